/// The texts that cells refer to by number: plain ones, and rich ones joined; what says how to
/// pronounce them is left out.
final class SharedStringsPart: PartReader {
    private(set) var text: [UInt8] = []
    /// Where each text ends.
    private var ends: [UInt32] = []
    private var collector: TextCollector
    private var isInPhonetic = false

    /// Without a part there are none.
    init(part: String?, in archive: Archive, limits: WorkbookLimits) throws(WorkbookFailure) {
        collector = TextCollector(limits: limits)
        super.init(part: part ?? "", limits: limits)
        if part != nil { try read(from: archive) }
    }

    override func start(_ element: XMLElement) {
        if element.isMain("si") {
            collector.clear()
            isInPhonetic = false
        } else if element.isMain("rPh") {
            isInPhonetic = true
        } else if element.isMain("t"), !isInPhonetic {
            collector.open()
        }
    }

    override func end(_ name: XMLName) {
        if name.isMain("t") {
            collector.close()
        } else if name.isMain("rPh") {
            isInPhonetic = false
        } else if name.isMain("si") {
            collector.unescape()
            text.append(contentsOf: collector.bytes)
            ends.append(UInt32(text.count))
        }
    }

    override func text(_ bytes: Bytes) { collector.append(bytes) }

    /// Where a text stands; nil when there is no such text.
    func range(_ index: Int) -> Range<UInt32>? {
        guard ends.indices.contains(index) else { return nil }
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }
}
