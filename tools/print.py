"""Print the book, built as one page, into a PDF: answers at the end, figures at their first frame.

Chromium prints. What is asked stays where it is asked; the answers and the solutions move into a
last part, so that a reader on paper can think first.
"""

import argparse
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from tools import chromium

SCRIPT = pathlib.Path(__file__).with_suffix(".js")
"""What is done to the page before it is printed."""


def places(pdf: pathlib.Path) -> dict[str, int]:
    """Return the page that each link of a file leads to, by the link's name."""
    reader = PdfReader(pdf)
    found = reader.named_destinations.items()
    numbers = {name: reader.get_destination_page_number(place) for name, place in found}
    return {name.removeprefix("/"): n + 1 for name, n in numbers.items() if n is not None}


def main() -> None:
    """Print one page into a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=pathlib.Path)
    parser.add_argument("pdf", type=pathlib.Path)
    arguments = parser.parse_args()
    if not arguments.page.is_file():
        sys.exit(f"There is no {arguments.page}. Build it first: make pdf")
    installed = chromium.path()
    if installed is None:
        sys.exit(
            f"There is no Chromium to print with: expected one of {', '.join(chromium.NAMES)}."
        )
    arguments.pdf.parent.mkdir(parents=True, exist_ok=True)
    # Sphinx puts the one page into the folder of the first document; its links start above that.
    above = shutil.copy(arguments.page, arguments.page.parents[1] / "print.html")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed, args=["--no-sandbox"])
        page = browser.new_page(color_scheme="light")
        page.goto(above.resolve().as_uri())
        page.emulate_media(media="print")
        page.add_script_tag(path=SCRIPT)
        page.evaluate("paper.mendLinks()")
        if not page.evaluate("paper.moveAnswers()"):
            sys.exit(f"{arguments.page} holds no answers: is it the book?")
        page.evaluate("paper.askGuesses()")
        page.evaluate("paper.listChapters()")
        page.evaluate("document.fonts.ready")
        pages: dict[str, int] | None = None
        for _ in range(4):  # a number may move what follows, and so the numbers
            page.evaluate("pages => paper.numberLinks(pages)", pages)
            page.pdf(
                path=arguments.pdf,
                prefer_css_page_size=True,
                print_background=True,
                outline=pages is not None,  # the first only tells where everything is
                tagged=pages is not None,
            )
            if pages == (pages := places(arguments.pdf)):
                break
        browser.close()
    print(f"The book is in {arguments.pdf}, {arguments.pdf.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
