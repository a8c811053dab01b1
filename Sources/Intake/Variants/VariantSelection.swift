/// Which changes of a variant are switched on.
package enum VariantSelection: Hashable, Sendable {
    /// Every one. Then each must change something: the variant is read as its author wrote it.
    case all
    /// Those with these numbers, from 1; none of them leaves the scenario as it is. A change may then
    /// be idle that only matters together with others.
    case only(Set<Int>)

    func contains(_ number: Int) -> Bool {
        switch self {
        case .all: true
        case .only(let numbers): numbers.contains(number)
        }
    }
}
