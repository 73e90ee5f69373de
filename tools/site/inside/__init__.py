"""What runs inside Pyodide: once while the site is built, and in every kernel."""
