import CGLPKGuard

/// The GLPK that this process is linked with.
package enum GLPKLibrary {
    /// The oldest version that the tests were run with. An older major version is refused.
    package static let oldestVersion = "5.0"

    /// The version of the library, for instance "5.0".
    package static var version: String { String(cString: cglpk_version()) }

    /// Checks that the library can be used as this target uses it: a tested major version, and an
    /// environment of its own for every thread.
    ///
    /// - Throws: `unsupportedVersion` or `notThreadLocal`.
    package static func check() throws(SolverFault) {
        try check(version: version, threadLocalKeyword: threadLocalKeyword)
    }

    static func check(version: String, threadLocalKeyword: String?) throws(SolverFault) {
        guard let found = major(of: version), let oldest = major(of: oldestVersion),
            found >= oldest
        else {
            throw .unsupportedVersion(found: version, oldest: oldestVersion)
        }
        guard threadLocalKeyword != nil else { throw .notThreadLocal }
    }

    private static var threadLocalKeyword: String? {
        cglpk_thread_local_keyword().map { String(cString: $0) }
    }

    private static func major(of version: String) -> Int? {
        version.split(separator: ".").first.flatMap { Int($0) }
    }
}
