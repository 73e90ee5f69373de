"""The whole site: the book, and beside it Python in the browser, for its exercises and its cells.

``pyodide`` puts together the Python, ``wheels`` what is added to it, ``steadied`` its kernel,
``bytecode`` makes it start fast, and ``kit`` does all of that; what is in ``inside`` runs in
Pyodide itself. ``lite`` builds the JupyterLab around it, ``offline`` keeps what was fetched once.
"""
