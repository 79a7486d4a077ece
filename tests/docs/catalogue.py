#!/usr/bin/env python3
"""The tables of rules/README.md say what is true.

Every id of the failure catalogue stands in the first table once, with the rule that finds it, the
finding that hints at it, or why packets can't show it; every rule stands there. The second table
names, for each section of the founding documents, rules that exist. The lists of ids and of
sections come from ../shared; without it the tables are checked against the rules alone (exit 77).
"""

import pathlib
import re
import sys

RULES = {path.stem for path in pathlib.Path("rules/catalog").glob("*/*.md")}
README = pathlib.Path("rules/README.md").read_text()
SHARED = pathlib.Path("../shared")

complaints: list[str] = []


def table(mark: str) -> list[list[str]]:
    """The cells of the table behind the comment `mark`, without its heading."""
    text = README.split(f"<!-- {mark} -->", 1)[1]
    rows = []
    for line in text.strip().splitlines():
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows[2:]


def names(cell: str) -> list[str]:
    return re.findall(r"`([a-z0-9-]+)`", cell)


def check_catalogue() -> list[str]:
    ids = []
    for identifier, how, what in table("catalogue"):
        ids.append(identifier)
        if how == "rule":
            if identifier not in RULES:
                complaints.append(f"{identifier}: there is no such rule")
        elif how == "hint":
            if not names(what) or not set(names(what)) <= RULES:
                complaints.append(f"{identifier}: names no rule that hints at it: {what}")
        elif how != "not shown" or len(what) < 20:
            complaints.append(f"{identifier}: neither rule, hint nor a reason: {how}")
    for identifier in sorted(set(ids)):
        if ids.count(identifier) > 1:
            complaints.append(f"{identifier}: stands there twice")
    for rule in sorted(RULES - set(ids)):
        complaints.append(f"{rule}: a rule that the table lacks")
    return ids


def check_seeds() -> list[str]:
    sections = []
    for document, section, rules in table("documents"):
        sections.append(section)
        for rule in names(rules):
            if rule not in RULES:
                complaints.append(f"{document}, {section}: there is no rule {rule}")
        if not names(rules) and len(rules) < 20:
            complaints.append(f"{document}, {section}: neither a rule nor a reason")
    return sections


def headings(path: pathlib.Path, first: str, last: str) -> list[str]:
    """The table of contents of a founding document, from one entry to another."""
    lines = [re.sub(r"^- ", "", line.strip()) for line in path.read_text().splitlines()]
    lines = [re.sub(r"^\[(.*)\]\(#\)$", r"\1", line) for line in lines if line]
    begin = lines.index(first)
    return lines[begin : lines.index(last, begin) + 1]


def check_shared(ids: list[str], sections: list[str]) -> None:
    catalogue = (SHARED / "domain/failure-catalogue.md").read_text()
    wanted = re.findall(r"^### (\S+)$", catalogue, re.MULTILINE)
    for identifier in wanted:
        if identifier not in ids:
            complaints.append(f"{identifier}: in the catalogue, not in the table")
    for english, chinese in [(True, False), (False, True)]:
        [path] = (SHARED / "seeds").glob("003_*" if english else "004_*")
        first, last = (
            ("Enable SIP Functionality", "Troubleshooting Tips")
            if english
            else ("启用 SIP 功能", "故障排除提示")
        )
        for heading in headings(path, first, last):
            if heading not in sections:
                complaints.append(f"{path.name}: the table lacks the section {heading}")


def main() -> int:
    ids, sections = check_catalogue(), check_seeds()
    if SHARED.is_dir():
        check_shared(ids, sections)
    for complaint in complaints:
        print(f"rules/README.md: {complaint}", file=sys.stderr)
    if complaints:
        return 1
    print(f"{len(ids)} ids of the catalogue, {len(sections)} sections of the founding documents")
    return 0 if SHARED.is_dir() else 77


if __name__ == "__main__":
    sys.exit(main())
