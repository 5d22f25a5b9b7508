# make figures    every table and figure at quick scale into figures/quick (SCALE=paper for the papers' own)
# make book       the committed results as one HTML file a scale, figures/<scale>/book.html, to open in a browser
# make notebooks  the committed results as Jupyter notebooks that were run (downloads Jupyter once)
# make register   the claims as data beside the reports: figures/<scale>/claims.json, summaries, an RO-Crate
# make test       all unit and end-to-end tests, a few kills and failures, and the same bits from two instruction sets
# make test-all   the same, the formatting, the book in a browser, the notebooks, steps compiled for a GPU, 60 kills, 200 system
#                 calls and allocations that fail, two exhibits' runs under both sets
# make deviceless-test  steps compiled for an H100 that needn't be there (downloads 255 MB once)
# make test-notebook  the notebooks, written and run anew (downloads Jupyter once); part of test-all
# make slurm-test  job arrays on a Slurm of the test's own, which it installs (root; others are told and pass)
# make fuzz       the readers of files on broken ones, an hour in all (FUZZ_SECONDS=450 each, FUZZ_SEED=1)
# make build      the program alone, .build/release/replicate
# make bench      ours beside PyTorch and JAX on one idle core: figures/bench.md (downloads both once)
# make lint       complain about formatting, long lines, imports, Python, docs/operations.md and published numbers
# make format     mend the formatting
# make install    the program, its manual page and completions, into PREFIX=/usr/local (DESTDIR=); build first, for
#                 under sudo nothing is built
# make man        write docs/replicate.1 from the program's help
# make readme     copy the README's and the papers' tables from the committed reports
# make check      are committed reports, README's tables and the manual page as they would be made now?
# make setup      install the system packages that are missing (the others do this by themselves)
# make plugins    install two PJRT plugins for processors, on which tests of devices run (docs/devices.md)
# make clean      remove what was built; results and data stay
#
# Variables: SCALE=quick|paper|reduced|smoke  JOBS=<cores>  SEEDS=<n>  OUTPUT=<folder>  ROUNDS=<n>
#            REPLICATE_DATA=<folder of data sets>  REPLICATE_CACHE=<file>  REPLICATE_MARCH=native
#            PAPER_TEXTS=<folder with each paper as text, for make lint>
# Tests and figures share one build: release, tests reach internals through `package` access.

SCALE ?= quick
JOBS ?= $(shell nproc)
PREFIX ?= /usr/local
INSTALL ?= install
ROOT := $(DESTDIR)$(PREFIX)

REPLICATE := .build/release/replicate
FORMATTED := Sources Tests Package.swift
PYTHON := Scripts Sources/Book/Templates
PAPER_TEXTS ?= $(wildcard ../shared/papers)

ifndef REPLICATE_DATA
ifneq ($(wildcard ../shared/data/.),)
export REPLICATE_DATA := $(abspath ../shared/data)
endif
endif

.PHONY: help figures book notebooks register data build test test-all test-browser test-notebook \
  deviceless-test slurm-test fuzz bench setup plugins lint format readme man check built install \
  uninstall clean

help:
	@sed -n '/^#/!q;s/^# \{0,1\}//p' Makefile

figures: build data
	$(REPLICATE) all --scale $(SCALE) --jobs $(JOBS) \
	  $(if $(SEEDS),--seeds $(SEEDS)) $(if $(OUTPUT),--output "$(OUTPUT)")

# The scales whose results are committed.
book: build
	$(REPLICATE) book
	$(REPLICATE) book --scale reduced

notebooks: build
	@Scripts/bench/environment.sh .cache/notebook Scripts/notebook/requirements.txt
	PATH="$(CURDIR)/.cache/notebook/bin:$$PATH" $(REPLICATE) notebook --execute
	PATH="$(CURDIR)/.cache/notebook/bin:$$PATH" $(REPLICATE) notebook --execute --scale reduced

register: build
	$(REPLICATE) register
	$(REPLICATE) register --scale reduced

# What needs no data set is drawn all the same when the download fails.
data: build
ifndef REPLICATE_DATA
	@$(REPLICATE) data fetch mnist \
	  || echo "make: no MNIST, so its exhibits are skipped; set REPLICATE_DATA to a folder that has it" >&2
endif

build: setup
	swift build -c release

test: setup
	swift test -c release --disable-testable-imports
	Scripts/kill-test.py --sample --kills 1
	Scripts/inject-faults.py --count 8 run report import verify
	Scripts/compare-march.sh

test-all: lint test build test-browser test-notebook deviceless-test slurm-test
	Scripts/kill-test.py
	Scripts/kill-test.py --all
	Scripts/inject-faults.py --count 200
	Scripts/compare-march.sh varga table7 varga table1

deviceless-test: build
	Scripts/deviceless-test.py

slurm-test: build
	@if [ "$$(id -u)" -eq 0 ]; then Scripts/setup.sh slurm; fi
	Scripts/slurm-test.py

