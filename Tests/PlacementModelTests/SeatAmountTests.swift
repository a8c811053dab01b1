import PlacementModel
import Testing

@Suite struct SeatAmountTests {
    @Test func roundsSharesAsThePolicySays() {
        // 16 of 55 is the reported "30 %, rounded down"; 40 * 37.5 % is 15 exactly.
        #expect(SeatAmount.share(permille: 300, rounding: .down).seatCount(of: 55) == 16)
        #expect(SeatAmount.share(permille: 300, rounding: .up).seatCount(of: 55) == 17)
        #expect(SeatAmount.share(permille: 300, rounding: .nearest).seatCount(of: 55) == 17)
        #expect(SeatAmount.share(permille: 375, rounding: .down).seatCount(of: 40) == 15)
        #expect(SeatAmount.share(permille: 375, rounding: .up).seatCount(of: 40) == 15)
        #expect(SeatAmount.share(permille: 100, rounding: .nearest).seatCount(of: 15) == 2)
        #expect(SeatAmount.seats(50).seatCount(of: 30) == 30)
    }

    @Test func takesTheSmallestStatedLimit() {
        let limits = CapacityLimits(
            approvedPlaces: 20,
            legalSize: ClassKind.junior.legalSize,
            carerCount: 2,
            childrenPerCarer: ClassKind.junior.childrenPerCarer,
            placesByArea: nil
        )
        #expect(limits.seatCount == 14)
        #expect(limits.binding?.limit == .carers)
        let huge = CapacityLimits(
            approvedPlaces: nil,
            legalSize: nil,
            carerCount: .max,
            childrenPerCarer: .max,
            placesByArea: nil
        )
        #expect(huge.seatCount == .max)
    }
}
