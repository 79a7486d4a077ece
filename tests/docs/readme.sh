#!/bin/sh
# The report in README.md is what the program says, and every file that README.md names exists.
set -eu
sample=$(sed -n 's/^<!-- report of \(.*\) -->$/\1/p' README.md)
report=$(mktemp)
trap 'rm -f "$report"' EXIT
"${DIALTONE:-build/asan/dialtone}" "build/samples/$sample" > "$report" || [ $? -eq 1 ]
awk '/^<!-- report of /{wanted = 1} /^```/{if (inside) exit; if (wanted) {inside = 1; next}} inside' README.md |
	diff - "$report"
grep -o '`[a-z.]*/[A-Za-z0-9_./-]*`' README.md | tr -d '`' | while read -r path; do
	case $path in build/* | ../*) continue ;; esac
	[ -e "$path" ] || { echo "README.md names $path, which is not there"; exit 1; }
done
