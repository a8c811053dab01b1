/// 中文。
struct ChineseWorkbookWording: WorkbookWording {
    func heading(_ heading: WorkbookHeading) -> String {
        switch heading {
        case .overview: "概览"
        case .sites: "站点"
        case .classes: "班级"
        case .groups: "群体"
        case .wishRanks: "志愿"
        case .distances: "路程"
        case .reserves: "保留名额"
        case .placements: "安置名单"
        case .waitingLists: "候补名单"
        case .points: "积分明细"
        case .changes: "变动"
        case .rosters: "花名册"
        case .figures: "主要数字"
        case .amount: "数值"
        case .seatsByRank: "安置到第几志愿"
        case .seatsByDistance: "获安置者的路程"
        case .distanceBySite: "各站点的路程"
        case .madeFrom: "本结果的依据"
        case .sharePlaced: "安置率"
        case .shareFilled: "名额使用率"
        case .firstWishShare: "第一志愿占已安置名额"
        case .classCode: "班级编号"
        case .wishRank: "志愿顺序"
        case .metres: "路程（米）"
        case .seat: "席位"
        case .rank: "候补顺序"
        case .share: "占比"
        case .upTo: "路程"
        case .runningShare: "累计占比"
        case .knownDistances: "有路程的名额"
        case .meanMetres: "平均（米）"
        case .longestMetres: "最远（米）"
        case .reason: "说明"
        case .beyondWishes: "志愿之外"
        case .unknownDistance: "未知"
        case .mechanism: "方式"
        case .policyVersion: "政策版本"
        case .policyHash: "政策的 SHA-256"
        case .commitment: "抽签承诺"
        case .inputHash: "输入文件"
        }
    }

    func text(_ sentence: WorkbookSentence) -> String {
        switch sentence {
        case .masked: "本文件中的姓名已打码，但报名编号和积分仍属个人信息，请按内部资料保管。"
        case .named: "注意：本文件含有儿童姓名和监护人电话，只供有权查看的工作人员使用，不得公布或转发。"
        case .withoutPeople: "本文件不含姓名和电话，但报名编号和积分仍属个人信息，请按内部资料保管。"
        case .countsSeats: "按名额计：一名儿童参加几期，计几次。"
        case .tooLong(let rows, let file):
            "共 \(rows.grouped) 行，超过一张工作表的容量（1,048,576 行），全部内容见 \(file)。"
        case .rank(let rank): "第 \(rank) 志愿"
        case .metres(from: let shortest, to: let longest):
            "\(shortest.grouped)–\(longest.grouped) 米"
        case .metresBeyond(let limit): "超过 \(limit.grouped) 米"
        case .openSeat: "普通"
        case .reservedSeat(let groups): "保留：\(groups)"
        }
    }
}
