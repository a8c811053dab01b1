import Findings
import PlacementModel

/// 简体中文
struct ChineseTuningWording: TuningWording {
    func heading(_ heading: TuningHeading) -> String {
        switch heading {
        case .sweep: "参数扫描"
        case .goals: "各级目标"
        case .interval: "不变区间"
        case .weights: "各项分值，最敏感的在前"
        case .tradeOff: "取舍曲线"
        case .seek: "目标求解"
        case .cost: "对其他人的影响"
        case .placed: "已安置"
        case .waiting: "候补"
        case .firstWishes: "第一志愿"
        case .meanDistance: "平均距离"
        case .changed: "变动"
        case .sinceBefore: "较上一点"
        case .proof: "证明"
        case .value: "取值"
        case .weight: "分值"
        case .present: "现值"
        case .lowest: "从"
        case .highest: "到"
        case .toFirstMove: "离首次变动"
        case .options: "选项数"
        case .child: "报名编号"
        case .from: "原来"
        case .to: "之后"
        case .change: "变化"
        case .corner: "顶点"
        case .group: "群体"
        case .now: "现在"
        case .then: "之后"
        case .difference: "差"
        case .gains: "得到名额"
        case .loses: "失去名额"
        case .moves: "换班"
        case .all: "全部儿童"
        }
    }

    func text(_ sentence: TuningSentence) -> String {
        switch sentence {
        case .present: "现行办法"
        case .noPlacement: "没有符合规则的安置"
        case .worthNothing: "不可取：有选项不得分"
        case .unproven: "未证明"
        case .proven: "已证明"
        case .wait: "候补"
        case .furtherLines(let count): "另有 \(count.grouped) 行，见 --json 或 --out。"
        case .stays(let from, let to):
            "从 \(from.grouped) 到 \(to.grouped)，没有一名儿童变动；两端均已证明。"
        case .staysInRange(let from, let to):
            "从 \(from.grouped) 到 \(to.grouped)，没有人变动；此外的值没有查。"
        case .widened(let from, let to, let present):
            "所给范围 \(from.grouped) 到 \(to.grouped) 不含现值，已扩到现值 \(present.grouped)。"
        case .withoutEffect(let from, let to):
            "从 \(from.grouped) 到 \(to.grouped) 取任何值，都没有人变动：此分值不起作用。"
        case .noOption: "没有任何选项用到此分值。"
        case .firstMove(let value, let children, let isUp):
            "\(isUp ? "向上" : "向下")：到 \(value.grouped) 时，首次有 \(children.grouped) 名儿童变动。"
        case .endOpen(let limit, let isUp):
            "\(isUp ? "向上" : "向下")：直到所查的最后一个值 \(limit.grouped)，没有人变动。"
        case .endUnproven(let value, let isUp):
            "\(isUp ? "向上" : "向下")：取 \(value.grouped) 时求解在证明之前停止，无法给出准确结论。请提高 --work-limit。"
        case .exceptionsStay: "此规则有例外：例外处各按自己的分值，不随此分值变动。"
        case .everyWeight: "办法中的每项分值，各自单独变动："
        case .kept: "在两个目标之前的目标，每一点都保持最优："
        case .corners(let count):
            "曲线有 \(count.grouped) 个顶点，每个都是两个目标某种加权下已证明的最优。纯方案可用 --all 查其间的点。"
        case .allPoints(let count): "共 \(count.grouped) 个点，此外再无：每点已证明，两点之间没有别的点也已证明。"
        case .incomplete(let count): "按 --limit 在 \(count.grouped) 个点后停止，曲线未完。"
        case .target(let target): "目标：\(target)"
        case .reached(let value, let preference):
            preference == .smallest
                ? "达到目标的最小值是 \(value.grouped)。" : "达到目标、离现值最近的值是 \(value.grouped)。"
        case .reachedNow: "现值已达到目标，无需改变。"
        case .unreachable(let value, let from, let to):
            "从 \(from.grouped) 到 \(to.grouped) 没有一个值能达到。最接近的是 \(value.grouped)。"
        case .presentIsNearest(let value, let from, let to):
            "从 \(from.grouped) 到 \(to.grouped) 没有一个值能达到，也没有一个比现值 \(value.grouped) 更接近。"
        case .seekUnproven(let value):
            "取 \(value.grouped) 时求解在证明之前停止，无法给出结论。请提高 --work-limit。"
        case .changes(let gains, let loses, let moves):
            "与现行办法相比，\(gains.grouped) 人得到名额，\(loses.grouped) 人失去名额，\(moves.grouped) 人换班。"
        case .nobodyMoves: "没有人变动。"
        case .lookedAt(let from, let to): "取值范围：\(from.grouped) 到 \(to.grouped)。"
        }
    }

    func reserve(_ groups: [String], isShare: Bool) -> String {
        "保留名额：\(groups.joined(separator: "、"))" + (isShare ? "（千分之）" : "（名）")
    }

    func quota(_ groups: [String], isShare: Bool) -> String {
        "上限：\(groups.joined(separator: "、"))" + (isShare ? "（千分之）" : "（名）")
    }

    func kind(_ kind: ChildMove.Kind) -> String {
        switch kind {
        case .gains: "得到名额"
        case .loses: "失去名额"
        case .moves: "换班"
        }
    }
}
