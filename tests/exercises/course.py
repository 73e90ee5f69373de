"""A throw-away copy of the course in which a test can release and grade."""

import os
import pathlib
import shutil
import subprocess
from dataclasses import dataclass

import nbformat


@dataclass(frozen=True)
class Course:
    """A course folder and the environment that its programs run in."""

    folder: pathlib.Path
    environment: dict

    @classmethod
    def copied(cls, root, folder, environment):
        """Copy what nbgrader reads."""
        shutil.copytree(root / "solutions", folder / "solutions")
        shutil.copy(root / "nbgrader_config.py", folder)
        return cls(folder, environment)

    def nbgrader(self, *arguments):
        """Run one nbgrader command; its log is the failure message."""
        done = subprocess.run(
            ["nbgrader", *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done

    def submit(self, student, path, cells=None):
        """Hand in a copy of a notebook, some of its cells by id replaced."""
        notebook = nbformat.read(path, as_version=4)
        by_id = {cell.id: cell for cell in notebook.cells}
        for name, source in (cells or {}).items():
            by_id[name].source = source
        folder = self.folder / "submitted" / student / path.parent.name
        folder.mkdir(parents=True)
        nbformat.write(notebook, folder / path.name)

    def scores(self, assignment):
        """Return student → test cell → points, as the gradebook has them."""
        from nbgrader.api import Gradebook

        with Gradebook(f"sqlite:///{self.folder / 'gradebook.db'}") as gradebook:
            return {
                submission.student.id: {
                    grade.name: grade.score
                    for notebook in submission.notebooks
                    for grade in notebook.grades
                }
                for submission in gradebook.assignment_submissions(assignment)
            }


def files(folder):
    """Return every file below a folder by its relative path, with its bytes."""
    return {
        os.fspath(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".ipynb_checkpoints" not in path.parts
    }
