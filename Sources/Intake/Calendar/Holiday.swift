/// The statutory public holidays of China (法定节假日), as the yearly notices name them.
package enum Holiday: CaseIterable, Sendable {
    case newYear
    case springFestival
    case tombSweeping
    case labourDay
    case dragonBoat
    case midAutumn
    case nationalDay
    /// In years in which the two fall together, the notice arranges them as one.
    case nationalDayAndMidAutumn
    /// Once, in 2015: seventy years after the war.
    case victoryDay

    package var chinese: String {
        switch self {
        case .newYear: "元旦"
        case .springFestival: "春节"
        case .tombSweeping: "清明节"
        case .labourDay: "劳动节"
        case .dragonBoat: "端午节"
        case .midAutumn: "中秋节"
        case .nationalDay: "国庆节"
        case .nationalDayAndMidAutumn: "国庆节、中秋节"
        case .victoryDay: "抗战胜利纪念日"
        }
    }

    package var english: String {
        switch self {
        case .newYear: "New Year"
        case .springFestival: "Spring Festival"
        case .tombSweeping: "Tomb-Sweeping Day"
        case .labourDay: "Labour Day"
        case .dragonBoat: "Dragon Boat Festival"
        case .midAutumn: "Mid-Autumn Festival"
        case .nationalDay: "National Day"
        case .nationalDayAndMidAutumn: "National Day and Mid-Autumn Festival"
        case .victoryDay: "Victory Day"
        }
    }
}
