/// How an area is filled. Kinds differ in lightness and in pattern, so that they stay apart in grey
/// print and for people who see colours differently.
package enum Ink: String, CaseIterable, Sendable {
    /// Dark: what is there and used.
    case full
    /// Middle: a second part of what is used.
    case half
    /// Light with an outline: what is left.
    case light
    /// Diagonal lines: what is missing.
    case hatched
    /// Dots: what cannot be served.
    case dotted

    /// The attributes of an area in a chart.
    func attributes(chart id: String) -> String {
        switch self {
        case .full: "class=\"k1\""
        case .half: "class=\"k2\""
        case .light: "class=\"k3\""
        case .hatched: "class=\"k4\" fill=\"url(#\(id)-h)\""
        case .dotted: "class=\"k5\" fill=\"url(#\(id)-d)\""
        }
    }

    /// The pattern that the ink needs, if any.
    func definition(chart id: String) -> String? {
        switch self {
        case .full, .half, .light: nil
        case .hatched:
            "<pattern id=\"\(id)-h\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\""
                + " patternTransform=\"rotate(45)\"><rect class=\"kw\" width=\"5\" height=\"5\"/>"
                + "<rect class=\"kh\" width=\"2.4\" height=\"5\"/></pattern>"
        case .dotted:
            "<pattern id=\"\(id)-d\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\">"
                + "<rect class=\"kw\" width=\"5\" height=\"5\"/>"
                + "<circle class=\"kd\" cx=\"2.5\" cy=\"2.5\" r=\"1.2\"/></pattern>"
        }
    }
}

/// The rules of style that charts go by; a page puts them into its own.
package enum ChartStyle {
    package static let rules = """
        svg text { font-size: 12px; fill: #1a1a1a; }
        svg .m { fill: #545454; }
        svg .b { font-weight: bold; }
        svg .e { text-anchor: end; }
        svg .c { text-anchor: middle; }
        svg .a { stroke: #6b6b6b; stroke-width: 1; fill: none; }
        svg .g { stroke: #dcdcdc; stroke-width: 1; fill: none; }
        svg .v { stroke: #1f4e79; stroke-width: 2; fill: none; }
        svg .n { stroke: #9c3d10; stroke-width: 1.5; stroke-dasharray: 5 3; fill: none; }
        svg .r { stroke: #1f4e79; stroke-width: 1; stroke-dasharray: 3 3; fill: #1f4e79;
          fill-opacity: 0.06; }
        svg .p { fill: #1f4e79; stroke: #fff; stroke-width: 0.8; }
        svg .o { stroke: #1f4e79; stroke-width: 1.5; fill: #fff; }
        svg .w { fill: #fff; }
        svg .y { fill: #f1e6c8; }
        svg .l { fill: #7d9cbc; fill-opacity: 0.6; }
        svg .k1 { fill: #1f4e79; }
        svg .k2 { fill: #7ba3cb; }
        svg .k3 { fill: #e6eef6; stroke: #1f4e79; stroke-width: 0.8; }
        svg .k4 { stroke: #9c3d10; stroke-width: 0.8; }
        svg .k5 { stroke: #555; stroke-width: 0.8; }
        svg .kw { fill: #fff; }
        svg .kh { fill: #c2561f; }
        svg .kd { fill: #555; }

        """
}
