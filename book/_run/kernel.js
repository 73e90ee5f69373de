// Python in a hidden frame of this host: the console of JupyterLite, whose kernel runs the cells.

import { keepPages, keepPython, panelIn, pause } from "../_static/python.js";

const PATIENCE = 180_000; // milliseconds for all of Python to arrive and start
const FOLDER = "/chapter"; // where the cells run; what they write there is gone with the kernel

function within(promise, time) {
  const late = pause(time).then(() => {
    throw new Error("Python did not start. Load the page anew to try once more");
  });
  return Promise.race([promise, late]);
}

function hiddenFrame(address) {
  const frame = document.createElement("iframe");
  Object.assign(frame, { title: "Python", src: address, inert: true, tabIndex: -1 });
  frame.className = "rectified-python";
  frame.setAttribute("aria-hidden", "true");
  document.body.append(frame);
  return frame;
}

// The kernel that the console of a frame starts.
async function kernelIn(frame) {
  const { sessionContext } = await panelIn(frame, "sessionContext");
  await sessionContext.ready;
  const { kernel } = sessionContext.session;
  await kernel.info;
  return kernel;
}

async function base64(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is not there`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}

// Code that writes the page's data, as the chapter names them, and goes to their folder.
async function settle(files) {
  const data = await Promise.all(files.map(async (name) => [name, await base64(name)]));
  return `
def _settle(data, folder):
    import base64, json, os, pathlib
    for name, text in json.loads(data):
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(text))
    pathlib.Path(folder).mkdir(exist_ok=True)
    os.chdir(folder)
_settle(${JSON.stringify(JSON.stringify(data))}, ${JSON.stringify(FOLDER)})
del _settle
`;
}

// Starts Python. What it returns runs code and tells each output, until it is stopped.
export function open(lite, files) {
  let frame, stop;
  const stopped = new Promise((_, reject) => {
    stop = () => {
      frame?.remove(); // and its worker with it, whatever it is at
      reject(new Error("Python was stopped"));
    };
  });
  stopped.catch(() => {});
  const start = async () => {
    await Promise.race([keepPython(lite), stopped]);
    frame = hiddenFrame(new URL("repl/index.html?kernel=python&toolbar=0", lite));
    const kernel = await kernelIn(frame);
    await kernel.requestExecute({ code: await settle(files), silent: true }).done;
    keepPages(lite);
    return kernel;
  };
  const ready = Promise.race([within(start(), PATIENCE), stopped]);
  ready.catch(() => frame?.remove());
  return {
    ready,
    stop,
    async run(code, told) {
      const future = (await ready).requestExecute({ code, stop_on_error: false });
      future.onIOPub = told;
      const { content } = await Promise.race([future.done, stopped]);
      return content;
    },
  };
}
