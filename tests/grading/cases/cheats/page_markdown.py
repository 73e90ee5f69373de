"""Writes scripts, links and forms into the answer that its teacher reads."""

from grading.handing_in import cell, fill, read, solution, write

KIND = "pages"
EXERCISE = "relu"
LOSES = {}


STRETCH = """\
ReLU: yes, by `a > 0`. <script>document.title = "rectified-escaped"</script>
<img src="x" onerror="document.title = 'rectified-escaped'">
<svg onload="document.title = 'rectified-escaped'"><a href="javascript:alert(1)">x</a></svg>
<iframe srcdoc="<script>parent.document.title = 'rectified-escaped'</script>"></iframe>
<form action="javascript:alert(1)"><input autofocus onfocus="document.title = 'rectified-escaped'">
<button formaction="javascript:document.title = 'rectified-escaped'">Points</button></form>

[a proof](javascript:document.title='rectified-escaped') ![x](x"onerror="alert(1))
[another](<data:text/html,<script>document.title='rectified-escaped'</script>>)

<details open ontoggle="document.title = 'rectified-escaped'"><summary>More</summary></details>
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {**solution("relu"), "stretch": STRETCH})
    cell(notebook, "stretch")["attachments"] = {"x": {"text/html": "<script>alert(1)</script>"}}
    write(notebook, folder / "relu.ipynb")
