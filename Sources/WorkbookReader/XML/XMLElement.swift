/// An element that begins, with its attributes; good only inside the call that brings it.
struct XMLElement {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    let name: XMLName
    private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

    init(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        self.name = XMLName(name)
        self.attributes = attributes
    }

    @inline(__always)
    func isMain(_ local: StaticString) -> Bool { name.isMain(local) }

    /// An attribute without a namespace.
    @inline(__always)
    func attribute(_ name: StaticString) -> Bytes? {
        forEachAttribute { $0.equals(name) }
    }

    /// `r:id`: the relationship that an element names.
    var relationshipID: String? {
        forEachAttribute { name in
            name.equals(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships\u{1}id"
            )
                || name.equals("http://purl.oclc.org/ooxml/officeDocument/relationships\u{1}id")
        }?.string
    }

    /// Whether an attribute says yes, as XML schemas write it.
    func isTrue(_ name: StaticString) -> Bool {
        attribute(name).map { $0.equals("1") || $0.equals("true") || $0.equals("on") } ?? false
    }

    /// The value of the first attribute whose name fits.
    @inline(__always)
    private func forEachAttribute(_ fits: (Bytes) -> Bool) -> Bytes? {
        var index = 0
        while let name = attributes[index], let value = attributes[index + 1] {
            if fits(XMLElement.bytes(name)) { return XMLElement.bytes(value) }
            index += 2
        }
        return nil
    }

    @inline(__always)
    private static func bytes(_ text: UnsafePointer<CChar>) -> Bytes {
        let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        var count = 0
        while start[count] != 0 { count += 1 }
        return Bytes(start: start, count: count)
    }
}
