"""A text and a picture were handed in, but no notebook."""

KIND = "no file"
EXERCISE = "relu"
LOSES = "all"
REASON = "relu.ipynb"


def hand_in(folder, release):
    (folder / "relu.py").write_text("import numpy as np\n", "utf-8")
    (folder / "screenshot.png").write_bytes(b"\x89PNG\r\n\x1a\n")
