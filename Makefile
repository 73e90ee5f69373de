# Every command of the project. `make` alone lists them.
PYTHON ?= python3
PORT ?= 8000
NAME ?= relu

BIN := .venv/bin
# nbgrader calls alembic by name
export PATH := $(CURDIR)/$(BIN):$(PATH)
INSTALLED := .venv/installed
CHAPTERS := $(wildcard book/*.ipynb)
SOLUTIONS := $(wildcard solutions/*/*.ipynb)

.DEFAULT_GOAL := help
.PHONY: help setup serve book test lint store release accuracy bench places frameworks lock clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(INSTALLED) ## make .venv and install everything, pinned, in it

$(INSTALLED): requirements.lock pyproject.toml
	@command -v $(PYTHON) > /dev/null || { echo "There is no $(PYTHON) here. Install Python 3.11 \
	or newer, or name the one to use: make serve PYTHON=python3.12"; exit 1; }
	@$(PYTHON) tools/prerequisites.py
	@echo "[1/2] Making .venv with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv .venv
	@echo "[2/2] Installing the pinned packages (a minute or two)"
	@$(BIN)/python -m pip install --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

serve: book ## build the book and serve it on this machine (PORT=8000)
	@$(BIN)/python tools/serve.py _build/html --port $(PORT)

book: $(INSTALLED) ## build the book into _build/html
	@echo "Building the book"
	@$(BIN)/jupyter-book build --all --quiet --warningiserror --keep-going .

test: lint ## check everything: style, types, package, notebooks, grading, pages
	@$(BIN)/pytest

lint: $(INSTALLED) ## style and types
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy

store: $(INSTALLED) ## run the chapters and solutions and store their outputs in them
	@$(BIN)/python tools/store.py $(CHAPTERS) $(SOLUTIONS)

release: $(INSTALLED) ## generate exercises/ from solutions/
	@rm -rf exercises
	@for name in $(notdir $(wildcard solutions/*)); do \
		$(BIN)/nbgrader generate_assignment $$name --force --log-level WARN || exit 1; done

accuracy: $(INSTALLED) ## print the largest error of every function, beside the frameworks'
	@$(BIN)/python -m benchmarks.accuracy

bench: $(INSTALLED) ## print the speed of every function, beside the frameworks'
	@$(BIN)/python -m benchmarks.speed

places: ## print where a name stands outside its own file (NAME=relu)
	@$(PYTHON) tools/places.py $(NAME)

frameworks: $(INSTALLED) ## install PyTorch, JAX and Keras beside the rest, for the two above
	@$(BIN)/python -m pip install --disable-pip-version-check --no-build-isolation --editable ".[frameworks]"

lock: $(INSTALLED) ## resolve requirements.lock anew for every platform
	@$(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 --generate-hashes \
		--extra dev --custom-compile-command "make lock" --output-file requirements.lock pyproject.toml

clean: ## delete what was built; .venv stays
	rm -rf _build
