"""What any call of a student's function came to, apart from what it answered."""

from dataclasses import dataclass

from rectified.calls import words


@dataclass(frozen=True, kw_only=True)
class Result:
    """How a call ended.

    Numbers, texts and arrays only: it can cross a process boundary, and nothing of the
    student's runs when it is read.

    Parameters
    ----------
    name : str
        The function's.
    kind, shown : str
        The type of what it returned, and a short text of it.
    unreadable : str
        Why it cannot be read; empty where it can.
    error, error_text : str
        The type and the message of what it raised; empty where it returned.
    line : str
        The line of its own code that failed, where that is known.
    uncalled : bool
        Whether it could not be called with these arguments.
    printed : str
        The beginning of what it printed.
    modified : bool
        Whether it changed what it was given.
    """

    name: str
    kind: str = ""
    shown: str = ""
    unreadable: str = ""
    error: str = ""
    error_text: str = ""
    line: str = ""
    uncalled: bool = False
    printed: str = ""
    modified: bool = False

    @property
    def unwritten(self) -> bool:
        """Whether nobody has written it; PyTorch raises the same error, but says for what."""
        return self.error == "NotImplementedError" and not self.error_text

    @property
    def failure(self) -> str:
        """What keeps it from having an answer, as the end of a sentence; empty where nothing.

        The sentence begins with the call, or with the function's name.
        """
        if self.uncalled:
            return f"could not be called like this: {words.plain_error(self.error_text)}"
        if self.unwritten:
            return "is not written yet: it raises NotImplementedError."
        if self.error:
            return words.raised(self.error, self.error_text, self.line)
        if self.kind == "NoneType":
            printed = " It printed something, but printing is not returning." * bool(self.printed)
            return f"returned None. Does it end with a return statement?{printed}"
        return ""
