# Everything needs only Python 3.11 or newer and make; each target does its own set-up in .venv.
.PHONY: help install run test lint bench wheel format clean chromium

CAMPAIGN ?= data/kharkiv-2022
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin

help:
	@echo "make run      the dashboard on the bundled campaign (CAMPAIGN=folder for another, EDIT=1 to write to it)"
	@echo "make test     all tests, with a real browser"
	@echo "make install  the set-up alone"
	@echo "make lint     ruff and mypy"
	@echo "make bench    the benchmarks"
	@echo "make wheel    dist/*.whl to install elsewhere, its reading compiled (needs a C compiler, takes minutes)"

install: $(VENV)/.run
run: $(VENV)/.run
	$(BIN)/streamlit run dashboard.py -- "$(CAMPAIGN)" $(if $(EDIT),--edit)

test: $(VENV)/.test chromium
	$(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.test chromium
	$(BIN)/python -m benchmarks

wheel: $(VENV)/.test
	@.ci/wheel $(BIN)/python dist

chromium: $(VENV)/.test
	@.ci/chromium

clean:
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "frontmap needs Python 3.11 or newer, and none was found on the PATH" >&2; exit 1; }
	@.ci/venv "$(PYTHON)" $(VENV)

$(VENV)/.run: pyproject.toml .ci/constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt -e .
	@touch $@

$(VENV)/.test: pyproject.toml .ci/constraints.txt | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt -e '.[test,build,compile,dask]'
	@touch $(VENV)/.run $@
