import PlacementModel

/// A resident identity number of 18 characters (GB 11643): 6 digits of area, 8 of birth date, 3 of
/// sequence (odd for male), and a check character.
struct ResidentID {
    let birthDate: CalendarDate
    let sex: Sex

    enum Reading {
        /// 15 digits, a passport or another document: nothing can be checked.
        case otherDocument
        case residentID(ResidentID)
        case wrong(FaultKind)
    }

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkCharacters = Array("10X98765432".utf8)

    /// Area codes are not checked: they say where somebody was first registered, and they change.
    static func read(_ bytes: Bytes) -> Reading {
        if CodeForm.isScientificNotation(bytes) { return .wrong(.scientificNotation) }
        guard bytes.count == 18 else { return .otherDocument }
        var sum = 0
        for index in 0..<17 {
            guard (0x30...0x39).contains(bytes[index]) else { return .wrong(.idChecksum) }
            sum += weights[index] * Int(bytes[index] - 0x30)
        }
        let last = bytes[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : bytes[17]
        guard last == checkCharacters[sum % 11] else {
            // A spreadsheet keeps 15 digits of a number and fills up with zeros.
            let isCut = bytes[15...17].allSatisfy { $0 == 0x30 }
            return .wrong(isCut ? .idDigitsLost : .idChecksum)
        }
        guard let birthDate = DateForm.date(bytes.range(6, 14)) else { return .wrong(.idDate) }
        return .residentID(
            ResidentID(birthDate: birthDate, sex: bytes[16] % 2 == 1 ? .male : .female)
        )
    }
}
