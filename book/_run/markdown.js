// The tables that `rectified.tables` makes, and formulas: what is left of Markdown in an output.

const SAFE = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const PIECES =
  /\$([^$]+)\$|\{cite:t\}`([^`]+)`|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|\*([^*]+)\*|([&<>"])/g;

const escaped = (text) => text.replace(/[&<>"]/g, (one) => SAFE[one]);

// Returns a formula as HTML; what sets it is fetched when there is one.
export async function typeset(latex, displayMode = false) {
  const { default: katex } = await import("katex");
  return katex.renderToString(latex, { displayMode, throwOnError: false });
}

const link = (words, address) => `<a href="${escaped(address)}">${escaped(words)}</a>`;

async function inline(text) {
  const formulas = await Promise.all(
    [...text.matchAll(/\$([^$]+)\$/g)].map(([, latex]) => typeset(latex)),
  );
  return text.replace(PIECES, (_, latex, cited, code, words, address, strong, em, special) => {
    if (latex) return `<span class="math">${formulas.shift()}</span>`;
    if (cited) return link(cited, "bibliography.html");
    if (words) return link(words, address.replace(/\.(ipynb|md)(?=#|$)/, ".html"));
    if (code) return `<code class="docutils literal notranslate"><span class="pre">${escaped(code)}</span></code>`;
    if (strong) return `<strong>${escaped(strong)}</strong>`;
    return em ? `<em>${escaped(em)}</em>` : SAFE[special];
  });
}

const cellsOf = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll("\\|", "|"));

async function row(line, tag, sides, parity) {
  const cells = cellsOf(line).map(
    async (cell, i) =>
      `<${tag} class="${tag === "th" ? "head " : ""}${sides[i]}"><p>${await inline(cell)}</p></${tag}>`,
  );
  return `<tr class="row-${parity}">${(await Promise.all(cells)).join("")}</tr>`;
}

// Returns a table as HTML, or nothing where the text is none.
export async function table(text) {
  const [head, rule, ...body] = text.trim().split("\n");
  if (!head.startsWith("|") || !/^\|[\s:|-]+$/.test(rule ?? "")) return "";
  const sides = cellsOf(rule).map((mark) => {
    if (/^:-+:$/.test(mark)) return "text-center";
    return mark.endsWith(":") ? "text-right" : mark.startsWith(":") ? "text-left" : "";
  });
  const rows = body.map((line, i) => row(line, "td", sides, i % 2 ? "odd" : "even"));
  const top = await row(head, "th", sides, "odd");
  return `<table class="table"><thead>${top}</thead><tbody>${(await Promise.all(rows)).join("")}</tbody></table>`;
}
