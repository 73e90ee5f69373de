"""Nothing was handed in but an empty folder."""

KIND = "no file"
EXERCISE = "relu"
LOSES = "all"
REASON = "relu.ipynb"


def hand_in(folder, release):
    assert not any(folder.iterdir())
