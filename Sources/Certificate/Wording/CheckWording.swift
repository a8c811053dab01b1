package import PlacementModel

/// What the checker says to people; one conformer per language.
protocol CheckWording {
    func name(_ subject: ClaimSubject) -> String
    func text(_ figure: Figure, of subject: ClaimSubject) -> String
    func text(_ discrepancy: Discrepancy, count: Int) -> String
    func unproven(_ subject: ClaimSubject, _ figure: Figure) -> String
    func verdict(_ result: CheckResult, claimCount: Int, failures: Int, unproven: Int) -> String
    var holds: String { get }
    var fails: String { get }
    var isUnproven: String { get }
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
        case .unproven(let figure):
            return "\(wording.isUnproven) \(name)\(wording.separator)"
                + wording.unproven(subject, figure)
        }
    }
}

extension CheckWording {
    var separator: String { holds == "成立" ? "：" : ": " }
}

extension ClaimSubject {
    var isValue: Bool { if case .value = self { true } else { false } }
}

/// What all claims together say.
package enum CheckResult: Hashable, Sendable {
    case holds
    case fails
    /// Nothing fails, but some bound is only stated.
    case unproven

    package init(_ claims: [Claim]) {
        if claims.contains(where: \.fails) {
            self = .fails
        } else {
            self = claims.allSatisfy(\.isProven) ? .holds : .unproven
        }
    }

    /// The stable word for programs.
    package var code: String { "\(self)" }

    /// The last line.
    package func text(of claims: [Claim], in language: Language) -> String {
        language.checkWording.verdict(
            self,
            claimCount: claims.count,
            failures: claims.count(where: \.fails),
            unproven: claims.count { !$0.fails && !$0.isProven }
        )
    }
}
