"""The table of differences that have a reason: differences.tsv."""
import fnmatch
from typing import NamedTuple

from messages import ABSENT, Difference

ANY = "*"
PARTS = ("samples/", "shared/", "seeds/")
PATTERNS = ["capture", "frame", "protocol", "field", "layers"]
COLUMNS = [*PATTERNS, "count", "reason"]


class Row(NamedTuple):
    line: int
    patterns: list[str]  # of the columns PATTERNS; the whole must match
    count: int | None  # None: any, but one at least
    reason: str

    def matches(self, difference: Difference) -> bool:
        wanted = dict(zip(PATTERNS, self.patterns))
        field, absent, _ = wanted["field"].partition(f" {ABSENT}")
        if absent and difference.theirs != ABSENT:
            return False
        wanted["field"] = field
        return all(fnmatch.fnmatchcase(str(getattr(difference, column)), pattern)
                   for column, pattern in wanted.items())


class Table:
    def __init__(self, path: str, part: str) -> None:
        """`part`: the captures that are compared, the first folder in their names. Other rows don't count."""
        self.path = path
        with open(path, encoding="utf-8") as file:
            header, *lines = file.read().splitlines()
        if header.split("\t") != COLUMNS:
            raise ValueError(f"{path}: the columns are not {' '.join(COLUMNS)}")
        rows = [self.row(number, line) for number, line in enumerate(lines, 2)]
        self.rows = [row for row in rows if row.patterns[0].startswith(f"{part}/")]
        self.found = [0] * len(self.rows)

    def row(self, number: int, line: str) -> Row:
        cells = line.split("\t")
        if len(cells) != len(COLUMNS) or not all(cells):
            raise ValueError(f"{self.path}:{number}: a row has {len(COLUMNS)} cells, none of them empty")
        if not cells[0].startswith(PARTS):
            raise ValueError(f"{self.path}:{number}: a capture's name begins with {' or '.join(PARTS)}")
        return Row(number, cells[:len(PATTERNS)], None if cells[-2] == ANY else int(cells[-2]), cells[-1])

    def explains(self, difference: Difference) -> bool:
        """The first row that matches counts it."""
        for i, row in enumerate(self.rows):
            if row.matches(difference):
                self.found[i] += 1
                return True
        return False

    def complaints(self) -> list[str]:
        """Rows that don't list what there is."""
        return [f"{self.path}:{row.line}: lists {row.count or 'some'} differences, there are {found}: {row.reason}"
                for row, found in zip(self.rows, self.found) if found != (row.count or max(found, 1))]
