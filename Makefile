# Roost (归巢). `make demo` shows it, `make test` tests it; both install what is missing.

SWIFT ?= swift
ROOST = .build/release/roost
# zh or en; otherwise the program goes by the locale.
ROOST_LANGUAGE ?=

.PHONY: demo test test-all test-reports test-workbooks format lint setup build benchmark benchmark-all instructions \
    pictures clean

demo: setup
	@$(SWIFT) build -c release --product roost && $(SWIFT) build -c release --product roost-check
	@.ci/demo $(ROOST) $(ROOST_LANGUAGE)

test: setup
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Everything in `make test` with release optimisation and the long fuzzing and oracle runs; reports and
# workbooks in other programs.
test-all: setup
	ROOST_SLOW_TESTS=1 $(SWIFT) test -c release -Xswiftc -enable-testing
	$(MAKE) test-reports test-workbooks

# Looks at reports in headless Chromium; installs it with its fonts and playwright where missing.
test-reports: build
	Tests/Browser/run $(ROOST)

# Workbooks as openpyxl and LibreOffice read and write them; installs both where they are missing.
test-workbooks: build
	Tests/Workbooks/run $(ROOST)

build: setup
	$(SWIFT) build -c release --product roost && $(SWIFT) build -c release --product roost-check

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests Benchmarks

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Benchmarks

# Installs the system libraries that are missing.
setup:
	@.ci/setup

# Roost beside other solvers, in about ten minutes; it installs them. Documentation/Performance.md.
benchmark: setup
	Benchmarks/run --largest 30000 --integer-tiers siblings-400,all-400,all-3000 --rounds 3 --seconds 60

# Every tier; half a day on an idle machine. Writes the page and its charts.
benchmark-all: setup
	Benchmarks/run --largest 1000000 --largest-integer 30000 --rounds 5 --seconds 120 --limit 1200 \
	    --document Documentation/Performance.md --charts Documentation/Pictures/Performance

# The hot loops, counted: more than 5 % more instructions than the thresholds fail.
instructions:
	@.ci/setup valgrind
	@Benchmarks/instructions

# The README's pictures: what a terminal shows (util-linux `script` stands for the terminal), and
# reports as Chromium shows them.
pictures: build
	for language in zh en; do \
	    TERM=xterm script -qec "$(ROOST) solve scenarios/togtoh-winter-2026 --language $$language 2>/dev/null" \
	        /dev/null | python3 Documentation/Pictures/terminal_svg.py \
	        > Documentation/Pictures/summary.$$language.svg; \
	done
	Documentation/Pictures/make $(ROOST)

clean:
	rm -rf .build runs
