# dateline: make help says what there is.

GO         ?= go
STATICCHECK = honnef.co/go/tools/cmd/staticcheck@v0.8.2
VERSION    := $(shell git describe --tags --always --dirty 2>/dev/null)
BINARY      = bin/dateline
DEMO        = bin/demo.casebook.db
FUZZTIME   ?= 10s

export CGO_ENABLED = 0

.PHONY: help build demo test race check fmt-check lint bench fuzz model pictures clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## bin/dateline, one static binary
	@mkdir -p bin
	$(GO) build -trimpath -ldflags '-s -w -X main.version=$(VERSION)' -o $(BINARY) ./cmd/dateline

demo: build ## a casebook of the example reports, and its incidents
	@rm -f $(DEMO) $(DEMO)-*
	./$(BINARY) build examples/reports --casebook $(DEMO)
	@echo
	./$(BINARY) incidents $(DEMO) --format table
	@echo
	@echo "What next:"
	@echo "  ./$(BINARY) show $(DEMO) ID           one record and the words that it rests on"
	@echo "  ./$(BINARY) why $(DEMO) ID killed     how that number came about"
	@echo "  ./$(BINARY) serve $(DEMO)             the same in the browser"
	@echo "  ./$(BINARY) build FOLDER --casebook my.casebook.db     your own reports"

test: ## every test
	$(GO) test ./...

check: fmt-check lint ## format, vet, lint, import arrows
	$(GO) test -run 'TestImportArrows|TestRootIsPure' .

fmt-check:
	@unformatted=$$(gofmt -l .); \
	if [ -n "$$unformatted" ]; then echo "gofmt -w these:"; echo "$$unformatted"; exit 1; fi

lint:
	$(GO) vet ./...
	$(GO) run $(STATICCHECK) ./...

bench: build ## scores over the example reports, and speed; docs/benchmarks.md has the others
	./$(BINARY) bench casebook examples
	./$(BINARY) bench speed --reports 1000

fuzz: ## every fuzz target for FUZZTIME (10s) each
	@for pkg in $$($(GO) list ./...); do \
		for target in $$($(GO) test -list '^Fuzz' $$pkg | grep '^Fuzz'); do \
			echo "$$pkg $$target"; \
			$(GO) test -run '^$$' -fuzz "^$$target$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1s $$pkg || exit 1; \
		done; \
	done

model: ## train learned/model.bin from the corpora in DATA; see training/README.md
	./training/run.sh $(DATA)

pictures: build ## the pictures of the guide, from the running program; needs chromium
	$(GO) run ./workbench/snap ./$(BINARY) examples/reports docs/guide

clean: ## remove what was built
	rm -rf bin
