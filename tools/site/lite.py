"""JupyterLite, the JupyterLab without a server, with Pyodide and the exercises."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence

KERNEL = (
    pathlib.Path(sys.prefix) / "share/jupyter/labextensions/@jupyterlite/pyodide-kernel-extension"
)
"""The kernel's part for the page; the wheels of its part in Python lie in it."""
PLUGIN = "@jupyterlite/pyodide-kernel-extension:kernel"
APPS = ("notebooks", "repl")
"""One notebook, for an exercise; a console, whose kernel runs the cells of a chapter."""
NOT_HERE = (
    "@jupyter-notebook/notebook-extension:trusted",  # what one runs oneself is trusted
    "@jupyterlab/mainmenu-extension:recents",  # there is one notebook
)
"""Parts of JupyterLab that say or offer what means nothing here."""
SETTINGS = pathlib.Path(__file__).parents[2] / "book/_lite/overrides.json"


def kernel_wheels() -> list[pathlib.Path]:
    """Return the wheels that the kernel brings, for widgets those of today."""
    found = sorted((KERNEL / "static/pypi").glob("*.whl"))
    return [path for path in found if not path.name.startswith("widgetsnbextension")]


def build(
    target: pathlib.Path,
    contents: Sequence[pathlib.Path],
    extensions: Sequence[pathlib.Path],
    python: dict[str, object],
) -> None:
    """Build JupyterLite into a folder.

    Parameters
    ----------
    target : Path
        The folder, new.
    contents : sequence of Path
        The folders that a student finds in it.
    extensions : sequence of Path
        What is added to JupyterLab: wheels that hold a part for the page.
    python : dict
        The settings of the kernel: where Pyodide is, what it loads.

    Raises
    ------
    SystemExit
        If JupyterLite cannot be built; it has said why.
    """
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for one in contents:
            shutil.copytree(one, work / "contents" / one.name, ignore=shutil.ignore_patterns(".*"))
        shutil.copy(SETTINGS, work)
        page = {
            "appName": "Rectified",
            "appUrl": "../index.html",  # where its front page leads: to the book's
            "disabledExtensions": list(NOT_HERE),
            "exposeAppInBrowser": True,  # the page around a notebook saves it and hands it out
            "litePluginSettings": {PLUGIN: python},
        }
        site = {"jupyter-lite-schema-version": 0, "jupyter-config-data": page}
        (work / "jupyter-lite.json").write_text(json.dumps(site), "utf-8")
        options = {
            "apps": APPS,
            "contents": ["contents"],
            "federated_extensions": [*(str(one.resolve()) for one in extensions), str(KERNEL)],
            "ignore_sys_prefix": True,  # JupyterLab's own extensions are made for another version
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
            "output_dir": str(target.resolve()),
        }
        config = {"LiteBuildConfig": options}
        (work / "jupyter_lite_config.json").write_text(json.dumps(config), "utf-8")
        program = str(pathlib.Path(sys.executable).with_name("jupyter-lite"))
        done = subprocess.run(
            [program, "build"], cwd=work, capture_output=True, text=True, check=False
        )
    if done.returncode:
        sys.exit(f"JupyterLite could not be built.\n{done.stdout}{done.stderr}")
