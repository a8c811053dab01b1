package import PlacementModel

extension WarningKind {
    /// What is odd and what to do about it.
    package func wording(in language: Language) -> Wording {
        switch language {
        case .chinese: chineseWording
        case .english: englishWording
        }
    }

    private var chineseWording: Wording {
        switch self {
        case .unknownColumn(let nearest):
            Wording(
                "不认识这一列，没有使用",
                nearest.map { "如果是“\($0)”，请改正表头" } ?? "如果不需要，可以不管"
            )
        case .hiddenSheet: Wording("是隐藏的工作表，没有读取", "如需使用，请取消隐藏；如不需要，请删去或在名称前加“_”")
        case .unusedSheet: Wording("不是方案的表，没有使用", "如只供人看，请在名称前加“_”")
        case .rowsAboveHeaders(let count):
            Wording("把这一行当作表头，上面\(count)行没有使用", "请核对；标题和说明最好放在名为“说明”的工作表")
        case .noRows: Wording("只有表头，没有数据", "请填写；没有儿童或班级就没有可安置的")
        case .sameNameAndBirthDate(let row):
            Wording("与第\(row)行的儿童同名且同日出生", "请确认不是重复报名")
        case .sameIDNumber(let row):
            Wording("与第\(row)行的证件号码相同", "请确认不是重复报名")
        case .farFromEverySite(let kilometres):
            Wording("住址离最近的站点超过\(kilometres)公里", "请检查经纬度和坐标系")
        case .lapsedProof(.ignore):
            Wording("群体证明在年龄计算日已过期，按办法该群体不计", "如已续办，请更新证明有效期")
        case .lapsedProof(.count):
            Wording("群体证明在年龄计算日已过期，群体仍按所填计算", "请补交证明，或删去群体")
        case .mixedCoordinateSystems(let row):
            Wording("与第\(row)行地址相同，坐标却正好相差一个坐标系的偏移", "请确认全部坐标来自同一种地图")
        case .noConsent:
            Wording("监护人没有同意", "没有同意不能处理儿童信息，请补办或删去该行")
        case .childWithoutWish:
            Wording("没有填写任何志愿，不会得到安置", "请补填志愿，或在方案中写 choices: {nearest: 12}")
        case .repeatedWish:
            Wording("同一班级填了两次，只按较前的志愿计算", "请与家长核对")
        case .implausibleApplicationTime:
            Wording("报名时间不合常理", "请核对；报名时间应在最后一期结束之前、年龄计算日前三年之内")
        case .siteWithoutClass:
            Wording("这个站点没有班级", "请检查 classes.csv 中的站点编号")
        case .papersMissing:
            Wording("没有填写资质有效期，按规定不能安置儿童", "请填写有效期，或在 eligibility 中写 papers: not-checked")
        case .papersExpire(let lastDay):
            Wording("资质在最后一期结束（\(lastDay)）之前到期，到期前未结束的期次不能安置儿童", "请核对有效期")
        case .ruleWithoutData(let needs):
            Wording("这条规则需要 \(needs)，但没有这项资料，规则不起作用", "请补上资料，或删去规则")
        case .previousClassGone:
            Wording("不是这次的班级，只按站点计算", "如果是笔误，请改正班级编号")
        case .capacityUnlikeLastTime(let seats, let limit):
            Wording(
                "是上期名额，本次为\(seats)个（由\(limit.chinese)确定），相差一半或更多",
                "请核对本次的\(limit.chinese)"
            )
        case .sessionOnHoliday(let holiday):
            Wording(
                "是法定节假日（\(holiday?.chinese ?? "calendar 中写明")）",
                "如当天不开班，请从该期次的日期中去掉（except）"
            )
        case .sessionOnMakeUpDay(let holiday):
            Wording(
                "是调休上班日（\(holiday?.chinese ?? "calendar 中写明")），学校可能上课",
                "请核对儿童当天是否在校；如不开班，请从该期次的日期中去掉"
            )
        case .sessionOnWeekend:
            Wording("是普通周末，而该期次其余日期是工作日", "请核对日期；如当天确实开班，可以不管")
        case .sessionNotChecked(let year, let first, let last):
            Wording(
                "该期次在\(year)年的日期没有与节假日核对：归巢只收录\(first)到\(last)年的安排",
                "请在 calendar 的 holidays 和 make-up-days 中写明该年的放假和调休"
            )
        case .fewerSeatsThanLastTime(let children):
            Wording(
                "名额少于上期在本班、这次又报名的\(children)名儿童",
                "请向站点核实名额，确认不是漏报或少报"
            )
        case .straightLineAmongStatedDistances(let site):
            Wording(
                "到站点“\(site)”多数儿童按 distances.csv 的距离计算，这名儿童却按直线距离",
                "请在 distances.csv 中补上这名儿童的距离"
            )
        }
    }

