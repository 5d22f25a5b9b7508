#!/usr/bin/env python3
"""Copies tables from figures/paper and figures/reduced into README.md and papers/*/README.md.

    Scripts/readme-tables.py            rewrites what stands between the markers
    Scripts/readme-tables.py --check    exit 1 if that would change a file

A table's place is a pair of lines; the first says what belongs there:

    <!-- table: varga table7 -->        an exhibit's numbers, from its .json
    <!-- claims: varga -->              the paper's findings with the sentences under them, from
                                        all its .json
    <!-- costs: varga -->               what the paper's runs cost, from the ledger
    <!-- summary: varga jacnet -->      how many numbers match and findings hold of each paper, from
                                        the same
    <!-- directions: varga table4 -->   which way an exhibit's effects go, from its .json of reduced
                                        scale
    <!-- /table -->                     (also /claims, /costs, /summary, /directions)

Exit codes: 0 done, 1 a file is out of date (--check), 2 a report or a marker is missing.
"""

import argparse
import csv
import json
import math
import pathlib
import re
import sys
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[1]
FIGURES = ROOT / "figures/paper"
PLACE = re.compile(
    r"(?P<open><!-- (?P<kind>table|claims|costs|summary|directions): "
    r"(?P<paper>\w+)(?: (?P<exhibit>[\w -]+))? -->\n)"
    r"(?P<old>.*?)(?=<!-- /(?P=kind) -->)",
    re.DOTALL,
)


class Trouble(Exception):
    """Something that the person at the keyboard must mend; its text says what."""


def unique(values):
    return list(dict.fromkeys(values))


def lines(rows):
    return "".join("| " + " | ".join(row) + " |\n" for row in rows)


def report_of(paper, exhibit, scale="paper"):
    file = FIGURES.parent / scale / paper / f"{exhibit}.json"
    if not file.exists():
        raise Trouble(
            f"{file.relative_to(ROOT)} is missing;"
            f" make it with replicate {paper} {exhibit} --scale {scale}"
        )
    return json.loads(file.read_text())


def number(sample, decimals, with_spread):
    """A mean, with its standard deviation and number of runs where there are any."""
    if sample is None:
        return "–"
    if sample["mean"] is None or not math.isfinite(sample["mean"]):
        return "not finite"
    text = f"{sample['mean']:.{decimals}f}"
    if with_spread and sample["sd"] is not None and math.isfinite(sample["sd"]):
        text += f" ± {sample['sd']:.{decimals}f}"
    if with_spread and sample["n"] is not None:
        text += f" ({sample['n']})"
    return text


def label(cell, rows):
    return cell["column"] if len(rows) == 1 else f"{cell['row']}, {cell['column']}"


def table(paper, exhibit):
    """One line a row and column; published once, ours and its verdict for each reading."""
    report = report_of(paper, exhibit)
    cells = [cell for cell in report["cells"] if cell["measured"] is not None]
    rows = unique(cell["row"] for cell in cells)
    readings = unique(cell["reading"] for cell in cells)
    metrics = unique((cell["metric"], cell["unit"]) for cell in cells)
    if len(metrics) != 1:
        raise Trouble(
            f"{report['exhibit']}: such a table shows one metric, this has {len(metrics)}"
        )
    name, unit = metrics[0]
    by_place = {(label(cell, rows), cell["reading"]): cell for cell in cells}

    header = [f"{name}, {unit}" if unit else name, "published"]
    for reading in readings:
        header += ["ours" if len(readings) == 1 else f"ours, {reading}", "verdict"]
    table = [header, ["---", "---:"] + ["---:", "---"] * len(readings)]
    for place in unique(key[0] for key in by_place):
        of_place = [by_place.get((place, reading)) for reading in readings]
        some = next(cell for cell in of_place if cell)
        line = [place, number(some["published"], some["decimals"], True)]
        for cell in of_place:
            if cell is None:
                line += ["", ""]
            else:
                line += [number(cell["measured"], cell["decimals"], True), cell["verdict"] or ""]
        table.append(line)
    scale = f"scale {report['scale']}, mean ± standard deviation (runs)"
    return f"{lines(table)}\n*{report['title']}; {scale}.*\n"


