import Findings
import Laboratory
import PlacementModel
import Report

/// What the tuning commands say besides their findings.
enum TuneMessage {
    case fault(TuningFault, Scenario)
    case journal(TuneJournal.Fault)
    case resumed(count: Int)
    case interrupted(folder: String?)
    case unknownParameter(String, known: [String])
    case badAxis(String)
    case sameParameterTwice(String)
    case outOfRange(String, value: Int, from: Int, to: Int)
    case tooManyPoints(count: Int, limit: Int)
    case needsWeight(String)
    case badRange(String)
    case badTarget(String, SeekTarget.Fault, known: [String])
    case badGoals(String)
    case unknownGoal(String, known: [String])
    case variantWritten(String, name: String)
    case variantNotWritten

    func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    private var english: String {
        switch self {
        case .fault(let fault, let scenario): Self.english(fault, scenario)
        case .journal(.differs(let path)):
            "\(path) belongs to another command, to other inputs or to another version of Roost, so"
                + " nothing was taken up. Name another folder with --out, or delete this one."
        case .journal(.write(let fault)): Message.write(fault).english
        case .resumed(let count):
            "Taking up \(count) \(count == 1 ? "setting" : "settings") that were decided before."
        case .interrupted(let folder):
            folder.map {
                "Interrupted. What was decided is in \($0); the same command goes on there."
            }
                ?? "Interrupted; nothing was written. With --out what was decided is kept."
        case .unknownParameter(let code, let known):
            "The policy has no parameter “\(code)”. It has: \(known.joined(separator: ", "))."
        case .badAxis(let text):
            "“\(text)” is no range of values. Write NAME=FIRST:LAST:STEP or NAME=VALUE,VALUE,...,"
                + " such as weight:placed=0:60:5."
        case .sameParameterTwice(let code):
            "\(code) is given twice with --over. Name two parameters, or one with all its values."
        case .outOfRange(let code, let value, let from, let to):
            "\(code) cannot be \(value); it may be from \(from) to \(to)."
        case .tooManyPoints(let count, let limit):
            "The grid has \(count) points; at most \(limit) are swept at once. Take larger steps."
        case .needsWeight(let code):
            "\(code) is no weight; intervals are for weights. Use roost tune sweep or seek."
        case .badRange(let text):
            "“\(text)” is no range. Write FIRST:LAST, such as 0:60."
        case .badTarget(let text, let fault, let known):
            switch fault {
            case .form:
                "“\(text)” is no target. Write FIGURE>=NUMBER or FIGURE<=NUMBER, with % for a share,"
                    + " such as placed>=95%."
            case .unknownFigure(let name):
                "There is no figure “\(name)”. There are: \(known.joined(separator: ", "))."
            case .aboveAll(let share):
                "\(share) is above 100%, which nothing reaches. Write a share from 0% to 100%."
            case .noShare(let name):
                "\(name) counts no children, so it has no share. Write a number without %."
            }
        case .badGoals(let text):
            "“\(text)” does not name two goals. Write two with a comma, such as points,distance."
        case .variantWritten(let path, let name):
            "The value is in \(path); roost solve --variant \(name) proves it."
        case .variantNotWritten: "No value was found, so no variant was written."
        case .unknownGoal(let code, let known):
            "There is no goal “\(code)”. There are: \(known.joined(separator: ", "))."
        }
    }

