"""What the tables conclude from figures, without measuring any: python3 -m unittest discover Benchmarks."""

import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from peers import integer_peer  # noqa: E402
from side_by_side import charts, document, integers, keeping, plot, processes, tables, tiers, whole  # noqa: E402


def solver(curve, seconds=120.0):
    _, value, bound = curve[-1]
    return {"value": value, "bound": bound, "seconds": seconds, "status": "ended", "curve": curve}


def pure_result(children, roost, other, megabytes=1.0):
    def times(seconds):
        spread = {"median": seconds, "least": seconds, "most": seconds}
        return {"seconds": spread, "processor": spread, "own_mb": megabytes, "peak_mb": 2 * megabytes}

    return {
        "tier": {"children": children, "classes": 1, "rules": "pure", "seed": 1},
        "title": f"{children}", "arcs": 10, "value": 5, "limits": {"pass_seconds": 0.001},
        "solvers": {"roost": times(roost), "ortools": times(other)},
    }


class Exponents(unittest.TestCase):
    def test_a_power_is_found_again(self):
        points = [(size, 3 * size ** 1.15) for size in (8_000, 30_000, 1_000_000)]
        self.assertAlmostEqual(tables.exponent(points), 1.15)

    def test_smaller_sizes_than_those_of_the_target_do_not_count(self):
        results = [pure_result(size, size * size, 1) for size in (400, 8_000, 30_000)]
        slope, least, _ = tables.fitted(results, "", tables.processor_seconds("roost"))
        self.assertAlmostEqual(slope, 2)
        self.assertEqual(least, 8_000)

    def test_one_size_has_no_exponent(self):
        self.assertIsNone(tables.exponent([(8_000, 1.0)]))


class Targets(unittest.TestCase):
    def test_a_ratio_is_reached_or_missed(self):
        self.assertIn("4: reached", tables.pure_targets([pure_result(8_000, 1, 4)]))
        self.assertIn("4: **missed**", tables.pure_targets([pure_result(8_000, 1, 3.9)]))

    def test_without_another_solver_nothing_is_claimed(self):
        alone = pure_result(8_000, 1, 4)
        alone["solvers"]["ortools"] = {"ended": "not done after 600 s"}
        text = tables.pure_targets([alone])
        self.assertNotIn("reached", text)


class Gaps(unittest.TestCase):
    def found(self, **solvers):
        return {"solvers": solvers, "limit": 60}

    def test_the_last_point_before_a_mark_counts(self):
        known = solver([(1, 10, 20), (9, 12, 15), (11, 14, 14)])
        self.assertEqual(integers.at(known, 10), (12, 15))
        self.assertEqual(integers.at(known, 0.5), (None, None))

    def test_a_better_placement_or_a_smaller_gap_of_another_is_a_miss(self):
        roost = solver([(1, 100, 110)])
        for other, is_best in (((1, 99, 120), True), ((1, 101, 130), False), ((1, 99, 105), False)):
            found = self.found(roost=roost, highs=solver([other]))
            self.assertEqual(tables.is_best(found, 10), is_best, other)

    def test_without_a_placement_roost_is_not_best(self):
        found = self.found(roost=solver([(1, None, 110)]), highs=solver([(1, 5, 120)]))
        self.assertFalse(tables.is_best(found, 10))

    def test_a_bound_less_than_one_away_is_a_proof(self):
        self.assertIn("proven", tables.gap(100, 100.5))
        self.assertIn("1.0000 %", tables.gap(100, 101))
        self.assertIn("over 1,000 %", tables.gap(0, 101))

    def test_a_contradiction_stops_the_run(self):
        tier = tiers.INTEGER[0]
        integers.contradict(tier, {"roost": solver([(1, 100, 100)]), "highs": solver([(1, 99, 100.4)])})
        with self.assertRaises(processes.Failed):
            integers.contradict(
                tier, {"roost": solver([(1, 100, 100)]), "highs": solver([(1, 102, 103)])}
            )

    def test_a_mark_after_the_limit_is_known_only_of_who_has_ended(self):
        found = self.found()
        self.assertTrue(integers.is_known(solver([(1, 2, 2)], seconds=5), 120, found))
        self.assertFalse(integers.is_known(solver([(1, 2, 9)], seconds=60), 120, found))


class Progress(unittest.TestCase):
    def test_the_progress_line_is_read(self):
        line = "\r\x1b[KSolving ██░░ 1/4  best 61  bound 65  gap 4".encode()
        self.assertEqual(integers.PROGRESS.findall(line), [(b"1", b"61", b"65")])
        line = "\r\x1b[KSolving ░░░░ 1/4  bound 65".encode()
        self.assertEqual(integers.PROGRESS.findall(line), [(b"1", b"", b"65")])


class PeerCurves(unittest.TestCase):
    def test_only_what_is_better_is_kept(self):
        curve = integer_peer.Curve()
        curve.see(1, 1e20, -50)
        curve.see(2, -40, -50)
        curve.see(3, -30, -60)
        curve.see(4, -45, -48)
        self.assertEqual(curve.points, [(1, None, 50), (2, 40, 50), (4, 45, 48)])


