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

LINKS = """() => {
  const links = (inside, which) => inside.querySelectorAll(`a[href${which}]`);
  const article = document.querySelector("article.bd-article");
  const chapters = article.querySelectorAll(".toctree-wrapper > section");
  for (const link of links(article, ""))
    if (link.protocol === "file:") link.setAttribute("href", link.hash);
  chapters.forEach((chapter, number) => {
    for (const element of chapter.querySelectorAll("[id]")) {
      const name = element.id;
      if (document.getElementById(name) === element) continue;
      element.id = `${name}-${number}`;
      for (const link of links(chapter, `="#${name}"`)) link.setAttribute("href", `#${element.id}`);
    }
    const above = chapter.previousElementSibling; // its mark, which would make an empty page
    for (const link of links(article, `="#${above.id}"`))
      link.setAttribute("href", `#${chapter.id}`);
    above.remove();
  });
  for (const link of links(article, '^="#"'))
    if (!document.getElementById(link.getAttribute("href").slice(1))) link.removeAttribute("href");
}"""
"""Lets a link lead to a place in its chapter or in the book, and not to a figure's state."""

MOVE = """() => {
  const article = document.querySelector("article.bd-article");
  const chapters = [...article.querySelectorAll(".toctree-wrapper > section")];
  const titleOf = (part) => part.querySelector("h1, h2").textContent.replace("#", "").trim();
  const letter = (n) => String.fromCharCode(97 + n);
  const isOption = (e) => e?.tagName === "DETAILS" && !e.classList.contains("hide");
  const end = document.createElement("section");
  end.id = "answers";
  end.innerHTML = "<h1>Answers</h1>";

  const under = (chapter) => { // where the answers of a chapter go
    const id = `answers-${chapters.indexOf(chapter)}`;
    let place = end.querySelector(`#${id}`);
    if (!place) {
      place = document.createElement("section");
      place.id = id;
      place.append(document.createElement("h2"));
      place.firstChild.textContent = titleOf(chapter);
      end.append(place);
    }
    return place;
  };

  let count = 0;
  for (const first of [...article.querySelectorAll("details")]) {
    if (!first.isConnected) continue;
    if (first.classList.contains("hide")) {
      const cell = first.closest("div.cell");
      first.querySelector("summary").remove();
      first.replaceWith(...first.childNodes);
      if (!cell.closest("section[id^=try-it]")) continue; // not a solution: long code
      const target = under(cell.closest(".toctree-wrapper > section"));
      if (cell.previousElementSibling.className !== "solved") {
        const where = `<a href="#${target.id}">the end of the book</a>`;
        const note = `<p class="solved"><em>A solution is at ${where}.</em></p>`;
        cell.insertAdjacentHTML("beforebegin", note);
        target.insertAdjacentHTML("beforeend", "<p><b>A solution</b></p>");
      }
      target.append(cell);
      count += 1;
      continue;
    }
    const target = under(first.closest(".toctree-wrapper > section"));
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
    const told = list.closest("section").querySelector("p");
    const why = `<a href="#${target.id}">the end of the book</a> says why`;
    told.innerHTML = told.innerHTML.replace("it opens and says why", why);
  }
  article.append(end);
  return count;
}"""
"""Moves every answer to the end of the page and returns how many."""

GUESSES = """() => {
  for (const asked of document.querySelectorAll("article .rectified-predict")) {
    const options = [...asked.querySelectorAll("button:not(.rectified-skip)")];
    const items = options.map((option) => `<li>${option.innerHTML}</li>`).join("");
    const question = `<p>${asked.querySelector("legend").innerHTML}</p>`;
    const list = `<ol type="a" class="options">${items}</ol>`;
    asked.closest("div.cell").insertAdjacentHTML("beforebegin", question + list);
  }
}"""
"""Asks what a live figure asks before it shows itself."""

CONTENTS = """() => {
  const article = document.querySelector("article.bd-article");
  const heads = document.createElement("style");
  const contents = [...article.querySelectorAll(".chapters")].at(-1);
  const list = contents.closest("section");
  list.nextElementSibling.after(list);
  for (const part of article.querySelectorAll(".toctree-wrapper > section, #answers")) {
    const title = part.querySelector("h1, h2").textContent.replace("#", "").trim();
    part.style.page = `page-${part.id}`;
    heads.append(`@page page-${part.id} { @top-left { content: ${JSON.stringify(title)} } }`);
    const line = `<li><p><a href="#${part.id}">${title}</a></p></li>`;
    if (!part.querySelector(":scope > .question")) contents.insertAdjacentHTML("beforeend", line);
  }
  document.head.append(heads);
}"""
"""Completes the list of chapters, on a page of its own, and heads pages by their chapter."""

NUMBER = """(pages) => {
  for (const link of document.querySelectorAll("article a[href^='#']"))
    link.dataset.page = pages[link.getAttribute("href").slice(1)] ?? "";
}"""
"""Tells every link the number of the page where it leads."""


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
        page.evaluate(LINKS)
        if not page.evaluate(MOVE):
            sys.exit(f"{arguments.page} holds no answers: is it the book?")
        page.evaluate(GUESSES)
        page.evaluate(CONTENTS)
        page.evaluate("document.fonts.ready")
        pages: dict[str, int] = {}
        for _ in range(4):  # a number may move what follows, and so the numbers
            page.evaluate(NUMBER, pages)
            page.pdf(
                path=arguments.pdf,
                prefer_css_page_size=True,
                print_background=True,
                outline=True,
                tagged=True,
            )
            if pages == (pages := places(arguments.pdf)):
                break
        browser.close()
    print(f"The book is in {arguments.pdf}, {arguments.pdf.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
