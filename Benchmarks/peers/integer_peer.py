"""Solves one integer program, as `roost-bench model` writes it, with another solver; prints JSON.

    integer_peer.py arrays MODEL.mps
    integer_peer.py highs|cpsat|scip|cbc|glpk MODEL.mps SECONDS THREADS

An MPS file has no word for the direction, so its values are turned around and are to be least; what is
printed is to be most again: value and bound at the end, and the curve of both over the seconds of the
solve. Each solver runs in a process of its own, because the packages of HiGHS and OR-Tools cannot be
loaded together; `arrays` writes what CP-SAT reads. Only the solve is timed; CBC and GLPK read the file
within their time. All coefficients are whole numbers, so a solver may stop as soon as its bound is less
than one away from its placement. SCIP and GLPK work on one thread.
"""

import json
import math
import re
import subprocess
import sys
import time

STOP_GAP = 0.99
# Whole values are never so large in a model of Roost's; CP-SAT needs a finite limit.
LARGEST = 1_000_000_000
NUMBER = r"[-+]?(?:\d[\d.]*(?:[eE][-+]?\d+)?|inf)"


def turned(number: float | None) -> float | None:
    """As Roost counts: to be most; None for what is not known."""
    if number is None or not math.isfinite(number) or abs(number) > 1e15:
        return None
    return 0.0 - number


class Curve:
    """Value and bound as they get better, to be least."""

    def __init__(self) -> None:
        self.points: list[tuple[float, float | None, float | None]] = []
        self.value: float | None = None
        self.bound: float | None = None

    def see(self, seconds: float, value: float | None, bound: float | None) -> None:
        before = self.value, self.bound
        if turned(value) is not None:
            self.value = value if self.value is None else min(value, self.value)
        if turned(bound) is not None:
            self.bound = bound if self.bound is None else max(bound, self.bound)
        if (self.value, self.bound) != before:
            self.points.append((round(seconds, 3), turned(self.value), turned(self.bound)))

    def answer(self, seconds: float, status: str) -> None:
        print(json.dumps({
            "value": turned(self.value),
            "bound": turned(self.bound),
            "seconds": seconds,
            "status": status,
            "curve": self.points,
        }))


def write_arrays(path: str) -> None:
    import highspy
    import numpy as np

    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    if highs.readModel(path) == highspy.HighsStatus.kError:
        sys.exit(f"HiGHS cannot read {path}")
    lp = highs.getLp()
    np.savez(
        path + ".npz",
        cost=lp.col_cost_,
        offset=lp.offset_,
        column_lower=lp.col_lower_,
        column_upper=lp.col_upper_,
        row_lower=lp.row_lower_,
        row_upper=lp.row_upper_,
        start=lp.a_matrix_.start_,
        index=lp.a_matrix_.index_,
        value=lp.a_matrix_.value_,
    )


def with_highs(path: str, seconds: float, threads: int) -> None:
    import highspy

    highs = highspy.Highs()
    for option, value in (
        ("output_flag", False), ("time_limit", seconds), ("threads", threads),
        ("mip_rel_gap", 0.0), ("mip_abs_gap", STOP_GAP),
    ):
        highs.setOptionValue(option, value)
    highs.readModel(path)
    curve = Curve()
    began = time.perf_counter()

    def see(event) -> None:
        found = event.data_out
        curve.see(time.perf_counter() - began, found.mip_primal_bound, found.mip_dual_bound)

    highs.cbMipLogging += see
    highs.cbMipImprovingSolution += see
    highs.run()
    taken = time.perf_counter() - began
    info = highs.getInfo()
    has_placement = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    curve.see(taken, info.objective_function_value if has_placement else None, info.mip_dual_bound)
    curve.answer(taken, highs.modelStatusToString(highs.getModelStatus()))


def cpsat_model(path: str):
    import numpy as np
    from ortools.sat.python import cp_model
    from scipy.sparse import csc_matrix

    lp = np.load(path + ".npz")
    shape = len(lp["row_lower"]), len(lp["cost"])
    rows = csc_matrix((lp["value"], lp["index"], lp["start"]), shape=shape).tocsr()
    if not np.array_equal(rows.data, np.round(rows.data)):
        sys.exit("CP-SAT takes whole coefficients only")
    model = cp_model.CpModel()
    lower = np.maximum(lp["column_lower"], -LARGEST).astype(int)
    upper = np.minimum(lp["column_upper"], LARGEST).astype(int)
    variables = [model.new_int_var(int(a), int(b), "") for a, b in zip(lower, upper)]
    is_binary = (lower == 0) & (upper == 1)
    for row, (least, most) in enumerate(zip(lp["row_lower"], lp["row_upper"])):
        part = slice(rows.indptr[row], rows.indptr[row + 1])
        members = rows.indices[part]
        if len(members) == 0:
            continue
        terms = [variables[index] for index in members]
        weights = rows.data[part].astype(int).tolist()
        if most == 1 and least <= 0 and set(weights) == {1} and is_binary[members].all():
            model.add_at_most_one(terms)
            continue
        total = cp_model.LinearExpr.weighted_sum(terms, weights)
        if np.isfinite(least):
            model.add(total >= int(least))
        if np.isfinite(most):
            model.add(total <= int(most))
    goal = cp_model.LinearExpr.weighted_sum(variables, lp["cost"].astype(int).tolist())
    model.minimize(goal + int(lp["offset"]))
    return model


