/// Why bytes cannot be read as a workbook. Closed, and without text: who reads says it in words.
package enum WorkbookFailure: Error, Hashable, Sendable {
    /// Not a zip archive at all, such as a text file with another name.
    case notAWorkbook
    /// A workbook of Excel 97 to 2003 (.xls).
    case oldFormat
    /// Encrypted as a whole, or in one of its parts.
    case passwordProtected
    /// A workbook whose parts are binary (.xlsb).
    case binaryFormat
    /// A zip archive that holds something else, such as an OpenDocument table or a text document.
    case otherDocument
    /// Cut off, or a part does not hold what it must; nil where no part can be named.
    case damaged(part: String?)
    /// The archive has two parts of the same name, so that it could be read in two ways.
    case partTwice(String)
    /// A part declares a document type, which no spreadsheet program writes and which could define
    /// entities.
    case documentType(part: String)
    /// The file itself, or what it unpacks to, is larger than is read.
    case tooLarge(megabytes: Int)
    /// A part unpacks to so much more than it is that it can only be meant to fill memory.
    case compressionBomb(part: String)
    case tooManyParts(limit: Int)
    case tooManyCells(limit: Int)
}
