/// The name of an element, with its namespace told apart.
struct XMLName {
    /// The namespaces of workbooks, each in its transitional and its strict form.
    enum Space {
        /// Elements of spreadsheets.
        case main
        /// Elements that say which part belongs to which.
        case packageRelationships
        case other
    }

    let space: Space
    let local: UnsafeBufferPointer<UInt8>

    /// What expat puts between namespace and local name; no name can hold it.
    static let separator: UInt8 = 1

    init(_ text: UnsafePointer<CChar>) {
        let bytes = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        var spaceCount = 0
        var count = 0
        while bytes[count] != 0 {
            if bytes[count] == XMLName.separator { spaceCount = count }
            count += 1
        }
        guard spaceCount > 0 else {
            space = .other
            local = UnsafeBufferPointer(start: bytes, count: count)
            return
        }
        let uri = UnsafeBufferPointer(start: bytes, count: spaceCount)
        if uri.equals("http://schemas.openxmlformats.org/spreadsheetml/2006/main")
            || uri.equals("http://purl.oclc.org/ooxml/spreadsheetml/main")
        {
            space = .main
        } else if uri.equals("http://schemas.openxmlformats.org/package/2006/relationships") {
            space = .packageRelationships
        } else {
            space = .other
        }
        local = UnsafeBufferPointer(start: bytes + spaceCount + 1, count: count - spaceCount - 1)
    }

    /// Whether it is an element of spreadsheets with this name.
    @inline(__always)
    func isMain(_ name: StaticString) -> Bool { space == .main && local.equals(name) }
}

extension UnsafeBufferPointer where Element == UInt8 {
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        let other = text.utf8Start
        // From the end, because namespaces differ there.
        var index = count
        while index > 0 {
            index -= 1
            if self[index] != other[index] { return false }
        }
        return true
    }

    var string: String { String(decoding: self, as: UTF8.self) }

    /// A whole number of at most nine digits; nil for anything else.
    var smallNumber: Int? {
        guard !isEmpty, count <= 9 else { return nil }
        var number = 0
        for byte in self {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
