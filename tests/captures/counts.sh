#!/bin/sh
# Every capture by strangers is read with the packet count that capinfos prints, but for those that
# tests/captures/counts.tsv names with the reason.
set -eu
[ -d ../shared/captures ] || { echo "SKIPPED: no ../shared/captures"; exit 77; }
command -v capinfos > /dev/null || { echo "SKIPPED: no capinfos"; exit 77; }
exec python3 tests/captures/counts.py
