import PlacementModel

/// The starter policy of a template: what the workbook's lists and `scenario.yaml` have in common.
struct TemplatePolicy {
    let title = LocalizedText(
        chinese: "某县2026年暑假托管班",
        english: "Summer holiday care 2026"
    )
    let referenceDate = CalendarDate(year: 2026, month: 7, day: 13)!
    /// The codes of the sessions.
    let sessions = ["summer"]
    let groups: [(code: String, title: LocalizedText)] = [
        ("new-employment", LocalizedText(chinese: "新就业形态劳动者", english: "New-employment workers")),
        ("difficult", LocalizedText(chinese: "困难职工", english: "Workers in difficulty")),
        ("migrant", LocalizedText(chinese: "农民工", english: "Migrant workers")),
        ("sanitation", LocalizedText(chinese: "环卫工", english: "Sanitation workers")),
    ]
    /// SHA-256 of the seed that the planner keeps until applications close.
    let commitment: String
}
