import PlacementModel

/// 简体中文。
struct ChinesePageWording: PageWording {
    func heading(_ heading: PageHeading) -> String {
        switch heading {
        case .children: "儿童"
        case .places: "站点与班级"
        case .wishesAndWays: "志愿与路程"
        case .seatsAndPoints: "分数线与保留名额"
        case .goals: "目标"
        case .money: "费用"
        case .announcement: "与已公布结果相比"
        case .list: "逐人结果"
        case .byGroup: "各群体安置情况"
        case .byAge: "各年龄安置情况"
        case .byGrade: "各年级安置情况"
        case .map: "站点分布"
        case .bySite: "各站点使用与候补"
        case .byClass: "各班级使用与候补"
        case .fillOfClasses: "班级使用率分布"
        case .waitingLists: "候补最多的班级"
        case .distances: "家到站点的距离"
        case .wishes: "满足第几志愿"
        case .cutoffs: "分数线"
        case .reserves: "保留名额使用"
        case .goalsInOrder: "目标（按次序）"
        case .fees: "费用由谁承担"
        case .changes: "变动人数"
        case .applications: "各报名编号的结果"
        case .placedChildren: "已安置"
        case .waitingChildren: "未安置"
        case .seatsTaken: "名额已用"
        case .firstWishes: "第一志愿"
        case .halfWithin: "路程中位数"
        case .proof: "最优性"
        case .taken: "已用"
        case .free: "空余"
        case .waiting: "候补"
        case .placed: "已安置"
        case .noOption: "无可选班级"
        case .members: "对应群体"
        case .others: "释放给他人"
        case .site: "站点"
        case .reach: "半数家庭在此范围内"
        case .fill: "使用率"
        case .classCount: "班级数"
        case .childCount: "人数"
        case .seatCount: "名额"
        case .share: "占比"
        case .metresAxis: "距离（米）"
        case .pointsAxis: "分数线（积分）"
        case .wish: "志愿"
        case .cutoff: "分数线"
        case .from: "原来"
        case .to: "现在"
        case .kept: "保持不变"
        case .north: "北"
        case .metresUnit: "米"
        case .kilometresUnit: "公里"
        case .compared: "方案比较"
        case .flow: "儿童流向"
        case .sides: "各方案安置情况"
        case .groupsBySide: "各群体安置人数"
        case .allFigures: "全部指标"
        case .placedCount: "安置人数"
        case .waitingCount: "候补人数"
        case .firstWishCount: "第一志愿人数"
        case .meanMetres: "平均距离（米）"
        case .changedCount: "与现行办法相比变动的儿童"
        case .allValues: "各取值的全部数字"
        case .fromPresent: "与现值之差"
        case .movers: "最先变动的儿童"
        case .amount: "人数"
        case .elsewhere: "其他班级或站点"
        case .absent: "未报名"
        case .tuned: "调参"
        }
    }

