# Every command a person needs here; the README gives the same as plain pip lines.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help setup demo demo-pictures run test wheel slim-check check format docs site translations folder folder-check package package-check clean

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

WHEEL = dist/memesae-*.whl

wheel: setup ## build the wheel
	rm -f $(WHEEL)
	$(BIN)/python -m build --wheel

slim-check: wheel ## install the wheel without torch in a new environment and check that everything else works
	$(BIN)/python packaging/check_package.py wheel $(WHEEL)

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
	$(BIN)/python packaging/commands_page.py > docs/commands.md
	$(BIN)/python packaging/filters_page.py > docs/filters.md
	$(BIN)/python packaging/completions.py

site: setup ## build the documentation as a site in build/site, strictly
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet --strict

translations: setup ## bring the languages up to date with the code; a new one: make translations LANGUAGE=fr
	$(BIN)/python packaging/translations.py $(LANGUAGE)

build/package/ready: packaging/requirements-slim.txt
	$(PYTHON) -m venv --clear build/package
	build/package/bin/python -m pip install --quiet -r packaging/requirements-slim.txt 'pyinstaller>=6.10'
	@touch $@

folder: wheel build/package/ready ## build the folder that runs without Python: dist/memesae
	build/package/bin/python -m pip install --quiet --no-deps --force-reinstall $(WHEEL)
	build/package/bin/pyinstaller --noconfirm --log-level WARN --workpath build/pyinstaller packaging/memesae.spec

folder-check: folder ## build that folder and check what it does
	$(BIN)/python packaging/check_package.py folder dist/memesae

package: folder ## build the wheel, that folder and a Debian package of it, in dist
	$(BIN)/python packaging/make_deb.py dist/memesae dist

package-check: package ## build them and check each where nothing of them was before
	$(BIN)/python -m twine check --strict $(WHEEL)
	$(BIN)/python packaging/check_package.py wheel $(WHEEL)
	$(BIN)/python packaging/check_package.py folder dist/memesae
	$(BIN)/python packaging/check_package.py deb dist/memesae_*.deb

clean: ## remove what was made here
	rm -rf $(VENV) build dist
