// Makes one page of the book, built as a single file, into one for paper. `print.py` calls these
// functions in order, in the page.

const article = document.querySelector("article.bd-article");
const chapters = [...article.querySelectorAll(".toctree-wrapper > section")];
const made = (name, properties) => Object.assign(document.createElement(name), properties);
const titleOf = (part) => part.querySelector("h1, h2").textContent.replace("#", "").trim();
const links = (inside, which) => inside.querySelectorAll(`a[href${which}]`);

// A link leads to a place in its chapter or in the book, and not to a figure's state.
function mendLinks() {
  for (const one of links(article, ""))
    if (one.protocol === "file:") one.setAttribute("href", one.hash);
  chapters.forEach((chapter, number) => {
    for (const element of chapter.querySelectorAll("[id]")) {
      const name = element.id;
      if (document.getElementById(name) === element) continue;
      element.id = `${name}-${number}`;
      for (const one of links(chapter, `="#${name}"`)) one.setAttribute("href", `#${element.id}`);
    }
    const above = chapter.previousElementSibling; // its mark, which would make an empty page
    for (const one of links(article, `="#${above.id}"`)) one.setAttribute("href", `#${chapter.id}`);
    above.remove();
  });
  for (const one of links(article, '^="#"'))
    if (!document.getElementById(one.getAttribute("href").slice(1))) one.removeAttribute("href");
}

// The place among the answers for those of the chapter that holds an element, and a link to it.
function answersOf(element) {
  const chapter = element.closest(".toctree-wrapper > section");
  const id = `answers-${chapters.indexOf(chapter)}`;
  let place = document.getElementById(id);
  if (!place) {
    place = made("section", { id });
    place.append(made("h2", { textContent: titleOf(chapter) }));
    document.getElementById("answers").append(place);
  }
  return { place, there: `<a href="#${id}">the end of the book</a>` };
}

// Moves a solution to the end; what else was folded is long code, and stays.
function solve(folded) {
  const cell = folded.closest("div.cell");
  folded.querySelector("summary").remove();
  folded.replaceWith(...folded.childNodes);
  if (!cell.closest("section[id^=try-it]")) return 0;
  const { place, there } = answersOf(cell);
  if (cell.previousElementSibling.className !== "solved") {
    const note = `<p class="solved"><em>A solution is at ${there}.</em></p>`;
    cell.insertAdjacentHTML("beforebegin", note);
    place.insertAdjacentHTML("beforeend", "<p><b>A solution</b></p>");
  }
  place.append(cell);
  return 1;
}

// Moves the answers of one question to the end; its options become a list.
function answer(first) {
  const { place, there } = answersOf(first);
  const asked = first.previousElementSibling;
  const list = made("ol", { type: "a", className: "options" });
  const answers = made("div", { className: "answered" });
  answers.append(made("p", { innerHTML: asked?.innerHTML ?? "" }));
  first.before(list);
  while (list.nextElementSibling?.tagName === "DETAILS") {
    const option = list.nextElementSibling;
    const summary = option.querySelector("summary");
    list.append(made("li", { innerHTML: summary.innerHTML }));
    summary.remove();
    const told = made("div", { className: option.className, innerHTML: option.innerHTML });
    told.classList.add("told");
    const letter = String.fromCharCode(96 + list.children.length);
    const start = told.querySelector("p") ?? told;
    start.insertAdjacentHTML("afterbegin", `<b>${letter})</b> `);
    answers.append(told);
    option.remove();
  }
  place.append(answers);
  const invitation = list.closest("section").querySelector("p");
  invitation.innerHTML = invitation.innerHTML.replace("it opens and", there);
  return list.children.length;
}

// Moves every answer to the end of the page and returns how many.
function moveAnswers() {
  const end = made("section", { id: "answers", innerHTML: "<h1>Answers</h1>" });
  article.append(end);
  let count = 0;
  for (const details of article.querySelectorAll("details"))
    if (details.isConnected)
      count += details.classList.contains("hide") ? solve(details) : answer(details);
  article.append(end);
  return count;
}

// Asks what a live figure asks before it shows itself.
function askGuesses() {
  for (const asked of article.querySelectorAll(".rectified-predict")) {
    const options = [...asked.querySelectorAll("button:not(.rectified-skip)")];
    const items = options.map((option) => `<li>${option.innerHTML}</li>`).join("");
    const question = `<p>${asked.querySelector("legend").innerHTML}</p>`;
    const list = `<ol type="a" class="options">${items}</ol>`;
    asked.closest("div.cell").insertAdjacentHTML("beforebegin", question + list);
  }
}

// Completes the list of chapters, on a page of its own, and heads pages by their chapter.
function listChapters() {
  const heads = document.createElement("style");
  const contents = [...article.querySelectorAll(".chapters")].at(-1);
  const section = contents.closest("section");
  section.nextElementSibling.after(section);
  for (const part of [...chapters, document.getElementById("answers")]) {
    const title = titleOf(part);
    part.style.page = `page-${part.id}`;
    heads.append(`@page page-${part.id} { @top-left { content: ${JSON.stringify(title)} } }`);
    const line = `<li><p><a href="#${part.id}">${title}</a></p></li>`;
    if (!part.querySelector(":scope > .question")) contents.insertAdjacentHTML("beforeend", line);
  }
  document.head.append(heads);
}

// Tells every link the number of the page where it leads; before any is known, a guess as wide.
function numberLinks(pages) {
  for (const one of links(article, '^="#"'))
    one.dataset.page = pages ? (pages[one.getAttribute("href").slice(1)] ?? "") : "100";
}

globalThis.paper = { mendLinks, moveAnswers, askGuesses, listChapters, numberLinks };
