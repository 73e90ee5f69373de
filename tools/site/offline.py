"""The service workers of the site: what was fetched once is there without a network."""

import json
import pathlib

SOURCE = pathlib.Path(__file__).parents[2] / "book/_lite/offline.js"
NAME = "offline.js"
THEIRS = "service-worker.js"
KEPT = ("build", "extensions", "pyodide")
"""The folders of JupyterLite in which no file changes without another name, or another version."""


def write(site: pathlib.Path, lite: pathlib.Path) -> None:
    """Write the worker of the pages, and put it before the one of JupyterLite."""
    kit = sorted(
        path.relative_to(site).as_posix()
        for folder in KEPT
        for path in (lite / folder).rglob("*")
        if path.is_file()
    )
    place = "[] /* KIT */"
    text = SOURCE.read_text("utf-8")
    if text.count(place) != 1:
        raise ValueError(f"{SOURCE} has no single place {place!r} for the list of files.")
    (site / NAME).write_text(text.replace(place, json.dumps(kit)), "utf-8")
    up = "../" * len(lite.relative_to(site).parts) + NAME
    theirs = (lite / THEIRS).read_text("utf-8")
    place, script = json.dumps(up), f"importScripts({json.dumps(up)});"
    ours = f"self.rectifiedOffline = new URL({place}, location.href).href;\n{script}\n"
    (lite / THEIRS).write_text(ours + theirs, "utf-8")
