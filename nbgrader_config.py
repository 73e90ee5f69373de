"""nbgrader's settings for this course."""

c = get_config()  # noqa: F821  nbgrader provides it

c.CourseDirectory.course_id = "rectified"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
