/// Money is counted in fen and shown in yuan with two decimals.
extension Int64 {
    /// Such as `1234.50`, as files have it.
    var yuan: String { (self < 0 ? "-" : "") + "\(magnitude / 100).\(cents)" }

    /// Such as `1,234.50`, as people read it.
    var groupedYuan: String { (self < 0 ? "-" : "") + Int(magnitude / 100).grouped + ".\(cents)" }

    private var cents: String {
        let rest = magnitude % 100
        return rest < 10 ? "0\(rest)" : "\(rest)"
    }
}
