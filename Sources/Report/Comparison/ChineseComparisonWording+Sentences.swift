import Findings
import PlacementModel

extension ChineseComparisonWording {
    func text(_ sentence: ComparisonSentence) -> String {
        switch sentence {
        case .base(let name): "以“\(name)”为基准；± 为与基准之差。"
        case .side(let name, let base): "“\(name)”与“\(base)”相比"
        case .infeasible: "无法安置：各项要求互相冲突"
        case .undecided: "在工作量上限内没有找到任何安置"
        case .cannotCompare: "其中一个没有安置结果，无从比较。"
        case .notProven(let side): "“\(side)”在得到证明之前停止，差距见“目标”；其结果未证明为最优。"
        case .chance: "至少一方未证明为最优：下列差异有的可能只是求解停在何处所致，并非改动所致。"
        case .nothingUnlike: "办法与资料完全相同。"
        case .nobodyChanged(let unchanged): "没有儿童的结果改变（\(unchanged.grouped) 名不变）。"
        case .changed(let count, let unchanged):
            "\(count.grouped) 名儿童的结果改变，\(unchanged.grouped) 名不变。"
        case .onlyIn(let base, let here):
            "只在基准中报名的 \(base.grouped) 名，只在本方案中报名的 \(here.grouped) 名：无从比较，未计入上列人数。"
        case .furtherUnlike(let count): "另有 \(count.grouped) 项；--json 与 --out 列出全部。"
        case .furtherChildren(let count): "另有 \(count.grouped) 名；--json 与 --out 列出全部。"
        case .furtherRows(let count): "另有 \(count.grouped) 行有差异；--json 与 --out 列出全部。"
        case .causes(let kind, let change, let count):
            "\(count.grouped) 名儿童：\(shown(kind, change.map { [$0] } ?? []))。"
        case .causesNotProven: "用到的求解并非都已证明为最优，归因可能有误。"
        case .onlyChange(let title): "只有一项改动，所有差异都由它造成：\(title)"
        case .undone(let count):
            "\(count.grouped) 名儿童会因某项改动单独启用而改变，但全部启用时不变：改动互相抵消。"
        case .mainReason(let kind, let reason, let count):
            "\(text(kind))：\(text(reason)) \(count.grouped)"
        case .ownPoints: "积分规则不同：积分合计、分数线、积分目标各按各的规则计算，不宜直接相比。"
        case .switching:
            "单独启用：基准只加这一项；最后启用：其余各项都已启用，再加这一项。两者之差即改动之间的相互影响。"
        case .reasonsAreNoCauses: "“原因”是从两次结果读出的不同之处，并非证明没有它就不会改变。"
        case .reasonsBesideCauses: "“原因”是从两次结果读出的不同之处；“哪项改动”由逐项重新求解得出。"
        case .notSeparable: "不能单独启用或停用：与另一项改动相连"
        case .noPlacement: "没有安置结果"
        case .proven: "已证明"
        case .unproven: "未证明"
        case .onWaitingList: "候补"
        case .seat(let place, let mode): place + (mode.map { "（\($0)）" } ?? "")
        case .cause(let kind, let numbers): shown(kind, numbers)
        case .title(let name, let title): "\(name)：\(title)"
        case .mismatches(let side, let signs):
            "“\(side)”与基准可能不是同一方案，同一代码所指可能不同：\(joined(signs))。"
        case .titles(let from, let to): "方案名称不同（“\(from)”、“\(to)”）"
        case .referenceDates(let from, let to): "基准日期不同（\(from)、\(to)）"
        case .sessions: "期次不同"
        case .siteNames(let names, let count):
            "\(count.grouped) 个站点代码相同而名称不同（\(names.joined(separator: "、"))）"
        case .classNames(let names, let count):
            "\(count.grouped) 个班级代码相同而名称不同（\(names.joined(separator: "、"))）"
        case .renamed(let code, let from, let to): "\(code) “\(from)”/“\(to)”"
        }
    }

    private func shown(_ kind: ChildCause.Kind, _ numbers: [Int]) -> String {
        let list = numbers.map { "\($0)" }.joined(separator: "、")
        return switch kind {
        case .one: "由改动 \(list) 单独造成"
        case .either: list.isEmpty ? "几项改动中任一项即可造成" : "改动 \(list) 中任一项即可造成"
        case .together: list.isEmpty ? "几项改动合在一起才造成" : "改动 \(list) 合在一起才造成"
        case .interaction: "多项改动相互影响，不能归于某一项"
        case .unknown: "无从判断"
        }
    }

