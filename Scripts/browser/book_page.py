"""A book open in headless Chromium, through its driver."""

import json
import pathlib
import shutil
import time

import axe_core_python
from judging import is_serious
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.support.ui import WebDriverWait

AXE = next(pathlib.Path(axe_core_python.__file__).parent.rglob("axe.min.js"))


class BookPage:
    """One browser with one book; widths in CSS pixels."""

    def __init__(self, book, width=1280, height=900, dark=False, scripts=True):
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
            options.add_argument(argument)
        options.add_argument("--disable-dev-shm-usage")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(
            options=options, service=Service(shutil.which("chromedriver"))
        )
        self.url = pathlib.Path(book).resolve().as_uri()
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 500,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.command("Emulation.setEmulatedMedia", features=[scheme])
        if not scripts:
            self.command("Emulation.setScriptExecutionDisabled", value=True)
        self.driver.get(self.url)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def command(self, name, **parameters):
        """A command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, parameters)

    def script(self, text, *arguments):
        return self.driver.execute_script(text, *arguments)

    def go(self, place):
        """Shows the page of a fragment, as a click on a link to it would."""
        self.script("location.hash = arguments[0]", place)
        page = "document.getElementById(arguments[0]).closest('section.page')"
        shown = f"return {page}.classList.contains('current')"
        WebDriverWait(self.driver, 10).until(lambda _: self.script(shown, place))

    def find(self, selector):
        return self.driver.find_element("css selector", selector)

    def all(self, selector):
        return self.driver.find_elements("css selector", selector)

    def texts(self, selector):
        """What the elements say, hidden ones left out, in one call."""
        return self.script(
            "return [...document.querySelectorAll(arguments[0])]"
            ".filter((e) => e.checkVisibility()).map((e) => e.textContent.trim())",
            selector,
        )

    def unfold(self):
        """Opens what the shown page has folded."""
        self.script("for (const e of document.querySelectorAll('.current details')) e.open = true")

    def complaints(self):
        """What stands on the console and is no mere notice."""
        return [
            entry["message"]
            for entry in self.driver.get_log("browser")
            if entry["level"] in ("SEVERE", "WARNING")
        ]

    def violations(self):
        """What axe-core finds wrong with the shown page, with its header.

        The other pages are put aside meanwhile: axe walks over everything, hidden or not.
        """
        if not self.script("return typeof axe === 'object'"):
            self.script(AXE.read_text())
        self.driver.set_script_timeout(120)
        self.script(
            "window.aside = [...document.querySelectorAll('section.page:not(.current)')];"
            "for (const page of window.aside) page.remove();"
        )
        found = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run({ include: [['.current'], ['header.top']] }, { resultTypes: ['violations'] })"
            ".then((result) => done(JSON.stringify(result.violations)));"
        )
        self.script("document.getElementById('main').append(...window.aside)")
        return [finding for finding in json.loads(found) if is_serious(finding)]

    def settle(self):
        """Waits for what a scroll or a focus still changes."""
        time.sleep(0.2)
