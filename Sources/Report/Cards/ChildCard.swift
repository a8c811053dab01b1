package import PlacementModel

/// The answer to one application as a page to print: one sheet per language, in plain words.
package struct ChildCard {
    private let result: ChildResult
    private let title: LocalizedText

    /// - Parameter title: that of the scenario.
    package init(_ result: ChildResult, title: LocalizedText) {
        self.result = result
        self.title = title
    }

    /// A page that needs nothing else, with this language on the first sheet.
    package func page(first language: Language) -> [UInt8] {
        let languages = [language] + Language.allCases.filter { $0 != language }
        var page = HTMLText()
        page.markup("<!DOCTYPE html>")
        page.block("html", [("lang", language.tag)]) { page in
            page.block("head") { page in
                page.markup("<meta charset=\"utf-8\">")
                let wording = language.wording
                page.line("title", wording.text(ResultSentence.title(child: result.child.text)))
                page.markup("<style>\n\(ChildCard.style)</style>")
            }
            page.block("body") { page in
                for language in languages {
                    page.block("article", [("lang", language.tag)]) { sheet(&$0, language) }
                }
            }
        }
        return Array(page.text.utf8)
    }

    private func sheet(_ page: inout HTMLText, _ language: Language) {
        let wording = language.wording
        page.line("p", title[language], [("class", "scenario")])
        page.line("h1", wording.text(ResultSentence.title(child: result.child.text)))
        for (position, sentence) in result.headline.enumerated() {
            page.line("p", wording.text(sentence), position == 0 ? [("class", "result")] : [])
        }
        for choice in result.choices where choice.isPlacedHere {
            page.line("p", choice.placement(language), [("class", "place")])
        }
        for circumstance in result.circumstances {
            page.line("p", wording.text(result.sentence(about: circumstance, language)))
        }
        if !result.rulesLeftOut.isEmpty {
            let warning = wording.text(SummarySentence.rulesLeftOut(result.rulesLeftOut))
            page.line("p", warning, [("class", "warning")])
        }
        if let itemised = result.itemisedChoice {
            points(result.choices[itemised], &page, wording)
        }
        choices(&page, language)
        alternatives(&page, language)
    }

    private func points(_ choice: ChoiceResult, _ page: inout HTMLText, _ wording: any Wording) {
        page.line("h2", wording.text(.pointsAt(place: choice.place.name)))
        page.block("table") { page in
            for item in choice.items {
                page.block("tr") { page in
                    page.line("td", wording.text(item.criterion, groups: result.groups))
                    page.line("td", String(item.points.value), [("class", "number")])
                    let source = item.criterion == .placed ? "" : wording.text(item.source)
                    page.line("td", source, [("class", "source")])
                }
            }
            page.block("tr", [("class", "total")]) { page in
                page.line("td", wording.heading(.total))
                let total = choice.points.map { String($0.value) } ?? ""
                page.line("td", total, [("class", "number")])
                page.line("td", "")
            }
        }
    }

    private func choices(_ page: inout HTMLText, _ language: Language) {
        guard !result.choices.isEmpty else { return }
        let wording = language.wording
        page.line("h2", wording.heading(.choices))
        for (position, choice) in result.choices.enumerated() {
            let rank = choice.wishRank.map { ResultSentence.wish(rank: Int($0)) } ?? .nearby
            page.line("h3", wording.text(rank) + "  " + choice.title(language))
            page.block("ul") { page in
                for sentence in result.sentences(about: choice, language) {
                    page.line("li", wording.text(sentence))
                }
                if position != result.itemisedChoice,
                    let sum = result.pointsSum(of: choice, wording)
                {
                    page.line("li", sum, [("class", "source")])
                }
            }
        }
    }

    private func alternatives(_ page: inout HTMLText, _ language: Language) {
        guard let alternatives = result.alternatives else { return }
        let wording = language.wording
        page.line("h2", wording.heading(.alternatives))
        page.block("ul") { page in
            for sentence in alternatives.sentences(language) {
                page.line("li", wording.text(sentence))
            }
        }
        if alternatives.isTried {
            page.line("p", wording.text(.alternativesTried), [("class", "source")])
        }
    }

    /// Black on white, one sheet of A4 per language as a rule.
    private static let style = """
        @page { size: A4; margin: 18mm; }
        body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif;
          font-size: 11pt; line-height: 1.5; color: #000; max-width: 175mm; margin: 0 auto; }
        article + article { page-break-before: always; }
        .scenario, .source { color: #555; }
        h1 { font-size: 18pt; margin: 0 0 2mm; }
        h2 { font-size: 12pt; margin: 5mm 0 1mm; border-bottom: 0.3mm solid #999; }
        h3 { font-size: 11pt; margin: 3mm 0 0; }
        p { margin: 1mm 0; }
        ul { margin: 0; padding-left: 6mm; }
        .result { font-size: 14pt; font-weight: bold; }
        .place { font-weight: bold; }
        .warning { border: 0.5mm solid #000; padding: 2mm; }
        td { padding: 0 6mm 0 0; }
        .number { text-align: right; }
        .total td { border-top: 0.3mm solid #999; font-weight: bold; }

        """
}

extension Language {
    /// The tag of BCP 47.
    var tag: String {
        switch self {
        case .chinese: "zh-CN"
        case .english: "en"
        }
    }
}
