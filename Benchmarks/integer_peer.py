"""Solves one integer program, as Roost dumps it, with HiGHS, CP-SAT or SCIP; prints JSON.

    integer_peer.py prepare MODEL FOLDER [KEPT_MODEL VALUE]...
    integer_peer.py highs|cpsat|scip FOLDER SECONDS THREADS

HiGHS reads the file for all three, so that they solve the same numbers, and writes it with a goal
that is to be least. Roost's goals are to be most: it dumps LP files so, and MPS files, which have no
word for the direction, with all values turned around. What is printed is Roost's way round again.
A kept model is that of an earlier goal, of which VALUE is then kept by one more row, as Roost does.
Each solver runs in a process of its own, because the packages of HiGHS and OR-Tools cannot be loaded
together. Only the solve is timed. All coefficients are whole numbers, so a solver may stop as soon as
its bound is less than one away from its placement.
"""

import json
import math
import sys
import time
from pathlib import Path

STOP_GAP = 0.99
# Whole values are never so large in a model of Roost's; CP-SAT needs a finite limit.
LARGEST = 1_000_000_000
MODEL, ARRAYS = "least.mps", "least.npz"


def read(path: str):
    """HiGHS with a model, and its values as what is to be least."""
    import highspy
    import numpy as np

    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    if highs.readModel(path) == highspy.HighsStatus.kError:
        sys.exit(f"HiGHS cannot read {path}")
    lp = highs.getLp()
    sign = -1.0 if lp.sense_ == highspy.ObjSense.kMaximize else 1.0
    return highs, sign, sign * np.array(lp.col_cost_)


def prepare(path: str, folder: Path, kept: list[tuple[str, int]]) -> None:
    import highspy
    import numpy as np

    highs, sign, cost = read(path)
    lp = highs.getLp()
    for other, value in kept:
        _, _, values = read(other)
        used = np.flatnonzero(values).astype(np.int32)
        highs.addRow(-highspy.kHighsInf, -value, len(used), used, values[used])
    highs.changeColsCost(lp.num_col_, np.arange(lp.num_col_, dtype=np.int32), cost)
    highs.changeObjectiveOffset(sign * lp.offset_)
    highs.changeObjectiveSense(highspy.ObjSense.kMinimize)
    folder.mkdir(parents=True, exist_ok=True)
    highs.writeModel(str(folder / MODEL))
    lp = highs.getLp()
    np.savez(
        folder / ARRAYS,
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


def answer(value: float | None, bound: float | None, seconds: float, status: str) -> None:
    def turned(number: float | None) -> float | None:
        if number is None or not math.isfinite(number) or abs(number) > 1e18:
            return None
        return 0.0 - number

    print(json.dumps({
        "value": turned(value),
        "bound": turned(bound),
        "seconds": seconds,
        "status": status,
    }))


def with_highs(folder: Path, seconds: float, threads: int) -> None:
    import highspy

    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    highs.readModel(str(folder / MODEL))
    highs.setOptionValue("time_limit", seconds)
    highs.setOptionValue("threads", threads)
    highs.setOptionValue("mip_rel_gap", 0.0)
    highs.setOptionValue("mip_abs_gap", STOP_GAP)
    began = time.perf_counter()
    highs.run()
    taken = time.perf_counter() - began
    info = highs.getInfo()
    has_placement = info.primal_solution_status == highspy.SolutionStatus.kSolutionStatusFeasible
    status = highs.modelStatusToString(highs.getModelStatus())
    value = info.objective_function_value if has_placement else None
    answer(value, info.mip_dual_bound, taken, status)


def with_cpsat(folder: Path, seconds: float, threads: int) -> None:
    import numpy as np
    from ortools.sat.python import cp_model
    from scipy.sparse import csc_matrix

    lp = np.load(folder / ARRAYS)
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
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = threads
    solver.parameters.max_time_in_seconds = seconds
    began = time.perf_counter()
    status = solver.solve(model)
    taken = time.perf_counter() - began
    has_placement = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    value = solver.objective_value if has_placement else None
    answer(value, solver.best_objective_bound, taken, solver.status_name(status))


def with_scip(folder: Path, seconds: float) -> None:
    from pyscipopt import Model

    scip = Model()
    scip.hideOutput()
    scip.readProblem(str(folder / MODEL))
    scip.setParam("limits/time", seconds)
    scip.setParam("limits/absgap", STOP_GAP)
    began = time.perf_counter()
    scip.optimize()
    taken = time.perf_counter() - began
    value = scip.getObjVal() if scip.getNSols() else None
    answer(value, scip.getDualbound(), taken, scip.getStatus())


def main() -> None:
    solver = sys.argv[1]
    if solver == "prepare":
        kept = list(zip(sys.argv[4::2], map(int, sys.argv[5::2])))
        prepare(sys.argv[2], Path(sys.argv[3]), kept)
        return
    folder, seconds, threads = Path(sys.argv[2]), float(sys.argv[3]), int(sys.argv[4])
    if solver == "highs":
        with_highs(folder, seconds, threads)
    elif solver == "cpsat":
        with_cpsat(folder, seconds, threads)
    else:
        with_scip(folder, seconds)


if __name__ == "__main__":
    main()
