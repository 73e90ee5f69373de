// An exercise in the reader's browser. The notebook, its kernel and the store in which work is kept
// are JupyterLite's, in a frame of this host; this script opens it, says how far it is, keeps what
// is written, and hands it out.

const { lite, offline, notebook, release } = document.body.dataset;
const QUIET = 700; // milliseconds without a change before the work is kept
const PATIENCE = 4000; // milliseconds for a worker that only makes the next visit faster

const find = (selector) => document.querySelector(selector);
const bar = find("progress");
const paragraph = find(".state");
const actions = find(".actions");
const home = new URL(lite, location.href);

function say(text, stopped = false) {
  find("[role=status]").textContent = text;
  paragraph.classList.toggle("stopped", stopped);
}

function stop(text) {
  bar.hidden = true;
  say(`${text} You can `, true);
  const link = Object.assign(document.createElement("a"), { href: release, download: "" });
  link.textContent = "save the notebook";
  find("[role=status]").append(link, " and open it in Jupyter.");
}

// What this browser lacks, in a sentence, if anything.
function lacking() {
  if (typeof WebAssembly !== "object" || typeof Worker !== "function")
    return "This browser cannot run Python: it has no WebAssembly, or it is turned off.";
  if (location.protocol === "file:")
    return "Python cannot run from a file: open this page through a server, such as serve.py beside the book.";
  return "";
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

// The workers that keep what was fetched: the pages' and JupyterLite's own, which it asks for by
// this very address. What the frame fetches shall already pass through it.
async function keepFetched() {
  if (!navigator.serviceWorker) return; // an address without encryption has none
  const ready = async () => {
    await navigator.serviceWorker.register(offline);
    const address = new URL("service-worker.js?enableCache=false", home);
    const { installing, waiting, active } = await navigator.serviceWorker.register(address);
    const worker = active ?? waiting ?? installing;
    if (worker.state === "activated") return;
    await new Promise((resolve) =>
      worker.addEventListener("statechange", () => worker.state === "activated" && resolve()),
    );
  };
  await Promise.race([
    ready().catch((error) => console.info(`Nothing is kept for a visit without a network: ${error}`)),
    new Promise((resolve) => setTimeout(resolve, PATIENCE)),
  ]);
}

// Counts Python's files as they arrive.
async function count() {
  const { files, bytes } = await (await fetch(new URL("pyodide/fetched.json", home))).json();
  const arrived = new Set();
  bar.max = files;
  const channel = new BroadcastChannel("rectified-fetched");
  channel.addEventListener("message", ({ data }) => {
    arrived.add(data);
    bar.value = arrived.size;
    if (arrived.size === files) bar.removeAttribute("value"); // the rest is starting it
  });
  return { megabytes: Math.round(bytes / 1e6), end: () => channel.close() };
}

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

// Opens the notebook in a frame and returns JupyterLab's panel of it.
async function open() {
  const frame = document.createElement("iframe");
  frame.title = `Notebook: ${find("h1").textContent}`;
  frame.src = new URL(`notebooks/index.html?path=${encodeURIComponent(notebook)}`, home);
  find("main").replaceChildren(frame);
  let panel;
  while (!panel) {
    await pause(50); // there is nothing to wait for: the frame's page makes the application
    const app = frame.contentWindow?.jupyterapp;
    panel = app && [...app.shell.widgets("main")].find(({ context }) => context);
    if (panel) await app.restored;
  }
  await panel.context.ready;
  return panel;
}

function dress(app) {
  const chosen = document.documentElement.dataset.theme;
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  if (dark) app.commands.execute("apputils:change-theme", { theme: "JupyterLab Dark" });
}

function keep(panel) {
  let pending = 0;
  const save = () => panel.context.model.dirty && panel.context.save();
  panel.context.model.contentChanged.connect(() => {
    clearTimeout(pending);
    pending = setTimeout(save, QUIET);
  });
  document.addEventListener("visibilitychange", save);
  return save;
}

// The file that is handed in: the student's cells, and of the rest what the release says, since
// a browser's kernel has a name that no other Jupyter knows.
async function handIn(panel) {
  const { metadata } = await (await fetch(release)).json();
  const text = JSON.stringify({ ...panel.context.model.toJSON(), metadata }, null, 1);
  const file = URL.createObjectURL(new Blob([`${text}\n`], { type: "application/x-ipynb+json" }));
  Object.assign(document.createElement("a"), { href: file, download: release }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
}

const namesOf = ({ cells }) =>
  new Set(cells.map(({ metadata }) => metadata?.nbgrader?.grade_id).filter(Boolean));

// Puts a saved copy in the place of the notebook, if it is one of this exercise.
async function takeUp(panel, file) {
  let saved;
  try {
    saved = JSON.parse(await file.text());
    const own = namesOf(await (await fetch(release)).json());
    const found = [...namesOf(saved)].filter((name) => own.has(name)).length;
    if (found < own.size / 2) throw new Error("other cells");
  } catch {
    return say(`${file.name} is not a copy of this exercise. Your work is as it was.`, true);
  }
  panel.context.model.fromJSON({ ...saved, metadata: panel.context.model.toJSON().metadata });
  await panel.context.save();
  return say(`Opened ${file.name}. Run the cells from the top.`);
}

function wire(app, panel, save) {
  const file = find("input[type=file]");
  const asked = find("dialog");
  find("#download").addEventListener("click", async () => {
    await save();
    await handIn(panel);
    say(`${release} is downloaded. Hand in this file, as your teacher says.`);
  });
  find("#continue").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    await takeUp(panel, file.files[0]);
    file.value = "";
  });
  find("#over").addEventListener("click", () => asked.showModal());
  asked.addEventListener("close", async () => {
    if (asked.returnValue !== "yes") return;
    await panel.context.sessionContext.shutdown();
    panel.context.model.dirty = false;
    await app.serviceManager.contents.delete(notebook);
    location.reload();
  });
  actions.hidden = false;
}

async function start() {
  const lack = lacking();
  if (lack) return stop(lack);
  const [kept] = await Promise.all([keeps(), keepFetched()]);
  const { megabytes, end } = await count();
  const panel = await open();
  const app = find("iframe").contentWindow.jupyterapp;
  dress(app);
  wire(app, panel, keep(panel));
  bar.hidden = false;
  say(`Python is loading: ${megabytes} MB at your first visit. You can read and write already.`);
  const { sessionContext } = panel.context;
  await sessionContext.ready;
  await sessionContext.session.kernel.info;
  end();
  bar.hidden = true;
  return say(
    kept
      ? "Python is ready. Run the cells from the top, with Shift and Enter. Your work stays in this browser."
      : "Python is ready, but this browser keeps nothing: download your work before you leave.",
    !kept,
  );
}

document.documentElement.dataset.theme = localStorage.getItem("theme") ?? "";
start().catch((error) => stop(`The notebook cannot be opened: ${error.message}.`));
