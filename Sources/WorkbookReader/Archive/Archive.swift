import CZip

/// The parts of a zip archive in memory, read one after the other.
///
/// Nothing is ever written to a disk, so that names of entries cannot lead anywhere. A class, because
/// it owns libzip's archive.
final class Archive {
    private let opened: Opened
    private let limits: WorkbookLimits
    /// Entries by name, as `key(of:)` spells it.
    private let entries: [String: UInt64]
    private var totalBytes = 0

    /// libzip's archive and the memory that it reads.
    private struct Opened {
        let handle: OpaquePointer
        let memory: UnsafeMutableRawBufferPointer

        func close() {
            zip_discard(handle)
            memory.deallocate()
        }
    }

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFailure) {
        guard bytes.count <= limits.fileBytes else {
            throw .tooLarge(megabytes: limits.fileBytes >> 20)
        }
        try FileSignature.check(bytes)
        let opened = try Archive.open(bytes)
        do {
            entries = try Archive.entries(of: opened.handle, limits)
        } catch {
            opened.close()
            throw error
        }
        self.opened = opened
        self.limits = limits
    }

    deinit { opened.close() }

    private static func open(_ bytes: [UInt8]) throws(WorkbookFailure) -> Opened {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
        memory.copyBytes(from: bytes)
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let source = zip_source_buffer_create(memory.baseAddress, UInt64(bytes.count), 0, &error)
        guard let source else {
            memory.deallocate()
            throw .damaged(part: nil)
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            memory.deallocate()
            throw .damaged(part: nil)
        }
        return Opened(handle: handle, memory: memory)
    }

    private static func entries(
        of handle: OpaquePointer,
        _ limits: WorkbookLimits
    ) throws(WorkbookFailure) -> [String: UInt64] {
        let count = Int(zip_get_num_entries(handle, 0))
        guard count >= 0, count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
        var entries: [String: UInt64] = [:]
        for index in 0..<UInt64(count) {
            guard let name = zip_get_name(handle, index, 0) else { throw .damaged(part: nil) }
            let shown = String(cString: name)
            guard !shown.hasSuffix("/") else { continue }
            guard entries.updateValue(index, forKey: key(of: shown)) == nil else {
                throw .partTwice(shown)
            }
        }
        return entries
    }

    /// Names of parts do not tell upper and lower case apart, and some programs write backslashes.
    private static func key(of name: String) -> String {
        var key: [UInt8] = name.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "\\"): UInt8(ascii: "/")
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            default: byte
            }
        }
        if key.first == UInt8(ascii: "/") { key.removeFirst() }
        return String(decoding: key, as: UTF8.self)
    }

    func contains(_ part: String) -> Bool { entries[Archive.key(of: part)] != nil }

    /// Unpacks a part piece by piece.
    func read(
        _ part: String,
        _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookFailure) -> Void
    ) throws(WorkbookFailure) {
        guard let index = entries[Archive.key(of: part)] else { throw .damaged(part: part) }
        let packedBytes = try packedBytes(index, part)
        guard let file = zip_fopen_index(opened.handle, index, 0) else {
            throw .damaged(part: part)
        }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { buffer.deallocate() }
        var partBytes = 0
        while true {
            let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
            guard count >= 0 else { throw .damaged(part: part) }
            guard count > 0 else { return }
            partBytes += count
            totalBytes += count
            if partBytes > limits.partBytes || totalBytes > limits.totalBytes {
                throw .tooLarge(megabytes: min(limits.partBytes, limits.totalBytes) >> 20)
            }
            if partBytes > limits.freeBytes, partBytes / limits.ratio > packedBytes {
                throw .compressionBomb(part: part)
            }
            try body(UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }

    private func packedBytes(_ index: UInt64, _ part: String) throws(WorkbookFailure) -> Int {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(opened.handle, index, 0, &status) == 0 else {
            throw .damaged(part: part)
        }
        guard status.encryption_method == 0 else { throw .passwordProtected }
        // Stored or deflated; spreadsheets know no other.
        guard status.comp_method == 0 || status.comp_method == 8 else {
            throw .damaged(part: part)
        }
        return Int(clamping: status.comp_size)
    }
}
