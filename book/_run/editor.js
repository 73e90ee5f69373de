// An editor for a cell, in the colours that the page's code has: tokens carry Pygments' classes.

import { indentUnit, syntaxHighlighting } from "@codemirror/language";
import { python } from "@codemirror/lang-python";
import { Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";
import { EditorView, minimalSetup } from "codemirror";

const COLOURS = tagHighlighter([
  { tag: tags.keyword, class: "k" },
  { tag: [tags.moduleKeyword, tags.definitionKeyword], class: "k" },
  { tag: tags.operatorKeyword, class: "ow" },
  { tag: [tags.bool, tags.null], class: "kc" },
  { tag: tags.self, class: "bp" },
  { tag: [tags.string, tags.special(tags.string)], class: "s2" },
  { tag: tags.number, class: "mi" },
  { tag: tags.comment, class: "c1" },
  { tag: tags.function(tags.definition(tags.variableName)), class: "nf" },
  { tag: tags.definition(tags.className), class: "nc" },
  { tag: tags.meta, class: "nd" },
  { tag: tags.operator, class: "o" },
  { tag: tags.punctuation, class: "p" },
  { tag: tags.variableName, class: "n" },
]);

// The page has keys of its own, such as / for its search: what is written is not for them.
function keepKeys(event) {
  if (!event.ctrlKey && !event.metaKey && event.key !== "Escape") event.stopPropagation();
}

// Puts an editor into a place. Tab goes on to the next control, as everywhere on the page.
export function edit(parent, code, { name, run, changed }) {
  const keys = ["Shift-Enter", "Mod-Enter", "Ctrl-Enter"].map((key) => ({
    key,
    run: () => run() ?? true,
  }));
  const view = new EditorView({
    doc: code,
    parent,
    extensions: [
      Prec.highest(keymap.of(keys)),
      minimalSetup,
      python(),
      indentUnit.of("    "),
      syntaxHighlighting(COLOURS),
      EditorView.contentAttributes.of({ "aria-label": name, tabindex: "0", translate: "no" }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && changed()),
    ],
  });
  view.dom.addEventListener("keydown", keepKeys);
  return view;
}
