import Findings
import PlacementModel
import Sheets

extension RunSheets {
    /// Seats by the rank of the wish that they meet.
    func wishRanks() -> Sheet {
        let tally = WishTally(run)
        var draft = draft(.wishRanks)
        draft.title(words.heading(.seatsByRank))
        draft.sentence(words.text(.countsSeats), .note)
        var rows = tally.seats.enumerated().map { index, seats in
            (words.text(.rank(index + 1)), seats)
        }
        if tally.beyondWishes > 0 {
            rows.append((words.heading(.beyondWishes), tally.beyondWishes))
        }
        let table = draft.table(
            [
                .text(words.heading(.wishRank)), .number(wording.heading(.placed)),
                .number(words.heading(.share)), .number(words.heading(.runningShare)),
            ],
            shares(rows, of: tally.total),
            total: total(tally.total)
        )
        addChart(
            to: &draft,
            table,
            kind: .columns,
            title: words.heading(.seatsByRank),
            valueTitle: wording.heading(.placed),
            names: 0,
            series: [(1, .placed)]
        )
        return draft.finished(footer: footer)
    }

    /// The longest way in each band, in metres.
    private static let distanceLimits = [500, 1000, 2000, 3000, 5000]

    /// Seats by the way to them, and the ways to each site.
    func distances() -> Sheet {
        let tally = DistanceTally(run)
        var draft = draft(.distances)
        draft.title(words.heading(.seatsByDistance))
        draft.sentence(words.text(.countsSeats), .note)
        let limits = RunSheets.distanceLimits
        var rows = limits.indices.map { band in
            let shortest = band == 0 ? 0 : limits[band - 1] + 1
            let seats = tally.metres.count { (shortest...limits[band]).contains($0) }
            return (words.text(.metres(from: shortest, to: limits[band])), seats)
        }
        let longest = limits[limits.count - 1]
        rows.append((words.text(.metresBeyond(longest)), tally.metres.count { $0 > longest }))
        let known = tally.metres.count
        let table = draft.table(
            [
                .text(words.heading(.upTo)), .number(wording.heading(.placed)),
                .number(words.heading(.share)), .number(words.heading(.runningShare)),
            ],
            shares(rows, of: known),
            total: total(known)
        )
        if tally.unknown > 0 {
            draft.sentence(
                "\(words.heading(.unknownDistance)): \(tally.unknown.grouped)",
                .note
            )
        }
        addChart(
            to: &draft,
            table,
            kind: .columns,
            title: words.heading(.seatsByDistance),
            valueTitle: wording.heading(.placed),
            names: 0,
            series: [(1, .placed)]
        )
        for _ in 0..<8 { draft.gap() }
        draft.heading(words.heading(.distanceBySite))
        draft.table(
            [
                .text(wording.heading(.site)), .number(words.heading(.knownDistances)),
                .number(words.heading(.meanMetres)), .number(words.heading(.longestMetres)),
            ],
            zip(scenario.sites, SiteDistances.all(of: run)).map { site, ways in
                [
                    .text(site.name), .number(ways.seats), .number(ways.mean),
                    .number(ways.longest.map { Int($0.count) }),
                ]
            }
        )
        return draft.finished(footer: footer)
    }

    private func shares(_ rows: [(name: String, seats: Int)], of all: Int) -> [[Cell]] {
        var running = 0
        return rows.map { name, seats in
            running += seats
            return [
                .text(name), .number(seats), .share(seats, of: all), .share(running, of: all),
            ]
        }
    }

    private func total(_ seats: Int) -> [Cell] {
        [
            .text(wording.heading(.total), .total), .number(seats, .totalNumber),
            .share(seats, of: seats, .totalPercent), Cell(.empty, .total),
        ]
    }
}
