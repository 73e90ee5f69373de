// Outputs, with the very elements that the build writes for stored ones.

import { table, typeset } from "./markdown.js";

// oxlint-disable-next-line no-control-regex -- these are the colours of a terminal
const ANSI = /\u001B\[[0-9;]*[A-Za-z]/g;
const ORDER = ["text/html", "image/svg+xml", "image/png", "text/markdown", "text/latex", "text/plain"];

function element(classes, ...children) {
  const el = document.createElement("div");
  el.className = classes;
  el.append(...children);
  return el;
}

function printed(classes, text) {
  const pre = document.createElement("pre");
  pre.textContent = text;
  return element(`output ${classes} notranslate`, element("highlight", pre));
}

function marked(classes, html) {
  const el = element(`output ${classes}`);
  el.innerHTML = html;
  return el;
}

function image(address) {
  const el = Object.assign(new Image(), { src: address, alt: "The picture that this cell draws" });
  return element("output image_png", el);
}

const SHOWN = {
  "text/html": (html) => marked("text_html", html),
  "image/svg+xml": (svg) => image(`data:image/svg+xml,${encodeURIComponent(svg)}`),
  "image/png": (data) => image(`data:image/png;base64,${data.trim()}`),
  "text/markdown": async (text, name) => {
    const html = await table(text);
    if (!html) return printed("text_plain highlight-myst-ansi", text);
    const el = element("pst-scrollable-table-container");
    Object.assign(el, { innerHTML: html, tabIndex: 0, role: "region", ariaLabel: `Table: ${name}` });
    return el;
  },
  "text/latex": async (latex) => {
    const el = marked("text_latex math", await typeset(latex.trim().replace(/^\$+|\$+$/g, ""), true));
    return Object.assign(el, { tabIndex: 0, role: "group", ariaLabel: "Formula" });
  },
  "text/plain": (text) => printed("text_plain highlight-myst-ansi", text),
};

async function displayed(data, name) {
  const kind = ORDER.find((one) => data[one]);
  if (!kind) return "";
  const value = data[kind];
  return SHOWN[kind](Array.isArray(value) ? value.join("") : value, name);
}

// The name of an error, which some kernels write as its class.
export const errorName = (ename) => ename.replace(/^<class '(?:.*\.)?(.*)'>$/, "$1");

function failure({ ename, evalue, traceback }) {
  const name = errorName(ename);
  const whole = traceback?.join("\n").replace(ANSI, "").replace(/^-+\n/, "");
  const told = whole?.replace(/^(\S+) +(?=Traceback)/, "$1. ") || `${name}: ${evalue}`;
  const el = printed("traceback highlight-ipythontb", told);
  return Object.assign(el, { role: "group", ariaLabel: `Error: ${name}` });
}

// Takes what a cell puts out, in turn, into an element; `wake` is given each that is new.
export function collector(place, name, wake) {
  const named = new Map(); // displays that may be updated, by their ids
  let stream, clearing;
  let turn = Promise.resolve();

  async function add(el, id) {
    const shown = await el;
    if (named.has(id)) named.get(id).replaceWith(shown);
    else place.append(shown);
    if (id) named.set(id, shown);
    if (shown) wake(shown);
  }

  function write({ name: from, text }) {
    if (stream?.from !== from) {
      stream = { from, text: "", el: printed(from === "stderr" ? "stderr highlight-myst-ansi" : "stream highlight-myst-ansi", "") };
      place.append(stream.el);
    }
    stream.text += text.replace(ANSI, "");
    stream.el.querySelector("pre").textContent = stream.text;
  }

  async function take({ header, content }) {
    const kind = header.msg_type;
    if (kind === "clear_output") clearing = true;
    if (!["stream", "execute_result", "display_data", "update_display_data", "error"].includes(kind))
      return;
    if (clearing) {
      place.replaceChildren();
      stream = clearing = undefined;
    }
    if (kind === "stream") return write(content);
    stream = undefined;
    if (kind === "error") return add(failure(content));
    return add(displayed(content.data, name), content.transient?.display_id);
  }

  return {
    take: (message) => (turn = turn.then(() => take(message)).catch(console.error)),
    all: () => turn,
  };
}
