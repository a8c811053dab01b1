import PlacementModel

/// English.
struct EnglishPageWording: PageWording {
    func heading(_ heading: PageHeading) -> String {
        switch heading {
        case .children: "Children"
        case .places: "Sites and classes"
        case .wishesAndWays: "Wishes and distances"
        case .seatsAndPoints: "Cutoffs and reserved seats"
        case .goals: "Goals"
        case .money: "Fees"
        case .announcement: "Beside what was announced"
        case .list: "Result by result"
        case .byGroup: "Placed by group"
        case .byAge: "Placed by age"
        case .byGrade: "Placed by grade"
        case .map: "Map of the sites"
        case .bySite: "Fill and waiting by site"
        case .byClass: "Fill and waiting by class"
        case .fillOfClasses: "How full the classes are"
        case .waitingLists: "The longest waiting lists"
        case .distances: "From home to the site"
        case .wishes: "Which wish was granted"
        case .cutoffs: "Cutoffs"
        case .reserves: "Use of reserved seats"
        case .goalsInOrder: "Goals, in strict order"
        case .fees: "Who pays the fees"
        case .changes: "How many change"
        case .applications: "Results by application number"
        case .placedChildren: "Placed"
        case .waitingChildren: "Not placed"
        case .seatsTaken: "Seats taken"
        case .firstWishes: "First wishes"
        case .halfWithin: "Median distance"
        case .proof: "Optimality"
        case .taken: "Taken"
        case .free: "Free"
        case .waiting: "Waiting"
        case .placed: "Placed"
        case .noOption: "No class open"
        case .members: "Members"
        case .others: "Released to others"
        case .site: "Site"
        case .reach: "Half live within"
        case .fill: "Fill"
        case .classCount: "Classes"
        case .childCount: "Children"
        case .seatCount: "Seats"
        case .share: "Share"
        case .metresAxis: "Distance in metres"
        case .pointsAxis: "Cutoff in points"
        case .wish: "Wish"
        case .cutoff: "Cutoff"
        case .from: "From"
        case .to: "To"
        case .kept: "Unchanged"
        case .north: "N"
        case .metresUnit: "m"
        case .kilometresUnit: "km"
        }
    }

