#!/bin/sh
# The forged captures are byte for byte those of samples/SHA256SUMS.
set -eu
sums=$(pwd)/samples/SHA256SUMS
cd build/samples
sha256sum --quiet --check "$sums"
[ "$(ls ./*.pcap ./*.pcapng | wc -l)" -eq "$(wc -l < "$sums")" ]
echo "$(wc -l < "$sums") captures as recorded"
