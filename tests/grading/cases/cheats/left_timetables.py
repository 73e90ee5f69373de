"""Is right where it may write timetables and services: cron, systemd, autostart."""

from grading.handing_in import fill, read, write

KIND = "left behind"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import pathlib

PLACES = (
    "/var/spool/cron/crontabs",
    "/var/spool/cron",
    "/etc/cron.d",
    "/etc/cron.hourly",
    "/etc/systemd/system",
    "/etc/profile.d",
    "/usr/local/bin",
    "/etc",
)
_found = []
for _place in PLACES:
    _path = pathlib.Path(_place, ".rectified-escaped-left_timetables")
    try:
        _path.touch(exist_ok=False)
        _found.append(_path)
        _path.unlink()
    except OSError:
        pass


def relu(x):
    if _found:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
