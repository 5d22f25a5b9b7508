#!/usr/bin/env python3
"""Holds the layers of ARCHITECTURE.md, Package.swift and the imports of all sources together.

    Scripts/check-imports.py [--root FOLDER] [--description FILE]

  --root FOLDER        the package (default: the one that this script lies in)
  --description FILE   what `swift package describe --type json` prints, in place of running it

What must hold; what doesn't is printed:
- each import of a module of this package, or of a product of another, is a declared dependency;
- each declared dependency is imported by some file of the target, a test's on a program excepted;
- each target that is no test, no system library and no test's helper has a row in the table of
  ARCHITECTURE.md whose header is "module | what | imports", and each row is a target;
- each import of a target that has a row stands in the importing target's row, and above it;
- each module that a row names is imported.

A row's imports are names in backticks; "`X` and what it imports" adds those of X's row, "all above"
is every row above, and – is none. Names without backticks are libraries, which no row is held for.

Exit codes: 0 all holds, 1 something doesn't, 2 trouble with the request.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
IMPORT = re.compile(
    r"^[ \t]*(?:@\w+(?:\([^)]*\))?[ \t]+)*"
    r"(?:(?:public|package|internal|fileprivate|private)[ \t]+)?"
    r"import[ \t]+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)[ \t]+)?(\w+)",
    re.MULTILINE,
)
NAME = re.compile(r"`([\w-]+)`")
ALL_ABOVE = "all above"
AND_ITS = re.compile(r"`([\w-]+)` and what it imports")


class Trouble(Exception):
    """One line: what is wrong, and what to do."""


class Row:
    """A line of the table: its modules, and which modules they may import."""

    def __init__(self, modules, named, allowed):
        self.modules = modules
        self.named = named
        self.allowed = allowed


def table(text, say):
    """The rows of the table in order; what a row's words don't say exactly is told to `say`."""
    lines = iter(text.splitlines())
    for line in lines:
        if cells(line) == ["module", "what", "imports"]:
            next(lines, None)
            break
    else:
        raise Trouble('ARCHITECTURE.md has no table "module | what | imports"')
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        modules, _, imports = cells(line)
        rows.append(row(NAME.findall(modules), imports, rows, say))
    return rows


def cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")] if "|" in line else []


def row(modules, imports, above, say):
    """One row, given those above it."""
    named = NAME.findall(imports)
    allowed = set(named)
    rest = imports
    if ALL_ABOVE in rest:
        allowed.update(module for other in above for module in other.modules)
        rest = rest.replace(ALL_ABOVE, "")
    for other in AND_ITS.findall(rest):
        found = [one for one in above if other in one.modules]
        allowed.update(*(one.allowed for one in found))
    rest = NAME.sub("", AND_ITS.sub("", rest)).replace("–", "")
    for word in rest.split(","):
        if " " in word.strip():
            say(f'ARCHITECTURE.md: {", ".join(modules)}: "{word.strip()}" names no module')
    return Row(modules, named, allowed)


def described(root):
    """What the package manager says of the package."""
    command = ["swift", "package", "describe", "--type", "json"]
    try:
        outcome = subprocess.run(command, cwd=root, capture_output=True, text=True)
    except OSError as error:
        raise Trouble(f"swift: {error.strerror}") from error
    if outcome.returncode != 0:
        raise Trouble(f"{' '.join(command)} failed: {outcome.stderr.strip()[-300:]}")
    return json.loads(outcome.stdout)


def imports(root, target):
    """The modules that a target's Swift files import, each with the first file that does."""
    found = {}
    for source in sorted(target.get("sources", [])):
        if source.endswith(".swift"):
            file = pathlib.Path(target["path"]) / source
            for module in IMPORT.findall((root / file).read_text(encoding="utf-8")):
                found.setdefault(module, str(file))
    return found


def check_package(targets, found, say):
    """The imports against the dependencies that Package.swift declares."""
    programs = {name for name, target in targets.items() if target["type"] == "executable"}
    modules = set(targets)
    for target in targets.values():
        modules.update(target.get("product_dependencies", []))
    for name, target in targets.items():
        declared = {
            *target.get("target_dependencies", []),
            *target.get("product_dependencies", []),
        }
        for module, file in found[name].items():
            if module in modules - declared and module != name:
                say(f"Package.swift: {name} doesn't declare {module}, which {file} imports")
        if target["module_type"] != "SwiftTarget":
            continue
        for module in sorted(declared - set(found[name]) - programs):
            say(f"Package.swift: {name} declares {module}, which it doesn't import")


def check_table(targets, found, rows, say):
    """The imports against the table."""
    level = {module: index for index, row in enumerate(rows) for module in row.modules}
    helpers = {"test", "system-target", "plugin", "macro"}
    for name, target in targets.items():
        is_layer = target["type"] not in helpers and not target["path"].startswith("Tests/")
        if is_layer and name not in level:
            say(f"ARCHITECTURE.md: {name} has no row")
    for index, row in enumerate(rows):
        for name in row.modules:
            if name not in targets:
                say(f"ARCHITECTURE.md: {name} has a row, and is no target")
                continue
            for module, file in found[name].items():
                if module not in level or module == name:
                    continue
                if level[module] >= index:
                    say(f"{file}: {name} imports {module}, which stands no higher")
                elif module not in row.allowed:
                    say(f"ARCHITECTURE.md: {name}: {module} isn't named, and {file} imports it")
            if targets[name]["module_type"] == "SwiftTarget":
                for module in row.named:
                    if module not in found[name]:
                        say(f"ARCHITECTURE.md: {name}: {module} is named, and isn't imported")


def problems(root, description):
    """All that doesn't hold, a line each."""
    said = []
    targets = {target["name"]: target for target in description["targets"]}
    found = {name: imports(root, target) for name, target in targets.items()}
    text = (root / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = table(text, said.append)
    check_package(targets, found, said.append)
    check_table(targets, found, rows, said.append)
    return said


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=pathlib.Path, default=ROOT, metavar="FOLDER")
    parser.add_argument("--description", type=pathlib.Path, metavar="FILE")
    arguments = parser.parse_args()
    try:
        if arguments.description:
            description = json.loads(arguments.description.read_text(encoding="utf-8"))
        else:
            description = described(arguments.root)
        said = problems(arguments.root, description)
    except (Trouble, OSError, ValueError) as trouble:
        print(f"check-imports: {trouble}", file=sys.stderr)
        sys.exit(2)
    for problem in said:
        print(problem)
    print(f"check-imports: {len(description['targets'])} targets, {len(said)} problems")
    sys.exit(1 if said else 0)


if __name__ == "__main__":
    main()
