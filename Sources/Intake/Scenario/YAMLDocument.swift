import Foundation
import PlacementModel
import Yams

/// Turns the text of `scenario.yaml` into nodes, within bounds.
enum YAMLDocument {
    /// A policy is some kilobytes; the bound keeps a hostile file from taking long.
    static let megabyteLimit = 1
    /// How many times `*name` may stand in the file. An alias repeats what it names, and aliases
    /// of aliases repeat repetitions; with so few of them nothing grows more than twentyfold.
    static let aliasLimit = 8
    static let nodeLimit = 200_000
    static let depthLimit = 64

    /// Nil when the text is not one YAML document; the log says why.
    ///
    /// - Parameter linesBefore: by how much the lines of nodes are higher than those of the file.
    static func root(
        of text: [UInt8],
        file: String,
        log: IntakeLog,
        linesBefore: Int = 0
    ) -> Node? {
        guard aliasCount(text) <= aliasLimit, openBracketDepth(text) <= depthLimit * 4 else {
            log.add(.yamlTooComplex, at: InputPlace(file: file))
            return nil
        }
        let string =
            String(repeating: "\n", count: linesBefore) + String(decoding: text, as: UTF8.self)
        do {
            // Values are read by their schema here, so no resolver guesses at types.
            guard let root = try compose(yaml: string, .basic) else {
                log.add(.yamlSyntax, at: InputPlace(file: file, row: 1))
                return nil
            }
            var count = 0
            guard isWithinLimits(root, depth: 0, &count) else {
                log.add(.yamlTooComplex, at: InputPlace(file: file))
                return nil
            }
            return root
        } catch let error as YamlError {
            report(error, file: file, text: string, linesBefore, log)
        } catch {
            log.add(.yamlSyntax, at: InputPlace(file: file))
        }
        return nil
    }

    private static func report(
        _ error: YamlError,
        file: String,
        text: String,
        _ linesBefore: Int,
        _ log: IntakeLog
    ) {
        func row(_ line: Int) -> Int32 { Int32(max(1, line - linesBefore)) }
        func place(_ mark: Mark) -> InputPlace {
            InputPlace(file: file, row: row(mark.line), position: Int32(mark.column))
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            log.add(.yamlSyntax, at: place(mark), value: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            for key in duplicates.prefix(100) {
                log.add(.duplicateKey, at: place(context.mark), value: ShownValue.plain(key))
            }
        case .reader(let problem, let offset, _, _):
            let line = offset.map { offset in
                text.prefix(offset).reduce(1) { $0 + ($1.isNewline ? 1 : 0) }
            }
            log.add(
                .yamlSyntax,
                at: InputPlace(file: file, row: line.map(row)),
                value: problem
            )
        default:
            log.add(.yamlSyntax, at: InputPlace(file: file))
        }
    }

    /// Counts what could be an alias: `*` before a name and after white space or a bracket. Some
    /// of these stand in comments and texts, which is why a few are allowed.
    private static func aliasCount(_ text: [UInt8]) -> Int {
        var count = 0
        var previous = UInt8(ascii: "\n")
        for (index, byte) in text.enumerated() {
            if byte == UInt8(ascii: "*"), index + 1 < text.count, text[index + 1] > 0x20 {
                let isLetter =
                    previous >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= previous
                    || UInt8(ascii: "a")...UInt8(ascii: "z") ~= previous | 0x20
                if !isLetter { count += 1 }
            }
            previous = byte
        }
        return count
    }

    /// The most opening brackets without closing ones. Those in texts count too, so the limit is
    /// generous; it keeps the parser, which calls itself, from exhausting the stack.
    private static func openBracketDepth(_ text: [UInt8]) -> Int {
        var depth = 0
        var deepest = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            default: break
            }
            deepest = max(deepest, depth)
        }
        return deepest
    }

    private static func isWithinLimits(_ node: Node, depth: Int, _ count: inout Int) -> Bool {
        count += 1
        guard depth <= depthLimit, count <= nodeLimit else { return false }
        switch node {
        case .scalar, .alias: return true
        case .sequence(let sequence):
            return sequence.allSatisfy { isWithinLimits($0, depth: depth + 1, &count) }
        case .mapping(let mapping):
            return mapping.allSatisfy { pair in
                isWithinLimits(pair.key, depth: depth + 1, &count)
                    && isWithinLimits(pair.value, depth: depth + 1, &count)
            }
        }
    }
}
