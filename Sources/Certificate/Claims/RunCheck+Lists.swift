import PlacementModel

extension RunCheck {
    /// What one of the pieces makes that are worked on side by side.
    enum Piece: Sendable {
        case decision(MechanismCheck)
        case waiting(WaitingFile)
        /// Of lists that say nothing of cutoffs.
        case claims([Claim])
    }

    /// The lists, each as a piece of work of its own, the longest first: against the order of their
    /// claims.
    func listWork(
        _ placement: CheckedPlacement,
        _ sizes: [Int],
        _ lottery: LotteryRecount?
    ) -> [@Sendable () -> Piece] {
        [
            { .claims(rosterClaims(placement)) },
            { .claims(noticeClaims(placement)) },
            { .waiting(WaitingFile(placement, sizes: sizes, lottery: lottery)) },
            { .claims(moneyAndChangeClaims(placement, lottery)) },
        ]
    }

    private func moneyAndChangeClaims(
        _ placement: CheckedPlacement,
        _ lottery: LotteryRecount?
    ) -> [Claim] {
        var claims = LotteryFile.claims(
            folder.files[LotteryFile.file],
            stated.lottery,
            scenario,
            lottery
        )
        if let fees = FeesFile(placement, lottery) {
            claims.append(fees.claim(folder.files["fees.csv"], sums: stated.json["fees"]))
        } else if let fees = unexpected("fees", .fees) {
            claims.append(fees)
        }
        if let changes = ChangesFile(placement, refill: stated.json["refill"]) {
            claims.append(changes.claim(folder.files[ChangesFile.file], stated.json["changes"]))
        } else if let changes = unexpected("changes", .changes) {
            claims.append(changes)
        }
        // Only a run that was refused has one, and makes no claim otherwise.
        if let conflict = unexpected("conflict", .outcome) { claims.append(conflict) }
        if stated.mechanism == .optimal, let envy = unexpected("blocking_pairs", .envy) {
            claims.append(envy)
        }
        if let options = folder.files[OptionsFile.file] {
            claims.append(OptionsFile(placement).claim(options))
        }
        return claims
    }

    /// A member of `result.json` that runs of this kind do not have.
    private func unexpected(_ member: String, _ subject: ClaimSubject) -> Claim? {
        stated.json[member].map { value in
            .fails(
                subject,
                Discrepancy(.unexpected, at: "result.json \(member)", stated: value.shown)
            )
        }
    }

    private func noticeClaims(_ placement: CheckedPlacement) -> [Claim] {
        folder.files[NoticeFile.file].map { [NoticeFile(placement, register).claim($0)] } ?? []
    }

    /// Whoever checks a run that is not theirs has no rosters.
    private func rosterClaims(_ placement: CheckedPlacement) -> [Claim] {
        guard let register, folder.files.keys.contains(where: RosterFiles.isRoster) else {
            return []
        }
        return [RosterFiles(placement, register).claim(folder.files)]
    }
}
