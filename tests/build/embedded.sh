#!/bin/sh
# The rule documents inside the program follow those in rules/catalog: one that is taken away or
# renamed is missed by no build, a broken one and one of the same name break it, and two modes may be
# built at once.
set -eu
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
# A folder with a blank in its name builds, too.
tree="$directory/a tree"
mkdir "$tree"
cp -a Makefile analyzer rules dissectors "$tree"
cd "$tree"
unset MAKEFLAGS MAKELEVEL MFLAGS
document=rules/catalog/tftp/tftp-aborted-by-phone.md
embedded=build/release/embedded_rules.c

fail() {
	echo "$1" >&2
	cat build.log >&2
	exit 1
}
build() {
	make -j1 MODE="$1" "build/$1/embedded_rules.c" > build.log 2>&1
}
count() {
	grep -c '^\.id = ' "$embedded"
}

build release || fail "it does not build"
make -j1 MODE=asan build/asan/embedded_rules.c > other.log 2>&1 &
build clang || fail "the second of two modes at once does not build"
wait $! || fail "the first of two modes at once does not build"
cmp "$embedded" build/asan/embedded_rules.c || fail "the modes differ"
all=$(count)
[ "$all" -eq "$(find rules/catalog -name '*.md' | wc -l)" ] || fail "$all rules are not all"

mv "$document" kept.md
build release || fail "it does not build without a document"
[ "$(count)" -eq $((all - 1)) ] || fail "a document that is gone is still inside"
mv kept.md "$document"
build release || fail "it does not build with the document again"
[ "$(count)" -eq "$all" ] || fail "an old document that is new is not inside"

cp "$document" rules/catalog/sip/
if build release; then fail "two documents of one name build"; fi
rm rules/catalog/sip/tftp-aborted-by-phone.md
sed -i 's/^severity: .*/severity: awful/' "$document"
for try in first second; do
	if build release; then fail "a broken document builds at the $try try"; fi
	grep -q "^$document:3: severity has no value \"awful\"$" build.log || fail "the place is not told"
done
[ ! -e "$embedded.new" ] || fail "a half file stays"
