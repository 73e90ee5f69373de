"""Print the book, built as one page, into a PDF: answers at the end, figures at their first frame.

Chromium prints. What is asked stays where it is asked; the answers and the solutions move into a
last part, so that a reader on paper can think first.
"""

import argparse
import pathlib
import shutil
import sys

from playwright.sync_api import sync_playwright

from tools import chromium

MOVE = """() => {
  const article = document.querySelector("article.bd-article");
  const end = document.createElement("section");
  end.id = "answers";
  end.innerHTML = "<h1>Answers</h1>";
  const letter = (n) => String.fromCharCode(97 + n);
  const isOption = (e) => e?.tagName === "DETAILS" && !e.classList.contains("hide");

  let chapter = null;
  let place = null; // where the answers of the chapter go
  const under = (title) => {
    if (chapter !== title) {
      place = document.createElement("section");
      const heading = document.createElement("h2");
      heading.textContent = title;
      place.append(heading);
      end.append(place);
      chapter = title;
    }
    return place;
  };
  const titleOf = (element) => {
    let title = "";
    for (const heading of article.querySelectorAll("h1, h2")) {
      if (heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING
          && heading.dataset.chapter) title = heading.dataset.chapter;
    }
    return title;
  };
  for (const heading of article.querySelectorAll("h1, h2")) {
    if (heading.parentElement.querySelector(":scope > .question"))
      heading.dataset.chapter = heading.textContent.replace("#", "").trim();
  }

  let count = 0;
  for (const first of [...article.querySelectorAll("details")]) {
    if (!first.isConnected) continue;
    const target = under(titleOf(first));
    if (first.classList.contains("hide")) {
      const cell = first.closest("div.cell");
      const note = document.createElement("p");
      note.innerHTML = "<em>A solution is at the end of the book.</em>";
      cell.replaceWith(note);
      first.querySelector("summary").remove();
      first.replaceWith(...first.childNodes);
      target.append(cell);
      count += 1;
      continue;
    }
    const asked = first.previousElementSibling;
    const list = document.createElement("ol");
    list.type = "a";
    list.className = "options";
    first.before(list);
    const answers = document.createElement("div");
    answers.className = "answered";
    const question = document.createElement("p");
    question.innerHTML = asked ? asked.innerHTML : "";
    answers.append(question);
    for (let one = first, n = 0; isOption(one); n += 1) {
      const next = one.nextElementSibling;
      const item = document.createElement("li");
      item.innerHTML = one.querySelector("summary").innerHTML;
      list.append(item);
      const told = document.createElement("div");
      told.className = one.classList.contains("right") ? "told right" : "told";
      one.querySelector("summary").remove();
      told.innerHTML = one.innerHTML;
      const start = told.querySelector("p") ?? told;
      start.insertAdjacentHTML("afterbegin", `<b>${letter(n)})</b> `);
      answers.append(told);
      one.remove();
      one = next;
      count += 1;
    }
    target.append(answers);
  }
  article.append(end);
  return count;
}"""
"""Moves every answer to the end of the page and returns how many."""

FOOT = (
    '<div style="font:8pt Georgia,serif;width:100%;text-align:center;color:#555">'
    '<span class="pageNumber"></span></div>'
)


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
        if not page.evaluate(MOVE):
            sys.exit(f"{arguments.page} holds no answers: is it the book?")
        page.evaluate("document.fonts.ready")
        page.pdf(
            path=arguments.pdf,
            prefer_css_page_size=True,
            print_background=True,
            display_header_footer=True,
            header_template="<span></span>",
            footer_template=FOOT,
            outline=True,
            tagged=True,
        )
        browser.close()
    print(f"The book is in {arguments.pdf}, {arguments.pdf.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
