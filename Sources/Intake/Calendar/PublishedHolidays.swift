import PlacementModel

/// When people and schools are off, and on which weekends they work instead (调休上班), as the
/// General Office of the State Council published it for each year from 2012 to 2026.
///
/// Source: the yearly notice 《国务院办公厅关于××××年部分节假日安排的通知》 on www.gov.cn, for 2020 with
/// the longer Spring Festival and for 2019 with the longer Labour Day of later notices. Each new
/// notice adds a year here; until then planners state the days in `calendar` of `scenario.yaml`.
enum PublishedHolidays {
    static let years = 2012...2026

    /// One holiday of one year; days are written as year, month and day.
    struct Arrangement: Sendable {
        let holiday: Holiday
        let daysOff: [CalendarDate]
        let makeUpDays: [CalendarDate]

        fileprivate init(_ holiday: Holiday, _ off: ClosedRange<Int>, makeUp: [Int] = []) {
            self.holiday = holiday
            let first = Arrangement.date(off.lowerBound)
            let last = Arrangement.date(off.upperBound)
            daysOff = (first.dayNumber...last.dayNumber).map { CalendarDate(dayNumber: $0) }
            makeUpDays = makeUp.map(Arrangement.date)
        }

        /// The literals of this file are days that exist; a test compares their number.
        private static func date(_ digits: Int) -> CalendarDate {
            CalendarDate(
                year: digits / 10_000,
                month: digits / 100 % 100,
                day: digits % 100
            ) ?? CalendarDate(dayNumber: 0)
        }
    }

