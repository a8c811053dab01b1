import Foundation
import Intake
import PlacementModel
import ScenarioFixtures
import Testing

@testable import Certificate

/// Every member of `result.json` is held: taken away, or with another value in its place, some line
/// rejects the run, or the file is none of a run.
@Suite struct ResultMemberTests {
    private static let scenarios = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("scenarios")

    @Test(
        arguments: [
            "minimal", "calendar-2027", "jingjiang-2012", "regressions/placed-child-tied-elsewhere",
        ],
        [Mechanism.optimal, .firstCome, .tiers, .deferredAcceptance]
    )
    func aChangedMemberIsRejected(folder: String, mechanism: Mechanism) throws {
        let path = Self.scenarios.appendingPathComponent(folder).path
        let run = try #require(
            CheckedRun(try Intake.read(folder: path).scenario, mechanism: mechanism)
        )
        let genuine = run.folder
        let json = try JSONReader.read(try #require(genuine.files["result.json"]))
        var random = SplitMix64(seed: 20_261_123)
        // Lists of many sites and classes say the same again and again.
        let limit = folder == "minimal" ? Int.max : 12
        // Which program wrote a run cannot be counted again.
        for place in json.places where place.shown != "program" {
            if place.count > 2, Int.random(in: 0..<40, using: &random) >= limit { continue }
            for forged in json.forgeries(at: place) where forged != json {
                var folder = genuine
                folder.files["result.json"] = Array(forged.document.utf8)
                guard let stated = StatedRun(folder.files["result.json"] ?? []) else { continue }
                let claims = RunCheck(run.scenario, folder, stated).claims()
                #expect(!claims.failures.isEmpty, "\(place.shown): \(forged.value(at: place))")
            }
        }
    }

    /// What this run has no reason to state.
    @Test(arguments: [
        "pins", "guarantees", "changes", "refill", "fees", "conflict", "without_common_option",
        "blocking_pairs", "variant",
    ])
    func aMemberWithoutReasonIsRejected(member: String) throws {
        let path = Self.scenarios.appendingPathComponent("minimal").path
        let run = try #require(CheckedRun(try Intake.read(folder: path).scenario))
        var folder = run.folder
        let json = try JSONReader.read(try #require(folder.files["result.json"]))
        guard case .object(var members) = json else {
            Issue.record("no object")
            return
        }
        try #require(members[member] == nil)
        for value in [JSONValue.object([:]), .null, .array([])] {
            members[member] = value
            folder.files["result.json"] = Array(JSONValue.object(members).document.utf8)
            guard let stated = StatedRun(folder.files["result.json"] ?? []) else { continue }
            let claims = RunCheck(run.scenario, folder, stated).claims()
            #expect(!claims.failures.isEmpty, "\(member): \(value)")
        }
    }
}

/// The way to one member: keys, and positions in lists.
private enum Step: Equatable {
    case key(String), position(Int)
}

extension [Step] {
    fileprivate var shown: String {
        map { step in
            switch step {
            case .key(let key): key
            case .position(let position): "\(position)"
            }
        }.joined(separator: ".")
    }
}

extension JSONValue {
    /// All members, however deep, those that hold others included.
    fileprivate var places: [[Step]] {
        let below: [(Step, JSONValue)] =
            switch self {
            case .object(let members):
                members.sorted { $0.key < $1.key }.map { (.key($0.key), $0.value) }
            case .array, .integers:
                (array ?? []).enumerated().map { (.position($0.offset), $0.element) }
            case .text, .integer, .truth, .null: []
            }
        return below.flatMap { step, value in [[step]] + value.places.map { [step] + $0 } }
    }

    fileprivate func value(at place: [Step]) -> String {
        place.reduce(self as JSONValue?) { value, step in
            switch step {
            case .key(let key): value?[key]
            case .position(let position):
                value?.array.flatMap { $0.count > position ? $0[position] : nil }
            }
        }?.shown ?? "taken away"
    }

    /// The document without the member, and with each other kind of value in its place.
    fileprivate func forgeries(at place: [Step]) -> [JSONValue] {
        let others: [JSONValue?] = [
            nil, .text("x"), .truth(true), .truth(false), .null, .array([]), .integer(7),
            .object([:]),
        ]
        return others.map { replacing(place[...], with: $0) }
    }

    private func replacing(_ place: ArraySlice<Step>, with value: JSONValue?) -> JSONValue {
        guard let step = place.first else { return value ?? .null }
        let rest = place.dropFirst()
        switch step {
        case .key(let key):
            guard case .object(var members) = self, let old = members[key] else { return self }
            members[key] = rest.isEmpty ? value : old.replacing(rest, with: value)
            return .object(members)
        case .position(let position):
            guard var values = array, values.indices.contains(position) else { return self }
            if rest.isEmpty, value == nil {
                values.remove(at: position)
            } else {
                values[position] = values[position].replacing(rest, with: value)
            }
            return .array(values)
        }
    }

    /// As a file; the texts of the scenarios need no escapes but those of quotes.
    fileprivate var document: String {
        switch self {
        case .object(let members):
            "{"
                + members.sorted { $0.key < $1.key }
                .map { "\"\($0.key)\": " + $0.value.document }.joined(separator: ", ") + "}"
        case .array, .integers:
            "[" + (array ?? []).map(\.document).joined(separator: ", ") + "]"
        case .text(let text): "\"" + text.replacing("\"", with: "\\\"") + "\""
        case .integer(let number): "\(number)"
        case .truth(let truth): "\(truth)"
        case .null: "null"
        }
    }
}
