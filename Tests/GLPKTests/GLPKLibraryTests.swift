import Testing

@testable import GLPK

@Suite struct GLPKLibraryTests {
    @Test func theLinkedLibraryIsAccepted() throws {
        try GLPKLibrary.check()
        #expect(GLPKLibrary.version.wholeMatch(of: /[5-9]\.\d+/) != nil)
    }

    @Test(arguments: ["4.65", "4", "", "five"])
    func anOldOrUnreadableVersionIsRefused(version: String) {
        #expect(throws: SolverFault.unsupportedVersion(found: version, oldest: "5.0")) {
            try GLPKLibrary.check(version: version, threadLocalKeyword: "_Thread_local")
        }
    }

    @Test func aLaterVersionIsAccepted() throws {
        try GLPKLibrary.check(version: "6.1", threadLocalKeyword: "_Thread_local")
    }

    @Test func anEnvironmentSharedByThreadsIsRefused() {
        #expect(throws: SolverFault.notThreadLocal) {
            try GLPKLibrary.check(version: "5.0", threadLocalKeyword: nil)
        }
    }
}
