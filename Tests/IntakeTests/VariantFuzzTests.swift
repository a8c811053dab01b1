import Foundation
import PlacementModel
import Testing

@testable import Intake

/// Whatever the bytes of a variant, the answer is a scenario or a clear error.
@Suite(.timeLimit(.minutes(5)))
struct VariantFuzzTests {
    private static let good = Array(
        (VariantFiles.header + """
              - title: {zh: 一, en: one}
                policy: {points: {groups: {new-employment: 50}}, order: [reserves, points, lottery]}
              - reserve: {number: 1, share: 20%}
              - quota: {number: new, groups: [difficult], seats: 3, scope: scenario}
              - add: {classes: [{class: C4, site: S2, seats: 10}], children: [{child: A9, wish1: C4}]}
              - change: {classes: {C1: {seats: 5}}, children: {A001: {wish2: C3, note: "a,b"}}}
              - remove: {sites: [S1], children: [A002]}
              - add: {distances: [{child: A001, site: S2, metres: 5}]}

            """).utf8
    )

    private func read(_ bytes: [UInt8]) throws {
        let plain = ScenarioFiles().files.map { (name: $0.key, bytes: $0.value) }
        let files = plain + [("variants/v.yaml", bytes)]
        for changes in [VariantSelection.all, .only([1, 4])] {
            do throws(IntakeFailure) {
                let result = try Intake.read(files: files, variant: "v", changes: changes)
                for change in result.scenario.variant?.changes ?? [] {
                    #expect(!change.title.chinese.isEmpty && change.title.english.utf8.count < 4000)
                }
                for child in result.scenario.children {
                    _ = result.register.rosterEntry(for: child.id)
                }
            } catch {
                guard case .faults(let report) = error else {
                    guard case .noChange = error else {
                        Issue.record("\(error)")
                        return
                    }
                    continue
                }
                #expect(!report.faults.isEmpty)
                for fault in report.faults.prefix(100) {
                    #expect(fault.text(in: .chinese).utf8.count < 4000)
                }
            }
        }
    }

    @Test func truncatedAtEveryByte() throws {
        for length in 0...Self.good.count { try read(Array(Self.good.prefix(length))) }
    }

    @Test func mutated() throws {
        var random = SplitMix64(seed: 3)
        let splices = [
            "\"", ",", "\n", "\u{0}", "：", "~", "[", "{", "99999999999999999999", "-1", "&a *a",
            "- ",
            "new", "null", "C1", "\u{85}", "\u{2028}", "\r",
        ]
        for _ in 0..<600 {
            var bytes = Self.good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.remove(at: place)
                case 2:
                    let splice = splices.randomElement(using: &random) ?? ""
                    bytes.insert(contentsOf: splice.utf8, at: place)
                default:
                    let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
                    bytes.replaceSubrange(
                        place..<end,
                        with: bytes[place..<end] + bytes[place..<end]
                    )
                }
            }
            try read(bytes)
        }
    }

    @Test func randomBytes() throws {
        var random = SplitMix64(seed: 4)
        let alphabet = Array(",\"\n\r:-[]{}a1 &*#".utf8)
        for _ in 0..<300 {
            let count = Int.random(in: 0...300, using: &random)
            try read((0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 })
        }
    }

    @Test(arguments: [
        VariantFiles.header + String(repeating: "  - remove: {classes: [C1]}\n", count: 1001),
        VariantFiles.header + "  - add: {classes: "
            + String(repeating: "[", count: 200) + String(repeating: "]", count: 200) + "}\n",
        "a: &a {x: *a}\n", String(repeating: "\n", count: 100_000), "--- a\n--- b\n",
    ])
    func hostile(_ text: String) throws { try read(Array(text.utf8)) }
}
