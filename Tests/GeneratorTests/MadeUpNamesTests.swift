import Testing

@testable import Generator

/// Names that nobody takes for a child who is applied for twice.
@Suite struct MadeUpNamesTests {
    @Test func neverRepeatsANameOnADay() {
        var names = MadeUpNames()
        let day = SchoolYear.birthDays.lowerBound
        var seen: Set<[UInt8]> = []
        for _ in 0..<30_000 { seen.insert(names.next(bornOn: day)) }
        #expect(seen.count == 30_000)
        #expect(MadeUpNames.count % 7919 != 0 && MadeUpNames.count > 100_000)
    }

    @Test func takesWholeCharacters() {
        for characters in [MadeUpNames.surnames, MadeUpNames.syllables] {
            let text = String(decoding: characters, as: UTF8.self)
            #expect(text.count * 3 == characters.count)
            #expect(Set(text).count == text.count)
        }
    }
}
