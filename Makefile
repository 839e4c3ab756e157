# Two commands for a fresh clone: `make demo` and `make test`. `make help` lists the others.

PYTHON ?= python3
PARSER ?= auto
ERRORS ?= 0
SHARED ?= ../shared
DEMO   := seeds/coalition-des-volontaires.txt

VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt
NEEDS  := pyproject.toml constraints.txt
SCORED := seed news-dev

.DELETE_ON_ERROR:
.PHONY: help demo test pytest score validate readings weights model lint docs bench clean

help:
	@echo 'make demo      the quotations of $(DEMO), as a table'
	@echo 'make test      the tests, then ruff and mypy'
	@echo 'make pytest    the tests alone (PYTEST="-k cli" chooses)'
	@echo 'make lint      ruff and mypy alone'
	@echo 'make docs      the documentation, into docs/_build/html'
	@echo 'make bench     how fast it is'
	@echo 'make score     the figures on the gold beside the checkout (PARSER=none, ERRORS=20)'
	@echo 'make validate  the figures on articles that nobody has read (PARSER=none)'
	@echo 'make readings  the figures on our readings of unlabelled articles, those that taught kinds and those that taught nothing'
	@echo 'make weights   learns the weights and confidences anew from the gold beside the checkout'
	@echo 'make model     the embedded models, built again (about half an hour on one core; needs ner/ and ud/ beside the checkout)'
	@echo 'make clean     removes what the others made'

# One stamp for each set of packages, so that a second call installs nothing.
$(VENV)/.stamp-venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo 'quotebank needs Python 3.11 or newer; $(PYTHON) is' "$$($(PYTHON) --version 2>&1)." \
	         'Name another one: make PYTHON=python3.12 …' >&2; exit 1; }
	@echo 'making $(VENV) …'
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.stamp-project: $(VENV)/.stamp-venv $(NEEDS)
	@echo 'installing quotebank (torch is large: the first time takes minutes) …'
	@$(PIP) --editable .
	@touch $@

$(VENV)/.stamp-test: $(VENV)/.stamp-project
	@echo 'installing what the tests need …'
	@$(PIP) --group test --group lint --group typing
	@touch $@

$(VENV)/.stamp-docs: $(VENV)/.stamp-project
	@$(PIP) --group docs
	@touch $@

$(VENV)/.stamp-bench: $(VENV)/.stamp-project
	@$(PIP) --group bench
	@touch $@

demo: $(VENV)/.stamp-project
	@$(BIN)/quotebank extract $(DEMO)

pytest: $(VENV)/.stamp-test
	$(BIN)/python -m pytest -n auto --dist loadfile $(PYTEST)

lint: $(VENV)/.stamp-test
	$(BIN)/ruff check
	$(BIN)/mypy

test: $(VENV)/.stamp-test
	@$(MAKE) --no-print-directory pytest
	@$(MAKE) --no-print-directory lint

docs: $(VENV)/.stamp-docs
	$(BIN)/python -m sphinx -W --keep-going -q -b html docs docs/_build/html
	@echo 'docs/_build/html/index.html'

bench: $(VENV)/.stamp-bench
	$(BIN)/python benchmarks/speed.py --fast --parser $(PARSER)

# $(call beside,FILE): stops with a sentence where FILE does not lie beside the checkout.
beside = test -r $(SHARED)/gold/$(1) || { \
    echo 'make $@ needs $(SHARED)/gold/$(1): the annotated articles lie beside the checkout and are not part of it.' \
         'Name their folder: make $@ SHARED=…' >&2; exit 1; }

score: $(VENV)/.stamp-project
	@$(call beside,score.py)
	@mkdir -p .cache/score
	@set -e; for name in $(SCORED); do \
	    $(BIN)/quotebank extract --format jsonl --parser $(PARSER) -o .cache/score/$$name.jsonl $(SHARED)/gold/$$name.jsonl; \
	    echo "== $$name (parser $(PARSER))"; \
	    $(BIN)/python -B $(SHARED)/gold/score.py $(SHARED)/gold/$$name.jsonl .cache/score/$$name.jsonl --errors $(ERRORS); \
	done

validate: $(VENV)/.stamp-project
	@$(call beside,validate.py)
	@$(BIN)/python -B $(SHARED)/gold/validate.py --parser $(PARSER)

readings: $(VENV)/.stamp-project
	@test -d $(SHARED)/news || { \
	    echo 'make readings needs $(SHARED)/news: the articles lie beside the checkout and are not part of it.' >&2; exit 1; }
	@mkdir -p .cache/score
	@set -e; for which in '' --held-out; do \
	    $(BIN)/python -m training.gold $$which > .cache/score/readings-gold.jsonl; \
	    $(BIN)/quotebank extract --format jsonl --parser $(PARSER) -o .cache/score/readings.jsonl .cache/score/readings-gold.jsonl; \
	    echo "== readings $$which (parser $(PARSER))"; \
	    $(BIN)/python -B $(SHARED)/gold/score.py .cache/score/readings-gold.jsonl .cache/score/readings.jsonl --errors $(ERRORS); \
	done

weights: $(VENV)/.stamp-project
	@$(call beside,news-dev.jsonl)
	@$(PIP) --group training
	$(BIN)/python -m training.choices --write
	$(BIN)/python -m training.confidence

model: $(VENV)/.stamp-project
	@test -r $(SHARED)/ner/wikinews-fr.jsonl && test -d $(SHARED)/ud || { \
	    echo 'make model needs the corpora $(SHARED)/ner and $(SHARED)/ud: they lie beside the checkout and are not part of it.' \
	         'Name their folder: make model SHARED=…' >&2; exit 1; }
	OMP_NUM_THREADS=1 $(BIN)/python -m training --shared $(SHARED)

clean:
	rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist docs/_build
	find quotebank tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
