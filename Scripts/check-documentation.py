#!/usr/bin/env python3
"""Finds declarations of package access, which other targets can see, without a doc comment.

    Scripts/check-documentation.py [FOLDER ...]      (default: Sources)

swift-format asks for the comments of public declarations alone. Exit codes: 0 none, 1 some.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
MODIFIERS = (
    r"(?:static |final |mutating |indirect |lazy |convenience |consuming |override "
    r"|private\(set\) |internal\(set\) )*"
)
DECLARATION = re.compile(
    r"\s*(?:@\S+ )*package "
    + MODIFIERS
    + r"(?:func|var|let|init|struct|enum|protocol|class|typealias|subscript|actor)\b"
)


def undocumented(text):
    """The numbers of the lines that declare something without a comment above them."""
    lines = text.splitlines()
    found = []
    for place, line in enumerate(lines):
        if not DECLARATION.match(line):
            continue
        above = place - 1
        while above >= 0 and lines[above].strip().startswith("@"):
            above -= 1
        if above < 0 or not lines[above].strip().startswith("///"):
            found.append(place + 1)
    return found


def main(folders):
    bad = 0
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.swift")):
            for line in undocumented(path.read_text()):
                bad += 1
                print(f"{path.relative_to(ROOT)}:{line}: no doc comment")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or ["Sources"]))
