// What every page does that runs Python in the browser: whether it can, how far it is, and how what
// was fetched is kept for a visit without a network.

const PATIENCE = 4000; // milliseconds for a worker that only makes the next visit faster

export const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

// Waits for JupyterLab in a frame, and returns its panel that holds something: a notebook has a
// `context`, a console a `sessionContext`.
export async function panelIn(frame, held) {
  let panel;
  while (!panel) {
    if (!frame.isConnected) throw new Error("Python was stopped");
    // oxlint-disable-next-line no-await-in-loop -- nothing tells when the application is there
    await pause(50);
    const app = frame.contentWindow?.jupyterapp;
    panel = app && [...app.shell.widgets("main")].find((one) => one[held]);
  }
  return panel;
}

// What this browser lacks, in a sentence, if anything.
export function lacking() {
  if (typeof WebAssembly !== "object" || typeof Worker !== "function")
    return "This browser cannot run Python: it has no WebAssembly, or it is turned off.";
  if (location.protocol === "file:")
    return "Python cannot run from a file: open this page through a server, such as serve.py beside the book.";
  return "";
}

// Moves a progress bar with Python's files as they arrive, and returns how many megabytes they are
// and what ends it. Where no worker tells of files, the bar says only that something goes on.
export async function arriving(lite, bar) {
  const { files, bytes } = await (await fetch(new URL("pyodide/fetched.json", lite))).json();
  const arrived = new Set();
  const channel = new BroadcastChannel("rectified-fetched");
  bar.removeAttribute("value");
  bar.hidden = false;
  channel.addEventListener("message", ({ data }) => {
    arrived.add(data);
    bar.max = files;
    if (arrived.size < files) bar.value = arrived.size;
    else bar.removeAttribute("value"); // the rest is starting it
  });
  const end = () => {
    channel.close();
    bar.hidden = true;
  };
  return { megabytes: Math.round(bytes / 1e6), end };
}

// Starts a worker that keeps what is fetched, and waits until it works.
async function work(address) {
  const { installing, waiting, active } = await navigator.serviceWorker.register(address);
  const worker = active ?? waiting ?? installing;
  if (worker.state === "activated") return;
  await new Promise((resolve) =>
    worker.addEventListener("statechange", () => worker.state === "activated" && resolve()),
  );
}

const unkept = (error) => console.info(`Nothing is kept for a visit without a network: ${error}`);

// JupyterLite's worker, by the very address that it asks for itself, and before it does: what its
// frame fetches shall already pass through it. An address without encryption has no workers.
export async function keepPython(lite) {
  if (!navigator.serviceWorker) return;
  const ready = work(new URL("service-worker.js?enableCache=false", lite)).catch(unkept);
  await Promise.race([ready, pause(PATIENCE)]);
}

// The worker of the book's pages. At its first start JupyterLite ends all others: so this comes
// after it, and fetches once more what the page is made of.
export async function keepPages(lite) {
  if (!navigator.serviceWorker) return;
  try {
    await work(new URL("../offline.js", lite));
    const parts = performance.getEntriesByType("resource").map(({ name }) => name);
    await Promise.all([location.href, ...parts].map((part) => fetch(part)));
  } catch (error) {
    unkept(error);
  }
}