test-browser: book
	@if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then \
	  Scripts/bench/environment.sh .cache/browser Scripts/browser/requirements.txt && \
	  .cache/browser/bin/python Scripts/browser/check.py figures/paper/book.html \
	    figures/reduced/book.html; \
	else echo "make: no Chromium with its driver here, so the book is not tried in a browser" >&2; fi

test-notebook: build
	@if Scripts/bench/environment.sh .cache/notebook Scripts/notebook/requirements.txt; then \
	  .cache/notebook/bin/python Scripts/notebook-test.py && \
	  .cache/notebook/bin/python Scripts/notebook-test.py --scale reduced; \
	else echo "make: no Jupyter here, so the notebooks are not run" >&2; fi

fuzz: setup
	FUZZ_SECONDS=$(or $(FUZZ_SECONDS),450) swift test -c release --disable-testable-imports --filter FuzzTests

bench: build data
	@Scripts/bench/environment.sh .cache/bench
	.cache/bench/bin/python Scripts/bench/measure.py $(if $(ROUNDS),--rounds $(ROUNDS))

setup:
	@Scripts/setup.sh

plugins:
	@Scripts/plugins.sh

# What a checkout lacks, ruff or the papers' texts, is said and passed over.
lint:
	swift format lint --strict --recursive $(FORMATTED)
	Scripts/check-lines.py
	Scripts/check-imports.py
	Scripts/check-documentation.py
	Scripts/operations-index.py --check
	@if command -v ruff >/dev/null; then ruff check $(PYTHON) && ruff format --check $(PYTHON); \
	  else echo "make: no ruff here, so the Python scripts are not linted" >&2; fi
	python3 -m unittest discover Scripts/tests
	@if [ -n "$(PAPER_TEXTS)" ]; then Scripts/check-published.py "$(PAPER_TEXTS)"; \
	  else echo "make: no PAPER_TEXTS here, so published numbers are not checked" >&2; fi

format:
	swift format format --in-place --recursive $(FORMATTED)
	@if command -v ruff >/dev/null; then ruff check --fix $(PYTHON); ruff format $(PYTHON); fi

readme: build
	$(REPLICATE) readme

man: build
	$(REPLICATE) --experimental-dump-help >.build/help.json
	Scripts/man-page.py <.build/help.json >docs/replicate.1

check: build
	$(REPLICATE) all --check
	$(REPLICATE) all --check --scale reduced
	$(REPLICATE) notebook --check
	$(REPLICATE) notebook --check --scale reduced
	$(REPLICATE) register --check
	$(REPLICATE) register --check --scale reduced
	$(REPLICATE) readme --check
	$(REPLICATE) --experimental-dump-help >.build/help.json
	Scripts/man-page.py --check docs/replicate.1 <.build/help.json

# Under sudo nothing is built: root's files would stay in .build, and root may have no compiler.
ifdef SUDO_UID
built:
	@test -x $(REPLICATE) || { echo "make: nothing is built; run make build, then sudo make install" >&2; exit 2; }
else
built: build
endif

# The program looks for papers/ beside itself, and a link in bin leads there.
install: built
	$(INSTALL) -d "$(ROOT)/bin" "$(ROOT)/lib/replicate" "$(ROOT)/share/man/man1"
	$(INSTALL) $(REPLICATE) "$(ROOT)/lib/replicate/replicate"
	ln -sf ../lib/replicate/replicate "$(ROOT)/bin/replicate"
	for paper in papers/*/; do \
	  $(INSTALL) -d "$(ROOT)/share/replicate/$$paper" && \
	  $(INSTALL) -m 644 "$$paper"*.toml "$(ROOT)/share/replicate/$$paper" || exit 1; \
	done
	ln -sfn ../../share/replicate/papers "$(ROOT)/lib/replicate/papers"
	$(INSTALL) -m 644 docs/replicate.1 "$(ROOT)/share/man/man1/replicate.1"
	$(INSTALL) -d "$(ROOT)/share/bash-completion/completions" \
	  "$(ROOT)/share/zsh/site-functions" "$(ROOT)/share/fish/vendor_completions.d"
	$(REPLICATE) --generate-completion-script bash \
	  >"$(ROOT)/share/bash-completion/completions/replicate"
	$(REPLICATE) --generate-completion-script zsh >"$(ROOT)/share/zsh/site-functions/_replicate"
	$(REPLICATE) --generate-completion-script fish \
	  >"$(ROOT)/share/fish/vendor_completions.d/replicate.fish"

uninstall:
	rm -f "$(ROOT)/bin/replicate" "$(ROOT)/share/man/man1/replicate.1" \
	  "$(ROOT)/share/bash-completion/completions/replicate" \
	  "$(ROOT)/share/zsh/site-functions/_replicate" \
	  "$(ROOT)/share/fish/vendor_completions.d/replicate.fish"
	rm -rf "$(ROOT)/lib/replicate" "$(ROOT)/share/replicate"

clean:
	swift package clean
	rm -rf .build-x86-64-v3
