package import PlacementModel

/// What the checker says to people; one conformer per language.
protocol CheckWording {
    func name(_ subject: ClaimSubject) -> String
    func text(_ figure: Figure, of subject: ClaimSubject) -> String
    func text(_ discrepancy: Discrepancy, count: Int) -> String
    func verdict(_ result: CheckResult, claimCount: Int, failures: Int) -> String
    var holds: String { get }
    var fails: String { get }
}

extension Language {
    var checkWording: any CheckWording {
        switch self {
        case .chinese: ChineseCheckWording()
        case .english: EnglishCheckWording()
        }
    }
}

extension Claim {
    /// One line: whether it holds, what, and the figure or the first place where it fails.
    package func text(in language: Language) -> String {
        let wording = language.checkWording
        let name = wording.name(subject)
        switch verdict {
        case .holds(let figure):
            let figure = wording.text(figure, of: subject)
            return "\(wording.holds) \(name)\(figure.isEmpty ? "" : wording.separator + figure)"
        case .fails(let discrepancy, let count):
            return "\(wording.fails) \(name)\(wording.separator)"
                + wording.text(discrepancy, count: count)
        }
    }
}

extension CheckWording {
    var separator: String { holds == "成立" ? "：" : ": " }
}

/// What all claims together say.
package enum CheckResult: Hashable, Sendable {
    case holds
    case fails

    package init(_ claims: [Claim]) {
        self = claims.allSatisfy(\.holds) ? .holds : .fails
    }

    /// The stable word for programs.
    package var code: String { "\(self)" }

    /// The last line.
    package func text(of claims: [Claim], in language: Language) -> String {
        language.checkWording.verdict(
            self,
            claimCount: claims.count,
            failures: claims.count(where: \.fails)
        )
    }
}
