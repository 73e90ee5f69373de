// Runs pytest in a Pyodide, in Node.js.
//
//   node in_pyodide.mjs FOLDER ROOT PACKAGES ARGUMENT...
//
// ROOT is the folder of the project, PACKAGES that of the Python that has pytest.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder, root, packages, ...given] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({
  indexURL: `${folder}/`,
  packages: ["contourpy", "numpy", "rectified", "packaging", "pygments"],
  messageCallback: () => {},
});
for (const [place, from] of Object.entries({ "/root": root, "/host": packages })) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: from }, place);
}
python.globals.set("given", python.toPy(given));
const code = await readFile(new URL("in_pyodide.py", import.meta.url), "utf-8");
try {
  process.exitCode = python.runPython(code);
} catch (error) {
  console.error(error.message); // Node.js would print the whole line of the script: a megabyte
  process.exitCode = 1;
}
