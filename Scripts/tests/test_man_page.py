"""man-page.py: a small program's help as roff."""

import contextlib
import io
import json
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

from loading import script

man = script("man-page.py")


def argument(name, kind="option", short=None, **more):
    names = [{"kind": "long", "name": name}]
    if short:
        names.insert(0, {"kind": "short", "name": short})
    made = {
        "kind": kind,
        "valueName": name,
        "abstract": f"The {name}.",
        "isOptional": True,
        "isRepeating": False,
        "shouldDisplay": True,
    }
    if kind != "positional":
        made |= {"names": names, "preferredName": names[-1]}
    return made | more


def command(name, *arguments, **more):
    return {"commandName": name, "abstract": f"Does {name}.", "shouldDisplay": True} | {
        "arguments": [*arguments, argument("help", "flag", short="h")],
        **more,
    }


SCALE = argument("scale", allValues=["paper", "quick"], defaultValue="paper", valueName="name")
ROOT = command(
    "tool",
    abstract="Makes things.",
    discussion="First part.\n\nExamples:\n  tool run --scale quick   quickly\n  .hidden\n\n"
    "Exit status: 0 done; 2 trouble with a file.",
    subcommands=[
        command(
            "run",
            argument("file", "positional", isOptional=False, isRepeating=True),
            SCALE,
            argument("force", "flag", short="f"),
            argument("secret", shouldDisplay=False),
        ),
        command("keep", subcommands=[command("list", SCALE), command("drop", SCALE)]),
        command("export", SCALE | {"abstract": "Another scale."}),
        command("hidden", shouldDisplay=False),
        command("help"),
    ],
)


def part(page, title):
    """The lines of a section or subsection, without its title."""
    lines = page.splitlines()
    start = lines.index(title) + 1
    level = (".SH",) if title.startswith(".SH") else (".SH", ".SS")
    ends = (i for i in range(start, len(lines)) if lines[i].startswith(level))
    return lines[start : next(ends, len(lines))]


class PageTests(unittest.TestCase):
    def setUp(self):
        self.page = man.page(ROOT)

    def test_the_sections_in_their_order(self):
        found = [line for line in self.page.splitlines() if line.startswith((".SH", ".SS"))]
        self.assertEqual(
            found,
            [
                ".SH NAME",
                ".SH SYNOPSIS",
                ".SH DESCRIPTION",
                ".SH COMMANDS",
                '.SS "tool run"',
                '.SS "tool keep"',
                '.SS "tool keep list"',
                '.SS "tool keep drop"',
                '.SS "tool export"',
                ".SH OPTIONS OF SEVERAL COMMANDS",
                ".SH EXIT STATUS",
                ".SH ENVIRONMENT",
            ],
        )

    def test_the_name_is_a_phrase(self):
        self.assertEqual(part(self.page, ".SH NAME"), ["tool \\- makes things"])

    def test_a_synopsis_brackets_what_may_be_left_out(self):
        self.assertIn(
            "\\fBtool run\\fR \\fIfile\\fR ... [\\fB\\-\\-scale\\fR \\fIname\\fR]"
            " [\\fB\\-\\-force\\fR]",
            part(self.page, '.SS "tool run"'),
        )

    def test_a_group_has_no_synopsis(self):
        self.assertEqual(part(self.page, '.SS "tool keep"'), [".PP", "Does keep."])

    def test_options_of_several_commands_are_explained_once(self):
        explained = [
            ".TP",
            "\\fB\\-\\-scale\\fR \\fIname\\fR",
            "The scale. One of paper, quick. Default: paper.",
        ]
        self.assertEqual(part(self.page, ".SH OPTIONS OF SEVERAL COMMANDS"), explained)
        self.assertNotIn(explained[2], part(self.page, '.SS "tool run"'))

    def test_an_option_that_means_something_else_is_explained_there(self):
        self.assertIn(
            "Another scale. One of paper, quick. Default: paper.",
            part(self.page, '.SS "tool export"'),
        )

    def test_options_of_one_command_are_explained_there(self):
        lines = part(self.page, '.SS "tool run"')
        place = lines.index("\\fB\\-f\\fR, \\fB\\-\\-force\\fR")
        self.assertEqual(lines[place - 1 : place + 2], [".TP", lines[place], "The force."])

    def test_what_the_help_hides_is_left_out(self):
        self.assertNotIn("secret", self.page)
        self.assertNotIn('.SS "tool hidden"', self.page)

    def test_the_exit_status_is_a_list(self):
        self.assertEqual(
            part(self.page, ".SH EXIT STATUS"),
            [".TP", "\\fB0\\fR", "done", ".TP", "\\fB2\\fR", "trouble with a file"],
        )
        self.assertNotIn("Exit status", "\n".join(part(self.page, ".SH DESCRIPTION")))

    def test_indented_lines_stay_and_are_no_requests(self):
        self.assertEqual(
            part(self.page, ".SH DESCRIPTION"),
            [
                "First part.",
                ".PP",
                "Examples:",
                ".RS 4",
                ".nf",
                "tool run \\-\\-scale quick   quickly",
                "\\&.hidden",
                ".fi",
                ".RE",
            ],
        )


class TextTests(unittest.TestCase):
    def test_backslashes_and_leading_marks(self):
        self.assertEqual(man.filled("'a\\b' --c d-e"), ["\\&'a\\eb' \\-\\-c d-e"])


class CheckTests(unittest.TestCase):
    def run_main(self, text, *arguments):
        said = io.StringIO()
        with (
            mock.patch.object(sys, "argv", ["man-page.py", *arguments]),
            mock.patch.object(sys, "stdin", io.StringIO(text)),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(said),
        ):
            return man.main(), said.getvalue()

    def test_a_page_of_another_help_is_out_of_date(self):
        help_text = json.dumps({"command": ROOT})
        status, page = self.run_main(help_text)
        self.assertEqual((status, page), (0, man.page(ROOT)))
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "tool.1"
            self.assertEqual(self.run_main(help_text, "--check", str(file))[0], 1)
            file.write_text(page, encoding="utf-8")
            self.assertEqual(self.run_main(help_text, "--check", str(file)), (0, ""))
            other = json.dumps({"command": ROOT | {"abstract": "Makes other things."}})
            self.assertEqual(self.run_main(other, "--check", str(file))[0], 1)

    def test_input_that_is_no_help_is_trouble(self):
        self.assertEqual(self.run_main("Error: unknown option")[0], 2)


if __name__ == "__main__":
    unittest.main()
