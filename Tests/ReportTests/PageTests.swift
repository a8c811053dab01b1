import Digests
import Findings
import Foundation
import PlacementModel
import Report
import Testing

/// The page of a run: what it says, and what it must never do.
@Suite("Pages")
struct PageTests {
    private func page(_ run: Run, _ language: Language = .english) -> String {
        let page = RunReport(run).page(in: language, programVersion: "1.2.3")
        return String(decoding: page.bytes(), as: UTF8.self)
    }

    @Test(arguments: Language.allCases)
    func golden(language: Language) throws {
        try expectGolden(page(SmallScenario.run, language), "page.\(language.rawValue).html")
    }

    @Test(arguments: Language.allCases)
    func everyChartHasItsWordsAndItsTable(language: Language) {
        let text = page(SmallScenario.mappedRun, language)
        let figures = text.components(separatedBy: "<figure class=\"drawn\">").dropFirst()
        #expect(figures.count >= 6)
        for figure in figures {
            let figure = figure.components(separatedBy: "</figure>")[0]
            #expect(figure.contains("role=\"img\"") && figure.contains("aria-labelledby=\""))
            #expect(figure.contains("<title id=") && figure.contains("<desc id="))
            #expect(figure.contains("<caption>") && figure.contains("<th scope=\"col\""))
        }
        let ids = text.matches(of: /\bid="([^"]+)"/).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func thePolicyKnowsTheStyleByItsHash() throws {
        let text = page(SmallScenario.run)
        let style = try #require(text.firstMatch(of: /<style>([\s\S]*?)<\/style>/)).1
        let digest = SHA256Digest(of: String(style)).hexadecimal
        let bytes = stride(from: 0, to: 64, by: 2).compactMap { offset in
            let start = digest.index(digest.startIndex, offsetBy: offset)
            return UInt8(digest[start..<digest.index(start, offsetBy: 2)], radix: 16)
        }
        #expect(text.contains("style-src 'sha256-\(Data(bytes).base64EncodedString())'"))
        #expect(text.contains("default-src 'none'"))
    }

    @Test func nothingIsFetchedOrRun() {
        for language in Language.allCases {
            let text = page(SmallScenario.mappedRun, language)
            for forbidden in ["<script", "<link", "<img", "<iframe", "http:", "https:", "style=\""]
            {
                #expect(!text.contains(forbidden), "\(forbidden)")
            }
            #expect(text.firstMatch(of: /<[a-z]+[^>]*\son[a-z]+=/) == nil)
        }
    }

    @Test func hostileNamesAreText() {
        let hostile = "</style></svg><script>alert(1)</script>\"' onload=\"x\u{202E}"
        let run = SmallScenario.run(named: hostile)
        for language in Language.allCases {
            let text = page(run, language)
            #expect(!text.contains("<script>") && !text.contains("onload=\"x"))
            #expect(text.contains("&lt;script&gt;alert(1)") && !text.contains("\u{202E}"))
            #expect(text.components(separatedBy: "</style>").count == 2)
        }
    }

    /// With names in Latin letters, no Chinese is left on an English page, and every heading of a
    /// Chinese one is Chinese.
    @Test func bothLanguagesAreComplete() {
        let run = SmallScenario.run(named: "Q")
        let english = page(run, .english)
        #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
        let chinese = page(run, .chinese)
        let headings = chinese.matches(of: /<(?:h2|h3|dt|th scope="col"[^>]*)>([^<]*)</)
        #expect(headings.count > 20)
        for heading in headings {
            let isChinese = heading.1.unicodeScalars.contains {
                (0x4E00...0x9FFF).contains($0.value)
            }
            #expect(isChinese, "\(heading.1)")
        }
    }

    @Test func theSameRunGivesTheSameBytes() {
        #expect(page(SmallScenario.mappedRun) == page(SmallScenario.mappedRun))
    }

    /// What families must not find: where anybody lives.
    @Test func homesAreNowhere() {
        let run = SmallScenario.mappedRun
        let text = page(run)
        #expect(text.contains("id=\"map-t\""))
        #expect(!text.contains("class=\"r\""), "fewer than five homes give no circle")
        for child in run.scenario.children {
            let home = child.home.map { "\($0.latitude)" } ?? "?"
            #expect(!text.contains(home))
        }
    }

    @Test func namesStandOnlyWhereTheyAreAskedFor() {
        let report = RunReport(SmallScenario.run)
        let named = report.page(in: .chinese, programVersion: "1", name: { "姓名\($0)" })
        let text = String(decoding: named.bytes(), as: UTF8.self)
        #expect(text.contains("姓名3") && text.contains("class=\"banner\""))
        #expect(text.components(separatedBy: "含姓名，请勿外传").count >= 4)
        #expect(!page(SmallScenario.run, .chinese).contains("含姓名，请勿外传"))
    }

    @Test func aLargeRunStaysBelowAMegabyte() {
        let run = LargeRun.run(children: 8000, classes: 311, sites: 159)
        for language in Language.allCases {
            let text = page(run, language)
            #expect(text.utf8.count < 1_000_000, "\(text.utf8.count)")
            #expect(text.contains("placements.csv"))
        }
        // Names are listed one by one only where a page has room for them.
        let fitting = LargeRun.run(children: 2000, classes: 311, sites: 159)
        let named = RunReport(fitting).page(
            in: .chinese,
            programVersion: "1",
            name: { "非常长的儿童姓名\($0)" }
        )
        #expect(named.bytes().count < 1_000_000, "\(named.bytes().count)")
    }
}
