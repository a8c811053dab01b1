import PlacementModel
import Points

/// Whether the audiences of sites are served in turn (服务次序).
///
/// Meaning of `staged`: before the goals of the policy, as many children as possible are placed as
/// children of a site's own staff; among the placements that do, as many as possible as children
/// of partners' staff; then as residents; then everyone else. As what a site serves a child is
/// decided by eligibility; the same child may be staff at one site and a resident at another.
/// Points decide who of an audience is placed, never how many.
///
/// The rule is linear: one goal per audience, so it needs no rows.
struct AudienceStages: Sendable {
    private let eligibility: Eligibility
    private let siteOfClass: [Int32]
    /// The audiences that some option serves, in turn; empty where the rule is off or every site
    /// serves one audience only.
    let stages: [Audience]
    private let isStaged: Bool

    init(_ scenario: Scenario, options: RaggedTable<PlacementOption>) {
        eligibility = Eligibility(scenario)
        siteOfClass = scenario.classes.map(\.siteIndex)
        isStaged =
            scenario.policy.audienceOrder == .staged
            && scenario.sites.contains { $0.audiences.count > 1 }
        guard isStaged else {
            stages = []
            return
        }
        var present: Set<Audience> = []
        for child in scenario.children.indices {
            for option in options[child] {
                let site = Int(siteOfClass[Int(option.classIndex)])
                if let audience = eligibility.audience(
                    ofChild: child,
                    at: site,
                    distance: option.distance
                ) {
                    present.insert(audience)
                }
            }
        }
        stages = Audience.allCases.filter(present.contains)
    }

    /// Whether the stages would be the same if the child had this option, too.
    func isComplete(for option: PlacementOption, of child: Int) -> Bool {
        guard isStaged else { return true }
        let audience = eligibility.audience(
            ofChild: child,
            at: Int(siteOfClass[Int(option.classIndex)]),
            distance: option.distance
        )
        return audience.map(stages.contains) ?? true
    }

    /// Whether the option serves the child as one of this audience.
    func serves(child: Int, _ option: PlacementOption, as audience: Audience) -> Bool {
        eligibility.audience(
            ofChild: child,
            at: Int(siteOfClass[Int(option.classIndex)]),
            distance: option.distance
        ) == audience
    }
}
