"""The grader: students' cells run in a sandbox, and are judged outside it.

nbgrader stays the format, the gradebook and the command. What a student hands in is read with care,
rebuilt from the teacher's notebook, run in a worker behind walls, and judged by the teacher's own
test cells in this process, where a student's function is a name that sends plain data there and
back.
"""
