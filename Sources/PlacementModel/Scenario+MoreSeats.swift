extension Scenario {
    /// The scenario with more seats in one class, whatever limits its size today.
    package func withMoreSeats(_ count: Int32, inClass index: Int) -> Scenario {
        var changed = self
        changed.classes[index].capacity = classes[index].capacity.raised(by: count)
        return changed
    }
}

extension CapacityLimits {
    /// Limits of as many seats more: the smallest is raised, and those it would meet.
    fileprivate func raised(by count: Int32) -> CapacityLimits {
        let wanted = seatCount + count
        var raised = self
        raised.approvedPlaces = approvedPlaces.map { max($0, wanted) }
        raised.legalSize = legalSize.map { max($0, wanted) }
        raised.placesByArea = placesByArea.map { max($0, wanted) }
        if let places = placesByCarers, places < wanted, let childrenPerCarer, childrenPerCarer > 0
        {
            raised.carerCount = (wanted + childrenPerCarer - 1) / childrenPerCarer
        }
        // Carers come in whole numbers, so their limit may have been passed over.
        if raised.seatCount != wanted {
            raised.approvedPlaces = min(raised.approvedPlaces ?? wanted, wanted)
        }
        return raised
    }
}
