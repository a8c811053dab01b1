import PlacementModel

/// Applicants in the order of what they are worth to the policy's goals, each with its most valuable
/// choice first.
///
/// Values are compared goal by goal in strict order, so that members of reserves come first where
/// reserves lead; those of a household by what each of its seats is worth on average.
struct BestFirst {
    /// Per level a value per arc.
    let values: [[Int64]]

    func turns(_ applicants: [Applicant]) -> [Applicant] {
        let ranked = applicants.map(sorted).map { (worth: worth($0), applicant: $0) }
        return ranked.indices.sorted { first, second in
            let (left, right) = (ranked[first], ranked[second])
            let leftCount = Int64(left.applicant.children.count)
            let rightCount = Int64(right.applicant.children.count)
            for (one, other) in zip(left.worth, right.worth)
            where one * rightCount != other * leftCount {
                return one * rightCount > other * leftCount
            }
            return first < second
        }.map { ranked[$0].applicant }
    }

    private func sorted(_ applicant: Applicant) -> Applicant {
        var applicant = applicant
        applicant.choices = applicant.choices.map { choice in
            Applicant.Choice(arcs: choice.arcs.map { arcs in arcs.sorted { isBetter($0, $1) } })
        }
        let worths = applicant.choices.map(worth)
        let order = applicant.choices.indices.sorted { first, second in
            for (one, other) in zip(worths[first], worths[second]) where one != other {
                return one > other
            }
            return first < second
        }
        applicant.choices = order.map { applicant.choices[$0] }
        return applicant
    }

    private func isBetter(_ first: Int32, _ second: Int32) -> Bool {
        for level in values where level[Int(first)] != level[Int(second)] {
            return level[Int(first)] > level[Int(second)]
        }
        return first < second
    }

    private func worth(_ applicant: Applicant) -> [Int64] {
        applicant.choices.first.map(worth) ?? values.map { _ in 0 }
    }

    private func worth(_ choice: Applicant.Choice) -> [Int64] {
        values.map { level in
            choice.arcs.reduce(0) { sum, arcs in sum + (arcs.first.map { level[Int($0)] } ?? 0) }
        }
    }
}
