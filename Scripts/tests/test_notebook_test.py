"""notebook-test.py: what it finds in a notebook that was tampered with."""

import copy
import unittest

from loading import script

check = script("notebook-test.py")

TABLE = "<table><thead><tr><th>row</th></tr></thead><tbody>{}</tbody></table>"


def code(name, source, *results, **metadata):
    return {
        "cell_type": "code",
        "id": name,
        "source": source,
        "outputs": list(results),
        "execution_count": 1,
        "metadata": metadata,
    }


def result(kind, text):
    return {"output_type": "display_data", "data": {kind: text}, "metadata": {}}


SOUND = {
    "cells": [
        {"cell_type": "markdown", "id": "title", "source": ["# A work"], "metadata": {}},
        code(
            "toy-table",
            ['toy = read("toy")\n', "beside(toy)"],
            result("text/html", [TABLE.format("<tr><td>a</td></tr>" * 3)]),
            replicate={"file": "toy.json", "sha256": "0"},
        ),
        code(
            "toy-drawing",
            ["means(toy)\n", "curves(\n", "    toy,\n", ")"],
            result("image/png", "AAAA"),
            result("image/png", "BBBB"),
        ),
    ]
}
REPORTS = {"toy.json": 3}


class ProblemsTests(unittest.TestCase):
    def changed(self, change):
        notebook = copy.deepcopy(SOUND)
        change(notebook["cells"])
        return check.problems(notebook, REPORTS)

    def test_a_sound_notebook_has_none(self):
        self.assertEqual(check.problems(SOUND, REPORTS), [])

    def test_a_table_with_another_number_of_rows(self):
        self.assertEqual(
            check.problems(SOUND, {"toy.json": 4}), ["toy.json has 4 cells, its table has [3] rows"]
        )

    def test_a_report_without_a_table(self):
        said = check.problems(SOUND, REPORTS | {"other.json": 1})
        self.assertEqual(said, ["other.json isn't in it"])

    def test_a_table_that_was_not_printed(self):
        said = self.changed(lambda cells: cells[1]["outputs"].clear())
        self.assertEqual(said, ["toy.json has 3 cells, its table has [] rows"])

    def test_an_error_and_a_warning(self):
        error = {"output_type": "error", "ename": "KeyError", "evalue": "'row'"}
        warning = {"output_type": "stream", "name": "stderr", "text": ["careful\n"]}
        said = self.changed(lambda cells: cells[1]["outputs"].extend([error, warning]))
        self.assertEqual(said, ["toy-table failed: KeyError: 'row'", "toy-table warned: careful"])

    def test_a_missing_drawing(self):
        said = self.changed(lambda cells: cells[2]["outputs"].pop())
        self.assertEqual(said, ["toy-drawing has 1 drawings of 2"])

    def test_a_cell_that_was_not_run_and_one_twice(self):
        def change(cells):
            cells[2]["execution_count"] = None
            cells[2]["id"] = "title"

        said = self.changed(change)
        self.assertEqual(said, ["title is the id of several cells", "title was not run"])


if __name__ == "__main__":
    unittest.main()
