// Runs a script of this folder in a Pyodide, in Node.js; it ends with the number of its last line.
//
//   node in_pyodide.mjs FOLDER ROOT PACKAGES SCRIPT ARGUMENT...
//
// ROOT is the folder of the project, PACKAGES that of the Python that has pytest.

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder, root, packages, script, ...given] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({
  indexURL: `${folder}/`,
  packages: ["numpy", "rectified", "ipython", "packaging", "pygments"],
  messageCallback: () => {},
});
for (const [place, from] of Object.entries({ "/root": root, "/host": packages })) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: from }, place);
}
python.globals.set("given", python.toPy(given));
try {
  process.exitCode = python.runPython(await readFile(new URL(script, import.meta.url), "utf-8"));
} catch (error) {
  console.error(error.message); // Node.js would print the whole line of the script: a megabyte
  process.exitCode = 1;
}
