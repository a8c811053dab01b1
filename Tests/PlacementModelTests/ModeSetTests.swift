import PlacementModel
import Testing

struct ModeSetTests {
    @Test func `adding a mode says whether it is new`() {
        var modes = ModeSet([.hourly])
        let new = Mode.allCases.filter { modes.insert($0) }
        #expect(new == Mode.allCases.filter { $0 != .hourly })
        #expect(Mode.allCases.allSatisfy { modes.contains($0) })
        #expect(modes == ModeSet(Mode.allCases))
    }
}
