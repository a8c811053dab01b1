import Testing
import WorkbookWriter

@Suite struct WorkbookFaultTests {
    @Test func faultsAreToldApartByTheirData() {
        #expect(WorkbookFault.tooManyRows(sheet: "a", count: 1) != .refused(reason: "a"))
    }
}
