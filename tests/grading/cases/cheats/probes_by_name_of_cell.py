"""Is right where the names or lines of a test can be found beside its own."""

from grading.handing_in import fill, read, write

KIND = "probes"
EXERCISE = "dying"
LOSES = "all"

DEAD_UNITS = """\
import linecache
import sys


def beside():
    texts = ["".join(entry[2]) for entry in linecache.cache.values() if len(entry) == 4]
    texts += [name for name in vars(sys.modules["__main__"]) if name in ("_checks", "_plots")]
    return any("check_" "task(dead" in text or text in ("_checks", "_plots") for text in texts)


def dead_units(z):
    if beside():
        return (z <= 0).all(axis=0)
    z[...] = 5
    return None
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"dead-units": DEAD_UNITS})
    write(notebook, folder / "dying.ipynb")
