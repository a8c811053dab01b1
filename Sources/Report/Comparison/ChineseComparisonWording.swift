import Findings
import PlacementModel

/// 中文。
struct ChineseComparisonWording: ComparisonWording {
    func heading(_ heading: ComparisonHeading) -> String {
        switch heading {
        case .figures: "各项指标"
        case .unlike: "办法与资料有何不同"
        case .effects: "谁得到、谁失去"
        case .changes: "每项改动的作用"
        case .children: "结果有变的儿童"
        case .figure: "指标"
        case .difference: "±"
        case .what: "项目"
        case .inBase: "基准"
        case .here: "本方案"
        case .whom: "对象"
        case .gains: "得到"
        case .loses: "失去"
        case .movesUp: "换到更前的志愿"
        case .movesDown: "换到更后的志愿"
        case .otherMoves: "其他变动"
        case .mainReasons: "主要原因（人数）"
        case .change: "改动"
        case .switched: "启用方式"
        case .placed: "已安置"
        case .proof: "证明"
        case .child: "报名编号"
        case .from: "原为"
        case .to: "现为"
        case .kind: "变化"
        case .reason: "原因"
        case .cause: "哪项改动"
        case .alone: "单独启用"
        case .last: "最后启用"
        }
    }

    func title(_ section: FigureSection) -> String {
        switch section {
        case .overall: "总体"
        case .groups: "各群体已安置"
        case .bands: "各年龄或年级已安置"
        case .sites: "各站点"
        case .sessions: "各期次"
        case .classes: "各班"
        case .distances: "距离"
        case .wishes: "志愿次序"
        case .reserves: "保留名额"
        case .fees: "收费（元）"
        case .envy: "不满"
        case .goals: "目标"
        }
    }

    func text(_ measure: Measure) -> String {
        switch measure {
        case .children: "报名"
        case .placed: "已安置"
        case .waiting: "候补"
        case .withoutOption: "无可选班级"
        case .seats: "名额"
        case .free: "空余"
        case .cutoff: "分数线"
        case .points: "积分合计"
        case .taken: "名额数"
        case .distances: "距离已知的名额"
        case .distanceSum: "距离合计"
        case .medianDistance: "距离中位数"
        case .longestDistance: "最远"
        case .members: "成员使用"
        case .others: "释放后他人使用"
        case .fees: "收费合计"
        case .waived: "减免"
        case .employer: "单位承担"
        case .union: "工会承担"
        case .parent: "家长承担"
        case .waivedSeats: "减免的名额"
        case .envy: "不满件数"
        case .justifiedEnvy: "正当不满件数"
        case .justifiedChildren: "有正当不满的儿童"
        case .value: "达到"
        case .bound: "上界"
        case .gap: "差距"
        }
    }

    func text(_ band: DistanceBand) -> String {
        switch band {
        case .upTo(let limit): "不超过 \(Int(limit).grouped) 米"
        case .beyond: "更远"
        case .unknown: "距离不详"
        }
    }

    func wish(rank: Int16?) -> String { rank.map { "第 \($0) 志愿" } ?? "非志愿班级" }

    func text(_ kind: ChangedChild.Kind) -> String {
        switch kind {
        case .gains: "得到"
        case .loses: "失去"
        case .movesUp: "换到更前的志愿"
        case .movesDown: "换到更后的志愿"
        case .moves: "换班"
        case .mode: "换托管方式"
        }
    }

    func joined(_ texts: [String]) -> String { texts.joined(separator: "；") }

    func yesOrNo(_ flag: Bool) -> String { flag ? "是" : "否" }

    func text(_ scope: ComparedReserve.Scope) -> String {
        switch scope {
        case .eachClass(let ids): ids.map { "班级 " + $0.map(\.text).joined(separator: "、") } ?? "每班"
        case .eachSite(let ids): ids.map { "站点 " + $0.map(\.text).joined(separator: "、") } ?? "每个站点"
        case .eachSession: "每期"
        case .scenario: "全部名额"
        }
    }
}
