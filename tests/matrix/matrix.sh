#!/bin/sh
# One boot in every container, compression, link type and wrapper gives the same findings.
set -eu
command -v python3 > /dev/null || { echo "SKIPPED: no python3"; exit 77; }
program=${DIALTONE:-build/asan/dialtone}
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT

# The failed and unsure rules of a capture, one a line.
findings() {
	"$program" -T json "$1" > "$directory/report" || [ $? -eq 1 ]
	python3 -c '
import json, sys
report = json.load(open(sys.argv[1]))
for finding in sorted((f["rule"], f["verdict"]) for f in report["findings"] if f["severity"] != "info"):
    print(*finding)' "$directory/report"
}

for sample in 7960-state-error opt150-missing tftp-port-unreachable sip-403; do
	python3 tests/matrix/convert.py "build/samples/$sample.pcap" "$directory/$sample"
	for tool in "gzip -c" "zstd -qc" "lz4 -qc"; do
		command -v "${tool%% *}" > /dev/null || { echo "missing: ${tool%% *}"; exit 1; }
		$tool "$directory/$sample/little-endian.pcapng" > "$directory/$sample/${tool%% *}"
	done
	findings "build/samples/$sample.pcap" > "$directory/wanted"
	[ -s "$directory/wanted" ]
	count=0
	for variant in "$directory/$sample"/*; do
		findings "$variant" > "$directory/found"
		# These carry IP alone: without CDP and ARP the capture may end too soon for a claim of
		# absence, which is then unsure.
		case ${variant##*/} in raw-ip.* | loopback.* | ppp.* | pppoe.* | ip-in-ip.*)
			sed -i 's/unsure$/fail/' "$directory/found" ;;
		esac
		if ! cmp -s "$directory/wanted" "$directory/found"; then
			echo "$sample as ${variant##*/} gives"
			cat "$directory/found"
			echo "but should give"
			cat "$directory/wanted"
			exit 1
		fi
		count=$((count + 1))
	done
	echo "$sample: the same in $count forms"
done
