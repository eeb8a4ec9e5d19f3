# What one can do here. `make` alone lists it.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt

# What an installed copy is made of; a development install reads src/ as it stands.
SOURCES := pyproject.toml constraints.txt README.md $(shell find src ontology queries -type f -not -path '*/__pycache__/*' -not -path '*/bundles/*')
SCRIPTS := $(wildcard src/coopgraph/pages/scripts/*)
BUILT := .coopgraph/store/CURRENT
ifeq ($(wildcard exports/coopgraph.nq),)
.PHONY: $(BUILT)
endif
INSTALLED := $(if $(wildcard .make/development),.make/bundles,.make/installed)

.PHONY: help
help: ## list what can be done
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: run
run: $(BUILT) ## build the graph from data/ and write what is published to exports/
	@echo 'The graph is in .coopgraph/store (coopgraph query, coopgraph explain), what is published in exports/.'

$(BUILT): $(INSTALLED) $(SOURCES) $(shell find data -type f)
	$(BIN)/coopgraph build

.PHONY: test
test: lint .make/bundles ## check everything: style, types, rooms, tests
	$(BIN)/pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile --no-loadscope-reorder

.PHONY: test-stores
test-stores: .make/development ## ask everything of the real graph in memory, on disk and over HTTP
	COOPGRAPH_TEST_STORES=1 $(BIN)/pytest tests/remote/test_parity_at_size.py

.PHONY: test-readers
test-readers: .make/development .make/typescript .make/readers/bin/python ## have graphology and igraph read the files of the networks, and compare
	COOPGRAPH_TEST_READERS=1 $(BIN)/pytest tests/networks/test_other_readers.py

# A program to compare with: GPL-2.0, in an environment of its own, called and never imported.
.make/readers/bin/python: benchmarks/readers.txt
	$(PYTHON) -m venv .make/readers
	.make/readers/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

.PHONY: test-virtuoso
test-virtuoso: .make/development ## push to a Virtuoso server (Debian installs it) and compare its answers
	command -v virtuoso-t > /dev/null || apt-get install -y --no-install-recommends virtuoso-opensource
	COOPGRAPH_TEST_VIRTUOSO=1 $(BIN)/pytest tests/virtuoso

.PHONY: test-api
test-api: .make/development ## hold every address of the server against its OpenAPI description
	COOPGRAPH_TEST_API=1 $(BIN)/pytest tests/portal/test_described.py

.PHONY: check
check: $(INSTALLED) ## show what is wrong in data/
	$(BIN)/coopgraph check

.PHONY: serve
serve: $(INSTALLED) ## serve the built graph on this machine
	$(BIN)/coopgraph serve

.PHONY: site
site: $(BUILT) ## write the pages of the portal into site/
	$(BIN)/coopgraph site site

.PHONY: lint
lint: .make/development .make/typescript ## check style, types and which room imports which
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/oxlint --deny-warnings $(dir $(firstword $(SCRIPTS)))
	$(BIN)/bun run --bun tsc --project .

.PHONY: bundles
bundles: .make/bundles ## join the scripts of the pages anew after a change

.PHONY: bench
bench: .make/development ## measure how long building and starting take
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/cli_start.py

.PHONY: matches
matches: .make/development ## measure how often names of documents are matched with what they mean
	cd benchmarks && ../$(BIN)/python -m reconciliation

.PHONY: truth
truth: .make/development .make/truth/bin/truthdiscovery ## measure how often settled values are true
	cd benchmarks && ../$(BIN)/python -m truth

# A program to compare with: GPL-3.0, in an environment of its own, called and never imported.
.make/truth/bin/truthdiscovery: benchmarks/truth/requirements.txt
	pkg-config --exists cairo || apt-get install -y --no-install-recommends libcairo2-dev pkg-config
	$(PYTHON) -m venv .make/truth
	.make/truth/bin/pip install --quiet --disable-pip-version-check -r benchmarks/truth/requirements.txt
	.make/truth/bin/pip install --quiet --disable-pip-version-check --no-deps truthdiscovery==1.0.4
	@touch $@

.PHONY: peers
peers: .make/development .make/peers/udata/bin/udata .make/peers/ckan/bin/ckan ## record anew what the programs of data.gouv.fr and CKAN make of catalogues
	$(BIN)/python benchmarks/peers/record.py .make/peers/udata/bin/python .make/peers/ckan/bin/python

# Two programs to compare with: AGPL-3.0, in environments of their own, called and never imported.
.make/peers/udata/bin/udata: benchmarks/peers/udata.txt
	$(PYTHON) -m venv .make/peers/udata
	.make/peers/udata/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

.make/peers/ckan/bin/ckan: benchmarks/peers/ckan.txt benchmarks/peers/ckan-extensions.txt
	$(PYTHON) -m venv .make/peers/ckan
	.make/peers/ckan/bin/pip install --quiet --disable-pip-version-check -r benchmarks/peers/ckan.txt
	.make/peers/ckan/bin/pip install --quiet --disable-pip-version-check --no-deps -r benchmarks/peers/ckan-extensions.txt
	@touch $@

.PHONY: mutants
mutants: .make/development .make/mutants/bin/cosmic-ray ## put small faults into the code and see which the tests notice
	cd benchmarks && ../$(BIN)/python -m mutants

# A program of its own, called and never imported.
.make/mutants/bin/cosmic-ray: benchmarks/mutants/requirements.txt
	$(PYTHON) -m venv .make/mutants
	.make/mutants/bin/pip install --quiet --disable-pip-version-check -r benchmarks/mutants/requirements.txt
	@touch $@

.PHONY: docs
docs: .make/development ## write docs/reference/ anew, and the counts of data/README.md
	$(BIN)/python -m coopgraph.loaders.write_docs
	$(BIN)/python -m coopgraph.findings.write_docs
	$(BIN)/python -m coopgraph.queries.write_docs
	$(BIN)/python -m coopgraph.pages.write_ontology_pages docs/reference

.PHONY: snapshots
snapshots: .make/development ## write the expected answers and the expected agreed view anew, for review
	$(BIN)/python -m tests.queries.snapshots
	$(BIN)/python -m tests.consensus.agreed_view

.PHONY: clean
clean: ## remove what was installed and built here, save exports/
	rm -rf .venv .make .coopgraph .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

.make/venv:
	$(PYTHON) -m venv .venv
	@mkdir -p $(@D) && touch $@

.make/installed: .make/venv $(SOURCES)
	$(PIP) .
	@touch $@

.make/development: .make/venv pyproject.toml constraints.txt
	$(PIP) --editable '.[dev,pandas]'
	@touch $@

# An install joins them too; this is for the changes after it.
.make/bundles: .make/development $(SCRIPTS) hatch_build.py
	$(BIN)/python hatch_build.py
	@touch $@

# The type checker of the scripts, by its digest; the address of the registry is the reader's.
.make/typescript: .make/development package.json bun.lock
	$(BIN)/bun install --frozen-lockfile --silent
	@touch $@
