package import Findings
import PlacementModel

extension RunReport {
    /// The version of the layout of a run folder.
    package static let formatVersion = 1

    /// `result.json`: what was decided, how good it is and what it was made from; no clock times
    /// and no paths, so that the same input gives the same bytes.
    ///
    /// - Parameter programVersion: the version of the program that made the result.
    package func resultFile(programVersion: String) -> [UInt8] {
        let policy = run.scenario.policy
        return JSONWriter.document { json in
            json.member("roost", RunReport.formatVersion)
            json.member("program", programVersion)
            json.object("title") { json in
                json.member("zh", run.scenario.title.chinese)
                json.member("en", run.scenario.title.english)
            }
            if let variant = run.scenario.variant {
                json.object("variant") { writeVariant(variant, &$0) }
            }
            json.member("mechanism", run.outcome.mechanism.rawValue)
            json.member("outcome", run.outcome.status.rawValue)
            json.array("rules_left_out") { json in
                for rule in rulesLeftOut { json.element(rule.rawValue) }
            }
            json.array("goals", writeGoals)
            json.object("counts", writeCounts)
            if !pins.isEmpty {
                json.object("pins") { json in
                    json.member("placed", pins.placed)
                    json.member("excluded", pins.excluded)
                    json.member("beyond_wishes", pins.beyondWishes)
                }
            }
            let guarantees = guarantees.tally
            if !guarantees.isEmpty {
                json.object("guarantees") { json in
                    json.member("kept", guarantees.kept)
                    json.member("lapsed", guarantees.lapsed)
                    json.member("given_up", guarantees.givenUp)
                    json.member("replaced_by_hand", guarantees.replacedByHand)
                }
            }
            if let changes { json.object("changes") { writeChanges(changes, &$0) } }
            if let refill { json.object("refill") { writeRefill(refill, &$0) } }
            if let fees { json.object("fees") { writeFees(fees, &$0) } }
            if let conflict = run.outcome.conflict {
                json.object("conflict") { writeConflict(conflict, &$0) }
            }
            if !run.outcome.childrenWithoutCommonOption.isEmpty {
                json.array("without_common_option") { json in
                    for child in run.outcome.childrenWithoutCommonOption {
                        json.element(run.scenario.children[Int(child)].id.text)
                    }
                }
            }
            if let pairs = run.outcome.blockingPairs {
                json.array("blocking_pairs") { writeBlockingPairs(pairs, &$0) }
            }
            json.object("lottery") { json in
                json.member("commitment", policy.lottery?.commitment)
                json.member("seed", policy.lottery?.seed)
                json.member("drawn", run.outcome.isDrawn)
                json.member("tied", run.outcome.lottery?.tiedChildren?.count)
            }
            json.object("policy") { json in
                json.member("version", policy.version)
                json.member("sha256", policy.sha256)
            }
            json.array("inputs") { json in
                for input in run.scenario.inputs {
                    json.object { json in
                        json.member("file", input.name)
                        json.member("sha256", input.sha256)
                    }
                }
            }
        }
    }

    private func writeVariant(_ variant: Variant, _ json: inout JSONWriter) {
        json.member("name", variant.name)
        json.member("zh", variant.title.chinese)
        json.member("en", variant.title.english)
        json.array("changes") { json in
            for change in variant.changes {
                json.object { json in
                    json.member("number", change.number)
                    json.member("on", change.isOn)
                    json.member("zh", change.title.chinese)
                    json.member("en", change.title.english)
                }
            }
        }
    }

    /// The rules left out in the fixed order of `Rule.allCases`, each once.
    var rulesLeftOut: [Rule] {
        Rule.allCases.filter(run.outcome.rulesLeftOut.contains)
    }

    private func writeGoals(_ json: inout JSONWriter) {
        for goal in run.outcome.goals {
            json.object { json in
                json.member("level", goal.level.code(in: run.scenario.groups))
                json.member("value", goal.value)
                json.member("bound", goal.bound)
                json.member("proven", goal.isProven)
            }
        }
    }

    private func writeBlockingPairs(_ pairs: [BlockingPair], _ json: inout JSONWriter) {
        let scenario = run.scenario
        for pair in pairs {
            json.object { json in
                json.array("children") { json in
                    for child in pair.children {
                        json.element(scenario.children[Int(child)].id.text)
                    }
                }
                json.array("classes") { json in
                    for index in pair.classIndices {
                        json.element(scenario.classes[Int(index)].id.text)
                    }
                }
            }
        }
    }

    private func writeCounts(_ json: inout JSONWriter) {
        json.write(tally.all)
        json.member("seats", tally.seats)
        json.member("free", tally.free)
        json.array("groups") { json in
            for (group, count) in zip(run.scenario.groups, tally.groups) {
                json.object { json in
                    json.member("group", group.id.text)
                    json.write(count)
                }
            }
        }
        json.array("sites") { json in
            for (site, count) in zip(run.scenario.sites, tally.sites) {
                json.object { json in
                    json.member("site", site.id.text)
                    json.member("classes", count.classes)
                    json.member("seats", count.seats)
                    json.member("placed", count.placed)
                    json.member("free", count.free)
                    json.member("waiting", count.waiting)
                }
            }
        }
        json.array("classes") { json in
            for (careClass, count) in zip(run.scenario.classes, tally.classes) {
                json.object { json in
                    json.member("class", careClass.id.text)
                    json.member("seats", count.seats)
                    json.member("placed", count.placed)
                    json.member("free", count.free)
                    json.member("waiting", count.waiting)
                    json.member("cutoff", count.cutoff.map { Int($0.value) })
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func write(_ count: ChildCount) {
        member("children", count.children)
        member("placed", count.placed)
        member("waiting", count.waiting)
        member("no_option", count.withoutOption)
    }
}

extension Outcome {
    /// Whether a draw took place.
    var isDrawn: Bool { lottery?.isDrawn ?? false }
}
