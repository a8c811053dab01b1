import Findings
import PlacementModel

extension ChineseWording {
    package func heading(_ heading: Heading) -> String {
        switch heading {
        case .bySite: "各站点"
        case .byClass: "各班级"
        case .byGroup: "各群体"
        case .byAge: "各年龄"
        case .byGrade: "各年级"
        case .goals: "目标（按先后次序）"
        case .reserves: "保留名额使用"
        case .fees: "收费"
        case .lottery: "抽签"
        case .baseline: "与先到先得相比"
        case .changes: "公布之后的变动"
        case .change: "变动"
        case .earlier: "公布时"
        case .now: "现在"
        case .figure: "指标"
        case .thisRun: "本次"
        case .firstCome: "先到先得"
        case .difference: "差别"
        case .firstWishes: "获第一志愿"
        case .pointsSum: "积分合计"
        case .meanDistance: "获安置者平均路程"
        case .site: "站点"
        case .classes: "班级数"
        case .careClass: "班级"
        case .session: "期次"
        case .seats: "名额"
        case .placed: "已安置"
        case .free: "空余"
        case .waiting: "候补"
        case .fill: "使用率"
        case .cutoff: "分数线"
        case .group: "群体"
        case .age: "年龄"
        case .grade: "年级"
        case .children: "报名"
        case .placedShare: "安置率"
        case .noOption: "无可选班级"
        case .allChildren: "全部儿童"
        case .goal: "目标"
        case .value: "达到"
        case .bound: "上界"
        case .proof: "证明"
        case .reservedFor: "为谁保留"
        case .takenByMembers: "本群体使用"
        case .takenByOthers: "释放给他人"
        case .yuan: "元"
        case .waivedFees: "减免"
        case .employer: "单位承担"
        case .union: "工会承担"
        case .parent: "家长承担"
        case .allFees: "收费合计"
        case .child: "报名编号"
        case .name: "姓名"
        case .sex: "性别"
        case .guardian: "家长"
        case .phone: "联系电话"
        case .mode: "托管方式"
        case .result: "结果"
        case .points: "积分"
        case .total: "合计"
        case .choices: "志愿逐项说明"
        case .alternatives: "怎样才会有不同的结果"
        case .otherwise: "如安置在此"
        }
    }

