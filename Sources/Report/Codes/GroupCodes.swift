package import PlacementModel

extension GroupSet {
    /// The codes of the groups joined by `+`, in the order of the scenario.
    package func code(in groups: [Group]) -> String {
        indices.map { groups[$0].id.text }.joined(separator: "+")
    }

    /// The titles of the groups, in the order of the scenario.
    func titles(in groups: [Group], language: Language) -> [String] {
        indices.map { groups[$0].title[language] }
    }
}
