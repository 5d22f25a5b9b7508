#!/usr/bin/env python3
"""Tries a book of results in headless Chromium, as a reader would.

    Scripts/browser/check.py BOOK.html...

Needs chromium and chromedriver on the PATH, and the packages of requirements.txt; `make
test-browser` has them, and says so where there is no browser.

Exit codes: 0 all well, 1 something isn't.
"""

import sys
import unittest

from book_page import BookPage
from judging import described, is_ordered, words_of
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

VISIBLE_PAGES = "section.page.current"


class BookTests(unittest.TestCase):
    """What every book must do."""

    book = None

    @classmethod
    def setUpClass(cls):
        cls.page = BookPage(cls.book)
        cls.exhibits = cls.page.script(
            "return [...document.querySelectorAll('section.page')]"
            ".filter((e) => e.querySelector('table.cells')).map((e) => e.id)"
        )
        cls.runs = cls.page.find("section.page[id^='/settings/']").get_attribute("id")

    @classmethod
    def tearDownClass(cls):
        cls.page.driver.quit()

    def places(self):
        """A page of each kind, and all exhibits."""
        work = self.exhibits[0].rsplit("/", 1)[0]
        return ["/", work, "/claims", self.runs, *self.exhibits]

    def test_console_stays_empty_on_every_page(self):
        for place in self.places():
            self.page.go(place)
        self.assertEqual(self.page.complaints(), [])

    def test_every_link_lands(self):
        lost = self.page.script(
            "return [...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.hash.slice(1))"
            ".filter((name) => name !== '/all' && !document.getElementById(name))"
        )
        self.assertEqual(lost, [])

    def test_a_link_shows_its_page_alone_and_back_returns(self):
        self.page.go("/")
        target = self.page.find(".works h2 a")
        place = target.get_attribute("href").split("#")[1]
        target.click()
        self.page.settle()
        shown = [page.get_attribute("id") for page in self.page.all(VISIBLE_PAGES)]
        self.assertEqual(shown, [place])
        self.assertTrue(self.page.driver.title.endswith("replicate"))
        self.assertEqual(self.page.script("return document.activeElement.tagName"), "H1")
        self.page.driver.back()
        self.page.settle()
        self.assertEqual(self.page.find(VISIBLE_PAGES).get_attribute("id"), "/")

    def test_from_a_number_to_its_runs_and_back(self):
        for place in self.exhibits:
            self.page.go(place)
            links = self.page.all(".current td.runs a")
            if not links:
                continue
            links[0].click()
            self.page.settle()
            commands = self.page.texts(".current code.command")
            self.assertTrue(commands and all("replicate verify --key" in c for c in commands))
            self.assertTrue(self.page.texts(".current .metrics dd"))
            self.page.find(".current .uses a").click()
            self.page.settle()
            line = self.page.script("return document.querySelector('.flash').id")
            self.assertRegex(line, r"/cell-\d+$")
            return
        self.fail("no exhibit has runs")

    def test_sorting_orders_by_number_and_says_so(self):
        for place in self.exhibits:
            self.page.go(place)
            for column, expected in [("ours", "data-value"), ("verdict", None)]:
                self.sort_and_check(place, column, expected)

    def sort_and_check(self, place, column, attribute):
        for direction in ["ascending", "descending"]:
            headings = self.page.texts(".current table.sortable thead th")
            index = next(i for i, text in enumerate(headings) if text.startswith(column))
            self.page.all(".current table.sortable thead th button")[index].click()
            heading = self.page.all(".current table.sortable thead th")[index]
            self.assertEqual(heading.get_attribute("aria-sort"), direction, place)
            if attribute is None:
                continue
            values = self.page.script(
                "return [...document.querySelectorAll('.current table.sortable tbody tr')]"
                ".map((row) => row.cells[arguments[0]].dataset.value)",
                index,
            )
            self.assertTrue(is_ordered(values, direction), f"{place}: {values}")

    def test_filters_leave_what_they_say(self):
        chosen = 0
        for place in self.exhibits:
            self.page.go(place)
            for choice in self.page.all(".current form.filters select"):
                select = Select(choice)
                name = choice.get_attribute("data-filter")
                for value in [option.text for option in select.options[1:]]:
                    select.select_by_visible_text(value)
                    self.check_rows(name, value)
                    chosen += 1
                select.select_by_index(0)
        self.assertGreater(chosen, 0)

    def check_rows(self, name, value):
        rows = self.page.script(
            "return [...document.querySelectorAll('.current table.sortable tbody tr')]"
            ".map((row) => [row.checkVisibility(), row.dataset[arguments[0]]])",
            name,
        )
        self.assertEqual([shown for shown, _ in rows], [own == value for _, own in rows])
        said = self.page.find(".current form.filters output").text
        self.assertEqual(said, f"{sum(shown for shown, _ in rows)} of {len(rows)} numbers")

    def test_search_finds_words_in_any_order(self):
        self.page.go("/claims")
        query = self.page.find("#query")
        everything = len(self.page.texts(".claims > li"))
        words = words_of(self.page.texts(".claims > li blockquote")[0], 2)
        query.send_keys(" ".join(words).upper())
        found = self.page.texts(".claims > li")
        self.assertTrue(0 < len(found) < everything)
        for text in found:
            for word in words:
                self.assertIn(word, text.lower())
        query.clear()
        query.send_keys("xyzzy")
        self.assertEqual(self.page.texts(".claims > li"), [])
        self.assertEqual(self.page.find("#search output").text, "0 sentences")
        query.clear()
        query.send_keys(Keys.SPACE)
        self.assertEqual(len(self.page.texts(".claims > li")), everything)

    def test_a_mark_tells_mean_interval_and_runs(self):
        for place in self.exhibits:
            self.page.go(place)
            marks = self.page.all(".current .strip .mark")
            if marks:
                self.point_at(marks[0])
                self.assertRegex(self.page.find("#tip").text, r"ours .*sd.*runs.*D .*±.*δ")
                return
        self.fail("no exhibit has a mark")

    def test_a_drawing_has_a_target_over_each_mark(self):
        with_targets = [
            place
            for place in self.exhibits
            if self.page.script(
                "return document.getElementById(arguments[0])"
                ".querySelector('.targets circle') !== null",
                place,
            )
        ]
        self.assertTrue(with_targets)
        self.page.go(with_targets[0])
        target = self.page.find(".current .targets circle")
        self.point_at(target)
        self.assertEqual(self.page.find("#tip").text, target.get_attribute("data-tip"))

    def point_at(self, mark):
        """Moves the pointer over a mark, once it is in view: scrolling takes the text away."""
        self.page.script("arguments[0].scrollIntoView({ block: 'center' })", mark)
        self.page.settle()
        ActionChains(self.page.driver).move_to_element(mark).perform()

    def test_the_theme_can_be_changed(self):
        colour = "return getComputedStyle(document.body).backgroundColor"
        before = self.page.script(colour)
        self.page.find("#theme").click()
        self.assertNotEqual(self.page.script(colour), before)
        self.page.find("#theme").click()
        self.assertEqual(self.page.script(colour), before)

    def test_the_keyboard_reaches_the_content(self):
        with BookPage(self.book) as page:
            page.find("body").send_keys(Keys.TAB)
            focused = page.driver.switch_to.active_element
            self.assertEqual(focused.text, "Skip to the content")
            focused.send_keys(Keys.ENTER)
            page.settle()
            self.assertEqual(page.script("return document.activeElement.id"), "main")
            self.assertEqual(page.find(VISIBLE_PAGES).get_attribute("id"), "/")

    def test_a_phone_never_scrolls_sideways(self):
        with BookPage(self.book, width=390, height=844) as page:
            for place in self.places():
                page.go(place)
                width = page.script("return document.documentElement.scrollWidth")
                self.assertLessEqual(width, 390, place)

    def test_without_scripts_it_is_one_long_page(self):
        with BookPage(self.book, scripts=False) as page:
            pages = page.all("section.page")
            self.assertTrue(pages[0].is_displayed() and pages[-1].is_displayed())
            self.assertFalse(page.find("form.filters").is_displayed())

    def test_axe_finds_nothing_serious_in_light_and_dark(self):
        for dark in [False, True]:
            with BookPage(self.book, dark=dark) as page:
                for place in self.places():
                    page.go(place)
                    page.unfold()
                    self.assertEqual(described(page.violations()), [], f"{place}, dark: {dark}")

    def test_it_prints(self):
        self.page.go(self.exhibits[0])
        printed = self.page.command("Page.printToPDF", printBackground=True)
        self.assertGreater(len(printed["data"]), 20_000)


def main():
    books = sys.argv[1:]
    if not books:
        sys.exit(print(__doc__, file=sys.stderr) or 2)
    suite = unittest.TestSuite()
    for book in books:
        cases = type("Book", (BookTests,), {"book": book, "__doc__": book})
        suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(cases))
    outcome = unittest.TextTestRunner(verbosity=2).run(suite)
    sys.exit(0 if outcome.wasSuccessful() else 1)


if __name__ == "__main__":
    main()
