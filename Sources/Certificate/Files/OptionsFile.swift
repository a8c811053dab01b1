import PlacementModel

/// Holds `options.csv`, where a run has it, against every option with its points item by item.
struct OptionsFile {
    static let file = "options.csv"
    private let placement: CheckedPlacement
    private let points: PointsRecount
    private let codes: PolicyCodes
    private let wishFile: String
    /// The file of a table, or the workbook and the table where it is a sheet.
    private let file: (_ table: String) -> String

    init(_ placement: CheckedPlacement) {
        self.placement = placement
        points = PointsRecount(placement.facts)
        codes = PolicyCodes(scenario: placement.facts.scenario)
        let names = Set(placement.facts.scenario.inputs.map(\.name))
        file = { table in
            let sheet = "scenario.xlsx:\(table)"
            return names.contains(sheet) ? sheet : "\(table).csv"
        }
        wishFile = file(placement.facts.scenario.wishTable.rawValue)
    }

    func claim(_ bytes: [UInt8]) -> Claim {
        var table = TableComparison(
            OptionsFile.file,
            bytes,
            columns: ["child", "class", "mode", "points", "items"]
        )
        for child in placement.facts.children.indices {
            for position in placement.recount.range(of: child) {
                let option = placement.recount.options[position]
                table.row { row in
                    row.text(placement.name(ofChild: child))
                    row.text(placement.name(ofClass: Int(option.classIndex)))
                    row.text(option.mode.rawValue)
                    row.number(option.points)
                    row.text(items(child, option))
                }
            }
        }
        table.end()
        return table.ledger.claim(.optionsFile, .count(placement.recount.options.count))
    }

    /// Such as `placed=100;groups.difficult=40@children.csv:12`.
    private func items(_ child: Int, _ option: RecountedOption) -> String {
        let offer = RecountedOffer(
            classIndex: option.classIndex,
            mode: option.mode,
            rank: option.rank,
            metres: option.metres
        )
        var items: [String] = []
        points.forEachItem(child, offer) { rule, points in
            let item = "\(code(rule.criterion))=\(points)"
            let source = source(rule.criterion, child, option)
            items.append(source.map { "\(item)@\($0)" } ?? item)
        }
        return items.joined(separator: ";")
    }

    private func code(_ criterion: PointsCriterion) -> String {
        switch criterion {
        case .placed: "placed"
        case .group(let index): "groups.\(codes.scenario.groups[index].id.text)"
        case .wish(let rank): "wishes.\(rank)"
        case .distance(let within): "distance.\(within.count)"
        case .audience(let audience): "audience.\(audience.rawValue)"
        case .returning: "returning"
        case .waited: "waited"
        }
    }

    /// File and row of the fact about the child; nil for being placed, which needs none.
    private func source(
        _ criterion: PointsCriterion,
        _ child: Int,
        _ option: RecountedOption
    ) -> String? {
        let scenario = placement.facts.scenario
        let ofChild = "\(file("children")):\(scenario.children[child].row)"
        switch criterion {
        case .placed: return nil
        case .group, .audience: return ofChild
        case .wish:
            // The row of the wish in this mode; where the class was given by hand in a mode that nobody
            // wished for, the row that gave it its rank.
            var row: Int32?
            for wish in scenario.wishes[child]
            where wish.classIndex == option.classIndex && wish.rank == option.rank {
                if wish.mode == option.mode {
                    row = wish.row
                    break
                }
                row = row ?? wish.row
            }
            return row.map { "\(wishFile):\($0)" } ?? ofChild
        case .distance:
            let site = placement.facts.classes[Int(option.classIndex)].site
            let stated = scenario.statedDistances[child].first { Int($0.siteIndex) == site }
            return stated.map { "\(file("distances")):\($0.row)" } ?? ofChild
        case .returning, .waited:
            return scenario.previous[child].map { "\(file("previous")):\($0.row)" } ?? ofChild
        }
    }
}