    func text(_ sentence: PageSentence) -> String {
        switch sentence {
        case .outcome(let placed, let children, let waiting, let withoutOption):
            "共收到 \(children.grouped) 份申请，安置 \(placed.grouped) 名儿童（"
                + "\(FillBar.percent(part: placed, of: children))）"
                + (waiting > 0 ? "，候补 \(waiting.grouped) 名" : "")
                + (withoutOption > 0 ? "，另有 \(withoutOption.grouped) 名没有可选的班级" : "") + "。"
        case .seats(let taken, let seats, let free):
            "名额 \(seats.grouped) 个，已用 \(taken.grouped) 个"
                + (free > 0 ? "，空余 \(free.grouped) 个。" : "，没有空余。")
        case .ways(let half, let nearlyAll):
            "半数儿童家到站点不超过 \(half.grouped) 米，九成不超过 \(nearlyAll.grouped) 米。"
        case .firstWishes(let granted, let total):
            "\(granted.grouped) 名儿童进入第一志愿，占已安置的 "
                + "\(FillBar.percent(part: granted, of: total))。"
        case .mostWaiting(let site, let count):
            "候补最多的站点是\(site)，有 \(count.grouped) 名儿童在等候。"
        case .share(let part, let whole):
            "占 \(whole.grouped) 份申请的 \(FillBar.percent(part: part, of: whole))"
        case .ofSeats(let seats): "共 \(seats.grouped) 个名额"
        case .nearlyAllWithin(let metres): "九成在 \(metres.grouped) 米之内"
        case .granted(let part, let whole): "已安置 \(whole.grouped) 个名额中的 \(part.grouped) 个"
        case .proven: "已证明"
        case .notProven: "未证明"
        case .nothingOptimised: "未作优化"
        case .groupsExplained:
            "每一横条是一个群体的全部申请，深色为已安置，斜线为候补，圆点为没有可选班级。"
                + "一名儿童可属于几个群体，各行之和可大于总数。"
        case .bandsExplained: "每一横条是一个年龄或年级的全部申请，图例同上。"
        case .mapExplained(let drawsReach):
            "圆的面积代表名额，深色部分代表已用名额。"
                + (drawsReach ? "虚线圆是该站点半数已安置儿童居住的范围，" : "表中列出该站点半数已安置儿童居住的范围，")
                + "按百米向上取整，少于五户不列，因此看不出任何一家的住址。"
        case .sitesExplained:
            "深色为已用名额，浅色为空余，斜线为正在候补的儿童；在同一站点候补几个班级的儿童只计一次。"
        case .classesExplained:
            "深色为已用名额，浅色为空余，斜线为候补名单上的儿童；一名儿童可同时候补几个班级。"
        case .fillExplained: "按已用名额占名额的比例，把班级分为几档。"
        case .waitingListsExplained: "候补名单最长的班级，图例同上。"
        case .distancesExplained: "每个已安置名额从家到站点的距离，按档计数；没有坐标或距离的不计。"
        case .wishesExplained: "每个已安置名额满足的是家庭填写的第几志愿。"
        case .cutoffsExplained: "班级最后一个开放名额所需的积分。有空余名额的班级没有分数线。"
        case .reservesExplained: "为各群体保留的名额由谁使用。范围大于一个班级的保留名额不单独占座，不在此列。"
        case .goalsExplained: "目标按次序逐个求最优，后面的目标不会牺牲前面的。达到上界即已证明最优。"
        case .feesExplained: "安置之后计算，不影响安置。单位为元。"
        case .changesExplained: "与已公布的安置相比，各有多少儿童变动。"
        case .applicationsExplained: "以报名编号列出，不含姓名。"
        case .shown(let count, let total): "图中画出 \(count.grouped) 个，共 \(total.grouped) 个。"
        case .furtherRows(let count, let file): "另有 \(count.grouped) 行，见 \(file)。"
        case .unknownDistances(let count): "\(count.grouped) 个名额的距离未知。"
        case .unknownPlaces(let count): "\(count.grouped) 个站点没有坐标，未画出。"
        case .applicationsLeftOut(let count):
            "申请共 \(count.grouped) 份，页面过大，不逐一列出；见 placements.csv 与 waiting.csv。"
        case .classesWithoutCutoff(let count): "\(count.grouped) 个班级没有分数线。"
        case .filled(let low, let high): "使用 \(low)% 至不足 \(high)%"
        case .full: "满员"
        case .closed: "不开班"
        case .empty: "无人"
        case .wishRank(let rank): "第 \(rank) 志愿"
        case .beyondWishes: "志愿之外"
        case .median(let metres): "半数在 \(metres.grouped) 米之内"
        case .ninetyPercent(let metres): "九成在 \(metres.grouped) 米之内"
        case .placedOf(let placed, let children):
            "\(placed.grouped) / \(children.grouped) · \(FillBar.percent(part: placed, of: children))"
        case .takenOf(let taken, let seats, let waiting):
            "\(taken.grouped) / \(seats.grouped)" + (waiting > 0 ? " · 候补 \(waiting.grouped)" : "")
        case .distanceStep(let low, let high):
            high.map { "\(low.grouped)–\($0.grouped) 米" } ?? "\(low.grouped) 米及以上"
        case .pointsStep(let low, let high):
            high.map { $0 == low ? "\(low.grouped) 分" : "\(low.grouped)–\($0.grouped) 分" }
                ?? "\(low.grouped) 分及以上"
        case .barsDescribed(let rows, let highest, let value):
            "横条图，共 \(rows) 行；最高的是\(highest)：\(value)。数字见旁边的表。"
        case .histogramDescribed(let values, let low, let high):
            "直方图，共 \(values.grouped) 个数值，从 \(low.grouped) 到 \(high.grouped)。数字见旁边的表。"
        case .mapDescribed(let sites): "\(sites) 个站点的相对位置，上方为北。数字见旁边的表。"
        case .curveDescribed(let points): "曲线图，共 \(points) 个点。数字见旁边的表。"
        case .flowDescribed(let children): "流向图：\(children.grouped) 人次从左边的位置到右边的位置。数字见旁边的表。"
        case .rangesDescribed(let rows): "范围图，共 \(rows) 行，中线为现值。数字见旁边的表。"
        case .sidesExplained: "每一横条是一个方案的全部申请，深色为已安置，斜线为候补，圆点为没有可选班级。"
        case .groupsBySideExplained: "每个群体安置的人数，浅色为基准，深色为与基准不同的方案；与基准相同的不画。"
        case .flowExplained: "只画结果改变的儿童：左为基准中的位置，右为该方案中的位置，宽度为人次。结果不变的不画。"
        case .effectsExplained: "结果改变的儿童：深色为新获名额，浅蓝为换班，斜线为失去名额。一名儿童可属于几个群体。"
        case .attributionExplained: "每项改动单独启用、最后启用各带来什么，由逐项重新求解得出。"
        case .childrenExplained: "以报名编号列出，不含姓名。原因由两次结果读出。"
        case .unlikeExplained: "两次结果所依据的办法与资料有何不同。"
        case .figuresExplained: "每项指标在各方案中的数值，± 为与基准之差。"
        case .sideBySide(let base, let others):
            "以“\(base)”为基准，比较 \(others.map { "“\($0)”" }.joined(separator: "、"))。"
        case .placedBeside(let name, let placed, let difference):
            "“\(name)”安置 \(placed.grouped) 名儿童"
                + (difference == 0
                    ? "，与基准相同。" : "，比基准\(difference > 0 ? "多" : "少") \(abs(difference).grouped) 名。")
        case .swept(let parameter, let from, let to, let present, let steps):
            "“\(parameter)”从 \(from.grouped) 到 \(to.grouped)，共 \(steps.grouped) 个取值；现值 \(present.grouped)。"
        case .curveExplained: "虚线为现值；底色处与现行办法没有一名儿童不同。每个点都重新求解。"
        case .stillExplained: "第一个参数取此值时，第二个参数的影响。"
        case .tradeOffExplained: "每一点都是：一个目标不受损，另一个目标便不能再好。实心为顶点，空心为其间的点。"
        case .weightsExplained: "每项分值单独变动时，从现值（虚线）可降、可升多少而没有一名儿童变动。箭头表示直到所查范围的尽头都没有人变动，或超出图外。"
        case .seekExplained: "现值与求得的取值之下，各群体安置的人数。"
        case .changedExplained: "与现行办法相比，结果不同的儿童人数。"
        case .moversExplained: "超出不变区间时最先变动的儿童，以报名编号列出。"
        case .extremes(let name, let low, let at, let high, let atHigh):
            low == high
                ? "\(name)始终为 \(low.grouped)。"
                : "\(name)最少 \(low.grouped)（取 \(at.grouped) 时），最多 \(high.grouped)（取 \(atHigh.grouped) 时）。"
        case .constantFigures(let names): "在所查取值内始终不变：\(names.joined(separator: "，"))。"
        case .groupNow(let name): "\(name) · 现值"
        case .groupThen(let name): "\(name) · 求得值"
        case .madeBy(let program, let policy, let hash):
            "归巢 \(program)；安置办法 \(policy)，SHA-256 \(hash)…"
        case .inputs(let files): "依据的文件：\(files.joined(separator: "，"))"
        case .replayed: "本页数字由方案重新求解得出，并与结果文件夹逐字节核对。"
        case .namesBanner: "含姓名，请勿外传"
        }
    }
}
