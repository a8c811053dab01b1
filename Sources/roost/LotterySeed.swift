import Digests

/// A seed to keep secret until applications close, and the commitment to publish at once.
struct LotterySeed {
    static let minimumLength = 16

    let text: String

    var commitment: String { SHA256Digest(of: text).hexadecimal }

    /// The seed that somebody chose, or a random one; says why one is refused, and throws the exit code.
    static func given(_ text: String?, _ console: Console) throws -> LotterySeed {
        guard let text else { return random() }
        guard text.count >= minimumLength else {
            console.say(.seedTooShort(minimum: minimumLength))
            throw ExitStatus.faultsInInput.exit
        }
        return LotterySeed(text: text)
    }

    /// A seed that nobody can guess.
    static func random() -> LotterySeed {
        var random = SystemRandomNumberGenerator()
        return LotterySeed(text: SHA256Digest(of: "\(random.next())\(random.next())").hexadecimal)
    }
}
