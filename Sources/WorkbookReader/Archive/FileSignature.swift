/// What the first bytes of a file say it is.
enum FileSignature {
    /// - Throws: for every file that is no zip archive.
    static func check(_ bytes: [UInt8]) throws(WorkbookFailure) {
        if bytes.starts(with: compoundFile) {
            // An encrypted workbook is a compound file with a stream of this name.
            throw holds(encryptedPackage, in: bytes) ? .passwordProtected : .oldFormat
        }
        guard bytes.starts(with: zip) else { throw .notAWorkbook }
    }

    private static let zip: [UInt8] = [0x50, 0x4B]
    private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let encryptedPackage: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }

    private static func holds(_ wanted: [UInt8], in bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count >= wanted.count else { return false }
            for start in 0...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
                let piece = UnsafeBufferPointer(rebasing: bytes[start..<start + wanted.count])
                if piece.elementsEqual(wanted) { return true }
            }
            return false
        }
    }
}
