import PlacementModel
import Testing

@testable import Intake

@Suite struct FaultTests {
    @Test(arguments: FaultCase.all)
    func isReportedWhereItStands(_ fault: FaultCase) throws {
        let faults = try fault.files.faults()
        let expected = faults.first { $0.kind == fault.kind }
        #expect(expected?.place == fault.place, "\(faults.map { $0.text(in: .english) })")
        #expect(faults.count == 1, "\(faults.map { $0.text(in: .english) })")
        guard let expected else { return }
        for language in Language.allCases {
            let wording = expected.kind.wording(in: language)
            #expect(!wording.problem.isEmpty && !wording.remedy.isEmpty)
            let text = expected.text(in: language)
            #expect(text.contains(fault.place.file))
            #expect(text.contains(wording.remedy))
            #expect(!text.contains("nil") && !text.contains("Optional"))
        }
    }

    /// A kind that no case shows fails here, and a new kind does not compile.
    @Test func everyKindHasACase() {
        let shown = Set(FaultCase.all.map { FaultTests.number(of: $0.kind) })
        #expect(shown == Set(0...63).union([70, 72]))
    }

    private static func number(of kind: FaultKind) -> Int {
        switch kind {
        case .unexpectedFile: 0
        case .spreadsheetFile: 1
        case .utf16File: 2
        case .unknownEncoding: 3
        case .nulByte: 4
        case .fileTooLarge: 5
        case .emptyFile: 6
        case .unterminatedQuote: 7
        case .textAfterQuote: 8
        case .rowTooShort: 9
        case .rowTooLong: 10
        case .tooManyColumns: 11
        case .cellTooLong: 12
        case .duplicateHeader: 13
        case .missingHeader: 14
        case .notCommaSeparated: 15
        case .missingValue: 16
        case .unreadable: 17
        case .outOfRange: 18
        case .scientificNotation: 19
        case .idDigitsLost: 20
        case .idChecksum: 21
        case .idDate: 22
        case .coordinatesSwapped: 23
        case .duplicateCode: 24
        case .repeatedRow: 25
        case .unknownCode: 26
        case .ambiguousCode: 27
        case .partnerMissing: 28
        case .minimumAboveMaximum: 29
        case .noCapacity: 30
        case .sessionNeeded: 31
        case .birthDateInFuture: 32
        case .idContradictsBirthDate: 33
        case .idContradictsSex: 34
        case .coordinateSystemMissing: 35
        case .wishesInBothFiles: 36
        case .repeatedRank: 37
        case .classElsewhere: 38
        case .yamlSyntax: 39
        case .yamlTooComplex: 40
        case .unknownKey: 41
        case .unquotedComma: 42
        case .duplicateKey: 43
        case .missingKey: 44
        case .wrongShape: 45
        case .notOneOf: 46
        case .unsupportedVersion: 47
        case .repeatedEntry: 48
        case .emptyList: 49
        case .tooManyEntries: 50
        case .datesReversed: 51
        case .dateOutsideSession: 52
        case .exceptionWithoutPlace: 53
        case .needsOneOf: 54
        case .notTogether: 55
        case .orderLacksLottery: 56
        case .orderLacksReserves: 57
        case .lotteryMissing: 58
        case .commitmentContradictsSeed: 59
        case .reservesExceedSeats: 60
        case .residentsDistanceMissing: 61
        case .orderPlacesNobody: 62
        case .withdrawnChild: 63
        // Of a revision, not of a folder; see RevisionTests.
        case .appliedBefore: 64
        // Of a variant; see VariantFaultTests.
        case .changesNothing: 65
        case .noSuchEntry: 66
        case .noRow: 67
        case .standsAlready: 68
        case .takenAway: 69
        case .refersToItself: 70
        // Of a workbook; see WorkbookFaultTests.
        case .workbook: 71
        // Of a folder again.
        case .reserveExceedsScope: 72
        }
    }

    @Test(arguments: ValueForm.allCases)
    func everyFormIsWorded(_ form: ValueForm) {
        for language in Language.allCases {
            let wording = FaultKind.unreadable(form).wording(in: language)
            #expect(!wording.problem.isEmpty && !wording.remedy.isEmpty)
        }
    }

    @Test(arguments: Referent.allCases)
    func everyReferentIsWorded(_ referent: Referent) {
        for language in Language.allCases {
            let plain = FaultKind.unknownCode(referent, nearest: nil).wording(in: language)
            let suggesting = FaultKind.unknownCode(referent, nearest: "X9").wording(in: language)
            #expect(plain.problem == suggesting.problem)
            #expect(suggesting.remedy.contains("X9"))
        }
    }

    @Test func allFaultsAreReportedInOnePassAndInOrder() throws {
        let files = ScenarioFiles()
            .replacing("coordinates: gcj02", with: "coordinates: gps", in: "scenario.yaml")
            .replacing("placed: 100", with: "placed: many", in: "scenario.yaml")
            .replacing("C3,S2", with: "C3,S9", in: "classes.csv")
            .replacing("2017-05-01", with: "yesterday", in: "children.csv")
            .replacing("4,,困难", with: "40,,困难", in: "children.csv")
        let faults = try files.faults()
        #expect(
            faults.map(\.place.file) == [
                "children.csv", "children.csv", "classes.csv", "scenario.yaml", "scenario.yaml",
            ]
        )
        #expect(faults.map(\.place) == faults.map(\.place).sorted())
    }

    @Test func faultsAreBounded() throws {
        var files = ScenarioFiles()
        files["children.csv"] =
            "child,birth_date\n" + (0..<12_000).map { "A\($0),never\n" }.joined()
        do {
            _ = try files.read()
            Issue.record("no fault")
        } catch IntakeFailure.faults(let report) {
            #expect(report.faults.count == 10_000)
            #expect(report.omittedFaultCount == 2000)
            #expect(report.faultCount == 12_000)
        }
    }

    @Test func missingInputs() throws {
        #expect(throws: IntakeFailure.self) { try Intake.read(folder: "/no/such/folder") }
        var files = ScenarioFiles()
        files.files["classes.csv"] = nil
        files.files["scenario.yaml"] = nil
        do {
            _ = try files.read()
            Issue.record("no failure")
        } catch let failure as IntakeFailure {
            guard case .missingFiles(let names) = failure else {
                Issue.record("\(failure)")
                return
            }
            #expect(names == ["scenario.yaml", "classes.csv"])
            #expect(failure.exitCode == 66)
            #expect(failure.text(in: .chinese).contains("classes.csv"))
        }
    }

    @Test func personalValuesAreNeverShownWhole() throws {
        let id = "110105194912310021"
        var files = ScenarioFiles()
        files["children.csv"] = "child,name,id_number,phone,sex\nA,张三,\(id),1.80123E+10,男\n"
        let text = try files.faults().map { $0.text(in: .english) }.joined()
        #expect(!text.contains(id) && !text.contains("1.80123E+10"))
        #expect(text.contains("11**************21"))
        // An ID number in a wrong column is masked, too.
        files["children.csv"] = "child,birth_date\nA,\(id)\n"
        let other = try files.faults().map { $0.text(in: .english) }.joined()
        #expect(!other.contains(id))
    }
}
