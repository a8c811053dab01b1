package import Findings
package import PlacementModel

/// 中文。
package struct ChineseWording: Wording {
    package init() {}

    package func list(_ names: [String]) -> String { names.joined(separator: "、") }

    package func text(_ mode: Mode) -> String {
        switch mode {
        case .fullDay: "全日"
        case .halfDayMorning: "上午半日"
        case .halfDayAfternoon: "下午半日"
        case .hourly: "小时托"
        case .temporary: "临时托"
        }
    }

    package func text(_ audience: Audience) -> String {
        switch audience {
        case .staff: "本单位职工"
        case .partners: "合作单位职工"
        case .residents: "周边居民"
        case .everyone: "不限对象"
        }
    }

    package func text(_ mechanism: Mechanism) -> String {
        switch mechanism {
        case .optimal: "最优安置"
        case .deferredAcceptance: "延迟接受"
        case .tiers: "按层级依次安置"
        case .firstCome: "先到先得"
        }
    }

    package func text(_ rule: Rule) -> String {
        switch rule {
        case .siblings: "多子女家庭同班或同站点"
        case .halfDays: "半日托、小时托、临时托合用名额"
        case .sessions: "一名儿童参加多期"
        case .carers: "站点内共用保育人员"
        case .opening: "开班条件与开班预算"
        case .wideReserves: "超出单个班级的保留名额与上限"
        case .continuity: "延续上期安置或新生优先"
        case .audienceOrder: "按服务对象分先后"
        case .fees: "收费、减免与分担"
        case .pins: "人工指定"
        case .announced: "已公布的安置"
        }
    }

    package func text(_ fate: ChildFate) -> String {
        switch fate {
        case .placed: "已安置"
        case .waiting: "候补"
        case .withoutOption: "无可选班级"
        }
    }

    package func text(_ change: AnnouncedChange.Kind) -> String {
        switch change {
        case .withdrawn: "已退出"
        case .gains: "新获"
        case .moves: "改动"
        case .loses: "失去"
        }
    }

    package func text(_ grade: Grade) -> String {
        let kindergarten = [-3: "幼儿园小班", -2: "幼儿园中班", -1: "幼儿园大班"]
        let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
        return kindergarten[Int(grade.year)] ?? digits[Int(grade.year) - 1] + "年级"
    }

    package func text(_ age: AgeInMonths) -> String {
        let years = age.count / 12
        let months = age.count % 12
        if years == 0 { return "\(months)个月" }
        return months == 0 ? "\(years)岁" : "\(years)岁\(months)个月"
    }

    package func text(_ band: ChildBand) -> String {
        switch band {
        case .age(let years): "\(years)岁"
        case .grade(let grade): text(grade)
        case .unknown: "未填"
        }
    }

    package func text(_ date: CalendarDate) -> String {
        let (year, month, day) = date.components
        return "\(year)年\(month)月\(day)日"
    }

    package func text(_ distance: Metres) -> String { metres(Int(distance.count)) }

    package func metres(_ count: Int) -> String { "\(count.grouped) 米" }

    package func text(_ source: SourceRow) -> String {
        source.sheet.map { "scenario.xlsx 工作表“\($0)”第 \(source.row) 行" }
            ?? "\(source.table.fileName) 第 \(source.row) 行"
    }

    package func text(_ ineligibility: Ineligibility) -> String {
        switch ineligibility {
        case .tooYoung(let age, let minimum):
            "年龄 \(text(age))，本班须满 \(text(minimum))"
        case .tooOld(let age, let maximum):
            "年龄 \(text(age))，本班最大 \(text(maximum))"
        case .noBirthDate: "没有填写出生日期，无法核对年龄"
        case .gradeBelow(let grade, let minimum):
            "就读\(text(grade))，本班从\(text(minimum))起"
        case .gradeAbove(let grade, let maximum):
            "就读\(text(grade))，本班到\(text(maximum))止"
        case .noGrade: "没有填写年级，无法核对"
        case .modeNotOffered(let mode): "本班不提供\(text(mode))"
        case .notInAudience: "不属于本站点的服务对象"
        case .tooFar(let distance, let limit):
            "距离 \(text(distance))，超过上限 \(text(limit))"
        case .distanceUnknown(let limit):
            "没有住址坐标或距离，无法核对 \(text(limit))的上限"
        case .papersExpire(let date, let last):
            "站点资质\(text(date))到期，早于要求的\(text(last))"
        case .papersMissing: "没有填写站点资质有效期"
        case .notFitForGroupCare: "健康状况登记为不适合集体照护"
        case .noSeats: "本班没有名额"
        }
    }

    package func text(_ criterion: PointsCriterion, groups: [Group]) -> String {
        switch criterion {
        case .placed: "基础分"
        case .group(let index): "群体：\(groups[index].title.chinese)"
        case .wish(let rank): "第 \(rank) 志愿"
        case .distance(let limit): "距离不超过 \(text(limit))"
        case .audience(let audience): "服务对象：\(text(audience))"
        case .returning: "上期在本站点"
        case .waited: "上期候补未安置"
        }
    }

    package func text(_ level: GoalLevel, groups: [Group]) -> String {
        switch level {
        case .pinned: "人工指定的安置"
        case .kept: "保留原位的人数"
        case .announcedKept: "必须保留的已公布名额"
        case .announced: "保持公布结果的人数"
        case .announcedSeats: "保持的已公布名额"
        case .newcomers: "新报名儿童安置人数"
        case .audience(let audience): "按“\(text(audience))”安置的人数"
        case .reserves: "保留名额由对应群体使用"
        case .placed(let set):
            set.isEmpty
                ? "安置人数" : "安置人数（\(list(set.titles(in: groups, language: .chinese)))）"
        case .points: "积分合计"
        case .pointsInAdditionalSeats: "另加保留名额中的积分合计"
        case .pointsInReleasedSeats: "释放的保留名额中的积分合计"
        case .wishRank(let rank): "满足第 \(rank) 志愿的人数"
        case .fewestChanges: "留在原处的人数"
        case .lottery: "同分按抽签号"
        case .distance: "路程合计（越小越好）"
        case .finalDraw(let round): "末轮抽签（第 \(round) 轮）"
        }
    }
}
