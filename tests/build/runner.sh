#!/bin/sh
# tests/run counts what is skipped, what fails, what is killed and what hangs, and its status tells.
set -eu
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
mkdir -p "$directory/tests/docs" "$directory/build/unit/net" "$directory/build/replay"
cp tests/run tests/run-one "$directory/tests"
cd "$directory"

program() {
	{ echo '#!/bin/sh'; echo "$2"; } > "$1"
	chmod +x "$1"
}
# The last line and the status that tests/run is to give.
expect() {
	status=0
	TEST_TIMEOUT=1 tests/run build > said 2>&1 || status=$?
	[ "$(tail -n 1 said)" = "$1" ] && [ $status -eq "$2" ] && return
	echo "not \"$1\", $2 but $status:" >&2
	cat said >&2
	exit 1
}

expect "0 passed, 0 failed, 0 skipped" 1
program build/unit/net/check_good 'echo "100%: Checks: 5, Failures: 0, Errors: 0"'
program build/replay/good 'exit 0'
program build/unit/net/check_nothing_there 'echo "SKIPPED: no captures"; echo "100%: Checks: 0, Failures: 0, Errors: 0"'
echo 'exit 77' > tests/docs/skipped.sh
expect "6 passed, 0 failed, 2 skipped" 0
program build/unit/net/check_bad 'echo "60%: Checks: 5, Failures: 1, Errors: 1"; exit 1'
expect "9 passed, 2 failed, 2 skipped" 1
for body in 'exit 0' 'kill -SEGV $$' 'echo "SKIPPED: no captures"; kill -9 $$' 'exit 1' 'exec sleep 20' \
	'echo "100%: Checks: 0, Failures: 0, Errors: 0"'; do
	program build/unit/net/check_bad "$body"
	expect "6 passed, 1 failed, 2 skipped" 1
done
program build/unit/net/check_bad 'echo "100%: Checks: 5, Failures: 0, Errors: 0"; kill -9 $$'
expect "11 passed, 1 failed, 2 skipped" 1
rm build/unit/net/check_bad
for body in 'exit 1' 'exit 255' 'kill -9 $$' 'exec sleep 20'; do
	program build/replay/bad "$body"
	expect "6 passed, 1 failed, 2 skipped" 1
done
