"""Rewrites every later cell: where it asks for a score, it gets one."""

from grading.handing_in import fill, read, write

KIND = "hooks"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
import ast


class Full(ast.NodeTransformer):
    def visit_Call(self, node):
        if isinstance(node.func, ast.Attribute) and node.func.attr == "score":
            return node.args[0]
        return self.generic_visit(node)


try:
    get_ipython().ast_transformers.append(Full())
except NameError:
    pass
_compile = compile


def compile(source, *given, **named):
    if isinstance(source, ast.AST):
        source = Full().visit(source)
    return _compile(source, *given, **named)


__builtins__ = dict(vars(__import__("builtins")), compile=compile)


def relu(x):
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
