"""Names, texts and comments use letters of many languages."""

from grading.handing_in import fill, read, solution, write

KIND = "letters"
EXERCISE = "relu"
LOSES = {}
REASON = ""

SOURCE = """\
größe, σ, число = 1.0, 0, "один"
عدد = "من اليمين إلى اليسار"  # 数字 🧠 \u202ebackwards\u202c


def relu(ξ):
    "Gibt ξ zurück, wenn ξ > 0 ist 🎉."
    print("größer als null: ✓ 👩‍💻", عدد)
    return np.maximum(ξ, σ)
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE) | {"relu": SOURCE})
    write(notebook, folder / release.name)
