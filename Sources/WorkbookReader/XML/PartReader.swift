import CExpat

/// Reads one part of a workbook as XML, piece by piece as it is unpacked.
///
/// Subclasses take what the part holds. Names come with their namespaces, so prefixes do not matter;
/// a document type ends the reading, and with it every entity but the five of XML.
class PartReader {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    let part: String
    private let depthLimit: Int
    private var depth = 0
    private var failure: WorkbookFailure?
    private var parser: XML_Parser?

    init(part: String, limits: WorkbookLimits) {
        self.part = part
        depthLimit = limits.depth
    }

    func start(_ element: XMLElement) {}
    func end(_ name: XMLName) {}
    func text(_ bytes: Bytes) {}

    /// Ends the reading; the first failure counts.
    final func stop(_ failure: WorkbookFailure) {
        guard self.failure == nil else { return }
        self.failure = failure
        if let parser { XML_StopParser(parser, XML_Bool(0)) }
    }

    final func stopDamaged() { stop(.damaged(part: part)) }

    /// A tag, or whatever else must be whole to be understood, may have so many bytes; expat begins
    /// again with each piece, so longer ones would cost time in the square of their length.
    private static let tokenByteLimit = 1 << 20

    final func read(from archive: Archive) throws(WorkbookFailure) {
        guard let parser = XML_ParserCreateNS(nil, XML_Char(XMLName.separator)) else {
            throw .damaged(part: part)
        }
        self.parser = parser
        defer {
            self.parser = nil
            XML_ParserFree(parser)
        }
        PartReader.setHandlers(of: parser, to: self)
        var fedBytes = 0
        try archive.read(part) { bytes throws(WorkbookFailure) in
            fedBytes += bytes.count
            try self.feed(bytes, to: parser, isLast: false)
            guard fedBytes - Int(XML_GetCurrentByteIndex(parser)) <= PartReader.tokenByteLimit
            else { throw .damaged(part: self.part) }
        }
        try feed(Bytes(start: nil, count: 0), to: parser, isLast: true)
    }

    private func feed(
        _ bytes: Bytes,
        to parser: XML_Parser,
        isLast: Bool
    ) throws(WorkbookFailure) {
        let status = bytes.withMemoryRebound(to: CChar.self) { bytes in
            XML_Parse(parser, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
        }
        if let failure { throw failure }
        guard status == XML_STATUS_OK else { throw .damaged(part: part) }
    }

    private static func setHandlers(of parser: XML_Parser, to reader: PartReader) {
        XML_SetUserData(parser, Unmanaged.passUnretained(reader).toOpaque())
        XML_SetElementHandler(
            parser,
            { context, name, attributes in
                guard let context, let name, let attributes else { return }
                Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
                    .begin(XMLElement(name, attributes))
            },
            { context, name in
                guard let context, let name else { return }
                Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
                    .finish(XMLName(name))
            }
        )
        XML_SetCharacterDataHandler(parser) { context, text, count in
            guard let context, let text else { return }
            let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
            Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
                .take(Bytes(start: start, count: Int(count)))
        }
        XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
            guard let context else { return }
            let reader = Unmanaged<PartReader>.fromOpaque(context).takeUnretainedValue()
            reader.stop(.documentType(part: reader.part))
        }
    }

    // After a stop expat may still deliver what it has at hand.

    private func begin(_ element: XMLElement) {
        guard failure == nil else { return }
        depth += 1
        if depth > depthLimit { return stopDamaged() }
        start(element)
    }

    private func finish(_ name: XMLName) {
        guard failure == nil else { return }
        depth -= 1
        end(name)
    }

    private func take(_ bytes: Bytes) {
        guard failure == nil else { return }
        text(bytes)
    }
}