VERDICTS = ["holds", "fails", "undecided"]


def is_examined(claim):
    return claim["verdict"] in VERDICTS and not claim["evidence"].startswith("not examined")


def reports(paper):
    """The reports of the paper's exhibits at its own scale, by name."""
    return {
        file.stem: json.loads(file.read_text()) for file in sorted((FIGURES / paper).glob("*.json"))
    }


def findings(paper):
    """What was found: verdict and exhibit, with the sentences that rest on it.

    Those of one comparison are one.
    """
    found = {}
    for exhibit, report in reports(paper).items():
        for claim in filter(is_examined, report["claims"]):
            key = exhibit, claim.get("finding") or claim["evidence"], claim["verdict"]
            found.setdefault(key, []).append(claim)
    if not found:
        raise Trouble(f"figures/paper/{paper} has no report with a claim")
    return [(verdict, exhibit, claims) for (exhibit, _, verdict), claims in found.items()]


def not_examined(paper):
    """The quoted sentences that no report bears on, with their exhibits."""
    known = reports(paper)
    left = []
    for file in sorted((ROOT / "papers" / paper).glob("*.toml")):
        quoted = tomllib.loads(file.read_text()).get("claim", [])
        judged = [
            claim["text"]
            for claim in known.get(file.stem, {}).get("claims", [])
            if is_examined(claim)
        ]
        left += [(claim, file.stem) for claim in quoted if claim["text"] not in judged]
    return left


def counted(found):
    return [sum(finding[0] == verdict for finding in found) for verdict in VERDICTS]


def quoted(claims):
    return "<br>".join(
        f"{claim['text']} ({claim['section']})".replace("|", "\\|") for claim in claims
    )


def claims(paper, _):
    """One line a finding, those that hold first; then the sentences that nothing bears on."""
    found = sorted(findings(paper), key=lambda finding: VERDICTS.index(finding[0]))
    hold, fail, undecided = counted(found)
    left = not_examined(paper)
    sentences = sum(len(claims) for *_, claims in found)
    rows = [["verdict", "sentences, with their places", "evidence"], ["---"] * 3]
    for verdict, exhibit, claims in found:
        page = f"[{exhibit}](../../figures/paper/{paper}/{exhibit}.md)"
        rows.append([f"**{verdict}**", quoted(claims), page])
    for claim, exhibit in left:
        rows.append(["not examined", quoted([claim]), exhibit])
    return (
        f"{len(found)} findings on {sentences} sentences: {hold} hold, {fail} fail,"
        f" {undecided} are undecided; {len(left)} sentences are not examined.\n\n{lines(rows)}"
    )


def cell_counts(paper):
    """How many published numbers have each verdict.

    In the order: match, compatible, too few runs, borderline, differ, not run. None where a report
    is older than these verdicts. Exhibits of our own, which depart from the paper on purpose, don't
    count.
    """
    theirs = [report for report in reports(paper).values() if not report.get("ours")]
    cells = [cell for report in theirs for cell in report["cells"]]
    if any("margin" not in cell for cell in cells):
        return None
    verdicts = [cell["verdict"] for cell in cells if cell["published"] is not None]
    names = [
        ["matches"],
        ["compatible"],
        ["too few runs"],
        ["borderline"],
        ["better", "worse", "differs"],
        ["not run"],
    ]
    return [sum(verdict in group for verdict in verdicts) for group in names]


def core_hours(paper):
    with (FIGURES / "ledger.csv").open(newline="") as file:
        return (
            sum(
                float(entry["seconds"])
                for entry in csv.DictReader(file)
                if any(name.split()[0] == paper for name in entry["exhibits"].split(";"))
            )
            / 3600
        )


