"""Someone at a machine: a folder, and a shell in which commands are typed."""

import os
import pathlib
import subprocess
import sys
from dataclasses import dataclass

PYTHONS = pathlib.Path(sys._base_executable).parent
"""Where the Python lies that made the one which runs the tests."""


@dataclass(frozen=True)
class Person:
    """A teacher or a student, who has nothing of the others but what they are given.

    Parameters
    ----------
    name : str
        What they are called here.
    folder : pathlib.Path
        Where commands are typed; their ``.venv`` is active once there is one.
    shared : pathlib.Path
        Stands for the folders of the machine that commands name with a leading slash.
    """

    name: str
    folder: pathlib.Path
    shared: pathlib.Path

    def __post_init__(self):
        for folder in (self.folder, self._own / "quick"):
            folder.mkdir(parents=True, exist_ok=True)
        # a module that checks addresses, takes seconds to import, and need not be there
        (self._own / "quick/rfc3987_syntax.py").write_text("raise ImportError")

    @property
    def _own(self):
        return self.folder.parent / f".{self.name}"

    def types(self, commands, status=0):
        """Type commands as they stand on a page; return all that they print."""
        here = commands.replace("sudo ", "")
        for place in ("/srv/", "/etc/"):
            here = here.replace(f" {place}", f" {self.shared}{place}")
            here = here.replace(f'"{place}', f'"{self.shared}{place}')
        active = "source .venv/bin/activate\n" if (self.folder / ".venv").exists() else ""
        done = subprocess.run(
            ["bash", "-c", f"set -e\n{active}{here}"],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == status, f"{here}\n{done.stdout}"
        return done.stdout

    @property
    def environment(self):
        """The environment that commands run in: nothing of ours is set."""
        kept = {
            key: value
            for key, value in os.environ.items()
            if key not in ("VIRTUAL_ENV", "PYTHONPATH") and not key.startswith("JUPYTER")
        }
        return {
            **kept,
            "PATH": f"{PYTHONS}:{os.environ['PATH']}",
            "PYTHONPATH": f"{self._own}/quick",
            "PIP_COMPILE": "0",  # most of it is never imported here
            "JUPYTER_CONFIG_DIR": f"{self._own}/config",
            "JUPYTER_CONFIG_PATH": f"{self.shared}/etc/jupyter",
            "JUPYTER_DATA_DIR": f"{self._own}/data",
            "JUPYTER_RUNTIME_DIR": f"{self._own}/runtime",
            "IPYTHONDIR": f"{self._own}/ipython",
        }
