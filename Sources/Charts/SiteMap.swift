/// Places on the ground as circles as large as what they hold, with a scale bar and no map beneath.
package struct SiteMap: Sendable {
    package struct Place: Sendable {
        package let name: String
        /// Metres east and north of any common point.
        package let east: Double
        package let north: Double
        /// What the circle's area stands for.
        package let size: Double
        /// How much of it is used, up to `size`: the dark disc within.
        package let used: Double
        /// Metres around the place that are pointed out; nil for none.
        package let reach: Double?
        /// What a pointer over the place shows.
        package let hint: String

        package init(
            name: String,
            east: Double,
            north: Double,
            size: Double,
            used: Double,
            reach: Double?,
            hint: String
        ) {
            self.name = name
            self.east = east
            self.north = north
            self.size = size
            self.used = used
            self.reach = reach
            self.hint = hint
        }
    }

    private let label: ChartLabel
    private let places: [Place]
    private let words: (north: String, metres: String, kilometres: String)

    /// - Parameters:
    ///   - places: in the order in which their names are written while there is room.
    ///   - words: the letter of the north arrow and the units of the scale bar.
    package init(
        _ label: ChartLabel,
        places: [Place],
        words: (north: String, metres: String, kilometres: String)
    ) {
        self.label = label
        self.places = places
        self.words = words
    }

    package var chart: Chart {
        var canvas = Canvas(id: label.id)
        let frame = PlotBox(x: 0.5, y: 0.5, width: Chart.width - 1, height: 320)
        let projection = Projection(places, into: frame)
        canvas.area(frame, "w")
        let radius = circleScale
        let centres = places.map { projection.point(east: $0.east, north: $0.north) }
        canvas.clipped(to: frame) { canvas in
            for (place, centre) in zip(places, centres) {
                guard let reach = place.reach else { continue }
                canvas.circle(centre, radius: reach * projection.unitsPerMetre, "r")
            }
            for (place, centre) in zip(places, centres) {
                let outer = max(2.5, radius * place.size.squareRoot())
                let inner = radius * min(place.used, place.size).squareRoot()
                canvas.circle(centre, radius: outer, "k3", hint: place.hint)
                if inner > 0 { canvas.circle(centre, radius: inner, "p", hint: place.hint) }
            }
        }
        writeNames(centres, radius, frame, &canvas)
        let bottom = frame.y + frame.height
        drawScale(projection, bottom + 18, &canvas)
        drawNorth(bottom + 18, &canvas)
        return Chart(label, height: bottom + 30, canvas)
    }

    /// Units of radius per root of size: the largest circle is 17 units wide and high at most, less
    /// where there are many.
    private var circleScale: Double {
        let largest = places.map(\.size).max() ?? 1
        let many = Double(places.count).squareRoot()
        return min(17, 90 / max(many, 1)) / max(largest, 1).squareRoot()
    }

    private func writeNames(
        _ centres: [PlotPoint],
        _ radius: Double,
        _ frame: PlotBox,
        _ canvas: inout Canvas
    ) {
        let radii = places.map { max(2.5, radius * $0.size.squareRoot()) }
        let boxes = zip(centres, radii).map { centre, radius in
            PlotBox(
                x: centre.x - radius,
                y: centre.y - radius,
                width: 2 * radius,
                height: 2 * radius
            )
        }
        var field = LabelField(frame: frame, obstacles: boxes)
        // More names than this would hide the map.
        for index in places.indices.prefix(24) {
            // A long name that has no room may have some when it is shorter.
            for width in [140.0, 76] {
                let name = TextWidth.fitted(places[index].name, to: width, size: Chart.textSize)
                let place = field.place(name, around: centres[index], radius: radii[index])
                guard let place else { continue }
                canvas.text(name, at: place)
                break
            }
        }
    }

    private func drawScale(_ projection: Projection, _ y: Double, _ canvas: inout Canvas) {
        var metres = 1.0
        for power in [1.0, 10, 100, 1000, 10_000, 100_000] {
            for step in [1.0, 2, 5] where step * power * projection.unitsPerMetre <= 110 {
                metres = step * power
            }
        }
        let width = metres * projection.unitsPerMetre
        let text =
            metres >= 1000
            ? "\(ChartNumber.text(metres / 1000)) \(words.kilometres)"
            : "\(ChartNumber.text(metres)) \(words.metres)"
        canvas.path(
            "M0.5 \((y - 4).plotted)v8M0.5 \(y.plotted)h\(width.plotted)m0 -4v8",
            "a"
        )
        canvas.text(text, at: PlotPoint(x: width + 8, y: y + 4))
    }

    private func drawNorth(_ y: Double, _ canvas: inout Canvas) {
        let x = Chart.width - 8
        canvas.path(
            "M\(x.plotted) \((y - 9).plotted)l5 16l-5 -4l-5 4z",
            "k1"
        )
        canvas.text(words.north, at: PlotPoint(x: x - 10, y: y + 4), .end)
    }
}

/// Metres on the ground to units of the view box, the same in both directions.
private struct Projection {
    let unitsPerMetre: Double
    private let middle: (east: Double, north: Double)
    private let centre: PlotPoint

    init(_ places: [SiteMap.Place], into frame: PlotBox) {
        let east = places.map(\.east)
        let north = places.map(\.north)
        let (west, right) = (east.min() ?? 0, east.max() ?? 0)
        let (south, top) = (north.min() ?? 0, north.max() ?? 0)
        middle = ((west + right) / 2, (south + top) / 2)
        centre = PlotPoint(x: frame.x + frame.width / 2, y: frame.y + frame.height / 2)
        // Room for circles and names at the edges; a single place is shown within one kilometre.
        unitsPerMetre = min(
            (frame.width - 110) / max(right - west, 1000),
            (frame.height - 70) / max(top - south, 500)
        )
    }

    func point(east: Double, north: Double) -> PlotPoint {
        PlotPoint(
            x: centre.x + (east - middle.east) * unitsPerMetre,
            y: centre.y - (north - middle.north) * unitsPerMetre
        )
    }
}
