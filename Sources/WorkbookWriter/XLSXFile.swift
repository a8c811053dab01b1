internal import CXLSXWriter
import Sheets

/// A workbook that libxlsxwriter is making; it is written to its path when it is closed, and leaves
/// nothing behind when it is not.
struct XLSXFile: ~Copyable {
    let pointer: UnsafeMutablePointer<lxw_workbook>

    /// - Parameter isStreamed: whether each row is put out when the next one begins.
    init(path: String, isStreamed: Bool) throws(WorkbookFault) {
        pointer = try XLSXFile.begin(path, isStreamed)
    }

    private static func begin(
        _ path: String,
        _ isStreamed: Bool
    ) throws(WorkbookFault) -> UnsafeMutablePointer<lxw_workbook> {
        var options = lxw_workbook_options()
        options.constant_memory = isStreamed ? 1 : 0
        options.use_zip64 = 1
        guard let workbook = workbook_new_opt(path, &options) else {
            throw .refused(reason: String(cString: lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED)))
        }
        return workbook
    }

    /// States the document's title, and the day on which it says it was made.
    borrowing func describe(title: String, date: SheetDate) throws(WorkbookFault) {
        let workbook = pointer
        try XLSXFile.check(
            title.withMutableCString { title in
                var properties = lxw_doc_properties()
                properties.title = title
                properties.created = date.secondsSince1970
                return workbook_set_properties(workbook, &properties)
            }
        )
    }

    /// Writes the file. libxlsxwriter frees the workbook whether or not it succeeds.
    ///
    /// - Parameter path: the one that the file was begun with, for the fault.
    consuming func close(path: String) throws(WorkbookFault) {
        let error = workbook_close(pointer)
        discard self
        switch error {
        case LXW_NO_ERROR: return
        case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE,
            LXW_ERROR_ZIP_FILE_OPERATION, LXW_ERROR_ZIP_FILE_ADD, LXW_ERROR_ZIP_CLOSE:
            throw .file(path: path, reason: String(cString: lxw_strerror(error)))
        default: throw .refused(reason: String(cString: lxw_strerror(error)))
        }
    }

    deinit { lxw_workbook_free(pointer) }

    /// Turns what a call of libxlsxwriter returns into a fault.
    static func check(_ error: lxw_error) throws(WorkbookFault) {
        guard error == LXW_NO_ERROR else {
            throw .refused(reason: String(cString: lxw_strerror(error)))
        }
    }
}

extension SheetDate {
    /// Midnight in UTC. Days are counted from 1 March of year 0 on, so that leap days end the years.
    fileprivate var secondsSince1970: Int {
        let shifted = month > 2 ? year : year - 1
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
        return (days - 719_468) * 86_400
    }

    var datetime: lxw_datetime {
        lxw_datetime(
            year: Int32(year),
            month: Int32(month),
            day: Int32(day),
            hour: 0,
            min: 0,
            sec: 0
        )
    }
}

extension String {
    /// Lends the text to a call that takes `char *` although it only reads and copies it.
    func withMutableCString<Result>(
        _ body: (UnsafeMutablePointer<CChar>) -> Result
    ) -> Result {
        withCString { body(UnsafeMutablePointer(mutating: $0)) }
    }
}