    package func text(_ sentence: SummarySentence) -> String {
        switch sentence {
        case .headline(let placed, let children, let seats, let free):
            "报名 \(children.grouped) 人，安置 \(placed.grouped) 人；"
                + "名额 \(seats.grouped) 个，空余 \(free.grouped) 个"
        case .status(.optimal, _): "已证明最优：在本办法之下没有更好的安置"
        case .optimalExceptRules: "在不执行下列规则的前提下，已证明最优"
        case .status(.stopped, _): "尚未证明最优：结果可用，但可能还有更好的安置"
        case .status(.done, .firstCome): "对照基线：先到先得，未作优化"
        case .status(.done, let mechanism): "已完成：\(text(mechanism))，未作优化"
        case .status(.infeasible, _): "没有可行的安置：必须满足的规则相互冲突"
        case .closedClasses(let names): "不开班 \(names.count.grouped) 个：\(list(names))"
        case .pins(let placed, let excluded, let beyondWishes):
            "已执行人工指定：安置 \(placed.grouped) 人"
                + (beyondWishes > 0 ? "（其中志愿之外 \(beyondWishes.grouped) 人）" : "")
                + "，不予安置 \(excluded.grouped) 人，见 pins.csv"
        case .guarantees(let tally):
            "上期位置：保留 \(tally.kept.grouped) 人"
                + (tally.lapsed > 0 ? "，承诺已到期 \(tally.lapsed.grouped) 人" : "")
                + (tally.givenUp > 0
                    ? "，不再志愿或不再符合条件 \(tally.givenUp.grouped) 人" : "")
                + (tally.replacedByHand > 0
                    ? "，改由人工指定 \(tally.replacedByHand.grouped) 人" : "")
        case .excludeEachOther(let isProven):
            isProven ? "以下各项相互冲突，缺任何一项其余即可同时满足（均已求解证明）：" : "以下各项相互冲突（未证明缺一不可）："
        case .repairs(let isCheapestProven):
            "可行的调整，均已求解证明，按代价排列" + (isCheapestProven ? "（没有更小的代价）：" : "（可能还有代价更小的）：")
        case .repair(let cost, let steps): "[\(cost)] " + steps.joined(separator: "；并且")
        case .noRepair: "没有找到只需少数调整的办法。"
        case .changes(let kept, let withdrawn, let gains, let moves, let loses):
            "公布之后：保持不变 \(kept.grouped) 人，退出 \(withdrawn.grouped) 人，新获 \(gains.grouped) 人，"
                + "改动 \(moves.grouped) 人，失去 \(loses.grouped) 人"
        case .furtherChanges(let count): "……另有 \(count.grouped) 人，见 changes.csv"
        case .conflict(let children, let seats, let classes):
            "\(children.grouped) 份申请必须安置在\(list(classes))，而可供其使用的名额只有 \(seats.grouped) 个："
        case .conflictOfOneChild(let classes):
            "同一申请被人工指定到\(list(classes))，但只能占其中一个："
        case .demand(let child, let rule, let source):
            "\(child)：\(text(rule))（\(text(source))）"
        case .waivers(let waived, let waivable, let left):
            "可减免 \(waivable.grouped) 个名额，已减免 \(waived.grouped) 个，"
                + "减免资金余 \(left.groupedYuan) 元，见 fees.csv"
        case .variant(let title, let name): "变体方案：\(title)（\(name)）"
        case .changeOff(let number, let title): "未启用第\(number)项改动：\(title)"
        case .rulesLeftOut(let rules):
            "注意：以下规则本次没有执行，结果不能直接公布：\(list(rules.map(text)))"
        case .noOption(let count): "\(count.grouped) 人没有任何可选班级，见 waiting.csv"
        case .noCommonOption(let count):
            "\(count.grouped) 人与同一家庭的其他儿童没有共同可选的班级或站点，按“一起安置”规则均未安置"
        case .justifiedEnvy(0): "没有正当不满：没有人更想去、且按优先次序本应进入另一个班级"
        case .justifiedEnvy(let count):
            "因部分规则使儿童或班级相互牵连，仍有正当不满 \(count.grouped) 例，"
                + "见 result.json 的 blocking_pairs"
        case .groupsOverlap: "一名儿童可属于几个群体，各行之和可大于总数"
        case .furtherSites(let count): "另有 \(count.grouped) 个站点，见 classes.csv"
        case .classesInFile(let count): "共 \(count.grouped) 个班级，逐班数字见 classes.csv"
        case .proven: "已证明"
        case .gap(let gap): "相差至多 \(gap.grouped)"
        case .lotteryNotNeeded: "没有抽签：没有需要由抽签决定的同分情况"
        case .lotteryAsGoal: "抽签号作为一项目标参与；未逐一区分同分者"
        case .lotteryDrawn(let tied): "\(tied.grouped) 人同分，已抽签决定"
        case .noLottery: "本次安置不使用抽签"
        }
    }

