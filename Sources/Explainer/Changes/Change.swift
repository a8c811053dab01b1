package import PlacementModel

/// One change to a run, everything else being the same.
package enum Change: Hashable, Sendable {
    /// So many more seats in a class.
    case seats(Int32, classIndex: Int32)
    /// Other options for the child that is asked about, at most one per class, by class.
    case options([PlacementOption])
}

/// What a change leads to for the child that is asked about.
package enum Verdict: Hashable, Sendable {
    /// The options of the seats that it would have, none where it would wait.
    case seats([PlacementOption])
    /// Not decided: the work limit came before the proof, or lots would have to be drawn.
    case unknown
}
