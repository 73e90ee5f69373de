# Every command of the project. `make` alone lists them.
PYTHON ?= python3
VENV ?= .venv
PORT ?= 8000
NAME ?= relu
SIZE ?= 30

BIN := $(VENV)/bin
# nbgrader calls alembic by name
export PATH := $(CURDIR)/$(BIN):$(PATH)
# dozens of programs import the same packages: let the first keep what it has compiled
unexport PYTHONDONTWRITEBYTECODE
INSTALLED := $(VENV)/installed
CHAPTERS := $(wildcard book/*.ipynb)
SOLUTIONS := $(wildcard solutions/*/*.ipynb)
# twice as many processes as cores, since pages and hanging submissions are waited for; the tests of a
# file share costly fixtures, such as the built book, and stay together
WORKERS = $(shell $(PYTHON) -c "import os; print(2 * os.cpu_count())")
PYTEST = $(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder
STARTED := $(shell date +%s)
TOOK = @echo "make $@ took $$(( $$(date +%s) - $(STARTED) )) s"

.DEFAULT_GOAL := help
.PHONY: help setup serve book site run pdf lab check test lint store judge release accuracy bench bench-grader bench-site places frames frameworks wheel lock \
	grade-corpus mutants class clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(INSTALLED) ## make .venv and install everything, pinned, in it (VENV=.venv)

$(INSTALLED): requirements.lock pyproject.toml book/_web/package-lock.json
	@command -v $(PYTHON) > /dev/null || { echo "There is no $(PYTHON) here. Install Python 3.11 \
	or newer, or name the one to use: make serve PYTHON=python3.12"; exit 1; }
	@$(PYTHON) tools/prerequisites.py
	@echo "[1/3] Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)
	@echo "[2/3] Installing the pinned packages (a minute or two)"
	@sed -n '/^uv==/,/# via/p' requirements.lock | $(BIN)/python -m pip install --disable-pip-version-check \
		--no-deps --require-hashes -r /dev/stdin
	@# ten times faster than pip, which stays for those whose index only pip knows
	@$(BIN)/uv pip sync --quiet --python $(BIN)/python --require-hashes requirements.lock || \
		$(BIN)/python -m pip install --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@echo "[3/3] Installing what the pages take from npm"
	@mkdir -p $(VENV)/web && cp book/_web/package.json book/_web/package-lock.json $(VENV)/web
	@$(BIN)/npm ci --prefix $(VENV)/web --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

serve: book ## build the book and serve it on this machine (PORT=8000)
	@$(BIN)/python tools/serve.py _build/html --port $(PORT)

book: $(INSTALLED) ## build the book into _build/html
	@echo "Building the book"
	@$(BIN)/jupyter-book build --quiet --warningiserror --keep-going .

site: wheel ## build the book, and Python in the browser for its exercises, into _build/site (PYODIDE=dir)
	@$(BIN)/python -m tools.site _build/site dist/*.whl $(if $(PYODIDE),--pyodide $(PYODIDE))

pdf: $(INSTALLED) ## print the book into _build/rectified.pdf (needs Chromium)
	@$(BIN)/jupyter-book build --quiet --warningiserror --keep-going \
		--builder singlehtml --path-output _build/print .
	@$(BIN)/python -m tools.print _build/print/_build/singlehtml/book/index.html _build/rectified.pdf
	$(TOOK)

lab: $(INSTALLED) ## open the book and the exercises in JupyterLab, where the pages' links lead
	@$(BIN)/jupyter lab --port 8888 --ServerApp.port_retries=0

run: store book ## run every notebook anew, then build the book

check: lint ## check what a minute allows: no sweeps, training, journeys, notebooks, grading, pages
	@$(PYTEST) --hypothesis-profile quick -m "not (sweep or browser or nbgrader or grading or journey or notebook or training or proof)"
	$(TOOK)

test: lint ## check everything
	@$(PYTEST)
	$(TOOK)

lint: $(INSTALLED) ## style of Python and JavaScript, and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/oxlint
	@$(BIN)/mypy

store: $(INSTALLED) ## run the chapters and solutions and store their outputs in them
	@$(BIN)/python tools/store.py $(CHAPTERS) $(SOLUTIONS)

frames: $(INSTALLED) ## run experiments that are stale and store their frames (ONLY=dying, ANEW=1)
	@$(BIN)/python tools/frames.py $(ONLY) $(if $(ANEW),--anew)
	$(TOOK)

judge: $(INSTALLED) ## store how right functions are, against 50 digits (needs make frameworks)
	@$(BIN)/python -m benchmarks.digits
	@$(BIN)/python -m benchmarks.frameworks

release: $(INSTALLED) ## generate exercises/ from solutions/
	@rm -rf exercises
	@for name in $(notdir $(wildcard solutions/*)); do \
		$(BIN)/nbgrader generate_assignment $$name --force --log-level WARN || exit 1; done

grade-corpus: $(INSTALLED) ## grade right and wrong answers to the exercises (ONLY=relu)
	@$(BIN)/python -m tools.exercises.grade_corpus $(ONLY)
	$(TOOK)

mutants: $(INSTALLED) ## print changes of the solutions that no test notices (ONLY=relu)
	@$(BIN)/python -m tools.exercises.mutants $(ONLY)
	$(TOOK)

class: $(INSTALLED) ## make a class and grade it with nbgrader in _build/class (SIZE=30, ONLY=relu)
	@$(BIN)/python -m tools.exercises.classroom $(ONLY) --size $(SIZE)
	$(TOOK)

accuracy: $(INSTALLED) ## print the largest error of every function, beside the frameworks'
	@$(BIN)/python -m benchmarks.accuracy

bench: $(INSTALLED) ## print the speed of every function, beside the frameworks'
	@$(BIN)/python -m benchmarks.speed
	$(TOOK)

bench-grader: $(INSTALLED) ## grade a class of 200, beside plain nbgrader (NAME=relu, MOST=2000)
	@$(BIN)/python -m benchmarks.grader $(NAME) $(if $(MOST),--most $(MOST))
	$(TOOK)

bench-site: $(INSTALLED) ## print how soon an exercise is ready in a browser, and what it fetches
	@$(BIN)/python -m benchmarks.site

places: ## print where a name stands outside its own file (NAME=relu)
	@$(PYTHON) tools/places.py $(NAME)

frameworks: $(INSTALLED) ## install PyTorch, JAX and Keras beside the rest, to compare with
	@$(BIN)/python -m pip install --disable-pip-version-check --no-build-isolation --editable ".[frameworks]"

wheel: $(INSTALLED) ## build the package, as wheel and as source, into dist/
	@rm -rf dist
	@$(BIN)/uv build --quiet --no-build-isolation --offline --python $(BIN)/python --out-dir dist

lock: $(INSTALLED) ## resolve requirements.lock anew for every platform, and pin the browser's wheels
	@$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes \
		--extra dev --custom-compile-command "make lock" --output-file requirements.lock pyproject.toml
	@$(BIN)/uv pip compile --quiet --no-deps --no-annotate --python-version 3.12 --generate-hashes \
		--custom-compile-command "make lock" --output-file book/_lite/wheels.lock book/_lite/wheels.in

clean: ## delete what was built; .venv stays
	rm -rf _build dist
