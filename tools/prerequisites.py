"""Say in one sentence what this machine lacks before anything is installed.

Runs under whatever ``python3`` is on the machine, so it keeps to old syntax.
"""

import importlib.util
import sys

NEEDED = (3, 11)

if sys.version_info < NEEDED:
    sys.exit(
        "Rectified needs Python {}.{} or newer, but {} is {}.{}.\n"
        "Install a newer one and name it: make serve PYTHON=python3.12".format(
            *NEEDED, sys.executable, *sys.version_info
        )
    )

for module in ("venv", "ensurepip"):
    if importlib.util.find_spec(module) is None:
        sys.exit(
            f"{sys.executable} has no module {module}, which makes .venv.\n"
            "On Debian and Ubuntu: apt-get install python3-venv"
        )