class Pages(unittest.TestCase):
    def test_sections_are_filled_and_others_emptied(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.md"
            page.write_text(
                "a\n<!-- begin growth -->\nold\n<!-- end growth -->\nb\n"
                "<!-- begin pure -->\nold\n<!-- end pure -->\n"
                "<!-- begin pure-targets -->\n<!-- end pure-targets -->\n"
                "<!-- begin machine -->\n<!-- end machine -->\n"
                "<!-- begin reading -->\nold\n<!-- end reading -->\n",
                encoding="utf-8",
            )
            results = {
                "machine": {"processor": "p", "cores": 2, "memory_gb": 1, "system": "s", "commit": "c",
                            "versions": {}, "load_before": 0.1},
                "rounds": 1, "pure": [pure_result(8_000, 1, 5), pure_result(30_000, 4, 20)],
            }
            document.fill(page, results)
            text = page.read_text(encoding="utf-8")
            self.assertNotIn("old", text)
            self.assertIn(document.NOT_MEASURED, text)
            self.assertIn("solve alone, Roost", text)
            document.fill(page, results)
            self.assertEqual(page.read_text(encoding="utf-8"), text)

    def test_fewer_rounds_of_large_tiers_are_said(self):
        found = {
            "machine": {"processor": "p", "cores": 2, "memory_gb": 1, "system": "s", "commit": "c",
                        "versions": {}, "load_before": 0.1},
            "rounds": 5, "large_rounds": 2,
        }
        self.assertIn("Rounds: 5 (2 from 300,000 children on)", tables.machine(found))
        found["large_rounds"] = 5
        self.assertNotIn("from", tables.machine(found))

    def test_parts_of_an_earlier_commit_are_named(self):
        found = {"rounds": 3, "kept": {"pure": "a", "whole": "a"},
                 "machine": {"processor": "p", "cores": 2, "memory_gb": 1, "system": "s", "commit": "b",
                             "versions": {}, "load_before": 0.1}}
        self.assertIn("commit b, but pure, whole of commit a;", tables.machine(found))

    def test_tiers_that_a_run_lacks_are_kept_with_their_commit(self):
        def results(commit, **parts):
            found = {"rounds": 3, "machine": {"processor": "p", "cores": 2, "versions": {},
                                              "commit": commit}}
            for part, names in parts.items():
                known = {tier.name: tier for tier in (*tiers.PURE, *tiers.INTEGER)}
                found[part] = [{"tier": known[name]._asdict(), "title": known[name].title, "at": commit}
                               for name in names]
            return found

        new = results("new", integers=["all-30000", "siblings-3000"])
        keeping.keep_missing(new, results("old", pure=["pure-400"], integers=["all-3000", "all-30000"]))
        self.assertEqual([found["at"] for found in new["integers"]], ["new", "old", "new"])
        self.assertEqual(new["kept"], {"pure": "old", "integers 3,000 x 120 all": "old"})
        other = results("old") | {"rounds": 5}
        with self.assertRaises(processes.Failed):
            keeping.keep_missing(new, other)

    def test_a_section_without_a_place_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "page.md"
            page.write_text("nothing\n", encoding="utf-8")
            with self.assertRaises(processes.Failed):
                document.fill(page, {
                    "machine": {"processor": "p", "cores": 2, "memory_gb": 1, "system": "s",
                                "commit": "c", "versions": {}, "load_before": 9.0},
                    "rounds": 1,
                })


class Charts(unittest.TestCase):
    def test_a_chart_is_well_formed_and_within_its_frame(self):
        svg = plot.chart("a < b", "x", "y", [
            plot.Series("one", [(400, 0.001), (1_000_000, 80)]),
            plot.Series("limit", [(400, 1e-6), (1_000_000, 0.01)], is_limit=True),
        ])
        root = ElementTree.fromstring(svg)
        for drawn in root.iter("{http://www.w3.org/2000/svg}polyline"):
            for point in drawn.get("points").split():
                x, y = (float(part) for part in point.split(","))
                self.assertTrue(plot.LEFT <= x <= plot.WIDTH - plot.RIGHT, point)
                self.assertTrue(plot.TOP <= y <= plot.HEIGHT - plot.BOTTOM, point)

    def test_what_a_solver_finds_beyond_its_time_is_not_drawn(self):
        late = solver([(100, 90, 100)], seconds=210)
        drawn = {
            limit: charts.gaps({"title": "late", "limit": limit, "solvers": {"glpk": late}})
            for limit in (60, 120)
        }
        self.assertNotIn("GLPK", drawn[60])
        self.assertIn("GLPK", drawn[120])
        self.assertNotIn(">200<", drawn[120])

    def test_a_step_that_is_too_short_to_be_seen_has_a_mark(self):
        for first, last, has_mark in ((118.0, 118.1, True), (0.0, 60.0, False)):
            svg = plot.chart("gap", "seconds", "%", [
                plot.Series("long", [(0, 5), (120, 1)], is_step=True),
                plot.Series("short", [(first, 0.05), (last, 0.05)], is_step=True),
            ], is_across_logarithmic=False)
            with self.subTest(last):
                self.assertEqual("<circle" in svg, has_mark)


class Runs(unittest.TestCase):
    def test_a_program_has_its_own_peak_and_exit_code(self):
        ended = processes.run(sys.executable, "-c", "x = bytearray(80_000_000); raise SystemExit(3)")
        self.assertEqual(ended.status, 3)
        self.assertTrue(80 < ended.peak_mb < 130, ended.peak_mb)

    def test_a_program_that_takes_too_long_is_stopped(self):
        with self.assertRaises(processes.Failed):
            processes.run(sys.executable, "-c", "import time; time.sleep(60)", limit=0.5)

    def test_clock_times_do_not_count_as_other_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "result.json").write_text("1")
            (Path(folder) / "timing.json").write_text("1")
            first = whole.digest(Path(folder))
            (Path(folder) / "timing.json").write_text("2")
            self.assertEqual(whole.digest(Path(folder)), first)
            (Path(folder) / "result.json").write_text("2")
            self.assertNotEqual(whole.digest(Path(folder)), first)


if __name__ == "__main__":
    unittest.main()
