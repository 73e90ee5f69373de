"""nbgrader's settings for this course."""

c = get_config()  # noqa: F821  nbgrader provides it

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
