// Makes the cells of a page live, in place. A cell that is run first runs those above it that have
// not run, so that the names it uses are there.

import { Cell } from "./cell.js";
import { arriving, lacking } from "../_static/python.js";
import { open } from "./kernel.js";

const FIGURE = "[data-rectified-figure]";
const READY = "Python is ready. Change a cell, and run it with Shift and Enter.";

// Brings new figures to life, by the script that does so for stored ones.
async function wake(home, el) {
  const figures = el.querySelectorAll?.(FIGURE) ?? [];
  if (!figures.length) return;
  const { near } = await import(new URL("_static/page.js", home).href);
  for (const figure of figures) near.observe(figure);
}

// The style sheet of the figures lies in the first one's output, which may be replaced.
function keepStyles() {
  if (document.head.querySelector("[data-rectified-kept]")) return;
  for (const sheet of document.querySelectorAll(".cell_output style")) {
    const kept = sheet.cloneNode(true);
    kept.dataset.rectifiedKept = "";
    document.head.append(kept);
  }
}

class Page {
  constructor(bar) {
    this.bar = bar;
    this.home = new URL(bar.dataset.home, document.baseURI);
    this.lite = new URL(bar.dataset.lite, document.baseURI);
    this.files = JSON.parse(bar.dataset.files);
    this.status = bar.querySelector("[role=status]");
    this.progress = bar.querySelector("progress");
    this.turn = Promise.resolve();
    const begin = bar.querySelector("[data-begin]");
    const all = bar.querySelector("[data-all]");
    const over = bar.querySelector("[data-over]");
    const actions = { run: (cell) => this.ask(cell), stop: () => this.stop() };
    keepStyles();
    this.cells = [...document.querySelectorAll(".bd-article div.cell")]
      .filter((el) => el.querySelector(".cell_input pre"))
      .map((el, i) => new Cell(el, i + 1, actions));
    all.addEventListener("click", () => this.ask(this.cells.at(-1)));
    over.addEventListener("click", () => this.restore());
    this.controls = { begin, all, over };
    this.show(true);
    this.start().catch(() => {}); // it has said why
    all.focus({ preventScroll: true });
  }

  show(alive) {
    this.bar.classList.toggle("live", alive);
    this.controls.begin.hidden = alive;
    this.controls.begin.disabled = false;
    this.controls.all.hidden = this.controls.over.hidden = !alive;
  }

  say(text, wrong = false) {
    this.status.textContent = text;
    this.bar.classList.toggle("wrong", wrong);
  }

  // Starts Python where it is not running, and returns it when it is ready.
  async start() {
    const lack = lacking();
    if (lack) {
      this.say(lack, true);
      throw new Error(lack);
    }
    if (this.python) {
      await this.python.ready;
      return this.python;
    }
    const python = (this.python = open(this.lite, this.files));
    this.say("Python is loading. You can read and write already.");
    const counted = arriving(this.lite, this.progress).catch(() => {});
    try {
      await python.ready;
      this.say(READY);
    } catch (error) {
      if (this.python === python) {
        this.python = undefined;
        this.say(`${error.message}.`, true);
      }
      throw error;
    } finally {
      (await counted)?.end();
    }
    return python;
  }

  // Runs a cell after what was asked for before.
  ask(cell) {
    const after = this.epoch;
    cell.say("waits", true);
    this.turn = this.turn.then(() => (this.epoch === after ? this.run(cell) : cell.say("")));
    return this.turn;
  }

  async run(cell) {
    const epoch = this.epoch;
    const above = this.cells.slice(0, this.cells.indexOf(cell));
    let current = cell;
    try {
      cell.say("Python is loading", true);
      const python = await this.start();
      for (const one of [...above.filter(({ ran }) => !ran), cell]) {
        current = one;
        if (one !== cell) cell.say(`runs cell ${one.number} first`, true);
        one.say("runs", true);
        this.say(`Cell ${one.number} runs.`);
        // oxlint-disable-next-line no-await-in-loop -- a cell needs what those above it made
        const problem = await one.run(python, (el) => wake(this.home, el));
        one.say(problem);
        if (problem) {
          this.say(`Cell ${one.number} ended with an error: ${problem}.`, true);
          break;
        }
      }
      if (current === cell && !this.bar.classList.contains("wrong"))
        this.say(`Cell ${cell.number} has run.`);
    } catch (error) {
      if (this.epoch === epoch) this.say(`${error.message}.`, true);
      if (current !== cell) current.say("");
    }
    if (cell.busy) cell.say("");
  }

  // Ends Python, since it cannot be interrupted; what is written stays.
  stop() {
    this.epoch = (this.epoch ?? 0) + 1;
    this.python?.stop();
    this.python = undefined;
    this.progress.hidden = true;
    this.turn = Promise.resolve();
    for (const cell of this.cells) {
      cell.ran = false;
      cell.say("");
    }
    this.say("Python was stopped. The next cell that you run starts it anew.");
  }

  // Is as it was before the button was pressed.
  restore() {
    this.stop();
    for (const cell of this.cells) cell.restore();
    this.show(false);
    this.say("The page is as it was.");
    this.controls.begin.focus({ preventScroll: true });
  }
}

export function live(bar) {
  return new Page(bar);
}
