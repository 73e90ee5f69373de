"""Three megabytes of outputs are stored, among them pictures, HTML and errors."""

import base64

from grading.handing_in import code, fill, read, solution, write

KIND = "large notebook"
EXERCISE = "relu"
LOSES = {}
REASON = ""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, solution(EXERCISE))

    png = base64.b64encode(bytes(range(256)) * 4000).decode()
    added = code("plt.imshow(table)\n")
    added["outputs"] = [
        {"name": "stdout", "output_type": "stream", "text": ["0 1 2 3 4 5 6 7\n"] * 80_000},
        {
            "data": {
                "image/png": png,
                "text/html": ["<script>1</script>"],
                "text/plain": ["<Figure>"],
            },
            "metadata": {"image/png": {"height": 400}, "needs_background": "light"},
            "output_type": "display_data",
        },
        {
            "ename": "NameError",
            "evalue": "plt",
            "output_type": "error",
            "traceback": ["\u001b[0;31m"],
        },
    ]
    notebook["cells"].append(added)
    write(notebook, folder / release.name)
