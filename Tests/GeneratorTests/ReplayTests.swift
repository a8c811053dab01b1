import Digests
import Generator
import Testing

/// The same parameters give the same bytes, on every machine.
@Suite struct ReplayTests {
    @Test func writesTheSameBytesOnEveryMachine() throws {
        let plain = try ScenarioParameters(childCount: 300, classCount: 14, seed: 1)
        #expect(
            digest(plain) == "5c765fe5a34e45b12aead6f3f3b517e9869fd6e52c6f7add3c63f33265920936"
        )
        let compounds = try ScenarioParameters(
            childCount: 300,
            classCount: 14,
            seed: 1,
            choices: .nearest(6),
            homes: .compounds
        )
        #expect(
            digest(compounds) == "f21f6bf261efd6e56291d366a1f6fbd3c3de68df38d93ceee28622bc4b613619"
        )
    }

    @Test(arguments: [
        (
            SyntheticRules.siblings,
            "05192a6926182c26b3e53ed3cc64ea1053c024a7b56bbcba4df7bbcb6cc7b84e"
        ),
        (.all, "0f32169f824f8e791e8ea3aea05dd7d103689ce3420b1f48023cd340dbee65b1"),
    ])
    func writesTheSameRulesOnEveryMachine(rules: SyntheticRules, expected: String) throws {
        let parameters = try ScenarioParameters(
            childCount: 300,
            classCount: 14,
            seed: 1,
            rules: rules
        )
        #expect(digest(parameters) == expected)
    }

    @Test func writesOtherBytesForAnotherSeed() throws {
        let digests = try (0..<20).map { seed in
            digest(try ScenarioParameters(childCount: 30, classCount: 5, seed: seed))
        }
        #expect(Set(digests).count == 20)
    }

    @Test func keepsHomesWhenWishesChange() throws {
        let few = WrittenFolder(
            try ScenarioParameters(childCount: 50, classCount: 9, seed: 3, choices: .wishes(1...1))
        )
        let many = WrittenFolder(
            try ScenarioParameters(childCount: 50, classCount: 9, seed: 3, choices: .wishes(3...9))
        )
        #expect(few.children.map { $0["latitude"] } == many.children.map { $0["latitude"] })
        #expect(few.children.map { $0["groups"] } == many.children.map { $0["groups"] })
        #expect(few.classes == many.classes)
    }

    @Test func writesTheFolderInPieces() throws {
        let parameters = try ScenarioParameters(childCount: 12_000, classCount: 50, seed: 4)
        var pieces: [(path: String, bytes: [UInt8])] = []
        SyntheticScenario(parameters).write { pieces.append(($0, $1)) }
        #expect(
            pieces.map(\.path) == [
                "scenario.yaml", "sites.csv", "classes.csv", "children.csv", "children.csv",
            ]
        )
        #expect(pieces.allSatisfy { !$0.bytes.isEmpty && $0.bytes.count < 1_100_000 })
        let whole = SyntheticScenario(parameters).files()
        #expect(whole.flatMap(\.bytes) == pieces.flatMap(\.bytes))
        #expect(whole.count == 4)
    }

    @Test func stopsWhenAPieceCannotBeWritten() throws {
        struct DiskIsFull: Error {}
        let parameters = try ScenarioParameters(childCount: 10, classCount: 2, seed: 4)
        var writtenCount = 0
        #expect(throws: DiskIsFull.self) {
            try SyntheticScenario(parameters).write { _, _ throws(DiskIsFull) in
                writtenCount += 1
                throw DiskIsFull()
            }
        }
        #expect(writtenCount == 1)
    }

    private func digest(_ parameters: ScenarioParameters) -> String {
        let bytes = SyntheticScenario(parameters).files().flatMap { Array($0.path.utf8) + $0.bytes }
        return bytes.withUnsafeBytes { SHA256Digest(of: $0).hexadecimal }
    }
}
