// Brings the figures of a published page to life, with no kernel and no server: each when it
// nears the view. A figure's state stands in the page's address, as in #fig-relu?x=-2, so that a
// link in the text, or a teacher's, sets it. The script runs when the first figure is there, while
// the rest of the page may still be on its way.

import figure from "./figure.js";

const FIGURE = "[data-rectified-figure]";
const QUIET = 300; // milliseconds without a change before the address is written

// The part of an address that names a figure, and what it says of the figure's controls.
function asked() {
  const [id, query] = location.hash.slice(1).split("?");
  return { id, chosen: Object.fromEntries(new URLSearchParams(query ?? "")) };
}

// Sets the controls that the address names to what it says; what means nothing is passed over.
// Who asks for a setting sees it, with no question before it.
function obey(el, model, chosen) {
  if (Object.keys(chosen).length) el.classList.remove("rectified-waiting");
  for (const [name, text] of Object.entries(chosen)) {
    const known = model.names().includes(name) ? model.get(name) : undefined;
    if (typeof known === "string") {
      const { values } = model.get("spec").controls.find((one) => one.name === name);
      if (values.includes(text)) model.set(name, text);
    } else if (typeof known === "number") {
      const number = Number(text.trim().replace("−", "-") || NaN); // as the page shows it, too
      if (Number.isFinite(number)) model.set(name, number);
    }
  }
}

// A figure's data lies in the page, or in a file beside it.
async function stateOf(el) {
  const { dataset, textContent } = el.querySelector("script");
  return dataset.from ? (await fetch(dataset.from)).json() : JSON.parse(textContent);
}

function modelOf(el, state) {
  const names = state.spec.controls.map(({ name }) => name);
  const listeners = {};
  let pending = 0;
  const write = () => {
    const query = new URLSearchParams(names.map((name) => [name, state[name]]));
    history.replaceState(history.state, "", `#${el.id}?${query}`);
  };
  return {
    names: () => names,
    get: (name) => state[name],
    set(name, value) {
      state[name] = value;
      listeners[`change:${name}`]?.();
    },
    on: (event, listener) => (listeners[event] = listener),
    save_changes() {
      clearTimeout(pending);
      pending = setTimeout(write, QUIET);
    },
  };
}

const awake = new Map();

async function wake(el) {
  if (!awake.has(el)) {
    awake.set(
      el,
      stateOf(el).then((state) => {
        const model = modelOf(el, state);
        const { id, chosen } = asked();
        figure.render({ model, el });
        if (id === el.id) obey(el, model, chosen);
        return model;
      }),
    );
  }
  return awake.get(el);
}

async function follow() {
  const { id, chosen } = asked();
  const el = document.getElementById(id);
  if (!el?.matches(FIGURE)) return;
  for (let box = el; box; box = box.parentElement) if (box.tagName === "DETAILS") box.open = true;
  obey(el, await wake(el), chosen);
  // a link stands below its figure: what it draws shall be seen, and the page moves no farther
  const drawing = el.querySelector(".rectified-panels");
  const fits = drawing.clientHeight < 0.9 * innerHeight;
  drawing.scrollIntoView({ block: fits ? "nearest" : "start" });
}

export const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) {
        near.unobserve(target);
        wake(target);
      }
  },
  { rootMargin: "600px" },
);
function look() {
  for (const el of document.querySelectorAll(FIGURE)) if (!awake.has(el)) near.observe(el);
  follow();
}

wake(document.querySelector(FIGURE));
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", look);
else look();
addEventListener("hashchange", follow);
