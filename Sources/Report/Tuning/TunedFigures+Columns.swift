import Findings
import PlacementModel

/// The figures of a placement as columns of a table: a stable name and the number.
struct FigureColumns {
    let scenario: Scenario

    func names(_ figures: TunedFigures) -> [String] { columns(figures).map(\.name) }
    func values(_ figures: TunedFigures) -> [Int] { columns(figures).map(\.value) }

    func columns(_ figures: TunedFigures) -> [(name: String, value: Int)] {
        var columns: [(name: String, value: Int)] = [
            ("placed", figures.all.placed), ("waiting", figures.all.waiting),
            ("no_option", figures.all.withoutOption),
        ]
        for (group, count) in zip(scenario.groups, figures.groups) {
            columns.append(("placed:\(group.id)", count.placed))
            columns.append(("unplaced:\(group.id)", count.children - count.placed))
        }
        for (rank, count) in figures.wishRanks.enumerated() {
            columns.append(("wish:\(rank + 1)", count))
        }
        columns.append(("points", figures.points))
        columns.append(("metres", figures.metres))
        columns.append(("known_distances", figures.knownDistances))
        for (index, count) in figures.takenByMembers.enumerated() {
            columns.append((SeekFigure.reserve(index).code(in: scenario), count))
        }
        for (site, count) in zip(scenario.sites, figures.placedAtSite) {
            columns.append(("site:\(site.id)", count))
        }
        for (careClass, count) in zip(scenario.classes, figures.placedInClass) {
            columns.append(("class:\(careClass.id)", count))
        }
        return columns
    }

    func write(_ point: TunedPoint, _ json: inout JSONWriter) {
        json.member("proven", point.isProven)
        json.array("goals") { json in
            for goal in point.goals {
                json.object { json in
                    json.member("level", goal.level.code(in: scenario.groups))
                    json.member("value", goal.value)
                    json.member("bound", goal.bound)
                }
            }
        }
        write(point.figures, &json)
    }

    func write(_ figures: TunedFigures, _ json: inout JSONWriter) {
        json.object("figures") { json in
            for column in columns(figures) { json.member(column.name, column.value) }
        }
    }

    func write(_ count: MoveCount, _ key: String, _ json: inout JSONWriter) {
        json.object(key) { json in
            json.member("gains", count.gains)
            json.member("loses", count.loses)
            json.member("moves", count.moves)
        }
    }

    func write(_ moves: [ChildMove], _ json: inout JSONWriter) {
        json.array("moves") { json in
            for move in moves {
                json.object { json in
                    json.member("child", scenario.children[Int(move.child)].id.text)
                    json.member("change", move.kind.rawValue)
                    json.array("from") { json in classes(move.from).forEach { json.element($0) } }
                    json.array("to") { json in classes(move.to).forEach { json.element($0) } }
                }
            }
        }
    }

    func classes(_ indices: [Int32]) -> [String] {
        indices.map { scenario.classes[Int($0)].id.text }
    }

    /// The head of every document of tuning: what was tuned.
    func write(_ kind: String, _ programVersion: String, _ json: inout JSONWriter) {
        json.member("roost", programVersion)
        json.member("finding", kind)
        json.member("policy_sha256", scenario.policy.sha256)
        json.member("mechanism", scenario.policy.mechanism.rawValue)
        json.array("inputs") { json in
            for file in scenario.inputs {
                json.object { json in
                    json.member("file", file.name)
                    json.member("sha256", file.sha256)
                }
            }
        }
    }

    /// `moves.csv`: who moves, in the order of the children.
    static func movesTable(
        _ moves: [(at: Int, ChildMove)],
        in scenario: Scenario
    ) -> [UInt8] {
        let columns = FigureColumns(scenario: scenario)
        var csv = CSVWriter(columns: ["at", "child", "change", "from", "to"])
        for (value, move) in moves {
            csv.cell(value)
            csv.cell(scenario.children[Int(move.child)].id.text)
            csv.cell(move.kind.rawValue)
            csv.cell(columns.classes(move.from).joined(separator: ";"))
            csv.cell(columns.classes(move.to).joined(separator: ";"))
            csv.endRow()
        }
        return csv.bytes
    }
}
