# The doors of the project; each one sets up what it needs, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PROGRAM := $(VENV)/program.stamp
DEVELOPMENT := $(VENV)/development.stamp

# Tests and tools draw into memory; nothing but `make run` needs a screen.
OFFSCREEN := QT_QPA_PLATFORM=offscreen

# Sample cards with truth.json; they are measured, never shipped.
CARDS ?= ../shared/corpus/cards
# Sample files of other programs with their facts; measured, never shipped.
EXCHANGE ?= ../shared/corpus

.PHONY: help run test lint bench soak cards-report exchange-report strings bundle deb installer-test clean

help:
	@echo "make run      set up and open the program       (ARGS=\"--demo\" passes arguments on)"
	@echo "make test     set up, then lint and tests       (TESTS=tests/domain for a part)"
	@echo "make lint     ruff, formatting, types"
	@echo "make bench    benchmarks"
	@echo "make soak     long runs"
	@echo "make cards-report  how many fields of sample cards are read right  (CARDS=FOLDER with truth.json)"
	@echo "make exchange-report  how many files of other programs are read right and written back unchanged  (EXCHANGE=FOLDER)"
	@echo "make strings  collect and compile the translations"
	@echo "make bundle   the program with everything it needs, in dist/netzwerk-desktop"
	@echo "make deb      the package for Debian and Ubuntu, in dist"
	@echo "make installer-test  install, use and remove it in a fresh Debian  (SUITE=trixie MIRROR=URL for another; needs root)"
	@echo "make clean    remove everything that was set up or built"

run: $(PROGRAM)
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY$$QT_QPA_PLATFORM" ]; then \
		echo "There is no display here to open a window on; \"$(BIN)/netzwerk-desktop screenshot FILE.png\" draws a page into a file instead."; \
	else \
		exec $(BIN)/python -m netzwerk_desktop $(ARGS); \
	fi

test: lint
	$(OFFSCREEN) $(BIN)/python -m pytest $(TESTS)

lint: $(DEVELOPMENT)
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy

bench: $(DEVELOPMENT)
	$(OFFSCREEN) $(BIN)/python -m pytest tests/benchmarks --benchmark-only --timeout 0 -p no:randomly

soak: $(DEVELOPMENT)
	$(OFFSCREEN) $(BIN)/python -m pytest tests/soak --timeout 0

cards-report: $(DEVELOPMENT)
	$(BIN)/python tests/cards_report.py $(CARDS)

exchange-report: $(DEVELOPMENT)
	$(BIN)/python tests/exchange_report.py $(EXCHANGE)

strings: $(DEVELOPMENT)
	$(BIN)/python resources/packaging/strings.py

bundle: $(DEVELOPMENT)
	@.ci/system-libraries bundle $(BIN)/python
	$(BIN)/python -m PyInstaller --noconfirm --log-level WARN build.spec
	$(BIN)/python resources/packaging/sizes.py dist/netzwerk-desktop
	$(OFFSCREEN) dist/netzwerk-desktop/netzwerk-desktop self-test

deb: bundle
	$(BIN)/python resources/packaging/deb.py

installer-test: deb
	@.ci/system-libraries installer $(BIN)/python
	$(BIN)/python -m tests.installer

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .benchmarks .coverage

# The stamps stand inside .venv, so they go when it goes; a changed pyproject.toml sets up again.
$(PROGRAM): pyproject.toml .ci/system-libraries
	@echo "Setting up $(VENV): a minute or two, only this once."
	@.ci/system-libraries venv $(PYTHON)
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[cards]"
	@.ci/system-libraries window $(BIN)/python
	@touch $@

$(DEVELOPMENT): pyproject.toml .ci/system-libraries
	@echo "Setting up $(VENV) for development: a minute or two, only this once."
	@.ci/system-libraries venv $(PYTHON)
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[cards,dev]"
	@.ci/system-libraries tests $(BIN)/python
	@touch $@
