import PlacementModel

/// Holds what a run states of its variant against the variant as it was read: name, titles, and for
/// each change whether it was switched on.
struct VariantCheck {
    /// Nil where neither the run nor the scenario speaks of a variant.
    static func claim(_ variant: Variant?, _ stated: StatedRun, _ proof: StatedProof?) -> Claim? {
        guard variant != nil || stated.variant != nil || proof?.variant != nil else { return nil }
        var ledger = ClaimLedger()
        func expect(_ text: String, _ found: String, _ place: String) {
            guard text != found else { return }
            ledger.add(Discrepancy(.differs, at: place, stated: text, found: found))
        }
        expect(stated.variant?.name ?? "", variant?.name ?? "", "result.json variant.name")
        expect(
            stated.variant.map { both($0.title) } ?? "",
            variant.map { both($0.title) } ?? "",
            "result.json variant"
        )
        let changes = stated.variant?.changes ?? []
        let actual = variant?.changes ?? []
        for index in 0..<max(changes.count, actual.count) {
            expect(
                changes.indices.contains(index) ? text(changes[index]) : "",
                actual.indices.contains(index) ? text(actual[index]) : "",
                "result.json variant.changes[\(index + 1)]"
            )
        }
        if let proof {
            expect(proof.variant?.name ?? "", variant?.name ?? "", "certificate.json variant.name")
            expect(
                list(proof.variant?.numbers ?? []),
                list(variant?.numbersOn.map(Int64.init) ?? []),
                "certificate.json variant.changes"
            )
        }
        let numbers = list(variant?.numbersOn.map(Int64.init) ?? [])
        let name = variant?.name ?? ""
        return ledger.claim(.variant, .text(numbers.isEmpty ? name : "\(name): \(numbers)"))
    }

    private static func both(_ text: LocalizedText) -> String {
        text.chinese + " / " + text.english
    }

    private static func text(_ change: VariantChange) -> String {
        "\(change.number) \(change.isOn ? "on" : "off") " + both(change.title)
    }

    private static func list(_ numbers: [Int64]) -> String {
        numbers.map(String.init).joined(separator: ",")
    }
}
