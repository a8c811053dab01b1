import PlacementModel

/// What a policy refers to.
struct PolicyContext {
    let groups: GroupNames
    let sites: CodeDirectory
    let classes: ClassesTable

    /// Groups by code or title; nil when one is unknown, which is reported.
    func groupSet(_ value: YAMLValue, _ reader: YAMLReader) -> GroupSet? {
        indices(value, reader) { groupIndex($0, reader) }
            .map { $0.reduce(into: GroupSet()) { $0.formUnion(GroupSet(index: $1)) } }
    }

    func groupIndex(_ value: YAMLValue, _ reader: YAMLReader) -> Int? {
        guard reader.text(value) != nil, var name = value.text else { return nil }
        if let index = name.withUTF8({ groups.index(of: $0) }) { return index }
        if groups.isComplete {
            let nearest = NearestCode.among(
                groups.names,
                to: name,
                budget: &reader.log.suggestionBudget
            )
            reader.fault(.unknownCode(.group, nearest: nearest), at: value)
        }
        return nil
    }

    /// Classes that are named, and those of sites that are named; nil when neither is.
    func classIndices(
        classes classList: YAMLValue?,
        sites siteList: YAMLValue?,
        _ reader: YAMLReader
    ) -> Set<Int32>? {
        guard classList != nil || siteList != nil else { return nil }
        var result: Set<Int32> = []
        let named = classList.flatMap { list in
            indices(list, reader) { position($0, in: classes.directory, .classCode, reader) }
        }
        result.formUnion((named ?? []).map(Int32.init))
        for site in siteList.flatMap({ siteIndices($0, reader) }) ?? [] {
            result.formUnion(classes.classesOfSite[Int(site)])
        }
        return result
    }

    func siteIndices(_ value: YAMLValue, _ reader: YAMLReader) -> Set<Int32>? {
        indices(value, reader) { position($0, in: sites, .site, reader) }
            .map { Set($0.map(Int32.init)) }
    }

    private func position(
        _ value: YAMLValue,
        in directory: CodeDirectory,
        _ referent: Referent,
        _ reader: YAMLReader
    ) -> Int? {
        guard reader.text(value) != nil, var code = value.text else { return nil }
        return code.withUTF8 { code in
            directory.position(of: code, log: reader.log) { nearest in
                reader.fault(.unknownCode(referent, nearest: nearest), at: value)
            }
        }
    }

    /// The entries of a list, each once; nil when there is none that can be read.
    func indices(
        _ value: YAMLValue,
        _ reader: YAMLReader,
        _ read: (YAMLValue) -> Int?
    ) -> [Int]? {
        guard let entries = reader.list(value) else { return nil }
        var seen: Set<Int> = []
        var result: [Int] = []
        for entry in entries {
            guard let index = read(entry) else { continue }
            if seen.insert(index).inserted {
                result.append(index)
            } else {
                reader.fault(.repeatedEntry, at: entry)
            }
        }
        return result.isEmpty ? nil : result
    }
}