    package func text(_ sentence: ResultSentence) -> String {
        switch sentence {
        case .title(let child): "报名编号 \(child)"
        case .fate(.placed): "结果：已安置"
        case .fate(.waiting): "结果：候补，目前没有名额"
        case .waitingByRule: "结果：候补，受办法中的规则限制，目前不能安置"
        case .withoutWish: "结果：未安置，因为报名时没有填写志愿"
        case .withoutWishRemedy:
            "本次只在家庭填写的志愿之内安置，不会替家庭选择班级。如仍需要托管，请联系受理报名的工作人员补填志愿。"
        case .withoutWishOrNearClass: "结果：未安置，没有适合这份申请的班级"
        case .withoutWishOrNearClassRemedy:
            "报名时没有填写志愿，志愿之外可以考虑的班级也都不符合条件。如仍需要托管，请联系受理报名的工作人员，核对资料或补填志愿。"
        case .notPlaced: "结果：未安置"
        case .excludedFromAllByHand(let source): "由工作人员人工指定，本次不予安置（\(text(source))）。"
        case .fate(.withoutOption): "结果：所报班级均不符合条件"
        case .placedByHand(let source): "由工作人员人工指定安置（\(text(source))）。"
        case .noCommonOption: "同一家庭的儿童须一起安置，但没有一个班级或站点对全部儿童开放，因此均未安置。"
        case .keptPlace(let source): "保留上期的位置（\(text(source))）。"
        case .guaranteeLapsed(let date, let source):
            "上期位置承诺至\(text(date))，已到期，与其他申请同等计算（\(text(source))）。"
        case .guaranteeGivenUp(let source):
            "上期的站点不在志愿之中，或已不符合其条件，上期的位置不再保留（\(text(source))）。"
        case .announced(let places, true): "此前公布的安置保持不变：\(list(places))。"
        case .announced(let places, false):
            "此前公布的安置是：\(list(places))。情况变动后重新计算，结果有变。"
        case .lapsedGroups(let groups, let date):
            "证明有效期至\(text(date))，已过期，以下群体不计：\(list(groups))。"
        case .feeWaived(let fee): "收费 \(fee.groupedYuan) 元，已减免。"
        case .fee(let fee, 0, 0, _): "收费 \(fee.groupedYuan) 元。"
        case .fee(let fee, let employer, let union, let parent):
            "收费 \(fee.groupedYuan) 元：单位承担 \(employer.groupedYuan) 元，"
                + "工会承担 \(union.groupedYuan) 元，家长承担 \(parent.groupedYuan) 元。"
        case .dates(let first, let last, _) where first == last: "\(text(first))，共 1 天"
        case .dates(let first, let last, let dayCount):
            "\(text(first))至\(text(last))，共 \(dayCount) 天"
        case .place(let name, let details): "\(name)（\(details.joined(separator: "，"))）"
        case .wish(let rank): "第 \(rank) 志愿"
        case .nearby: "就近备选"
        case .pointsAt(let place): "积分（\(place)）"
        case .placedHere: "安置在本班。"
        case .placedInReserve(let groups): "安置在本班，使用为\(list(groups))保留的名额。"
        case .ineligible(let reason): "不符合条件：\(text(reason))。"
        case .excludedByHand(let source): "由工作人员人工指定，不安置在本班（\(text(source))）。"
        case .notOffered: "按照办法，本班不在可选范围之内。"
        case .full(let seats): "本班 \(seats) 个名额已满。"
        case .fullForChild(let seats, let all):
            "本班共 \(all) 个名额，其中本申请可用的 \(seats) 个已满。"
        case .classClosed: "本班不开班。"
        case .noSeatsOpen: "按保留名额或上限的规定，本班没有对本申请开放的名额。"
        case .seatsFree(let free): "本班还有 \(free) 个空余名额。"
        case .seatsFreeButClosed: "办法中的其他规则（如上限、多子女同班）使其不能使用。"
        case .placedElsewhere: "已安置在另一个班。"
        case .notByPoints(let mechanism): "本次按“\(text(mechanism))”安置，不看分数线。"
        case .openCutoff(let cutoff, let points): "普通名额：分数线 \(compared(points, with: cutoff))。"
        case .cutoff(let cutoff, let points): "分数线 \(compared(points, with: cutoff))。"
        case .reservedCutoff(let groups, let cutoff, let points):
            "为\(list(groups))保留的名额：分数线 \(compared(points, with: cutoff))。"
        case .answeredInAnotherMode: "同一班级另一种托管方式的志愿排在前面，结果见该项。"
        case .equalButWaiting: "同分者名额不够，由办法中其后的目标（抽签、路程）决定。"
        case .aboveCutoffButWaiting: "办法中排在积分之前的规则（如保留名额）决定了此处的结果。"
        case .aboveCutoffButElsewhere: "按办法的目标次序，安置在另一个班对全部儿童合计更好。"
        case .placedAtEarlierWish: "已安置在更靠前的志愿。"
        case .announcedToOthers: "这里的名额已公布给其他申请，公布后予以保留。"
        case .waitingRank(let rank, let count): "候补第 \(rank) 位，共 \(count) 人候补。"
        case .drawWon(let number, let firstWithout):
            "同分由抽签决定：本申请抽签号 \(number)，获得名额；同分未获名额的最小号是 \(firstWithout)。"
        case .drawLost(let number, let lastWith):
            "同分由抽签决定：本申请抽签号 \(number)，未获名额；同分获得名额的最大号是 \(lastWith)。"
        case .alternative(let change, let places): alternative(change, places)
        case .alternativeNotKnown(let change):
            "\(condition(change))：尚不能确定（计算达到工作量上限，或须抽签决定）。"
        case .seatNotEnough(let places) where places.count == 1:
            "\(places[0])即使多 1 个名额，也还不够。"
        case .seatNotEnough(let places): "下列任何一个班即使多 1 个名额，也还不够：\(list(places))。"
        case .pointsNotEnough(let points): "即使积分多 \(points) 分，也还不够。"
        case .noAlternative: "逐一试过的单项变化，都不足以改变结果。"
        case .alternativesNotKnown: "尚不能确定：本次计算在证明没有更好的安置之前就结束了。"
        case .furtherAlternativesOnRequest:
            "积分更多、改换托管方式或另填志愿是否会有不同结果，可请工作人员另行计算。"
        case .alternativesOnRequest: "怎样才会有不同的结果，可请工作人员另行计算。"
        case .alternativesTried: "以上每一项，都是只改动这一处、把全部儿童重新安置一遍后得出的。"
        }
    }