    func text(_ sentence: PageSentence) -> String {
        switch sentence {
        case .outcome(let placed, let children, let waiting, let withoutOption):
            "Of \(children.grouped) \(children == 1 ? "application" : "applications"), "
                + "\(placed.grouped) (\(FillBar.percent(part: placed, of: children))) "
                + "\(placed == 1 ? "has" : "have") a place"
                + (waiting > 0 ? "; \(waiting.grouped) \(waiting == 1 ? "waits" : "wait")" : "")
                + (withoutOption > 0
                    ? "; no class is open to \(withoutOption.grouped)" : "") + "."
        case .seats(let taken, let seats, let free):
            "\(taken.grouped) of \(seats.grouped) \(seats == 1 ? "seat is" : "seats are") taken"
                + (free > 0
                    ? ", \(free.grouped) \(free == 1 ? "is" : "are") free." : ", none is free.")
        case .ways(let half, let nearlyAll):
            "Half of the children placed live within \(half.grouped) m of their site, nine in ten"
                + " within \(nearlyAll.grouped) m."
        case .firstWishes(let granted, let total):
            "\(granted.grouped) got their first wish, "
                + "\(FillBar.percent(part: granted, of: total)) of all seats given."
        case .mostWaiting(let site, let count):
            "Most children wait for \(site): \(count.grouped)."
        case .share(let part, let whole):
            "\(FillBar.percent(part: part, of: whole)) of \(whole.grouped) applications"
        case .ofSeats(let seats): "of \(seats.grouped) seats"
        case .nearlyAllWithin(let metres): "nine in ten within \(metres.grouped) m"
        case .granted(let part, let whole): "\(part.grouped) of \(whole.grouped) seats given"
        case .proven: "Proven"
        case .notProven: "Not proven"
        case .nothingOptimised: "Not optimised"
        case .groupsExplained:
            "Each bar is all applications of a group: dark those placed, lines those who wait, dots"
                + " those to whom no class is open. A child may belong to several groups, so the rows"
                + " may add up to more."
        case .bandsExplained: "Each bar is all applications of one age or grade, in the same inks."
        case .mapExplained(let drawsReach):
            "A circle's area stands for seats, its dark part for those taken. Half of a site's placed"
                + " children live within \(drawsReach ? "the dashed circle" : "the distance in the table")"
                + ": rounded up to 100 m and not given for fewer than five homes, so that no home can be"
                + " found."
        case .sitesExplained:
            "Dark: seats taken; light: free; lines: children waiting. A child who waits for several"
                + " classes of a site counts once."
        case .classesExplained:
            "Dark: seats taken; light: free; lines: children on the waiting list. A child may wait for"
                + " several classes."
        case .fillExplained: "Classes by the share of their seats that is taken."
        case .waitingListsExplained: "The classes for which most children wait, in the same inks."
        case .distancesExplained:
            "How far each seat given is from the child's home; seats whose distance is not known are"
                + " left out."
        case .wishesExplained: "Which of the family's wishes each seat given fulfils."
        case .cutoffsExplained:
            "The points that the last open seat of a class took. A class with a free seat has no cutoff."
        case .reservesExplained:
            "Who took the seats reserved for each group. Reserves wider than a class have no seats of"
                + " their own and are not shown."
        case .goalsExplained:
            "Each goal is optimised without giving up anything of those before. What reaches its bound"
                + " is proven to be best."
        case .feesExplained: "Counted after the placement, which they never decide. In yuan."
        case .changesExplained: "How many children change against what was announced."
        case .applicationsExplained: "By application number, without names."
        case .shown(let count, let total): "\(count.grouped) of \(total.grouped) are drawn."
        case .furtherRows(let count, let file): "\(count.grouped) further rows: see \(file)."
        case .unknownDistances(let count):
            "The distance is not known for \(count.grouped) \(count == 1 ? "seat" : "seats")."
        case .unknownPlaces(let count):
            "\(count.grouped) \(count == 1 ? "site has" : "sites have") no coordinates and"
                + " \(count == 1 ? "is" : "are") not drawn."
        case .applicationsLeftOut(let count):
            "There are \(count.grouped) applications, too many for a page: see placements.csv and"
                + " waiting.csv."
        case .classesWithoutCutoff(let count):
            "\(count.grouped) \(count == 1 ? "class has" : "classes have") no cutoff."
        case .filled(let low, let high): "\(low)% to below \(high)%"
        case .full: "full"
        case .closed: "not opened"
        case .empty: "empty"
        case .wishRank(let rank): "wish \(rank)"
        case .beyondWishes: "beyond the wishes"
        case .median(let metres): "half within \(metres.grouped) m"
        case .ninetyPercent(let metres): "nine in ten within \(metres.grouped) m"
        case .placedOf(let placed, let children):
            "\(placed.grouped) / \(children.grouped) · \(FillBar.percent(part: placed, of: children))"
        case .takenOf(let taken, let seats, let waiting):
            "\(taken.grouped) / \(seats.grouped)"
                + (waiting > 0 ? " · \(waiting.grouped) waiting" : "")
        case .distanceStep(let low, let high):
            high.map { "\(low.grouped)–\($0.grouped) m" } ?? "\(low.grouped) m and more"
        case .pointsStep(let low, let high):
            high.map { $0 == low ? low.grouped : "\(low.grouped)–\($0.grouped)" }
                ?? "\(low.grouped) and more"
        case .barsDescribed(let rows, let highest, let value):
            "Bars in \(rows) \(rows == 1 ? "row" : "rows"); the longest is \(highest): \(value). The"
                + " table beside it has the numbers."
        case .histogramDescribed(let values, let low, let high):
            "Histogram of \(values.grouped) values from \(low.grouped) to \(high.grouped). The table"
                + " beside it has the numbers."
        case .mapDescribed(let sites):
            "\(sites) \(sites == 1 ? "site" : "sites") where they lie to each other, north above. The"
                + " table beside it has the numbers."
        case .madeBy(let program, let policy, let hash):
            "Roost \(program); policy \(policy), SHA-256 \(hash)…"
        case .inputs(let files): "Made from \(files.joined(separator: ", "))"
        case .replayed:
            "The numbers were found by solving the scenario again and agree byte by byte with the run"
                + " folder."
        case .namesBanner: "Contains names: do not pass on"
        }
    }
}
