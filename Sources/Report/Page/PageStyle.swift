import Charts
import PlacementModel

/// How pages look: on a phone one column, on a screen charts beside their tables, on paper A4 with
/// no chart cut and the heads of tables repeated.
enum PageStyle {
    /// - Parameter isNamed: whether the page holds names, and says so on every sheet.
    static func rules(in language: Language, isNamed: Bool) -> String {
        let named = isNamed ? namedRules(language.pageWording.text(PageSentence.namesBanner)) : ""
        return general + ChartStyle.rules + narrow + paper + named
    }

    private static let general = """
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: #fff; color: #1a1a1a; line-height: 1.5; font-size: 16px;
          font-family: "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei",
          "Hiragino Sans GB", sans-serif; }
        :lang(en) body { font-family: "Segoe UI", "Helvetica Neue", Arial, "Noto Sans",
          "Liberation Sans", "DejaVu Sans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
        main { max-width: 1080px; margin: 0 auto; padding: 24px 28px 48px; }
        h1 { font-size: 28px; line-height: 1.25; margin: 0 0 12px; }
        h2 { font-size: 20px; margin: 40px 0 8px; padding-bottom: 4px;
          border-bottom: 2px solid #1f4e79; color: #1f4e79; }
        h3 { font-size: 16px; margin: 0; }
        p { margin: 0 0 8px; }
        h1, h2, h3, p, dt, dd, caption, th[scope="row"] { overflow-wrap: anywhere; }
        .subject { color: #545454; margin-bottom: 2px; }
        .summary { max-width: 52em; font-size: 17px; }
        .warning { border: 2px solid #9c3d10; padding: 6px 10px; max-width: 56em; }
        .key { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
          gap: 12px; margin: 20px 0 0; }
        .key div { border: 1px solid #c8d3de; border-left: 4px solid #1f4e79; padding: 8px 12px;
          break-inside: avoid; }
        .key dt { color: #545454; font-size: 14px; }
        .key dd { margin: 0; font-size: 24px; font-weight: bold; line-height: 1.3; }
        .key .remark { font-size: 13px; font-weight: normal; color: #545454; }
        figure { margin: 22px 0 0; }
        figcaption { max-width: 56em; margin-bottom: 8px; }
        figcaption p, .note { color: #545454; font-size: 14px; margin: 2px 0 0; }
        .drawn { display: grid; grid-template-columns: minmax(0, 480px) minmax(0, 1fr);
          gap: 0 32px; align-items: start; }
        .drawn figcaption { grid-column: 1 / -1; }
        .plain .table { max-width: 760px; }
        .plain .wide { max-width: none; }
        .wide th[scope="row"] { min-width: 11em; }
        svg { display: block; width: 100%; max-width: 480px; height: auto; }
        .table { overflow-x: auto; }
        .tall { max-height: 560px; overflow-y: auto; border-bottom: 1px solid #c8d3de; }
        table { border-collapse: collapse; width: 100%; font-size: 14px;
          font-variant-numeric: tabular-nums; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
          clip-path: inset(50%); white-space: nowrap; }
        th, td { padding: 4px 8px; border-bottom: 1px solid #dfe5eb; text-align: left;
          vertical-align: top; font-weight: normal; min-width: 3.4em; }
        th[scope="row"] { min-width: 7em; }
        thead th { color: #3c3c3c; border-bottom: 2px solid #8fa3b5; background: #fff;
          position: sticky; top: 0; vertical-align: bottom; }
        td { overflow-wrap: break-word; }
        .n { text-align: right; }
        td.n { white-space: nowrap; }
        .t th, .t td { font-weight: bold; border-top: 1px solid #8fa3b5; }
        footer { margin-top: 40px; border-top: 1px solid #c8d3de; padding-top: 8px;
          font-size: 13px; color: #545454; }
        footer p { margin: 0 0 2px; overflow-wrap: anywhere; }

        """

    private static let narrow = """
        @media (max-width: 800px) {
          main { padding: 16px 16px 32px; }
          h1 { font-size: 23px; }
          .summary { font-size: 16px; }
          .key { grid-template-columns: 1fr 1fr; gap: 8px; }
          .key dd { font-size: 20px; }
          .drawn { display: block; }
          .chart { margin-bottom: 12px; }
          svg { max-width: 560px; }
          th, td { padding: 4px 6px; }
        }

        """

    private static let paper = """
        @page { size: A4; margin: 16mm 15mm; }
        @media print {
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0; }
          h1 { font-size: 20pt; }
          h2 { font-size: 14pt; margin-top: 8mm; break-after: avoid; }
          h3 { font-size: 11pt; }
          .summary { font-size: 11pt; }
          figcaption { break-after: avoid; break-inside: avoid; }
          h3 { break-after: avoid; }
          .table:not(.tall) { break-inside: avoid; }
          figcaption p, .note, footer { font-size: 9pt; }
          .drawn { display: block; }
          .chart { break-inside: avoid; break-before: avoid; margin-bottom: 3mm; }
          svg { max-width: 108mm; }
          .table, .tall { overflow: visible; max-height: none; border: 0; }
          table { font-size: 9pt; }
          thead { display: table-header-group; }
          thead th { position: static; }
          .wide table { font-size: 7pt; }
          .wide th, .wide td { padding: 1px 2px; min-width: 0; overflow-wrap: anywhere; }
          .wide th[scope="row"] { min-width: 5em; }
          tr { break-inside: avoid; }
          .apart { break-before: page; }
          .key { grid-template-columns: repeat(3, 1fr); gap: 3mm; }
          .key dd { font-size: 15pt; }
          .key dt, .key .remark { font-size: 9pt; }
          * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """

    /// The banner stays at the top of the screen, and stands in the margin of every sheet.
    private static func namedRules(_ banner: String) -> String {
        """
        .banner { position: sticky; top: 0; z-index: 1; background: #7a1f10; color: #fff;
          font-weight: bold; text-align: center; padding: 6px 12px; }
        .mark th { color: #7a1f10; font-weight: bold; text-align: center; }
        @page { margin-top: 22mm; @top-center { content: "\(banner)"; font-weight: bold;
          font-size: 12pt; color: #7a1f10; } }
        @media print { .banner { position: static; border: 2pt solid #7a1f10; color: #7a1f10;
          background: #fff; } }

        """
    }
}
