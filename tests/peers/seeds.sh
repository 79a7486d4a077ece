#!/bin/sh
# Of the fuzz targets' seeds we read what tshark reads, but for what tests/peers/differences.tsv lists.
set -eu
command -v tshark > /dev/null || { echo "SKIPPED: no tshark"; exit 77; }
build=${DIALTONE:-build/asan/dialtone}
exec python3 -B tests/peers/compare.py "${build%/*}/peers/dump" seeds
