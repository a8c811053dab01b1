internal import CXLSXWriter
import Sheets

/// The formats of a workbook, one per style.
struct CellFormats {
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ file: borrowing XLSXFile) {
        for style in CellStyle.allCases where style != .plain {
            guard let format = workbook_add_format(file.pointer) else { continue }
            CellFormats.describe(style, format)
            formats[style] = format
        }
    }

    /// Nil for cells without a format of their own.
    subscript(style: CellStyle) -> UnsafeMutablePointer<lxw_format>? { formats[style] }

    private typealias Format = UnsafeMutablePointer<lxw_format>

    private static func describe(_ style: CellStyle, _ format: Format) {
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        switch style {
        case .plain: break
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 16)
            format_set_font_color(format, Palette.dark)
        case .heading:
            format_set_bold(format)
            format_set_font_size(format, 12)
            format_set_font_color(format, Palette.dark)
        case .sentence: break
        case .good: format_set_font_color(format, Palette.dark)
        case .alert: format_set_font_color(format, Palette.alert)
        case .header, .numberHeader, .neededHeader: header(style, format)
        case .number: format_set_num_format(format, "#,##0")
        case .decimal: format_set_num_format(format, "#,##0.0")
        case .money: format_set_num_format(format, "#,##0.00")
        case .percent: format_set_num_format(format, "0.0%")
        case .date: format_set_num_format(format, "yyyy-mm-dd")
        case .time: format_set_num_format(format, "yyyy-mm-dd hh:mm")
        case .degrees: format_set_num_format(format, "0.000000")
        case .total, .totalNumber, .totalPercent: total(style, format)
        // The built-in format for text, `@`: what is typed stays as it is.
        case .verbatim: format_set_num_format_index(format, 49)
        case .wrapped:
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .ordinal:
            format_set_font_color(format, Palette.quiet)
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .masked, .note: format_set_font_color(format, Palette.quiet)
        }
    }

    private static func header(_ style: CellStyle, _ format: Format) {
        format_set_bold(format)
        format_set_text_wrap(format)
        format_set_font_color(format, Palette.white)
        format_set_bg_color(format, style == .neededHeader ? Palette.needed : Palette.dark)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_border_color(format, Palette.line)
        let side = style == .numberHeader ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT
        format_set_align(format, UInt8(side.rawValue))
    }

    private static func total(_ style: CellStyle, _ format: Format) {
        format_set_bold(format)
        format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_top_color(format, Palette.dark)
        if style == .totalNumber { format_set_num_format(format, "#,##0") }
        if style == .totalPercent { format_set_num_format(format, "0.0%") }
    }
}

/// Colours as 0xRRGGBB; those of charts are told apart in grey, too.
enum Palette {
    static let dark: lxw_color_t = 0x1F4E5F
    static let needed: lxw_color_t = 0x9C4221
    static let alert: lxw_color_t = 0xB3261E
    static let quiet: lxw_color_t = 0x5F6B70
    static let line: lxw_color_t = 0xC9D3D6
    static let white: lxw_color_t = 0xFFFFFF

    static func color(_ hue: SheetChart.Hue) -> lxw_color_t {
        switch hue {
        case .placed: 0x1F6F78
        case .free: 0xC7DDE0
        case .waiting: 0xE08E45
        case .none: 0x8A8F94
        }
    }
}