    func text(_ reason: ChangeReason.Kind) -> String {
        switch reason {
        case .classNew: "新设的班级"
        case .classGone: "该班不再设立"
        case .classOpened: "该班开班"
        case .classClosed: "该班不开班"
        case .optionNew: "该班开始对其开放"
        case .optionGone: "该班不再对其开放"
        case .seats: "名额数改变"
        case .reservedSeats: "保留名额改变"
        case .points: "积分改变"
        case .cutoff: "分数线改变"
        case .seatTaken: "名额由他人取得"
        case .seatLeft: "他人让出名额"
        case .mechanism: "安置机制改变"
        case .mode: "托管方式改变"
        case .decidedAmongEquals: "该班本身无变化"
        }
    }

    func text(_ reason: NamedReason) -> String {
        switch reason {
        case .plain(.decidedAmongEquals): "该班名额、积分、分数线均无变化：由整体、后续目标或抽签决定"
        case .plain(let kind): text(kind)
        case .seats(let from, let to): "名额由 \(from.grouped) 变为 \(to.grouped)"
        case .reservedSeats(let groups, let from, let to):
            "为\(groups.joined(separator: "、"))保留的名额由 \(from.grouped) 变为 \(to.grouped)"
        case .points(let from, let to): "其积分由 \(from.value) 变为 \(to.value)"
        case .cutoff(let from, let to): "分数线由\(shown(from))变为\(shown(to))"
        case .seatTaken(let count, let shares): "\(count.grouped) 名儿童进入该班" + shown(shares)
        case .seatLeft(let count, let shares): "\(count.grouped) 名儿童离开该班" + shown(shares)
        case .mechanism(let from, let to): "安置机制由“\(from)”改为“\(to)”"
        case .mode(let from, let to): "托管方式由\(from)改为\(to)"
        }
    }

    private func shown(_ cutoff: Points?) -> String { cutoff.map { " \($0.value) " } ?? "有空位" }

    private func shown(_ shares: [String]) -> String {
        shares.isEmpty ? "" : "（\(shares.joined(separator: "、"))）"
    }

    func text(_ subject: NamedUnlike) -> String {
        switch subject {
        case .plain(let plain): text(plain)
        case .weight(let criterion): "积分：\(criterion)"
        case .reserve(let number): "第 \(number) 项保留名额"
        case .quota(let number): "第 \(number) 项上限"
        case .site(let name): "站点 \(name)"
        case .session(let name): "期次 \(name)（天数）"
        case .careClass(let name): "班级 \(name)（名额）"
        case .seats(let name): "名额：\(name)"
        case .classTerms(let name): "\(name) 的其他条件"
        case .siteTerms(let name): "\(name) 的其他条件"
        }
    }

    private func text(_ subject: Unlike.Subject) -> String {
        switch subject {
        case .mechanism: "安置机制"
        case .rulesLeftOut: "本次不用的规则"
        case .choices: "选择范围"
        case .order: "目标次序"
        case .groupCombination: "多个群体如何计分"
        case .distanceLimit: "距离上限"
        case .residentsWithin: "周边居民的距离"
        case .papers: "须有有效资质"
        case .fitness: "须适合集体照护"
        case .lapsedGroups: "过期的群体证明"
        case .siblings: "多子女家庭"
        case .continuity: "延续"
        case .halfDays: "半日托占位"
        case .audienceOrder: "服务次序"
        case .sessionsPerChild: "每名儿童期次数"
        case .classBudget: "开班数上限"
        case .moneyBudget: "开班经费（元）"
        case .carerBudget: "保育人员上限"
        case .fees: "收费办法"
        case .waiverBudget: "减免预算（元）"
        case .lottery: "抽签种子的承诺值"
        case .referenceDate: "年龄计算日"
        case .children: "只在一方报名的儿童"
        case .wishes: "志愿不同的儿童"
        case .childFacts: "资料不同的儿童"
        case .otherInputs: "其他资料（指定、上期、距离、公布）"
        case .otherPolicy: "其他规则（例外加分、减免群体、分担比例）"
        case .weight, .reserve, .quota, .site, .session, .careClass, .seats, .classTerms,
            .siteTerms:
            ""
        }
    }
}
