/// One figure over another: what a sweep found, or what two goals can reach together.
package struct LineChart: Sendable {
    package struct Point: Hashable, Sendable {
        package let x: Double
        package let y: Double
        /// Written beside the point where there is room.
        package let text: String
        /// Whether the point is drawn hollow, as one of a second kind.
        package let isHollow: Bool

        package init(x: Double, y: Double, text: String = "", isHollow: Bool = false) {
            self.x = x
            self.y = y
            self.text = text
            self.isHollow = isHollow
        }
    }

    /// How points are joined.
    package enum Joint: Sendable {
        case straight
        /// A value holds until the next point changes it.
        case steps
        /// Not at all.
        case none
    }

    private let label: ChartLabel
    private let points: [Point]
    private let joint: Joint
    private let axis: (x: String, y: String)
    private let band: ClosedRange<Double>?
    private let mark: Double?
    private let includesZero: Bool

    /// - Parameters:
    ///   - points: by ascending x.
    ///   - band: values of x that are shaded.
    ///   - mark: a value of x that is pointed out, such as the one in force.
    package init(
        _ label: ChartLabel,
        points: [Point],
        joint: Joint,
        axis: (x: String, y: String),
        band: ClosedRange<Double>? = nil,
        mark: Double? = nil,
        includesZero: Bool = false
    ) {
        self.label = label
        self.points = points
        self.joint = joint
        self.axis = axis
        self.band = band
        self.mark = mark
        self.includesZero = includesZero
    }

    package var chart: Chart {
        var canvas = Canvas(id: label.id)
        let ys = points.map(\.y)
        let top = 28.0
        let bottom = top + 140
        let y = LinearScale(
            (ys.min() ?? 0)...(ys.max() ?? 1),
            over: (start: bottom, end: top),
            includesZero: includesZero,
            tickLimit: 5
        )
        let left =
            (y.ticks.map { TextWidth.of(ChartNumber.text($0), size: Chart.textSize) }.max()
                ?? 0) + 8
        let xs = points.map(\.x) + [mark].compactMap { $0 }
        let x = LinearScale(
            (xs.min() ?? 0)...(xs.max() ?? 1),
            over: (start: left, end: Chart.width - 12),
            includesZero: false,
            tickLimit: 6
        )
        canvas.text(
            TextWidth.fitted(axis.y, to: Chart.width - 4, size: Chart.textSize),
            at: PlotPoint(x: 2, y: 14),
            isMuted: true
        )
        drawBand(x, top, bottom, &canvas)
        drawAxes(x, y, &canvas)
        if let mark {
            canvas.line(PlotPoint(x: x(mark), y: top), PlotPoint(x: x(mark), y: bottom), "n")
        }
        let places = points.map { PlotPoint(x: x($0.x), y: y($0.y)) }
        if let first = places.first, joint != .none {
            var data = "M\(first.x.plotted) \(first.y.plotted)"
            for (previous, place) in zip(places, places.dropFirst()) {
                if joint == .steps, previous.y != place.y { data += "H\(place.x.plotted)" }
                data += "L\(place.x.plotted) \(place.y.plotted)"
            }
            canvas.path(data, "v")
        }
        drawPoints(
            places,
            PlotBox(x: left, y: top, width: Chart.width - left, height: bottom - top),
            &canvas
        )
        let height = canvas.axis(x, at: bottom, counting: axis.x)
        return Chart(label, height: height, canvas)
    }

    private func drawBand(
        _ x: LinearScale,
        _ top: Double,
        _ bottom: Double,
        _ canvas: inout Canvas
    ) {
        guard let band else { return }
        let start = x(max(band.lowerBound, x.domain.lowerBound))
        let end = x(min(band.upperBound, x.domain.upperBound))
        guard end > start else { return }
        canvas.area(PlotBox(x: start, y: top, width: end - start, height: bottom - top), "y")
    }

    private func drawAxes(_ x: LinearScale, _ y: LinearScale, _ canvas: inout Canvas) {
        for tick in y.ticks {
            let place = y(tick)
            canvas.line(
                PlotPoint(x: x.range.start, y: place),
                PlotPoint(x: Chart.width, y: place),
                "g"
            )
            canvas.text(
                ChartNumber.text(tick),
                at: PlotPoint(x: x.range.start - 5, y: place + 4),
                .end,
                isMuted: true
            )
        }
    }

    /// Points that lie on each other are drawn once; labels only where they are free.
    private func drawPoints(_ places: [PlotPoint], _ frame: PlotBox, _ canvas: inout Canvas) {
        let showsAll = points.count <= 60
        let boxes = places.map { PlotBox(x: $0.x - 4, y: $0.y - 4, width: 8, height: 8) }
        var field = LabelField(frame: frame, obstacles: boxes)
        for (point, place) in zip(points, places) where showsAll || !point.text.isEmpty {
            canvas.circle(place, radius: 3, point.isHollow ? "o" : "k1")
            guard !point.text.isEmpty,
                let start = field.place(point.text, around: place, radius: 4)
            else { continue }
            canvas.text(point.text, at: start)
        }
    }
}
