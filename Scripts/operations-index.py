#!/usr/bin/env python3
"""Writes docs/operations.md, an index of Autodiff's operations on one screen, from their sources.

    Scripts/operations-index.py            writes the file
    Scripts/operations-index.py --check    exit 1 if that would change it

A line an operation, in the order of files and declarations: its type, what it computes (the first
sentence of its doc comment), the cotangents that its pullback gives the operands, its convention at
a kink (the comment's paragraph "Kink: ..."), and the multiply-adds of one example.

Exit codes: 0 done, 1 the file is out of date (--check), 2 an operation can't be read.
"""

import argparse
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
SOURCES = ROOT / "Sources/Autodiff/Operations"
INDEX = ROOT / "docs/operations.md"

DECLARATION = re.compile(
    r"(?P<comment>(?:^///.*\n)+)^struct (?P<type>\w+): "
    r"(?P<protocol>Operation|UnaryElementwise|BinaryElementwise) \{\n(?P<body>(?:.*\n)*?)^\}",
    re.MULTILINE,
)
HEAD = """\
# Operations

Written by `Scripts/operations-index.py` from `Sources/Autodiff/Operations`; don't edit it by hand.
The pullback gives one cotangent an operand, in tensors: g is the result's cotangent, x, y and z are
the operands in their order, r is the result. "none" says that the operand gets no derivative, on
purpose. Multiply-adds are those with weights, of one example; `geometry.termCount` are a
convolution's products of a weight and a value inside its input.

| operation | what it computes | pullback | kink | multiply-adds |
| --- | --- | --- | --- | --- |
"""


class Trouble(Exception):
    """An operation that the script can't read; its text says which and what is missing."""


def paragraphs(comment):
    """The paragraphs of a doc comment, each on one line; code blocks are left out."""
    lines = [line[3:].strip() for line in comment.splitlines()]
    text = re.sub(r"```.*?```", "\n", "\n".join(lines), flags=re.DOTALL)
    return [" ".join(part.split()) for part in re.split(r"\n\s*\n", text) if part.strip()]


def summary(comment):
    """The first sentence, or what stands before its colon or semicolon."""
    first = paragraphs(comment)[0].replace("``", "`")
    return re.split(r"(?<=[\w`)])[:;.](?= |$)", first)[0].rstrip(".")


def kink(comment):
    for paragraph in paragraphs(comment):
        if paragraph.startswith("Kink: "):
            return paragraph.removeprefix("Kink: ").rstrip(".")
    return ""


def function_body(body, name):
    """What stands between the braces of a method; None where there is no such method."""
    start = re.search(rf"^  func {name}\b", body, re.MULTILINE)
    if not start:
        return None
    opening = body.index("{", start.end())
    depth = 0
    for place in range(opening, len(body)):
        depth += {"{": 1, "}": -1}.get(body[place], 0)
        if depth == 0:
            return " ".join(body[opening + 1 : place].split())
    return None


def split_list(text):
    """The elements of an array literal's inside."""
    parts, depth, start = [], 0, 0
    for place, character in enumerate(text):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return [part.strip() for part in parts + [text[start:]] if part.strip()]


def arguments(text, start):
    """The text from `start` to the end of the parenthesis it is in, and the place behind."""
    depth = 1
    for place in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[place], 0)
        if depth == 0:
            return text[start:place], place + 1
    raise Trouble(f"unbalanced parentheses in {text}")


def shortened(expression):
    """An expression of tensors without what says nothing here."""
    name = "cotangent.graph.append("
    while name in expression:
        start = expression.index(name)
        inside, end = arguments(expression, start + len(name))
        operation, operands = split_list(inside)
        operation = re.sub(r"\(.*\)$", "", operation)
        expression = f"{expression[:start]}{operation}({operands[1:-1]}){expression[end:]}"
    for place, letter in enumerate("xyz"):
        expression = expression.replace(f"operands[{place}]", letter)
    expression = re.sub(r"\bcotangent\b", "g", expression)
    expression = re.sub(r"\bresult\b", "r", expression)
    return expression.replace(", geometry)", ")")


def pullback(body):
    """The cotangents of the operands, of an array literal; of anything else its last expression."""
    if not (text := function_body(body, "pullback")):
        raise Trouble("no pullback")
    constants = dict(re.findall(r"\blet (\w+) = (.+?) (?=let |return )", text))
    expression = re.sub(r"^.*\breturn ", "", text)
    match = re.fullmatch(r"\[(.*)\]", expression)
    if not match:
        return "`" + shortened(expression) + "`"
    parts = split_list(match[1])
    if not parts:
        return "no operands"
    for name, value in constants.items():
        parts = [re.sub(rf"\b{name}\b", f"({value})", part) for part in parts]
    return ", ".join("none" if part == "nil" else f"`{shortened(part)}`" for part in parts)


def products(body, protocol):
    text = function_body(body, "products")
    if text is None and protocol != "Operation":
        return ""
    if text is None:
        raise Trouble("no products")
    if text == "nil":
        return ""
    match = re.fullmatch(r"Products\(\.\w+, count: (.+)\)", text)
    if not match:
        raise Trouble(f"products aren't nil or Products(kind, count:): {text}")
    count = match[1].replace("operands[0]", "x").replace("result", "r")
    return f"`{count}`"


def row(match):
    try:
        cells = [
            f"`{match['type']}`",
            summary(match["comment"]),
            pullback(match["body"]),
            kink(match["comment"]),
            products(match["body"], match["protocol"]),
        ]
    except Trouble as trouble:
        raise Trouble(f"{match['type']}: {trouble}") from None
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def index(sources):
    """The file's text, of the texts of sources in their order."""
    rows = []
    for source in sources:
        found = [row(match) for match in DECLARATION.finditer(source)]
        declared = re.findall(
            r"^struct (\w+): (?:Operation|UnaryElementwise|BinaryElementwise)\b",
            source,
            re.MULTILINE,
        )
        if len(found) != len(declared):
            raise Trouble(f"one of {', '.join(declared)} has no doc comment or no end")
        rows += found
    if not rows:
        raise Trouble("there are no operations")
    return HEAD + "".join(rows)


def main():
    parser = argparse.ArgumentParser(
        description="Writes docs/operations.md from the operations' sources."
    )
    parser.add_argument("--check", action="store_true", help="only say whether it is up to date")
    check = parser.parse_args().check
    try:
        text = index(file.read_text() for file in sorted(SOURCES.glob("*.swift")))
    except Trouble as trouble:
        print(f"operations-index: {trouble}", file=sys.stderr)
        return 2
    if INDEX.exists() and INDEX.read_text() == text:
        return 0
    if check:
        print(
            "operations-index: docs/operations.md is out of date; run Scripts/operations-index.py",
            file=sys.stderr,
        )
        return 1
    INDEX.parent.mkdir(exist_ok=True)
    INDEX.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
