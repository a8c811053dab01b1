/// How long one stage of a run took.
package struct StageTiming: Hashable, Sendable {
    /// A stable English word, such as `intake`.
    package let stage: String
    package let microseconds: Int

    package init(stage: String, microseconds: Int) {
        self.stage = stage
        self.microseconds = microseconds
    }
}

/// `timing.json`: what belongs to one run on one machine, kept apart from everything that must be
/// the same on every machine.
package enum TimingFile {
    /// - Parameters:
    ///   - workLimit: nodes per component and goal that an integer program was given.
    ///   - wasInterrupted: whether Ctrl-C ended the search, which no one can repeat.
    ///   - scenario: where the scenario folder lay. All are for commands that solve it again.
    package static func bytes(
        stages: [StageTiming],
        threads: Int,
        workLimit: Int,
        wasInterrupted: Bool,
        scenario: String
    ) -> [UInt8] {
        JSONWriter.document { json in
            json.member("scenario", scenario)
            json.member("threads", threads)
            json.member("work_limit", workLimit)
            json.member("interrupted", wasInterrupted)
            json.member("total_microseconds", stages.reduce(0) { $0 + $1.microseconds })
            json.array("stages") { json in
                for stage in stages {
                    json.object { json in
                        json.member("stage", stage.stage)
                        json.member("microseconds", stage.microseconds)
                    }
                }
            }
        }
    }
}
