# Every command a person needs here; the README gives the same as plain pip lines.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help setup demo demo-pictures run test slim-check check format docs translations package clean

help: ## list these commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e '.[dev]'
	# as installing does: the first start is as quick as all others
	$(BIN)/python -m compileall -q memesae
	@touch $@

setup: $(VENV)/ready ## make the environment

demo: setup ## unpack a small library, index it and open the window on it
	$(BIN)/memesae demo

demo-pictures: setup ## draw the demo's pictures anew: resources/demo.zip
	$(BIN)/python -m demo.build

run: setup ## open the window
	$(BIN)/memesae

test: setup ## pass the tests, on up to four cores
	$(BIN)/python -m pytest -n auto --maxprocesses 4

slim-check: ## install without torch in build/slim and check that everything else works
	$(PYTHON) -m venv --clear build/slim
	build/slim/bin/python -m pip install --quiet -r packaging/requirements-slim.txt
	build/slim/bin/python -m pip install --quiet --no-deps .
	build/slim/bin/python packaging/check_slim.py

check: setup ## lint, types and import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright
	$(BIN)/lint-imports

format: setup ## put the code in its usual shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

docs: setup ## write the pages that are made from the code
	$(BIN)/python packaging/keys_page.py > docs/keys.md

translations: setup ## bring the languages up to date with the code; a new one: make translations LANGUAGE=fr
	$(BIN)/python packaging/translations.py $(LANGUAGE)

package: setup ## build the wheel
	$(BIN)/python -m build --wheel

clean: ## remove what was made here
	rm -rf $(VENV) build dist
