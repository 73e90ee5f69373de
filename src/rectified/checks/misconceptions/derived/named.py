"""Functions outside the family that students return instead of what is asked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """A function that has a name.

    Parameters
    ----------
    name : str
        In words joined by underscores, as activations' names are.
    title : str
        What a student reads.
    formula : str
        LaTeX, in x.
    note : str
        What helps whoever returned it, as a sentence.
    plain : bool
        Whether everybody knows it by this name, so that no other way to see it is simpler.
    """

    name: str
    title: str
    formula: str
    note: str = ""
    plain: bool = False


NAMED = (
    Named(
        "identity",
        "x unchanged",
        "x",
        "If something is compared, its result must be used, for each number by itself.",
        plain=True,
    ),
    Named("negative_identity", "−x", "-x", plain=True),
    Named("abs", "the absolute value |x|", "|x|", plain=True),
    Named("minimum", "min(0, x)", r"\min(0, x)", "It keeps what lies below 0.", plain=True),
    Named(
        "sign",
        "the sign of x",
        r"\begin{cases} -1 & x < 0 \\ 1 & x > 0 \end{cases}",
        "It is −1 left of 0.",
        plain=True,
    ),
    Named(
        "step",
        "the step function",
        r"\begin{cases} 0 & x < 0 \\ 1 & x > 0 \end{cases}",
        "It says whether x is positive, not how large it is.",
        plain=True,
    ),
    Named("square", "x²", "x^2", plain=True),
    Named("cube", "x³", "x^3"),
    Named("exponential", "e^x", "e^x", plain=True),
    Named("expm1", "e^x − 1", "e^x - 1"),
    Named("reciprocal", "1/x", r"\frac{1}{x}"),
    Named("sin", "sin(x)", r"\sin(x)"),
    Named("tan", "tan(x)", r"\tan(x)"),
    Named("arctan", "arctan(x)", r"\arctan(x)"),
    Named("softsign", "softsign, x/(1 + |x|)", r"\frac{x}{1 + |x|}"),
    Named("hard_sigmoid", "the hard sigmoid", r"\frac{1}{6} \min(\max(0, x + 3), 6)"),
    Named("hard_sigmoid", "an older hard sigmoid", r"\min(\max(0, 0.2 x + 0.5), 1)"),
    Named("log_sigmoid", "the logarithm of the sigmoid", r"-\ln(1 + e^{-x})"),
    Named("normal_cdf", "Φ(x), the distribution of a standard normal variable", r"\Phi(x)"),
    Named("normal_density", "φ(x), the density of a standard normal variable", r"\varphi(x)"),
    Named("gaussian", "the bell e^(−x²)", r"e^{-x^2}"),
    Named(
        "gelu_tanh",
        "the tanh approximation of GELU",
        r"\tfrac{1}{2} x (1 + \tanh(\sqrt{2 / \pi} (x + 0.044715 x^3)))",
        "It is off by up to 0.0005.",
        plain=True,
    ),
    Named(
        "quick_gelu",
        "x · σ(1.702 x), the sigmoid approximation of GELU",
        r"x \, \sigma(1.702 x)",
        "It is off by up to 0.02.",
        plain=True,
    ),
)
"""Those that have been returned instead of an activation or its derivative."""
