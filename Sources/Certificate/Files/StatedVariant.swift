package import PlacementModel

/// The variant that `result.json` states, with the changes that were switched on.
package struct StatedVariant: Sendable {
    package let name: String
    let title: LocalizedText
    package let changes: [VariantChange]

    /// Nil when it is not as a run states it.
    init?(_ json: JSONValue) {
        guard let name = json["name"]?.text, let title = StatedVariant.text(json),
            let entries = json["changes"]?.array
        else { return nil }
        let changes = entries.compactMap { entry -> VariantChange? in
            guard let number = entry["number"]?.integer.flatMap(Int.init(exactly:)),
                let isOn = entry["on"]?.truth, let title = StatedVariant.text(entry)
            else { return nil }
            return VariantChange(number: number, title: title, isOn: isOn)
        }
        guard changes.count == entries.count else { return nil }
        self.name = name
        self.title = title
        self.changes = changes
    }

    private static func text(_ json: JSONValue) -> LocalizedText? {
        guard let chinese = json["zh"]?.text, let english = json["en"]?.text else { return nil }
        return LocalizedText(chinese: chinese, english: english)
    }
}
