# make run      build Seigo and check a release that has mistakes in it
# make test     everything that must hold before a change is merged
# make evaluate find out how many slips Seigo sees; FOLDER="… …" for releases of your own, OPTIONS=--all for all figures
# make benchmark find out how the time that tables take grows with their size; SIZES="1 5 50" in megabytes
# make record   write the corpus's diagnostics and the snapshots anew
# make format   set the sources in the project's format
# make install  PREFIX=/usr/local
# make clean

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := run
.PHONY: run test lint check-imports evaluate benchmark record format install clean release tools

PREFIX ?= /usr/local
# One folder or several; OPTIONS go to the measurement: --all, --sample 60, --json counts.json.
FOLDER ?= Corpus/clean
OPTIONS ?=
SIZES ?= 1 5
SAMPLE := Corpus/mistakes/several-mistakes-en.htm
SOURCES := Sources Rules Tests Package.swift
RESOURCES := Seigo_BuiltInRules.resources

# The program carries Swift's own libraries along, so that it starts fast and runs where there is no toolchain.
RELEASE := -c release --static-swift-stdlib

# A release that has mistakes ends with 1; anything else is a fault of Seigo's.
run: release
	@code=0; .build/release/seigo lint $(SAMPLE) || code=$$?; \
	if [ $$code -ne 1 ]; then echo "make: seigo ended with $$code where findings, and so 1, were expected" >&2; exit 1; fi

test: tools lint check-imports
	swift test --disable-xctest

lint:
	swift format lint --strict --parallel --recursive $(SOURCES)

# Warnings are errors in the manifest; here the walls between the modules are checked too.
check-imports: tools
	swift build --build-tests --explicit-target-dependency-import-check=error

evaluate: tools
	swift build $(RELEASE) --product evaluate
	.build/release/evaluate $(OPTIONS) $(FOLDER)

benchmark: tools
	swift build $(RELEASE) --product benchmark
	.build/release/benchmark $(SIZES)

# Recording fails the tests on purpose, for what was just recorded has been compared with nothing.
record: tools
	SEIGO_RECORD=1 swift test --disable-xctest || true
	git status --short

format:
	swift format --in-place --parallel --recursive $(SOURCES)

release: tools
	swift build $(RELEASE) --product seigo

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/seigo"
	install -s -m 755 .build/release/seigo "$(DESTDIR)$(PREFIX)/bin/seigo"
	rm -rf "$(DESTDIR)$(PREFIX)/share/seigo/$(RESOURCES)"
	cp -R .build/release/$(RESOURCES) "$(DESTDIR)$(PREFIX)/share/seigo/$(RESOURCES)"

clean:
	rm -rf .build

# The toolchain is the one thing that must be there; the libraries are installed where they are missing.
PACKAGES := libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev nettle-dev pkg-config

tools:
	@command -v swift > /dev/null || \
	  { echo "make: swift is missing; install the toolchain from https://www.swift.org/install" >&2; exit 1; }
	@if ! command -v pkg-config > /dev/null \
	  || ! pkg-config --exists libxml-2.0 libcmark-gfm nettle \
	  || ! [ -e "$$(pkg-config --variable=includedir libcmark-gfm)/cmark-gfm-core-extensions.h" ]; then \
	  command -v apt-get > /dev/null || { echo "make: install these first: $(PACKAGES)" >&2; exit 1; }; \
	  if [ "$$(id -u)" -eq 0 ]; then sudo=""; else sudo="sudo"; fi; \
	  $$sudo apt-get update && $$sudo env DEBIAN_FRONTEND=noninteractive \
	    apt-get install --yes --no-install-recommends $(PACKAGES); \
	fi
