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
        case .compared: "Comparison"
        case .flow: "Where children go"
        case .sides: "Placed, side by side"
        case .groupsBySide: "Placed by group"
        case .allFigures: "All figures"
        case .placedCount: "Children placed"
        case .waitingCount: "Children waiting"
        case .firstWishCount: "First wishes granted"
        case .meanMetres: "Mean distance in metres"
        case .changedCount: "Children decided differently"
        case .allValues: "Every value"
        case .fromPresent: "Difference from the present value"
        case .movers: "Who moves first"
        case .amount: "Children"
        case .elsewhere: "Others"
        case .absent: "Not applied"
        case .tuned: "Tuning"
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
        case .curveDescribed(let points):
            "Curve of \(points) \(points == 1 ? "point" : "points"). The table beside it has the numbers."
        case .flowDescribed(let children):
            "Bands for \(children.grouped) changes from places at the left to places at the right. The"
                + " table beside it has the numbers."
        case .rangesDescribed(let rows):
            "Ranges in \(rows) \(rows == 1 ? "row" : "rows") around the present value. The table beside it"
                + " has the numbers."
        case .sidesExplained:
            "Each bar is all applications of one side: dark those placed, lines those who wait, dots those"
                + " to whom no class is open."
        case .groupsBySideExplained:
            "Children placed of each group: light in the base, dark on sides that differ from it. Sides"
                + " like the base are not drawn."
        case .flowExplained:
            "Only children decided differently: where they are in the base at the left, where they are"
                + " here at the right, as wide as they are many. Who stays is not drawn."
        case .effectsExplained:
            "Children decided differently: dark those who gain a place, light blue those who get another"
                + " one, lines those who lose theirs. A child may belong to several groups."
        case .attributionExplained:
            "What each change does, switched on alone and switched on last, found by solving again."
        case .childrenExplained:
            "By application number, without names. Reasons are read off from the two results."
        case .unlikeExplained: "What is unlike in the policy and the inputs of the two results."
        case .figuresExplained: "Every figure on every side; ± is the difference from the base."
        case .sideBySide(let base, let others):
            "\(others.map { "“\($0)”" }.joined(separator: ", ")) beside the base, “\(base)”."
        case .placedBeside(let name, let placed, let difference):
            "“\(name)” places \(placed.grouped) \(placed == 1 ? "child" : "children"), "
                + (difference == 0
                    ? "as many as the base."
                    : "\(abs(difference).grouped) \(difference > 0 ? "more" : "fewer") than the base.")
        case .swept(let parameter, let from, let to, let present, let steps):
            "“\(parameter)” from \(from.grouped) to \(to.grouped) in \(steps.grouped)"
                + " \(steps == 1 ? "value" : "values"); it is \(present.grouped) now."
        case .curveExplained:
            "Dashed: the value now. Where the ground is tinted, no child differs from the policy as it"
                + " stands. Every point was solved."
        case .stillExplained: "What the second parameter does while the first has this value."
        case .tradeOffExplained:
            "At each point one goal cannot be bettered without harm to the other. Full: corners of the"
                + " curve; hollow: points between them."
        case .weightsExplained:
            "How far each weight, changed alone, can go down and up from its value (dashed) before any"
                + " child moves. An arrow: nobody moves as far as was looked, or beyond the picture."
        case .seekExplained:
            "Children placed of each group, with the value now and with the one found."
        case .changedExplained: "How many children differ from the policy as it stands."
        case .moversExplained: "Who moves first beyond the interval, by application number."
        case .extremes(let name, let low, let at, let high, let atHigh):
            low == high
                ? "\(name): \(low.grouped) throughout."
                : "\(name): fewest \(low.grouped) (at \(at.grouped)), most \(high.grouped) (at"
                    + " \(atHigh.grouped))."
        case .constantFigures(let names):
            "The same at every value: \(names.joined(separator: "; "))."
        case .groupNow(let name): "\(name) · now"
        case .groupThen(let name): "\(name) · with the value found"
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
