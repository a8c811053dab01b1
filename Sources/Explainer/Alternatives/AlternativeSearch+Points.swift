import PlacementModel

extension AlternativeSearch {
    /// More points never make a child's own best worse, so the fewest are found by halving.
    func pointsTrials(_ child: Int, _ questions: ChildQuestions) -> [Trial] {
        let own = run.options[child]
        guard scenario.policy.mechanism != .firstCome, !betterOptions(child).isEmpty,
            let least = own.map(\.points.value).min(), highestPoints < Int32.max / 4
        else { return [] }
        // Enough to be ahead of everybody, and at least as many as anybody has.
        let most = max(highestPoints - least + 1, highestPoints)
        func tried(_ points: Int32) -> TrialResult {
            let raised = own.map { $0.with(more: points) }
            return result(questions.verdict(.options(raised)), for: child)
        }
        var best = tried(most)
        guard case .helps = best else {
            let isSilent = best == .doesNotHelp && !seats(of: child).isEmpty
            return isSilent ? [] : [Trial(.points(most), best)]
        }
        var (tooFew, enough): (Int32, Int32) = (0, most)
        while enough - tooFew > 1 {
            let middle = tooFew + (enough - tooFew) / 2
            switch tried(middle) {
            case .helps(let seats): (enough, best) = (middle, .helps(seats))
            case .doesNotHelp: tooFew = middle
            case .unknown: return [Trial(.points(middle), .unknown)]
            }
        }
        return [Trial(.points(enough), best)]
    }
}

extension PlacementOption {
    /// The option with more points.
    fileprivate func with(more points: Int32) -> PlacementOption {
        PlacementOption(
            classIndex: classIndex,
            points: Points(self.points.value + points),
            distance: distance,
            wishRank: wishRank,
            mode: mode
        )
    }
}
