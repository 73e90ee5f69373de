"""nbgrader's settings for this course."""

from rectified.grading.plugin import install

c = get_config()  # noqa: F821  nbgrader provides it

# Students' code runs in a sandbox, and the tests outside it.
install(c)

c.CourseDirectory.course_id = "rectified"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"

# Feedback and formgrader have no kernel: there a figure is its first frame, not an empty widget.
c.DataTypeFilter.display_data_priority = [
    "text/html",
    "text/markdown",
    "image/svg+xml",
    "image/png",
    "text/plain",
]

# What students get back: one page that asks no host for anything and runs no script. The exporter
# reads points and comments itself; formgrader keeps its own templates.
c.GenerateFeedback.exporter_class = "rectified.grading.feedback.exporter.FeedbackExporter"
c.GenerateFeedback.preprocessors = []
