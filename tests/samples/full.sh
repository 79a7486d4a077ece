#!/bin/sh
# The forge says so where a sample can't be written whole, and where there is none of that name.
set -eu
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT

for sample in healthy-office.pcap duplex-tap-named-ports.pcapng; do
	ln -s /dev/full "$directory/$sample"
	if build/release/forge "$directory" "${sample%.*}" 2> "$directory/said"; then
		echo "$sample is written to a full disk" >&2
		exit 1
	fi
	grep -q "$sample: No space left on device" "$directory/said"
done
if build/release/forge "$directory" healthy-offices 2> "$directory/said"; then
	echo "a sample that there is not is forged" >&2
	exit 1
fi
grep -q "no sample is called healthy-offices" "$directory/said"