    private var englishWording: Wording {
        switch self {
        case .unknownColumn(let nearest):
            Wording(
                "the column is not known and not used",
                nearest.map { "If it is “\($0)”, correct the header" }
                    ?? "Nothing needs to be done if it is not needed"
            )
        case .hiddenSheet:
            Wording(
                "is a hidden sheet and was not read",
                "Unhide it if it is meant, otherwise delete it or begin its name with “_”"
            )
        case .unusedSheet:
            Wording(
                "is no table of the scenario and was not used",
                "Begin its name with “_” if it is for people alone"
            )
        case .rowsAboveHeaders(let count):
            Wording(
                "this row is taken for the headers, and \(count) above it are not used",
                "Check it; titles and notes are best put into a sheet named “Notes”"
            )
        case .noRows:
            Wording(
                "has headers and no rows",
                "Fill it in: without children and classes there is nothing to place"
            )
        case .sameNameAndBirthDate(let row):
            Wording(
                "has the name and birth date of row \(row)",
                "Make sure that nobody applied twice"
            )
        case .sameIDNumber(let row):
            Wording("is the ID number of row \(row)", "Make sure that nobody applied twice")
        case .farFromEverySite(let kilometres):
            Wording(
                "the home is more than \(kilometres) km from every site",
                "Check the coordinates and their system"
            )
        case .lapsedProof(.ignore):
            Wording(
                "the proof of the groups has lapsed at the reference date; under the policy the"
                    + " groups do not count",
                "If it was renewed, enter the new date"
            )
        case .lapsedProof(.count):
            Wording(
                "the proof of the groups has lapsed at the reference date; the groups still count",
                "Renew the proof or remove the groups"
            )
        case .mixedCoordinateSystems(let row):
            Wording(
                "has the address of row \(row), and coordinates off by just the shift between "
                    + "two systems",
                "Make sure that all coordinates come from the same map"
            )
        case .noConsent:
            Wording(
                "the guardian did not consent",
                "A child's data must not be used without consent: obtain it or remove the row"
            )
        case .childWithoutWish:
            Wording(
                "has no wish and will not be placed",
                "Add wishes, or write choices: {nearest: 12} in the policy"
            )
        case .repeatedWish:
            Wording("names the same class twice; the better rank counts", "Ask the family")
        case .implausibleApplicationTime:
            Wording(
                "is no plausible time of application",
                "Applications come before the last session ends and within three years before "
                    + "the reference date"
            )
        case .siteWithoutClass:
            Wording("the site has no class", "Check the site codes in classes.csv")
        case .papersMissing:
            Wording(
                "no validity of papers is stated, so no child may be placed here",
                "State it, or write papers: not-checked in eligibility"
            )
        case .papersExpire(let lastDay):
            Wording(
                "the papers end before the last session does (\(lastDay)); sessions that last "
                    + "longer place nobody here",
                "Check the date"
            )
        case .ruleWithoutData(let needs):
            Wording(
                "the rule needs \(needs), which is not there, so it has no effect",
                "Add the data or remove the rule"
            )
        case .previousClassGone:
            Wording(
                "is not one of today's classes, so only the site counts",
                "If it is misspelt, correct it"
            )
        case .capacityUnlikeLastTime(let seats, let limit):
            Wording(
                "seats were there last time, and \(seats) are now (by \(limit.english)): half or more "
                    + "apart",
                "Check \(limit.english) of this time"
            )
        case .sessionOnHoliday(let holiday):
            Wording(
                "falls on a public holiday (\(holiday?.english ?? "stated in calendar"))",
                "If there is no care then, take it out of the session's dates (except)"
            )
        case .sessionOnMakeUpDay(let holiday):
            Wording(
                "falls on a make-up working day (\(holiday?.english ?? "stated in calendar")), when "
                    + "children may be in school",
                "Ask the schools; if there is no care then, take it out of the session's dates"
            )
        case .sessionOnWeekend:
            Wording(
                "falls on an ordinary weekend in a session of weekdays",
                "Check the date; nothing needs to be done if there is care then"
            )
        case .sessionNotChecked(let year, let first, let last):
            Wording(
                "the session's dates in \(year) were not compared with public holidays, which are "
                    + "known for \(first) to \(last)",
                "State that year's holidays and make-up-days in calendar"
            )
        case .fewerSeatsThanLastTime(let children):
            Wording(
                "are fewer seats than the \(children) applicants who were in this class last time",
                "Ask the site whether seats were left out"
            )
        case .straightLineAmongStatedDistances(let site):
            Wording(
                "most children who wish for site “\(site)” have their distance in distances.csv;"
                    + " this one is measured by the straight line",
                "Add its distance to distances.csv"
            )
        }
    }
}

extension CapacityLimit {
    fileprivate var chinese: String {
        switch self {
        case .approvedPlaces: "核定名额"
        case .legalSize: "班额上限"
        case .carers: "保育人员和师幼比"
        case .area: "面积核定人数"
        }
    }

    fileprivate var english: String {
        switch self {
        case .approvedPlaces: "the approved places"
        case .legalSize: "the legal size"
        case .carers: "carers and children per carer"
        case .area: "the area"
        }
    }
}
