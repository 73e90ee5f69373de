"""Where Node.js and the npm packages of the page are: in the environment, beside Python's."""

import sys
from pathlib import Path

from sphinx.errors import ExtensionError

NODE = Path(sys.executable).with_name("node")
HOME = Path(sys.prefix) / "web/node_modules"


def package(name: str) -> Path:
    """Return the folder of an npm package.

    Raises
    ------
    ExtensionError
        If it is not installed.
    """
    folder = HOME / name
    if not folder.is_dir():
        raise ExtensionError(f"The npm package {name} is not in {HOME}: run `make setup`.")
    return folder
