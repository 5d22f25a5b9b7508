#!/usr/bin/env python3
"""Writes and runs the notebooks of the committed results, and holds them against the reports.

    Scripts/notebook-test.py [--replicate PROGRAM] [--scale SCALE]

Needs the packages of Scripts/notebook/requirements.txt; `make test-notebook` has them, and says so
where they can't be had. The notebooks are made in a copy of figures/<scale> by `replicate notebook
--execute`, twice. What must hold of each:

- it is valid nbformat, its cells were all run, and none failed or warned;
- each report has a table with as many rows as the report has cells, and each call of a drawing
  gave one;
- the second run gives the same bytes;
- the notebook that is committed has the same tables, so that none shows an older report's numbers.

Exit codes: 0 all holds, 1 something doesn't, 2 trouble with the request.
"""

import argparse
import html.parser
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
DRAWINGS = ("means(", "curves(")


class RowCounter(html.parser.HTMLParser):
    """Counts the rows in the body of a table."""

    def __init__(self):
        super().__init__()
        self.rows = 0
        self.is_in_body = False

    def handle_starttag(self, tag, attributes):
        if tag == "tbody":
            self.is_in_body = True
        elif tag == "tr" and self.is_in_body:
            self.rows += 1

    def handle_endtag(self, tag):
        if tag == "tbody":
            self.is_in_body = False


def rows(table):
    """How many rows a table of HTML has below its head."""
    counter = RowCounter()
    counter.feed(table)
    return counter.rows


def outputs(cell, kind):
    """What a cell gave in a format such as text/html."""
    found = [output.get("data", {}).get(kind) for output in cell.get("outputs", [])]
    return ["".join(text) for text in found if text is not None]


def tables(notebook):
    """The tables of HTML by the file of the report that they show."""
    found = {}
    for cell in notebook["cells"]:
        report = cell["metadata"].get("replicate")
        if report:
            found[report["file"]] = outputs(cell, "text/html")
    return found


def problems(notebook, reports):
    """What doesn't hold of a notebook, given the number of cells of each report by its file."""
    said = []
    ids = [cell["id"] for cell in notebook["cells"]]
    said += [f"{one} is the id of several cells" for one in sorted(set(ids)) if ids.count(one) > 1]
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        if cell["execution_count"] is None:
            said.append(f"{cell['id']} was not run")
        for output in cell["outputs"]:
            if output["output_type"] == "error":
                said.append(f"{cell['id']} failed: {output['ename']}: {output['evalue']}")
            elif output.get("name") == "stderr":
                said.append(f"{cell['id']} warned: {''.join(output['text']).strip()}")
        source = "".join(cell["source"]).splitlines()
        calls = sum(line.startswith(DRAWINGS) for line in source)
        drawn = len(outputs(cell, "image/png"))
        if calls != drawn:
            said.append(f"{cell['id']} has {drawn} drawings of {calls}")
    shown = tables(notebook)
    said += [f"{file} isn't in it" for file in sorted(set(reports) - set(shown))]
    for file, texts in shown.items():
        found = [rows(text) for text in texts]
        if found != [reports.get(file)]:
            said.append(f"{file} has {reports.get(file)} cells, its table has {found} rows")
    return said


def cell_counts(folder):
    """The number of cells of each report in a work's folder."""
    reports = {}
    for file in sorted(folder.glob("*.json")):
        report = json.loads(file.read_text(encoding="utf-8"))
        if "cells" in report and "exhibit" in report and not file.stem.endswith("-tuning"):
            reports[file.name] = len(report["cells"])
    return reports


def executed(program, scale, folder):
    """The notebooks that the program writes into the folder and runs, as bytes by work."""
    here = pathlib.Path(sys.executable).parent
    path = f"{here}{os.pathsep}{os.environ.get('PATH', '')}"
    command = [program, "notebook", "--execute", "--scale", scale, "--output", str(folder)]
    outcome = subprocess.run(command, env=os.environ | {"PATH": path}, cwd=ROOT)
    if outcome.returncode != 0:
        sys.exit(1)
    return {file.stem: file.read_bytes() for file in sorted(folder.glob("*/*.ipynb"))}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--replicate", default=str(ROOT / ".build/release/replicate"))
    parser.add_argument("--scale", default="paper")
    arguments = parser.parse_args()
    committed = ROOT / "figures" / arguments.scale
    if not committed.is_dir():
        sys.exit(print(f"notebook-test: no folder {committed}", file=sys.stderr) or 2)
    try:
        import nbformat
    except ImportError as error:
        sys.exit(print(f"notebook-test: {error}; try make test-notebook", file=sys.stderr) or 2)
    said, count = [], {"exhibits": 0, "cells": 0}
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch) / arguments.scale
        shutil.copytree(committed, folder, ignore=shutil.ignore_patterns("*.ipynb"))
        first = executed(arguments.replicate, arguments.scale, folder)
        second = executed(arguments.replicate, arguments.scale, folder)
        for work, content in first.items():
            notebook = json.loads(content)
            try:
                nbformat.validate(notebook)
            except nbformat.ValidationError as error:
                said.append(f"{work}: {str(error).splitlines()[0]}")
            reports = cell_counts(folder / work)
            said += [f"{work}: {problem}" for problem in problems(notebook, reports)]
            if second.get(work) != content:
                said.append(f"{work}: a second run gives other bytes")
            file = committed / work / f"{work}.ipynb"
            if file.exists() and tables(json.loads(file.read_bytes())) != tables(notebook):
                said.append(f"{work}: the committed notebook has other tables; make notebooks")
            count["exhibits"] += len(reports)
            count["cells"] += sum(reports.values())
        if not first:
            said.append("no notebook was written")
    for problem in said:
        print(problem)
    counted = ", ".join(f"{number} {name}" for name, number in count.items())
    print(f"notebook-test: {len(first)} notebooks, {counted}, {len(said)} problems")
    sys.exit(1 if said else 0)


if __name__ == "__main__":
    main()
