import Findings
import PlacementModel

extension RunReport {
    /// The member `conflict` of `result.json`.
    func writeConflict(_ conflict: Conflict, _ json: inout JSONWriter) {
        json.array("rules") { json in
            for rule in conflict.rules { json.element(rule.rawValue) }
        }
        if !conflict.demands.isEmpty { writeShortfall(conflict, &json) }
        guard let analysis = conflict.analysis else { return }
        let places = ConflictPlaces(run: run, language: .english)
        json.array("members") { json in
            for member in analysis.members {
                json.object { json in
                    write(member, places, &json)
                    json.member("value", places.value(member))
                }
            }
        }
        json.member("irreducible", analysis.isIrreducible)
        json.array("repairs") { json in
            for repair in analysis.repairs {
                json.object { json in
                    json.member("cost", repair.cost)
                    json.array("steps") { json in
                        for step in repair.steps {
                            json.object { json in
                                write(step.member, places, &json)
                                json.member("amount", step.amount)
                            }
                        }
                    }
                }
            }
        }
        json.member("cheapest_proven", analysis.isCheapestProven)
    }

    /// Children who must all be placed where fewer seats are open to them.
    private func writeShortfall(_ conflict: Conflict, _ json: inout JSONWriter) {
        let scenario = run.scenario
        json.array("demands") { json in
            for demand in conflict.demands {
                json.object { json in
                    json.member("child", scenario.children[Int(demand.childIndex)].id.text)
                    json.member("rule", demand.rule.rawValue)
                    json.member("source", demand.source.code)
                }
            }
        }
        json.array("classes") { json in
            for index in conflict.classIndices {
                json.element(scenario.classes[Int(index)].id.text)
            }
        }
        json.member("seats", conflict.seatCount)
    }

    /// What a member is, and where it stands.
    private func write(
        _ member: ConflictMember,
        _ places: ConflictPlaces,
        _ json: inout JSONWriter
    ) {
        let scenario = run.scenario
        json.member("kind", member.code)
        if let rule = member.rule { json.member("rule", rule.rawValue) }
        switch member {
        case .place(let child, let rule):
            json.member("child", places.id(child: child))
            json.member("source", places.source(child, rule)?.code)
        case .seats(let index), .minimum(let index):
            let found = scenario.classes[Int(index)]
            json.member("class", found.id.text)
            json.member("site", scenario.sites[Int(found.siteIndex)].id.text)
            json.member("session", scenario.sessions[Int(found.sessionIndex)].id.text)
            json.member("source", scenario.source(.classes, row: found.row).code)
        case .carers(let index):
            let found = scenario.sites[Int(index)]
            json.member("site", found.id.text)
            json.member("source", scenario.source(.sites, row: found.row).code)
        case .household(let index):
            json.array("children") { json in
                for child in scenario.children where child.householdIndex == index {
                    json.element(child.id.text)
                }
            }
        case .reserve(let index):
            json.member("entry", Int(index) + 1)
            let line = scenario.policy.reserves[Int(index)].line
            json.member("source", scenario.policyPlace(line: line))
        case .quota(let index):
            json.member("entry", Int(index) + 1)
            let line = scenario.policy.quotas[Int(index)].line
            json.member("source", scenario.policyPlace(line: line))
        case .classBudget, .moneyBudget, .carerBudget, .sessionLimit: break
        }
    }
}

extension ConflictMember {
    /// A stable word for the kind.
    package var code: String {
        switch self {
        case .place: "place"
        case .seats: "seats"
        case .carers: "carers"
        case .minimum: "minimum"
        case .classBudget: "class-budget"
        case .moneyBudget: "money-budget"
        case .carerBudget: "carer-budget"
        case .household: "household"
        case .reserve: "reserve"
        case .quota: "quota"
        case .sessionLimit: "session-limit"
        }
    }
}
