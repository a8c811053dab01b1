import Findings
import PlacementModel

extension AuditReport {
    /// `audit.json`: every case, every class and every rule, by application number.
    ///
    /// - Parameter programVersion: the version of the program that made it.
    package func jsonFile(programVersion: String) -> [UInt8] {
        JSONWriter.document { json in
            json.member("roost", RunReport.formatVersion)
            json.member("program", programVersion)
            json.object("title") { json in
                json.member("zh", run.scenario.title.chinese)
                json.member("en", run.scenario.title.english)
            }
            json.member("mechanism", run.outcome.mechanism.rawValue)
            json.member("outcome", run.outcome.status.rawValue)
            json.array("rules_left_out") { json in
                for rule in report.rulesLeftOut { json.element(rule.rawValue) }
            }
            json.member("work_limit", workLimit)
            if let envy = audit.envy { json.object("envy") { write(envy, &$0) } }
            if let seats = audit.seats { json.array("seats") { write(seats, &$0) } }
            if let rules = audit.rules {
                json.array("rules") { json in
                    for cost in rules {
                        json.object { json in
                            json.member("rule", cost.rule.code(in: run.scenario))
                            write(cost.price, &json)
                        }
                    }
                }
            }
        }
    }

    private func write(_ envy: EnvyList, _ json: inout JSONWriter) {
        json.member("cases", envy.cases.count)
        json.member("children", Set(envy.cases.map(\.child)).count)
        json.member("lower", envy.pairCount)
        json.member("justified", envy.justifiedCount)
        json.member("justified_children", envy.childrenWithJustified)
        json.member("priced", envy.cases.count { $0.price != nil })
        json.array("causes") { write(envy.casesByCause, "cases", &$0) }
        json.array("list") { json in
            for entry in envy.cases { json.object { write(entry, &$0) } }
        }
    }

    private func write(
        _ counts: [CauseCount],
        _ key: String,
        _ json: inout JSONWriter
    ) {
        for count in counts {
            json.object { json in
                json.member("cause", count.cause.code(in: run.scenario))
                json.member(key, count.count)
            }
        }
    }

    private func write(_ entry: EnvyCase, _ json: inout JSONWriter) {
        json.member("child", id(entry.child))
        json.array("has") { json in
            for careClass in classes(of: entry.child) { json.element(careClass) }
        }
        json.member("class", id(ofClass: entry.classIndex))
        json.member("points", points(entry.option))
        json.member("lower", entry.lowerCount)
        json.member("last", entry.lowest.map { id($0.child) })
        json.member("last_points", entry.lowest.map { points($0.option) })
        json.member("free_place", entry.hasFreePlace)
        json.member("justified", entry.isJustified)
        json.array("causes") { write(entry.causes, "children", &$0) }
        if let price = entry.price { write(price, &json) } else { json.null("price") }
    }

    private func write(_ seats: [FairnessFindings.SeatValue], _ json: inout JSONWriter) {
        for value in seats {
            json.object { json in
                json.member("class", id(ofClass: value.classIndex))
                let count = report.tally.classes[Int(value.classIndex)]
                json.member("seats", count.seats)
                json.member("waiting", count.waiting)
                json.member("cutoff", value.cutoff.map { Int($0.value) })
                if let price = value.price { write(price, &json) } else { json.null("price") }
            }
        }
    }

    private func write(_ price: AuditPrice, _ json: inout JSONWriter) {
        json.object("price") { json in
            json.member("answer", price.code)
            guard case .change(let change) = price else { return }
            json.array("goals") { json in
                for goal in change.goals {
                    json.object { json in
                        json.member("level", goal.level.code(in: run.scenario.groups))
                        json.member("change", goal.change)
                        json.member("proven", goal.isProven)
                    }
                }
            }
            let figures = change.figures
            json.member("placed", figures.placed)
            json.member("points", figures.points)
            json.member("first_wishes", figures.firstWishes)
            json.member("metres", figures.metres)
            json.array("groups") { json in
                for (group, placed) in zip(run.scenario.groups, figures.placedOfGroup)
                where placed != 0 {
                    json.object { json in
                        json.member("group", group.id.text)
                        json.member("placed", placed)
                    }
                }
            }
            for (key, children) in [
                ("gained", change.gained), ("lost", change.lost), ("moved", change.moved),
            ] {
                json.array(key) { json in for child in children { json.element(id(child)) } }
            }
        }
    }
}

extension AuditPrice {
    /// A stable word for what solving again said.
    var code: String {
        switch self {
        case .change: "solved"
        case .impossible: "impossible"
        case .undecided: "undecided"
        case .seedNeeded: "seed-needed"
        }
    }
}
