#!/usr/bin/env python3
"""Second reading of papers/*/*.toml: compares each number and quotation with the papers' text.

    Scripts/check-published.py TEXTS [PAPERS]

TEXTS is a folder with each paper as text, one .txt file a paper, whose name without hyphens holds
the paper's id (varga-2018-….txt). The repository doesn't hold the texts. PAPERS is the papers
folder, by default the repository's own.

What must hold; what doesn't is printed:
- captions, claims and the quotations in n_source occur in the text, word for word, whatever its
  white space, LaTeX and emphasis, the claims in the section, table or figure that the file names
  for them;
- the numbers of each row of a table stand in one line of that table, in the same order and side by
  side;
- each line of a table with numbers is a row of the file, or its numbers are hyperparameters or
  column names;
- other cells' numbers and hyperparameters stand in the section, table or figure that the file
  names;
- numbers of runs stand in the quotation that n_source gives for them.

Exit codes: 0 all agrees, 1 something doesn't, 2 trouble with the request.
"""

import re
import sys
import tomllib
import unicodedata
from decimal import Decimal
from pathlib import Path

SYMBOLS = {
    "lambda": "λ",
    "theta": "θ",
    "epsilon": "ε",
    "varepsilon": "ε",
    "sigma": "σ",
    "ell": "l",
    "in": "∈",
    "sim": "∼",
    "gg": "≫",
    "sqrt": "√",
    "approx": "≈",
    "pm": "±",
    "dots": "…",
    "|": "‖",
}
FONTS = "text|mathbf|mathcal|mathrm|mathbb|boldsymbol|left|right"
QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-"})
HEADING = re.compile(r"^(APPENDIX )?([A-Z](\.\d+)?|\d(\.\d+)*)\.? (?=[A-Z0-9])")
CAPTION = re.compile(r"^\W*(Table|Figure) (S?\d+)[:.]")


def plain(text):
    """The text without white space, markup and typographic variants."""
    text = unicodedata.normalize("NFKC", text.translate(QUOTES)).translate(QUOTES)
    text = re.sub(rf"\\({FONTS})(?![a-zA-Z])", "", text)
    text = re.sub(r"\\([a-zA-Z]+|\|)", lambda match: SYMBOLS.get(match[1], match[1]), text)
    return re.sub(r"[\s${}^_*\\`]", "", text)


def numbers(text):
    """The text's unsigned numbers in order, as exact decimals."""
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    text = re.sub(r"(\d) ?\\cdot 10\^\{?(-?\d+)\}?", r"\1e\2", text)
    text = re.sub(r"(?<![\d.])10\^\{(-?\d+)\}", r"1e\1", text)
    return [Decimal(token) for token in re.findall(r"\d+(?:\.\d+)?(?:e-?\d+)?", text)]


def holds_run(sequence, part):
    """Whether a list stands in another, in order and without gaps."""
    return any(sequence[i : i + len(part)] == part for i in range(len(sequence) - len(part) + 1))


class Text:
    """One paper's text, by lines."""

    def __init__(self, path):
        self.lines = path.read_text(encoding="utf-8").splitlines()
        self.plain = plain("\n".join(self.lines))
        self.has_sections = any(self.is_heading(line) for line in self.lines)

    @staticmethod
    def is_heading(line):
        return len(line) < 120 and "\t" not in line and HEADING.match(line) is not None

    def until(self, start, ends):
        """The lines from `start` up to the next that ends the passage."""
        end = start + 1
        while end < len(self.lines) and not ends(self.lines[end]):
            end += 1
        return self.lines[start:end]

    def passage(self, place, anchor=None):
        """The lines of a section ("B.1", "2.1, footnote 1"), table or figure; None for none."""
        name = place.split(",")[0]
        exhibit = re.fullmatch(r"(?:Table|Figure) S?\d+", name)
        if anchor or exhibit:
            for index, line in enumerate(self.lines):
                match = CAPTION.match(line)
                if anchor in line if anchor else match and f"{match[1]} {match[2]}" == name:
                    return self.until(
                        index, lambda line: CAPTION.match(line) or self.is_heading(line)
                    )
            return None
        if not self.has_sections or "footnote" in place:
            return self.lines
        for index, line in enumerate(self.lines):
            if (
                line.lower() == name.lower()
                or self.is_heading(line)
                and HEADING.match(line)[2] == name
            ):
                return self.until(index, lambda line: self.ends_section(name, line))
        return None

    def ends_section(self, name, line):
        """Whether a line heads another section; in an appendix, "1. …" is a list's item."""
        if not self.is_heading(line):
            return False
        return HEADING.match(line)[2][0].isalpha() or not re.match(r"[A-Z](\.|$)", name)


