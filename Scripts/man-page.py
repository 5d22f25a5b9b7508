#!/usr/bin/env python3
"""Makes the manual page of what `replicate --experimental-dump-help` prints, in roff's man macros.

    replicate --experimental-dump-help | Scripts/man-page.py > docs/replicate.1     (make man)
    replicate --experimental-dump-help | Scripts/man-page.py --check docs/replicate.1

Options that mean the same in several commands are explained once, at the end; each command's
synopsis names them. What the help hides, the page leaves out.

Exit codes: 0 done, 1 the file is another than would be made (--check), 2 trouble with the input.
"""

import argparse
import json
import pathlib
import re
import sys
import textwrap

EXIT_STATUS = "Exit status: "
ENVIRONMENT = [
    ("REPLICATE_DATA", "The folder of data sets, where --data names none."),
    ("REPLICATE_CACHE", "The file of finished runs, where --cache names none."),
    (
        "REPLICATE_PAPERS",
        "The folder of published numbers. Without it, the nearest folder 'papers' at or above the"
        " working folder, else at or above the folder of the program itself.",
    ),
    ("XDG_CACHE_HOME", "Fetched data sets lie below it, in replicate/data; default ~/.cache."),
]


def escaped(text):
    """Text as roff prints it; -- stays two hyphens that can be copied."""
    return text.replace("\\", "\\e").replace("--", "\\-\\-")


def literal(text):
    """Text of which every hyphen can be copied."""
    return text.replace("\\", "\\e").replace("-", "\\-")


def guarded(line):
    """A line that is no request, whatever it begins with."""
    return "\\&" + line if line[:1] in (".", "'") else line


def filled(text):
    """A paragraph, broken into lines that roff fills again."""
    broken = textwrap.wrap(escaped(text), 96, break_long_words=False, break_on_hyphens=False)
    return [guarded(line) for line in broken]


def prose(text):
    """The help's paragraphs; lines that it indents stay as they are, `Title:` lines stand apart."""
    lines = []
    for paragraph in text.split("\n\n"):
        lines.append(".PP")
        words = []
        kept = []
        for line in paragraph.split("\n"):
            if line.startswith(" "):
                kept.append(guarded(literal(line.strip())))
            else:
                words.append(line)
        lines += filled(" ".join(words))
        if kept:
            lines += [".RS 4", ".nf", *kept, ".fi", ".RE"]
    return lines


def shown(command):
    """The arguments that the help shows, without those that every command has."""
    everywhere = {"version", "help"}
    return [
        argument
        for argument in command.get("arguments", [])
        if argument["shouldDisplay"] and argument["valueName"] not in everywhere
    ]


def spelling(name):
    """One name as it is typed."""
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def term(argument):
    """An argument with its value, in bold and italics."""
    value = f"\\fI{literal(argument['valueName'])}\\fR"
    if argument["kind"] == "positional":
        return value
    names = ", ".join(f"\\fB{literal(spelling(name))}\\fR" for name in argument["names"])
    return names if argument["kind"] == "flag" else f"{names} {value}"


def use(argument):
    """An argument's place in a synopsis."""
    value = f"\\fI{literal(argument['valueName'])}\\fR"
    if argument["kind"] != "positional":
        name = f"\\fB{literal(spelling(argument['preferredName']))}\\fR"
        value = name if argument["kind"] == "flag" else f"{name} {value}"
    if argument["isRepeating"]:
        value += " ..."
    return f"[{value}]" if argument["isOptional"] else value


def explained(argument):
    """An argument with all that the help says of it."""
    words = [argument.get("abstract", "")]
    if values := argument.get("allValues"):
        words.append(f"One of {', '.join(values)}.")
    if default := argument.get("defaultValue"):
        words.append(f"Default: {default}.")
    if more := argument.get("discussion"):
        words.append(more)
    text = " ".join(" ".join(words).split())
    return [".TP", term(argument), *filled(text)]


def leaves(command, path=()):
    """All commands that do something, each with its words; a group comes before its own."""
    path = (*path, command["commandName"])
    for child in command.get("subcommands", []):
        if child["shouldDisplay"]:
            yield child, (*path, child["commandName"])
            yield from leaves(child, path)


def common(commands):
    """The options that two commands or more explain with the same words, by how they are typed."""
    meanings = {}
    for command, _ in commands:
        for argument in shown(command):
            if argument["kind"] != "positional":
                meanings.setdefault(term(argument), []).append(explained(argument))
    usual = {name: max(said, key=said.count) for name, said in meanings.items()}
    return {name: said for name, said in usual.items() if meanings[name].count(said) > 1}


def section(command, path, shared):
    """One command: its synopsis, what it does, and the arguments that are its own."""
    words = literal(" ".join(path))
    lines = [f'.SS "{words}"']
    if not command.get("subcommands"):
        lines += [".PP", " ".join([f"\\fB{words}\\fR", *map(use, shown(command))])]
    lines += [".PP", *filled(command.get("abstract", ""))]
    if discussion := command.get("discussion"):
        lines += prose(discussion)
    for argument in shown(command):
        if explained(argument) != shared.get(term(argument)):
            lines += explained(argument)
    return lines


def page(root):
    """The whole page."""
    name = root["commandName"]
    commands = [(command, path) for command, path in leaves(root) if path[-1] != "help"]
    shared = common(commands)
    paragraphs = root.get("discussion", "").split("\n\n")
    status = [text for text in paragraphs if text.startswith(EXIT_STATUS)]
    rest = "\n\n".join(text for text in paragraphs if text not in status)
    summary = root["abstract"].rstrip(".")
    lines = [
        ".\\\" Made by Scripts/man-page.py of the program's help: make man.",
        f'.TH {name.upper()} 1 "" "{name}" "User Commands"',
        ".SH NAME",
        f"{literal(name)} \\- {escaped(summary[:1].lower() + summary[1:])}",
        ".SH SYNOPSIS",
        f"\\fB{literal(name)}\\fR \\fIcommand\\fR [\\fIoptions\\fR]",
        ".br",
        f"\\fB{literal(name)}\\fR \\fB\\-\\-version\\fR",
        ".br",
        f"\\fB{literal(name)}\\fR \\fIcommand\\fR \\fB\\-\\-help\\fR",
        ".SH DESCRIPTION",
        *prose(rest)[1:],
        ".SH COMMANDS",
    ]
    for command, path in commands:
        lines += section(command, path, shared)
    lines.append(".SH OPTIONS OF SEVERAL COMMANDS")
    for term_ in sorted(shared, key=lambda term: re.sub(r"\\f.|\W", "", term)):
        lines += shared[term_]
    if status:
        lines.append(".SH EXIT STATUS")
        for item in status[0].removeprefix(EXIT_STATUS).rstrip(".").split("; "):
            number, _, meaning = item.partition(" ")
            lines += [".TP", f"\\fB{number}\\fR", *filled(meaning)]
    lines.append(".SH ENVIRONMENT")
    for variable, meaning in ENVIRONMENT:
        lines += [".TP", f"\\fB{variable}\\fR", *filled(meaning)]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", type=pathlib.Path, metavar="FILE")
    arguments = parser.parse_args()
    try:
        made = page(json.load(sys.stdin)["command"])
    except (ValueError, KeyError) as error:
        print(f"man-page: standard input is no dump of a help: {error}", file=sys.stderr)
        return 2
    if arguments.check is None:
        sys.stdout.write(made)
        return 0
    if arguments.check.exists() and arguments.check.read_text(encoding="utf-8") == made:
        return 0
    print(f"man-page: out of date: {arguments.check}; run make man", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