    static let arrangements: [Arrangement] = [
        .init(.newYear, 2012_01_01...2012_01_03),
        .init(.springFestival, 2012_01_22...2012_01_28, makeUp: [2012_01_21, 2012_01_29]),
        .init(.tombSweeping, 2012_04_02...2012_04_04, makeUp: [2012_03_31, 2012_04_01]),
        .init(.labourDay, 2012_04_29...2012_05_01, makeUp: [2012_04_28]),
        .init(.dragonBoat, 2012_06_22...2012_06_24),
        .init(.nationalDayAndMidAutumn, 2012_09_30...2012_10_07, makeUp: [2012_09_29]),
        .init(.newYear, 2013_01_01...2013_01_03, makeUp: [2013_01_05, 2013_01_06]),
        .init(.springFestival, 2013_02_09...2013_02_15, makeUp: [2013_02_16, 2013_02_17]),
        .init(.tombSweeping, 2013_04_04...2013_04_06, makeUp: [2013_04_07]),
        .init(.labourDay, 2013_04_29...2013_05_01, makeUp: [2013_04_27, 2013_04_28]),
        .init(.dragonBoat, 2013_06_10...2013_06_12, makeUp: [2013_06_08, 2013_06_09]),
        .init(.midAutumn, 2013_09_19...2013_09_21, makeUp: [2013_09_22]),
        .init(.nationalDay, 2013_10_01...2013_10_07, makeUp: [2013_09_29, 2013_10_12]),
        .init(.newYear, 2014_01_01...2014_01_01),
        .init(.springFestival, 2014_01_31...2014_02_06, makeUp: [2014_01_26, 2014_02_08]),
        .init(.tombSweeping, 2014_04_05...2014_04_07),
        .init(.labourDay, 2014_05_01...2014_05_03, makeUp: [2014_05_04]),
        .init(.dragonBoat, 2014_06_02...2014_06_02),
        .init(.midAutumn, 2014_09_08...2014_09_08),
        .init(.nationalDay, 2014_10_01...2014_10_07, makeUp: [2014_09_28, 2014_10_11]),
        .init(.newYear, 2015_01_01...2015_01_03, makeUp: [2015_01_04]),
        .init(.springFestival, 2015_02_18...2015_02_24, makeUp: [2015_02_15, 2015_02_28]),
        .init(.tombSweeping, 2015_04_05...2015_04_06),
        .init(.labourDay, 2015_05_01...2015_05_01),
        .init(.dragonBoat, 2015_06_20...2015_06_22),
        .init(.victoryDay, 2015_09_03...2015_09_04, makeUp: [2015_09_06]),
        .init(.midAutumn, 2015_09_27...2015_09_27),
        .init(.nationalDay, 2015_10_01...2015_10_07, makeUp: [2015_10_10]),
        .init(.newYear, 2016_01_01...2016_01_01),
        .init(.springFestival, 2016_02_07...2016_02_13, makeUp: [2016_02_06, 2016_02_14]),
        .init(.tombSweeping, 2016_04_04...2016_04_04),
        .init(.labourDay, 2016_05_01...2016_05_02),
        .init(.dragonBoat, 2016_06_09...2016_06_11, makeUp: [2016_06_12]),
        .init(.midAutumn, 2016_09_15...2016_09_17, makeUp: [2016_09_18]),
        .init(.nationalDay, 2016_10_01...2016_10_07, makeUp: [2016_10_08, 2016_10_09]),
        .init(.newYear, 2017_01_01...2017_01_02),
        .init(.springFestival, 2017_01_27...2017_02_02, makeUp: [2017_01_22, 2017_02_04]),
        .init(.tombSweeping, 2017_04_02...2017_04_04, makeUp: [2017_04_01]),
        .init(.labourDay, 2017_05_01...2017_05_01),
        .init(.dragonBoat, 2017_05_28...2017_05_30, makeUp: [2017_05_27]),
        .init(.nationalDayAndMidAutumn, 2017_10_01...2017_10_08, makeUp: [2017_09_30]),
        .init(.newYear, 2018_01_01...2018_01_01),
        .init(.springFestival, 2018_02_15...2018_02_21, makeUp: [2018_02_11, 2018_02_24]),
        .init(.tombSweeping, 2018_04_05...2018_04_07, makeUp: [2018_04_08]),
        .init(.labourDay, 2018_04_29...2018_05_01, makeUp: [2018_04_28]),
        .init(.dragonBoat, 2018_06_18...2018_06_18),
        .init(.midAutumn, 2018_09_24...2018_09_24),
        .init(.nationalDay, 2018_10_01...2018_10_07, makeUp: [2018_09_29, 2018_09_30]),
        .init(.newYear, 2018_12_30...2018_12_31, makeUp: [2018_12_29]),
        .init(.newYear, 2019_01_01...2019_01_01),
        .init(.springFestival, 2019_02_04...2019_02_10, makeUp: [2019_02_02, 2019_02_03]),
        .init(.tombSweeping, 2019_04_05...2019_04_07),
        .init(.labourDay, 2019_05_01...2019_05_04, makeUp: [2019_04_28, 2019_05_05]),
        .init(.dragonBoat, 2019_06_07...2019_06_09),
        .init(.midAutumn, 2019_09_13...2019_09_15),
        .init(.nationalDay, 2019_10_01...2019_10_07, makeUp: [2019_09_29, 2019_10_12]),
        .init(.newYear, 2020_01_01...2020_01_01),
        .init(.springFestival, 2020_01_24...2020_02_02, makeUp: [2020_01_19]),
        .init(.tombSweeping, 2020_04_04...2020_04_06),
        .init(.labourDay, 2020_05_01...2020_05_05, makeUp: [2020_04_26, 2020_05_09]),
        .init(.dragonBoat, 2020_06_25...2020_06_27, makeUp: [2020_06_28]),
        .init(.nationalDayAndMidAutumn, 2020_10_01...2020_10_08, makeUp: [2020_09_27, 2020_10_10]),
        .init(.newYear, 2021_01_01...2021_01_03),
        .init(.springFestival, 2021_02_11...2021_02_17, makeUp: [2021_02_07, 2021_02_20]),
        .init(.tombSweeping, 2021_04_03...2021_04_05),
        .init(.labourDay, 2021_05_01...2021_05_05, makeUp: [2021_04_25, 2021_05_08]),
        .init(.dragonBoat, 2021_06_12...2021_06_14),
        .init(.midAutumn, 2021_09_19...2021_09_21, makeUp: [2021_09_18]),
        .init(.nationalDay, 2021_10_01...2021_10_07, makeUp: [2021_09_26, 2021_10_09]),
        .init(.newYear, 2022_01_01...2022_01_03),
        .init(.springFestival, 2022_01_31...2022_02_06, makeUp: [2022_01_29, 2022_01_30]),
        .init(.tombSweeping, 2022_04_03...2022_04_05, makeUp: [2022_04_02]),
        .init(.labourDay, 2022_04_30...2022_05_04, makeUp: [2022_04_24, 2022_05_07]),
        .init(.dragonBoat, 2022_06_03...2022_06_05),
        .init(.midAutumn, 2022_09_10...2022_09_12),
        .init(.nationalDay, 2022_10_01...2022_10_07, makeUp: [2022_10_08, 2022_10_09]),
        .init(.newYear, 2022_12_31...2022_12_31),
        .init(.newYear, 2023_01_01...2023_01_02),
        .init(.springFestival, 2023_01_21...2023_01_27, makeUp: [2023_01_28, 2023_01_29]),
        .init(.tombSweeping, 2023_04_05...2023_04_05),
        .init(.labourDay, 2023_04_29...2023_05_03, makeUp: [2023_04_23, 2023_05_06]),
        .init(.dragonBoat, 2023_06_22...2023_06_24, makeUp: [2023_06_25]),
        .init(.nationalDayAndMidAutumn, 2023_09_29...2023_10_06, makeUp: [2023_10_07, 2023_10_08]),
        .init(.newYear, 2023_12_30...2023_12_31),
        .init(.newYear, 2024_01_01...2024_01_01),
        .init(.springFestival, 2024_02_10...2024_02_17, makeUp: [2024_02_04, 2024_02_18]),
        .init(.tombSweeping, 2024_04_04...2024_04_06, makeUp: [2024_04_07]),
        .init(.labourDay, 2024_05_01...2024_05_05, makeUp: [2024_04_28, 2024_05_11]),
        .init(.dragonBoat, 2024_06_10...2024_06_10),
        .init(.midAutumn, 2024_09_15...2024_09_17, makeUp: [2024_09_14]),
        .init(.nationalDay, 2024_10_01...2024_10_07, makeUp: [2024_09_29, 2024_10_12]),
        .init(.newYear, 2025_01_01...2025_01_01),
        .init(.springFestival, 2025_01_28...2025_02_04, makeUp: [2025_01_26, 2025_02_08]),
        .init(.tombSweeping, 2025_04_04...2025_04_06),
        .init(.labourDay, 2025_05_01...2025_05_05, makeUp: [2025_04_27]),
        .init(.dragonBoat, 2025_05_31...2025_06_02),
        .init(.nationalDayAndMidAutumn, 2025_10_01...2025_10_08, makeUp: [2025_09_28, 2025_10_11]),
        .init(.newYear, 2026_01_01...2026_01_03, makeUp: [2026_01_04]),
        .init(.springFestival, 2026_02_15...2026_02_23, makeUp: [2026_02_14, 2026_02_28]),
        .init(.tombSweeping, 2026_04_04...2026_04_06),
        .init(.labourDay, 2026_05_01...2026_05_05, makeUp: [2026_05_09]),
        .init(.dragonBoat, 2026_06_19...2026_06_21),
        .init(.midAutumn, 2026_09_25...2026_09_27),
        .init(.nationalDay, 2026_10_01...2026_10_07, makeUp: [2026_09_20, 2026_10_10]),
    ]
}
