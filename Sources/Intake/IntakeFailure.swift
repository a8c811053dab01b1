package import PlacementModel

/// Why a folder could not be read. Nothing is half loaded.
package enum IntakeFailure: Error {
    /// There is no such folder.
    case noFolder(String)
    /// The folder lacks these files.
    case missingFiles([String])
    /// The folder has no such variant, but these.
    case noVariant(String, known: [String])
    /// A variant has no change of this number.
    case noChange(number: Int, count: Int)
    /// There is no such file or folder.
    case noFile(String)
    /// A file is there and cannot be read.
    case unreadableFile(String, reason: String)
    /// The files say something that cannot be.
    case faults(FaultReport)

    /// The exit code of a program that stops for this reason (sysexits.h).
    package var exitCode: Int32 {
        switch self {
        case .noFolder, .missingFiles, .noVariant, .noChange, .noFile, .unreadableFile: 66
        case .faults: 65
        }
    }

    /// One line for people; the faults themselves have their own texts.
    package func text(in language: Language) -> String {
        switch (self, language) {
        case (.noFolder(let path), .chinese): "找不到文件夹“\(path)”。请检查路径。"
        case (.noFolder(let path), .english): "There is no folder “\(path)”. Check the path."
        case (.missingFiles(let names), .chinese):
            "文件夹中缺少 \(names.joined(separator: "、"))。请补上这些文件，文件名须完全一致。"
        case (.missingFiles(let names), .english):
            "The folder lacks \(names.joined(separator: ", ")). Add them under exactly these names."
        case (.noVariant(let name, let known), .chinese):
            "没有变体方案“\(name)”：variants 文件夹中没有 \(name).yaml。"
                + (known.isEmpty ? "该方案没有变体。" : "现有：\(known.joined(separator: "、"))。")
        case (.noVariant(let name, let known), .english):
            "There is no variant “\(name)”: the folder variants has no \(name).yaml. "
                + (known.isEmpty
                    ? "The scenario has no variants."
                    : "There are: \(known.joined(separator: ", ")).")
        case (.noChange(let number, let count), .chinese):
            "变体方案没有第\(number)项改动，共\(count)项。请写1到\(count)之间的数。"
        case (.noChange(let number, let count), .english):
            "The variant has no change \(number), but \(count). Write numbers from 1 to \(count)."
        case (.noFile(let path), .chinese): "找不到“\(path)”。请检查文件名和路径。"
        case (.noFile(let path), .english):
            "There is no file “\(path)”. Check its name and path."
        case (.unreadableFile(let name, let reason), .chinese):
            "无法读取 \(name)（\(reason)）。请关闭正在使用它的程序并检查权限。"
        case (.unreadableFile(let name, let reason), .english):
            "\(name) cannot be read (\(reason)). Close programs that use it and check permissions."
        case (.faults(let report), .chinese): "输入中有 \(report.faultCount) 处错误。"
        case (.faults(let report), .english): "The input has \(report.faultCount) faults."
        }
    }
}

/// Every fault of a folder, by file, row and column.
package struct FaultReport: Sendable {
    package let faults: [Fault]
    /// Faults beyond `faults`, which are counted and not kept.
    package let omittedFaultCount: Int
    package let warnings: [Warning]
    package let omittedWarningCount: Int

    package var faultCount: Int { faults.count + omittedFaultCount }

    /// The same with faults and warnings at other places, without the faults at some of them.
    func moved(
        _ place: (InputPlace) -> InputPlace,
        without isLeftOut: (InputPlace) -> Bool = { _ in false }
    ) -> FaultReport {
        FaultReport(
            faults: faults.filter { !isLeftOut($0.place) }
                .map {
                    Fault(place: place($0.place), value: $0.value, kind: $0.kind.moved(place))
                }
                .sorted { $0.place < $1.place },
            omittedFaultCount: omittedFaultCount,
            warnings: warnings.map {
                Warning(place: place($0.place), value: $0.value, kind: $0.kind)
            }.sorted { $0.place < $1.place },
            omittedWarningCount: omittedWarningCount
        )
    }

    private init(
        faults: [Fault],
        omittedFaultCount: Int,
        warnings: [Warning],
        omittedWarningCount: Int
    ) {
        self.faults = faults
        self.omittedFaultCount = omittedFaultCount
        self.warnings = warnings
        self.omittedWarningCount = omittedWarningCount
    }

    init(_ log: IntakeLog) {
        faults = log.sortedFaults
        omittedFaultCount = log.omittedFaultCount
        warnings = log.sortedWarnings
        omittedWarningCount = log.omittedWarningCount
    }
}
