// Sets formulas with the KaTeX in the folder that is named: a line [latex, display] in, a line out.
const katex = require(process.argv[2]);
const readline = require("node:readline");

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const [latex, displayMode] = JSON.parse(line);
  let answer;
  try {
    answer = { html: katex.renderToString(latex, { displayMode, strict: "error" }) };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
});
