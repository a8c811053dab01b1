/// A chart that a spreadsheet draws from cells, so that it follows when they change.
package struct SheetChart: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Categories below each other.
        case bars, stackedBars
        /// Categories beside each other.
        case columns, stackedColumns
        case line, scatter
    }

    /// How its colour is chosen: by what the series means, the same in every chart.
    package enum Hue: Hashable, Sendable {
        case placed, free, waiting, none
    }

    package struct Series: Hashable, Sendable {
        /// The cell that holds its name.
        package let name: CellPosition
        package let categories: CellRange
        package let values: CellRange
        package let hue: Hue

        package init(name: CellPosition, categories: CellRange, values: CellRange, hue: Hue) {
            self.name = name
            self.categories = categories
            self.values = values
            self.hue = hue
        }
    }

    package let kind: Kind
    package let title: String
    /// Titles of the axes of categories and of values; empty for none.
    package let categoryTitle: String
    package let valueTitle: String
    /// All of the sheet on which the chart stands.
    package let series: [Series]
    /// The cell of its upper left corner.
    package let position: CellPosition
    /// In pixels.
    package let width: Int
    package let height: Int

    package init(
        kind: Kind,
        title: String,
        categoryTitle: String = "",
        valueTitle: String = "",
        series: [Series],
        position: CellPosition,
        width: Int,
        height: Int
    ) {
        self.kind = kind
        self.title = title
        self.categoryTitle = categoryTitle
        self.valueTitle = valueTitle
        self.series = series
        self.position = position
        self.width = width
        self.height = height
    }
}
