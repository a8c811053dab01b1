/// A zip archive whose entries are stored as they are, so that tests can put anything into one.
package struct StoredZip {
    /// One entry as its headers describe it.
    package struct Entry {
        package var name: String
        package var bytes: [UInt8]
        /// 0 is stored; with any other the bytes are taken as they are.
        package var method: UInt16 = 0
        /// Bit 0 says encrypted.
        package var flags: UInt16 = 0
        /// What the headers claim; the true ones by default.
        package var checksum: UInt32?
        package var unpackedCount: UInt32?

        package init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    package var bytes: [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = UInt32(file.count)
            let name = Array(entry.name.utf8)
            var header: [UInt8] = []
            StoredZip.append(20, 2, to: &header)
            StoredZip.append(UInt32(entry.flags | 0x0800), 2, to: &header)
            StoredZip.append(UInt32(entry.method), 2, to: &header)
            // 1980-01-01, midnight.
            StoredZip.append(0, 2, to: &header)
            StoredZip.append(0x21, 2, to: &header)
            StoredZip.append(entry.checksum ?? StoredZip.checksum(entry.bytes), 4, to: &header)
            StoredZip.append(UInt32(entry.bytes.count), 4, to: &header)
            StoredZip.append(entry.unpackedCount ?? UInt32(entry.bytes.count), 4, to: &header)
            StoredZip.append(UInt32(name.count), 2, to: &header)
            StoredZip.append(0, 2, to: &header)
            file += [0x50, 0x4B, 3, 4] + header + name + entry.bytes
            directory += [0x50, 0x4B, 1, 2, 20, 0] + header
            StoredZip.append(0, 2, to: &directory)
            StoredZip.append(0, 4, to: &directory)
            StoredZip.append(0, 4, to: &directory)
            StoredZip.append(offset, 4, to: &directory)
            directory += name
        }
        var end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        StoredZip.append(UInt32(entries.count), 2, to: &end)
        StoredZip.append(UInt32(entries.count), 2, to: &end)
        StoredZip.append(UInt32(directory.count), 4, to: &end)
        StoredZip.append(UInt32(file.count), 4, to: &end)
        return file + directory + end + [0, 0]
    }

    private static func append(_ value: UInt32, _ count: Int, to bytes: inout [UInt8]) {
        for shift in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
    }

    /// CRC-32 as zip has it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes { sum = sum >> 8 ^ remainders[Int((sum ^ UInt32(byte)) & 0xFF)] }
        return ~sum
    }

    private static let remainders: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { sum, _ in
            sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
        }
    }
}
