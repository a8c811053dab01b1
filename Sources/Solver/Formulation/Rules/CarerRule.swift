import PlacementModel

/// Carers of a site are shared among its classes (站点内共用保育人员).
///
/// Meaning: a class that states carers of its own works with those, and its capacity says how many
/// children they allow. The other classes of a site with `shared_carers` get whole carers of that
/// number: in every part of the day each class has at most as many children as its carers may look
/// after (`CarerRatios`), and a carer works in one class for the whole day. On no day do the classes
/// of a site have more carers than are shared, so sessions without a common day share them one
/// after the other. A class for which no ratio is known needs none of them.
///
/// Columns: whole carers per class, and per mixed class and band whether the band is present. The
/// presence of the mildest band costs nothing and needs no column.
struct CarerRule: RuleFormulation {
    func write(to draft: inout ProgramDraft) throws(SolveFault) {
        let hasBudget = draft.scenario.policy.opening.carerCount != nil
        let arcsByClass = draft.arcsByClass()
        var columns: [Int32: Int32] = [:]
        for (index, careClass) in draft.scenario.classes.enumerated() {
            let site = draft.scenario.sites[Int(careClass.siteIndex)]
            guard careClass.capacity.carerCount == nil, !arcsByClass[index].isEmpty,
                hasBudget || site.sharedCarerCount != nil
            else { continue }
            columns[Int32(index)] = writeClass(
                Int32(index),
                arcsByClass[index],
                shared: site.sharedCarerCount,
                to: &draft
            )
        }
        for (index, site) in draft.scenario.sites.enumerated() {
            guard let shared = site.sharedCarerCount else { continue }
            let ofSite = columns.filter {
                draft.scenario.classes[Int($0.key)].siteIndex == Int32(index)
            }
            for sessions in DaySessions(draft.scenario).sets {
                let terms = sessions.terms(ofSite, draft.scenario)
                guard !terms.isEmpty else { continue }
                let name = RowName.carersOfSite(Int32(index), day: sessions.firstDay)
                draft.addRow(IntegerRow(name, upper: Int64(shared)), terms)
            }
        }
    }

    /// Adds the carers of one class and what they allow.
    ///
    /// - Returns: the column of its carers; nil where no ratio is known.
    private func writeClass(
        _ index: Int32,
        _ arcs: [Int32],
        shared: Int32?,
        to draft: inout ProgramDraft
    ) -> Int32? {
        let careClass = draft.scenario.classes[Int(index)]
        let ratios = CarerRatios(scenario: draft.scenario)
        let bands = bands(of: careClass, arcs, ratios, draft)
        guard let strictest = bands.first, let mildest = bands.last else { return nil }
        let seats = careClass.capacity.seatCount
        let enough = (seats + strictest - 1) / strictest
        let carers = draft.addColumn(
            IntegerColumn(
                .carers(careClass: index),
                upper: Int64(min(enough, shared ?? enough))
            )
        )
        draft.limitPlaces(to: 0, arcs: arcs, adjustments: [(carers, -Int64(mildest))]) {
            .ratio(careClass: index, childrenPerCarer: mildest, part: $0)
        }
        for ratio in bands.dropLast() {
            let isPresent = writePresence(index, ratio, arcs, ratios, to: &draft)
            draft.limitPlaces(
                to: seats,
                arcs: arcs,
                adjustments: [(carers, -Int64(ratio)), (isPresent, Int64(seats))]
            ) { .ratio(careClass: index, childrenPerCarer: ratio, part: $0) }
        }
        return carers
    }

    /// The ratios that may hold, strictest first.
    private func bands(
        of careClass: CareClass,
        _ arcs: [Int32],
        _ ratios: CarerRatios,
        _ draft: ProgramDraft
    ) -> [Int32] {
        guard ratios.isByAge(careClass) else { return ratios.fixed(careClass).map { [$0] } ?? [] }
        return Set(arcs.map { ratios.ofBand(draft.child(ofArc: $0)) }).sorted()
    }

    private func writePresence(
        _ index: Int32,
        _ ratio: Int32,
        _ arcs: [Int32],
        _ ratios: CarerRatios,
        to draft: inout ProgramDraft
    ) -> Int32 {
        let isPresent = draft.addColumn(
            IntegerColumn(.bandPresent(careClass: index, childrenPerCarer: ratio))
        )
        var arcsOfChild: [Int: [Int32]] = [:]
        for arc in arcs { arcsOfChild[draft.child(ofArc: arc), default: []].append(arc) }
        for child in arcsOfChild.keys.sorted() where ratios.ofBand(child) == ratio {
            let seats = (arcsOfChild[child] ?? []).map { (column: $0, coefficient: Int64(1)) }
            draft.addRow(
                IntegerRow(
                    .presence(careClass: index, childrenPerCarer: ratio, child: Int32(child)),
                    upper: 0
                ),
                seats + [(column: isPresent, coefficient: -1)]
            )
        }
        return isPresent
    }
}

extension ProgramDraft {
    /// The child of a seat column.
    fileprivate func child(ofArc arc: Int32) -> Int {
        guard case .seat(let child, _, _) = columns[Int(arc)].name else {
            preconditionFailure("the first columns are seats")
        }
        return Int(child)
    }
}
