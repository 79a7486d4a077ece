"""Compares packet counts with capinfos; see counts.sh. Prints what differs and is not listed."""
import concurrent.futures
import json
import os
import re
import subprocess
import sys

ROOT = "../shared/captures"
UNSUPPORTED = "link type not supported"
PROGRAM = os.environ.get("DIALTONE", "build/asan/dialtone")


def judge_count(path):
    run = subprocess.run(["capinfos", "-c", "-M", "-r", "-T", path], capture_output=True, text=True)
    found = re.search(r"\t(\d+)\s*$", run.stdout)
    return int(found.group(1)) if found else None


def own_count(path):
    run = subprocess.run([PROGRAM, "-q", "-T", "json", path], capture_output=True, text=True)
    if run.returncode == 3 and "link type" in run.stderr:
        return UNSUPPORTED
    captures = json.loads(run.stdout)["captures"] if run.stdout else []
    return captures[0]["packets"] if captures else None


def compare(path):
    return os.path.relpath(path, ROOT), own_count(path), judge_count(path)


def main():
    with open("tests/captures/counts.tsv") as table:
        listed = {line.split("\t")[0] for line in table.read().splitlines()[1:]}
    paths = sorted(os.path.join(folder, name) for folder, _, names in os.walk(ROOT)
                   for name in names if ".pcap" in name)
    wrong = unsupported = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, own, judge in pool.map(compare, paths):
            unsupported += own == UNSUPPORTED
            if own not in (judge, UNSUPPORTED) and name not in listed:
                print(f"{name}\tdialtone {own}, capinfos {judge}")
                wrong += 1
    print(f"{len(paths)} captures compared, {unsupported} of a link type that is not supported,"
          f" {len(listed)} with a reason to differ")
    sys.exit(1 if wrong else 0)


main()