def check_table(exhibit, lines, say):
    """The rows of a printed table against the cells."""
    accounted = {Decimal(str(setting["value"])) for setting in exhibit.get("hyperparameter", [])}
    rows = {}
    for cell in exhibit["cell"]:
        printed = [cell[key] for key in ("mean", "sd", "ci95") if key in cell]
        rows.setdefault(cell["row"], []).extend(Decimal(str(value)) for value in printed)
        accounted.update(numbers(cell["column"]))
    if (
        len(
            {
                tuple(cell["column"] for cell in exhibit["cell"] if cell["row"] == row)
                for row in rows
            }
        )
        > 1
    ):
        say("the rows don't list the same columns in the same order")
    words = plain("\n".join(lines))
    for column in dict.fromkeys(cell["column"] for cell in exhibit["cell"]):
        for word in re.findall(r"[\w.]+", column):
            if plain(word) not in words:
                say(f'column "{column}": "{word}" isn\'t in the table')
    matched = set()
    for row, values in rows.items():
        found = [i for i, line in enumerate(lines) if holds_run(numbers(line), values)]
        named = [i for i in found if plain(lines[i]).startswith(plain(row))]
        if not found:
            say(f'row "{row}": no line of the table has {" ".join(map(str, values))}')
        elif not named and plain(row) not in words:
            say(f'row "{row}": its name isn\'t in the table')
        elif not named and len(rows) > 1:
            say(f'row "{row}": the line with its numbers is named otherwise')
        matched.update(named or found)
    for index, line in enumerate(lines):
        printed = set(numbers(line))
        if "\t" in line and index not in matched and len(printed) > 1 and not printed <= accounted:
            say(f"a line of the table is no row of the file: {line.strip()}")


def check_runs(exhibit, text, say):
    """The numbers of runs against the quotation that n_source gives."""
    source = exhibit.get("n_source", "")
    quotations = re.findall(r'"([^"]+)"', source)
    for quotation in quotations:
        if plain(quotation) not in text.plain:
            say(f"n_source: not in the text: {quotation}")
    stated = set(numbers(" ".join(quotations).replace("a single run", "1 run")))
    runs = {exhibit["n"]} if "n" in exhibit else set()
    runs.update(cell["n"] for cell in exhibit.get("cell", []) if "n" in cell)
    if not source.startswith("Inferred"):
        for n in runs:
            if Decimal(n) not in stated:
                say(f"n_source: doesn't state {n} runs")


def check(exhibit, text, say):
    """One exhibit's file against its paper's text."""
    source = exhibit["source"]
    name, anchor = source["exhibit"], source.get("anchor")
    is_printed = name.split()[0] in ("Table", "Figure")
    lines = text.passage(name if is_printed else source["section"], anchor)
    if lines is None:
        say(f"{name}, section {source['section']}: not found in the text")
        return
    if plain(exhibit["caption"]) not in (
        plain("\n".join(lines)) if is_printed and not anchor else text.plain
    ):
        say(f"caption: not in the text: {exhibit['caption']}")
    if "cell" in exhibit and is_printed:
        check_table(exhibit, lines, say)
    for cell in exhibit.get("cell", []) if not is_printed else []:
        check_number(Decimal(str(cell["mean"])), cell["section"], text, say)
    for setting in exhibit.get("hyperparameter", []):
        check_number(Decimal(str(setting["value"])), setting["section"], text, say)
    for claim in exhibit.get("claim", []):
        lines = text.passage(claim["section"])
        if lines is None or plain(claim["text"]) not in plain("\n".join(lines)):
            say(f"claim {claim['id']}: not in {claim['section']} of the text: {claim['text']}")
    check_runs(exhibit, text, say)


def check_number(value, place, text, say):
    """A number against the passage that should hold it."""
    lines = text.passage(place)
    if lines is None:
        say(f"section {place}: not found in the text")
    elif value not in numbers("\n".join(lines)):
        say(f"{value}: not in {place} of the text")


def trouble(message):
    """Ends the script: the request can't be served."""
    print(message, file=sys.stderr)
    sys.exit(2)


def text_of(paper, folder):
    """The one text whose name holds the paper's id."""
    found = [path for path in sorted(folder.glob("*.txt")) if paper in path.stem.replace("-", "")]
    if len(found) != 1:
        trouble(
            f"check-published: {folder}: {len(found)} .txt files are named for {paper},"
            " one is needed"
        )
    return Text(found[0])


def main(arguments):
    if not 1 <= len(arguments) <= 2 or arguments[0] in ("-h", "--help"):
        trouble(__doc__.strip())
    texts = Path(arguments[0])
    default = Path(__file__).resolve().parent.parent / "papers"
    papers = Path(arguments[1]) if len(arguments) > 1 else default
    problems, exhibits, counts = [], 0, dict.fromkeys(("cell", "claim", "hyperparameter"), 0)
    for folder in sorted({path.parent for path in papers.glob("*/*.toml")}):
        text = text_of(folder.name, texts)
        for file in sorted(folder.glob("*.toml")):
            exhibit = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
            found = []
            check(exhibit, text, found.append)
            problems += [f"{file}: {problem}" for problem in found]
            exhibits += 1
            for key in counts:
                counts[key] += len(exhibit.get(key, []))
    if exhibits == 0:
        trouble(f"check-published: no exhibits in {papers}")
    for problem in problems:
        print(problem)
    print(
        f"{exhibits} exhibits, {counts['cell']} cells, {counts['claim']} claims, "
        f"{counts['hyperparameter']} hyperparameters: {len(problems)} not as in the texts"
    )
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
