/// The variant of a scenario that was read (变体方案): which of its changes are part of the scenario.
package struct Variant: Hashable, Sendable {
    /// The file's name in `variants/`, without `.yaml`.
    package let name: String
    package let title: LocalizedText
    /// All of them, in the order of the file, whether they were applied or not.
    package let changes: [VariantChange]
    /// How many lines `scenario.yaml` has: lines of the policy beyond them are the variant's.
    package let policyLineCount: Int32

    package init(
        name: String,
        title: LocalizedText,
        changes: [VariantChange],
        policyLineCount: Int32
    ) {
        self.name = name
        self.title = title
        self.changes = changes
        self.policyLineCount = policyLineCount
    }

    /// The file's name inside the scenario folder.
    package var fileName: String { Variant.fileName(name) }

    package static let folder = "variants"

    package static func fileName(_ name: String) -> String { "\(folder)/\(name).yaml" }

    /// The numbers of the changes that are part of the scenario, from 1.
    package var numbersOn: [Int] { changes.filter(\.isOn).map(\.number) }
}

/// One change of a variant, which can be switched on by itself.
package struct VariantChange: Hashable, Sendable {
    /// Its position in the file, from 1.
    package let number: Int
    /// As the planner wrote it, otherwise made from its content.
    package let title: LocalizedText
    /// Whether it is part of the scenario.
    package let isOn: Bool

    package init(number: Int, title: LocalizedText, isOn: Bool) {
        self.number = number
        self.title = title
        self.isOn = isOn
    }
}

extension Scenario {
    /// Where a line of the policy stands, such as `scenario.yaml:12`; lines that a variant wrote
    /// follow those of `scenario.yaml`.
    package func policyPlace(line: Int32) -> String {
        guard let variant, line > variant.policyLineCount else { return "scenario.yaml:\(line)" }
        return "\(variant.fileName):\(line - variant.policyLineCount)"
    }
}
