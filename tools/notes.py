"""Print what CHANGELOG.md says of a release; refuse a tag that is not the package's version."""

import argparse
import pathlib
import re
import sys

import rectified

CHANGELOG = pathlib.Path(__file__).parents[1] / "CHANGELOG.md"


def notes(changelog: str, version: str) -> str | None:
    """Return the section of one version without its heading; None if there is none."""
    heading = rf"^## {re.escape(version)}\b(?!\.).*\n"
    found = re.search(rf"{heading}((?:(?!## ).*\n?)*)", changelog, re.MULTILINE)
    return found[1].strip() if found else None


def main() -> None:
    """Print the notes of the release that a tag makes, such as ``v0.2.0``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tag")
    tag = parser.parse_args().tag
    version = rectified.__version__
    if tag != f"v{version}":
        sys.exit(
            f"The tag {tag} is not the version {version} of src/rectified/__init__.py: "
            f"set __version__, or tag v{version}."
        )
    if not (text := notes(CHANGELOG.read_text("utf-8"), version)):
        sys.exit(f"CHANGELOG.md says nothing of {version}: give it a section ## {version}.")
    print(text)


if __name__ == "__main__":
    main()
