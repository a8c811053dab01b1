import PlacementModel

/// Goes through the levels of a run in which every child takes one seat, and proves each from its
/// prices.
struct PriceProof {
    private let placement: CheckedPlacement
    private let values: LevelValues
    private let seats: [Int]
    private var face: BestFace
    /// Per block whether some arc leads there on points, and whether as an additional seat; also arcs
    /// that goals before points have ruled out.
    private let isSeatedOnPoints: [Bool]
    private let isAdditional: [Bool]
    private(set) var claims: [Claim] = []
    /// Per block the points of its last seat.
    private(set) var cutoffs: [Int64?]
    /// The levels that decided something, as `result.json` should list them.
    private(set) var decided: [(code: String, value: Int64)] = []
    /// Children who were tied before the lottery; nil where no level asked.
    private(set) var tiedBeforeLottery: [Int]?
    /// Beyond it sums of prices and values might not fit.
    private static let largestPrice: UInt64 = 1 << 60

    init(_ placement: CheckedPlacement, _ values: LevelValues) {
        self.placement = placement
        self.values = values
        let arcs = SeatArcs(
            placement.facts,
            placement.recount,
            placement.blocks,
            placement.given
        )
        seats = placement.blocks.blocks.map(\.seats)
        var isSeatedOnPoints = [Bool](repeating: false, count: seats.count)
        var isAdditional = isSeatedOnPoints
        for arc in arcs.block.indices {
            if !arcs.use[arc].isAdditional { isSeatedOnPoints[Int(arcs.block[arc])] = true }
            if arcs.use[arc] == .additional { isAdditional[Int(arcs.block[arc])] = true }
        }
        self.isSeatedOnPoints = isSeatedOnPoints
        self.isAdditional = isAdditional
        face = BestFace(arcs, blocks: seats.count)
        cutoffs = [Int64?](repeating: nil, count: seats.count)
    }

    /// - Precondition: `stated` has the levels of `levels`, in their order.
    mutating func check(_ levels: [CheckedLevel], _ stated: [StatedProof.StatedLevel]) {
        let hasSeed = placement.policy.lottery?.seed != nil
        let lotteryPlace = levels.firstIndex { $0.kind.isLottery }
        for (index, (level, offered)) in zip(levels, stated).enumerated() {
            let open = isLookedAt(level, offered.proof) ? openChildren : nil
            if index == lotteryPlace { tiedBeforeLottery = open?.placement ?? [] }
            switch offered.proof {
            case .prices(let value, let prices):
                prove(level, value, prices, isFirst: index == 0)
            case .nothingTied: claimNothingTied(level, open)
            case .steps(let value, _):
                // Where prices can prove, nothing less is taken.
                let place = "certificate.json \(level.code)"
                claims.append(
                    .fails(.proof(level.code), Discrepancy(.priceProofNotValid, at: place))
                )
                decided.append((level.code, value))
            }
        }
        if !hasSeed { requireNothingOpen() }
    }

    private var openChildren: OpenChildren {
        OpenChildren(face, placement.blocks, load: placement.load)
    }

    private func isLookedAt(_ level: CheckedLevel, _ proof: StatedProof.LevelProof) -> Bool {
        if case .nothingTied = proof { return true }
        return level.kind.isLottery
    }

    private mutating func prove(
        _ level: CheckedLevel,
        _ value: Int64,
        _ prices: [Int64],
        isFirst: Bool
    ) {
        let isInRange = prices.allSatisfy { $0.magnitude <= PriceProof.largestPrice }
        guard prices.count == seats.count, isInRange else {
            claims.append(
                .fails(
                    .proof(level.code),
                    Discrepancy(
                        .notProvenByPrices,
                        at: "certificate.json \(level.code)",
                        stated: "\(prices.count)",
                        found: "\(seats.count)"
                    )
                )
            )
            return
        }
        let arcValues = values.values(level, face.arcs)
        let before = level.kind.setsCutoffs ? face : nil
        let verdict = face.prove(
            seats,
            load: placement.load,
            values: arcValues,
            prices: prices
        )
        if level.isGoal { decided.append((level.code, Int64(clamping: verdict.value))) }
        claims.append(contentsOf: claimsOf(level, value, verdict))
        if let before, verdict.fault == nil, verdict.value == verdict.bound {
            setCutoffs(level, before, arcValues, prices, isFirst)
        }
    }

