// Starts a Pyodide in Node.js and lets it run inside/bytecode.py on its own files.
//
//   node bytecode.mjs FOLDER PACKAGES

import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [folder, packages] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${folder}/pyodide.mjs`));
const python = await loadPyodide({ indexURL: `${folder}/`, packages: packages.split(","), messageCallback: () => {} });
python.FS.mkdir("/assembled");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/assembled");
const code = await readFile(new URL("inside/bytecode.py", import.meta.url), "utf-8");
await python.runPythonAsync(code).catch((error) => {
  console.error(error.message); // Node.js would print the whole line of the script: a megabyte
  process.exit(1);
});
