#!/bin/sh
# Of every capture by strangers we read what tshark reads, but for what tests/peers/differences.tsv lists.
set -eu
[ -d ../shared/captures ] || { echo "SKIPPED: no ../shared/captures"; exit 77; }
command -v tshark > /dev/null || { echo "SKIPPED: no tshark"; exit 77; }
build=${DIALTONE:-build/asan/dialtone}
exec python3 -B tests/peers/compare.py "${build%/*}/peers/dump" shared
