package import PlacementModel

/// Who the children are: names, phones and what else a roster needs, by application number.
///
/// It keeps the table's text and decodes one row when it is asked for; it cannot be encoded,
/// printed or dumped, and nothing below Intake knows it.
package struct PersonalRegister: Sendable {
    private let source: TableSource
    private let layout: TableLayout<ChildColumn>?
    private let children: CodeTable
    private let rowStarts: [UInt32]

    init(
        source: TableSource,
        layout: TableLayout<ChildColumn>?,
        children: CodeTable,
        rowStarts: [UInt32]
    ) {
        self.source = source
        self.layout = layout
        self.children = children
        self.rowStarts = rowStarts
    }

    /// What the people who look after a child need; nil for an unknown application number.
    package func rosterEntry(for child: ChildID) -> RosterEntry? {
        withRows { $0.rosterEntry(for: child) }
    }

    /// The name alone; nil when none is stated.
    package func name(for child: ChildID) -> String? { withRows { $0.name(for: child) } }

    /// The name for a published list, such as 张*; nil when none is stated.
    package func maskedName(for child: ChildID) -> String? {
        withRows { $0.maskedName(for: child) }
    }

    /// The phone for a published list, such as 180****1999; nil when none is stated.
    package func maskedPhone(for child: ChildID) -> String? {
        withRows { $0.maskedPhone(for: child) }
    }

    /// Looks at many rows, with what takes memory of its own made once for all of them.
    package func withRows<Value>(_ body: (Rows) -> Value) -> Value {
        source.text.withUnsafeBufferPointer { bytes in
            body(
                Rows(
                    children: children,
                    rowStarts: rowStarts,
                    reader: layout.map {
                        TableReader(bytes, fileName: source.fileName, layout: $0)
                    }
                )
            )
        }
    }

    /// The rows of the table, good inside of `withRows` only.
    package struct Rows {
        fileprivate let children: CodeTable
        fileprivate let rowStarts: [UInt32]
        fileprivate let reader: TableReader<ChildColumn>?

        /// As `PersonalRegister.rosterEntry`.
        package func rosterEntry(for child: ChildID) -> RosterEntry? {
            guard let row = row(of: child, RosterEntry.columns) else { return nil }
            return RosterEntry(
                child: child,
                name: row.text(.name),
                sex: row.stated(.sex).flatMap { Words.sexes.value(of: $0) },
                birthDate: row.stated(.birthDate).flatMap { DateForm.date($0) },
                school: row.text(.school),
                guardian: row.text(.guardian),
                phone: row.text(.phone),
                note: row.text(.note)
            )
        }

        /// As `PersonalRegister.maskedName`.
        package func maskedName(for child: ChildID) -> String? {
            name(for: child).map(NameMask.name)
        }

        fileprivate func name(for child: ChildID) -> String? {
            row(of: child, [.name])?.text(.name)
        }

        fileprivate func maskedPhone(for child: ChildID) -> String? {
            row(of: child, [.phone])?.text(.phone).map { NameMask.phone(CellText.folded($0)) }
        }

        /// The reader at a child's row; nil for an unknown application number.
        private func row(of child: ChildID, _ columns: [ChildColumn]) -> TableReader<ChildColumn>? {
            guard let reader, let position = children.position(of: child.text),
                reader.move(toRowAt: Int(rowStarts[position]), for: columns)
            else { return nil }
            return reader
        }
    }
}

/// One line of a class's roster (花名册).
package struct RosterEntry: Sendable {
    package let child: ChildID
    package let name: String?
    package let sex: Sex?
    package let birthDate: CalendarDate?
    package let school: String?
    package let guardian: String?
    package let phone: String?
    package let note: String?

    static let columns: [ChildColumn] = [
        .name, .sex, .birthDate, .school, .guardian, .phone, .note,
    ]
}

/// Printing shows nothing: logs and debuggers must not leak who a child is.
extension PersonalRegister: CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    package var description: String { "PersonalRegister (redacted)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}

extension RosterEntry: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "RosterEntry (redacted)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
