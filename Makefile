# make figures    every table and figure at quick scale into figures/quick (SCALE=paper for the papers' own)
# make test       all unit and end-to-end tests, a few kills and failures, and the same bits from two instruction sets
# make test-all   the same, the formatting, 60 kills at random moments, 200 system calls and allocations that fail, two
#                 exhibits' runs under both sets
# make fuzz       the readers of files on broken ones, an hour in all (FUZZ_SECONDS=450 each, FUZZ_SEED=1)
# make build      the program alone, .build/release/replicate
# make bench      ours beside PyTorch and JAX on one idle core: figures/bench.md (downloads both once)
# make lint       complain about formatting
# make format     mend the formatting
# make readme     copy the README's tables from figures/paper
# make check      are committed reports and the README's tables as they would be made now?
# make setup      install the system packages that are missing (the others do this by themselves)
# make clean      remove what was built; results and data stay
#
# Variables: SCALE=quick|paper|reduced|smoke  JOBS=<cores>  SEEDS=<n>  OUTPUT=<folder>  ROUNDS=<n>
#            REPLICATE_DATA=<folder of data sets>  REPLICATE_CACHE=<file>  REPLICATE_MARCH=native
# Tests and figures share one build: release, tests reach internals through `package` access.

SCALE ?= quick
JOBS ?= $(shell nproc)

REPLICATE := .build/release/replicate
FORMATTED := Sources Tests Package.swift

ifndef REPLICATE_DATA
ifneq ($(wildcard ../shared/data/.),)
export REPLICATE_DATA := $(abspath ../shared/data)
endif
endif

.PHONY: help figures data build test test-all fuzz bench setup lint format readme check clean

help:
	@sed -n '/^#/!q;s/^# \{0,1\}//p' Makefile

figures: build data
	$(REPLICATE) all --scale $(SCALE) --jobs $(JOBS) \
	  $(if $(SEEDS),--seeds $(SEEDS)) $(if $(OUTPUT),--output "$(OUTPUT)")

# What needs no data set is drawn all the same when the download fails.
data: build
ifndef REPLICATE_DATA
	@$(REPLICATE) data fetch mnist \
	  || echo "make: no MNIST, so its exhibits are skipped; set REPLICATE_DATA to a folder that has it" >&2
endif

build: setup
	swift build -c release

test: setup
	swift test -c release
	Scripts/kill-test --sample --kills 1
	Scripts/inject-faults --count 8 run report import verify
	Scripts/compare-march

test-all: lint test build
	Scripts/kill-test
	Scripts/kill-test --all
	Scripts/inject-faults --count 200
	Scripts/compare-march varga table7 varga table1

fuzz: setup
	FUZZ_SECONDS=$(or $(FUZZ_SECONDS),450) swift test -c release --filter FuzzTests

bench: build data
	@Scripts/bench/environment .cache/bench
	.cache/bench/bin/python Scripts/bench/measure $(if $(ROUNDS),--rounds $(ROUNDS))

setup:
	@Scripts/setup

lint:
	swift format lint --strict --recursive $(FORMATTED)

format:
	swift format format --in-place --recursive $(FORMATTED)

readme:
	Scripts/readme-tables

check: build
	$(REPLICATE) all --check
	$(REPLICATE) all --check --scale reduced
	Scripts/readme-tables --check

clean:
	swift package clean
	rm -rf .build-x86-64-v3
