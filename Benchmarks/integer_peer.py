"""Solves one integer program, as Roost dumps it, with HiGHS, CP-SAT or SCIP; prints JSON.

    integer_peer.py MODEL highs|cpsat|scip SECONDS THREADS [max|min]

HiGHS reads the file for all three, so that they solve the same numbers. MPS does not say in which
direction its goal is meant: "max" or "min" does. Only the solve is timed. All coefficients are whole
numbers, so a solver may stop as soon as its bound is less than one away from its placement.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import highspy
import numpy as np

STOP_GAP = 0.99
# Whole values are never so large in a model of Roost's; CP-SAT needs a finite limit.
LARGEST = 1_000_000_000


def read(path: str, sense: str | None) -> highspy.Highs:
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    if highs.readModel(path) == highspy.HighsStatus.kError:
        sys.exit(f"HiGHS cannot read {path}")
    if sense is not None:
        senses = {"max": highspy.ObjSense.kMaximize, "min": highspy.ObjSense.kMinimize}
        highs.changeObjectiveSense(senses[sense])
    return highs


def answer(value: float | None, bound: float | None, seconds: float, status: str) -> None:
    def finite(number: float | None) -> float | None:
        return None if number is None or not np.isfinite(number) or abs(number) > 1e18 else number

    print(json.dumps({
        "value": finite(value),
        "bound": finite(bound),
        "seconds": seconds,
        "status": status,
    }))


def with_highs(highs: highspy.Highs, seconds: float, threads: int) -> None:
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


def with_cpsat(highs: highspy.Highs, seconds: float, threads: int) -> None:
    from ortools.sat.python import cp_model
    from scipy.sparse import csc_matrix

    lp = highs.getLp()
    matrix = lp.a_matrix_
    columns = np.array(matrix.value_), np.array(matrix.index_), np.array(matrix.start_)
    rows = csc_matrix(columns, shape=(lp.num_row_, lp.num_col_)).tocsr()
    if not np.array_equal(rows.data, np.round(rows.data)):
        sys.exit("CP-SAT takes whole coefficients only")
    model = cp_model.CpModel()
    lower = np.maximum(np.array(lp.col_lower_), -LARGEST).astype(int)
    upper = np.minimum(np.array(lp.col_upper_), LARGEST).astype(int)
    variables = [model.new_int_var(int(a), int(b), "") for a, b in zip(lower, upper)]
    is_binary = (lower == 0) & (upper == 1)
    for row, (least, most) in enumerate(zip(lp.row_lower_, lp.row_upper_)):
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
    goal = cp_model.LinearExpr.weighted_sum(variables, np.array(lp.col_cost_).astype(int).tolist())
    goal += int(lp.offset_)
    if lp.sense_ == highspy.ObjSense.kMaximize:
        model.maximize(goal)
    else:
        model.minimize(goal)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = threads
    solver.parameters.max_time_in_seconds = seconds
    began = time.perf_counter()
    status = solver.solve(model)
    taken = time.perf_counter() - began
    has_placement = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    value = solver.objective_value if has_placement else None
    answer(value, solver.best_objective_bound, taken, solver.status_name(status))


def with_scip(highs: highspy.Highs, seconds: float) -> None:
    from pyscipopt import Model

    # SCIP reads what HiGHS writes, with the goal turned to "least" where it was "most".
    lp = highs.getLp()
    sign = -1.0 if lp.sense_ == highspy.ObjSense.kMaximize else 1.0
    every = np.arange(lp.num_col_, dtype=np.int32)
    highs.changeColsCost(lp.num_col_, every, sign * np.array(lp.col_cost_))
    highs.changeObjectiveOffset(sign * lp.offset_)
    highs.changeObjectiveSense(highspy.ObjSense.kMinimize)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "model.mps"
        highs.writeModel(str(path))
        scip = Model()
        scip.hideOutput()
        scip.readProblem(str(path))
    scip.setParam("limits/time", seconds)
    scip.setParam("limits/absgap", STOP_GAP)
    began = time.perf_counter()
    scip.optimize()
    taken = time.perf_counter() - began
    value = sign * scip.getObjVal() if scip.getNSols() else None
    answer(value, sign * scip.getDualbound(), taken, scip.getStatus())


def main() -> None:
    path, solver = sys.argv[1:3]
    seconds, threads = float(sys.argv[3]), int(sys.argv[4])
    highs = read(path, sys.argv[5] if len(sys.argv) > 5 else None)
    if solver == "highs":
        with_highs(highs, seconds, threads)
    elif solver == "cpsat":
        with_cpsat(highs, seconds, threads)
    else:
        with_scip(highs, seconds)


if __name__ == "__main__":
    main()
