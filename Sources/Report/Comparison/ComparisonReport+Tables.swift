import Findings
package import PlacementModel

extension ComparisonReport {
    /// `figures.csv`, `children.csv` and `changes.csv`.
    ///
    /// - Parameter language: of the titles of changes; everything else is codes.
    package func tables(in language: Language) -> [(path: String, bytes: [UInt8])] {
        [
            ("figures.csv", figuresFile()), ("children.csv", childrenFile()),
            ("changes.csv", changesFile(language)),
        ]
    }

    /// One row per figure, one column per side, and one more for its difference from the base.
    private func figuresFile() -> [UInt8] {
        let columns = comparison.sides.indices.flatMap { side -> [String] in
            let name = comparison.sides[side].name
            return side == comparison.base ? [name] : [name, "change:\(name)"]
        }
        var csv = CSVWriter(columns: ["section", "figure", "subject", "code", "unit"] + columns)
        for row in comparison.rows {
            let figure = row.figure
            csv.cell(figure.section.rawValue)
            csv.cell(figure.measure.rawValue)
            csv.cell(kind(figure.subject))
            csv.cell(code(figure.subject))
            csv.cell(figure.measure.unit.rawValue)
            for side in comparison.sides.indices {
                csv.cell(row.values[side])
                if side != comparison.base { csv.cell(comparison.change(row, side: side)) }
            }
            csv.endRow()
        }
        return csv.bytes
    }

    /// One row per side and changed child. Several seats, reasons and changes are joined by `;`.
    private func childrenFile() -> [UInt8] {
        var csv = CSVWriter(columns: [
            "side", "child", "kind", "from_class", "from_mode", "from_points", "from_wish",
            "to_class", "to_mode", "to_points", "to_wish", "reasons", "cause", "sufficient",
            "necessary", "proven",
        ])
        for (index, side) in others {
            guard let difference = comparison.differences[index] else { continue }
            for change in difference.changed {
                csv.cell(side.name)
                csv.cell(change.child.text)
                csv.cell(change.kind.rawValue)
                append(change.from, to: &csv)
                append(change.to, to: &csv)
                csv.cell(change.reasons.map(code).joined(separator: ";"))
                csv.cell(change.cause?.kind.rawValue ?? "")
                csv.cell(joined(change.cause?.sufficient ?? []))
                csv.cell(joined(change.cause?.necessary ?? []))
                csv.cell(change.cause?.isProven ?? difference.isProven ? 1 : 0)
                csv.endRow()
            }
        }
        return csv.bytes
    }

    private func append(_ seats: [ComparedSeat], to csv: inout CSVWriter) {
        csv.cell(seats.map(\.careClass.text).joined(separator: ";"))
        csv.cell(seats.map(\.mode.rawValue).joined(separator: ";"))
        csv.cell(seats.map { "\($0.points.value)" }.joined(separator: ";"))
        csv.cell(seats.map { $0.wishRank.map { "\($0)" } ?? "none" }.joined(separator: ";"))
    }

    private func joined(_ numbers: [Int]) -> String {
        numbers.map { "\($0)" }.joined(separator: ";")
    }

    /// Per side, change and way of switching one row about children, then one per figure that differs.
    private func changesFile(_ language: Language) -> [UInt8] {
        var csv = CSVWriter(columns: [
            "side", "change", "title", "switched", "answer", "proven", "gains", "loses", "moves",
            "undone", "figure", "subject", "code", "unit", "difference",
        ])
        for (index, side) in others {
            for change in comparison.differences[index]?.attribution?.changes ?? [] {
                for (switched, answer) in [("alone", change.alone), ("last", change.last)] {
                    func begin() {
                        csv.cell(side.name)
                        csv.cell(change.number)
                        csv.cell(change.title[language])
                        csv.cell(switched)
                        csv.cell(answer.code)
                    }
                    begin()
                    guard let effect = answer.effect else {
                        for _ in 0..<10 { csv.emptyCell() }
                        csv.endRow()
                        continue
                    }
                    csv.cell(effect.isProven ? 1 : 0)
                    csv.cell(effect.gains)
                    csv.cell(effect.loses)
                    csv.cell(effect.moves)
                    csv.cell(switched == "alone" ? effect.undone.count : nil)
                    for _ in 0..<5 { csv.emptyCell() }
                    csv.endRow()
                    for entry in effect.differences {
                        begin()
                        csv.cell(effect.isProven ? 1 : 0)
                        for _ in 0..<4 { csv.emptyCell() }
                        csv.cell(entry.figure.measure.rawValue)
                        csv.cell(kind(entry.figure.subject))
                        csv.cell(code(entry.figure.subject))
                        csv.cell(entry.figure.measure.unit.rawValue)
                        csv.cell(entry.value)
                        csv.endRow()
                    }
                }
            }
        }
        return csv.bytes
    }
}
