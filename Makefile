# dialtone: `make run` and `make test` do all their own set-up on a fresh Debian 12.
#
#   make                 build ./dialtone
#   make run             diagnose the sample boot loop; `make run CAPTURE=file` your own capture
#   make test            every suite but the long fuzz and bench runs, under ASan and UBSan
#   make golden-update   rewrite the golden reports from what the program says now; read the diff
#   make fuzz            run every fuzz target for FUZZ_SECONDS (60) each
#   make format lint     clang-format check; clang-tidy and cppcheck
#   make install         into PREFIX (/usr/local), with DESTDIR
#
# MODE=release (default) | asan | clang | fuzz; CC, CFLAGS, LDFLAGS are respected; WERROR=1 turns warnings to errors.

MODE ?= release
CC = gcc
ifneq ($(filter clang fuzz,$(MODE)),)
CC = clang
endif
CFLAGS ?= -g
PREFIX ?= /usr/local
FUZZ_SECONDS ?= 60
# As many steps at a time as there are processors, unless the user says otherwise (make -j1).
JOBS ?= $(shell nproc)
ifeq ($(MAKELEVEL)$(filter -j%,$(MAKEFLAGS)),0)
MAKEFLAGS += -j$(JOBS)
endif
VERSION := $(shell sed -n 's/^\#define DIALTONE_VERSION "\(.*\)"/\1/p' analyzer/version.h 2>/dev/null)

PACKAGES = gcc make pkg-config libpcap-dev libnet1-dev check libsqlite3-dev libxxhash-dev \
	libjansson-dev libcmark-dev libyaml-dev libexpat1-dev libmd-dev libseccomp-dev linux-libc-dev \
	zlib1g-dev libzstd-dev liblz4-dev
TEST_PACKAGES = tshark python3 gzip zstd lz4

# ---------------------------------------------------------------- flags ---
WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 \
	-Wconversion -Wpointer-arith -Wcast-qual -Wundef -Wvla
ifeq ($(WERROR),1)
WARNINGS += -Werror
endif
LIBRARIES = libpcap sqlite3 libxxhash jansson libcmark yaml-0.1 expat libmd libseccomp \
	zlib libzstd liblz4
PKG_CFLAGS := $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)
PKG_LIBS := $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null) -lm
OWN_CFLAGS = -std=c11 -D_GNU_SOURCE -I. $(WARNINGS) $(PKG_CFLAGS) -MMD -MP \
	'-ffile-prefix-map=$(CURDIR)=.'
ifeq ($(MODE),asan)
OWN_CFLAGS += -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
OWN_LDFLAGS = -fsanitize=address,undefined
else ifeq ($(MODE),fuzz)
OWN_CFLAGS += -O1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined
OWN_LDFLAGS = -fsanitize=fuzzer,address,undefined
else
OWN_CFLAGS += -O2 -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fPIE
OWN_LDFLAGS = -pie -Wl,-z,relro,-z,now
endif
BUILD = build/$(MODE)

# One short line a step; V=1 shows the commands.
ifneq ($(V),1)
Q = @
say = @echo '  $(1)  $(2)'
endif

