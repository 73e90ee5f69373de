// A cell of the page: its code and its outputs as stored, and while it is live, as they are.

import { edit } from "./editor.js";
import { collector, errorName } from "./outputs.js";

function make(tag, properties, ...children) {
  const el = Object.assign(document.createElement(tag), properties);
  el.append(...children);
  return el;
}

// The heading that a cell stands under: what its tables are called by.
function sectionOf(el) {
  const heading = el.closest("section")?.querySelector(":is(h1, h2, h3, h4)")?.cloneNode(true);
  heading?.querySelector(".headerlink")?.remove();
  return heading?.textContent ?? "";
}

export class Cell {
  constructor(el, number, { run, stop }) {
    this.el = el;
    this.number = number;
    this.input = el.querySelector(":scope .cell_input .highlight");
    this.pre = this.input.querySelector("pre");
    this.stored = [...el.querySelectorAll(":scope > .cell_output")];
    this.copy = this.input.querySelector(".copybtn");
    this.ran = false; // with the code that it has now
    const asked = () => void run(this);
    this.editor = edit(this.input, this.pre.textContent.replace(/\n$/, ""), {
      name: `Cell ${number}, Python`,
      run: asked,
      changed: () => (this.ran = false),
    });
    this.pre.remove();
    this.copy?.remove();
    this.button = make("button", { type: "button", onclick: () => (this.busy ? stop() : run(this)) });
    this.note = make("span", { ariaHidden: "true" });
    this.tools = make("div", { className: "rectified-cell-tools" }, this.button, this.note);
    this.input.closest(".cell_input").append(this.tools);
    this.say("");
  }

  get code() {
    return this.editor.state.doc.toString();
  }

  // Says how far the cell is; while it runs, its button stops it.
  say(text, busy = false) {
    this.busy = busy;
    this.note.textContent = text;
    this.button.textContent = busy ? "Stop" : "Run";
    this.button.ariaLabel = `${busy ? "Stop" : "Run"} cell ${this.number}`;
  }

  // Runs the cell; the new outputs take the place of the old ones when the first is there.
  async run(python, wake) {
    const place = make("div", { className: "cell_output docutils container" });
    let shown = false;
    const show = () => {
      if (shown) return;
      shown = true;
      for (const old of this.el.querySelectorAll(":scope > .cell_output")) old.remove();
      const link = this.el.querySelector(":scope > .open-in-jupyter");
      this.el.insertBefore(place, link);
    };
    const outputs = collector(place, sectionOf(this.el), (el) => {
      show();
      wake(el);
    });
    const code = this.code;
    const { status, ename } = await python.run(code, (message) => {
      outputs.take(message);
      if (message.header.msg_type === "stream") show();
    });
    await outputs.all();
    show();
    if (!place.childElementCount) place.remove();
    this.ran = this.code === code;
    return status === "ok" ? "" : errorName(ename ?? "Python ended");
  }

  // Is as it was before the page was live.
  restore() {
    this.editor.destroy();
    this.tools.remove();
    this.input.append(this.pre, ...(this.copy ? [this.copy] : []));
    for (const one of this.el.querySelectorAll(":scope > .cell_output")) one.remove();
    const link = this.el.querySelector(":scope > .open-in-jupyter");
    for (const one of this.stored) this.el.insertBefore(one, link);
  }
}
