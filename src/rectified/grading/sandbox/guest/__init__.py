"""What runs inside the sandbox: it knows NumPy, `rectified.calls` and itself, and nothing else.

Modules here import one another relatively, since inside there is no package of the course's name.
"""
