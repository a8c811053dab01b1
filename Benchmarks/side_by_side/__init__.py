"""Roost and other solvers on the same instances, in one run, in turn: see Benchmarks/README.md."""
