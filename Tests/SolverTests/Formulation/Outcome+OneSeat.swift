import PlacementModel

/// What children got where nobody has several seats.
extension Outcome {
    /// Per child the position of its option; nil for waiting.
    var assignedOption: [Int32?] { (0..<seats.rowCount).map { seats[$0].first?.option } }
    /// Per child its seat group; nil for waiting.
    var assignedSeatGroup: [Int32?] { (0..<seats.rowCount).map { seats[$0].first?.seatGroup } }
}
