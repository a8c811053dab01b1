import CGLPKGuard

/// Joins the pieces that GLPK prints into lines.
final class LineSink {
    private let log: (String) -> Void
    private var line = ""

    init(_ log: @escaping (String) -> Void) {
        self.log = log
    }

    func append(_ text: String) {
        line += text
        while let end = line.firstIndex(of: "\n") {
            log(String(line[..<end]))
            line.removeSubrange(...end)
        }
    }

    /// Opens the environment with this sink, which must outlive it.
    func open() -> Bool {
        cglpk_open(
            { context, text in
                guard let context, let text else { return }
                let sink = Unmanaged<LineSink>.fromOpaque(context).takeUnretainedValue()
                sink.append(String(cString: text))
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }
}
