import PlacementModel
import Testing

@testable import Intake

/// What templates and documents say of the tables is what the tables read.
@Suite struct TableDescriptionTests {
    @Test func everyTableButTheAnnouncementIsDescribed() {
        let described = TableDescription.all.map(\.table)
        let read = ScenarioFolder.tables.map(\.table)
        #expect(described + [.announced] == read)
        #expect(TableDescription.of(.announced) == nil)
        #expect(
            TableDescription.all.filter(\.isNeeded).map(\.table) == [.sites, .classes, .children]
        )
    }

    @Test func headersAreReadAsTheirColumns() throws {
        for description in TableDescription.all {
            for language in Language.allCases {
                let headers = description.columns.map { $0.header[language] }
                #expect(Set(headers).count == headers.count)
                let text = headers.joined(separator: ",") + "\n"
                let log = IntakeLog()
                try Self.readHeaders(of: description.table, text, log)
                #expect(log.sortedFaults.isEmpty && log.sortedWarnings.isEmpty, "\(headers)")
            }
        }
    }

    private static func readHeaders(of table: SourceTable, _ text: String, _ log: IntakeLog) throws
    {
        func read<Column: TableColumn>(_: Column.Type) {
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                _ = TableReader<Column>(bytes, fileName: table.fileName, log: log)
            }
        }
        switch table {
        case .sites: read(SiteColumn.self)
        case .classes: read(ClassColumn.self)
        case .children: read(ChildColumn.self)
        case .preferences: read(PreferenceColumn.self)
        case .distances: read(DistanceColumn.self)
        case .previous: read(PreviousColumn.self)
        case .pins: read(PinColumn.self)
        case .announced, .staff: Issue.record("\(table) is not described")
        }
    }

    @Test func wordsMeanTheSameInBothLanguagesAndAllAreOffered() {
        func check<Value: Hashable>(
            _ words: [LocalizedText],
            _ table: WordTable<Value>,
            count: Int
        ) {
            func value(_ word: String) -> Value? {
                Array(word.utf8).withUnsafeBufferPointer { table.value(of: $0) }
            }
            var values: Set<Value> = []
            for word in words {
                #expect(value(word.chinese) != nil && value(word.chinese) == value(word.english))
                if let value = value(word.english) { values.insert(value) }
            }
            #expect(values.count == count && words.count == count)
        }
        check(WordChoices.yesOrNo, Words.yesOrNo, count: 2)
        check(WordChoices.modes, Words.modes, count: Mode.allCases.count)
        check(WordChoices.classKinds, Words.classKinds, count: ClassKind.allCases.count)
        check(WordChoices.audiences, Words.audiences, count: Audience.allCases.count)
        check(WordChoices.sexes, Words.sexes, count: 2)
        check(WordChoices.grades, Words.grades, count: 12)
    }

    @Test func sheetNamesAreKnownAndDistinct() {
        #expect(Set(SheetNames.all).count == SheetNames.all.count)
        for description in TableDescription.all {
            for language in Language.allCases {
                let name = description.sheetName[language]
                #expect(SheetNames.meaning(of: name) == .table(description.table))
                // What spreadsheets allow in the name of a sheet.
                #expect(name.count <= 31 && !name.contains { "[]:*?/\\".contains($0) })
            }
        }
        for name in ["说明", "Notes", "README", "_draft", "#1", "＿草稿"] {
            #expect(SheetNames.meaning(of: name) == .notes, "\(name)")
        }
        #expect(SheetNames.meaning(of: " CHILDREN ") == .table(.children))
        #expect(SheetNames.meaning(of: "Sheet1") == .unknown)
    }
}