# ---------------------------------------------------------------- rooms ---
# From left to right in the way of a packet; a room knows only those to its left, so a library or a
# unit test links its own room and the ones before it, and an upward call is a link error.
ROOMS = base capture dissectors net model facts rules report evidence
room_directory = $(if $(filter dissectors rules,$(1)),$(1),analyzer/$(1))
room_sources = $(sort $(wildcard $(call room_directory,$(1))/*.c))
EMBEDDED = $(BUILD)/embedded_facts.c $(BUILD)/embedded_rules.c
room_objects = $(patsubst %.c,$(BUILD)/%.o,$(call room_sources,$(1))) \
	$(if $(filter facts rules,$(1)),$(BUILD)/embedded_$(1).o)
room_library = $(BUILD)/lib$(1).a
rooms_up_to = $(if $(filter $(1),$(firstword $(2))),$(1),$(firstword $(2)) $(call rooms_up_to,$(1),$(wordlist 2,99,$(2))))
libraries_up_to = $(foreach r,$(call reverse,$(call rooms_up_to,$(1),$(ROOMS))),$(call room_library,$(r)))
reverse = $(if $(1),$(call reverse,$(wordlist 2,99,$(1))) $(firstword $(1)))
ALL_LIBRARIES = $(call libraries_up_to,evidence)

.PHONY: all
all: dialtone

MAIN_OBJECTS = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard analyzer/*.c)))
dialtone: build/release/dialtone
	$(Q)cp $< $@
$(BUILD)/dialtone: $(MAIN_OBJECTS) $(ALL_LIBRARIES)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(OWN_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)
ifneq ($(MODE),release)
build/release/dialtone: FORCE
	$(MAKE) MODE=release $@
endif

define room_template
$(call room_library,$(1)): $(call room_objects,$(1))
	$$(call say,AR,$$@)
	$$(Q)rm -f $$@
	$$(Q)ar rcsD $$@ $$^
endef
$(foreach r,$(ROOMS),$(eval $(call room_template,$(r))))

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(CC) $(OWN_CFLAGS) $(CFLAGS) -c -o $@ $<
$(BUILD)/%.o: $(BUILD)/%.c
	$(call say,CC,$<)
	$(Q)$(CC) $(OWN_CFLAGS) $(CFLAGS) -c -o $@ $<

# The schema, the rule documents and the rule data travel inside the program.
RULE_DOCUMENTS = $(sort $(wildcard rules/catalog/*/*.md))
RULE_DATA = $(sort $(wildcard rules/data/*.tsv))
$(BUILD)/embedded_facts.c: analyzer/facts/schema.sql analyzer/base/embed.awk
	@mkdir -p $(@D)
	$(Q)awk -v symbol=facts_schema_sql -f analyzer/base/embed.awk $< > $@
# The documents are parsed here and not at each start: a broken one breaks the build. Every mode builds
# itself a compiler of rules with the flags of a release, in a folder of its own: two modes may be built
# at the same time.
RULE_COMPILER_OBJECTS = $(patsubst %,$(BUILD)/rules/%.o,compile/main parse document front_matter template \
	plain_text complaint rule upgrade_data)
$(BUILD)/compile_rules: $(RULE_COMPILER_OBJECTS) $(call room_library,base)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(OWN_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)
ifeq ($(MODE),release)
RULE_COMPILER = $(BUILD)/compile_rules
else
RULE_COMPILER = $(BUILD)/compiler/compile_rules
$(RULE_COMPILER): FORCE
	$(Q)$(MAKE) --no-print-directory MODE=release BUILD=$(BUILD)/compiler $@
endif
# A document that was taken away or renamed leaves nothing newer behind: their names are an input too.
RULE_NAMES = $(BUILD)/rule_names
$(RULE_NAMES): FORCE
	@mkdir -p $(@D)
	@echo '$(RULE_DOCUMENTS) $(RULE_DATA)' | cmp -s - $@ || echo '$(RULE_DOCUMENTS) $(RULE_DATA)' > $@
$(BUILD)/embedded_rules.c: $(RULE_COMPILER) $(RULE_NAMES) $(RULE_DOCUMENTS) $(RULE_DATA)
	$(call say,RULES,$@)
	$(Q)$(RULE_COMPILER) $(RULE_DOCUMENTS) $(RULE_DATA) > $@.new && mv $@.new $@ || { rm -f $@.new; false; }

# -------------------------------------------------------------- samples ---
SAMPLES = build/samples
.PHONY: samples
samples: $(SAMPLES)/.forged
FORGE_OBJECTS = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard samples/*.c samples/scenarios/*.c)))
$(BUILD)/forge: $(FORGE_OBJECTS) $(call libraries_up_to,capture)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(OWN_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) -lnet
$(SAMPLES)/.forged: $(BUILD)/forge
	@mkdir -p $(SAMPLES)
	$(Q)$(BUILD)/forge $(SAMPLES) > /dev/null
	@touch $@

# ---------------------------------------------------------------- tests ---
UNIT_ROOMS = $(filter $(ROOMS),$(notdir $(wildcard tests/unit/*)))
UNIT_TESTS = $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(sort $(wildcard tests/unit/*/check_*.c)))
UNIT_COMMON = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/unit/*.c)))
# A room's tests may share helpers: the files there that are no check_*.c.
unit_helpers = $(patsubst %.c,$(BUILD)/%.o,$(filter-out tests/unit/$(1)/check_%,$(sort $(wildcard tests/unit/$(1)/*.c))))
define unit_template
$(BUILD)/unit/$(1)/%: $(BUILD)/tests/unit/$(1)/%.o $(call unit_helpers,$(1)) $(UNIT_COMMON) $(call libraries_up_to,$(1))
	@mkdir -p $$(@D)
	$$(call say,LD,$$@)
	$$(Q)$$(CC) $$(CFLAGS) $$(OWN_LDFLAGS) $$(LDFLAGS) -o $$@ $$^ $$(PKG_LIBS) `pkg-config --libs check`
endef
$(foreach r,$(UNIT_ROOMS),$(eval $(call unit_template,$(r))))

# Suites over all rooms, or over the built program.
SUITES = $(patsubst tests/%.c,$(BUILD)/suite/%,$(filter-out tests/unit/%,$(sort $(wildcard tests/*/check_*.c))))
SUITE_COMMON = $(UNIT_COMMON) $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/support/*.c)))
$(BUILD)/suite/%: $(BUILD)/tests/%.o $(SUITE_COMMON) $(ALL_LIBRARIES)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(OWN_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS) `pkg-config --libs check`

# What our dissectors read, and rows of the model, for the comparison with tshark.
PEERS_DUMP_OBJECTS = $(patsubst %.c,$(BUILD)/%.o,$(sort $(wildcard tests/peers/*.c tests/peers/*/*.c)))
$(BUILD)/peers/dump: $(PEERS_DUMP_OBJECTS) $(call libraries_up_to,model)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(OWN_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

FUZZ_NAMES = $(patsubst tests/fuzz/fuzz_%.c,%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
# Every seed and every past crash is replayed by `make test`, without libFuzzer.
REPLAYS = $(patsubst %,$(BUILD)/replay/%,$(FUZZ_NAMES))
$(BUILD)/replay/%: $(BUILD)/tests/fuzz/fuzz_%.o $(BUILD)/tests/fuzz/replay.o $(ALL_LIBRARIES)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(OWN_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)
$(BUILD)/fuzz/%: $(BUILD)/tests/fuzz/fuzz_%.o $(ALL_LIBRARIES)
	@mkdir -p $(@D)
	$(call say,LD,$@)
	$(Q)$(CC) $(CFLAGS) $(OWN_LDFLAGS) $(LDFLAGS) -o $@ $^ $(PKG_LIBS)

.PHONY: test tests-built unit
test: setup-test
	$(MAKE) MODE=release dialtone samples
	$(MAKE) MODE=asan tests-built
	JOBS=$(JOBS) tests/run build/asan
tests-built: $(BUILD)/dialtone $(UNIT_TESTS) $(SUITES) $(REPLAYS) $(BUILD)/peers/dump
unit: $(UNIT_TESTS)
	@for t in $(UNIT_TESTS); do echo "== $$t"; $$t || exit 1; done

.PHONY: golden-update
golden-update:
	$(MAKE) MODE=release dialtone samples
	tests/golden/update

.PHONY: fuzz fuzz-run
fuzz: setup-lint
	$(MAKE) MODE=fuzz fuzz-run
fuzz-run: $(patsubst %,$(BUILD)/fuzz/%,$(FUZZ_NAMES))
	@for n in $(FUZZ_NAMES); do mkdir -p build/corpus/$$n; \
		$(BUILD)/fuzz/$$n -max_total_time=$(FUZZ_SECONDS) -timeout=10 -print_final_stats=1 \
		build/corpus/$$n tests/fuzz/corpus/$$n || exit 1; done

# ----------------------------------------------------------------- lint ---
C_FILES = $(sort $(wildcard $(foreach d,analyzer analyzer/* dissectors rules rules/compile samples samples/* tests tests/* tests/*/*,$(d)/*.[ch])))
.PHONY: format format-fix lint tidy cppcheck
format: setup-lint
	@clang-format --dry-run --Werror $(C_FILES)
format-fix:
	@clang-format -i $(C_FILES)
lint: tidy cppcheck
tidy: setup-lint $(EMBEDDED)
	@printf '%s\n' $(filter %.c,$(C_FILES)) | xargs -P $(JOBS) -n 4 sh -c \
		'clang-tidy --quiet "$$@" -- -std=c11 -D_GNU_SOURCE -I. $(PKG_CFLAGS)' sh
cppcheck: setup-lint
	@cppcheck --quiet --std=c11 --error-exitcode=1 --inline-suppr --library=posix \
		--enable=warning,portability,performance --suppress=missingIncludeSystem \
		-D_GNU_SOURCE -I. -j $(JOBS) $(filter-out tests/%,$(filter %.c,$(C_FILES)))

# --------------------------------------------------------------- set-up ---
.PHONY: setup setup-test setup-lint
setup:
	@sh analyzer/setup.sh $(PACKAGES)
setup-test: setup
	@sh analyzer/setup.sh $(TEST_PACKAGES)
setup-lint: setup
	@sh analyzer/setup.sh clang clang-format clang-tidy cppcheck libclang-rt-14-dev

# ------------------------------------------------------------------ run ---
CAPTURE ?= $(SAMPLES)/7971ge-boot-loop.pcap
.PHONY: run
run: setup
	$(MAKE) MODE=release dialtone samples
	@./dialtone $(CAPTURE); status=$$?; [ $$status -le 1 ] || [ $$status -eq 4 ] || exit $$status

.PHONY: install clean FORCE
install: dialtone
	install -D -m 755 dialtone "$(DESTDIR)$(PREFIX)/bin/dialtone"
	install -D -m 644 analyzer/dialtone.1 "$(DESTDIR)$(PREFIX)/share/man/man1/dialtone.1"
clean:
	rm -rf build dialtone
FORCE:

.SECONDARY:
-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
