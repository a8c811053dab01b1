/// Places labels beside points so that none covers another, a point, or the edge.
///
/// The labels are placed in the order in which they come, each at the first of eight places around
/// its point that is free; one for which none is free is left out, because a table says it as well.
/// O(n) per label in the number of boxes.
struct LabelField {
    private let frame: PlotBox
    private var taken: [PlotBox]

    /// - Parameter obstacles: boxes that no label may cover.
    init(frame: PlotBox, obstacles: [PlotBox]) {
        self.frame = frame
        taken = obstacles
    }

    /// The text's start and baseline, or nil where there is no room.
    mutating func place(_ text: String, around centre: PlotPoint, radius: Double) -> PlotPoint? {
        let width = TextWidth.of(text, size: Chart.textSize)
        let gap = radius + 3
        let slant = gap * 0.71
        let candidates: [PlotPoint] = [
            PlotPoint(x: centre.x + gap, y: centre.y + 4),
            PlotPoint(x: centre.x - gap - width, y: centre.y + 4),
            PlotPoint(x: centre.x - width / 2, y: centre.y - gap - 1),
            PlotPoint(x: centre.x - width / 2, y: centre.y + gap + 11),
            PlotPoint(x: centre.x + slant, y: centre.y - slant),
            PlotPoint(x: centre.x + slant, y: centre.y + slant + 10),
            PlotPoint(x: centre.x - slant - width, y: centre.y - slant),
            PlotPoint(x: centre.x - slant - width, y: centre.y + slant + 10),
        ]
        for candidate in candidates {
            let box = PlotBox(x: candidate.x, baseline: candidate.y, width: width)
            guard frame.encloses(box), !taken.contains(where: box.overlaps) else { continue }
            taken.append(box)
            return candidate
        }
        return nil
    }
}