    private var chinese: String {
        switch self {
        case .fault(let fault, let scenario): Self.chinese(fault, scenario)
        case .journal(.differs(let path)):
            "\(path) 属于另一条命令、另一份输入或另一个版本，没有接着做。请用 --out 另指文件夹，或删除此文件夹。"
        case .journal(.write(let fault)): Message.write(fault).chinese
        case .resumed(let count): "接着做：已有 \(count) 个取值的结果。"
        case .interrupted(let folder):
            folder.map { "已中断。已有结果在 \($0)，再次执行同一命令即接着做。" }
                ?? "已中断，没有写出任何内容。用 --out 可保留已有结果。"
        case .unknownParameter(let code, let known):
            "办法中没有参数“\(code)”。现有：\(known.joined(separator: "、"))。"
        case .badAxis(let text):
            "“\(text)”不是取值范围。请写 名称=首值:末值:步长 或 名称=值,值,…，如 weight:placed=0:60:5。"
        case .sameParameterTwice(let code): "\(code) 给了两次。--over 请写两个不同的参数，或把取值写在一处。"
        case .outOfRange(let code, let value, let from, let to):
            "\(code) 不能取 \(value)，只能从 \(from) 到 \(to)。"
        case .tooManyPoints(let count, let limit):
            "共有 \(count) 个点，一次最多扫描 \(limit) 个。请加大步长。"
        case .needsWeight(let code):
            "\(code) 不是分值；不变区间只对分值而言。请用 roost tune sweep 或 seek。"
        case .badRange(let text): "“\(text)”不是范围。请写 首值:末值，如 0:60。"
        case .badTarget(let text, let fault, let known):
            switch fault {
            case .form:
                "“\(text)”不是目标。请写 指标>=数 或 指标<=数，比例加 %，如 placed>=95%。"
            case .unknownFigure(let name):
                "没有指标“\(name)”。现有：\(known.joined(separator: "、"))。"
            case .aboveAll(let share): "\(share) 超过 100%，不可能达到。请写 0% 到 100% 的比例。"
            case .noShare(let name): "\(name) 不计人数，没有比例。请写不带 % 的数。"
            }
        case .badGoals(let text): "“\(text)”没有写出两个目标。请用逗号隔开，如 points,distance。"
        case .variantWritten(let path, let name):
            "此值已写入 \(path)；用 roost solve --variant \(name) 即可求解证明。"
        case .variantNotWritten: "没有找到取值，未写出变体。"
        case .unknownGoal(let code, let known):
            "没有目标“\(code)”。现有：\(known.joined(separator: "、"))。"
        }
    }

    private static func english(_ fault: TuningFault, _ scenario: Scenario) -> String {
        switch fault {
        case .laboratory(.points(let fault)): Message.points(fault).english
        case .laboratory(.solve(let fault)): Message.solve(fault).english
        case .noPlacement:
            "No placement keeps the rules of the scenario as it stands; roost solve says which"
                + " conflict."
        case .notAllowed(let parameter, let value, let allowed):
            TuneMessage.outOfRange(
                parameter.code(in: scenario.groups),
                value: value,
                from: allowed.lowerBound,
                to: allowed.upperBound
            ).english
        case .allPointsNeedPure:
            "Rules beyond the pure ones bind children or classes to each other; under them the corners"
                + " of the curve are found and proven, and not every point between them. Leave out"
                + " --all, or leave those rules out openly with --without (roost solve names them)."
        case .tradeOffNeedsGoals(let mechanism):
            "\(Language.english.wording.text(mechanism)) pursues no goals; use --mechanism optimal."
        case .tradeOffStopped(let part, let first, let second):
            TradedPartMessage(part: part, first: first, second: second, groups: scenario.groups)
                .english
        }
    }

    private static func chinese(_ fault: TuningFault, _ scenario: Scenario) -> String {
        switch fault {
        case .laboratory(.points(let fault)): Message.points(fault).chinese
        case .laboratory(.solve(let fault)): Message.solve(fault).chinese
        case .noPlacement: "现行办法下没有符合规则的安置；冲突见 roost solve。"
        case .notAllowed(let parameter, let value, let allowed):
            TuneMessage.outOfRange(
                parameter.code(in: scenario.groups),
                value: value,
                from: allowed.lowerBound,
                to: allowed.upperBound
            ).chinese
        case .allPointsNeedPure:
            "有的规则使儿童或班级互相牵连；有这些规则时求得并证明曲线的顶点，不求其间的每个点。"
                + "请不用 --all，或用 --without 明示不用这些规则（规则名见 roost solve）。"
        case .tradeOffNeedsGoals(let mechanism):
            "\(Language.chinese.wording.text(mechanism))不追求目标，请用 --mechanism optimal。"
        case .tradeOffStopped(let part, let first, let second):
            TradedPartMessage(part: part, first: first, second: second, groups: scenario.groups)
                .chinese
        }
    }
}

extension TuningFault {
    var exitStatus: ExitStatus {
        switch self {
        case .laboratory(.points), .notAllowed: .faultsInInput
        case .laboratory(.solve(let fault)): fault.exitStatus
        case .noPlacement: .infeasible
        case .allPointsNeedPure, .tradeOffNeedsGoals: .faultsInInput
        case .tradeOffStopped: .undecided
        }
    }
}
