#!/bin/sh
# What rules/README.md teaches works as it is written there: the rule of the tutorial passes the
# check, fires on the one sample and is silent on the other; a slip is told with its place; and a
# user's rule may explain a built-in one.
set -eu
dialtone=${DIALTONE:-build/asan/dialtone}
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
mkdir "$directory/my-rules" "$directory/broken"
rule=$directory/my-rules/foreign-tftp-server.md
awk '/<!-- tutorial -->/ {wanted = 1} /^   ````/ {if (inside) exit; if (wanted) {inside = 1; next}}
	inside {sub(/^   /, ""); print}' rules/README.md > "$rule"

fail() {
	echo "rules/README.md: $1" >&2
	exit 1
}

"$dialtone" --check-rules "$directory/my-rules" | grep -q '^foreign-tftp-server ' || fail "the rule does not pass"
"$dialtone" --rules "$directory/my-rules" build/samples/healthy-office.pcap > "$directory/fires" || [ $? -eq 1 ]
grep -q 'which is not ours' "$directory/fires" || fail "the rule does not fire"
"$dialtone" --rules "$directory/my-rules" build/samples/healthy-8841-sip.pcap > "$directory/silent" || [ $? -eq 1 ]
if grep -q 'which is not ours' "$directory/silent"; then fail "the rule fires where it must not"; fi

sed 's/^SELECT t.phone/ELECT t.phone/' "$rule" > "$directory/broken/foreign-tftp-server.md"
if "$dialtone" --check-rules "$directory/broken" > /dev/null 2> "$directory/slip"; then fail "a slip passes"; fi
grep -q 'foreign-tftp-server.md:[0-9]*: Detect: .*ELECT' "$directory/slip" || fail "a slip is not told"

sed -i 's/^explains: .*/explains: [tftp-no-response]/' "$rule"
"$dialtone" --check-rules "$directory/my-rules" > /dev/null || fail "a user's rule can't explain a built-in one"
