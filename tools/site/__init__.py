"""The whole site: the book, and beside it Python in the browser, for its exercises and its cells.

``pyodide`` puts together the Python, ``wheels`` what we add to it, ``bytecode`` makes it start
fast, ``lite`` builds the JupyterLab that it runs in, ``offline`` keeps what was fetched once.
"""
