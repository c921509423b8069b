# Everything a newcomer needs; each target is complete on a machine with Python 3.11 or newer and make.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed
DEV := $(VENV)/.installed-dev
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --require-hashes
# A database of their own for the tests; its speed matters more than its survival.
TEST_ENV := READ_DOT_ENV=off EMBEDDED_POSTGRES_DIR=$(CURDIR)/var/test-postgres EMBEDDED_POSTGRES_FSYNC=off VAR_DIR=$(CURDIR)/var/test

.PHONY: run test lint architecture bench check-html demo-files guide messages lock format clean help

run: $(RUN)  ## serve the site with its demo content on http://127.0.0.1:8000 (PORT=… for another port)
	@$(BIN)/python manage.py prepare --address http://127.0.0.1:$(PORT)
	@$(BIN)/python manage.py worker --stop-with-parent & exec $(BIN)/gunicorn --config deploy/gunicorn.conf.py --bind 127.0.0.1:$(PORT) infocentre.wsgi

test: $(DEV)  ## the whole suite, browser included (ARGS=… for a part of it)
	@$(TEST_ENV) $(BIN)/python manage.py compile_messages
	@CHROMIUM="$$($(BIN)/python -m tests.browser)" && export CHROMIUM && if [ -n "$(ARGS)" ]; then $(TEST_ENV) $(BIN)/python -m pytest $(ARGS); \
	else $(TEST_ENV) $(BIN)/python -m pytest tests/postgres && $(TEST_ENV) $(BIN)/python -m pytest -n 2 --dist worksteal --ignore=tests/postgres; fi

lint: $(DEV)  ## style, templates, migrations, catalogues
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/djlint templates --lint --quiet
	@$(TEST_ENV) $(BIN)/python manage.py compile_messages
	@$(TEST_ENV) $(BIN)/python manage.py makemigrations --check --dry-run --verbosity 1
	@$(TEST_ENV) $(BIN)/python manage.py check_messages

architecture: $(DEV)  ## draw the imports between packages anew in docs/images, and refuse a circle
	@$(BIN)/lint-imports --no-cache && $(BIN)/python -m tests.architecture

bench: $(DEV)  ## requests a second, queries and bytes of the main pages
	@$(TEST_ENV) $(BIN)/python -m tests.bench

check-html: $(DEV)  ## every page of the demo through the W3C's Nu checker (VNU_JAR=… its vnu.jar, needs Java)
	@$(TEST_ENV) $(BIN)/python -m tests.html_check

demo-files: $(DEV)  ## make sound, PDF and drawings of the demo anew (needs espeak-ng, lame and Chromium)
	@CHROMIUM="$$($(BIN)/python -m tests.browser)" && export CHROMIUM && $(TEST_ENV) $(BIN)/python manage.py make_demo_files

guide: $(DEV)  ## take the pictures of the editors' guide anew (ARGS="start form" for some of them)
	@CHROMIUM="$$($(BIN)/python -m tests.browser)" && export CHROMIUM && $(TEST_ENV) VAR_DIR=$(CURDIR)/var/guide DATABASE_NAME=guide $(BIN)/python -m tests.guide $(ARGS)

messages: $(DEV)  ## bring the catalogues of kk and ru up to date (needs GNU gettext)
	@$(TEST_ENV) $(BIN)/python manage.py check_messages --update

format: $(DEV)  ## write the code in the project's style
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format --quiet .

lock: $(DEV)  ## compile the lock files from pyproject.toml
	@$(BIN)/uv pip compile --quiet pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -o requirements.lock
	@$(BIN)/uv pip compile --quiet pyproject.toml --extra dev -c requirements.lock --universal --python-version 3.11 --generate-hashes --no-header -o requirements-dev.lock

$(RUN): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11, 3.12 or 3.13 is needed: make PYTHON=python3.11" if not (3, 11) <= sys.version_info[:2] <= (3, 13) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing the locked packages …"
	@$(PIP) --requirement requirements.lock
	@touch $@

$(DEV): requirements-dev.lock $(RUN)
	@echo "Installing the locked packages for tests …"
	@$(PIP) --requirement requirements-dev.lock
	@touch $@

clean:  ## remove the environment and everything below var/, the demo database included
	rm -rf $(VENV) var

help:
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
