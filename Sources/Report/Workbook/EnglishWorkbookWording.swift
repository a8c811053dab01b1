struct EnglishWorkbookWording: WorkbookWording {
    func heading(_ heading: WorkbookHeading) -> String {
        switch heading {
        case .overview: "Overview"
        case .sites: "Sites"
        case .classes: "Classes"
        case .groups: "Groups"
        case .wishRanks: "Wish ranks"
        case .distances: "Distances"
        case .reserves: "Reserves"
        case .placements: "Placements"
        case .waitingLists: "Waiting lists"
        case .points: "Points"
        case .changes: "Changes"
        case .rosters: "Rosters"
        case .figures: "Figures"
        case .amount: "Value"
        case .seatsByRank: "Wishes met"
        case .seatsByDistance: "Distances of those placed"
        case .distanceBySite: "Distances by site"
        case .madeFrom: "What this result was made from"
        case .sharePlaced: "Share placed"
        case .shareFilled: "Seats filled"
        case .firstWishShare: "First wishes among seats taken"
        case .classCode: "Class code"
        case .wishRank: "Wish rank"
        case .metres: "Metres"
        case .seat: "Seat"
        case .rank: "Rank"
        case .share: "Share"
        case .upTo: "Distance"
        case .runningShare: "Running share"
        case .knownDistances: "Known distances"
        case .meanMetres: "Mean, metres"
        case .longestMetres: "Longest, metres"
        case .reason: "Remark"
        case .beyondWishes: "Beyond the wishes"
        case .unknownDistance: "Not known"
        case .mechanism: "Mechanism"
        case .policyVersion: "Version of the policy"
        case .policyHash: "SHA-256 of the policy"
        case .commitment: "Commitment of the lottery"
        case .inputHash: "Input file"
        }
    }

    func text(_ sentence: WorkbookSentence) -> String {
        switch sentence {
        case .masked:
            "Names are masked here; application numbers and points are personal data all the same: "
                + "keep this file inside the office."
        case .named:
            "Attention: this file holds children's names and guardians' phones. It is for staff who "
                + "may see them, and not to be published or passed on."
        case .withoutPeople:
            "This file holds no names; application numbers and points are personal data all the "
                + "same: keep it inside the office."
        case .countsSeats: "Seats are counted: a child in several sessions counts several times."
        case .tooLong(let rows, let file):
            "\(rows.grouped) rows are more than a sheet holds (1,048,576); all of them are in \(file)."
        case .rank(let rank): "Wish \(rank)"
        case .metres(from: let shortest, to: let longest):
            "\(shortest.grouped)–\(longest.grouped) m"
        case .metresBeyond(let limit): "Over \(limit.grouped) m"
        case .openSeat: "open"
        case .reservedSeat(let groups): "reserved: \(groups)"
        }
    }
}
