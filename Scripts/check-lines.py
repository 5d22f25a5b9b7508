#!/usr/bin/env python3
"""Names each line of the sources that is over 100 columns, comments included.

    Scripts/check-lines.py [PATH …]      git's names of files and folders (default: CHECKED)

Columns are characters. Read are the files that git knows or would add, whose name or first line
says that a person wrote them: Swift, C, Python and shell. Exit codes: 0 none, 1 some, 2 trouble.
"""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
COLUMNS = 100
# What is kept to it so far. To come: Sources, Tests, Package.swift.
CHECKED = [
    "Scripts",
    "Sources",
    "Tests",
    "Package.swift",
]
ENDINGS = {".swift", ".c", ".h", ".cpp", ".hpp", ".py", ".sh", ".modulemap"}


def files(root, paths):
    """The source files among what git tracks, or would, below the paths."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *paths]
    listing = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    found = {root / name for name in listing.split("\0") if name}
    return sorted(file for file in found if file.is_file() and is_source(file))


def is_source(file):
    """By its ending, or for a program without one by its first line."""
    if file.suffix:
        return file.suffix in ENDINGS
    with file.open("rb") as opened:
        return opened.read(2) == b"#!"


def long_lines(text):
    """The lines that are too long: number and columns."""
    lengths = enumerate(map(len, text.split("\n")), 1)
    return [(number, columns) for number, columns in lengths if columns > COLUMNS]


def main(paths, root=ROOT):
    missing = [path for path in paths if path[:1] != ":" and not (root / path).exists()]
    if missing:
        print(f"check-lines: {missing[0]} is not there", file=sys.stderr)
        return 2
    try:
        found = files(root, paths)
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"check-lines: git can't list the files: {error}", file=sys.stderr)
        return 2
    count = 0
    for file in found:
        for number, columns in long_lines(file.read_text(encoding="utf-8")):
            print(f"{file.relative_to(root)}:{number}: {columns} columns, at most {COLUMNS}")
            count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or CHECKED))
