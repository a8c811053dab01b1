import Findings
import PlacementModel

extension ComparisonReport {
    /// One side against the base.
    func write(_ difference: SideDifference, _ json: inout JSONWriter) {
        json.member("proven", difference.isProven)
        json.array("unlike") { json in
            for unlike in difference.unlike {
                json.object { json in
                    json.member("subject", code(unlike.subject))
                    json.member("from", unlike.from.map(code))
                    json.member("to", unlike.to.map(code))
                }
            }
        }
        json.member("unchanged", difference.unchangedCount)
        json.array("only_in_base") { json in
            for child in difference.onlyInBase { json.element(child.text) }
        }
        json.array("only_here") { json in
            for child in difference.onlyHere { json.element(child.text) }
        }
        json.array("effects") { json in
            for effect in difference.effects { json.object { write(effect, &$0) } }
        }
        json.array("flows") { json in
            for flow in difference.flows {
                json.object { json in
                    json.member("from", code(flow.from))
                    json.member("to", code(flow.to))
                    json.member("children", flow.count)
                }
            }
        }
        json.array("children") { json in
            for change in difference.changed { json.object { write(change, &$0) } }
        }
        guard let attribution = difference.attribution else { return }
        json.array("changes") { json in
            for change in attribution.changes {
                json.object { json in
                    json.member("change", change.number)
                    json.object("title") { write(change.title, &$0) }
                    json.object("alone") { write(change.alone, isAlone: true, &$0) }
                    json.object("last") { write(change.last, isAlone: false, &$0) }
                }
            }
        }
        json.array("undone") { json in
            for child in attribution.undone { json.element(child.text) }
        }
    }

    private func code(_ place: ChildFlow.Place) -> String {
        switch place {
        case .careClass(let id): "class:\(id)"
        case .waiting: "waiting"
        case .absent: "absent"
        }
    }

    private func write(_ effect: GroupEffect, _ json: inout JSONWriter) {
        json.member("subject", kind(effect.subject))
        json.member("code", code(effect.subject))
        json.member("children", effect.children)
        json.array("kinds") { json in
            for kind in effect.kinds {
                json.object { json in
                    json.member("kind", kind.kind.rawValue)
                    json.member("children", kind.count)
                    json.array("first_reasons") { json in
                        for reason in kind.reasons {
                            json.object { json in
                                json.member("reason", reason.reason.rawValue)
                                json.member("children", reason.count)
                            }
                        }
                    }
                }
            }
        }
    }

    private func write(_ change: ChangedChild, _ json: inout JSONWriter) {
        json.member("child", change.child.text)
        json.member("kind", change.kind.rawValue)
        for (key, seats) in [("from", change.from), ("to", change.to)] {
            json.array(key) { json in
                for seat in seats { json.object { write(seat, &$0) } }
            }
        }
        json.array("reasons") { json in
            for reason in change.reasons { json.element(code(reason)) }
        }
        guard let cause = change.cause else { return }
        json.object("cause") { json in
            json.member("kind", cause.kind.rawValue)
            for (key, numbers) in [
                ("sufficient", cause.sufficient), ("necessary", cause.necessary),
                ("unknown", cause.unknown),
            ] {
                json.array(key) { json in for number in numbers { json.element(number) } }
            }
            json.member("proven", cause.isProven)
        }
    }

    private func write(_ seat: ComparedSeat, _ json: inout JSONWriter) {
        json.member("class", seat.careClass.text)
        json.member("site", seat.site.text)
        json.member("session", seat.session.text)
        json.member("mode", seat.mode.rawValue)
        json.member("points", Int(seat.points.value))
        json.member("wish", seat.wishRank.map { Int($0) })
        json.member("reserved_for", code(seat.reservedFor))
    }

    private func write(
        _ answer: AttributedChange.Answer,
        isAlone: Bool,
        _ json: inout JSONWriter
    ) {
        json.member("answer", answer.code)
        guard let effect = answer.effect else { return }
        json.member("proven", effect.isProven)
        json.member("gains", effect.gains)
        json.member("loses", effect.loses)
        json.member("moves", effect.moves)
        if isAlone {
            json.array("undone") { json in
                for child in effect.undone { json.element(child.text) }
            }
        }
        json.array("figures") { json in
            for entry in effect.differences {
                json.object { json in
                    write(entry.figure, &json)
                    json.member("difference", entry.value)
                }
            }
        }
    }
}
