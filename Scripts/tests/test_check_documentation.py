"""Which declarations count as undocumented."""

import importlib.util
import pathlib
import unittest

PATH = pathlib.Path(__file__).resolve().parents[1] / "check-documentation.py"
SPECIFICATION = importlib.util.spec_from_file_location("check_documentation", PATH)
check = importlib.util.module_from_spec(SPECIFICATION)
SPECIFICATION.loader.exec_module(check)


class UndocumentedTests(unittest.TestCase):
    def test_a_comment_may_stand_above_attributes(self):
        text = "/// What it is.\n@inline(__always)\npackage func f() {}\n"
        self.assertEqual(check.undocumented(text), [])

    def test_what_has_none_is_named_by_its_line(self):
        text = "/// A.\npackage struct A {\n  package static let b = 1\n  let c = 2\n}\n"
        self.assertEqual(check.undocumented(text), [3])

    def test_other_access_and_imports_do_not_count(self):
        text = "package import Foundation\nstruct A {}\nprivate let b = 1\n"
        self.assertEqual(check.undocumented(text), [])


if __name__ == "__main__":
    unittest.main()