def with_cpsat(path: str, seconds: float, threads: int) -> None:
    from ortools.sat.python import cp_model

    model = cpsat_model(path)
    curve = Curve()

    class Placements(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            curve.see(time.perf_counter() - began, self.objective_value, self.best_objective_bound)

    solver = cp_model.CpSolver()
    solver.parameters.num_workers = threads
    solver.parameters.max_time_in_seconds = seconds
    solver.best_bound_callback = lambda bound: curve.see(time.perf_counter() - began, None, bound)
    began = time.perf_counter()
    status = solver.solve(model, Placements())
    taken = time.perf_counter() - began
    has_placement = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    curve.see(taken, solver.objective_value if has_placement else None, solver.best_objective_bound)
    curve.answer(taken, solver.status_name(status))


def with_scip(path: str, seconds: float) -> None:
    from pyscipopt import SCIP_EVENTTYPE, Eventhdlr, Model

    scip = Model()
    scip.hideOutput()
    scip.readProblem(path)
    scip.setParam("limits/time", seconds)
    scip.setParam("limits/absgap", STOP_GAP)
    curve = Curve()

    class Watch(Eventhdlr):
        kinds = (SCIP_EVENTTYPE.BESTSOLFOUND, SCIP_EVENTTYPE.LPSOLVED, SCIP_EVENTTYPE.NODESOLVED)

        def eventinit(self):
            for kind in self.kinds:
                self.model.catchEvent(kind, self)

        def eventexit(self):
            for kind in self.kinds:
                self.model.dropEvent(kind, self)

        def eventexec(self, event):
            found = self.model
            curve.see(time.perf_counter() - began, found.getPrimalbound(), found.getDualbound())

    scip.includeEventhdlr(Watch(), "watch", "value and bound over time")
    began = time.perf_counter()
    scip.optimize()
    taken = time.perf_counter() - began
    curve.see(taken, scip.getObjVal() if scip.getNSols() else None, scip.getDualbound())
    curve.answer(taken, scip.getStatus())


def follow(command: list[str], curve: Curve, patterns: list[str]) -> tuple[float, list[str]]:
    """Runs a program and reads value and bound from its lines as they come."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    lines = []
    for line in process.stdout:
        lines.append(line)
        for pattern in patterns:
            found = re.search(pattern, line)
            if found:
                known = {name: float(text) for name, text in found.groupdict().items() if text}
                seconds = time.perf_counter() - began
                curve.see(seconds, known.get("value"), known.get("bound"))
                break
    if process.wait() != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}\n{''.join(lines[-5:])}")
    return time.perf_counter() - began, lines


def with_cbc(path: str, seconds: float, threads: int) -> None:
    curve = Curve()
    command = [
        "cbc", path, "-timeMode", "elapsed", "-seconds", str(seconds), "-threads", str(threads),
        "-ratioGap", "0", "-allowableGap", str(STOP_GAP), "-solve", "-quit",
    ]
    taken, lines = follow(command, curve, [
        rf"Integer solution of (?P<value>{NUMBER}) found",
        rf"(?P<value>{NUMBER}) best solution, best possible (?P<bound>{NUMBER})",
        rf"best objective (?P<value>{NUMBER}), best possible (?P<bound>{NUMBER})",
        rf"Continuous objective value is (?P<bound>{NUMBER})",
        rf"Lower bound:\s+(?P<bound>{NUMBER})",
        rf"^Objective value:\s+(?P<value>{NUMBER})",
    ])
    result = next((line for line in lines if line.startswith("Result - ")), "Result - nothing")
    status = result.removeprefix("Result - ").strip()
    # Proven, it prints no bound of its own.
    if status == "Optimal solution found":
        curve.see(taken, None, curve.value)
    curve.answer(taken, status)


def with_glpk(path: str, seconds: float) -> None:
    curve = Curve()
    command = ["glpsol", "--freemps", path, "--min", "--tmlim", str(math.ceil(seconds))]
    # "+  123: mip =   3.7e+05 >=   3.6e+05 ..." once there is a placement, "not found yet" before.
    taken, lines = follow(command, curve, [
        rf"mip =\s+(?P<value>{NUMBER}) >=\s+(?P<bound>{NUMBER})",
        rf"mip =\s+not found yet >=\s+(?P<bound>{NUMBER})",
        rf"mip =\s+(?P<value>{NUMBER}) >=\s+tree is empty",
        rf">>>>>\s+(?P<value>{NUMBER}) >=\s+(?P<bound>{NUMBER})",
        rf">>>>>\s+(?P<value>{NUMBER}) >=",
    ])
    is_proven = any("INTEGER OPTIMAL SOLUTION FOUND" in line for line in lines)
    if is_proven:
        curve.see(taken, None, curve.value)
    curve.answer(taken, "optimal" if is_proven else "time limit")


def main() -> None:
    solver, path = sys.argv[1:3]
    if solver == "arrays":
        write_arrays(path)
        return
    seconds, threads = float(sys.argv[3]), int(sys.argv[4])
    match solver:
        case "highs": with_highs(path, seconds, threads)
        case "cpsat": with_cpsat(path, seconds, threads)
        case "scip": with_scip(path, seconds)
        case "cbc": with_cbc(path, seconds, threads)
        case "glpk": with_glpk(path, seconds)
        case _: sys.exit(f"unknown solver {solver}")


if __name__ == "__main__":
    main()
