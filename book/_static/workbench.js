// An exercise in the reader's browser. The notebook, its kernel and the store in which work is kept
// are JupyterLite's, in a frame of this host; this script opens it, says how far it is, keeps what
// is written, and hands it out.

import { arriving, keepPages, keepPython, lacking, panelIn } from "./python.js";
import { isCopy, isOlder, renewed } from "./release.js";

const { lite, notebook, release } = document.body.dataset;
const QUIET = 700; // milliseconds without a change before the work is kept
const LONG = 60_000; // milliseconds after which something may be wrong

const WIDGET = "application/vnd.jupyter.widget-view+json";

const LATE =
  "Python has not come yet. Over a slow network, wait. Else load this page anew: your work is kept.";

const find = (selector) => document.querySelector(selector);
const bar = find("progress");
const actions = find(".actions");
const home = new URL(lite, location.href);

// Says how Python is, or what came of pressing a button: neither wipes out the other.
function say(where, text, stopped = false) {
  find(where).textContent = text;
  find(where).classList.toggle("stopped", stopped);
}

function stop(text) {
  bar.hidden = true;
  say("#python", `${text} You can `, true);
  const link = Object.assign(document.createElement("a"), { href: release, download: "" });
  link.textContent = "save the notebook";
  find("#python").append(link, " and open it in Jupyter.");
}

// Whether this browser keeps what is written here. Some private windows do not.
function keeps() {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open("rectified-try");
      request.addEventListener("success", () => resolve(request.result.close() ?? true));
      request.addEventListener("error", () => resolve(false));
    } catch {
      resolve(false);
    }
  });
}

// Opens the notebook in a frame and returns JupyterLab's panel of it.
async function open() {
  const frame = document.createElement("iframe");
  frame.title = `Notebook: ${find("h1").textContent}`;
  frame.src = new URL(`notebooks/index.html?path=${encodeURIComponent(notebook)}`, home);
  find("main").replaceChildren(frame);
  const panel = await panelIn(frame, "context");
  await frame.contentWindow.jupyterapp.restored;
  await panel.context.ready;
  return panel;
}

function dress(app) {
  const chosen = document.documentElement.dataset.theme;
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  if (dark) app.commands.execute("apputils:change-theme", { theme: "JupyterLab Dark" });
}

// Keeps what is written, and returns what keeps it at once. Saves follow one another. After each,
// JupyterLab calls the notebook saved, even if it was changed meanwhile: it is told otherwise.
function keep({ context }) {
  const { model } = context;
  let pending = 0;
  let changed = false;
  let saving = Promise.resolve();
  const save = () => {
    saving = saving.then(() => model.dirty && context.save());
    saving = saving.catch(() => {}); // JupyterLab itself says why
    return saving;
  };
  context.saveState.connect((_, state) => {
    if (state === "started") changed = false;
    if (state === "completed" && changed) model.dirty = true;
  });
  model.contentChanged.connect(() => {
    changed = true;
    clearTimeout(pending);
    pending = setTimeout(save, QUIET);
  });
  document.addEventListener("visibilitychange", save);
  return save;
}

// The exercise as it is released today, or nothing where it cannot be fetched.
async function fetchRelease() {
  try {
    return await (await fetch(release)).json();
  } catch {
    return undefined;
  }
}

// The file that is handed in: the student's cells, and of the rest what the release says, since
// a browser's kernel has a name that no other Jupyter knows.
function handIn({ context }, { metadata }) {
  const text = JSON.stringify({ ...context.model.toJSON(), metadata }, null, 1);
  const file = URL.createObjectURL(new Blob([`${text}\n`], { type: "application/x-ipynb+json" }));
  Object.assign(document.createElement("a"), { href: file, download: release }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

// Brings what a student has written into the released exercise, and this into the notebook.
function show({ context: { model } }, copy, released) {
  model.fromJSON({ ...renewed(copy, released), metadata: model.toJSON().metadata });
}

// Gives a student who began with an older release the texts and tests of this one.
async function renew(panel, save, released) {
  const copy = panel.context.model.toJSON();
  if (!isOlder(copy, released)) return;
  show(panel, copy, released);
  await save();
  say("#done", "This exercise was released anew: texts and tests are new, your answers are as they were.");
}

// Shows each figure of an earlier visit as it was drawn first: there is no Python behind it to move
// it, and JupyterLab would wait for some.
function still({ context: { model } }) {
  for (const { outputs } of model.cells)
    for (let at = 0; at < (outputs?.length ?? 0); at += 1) {
      const output = outputs.get(at);
      const { [WIDGET]: moving, ...data } = output.data;
      if (moving && data["text/html"]) output.setData({ data });
    }
}

// Puts a saved copy in the place of the notebook, if it is one of this exercise.
async function takeUp(panel, save, released, file) {
  let saved;
  try {
    saved = JSON.parse(await file.text());
    if (!isCopy(saved, released)) throw new Error("other cells");
  } catch {
    return say("#done", `${file.name} is not a copy of this exercise. Your work is as it was.`, true);
  }
  const before = panel.context.model.toJSON();
  try {
    show(panel, saved, released);
    still(panel);
  } catch (error) {
    panel.context.model.fromJSON(before);
    return say("#done", `${file.name} cannot be read: ${error.message}. Your work is as it was.`, true);
  }
  await save();
  return say("#done", `Opened ${file.name}. Run the cells from the top.`);
}

function wire(app, panel, save, released) {
  const file = find("input[type=file]");
  const asked = find("dialog");
  find("#download").addEventListener("click", async () => {
    await save();
    handIn(panel, released);
    say("#done", `${release} is downloaded. Hand in this file, as your teacher says.`);
  });
  find("#continue").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    await takeUp(panel, save, released, file.files[0]);
    file.value = "";
  });
  find("#over").addEventListener("click", () => asked.showModal());
  asked.addEventListener("close", async () => {
    if (asked.returnValue !== "yes") return;
    await panel.context.sessionContext.shutdown();
    await save();
    panel.context.model.dirty = false;
    await app.serviceManager.contents.delete(notebook);
    location.reload();
  });
  actions.hidden = false;
}

async function start() {
  const lack = lacking();
  if (lack) return stop(lack);
  const [kept] = await Promise.all([keeps(), keepPython(home)]);
  const fetched = fetchRelease();
  const { megabytes, end } = await arriving(home, bar);
  const panel = await open();
  const app = find("iframe").contentWindow.jupyterapp;
  dress(app);
  const save = keep(panel);
  const released = (await fetched) ?? panel.context.model.toJSON();
  await renew(panel, save, released);
  still(panel);
  wire(app, panel, save, released);
  say("#python", `Python is loading: ${megabytes} MB at your first visit. You can read and write already.`);
  const late = setTimeout(say, LONG, "#python", LATE, true);
  const { sessionContext } = panel.context;
  await sessionContext.ready;
  await sessionContext.session.kernel.info;
  clearTimeout(late);
  end();
  keepPages(home);
  return say(
    "#python",
    kept
      ? "Python is ready. Run the cells from the top, with Shift and Enter. Your work stays in this browser."
      : "Python is ready, but this browser keeps nothing: download your work before you leave.",
    !kept,
  );
}

// The colours that the reader has given the book; some browsers forbid to look.
function chosenTheme() {
  try {
    return localStorage.getItem("theme") ?? "";
  } catch {
    return "";
  }
}

document.documentElement.dataset.theme = chosenTheme();
start().catch((error) => stop(`The notebook cannot be opened: ${error.message}.`));
