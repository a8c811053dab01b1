import PlacementModel

/// 中文。
struct ChineseAuditWording: AuditWording {
    private let wording = ChineseWording()

    func heading(_ heading: AuditHeading) -> String {
        switch heading {
        case .envy: "谁更想要别的班级"
        case .causes: "原因"
        case .seats: "每班多一个名额值多少"
        case .rules: "每条规则的代价：若没有该规则"
        case .child: "报名编号"
        case .has: "现在"
        case .wouldRather: "更想去"
        case .points: "积分"
        case .lower: "次序在后者"
        case .lowest: "其中最后"
        case .itsPoints: "积分"
        case .cause: "原因"
        case .cost: "若给其名额"
        case .cases: "件数"
        case .careClass: "班级"
        case .seatCount: "名额"
        case .waiting: "候补"
        case .cutoff: "分数线"
        case .placed: "安置"
        case .pointSum: "积分"
        case .goals: "各项目标"
        case .without: "若没有"
        case .firstWishes: "第一志愿"
        case .otherResult: "结果有变"
        case .groups: "各群体安置"
        }
    }

    func text(_ sentence: AuditSentence) -> String {
        switch sentence {
        case .envy(let cases, let children, let lower):
            "\(children.grouped) 份申请更想去别的班级，而那里有次序在后的儿童或空位"
                + "（共 \(cases.grouped) 件，涉及次序在后者 \(lower.grouped) 人次）。"
        case .noEnvy: "没有哪份申请更想去别的班级，而那里有次序在后的儿童或空位。"
        case .justified(let cases, let children):
            "其中 \(children.grouped) 份申请的 \(cases.grouped) 件没有规则可以说明：正当不满。"
        case .noneJustified: "每一件都有办法中的规则可以说明：没有正当不满。"
        case .priced(let cases, let all):
            "\(all.grouped) 件中计算了 \(cases.grouped) 件的代价；用 --prices 指定件数。"
        case .notPriced(let mechanism):
            "“\(wording.text(mechanism))”不追求目标，因此没有代价可言。"
        case .furtherCases(let count): "另有 \(count.grouped) 件；--json 或 --out 列出全部。"
        case .furtherClasses(let count): "另有 \(count.grouped) 个班级；--json 或 --out 列出全部。"
        case .pricedClasses(let count, let all):
            "\(all.grouped) 个班级中计算了 \(count.grouped) 个；用 --prices 指定个数。"
        case .worthless(let classes): "有 \(classes.grouped) 个班级，多一个名额不改变任何目标。"
        case .noRules: "办法中没有可以去掉的规则。"
        case .impossible: "规则不允许"
        case .undecided: "在工作量上限内未找到"
        case .seedNeeded: "需要抽签，但种子尚未公布"
        case .notProven: "在工作量上限内未能证明"
        case .noChange: "各项目标不变"
        case .draw(let isBetter): isBetter ? "抽签号次序变好" : "抽签号次序变差"
        case .freePlace: "空位"
        case .changed(let gained, let lost, let moved):
            "\(gained.grouped) 人得到，\(lost.grouped) 人失去，\(moved.grouped) 人换班"
        case .signs: "+ 表示比本次多，- 表示比本次少。"
        }
    }

    func cause(_ cause: EnvyCause, in scenario: Scenario) -> String {
        switch cause {
        case .rule(let rule): text(rule, scenario)
        case .goals: "各项目标的整体"
        case .goal(.lottery): "抽签号"
        case .goal(let level): "目标：\(wording.text(level, groups: scenario.groups))"
        case .equal: "各项目标不分高下"
        case .stopped: "搜索提前中止，有更好的安置"
        case .mechanism(.firstCome): "报名先后"
        case .mechanism(let mechanism): wording.text(mechanism)
        }
    }

    private func text(_ rule: ExchangeRule, _ scenario: Scenario) -> String {
        switch rule {
        case .pins: "人工指定"
        case .continuity: "保留原位"
        case .siblings: "多子女同班或同站点"
        case .reserve(let index): reserve(index, scenario)
        case .quota(let index): quota(index, scenario)
        case .halfDays: "时段不合"
        case .carers: "保育人员"
        case .opening: "开班条件"
        }
    }

    private func reserve(_ index: Int32, _ scenario: Scenario) -> String {
        let groups = scenario.policy.reserves[Int(index)].groups
        return "保留名额 \(index + 1)："
            + wording.list(groups.titles(in: scenario.groups, language: .chinese))
    }

    private func quota(_ index: Int32, _ scenario: Scenario) -> String {
        let groups = scenario.policy.quotas[Int(index)].groups
        return "上限 \(index + 1)："
            + wording.list(groups.titles(in: scenario.groups, language: .chinese))
    }

    func rule(_ rule: AuditedRule, in scenario: Scenario) -> String {
        switch rule {
        case .rule(let rule): wording.text(rule)
        case .reserve(let index): reserve(index, scenario)
        case .quota(let index): quota(index, scenario)
        case .distanceLimit(let limit): "距离上限 \(wording.text(limit))"
        case .papers: "站点资质"
        }
    }
}
