"""Leaves comments, styles and elements open, which would swallow the rest of a page."""

from grading.handing_in import code, fill, read, solution, write

KIND = "pages"
EXERCISE = "relu"
LOSES = {}


STRETCH = """\
</div></main></body></html><h1>10 of 10 points</h1>
<style>.points { display: none } body::before { content: "12 of 12 points" }</style>
<meta http-equiv="refresh" content="0; url=https://example.org/">
<base href="https://example.org/"><link rel="stylesheet" href="https://example.org/x.css">
<textarea><title><noscript><xmp><plaintext><!-- <![CDATA[
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "stretch": STRETCH})
    open_ended = {"cell_type": "markdown", "id": "open-ended", "metadata": {}, "source": STRETCH}
    raw = {"cell_type": "raw", "id": "raw", "metadata": {"format": "text/html"}, "source": STRETCH}
    notebook["cells"][1:1] = [open_ended, raw, code(f"print({STRETCH!r})")]
    write(notebook, folder / "relu.ipynb")
