import CSodium

/// A SHA-256 digest (FIPS 180-4), 32 bytes, computed by libsodium.
package struct SHA256Digest: Hashable, Sendable {
    /// The digest as four big-endian words, so that comparing words compares bytes.
    package let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest of a sequence of bytes.
    package init(of bytes: UnsafeRawBufferPointer) {
        var state = crypto_hash_sha256_state()
        crypto_hash_sha256_init(&state)
        crypto_hash_sha256_update(
            &state,
            bytes.baseAddress?.assumingMemoryBound(to: UInt8.self),
            UInt64(bytes.count)
        )
        var output = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        withUnsafeMutableBytes(of: &output) { buffer in
            _ = crypto_hash_sha256_final(
                &state,
                buffer.baseAddress!.assumingMemoryBound(to: UInt8.self)
            )
        }
        words = (
            UInt64(bigEndian: output.0), UInt64(bigEndian: output.1),
            UInt64(bigEndian: output.2), UInt64(bigEndian: output.3)
        )
    }

    /// The digest of a text's UTF-8 bytes.
    package init(of text: String) {
        var text = text
        self = text.withUTF8 { SHA256Digest(of: UnsafeRawBufferPointer($0)) }
    }

    /// 64 lower-case hexadecimal digits.
    package var hexadecimal: String {
        [words.0, words.1, words.2, words.3].map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    package static func == (left: SHA256Digest, right: SHA256Digest) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256Digest: Comparable {
    package static func < (left: SHA256Digest, right: SHA256Digest) -> Bool {
        left.words < right.words
    }
}