    private func alternative(_ change: NamedChange, _ places: [String]) -> String {
        let place = places.isEmpty ? "可安置在该班" : "可安置在\(list(places))"
        return switch change {
        case .points(let points, true) where points > 1:
            "\(condition(change))，\(place)；只多 \(points - 1) 分还不够。"
        case .wish(_, true):
            "\(condition(change))，\(place)。该班目前还有空余名额，可向工作人员咨询。"
        default: "\(condition(change))，\(place)。"
        }
    }

    private func condition(_ change: NamedChange) -> String {
        switch change {
        case .seat(let place): "\(place)如多 1 个名额"
        case .points(let points, _): "积分如多 \(points) 分"
        case .mode(let mode, let place): "\(place)如改换托管方式（\(text(mode))）"
        case .distance(let distance, let limit, let place):
            "\(place)路程 \(text(distance))，上限 \(text(limit))；如获准不受此限"
        case .wish(let place, _): "如另填\(place)为志愿"
        }
    }

    package func text(_ sentence: WhyNotSentence) -> String {
        switch sentence {
        case .title(let child, let place): "报名编号 \(child) 与 \(place)"
        case .placedThere: "本申请已安置在该班。"
        case .decidedByHand(let source): "本申请有人工指定（\(text(source))），以其为准。"
        case .impossible: "不可能：如把本申请安置在该班，必须满足的规则、人工指定或已承诺的位置就无法全部满足。"
        case .unknown: "尚不能确定：本次计算，或把本申请安置在该班的计算，在证明最优之前就结束了。"
        case .forced(let mode):
            "已计算把本申请安置在该班（\(text(mode))）时对全部儿童最好的安置，并与本次结果比较。"
        case .notWished: "家庭没有把该班的这种托管方式填为志愿。"
        case .firstLoss(let goal, let by):
            "最先受损的目标是“\(goal)”：\(by)。各目标按先后次序，先保证前面的，所以结果不变。"
        case .firstGain(let goal, let by):
            "各目标反而更好，最先是“\(goal)”：\(by)。因报名时没有提出，本次没有考虑。"
        case .drawDecided: "抽签之前的各项目标都同样能达到：此处由抽签决定。"
        case .equallyGood: "各项目标都同样能达到。"
        case .noGoals(let mechanism):
            "本次按“\(text(mechanism))”安置，不比较目标；以下只说明谁须变动。"
        case .othersUnmoved: "其他申请都不须变动。"
        case .othersMoved(let losing, let gaining, let changing):
            "其他申请：失去名额 \(losing.grouped) 人，换班 \(changing.grouped) 人，得到名额 \(gaining.grouped) 人。"
        case .moves: "变动的先后"
        case .move(let child, let from, let to):
            "\(child)：\(from.isEmpty ? "候补" : list(from)) -> \(to.isEmpty ? "候补" : list(to))"
        }
    }

    private func compared(_ points: Points, with cutoff: Points) -> String {
        let difference = Int(points.value) - Int(cutoff.value)
        let comparison =
            if difference < 0 {
                "低 \(-difference) 分"
            } else if difference > 0 {
                "高 \(difference) 分"
            } else {
                "与分数线相同"
            }
        return "\(cutoff.value)，本申请 \(points.value) 分，\(comparison)"
    }
}