def summary(paper, others):
    """One line a paper: how many numbers match and findings hold, and what they took."""
    rows = [
        [
            "work",
            "numbers: match",
            "compatible",
            "too few runs",
            "borderline",
            "differ",
            "of",
            "not run",
            "findings: hold",
            "fail",
            "undecided",
            "sentences not examined",
            "core hours",
        ],
        ["---"] + ["---:"] * 12,
    ]
    for name in [paper, *(others or "").split()]:
        cells = cell_counts(name)
        numbers = ["–"] * 7 if cells is None else [*cells[:-1], sum(cells[:-1]), cells[-1]]
        counts = [*numbers, *counted(findings(name)), len(not_examined(name))]
        rows.append(
            [f"[{name}](papers/{name}/README.md)", *map(str, counts), f"{core_hours(name):.1f}"]
        )
    note = (
        ""
        if all(row[1] != "–" for row in rows)
        else (
            "\nWhere numbers are – the reports are older than these verdicts and have to be"
            " made again.\n"
        )
    )
    return lines(rows) + note


def costs(paper, _):
    """One line an exhibit: its runs and measurements, their hours; shared ones count in each."""
    with (FIGURES / "ledger.csv").open(newline="") as file:
        entries = list(csv.DictReader(file))
    names = unique(
        name
        for entry in entries
        for name in entry["exhibits"].split(";")
        if name.split()[0] == paper
    )
    rows = [
        ["exhibit", "runs and measurements", "steps, or images measured", "core hours"],
        ["---", "---:", "---:", "---:"],
    ]

    def row(name, runs):
        hours = sum(float(run["seconds"]) for run in runs) / 3600
        steps = sum(int(run["iterations"]) for run in runs)
        return [name, str(len(runs)), f"{steps:,}", f"{hours:.2f}"]

    for name in sorted(names):
        rows.append(row(name, [entry for entry in entries if name in entry["exhibits"].split(";")]))
    own = [
        entry
        for entry in entries
        if any(name.split()[0] == paper for name in entry["exhibits"].split(";"))
    ]
    rows.append(row("all, each once", own))
    return lines(rows)


def directions(paper, exhibit):
    """One line an effect: the paper's difference and ours, in standard errors, and the verdict."""
    report = report_of(paper, exhibit, "reduced")
    found = report.get("directions", [])
    metrics = unique((direction["metric"], direction["unit"]) for direction in found)
    metric = f"{metrics[0][0]}, {metrics[0][1]}" if len(metrics) == 1 else "effect"
    rows = [
        [metric, "published", "ours", "runs", "direction"],
        ["---", "---:", "---:", "---:", "---"],
    ]

    def difference(effect, decimals):
        if effect["difference"] is None:
            return "not finite"
        text = f"{effect['difference']:+.{decimals}f}"
        errors = effect["standardErrors"]
        return text + ("" if errors is None else f" ({errors:+.1f} s.e.)")

    for direction in found:
        title = f"{direction['first']} against {direction['second']}"
        ours = direction["measured"]
        rows.append(
            [
                f"{direction['context']}: {title}" if direction["context"] else title,
                difference(direction["published"], direction["decimals"]),
                difference(ours, direction["decimals"]),
                f"{ours['first']['n']} and {ours['second']['n']}",
                f"**{direction['verdict']}**",
            ]
        )
    return f"{lines(rows)}\n*{report['title']}; reduced scale: {report['reduction']}.*\n"


def filled(text):
    kinds = {
        "table": table,
        "claims": claims,
        "costs": costs,
        "summary": summary,
        "directions": directions,
    }
    return PLACE.sub(
        lambda match: match["open"] + kinds[match["kind"]](match["paper"], match["exhibit"]), text
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--check", action="store_true", help="only say whether the files are up to date"
    )
    arguments = parser.parse_args()
    stale = []
    for readme in [ROOT / "README.md", *sorted((ROOT / "papers").glob("*/README.md"))]:
        old = readme.read_text()
        try:
            new = filled(old)
        except Trouble as trouble:
            sys.exit(print(f"readme-tables: {trouble}", file=sys.stderr) or 2)
        if new == old:
            continue
        stale.append(str(readme.relative_to(ROOT)))
        if not arguments.check:
            readme.write_text(new)
    if arguments.check and stale:
        names = ", ".join(stale)
        sys.exit(
            print(f"readme-tables: out of date: {names}; run make readme", file=sys.stderr) or 1
        )


if __name__ == "__main__":
    main()
