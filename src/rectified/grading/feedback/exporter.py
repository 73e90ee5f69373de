"""The page for `nbgrader generate_feedback`; nbgrader_config.py names this exporter."""

from typing import Any

from nbconvert.exporters import Exporter
from nbgrader.api import Gradebook
from traitlets import default

from rectified.grading.feedback.marks import marks_of
from rectified.grading.feedback.page import render


class FeedbackExporter(Exporter):
    """Makes the page of a notebook that nbgrader has in its gradebook."""

    output_mimetype = "text/html"

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(
        self, nb: Any, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[Any, dict[str, Any]]:
        """Return the page, and what nbgrader told of where the notebook belongs.

        Parameters
        ----------
        nb : nbformat.NotebookNode
            The autograded notebook.
        resources : dict
            Holds nbgrader's names of student, assignment and notebook, and its database.
        **kw
            Passed on.
        """
        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as gradebook:
            submitted = gradebook.find_submission_notebook(
                names["notebook"], names["assignment"], names["student"]
            )
            return render(notebook, marks_of(submitted)), resources