    private func claimsOf(
        _ level: CheckedLevel,
        _ value: Int64,
        _ verdict: BestFace.Verdict
    ) -> [Claim] {
        let place = "certificate.json \(level.code)"
        let sum = Int64(clamping: verdict.value)
        var claims: [Claim] = []
        if verdict.value == Int128(value) {
            claims.append(.holds(.value(level.code), .value(value)))
        } else {
            claims.append(
                .fails(
                    .value(level.code),
                    Discrepancy(.differs, at: place, stated: "\(value)", found: "\(sum)")
                )
            )
        }
        if let fault = verdict.fault {
            claims.append(.fails(.proof(level.code), discrepancy(fault, place)))
        } else if verdict.value != verdict.bound {
            claims.append(
                .fails(
                    .proof(level.code),
                    Discrepancy(
                        .notProvenByPrices,
                        at: place,
                        stated: "\(sum)",
                        found: "\(Int64(clamping: verdict.bound))"
                    )
                )
            )
        } else {
            claims.append(.holds(.proof(level.code), .value(sum)))
        }
        return claims
    }

    private func discrepancy(_ fault: BestFace.Fault, _ place: String) -> Discrepancy {
        switch fault {
        case .negativePrice(let block):
            Discrepancy(.negativePrice, at: place, stated: placement.name(ofBlock: block))
        case .notFull(let block):
            Discrepancy(.worseForEarlierGoal, at: place, stated: placement.name(ofBlock: block))
        case .offTheFace(let child), .tooLarge(let child):
            Discrepancy(.worseForEarlierGoal, at: place, stated: placement.name(ofChild: child))
        }
    }

    private mutating func claimNothingTied(_ level: CheckedLevel, _ open: OpenChildren?) {
        let isOpen =
            switch level.demand {
            case .always: true
            case .whenPlacementIsOpen: !(open?.placement.isEmpty ?? false)
            case .whenClassIsOpen: open?.leavesClassOpen ?? true
            case .whenBlockIsOpen: open?.leavesBlockOpen ?? true
            }
        claims.append(
            isOpen
                ? .fails(
                    .proof(level.code),
                    Discrepancy(.leftOpen, at: "certificate.json \(level.code)")
                ) : .holds(.proof(level.code))
        )
    }

    /// Without a seed nobody may be tied.
    private mutating func requireNothingOpen() {
        let open = openChildren
        if !open.placement.isEmpty || open.leavesClassOpen {
            claims.append(
                .fails(
                    .ties,
                    Discrepancy(.leftOpen, at: "scenario.yaml policy.lottery.seed"),
                    count: open.placement.count
                )
            )
        }
    }

    private mutating func setCutoffs(
        _ level: CheckedLevel,
        _ before: BestFace,
        _ arcValues: [Int64],
        _ prices: [Int64],
        _ isFirst: Bool
    ) {
        let arcs = before.arcs
        let largest = LargestPrices(
            before,
            seats: seats,
            load: placement.load,
            values: arcValues,
            prices: prices,
            isFirstLevel: isFirst
        )
        var lowest = [Int64?](repeating: nil, count: seats.count)
        for child in arcs.used.indices where arcs.used[child] >= 0 {
            let arc = Int(arcs.used[child])
            let block = Int(arcs.block[arc])
            lowest[block] = min(lowest[block] ?? .max, arcValues[arc])
        }
        let isPriced = level.kind.isPoints ? isSeatedOnPoints : isAdditional
        for block in seats.indices where isPriced[block] {
            // Where a goal before filled the seats, any price proves points: then the lowest points
            // that sit there stand for it.
            let price = largest.prices[block] ?? lowest[block] ?? 0
            cutoffs[block] = price > 0 ? price : nil
        }
    }
}

extension CheckedLevel.Kind {
    var isLottery: Bool { if case .lottery = self { true } else { false } }

    /// Whether prices of this level are points of the last seats.
    var setsCutoffs: Bool {
        switch self {
        case .points, .pointsInAdditionalSeats: true
        default: false
        }
    }

    var isPoints: Bool { if case .points = self { true } else { false } }
}
