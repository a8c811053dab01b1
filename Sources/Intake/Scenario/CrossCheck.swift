import PlacementModel

/// Checks what only several files together can show.
struct CrossCheck {
    let header: ScenarioHeader
    let policy: Policy?
    let sites: SitesTable
    let classes: ClassesTable
    let children: ChildrenTable
    let wishes: RaggedTable<Wish>
    let hasPrevious: Bool
    let log: IntakeLog

    func run() {
        checkRows()
        checkCodes()
        checkSites()
        checkAudiences()
        if let policy {
            checkPapers(policy)
            checkWishes(policy)
            checkData(policy)
        }
    }

    private func checkRows() {
        if classes.classes.isEmpty, classes.directory.isComplete { warnOfNoRows(.classes) }
        if children.children.isEmpty, children.directory.isComplete { warnOfNoRows(.children) }
    }

    private func warnOfNoRows(_ table: SourceTable) {
        log.warn(.noRows, at: InputPlace(file: table.fileName))
    }

    /// A code that is a class and a site with other classes could mean either in a wish.
    private func checkCodes() {
        for (index, careClass) in classes.classes.enumerated() {
            guard let site = sites.directory.codes.position(of: careClass.id.text),
                classes.classesOfSite[site] != [Int32(index)]
            else { continue }
            log.add(
                .ambiguousCode,
                at: place(.classes, careClass.row, "class"),
                value: ShownValue.plain(careClass.id.text)
            )
        }
    }

    private func checkSites() {
        guard classes.directory.isComplete else { return }
        for (index, site) in sites.sites.enumerated() where classes.classesOfSite[index].isEmpty {
            log.warn(
                .siteWithoutClass,
                at: place(.sites, site.row, "site"),
                value: ShownValue.plain(site.id.text)
            )
        }
    }

    private func checkAudiences() {
        guard let policy, policy.eligibility.residentsWithin == nil,
            let site = sites.sites.first(where: { $0.audiences.contains(.residents) })
        else { return }
        log.add(.residentsDistanceMissing, at: place(.sites, site.row, "audience"))
    }

    private func checkPapers(_ policy: Policy) {
        guard policy.eligibility.requiresPapers,
            let lastDay = header.sessions.compactMap(\.dates.last).max()
        else { return }
        for site in sites.sites {
            let place = place(.sites, site.row, "papers_valid_until")
            guard let validUntil = site.papersValidUntil else {
                log.warn(.papersMissing, at: place)
                continue
            }
            if validUntil < lastDay {
                log.warn(
                    .papersExpire(lastDay: lastDay.description),
                    at: place,
                    value: validUntil.description
                )
            }
        }
    }

    private func checkWishes(_ policy: Policy) {
        guard policy.choices == .wishes, !log.hasFaults else { return }
        for (index, child) in children.children.enumerated() where wishes[index].isEmpty {
            log.warn(
                .childWithoutWish,
                at: place(.children, child.row, "child"),
                value: ShownValue.plain(child.id.text)
            )
        }
    }

    /// Rules that have no effect because nothing is known that they could act on.
    private func checkData(_ policy: Policy) {
        guard let layout = children.layout else { return }
        func warn(_ path: String, needs data: String) {
            log.warn(
                .ruleWithoutData(needs: data),
                at: InputPlace(file: ScenarioFolder.policyFile, column: "policy.\(path)")
            )
        }
        if policy.siblings != .separate, layout.field(of: .household) == nil {
            warn("siblings", needs: "children.csv: household")
        }
        if policy.mechanism == .firstCome, layout.field(of: .appliedAt) == nil {
            warn("mechanism", needs: "children.csv: applied_at")
        }
        let looksBack = policy.points.rules.contains {
            $0.criterion == .returning || $0.criterion == .waited
        }
        if !hasPrevious {
            if looksBack { warn("points", needs: SourceTable.previous.fileName) }
            if policy.continuity != .none {
                warn("continuity", needs: SourceTable.previous.fileName)
            }
            if policy.order.contains(.fewestChanges) {
                warn("order", needs: SourceTable.previous.fileName)
            }
        }
    }

    private func place(_ table: SourceTable, _ row: Int32, _ column: String) -> InputPlace {
        InputPlace(file: table.fileName, row: row, column: column)
    }
}
