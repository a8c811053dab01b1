/// A point on the page, in the units of its SVG's view box; y grows downwards.
package struct PlotPoint: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}
