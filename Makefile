# SPDX-License-Identifier: Apache-2.0

SWIFT ?= swift
# What is distributed starts several times faster with Swift's libraries inside, where that works.
RELEASE := --configuration release $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
SOURCES := Sources Tests $(wildcard Plugins) Package.swift

.DEFAULT_GOAL := help
.PHONY: help site test browser-test bench first-paint format lint clean

help: ## what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

site: ## build the program and the example portal, and print its address
	@scripts/setup
	$(SWIFT) build $(RELEASE) --product holdfast
	"$$($(SWIFT) build $(RELEASE) --show-bin-path)/holdfast" build . --output public
	@printf 'open file://%s/public/index.html\n' "$$(pwd | sed 's/%/%25/g; s/ /%20/g; s/#/%23/g')"

test: ## run all tests
	@scripts/setup
	$(SWIFT) test

browser-test: ## try the example portal in Chromium: search, tables, form, keyboard, phone, no script
	@scripts/setup
	@scripts/setup-browser
	$(SWIFT) build --product holdfast
	"$$($(SWIFT) build --show-bin-path)/holdfast" build . --output .build/browser-portal --quiet
	holdfast="$$($(SWIFT) build --show-bin-path)/holdfast" && cd Tests/Browser && \
	  HOLDFAST="$$holdfast" PORTAL=../../.build/browser-portal PYTHONDONTWRITEBYTECODE=1 \
	  ../../.build/browser/bin/python -m unittest

bench: ## measure what assessing made-up services costs, and each rule over the example programme
	@scripts/setup
	$(SWIFT) run $(RELEASE) AssessmentBench
	$(SWIFT) run $(RELEASE) RulesBench

first-paint: ## measure how soon the start pages of a portal show words: make first-paint PORTAL=public
	@scripts/setup-browser
	PYTHONDONTWRITEBYTECODE=1 .build/browser/bin/python Tests/Browser/first_paint.py $(or $(PORTAL),public)

format: ## lay the Swift sources out
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint: ## check the layout of the Swift sources
	$(SWIFT) format lint --strict --recursive $(SOURCES)

clean: ## remove what was built, but not the portal
	$(SWIFT) package clean
