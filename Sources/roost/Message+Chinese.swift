import PlacementModel
import Points
import Report
import Solver

extension Message {
    var chinese: String {
        switch self {
        case .faults(let count): "输入有 \(count) 处错误，未做任何计算，也未写入任何文件。"
        case .moreFaults(let count): "……另有 \(count) 处错误未列出；请先改正以上各处。"
        case .moreWarnings(let count): "……另有 \(count) 条提醒；用 roost validate 查看全部。"
        case .noFaults(let count):
            count == 0 ? "没有错误，也没有提醒。" : "没有错误；有 \(count) 条提醒，请人工核对。"
        case .points(let fault): Self.chinese(fault)
        case .solve(let fault): Self.chinese(fault)
        case .write(let fault): Self.chinese(fault)
        case .workbook(let fault): fault.text(in: .chinese)
        case .interrupted: "已中断；没有写入任何结果，原有结果保持不变。"
        case .written(let folder): "结果已写入：\(folder)"
        case .scenarioWritten(let folder): "方案已写入：\(folder)"
        case .noSuchChild(let id): "没有编号为“\(id)”的申请。请核对 children.csv 中的报名编号。"
        case .noSuchClass(let id): "没有代码为“\(id)”的班级。请核对 classes.csv。"
        case .notEligible(let child, let careClass, let reason):
            "申请 \(child) 不符合班级 \(careClass) 的条件，任何安置都不能把它放在该班："
                + "\(Language.chinese.wording.text(reason))。"
        case .cardsWritten(let folder, let count): "已写出 \(count) 份答复：\(folder)"
        case .reportWritten(let file, let hasNames):
            "报告已写入 \(file)" + (hasNames ? "；含姓名，请勿外传。" : "")
        case .reportInTheWay(let file):
            "“\(file)”已存在，不予覆盖：只替换归巢写出的网页，以及名为 report….xlsx 的工作簿。请另选文件名。"
        case .notARun(let path):
            "“\(path)”不是 roost solve 写出的结果文件夹（缺少 result.json 或 timing.json，或已损坏）。"
        case .scenarioOfRunMissing(let path):
            "找不到该结果所用的方案文件夹“\(path)”。如已移动，请用 --scenario 指明。"
        case .scenarioChanged(let file):
            "方案中的 \(file) 在计算之后被改动过，无法据此解释原结果。请恢复文件，或重新运行 roost solve。"
        case .runDiffers(let file): "结果文件 \(file) 与重新计算的不一致：它被改动过，或由其他版本写出。"
        case .aboutRun(let folder): "以上是结果文件夹 \(folder) 的问题，没有进行比较。"
        case .noSuchSide(let name, let names):
            "没有名为“\(name)”的一方可作基准；可选：\(names.joined(separator: "、"))。"
        case .sideNotSolved(let name): "以上是“\(name)”的问题，没有进行比较。"
        case .scenarioChangedSince(let file):
            "方案中的 \(file) 在公布的结果之后被改动过。请恢复文件，把变动写入 --withdrawn、--corrections 或 --late。"
        case .announcedNotOpen(let seat):
            "申请 \(seat.child) 不能保留班级 \(seat.careClass) 的名额："
                + "\(seat.reason.map(Language.chinese.wording.text) ?? "该家庭已不选择这个班级")。"
        case .keepImpossible:
            "使用 --keep 时留下的儿童一律不动，因此没有写入任何结果。请撤回这些更正、将其列为退出、用 pins.csv 人工指定，"
                + "或不用 --keep：那样变动的儿童最少。"
        case .explainedFromFiles:
            "这次运行被中断过，无法重新算到同一处；以下按写出的结果解释，已与方案逐项核对。"
        case .noCommitment: "该方案的办法中没有 lottery，无从核对。"
        case .seedNotRevealed: "种子尚未公布：policy.lottery 中没有 seed，无从核对抽签号。"
        case .seedDoesNotMatch(let commitment):
            "种子与事先公布的承诺不符：其 SHA-256 应为 \(commitment)。请核对每一个字符。"
        case .seedMatches: "种子与事先公布的承诺相符。"
        case .seedTooShort(let minimum):
            "种子太短，容易被猜出：至少 \(minimum) 个字符。不写 --seed 则自动生成。"
        }
    }

    private static func chinese(_ fault: PointsFault) -> String {
        let wording = Language.chinese.wording
        return switch fault {
        case .overflow(let child, let source, let classID):
            "\(wording.text(source))：申请 \(child) 在班级 \(classID) 的积分超出范围。"
                + "请减小 policy.points 中的分值。"
        case .notPositive(let child, let source, let classID, let points):
            "\(wording.text(source))：申请 \(child) 在班级 \(classID) 的积分为 \(points.value)，不是正数，"
                + "空着名额反而更优。请提高 points.placed。"
        }
    }

    private static func chinese(_ fault: SolveFault) -> String {
        let wording = Language.chinese.wording
        switch fault {
        case .overlappingQuotas(let classID):
            return "班级 \(classID) 的保留名额与上限相互重叠，名额无法划分。请为该班只设其中一种。"
        case .reservesExceedSeats(let classID, let reserved, let seats):
            return "班级 \(classID) 共保留 \(reserved) 个名额，多于其 \(seats) 个名额。请减少保留名额。"
        case .seedNeeded(let count):
            return "有 \(count) 名儿童并列，需要抽签，但种子尚未公布。请在 policy.lottery 中写入 seed。"
        case .seedNeededForRules:
            return "按本办法的规则无法事先区分同分者，须先公布种子。请在 policy.lottery 中写明 seed。"
        case .infeasible(let rows):
            return "没有任何安置能同时满足全部规则；相互冲突的规则："
                + "\(wording.list(SolveFault.rules(of: rows).map(wording.text)))。"
        case .undecided(let limits):
            let limit = limits.nodes.map { "（现为 \($0)）" } ?? ""
            return "在工作量上限之内没有找到任何安置，也没有证明不存在；未写入任何结果。请加大 --work-limit\(limit)。"
        case .placementBreaksRules: return "结果文件夹中的安置不符合方案的规则：它被改动过。"
        case .library(let reason): return "本机的 GLPK 不可用：\(reason)"
        case .network(.cancelled): return interrupted.chinese
        case .integer(let fault) where !fault.isOutOfRange:
            return "内部错误（\(fault)）。请附上输入文件报告。"
        case .network(.overflow), .integer:
            return "分值过大，无法用整数精确计算。请减小 policy.points 中的分值。"
        case .network(let fault): return "内部错误（\(fault)）。请附上输入文件报告。"
        }
    }

    private static func chinese(_ fault: WriteFault) -> String {
        switch fault {
        case .system(let path, let reason):
            "无法写入“\(path)”（系统提示：\(reason)）。原有结果保持不变。"
                + "请另选可写的位置（如 --out），或检查权限和磁盘空间。"
        case .inTheWay(let path):
            "“\(path)”已存在，且不是归巢先前写出的结果，不予覆盖。请另选 --out。"
        case .interrupted: interrupted.chinese
        }
    }
}
