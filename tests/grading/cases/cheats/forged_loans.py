"""Calls what a notebook lends it of the course with arguments that should run something there."""

from grading.handing_in import fill, read, write

KIND = "forged messages"
EXERCISE = "diagnosis"
LOSES = "all"

INSTRUMENTS = """\
import pathlib
import tempfile

_PROOF = str(pathlib.Path(tempfile.gettempdir(), "rectified-escaped-forged_loans"))


def lent():
    yield lambda: report("__import__('os').system('true')", 9)
    yield lambda: report("healthy", seed=f"{_PROOF}")
    yield lambda: report.__globals__["open"](_PROOF, "w")
    yield lambda: chart({"start": {"signal": [f"{{0.__class__}}{_PROOF}"] * 9}})
    yield lambda: Table(["<script>alert(1)</script>"], [[_PROOF], ["{0}"]]).save(_PROOF)
    yield lambda: chart.__self__._worker.borrow("open", (_PROOF, "w"), {})
    yield lambda: chart.__self__._worker.borrow("__import__", ("os",), {})


def per_layer(sizes):
    return None


def one_sided(firing):
    return None
"""

DIAGNOSE = """\
def diagnose(report):
    for call in lent():
        try:
            call()
        except Exception:
            pass
    report["loss"] = None
    return None
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"instruments": INSTRUMENTS, "diagnose": DIAGNOSE})
    write(notebook, folder / "diagnosis.ipynb")
