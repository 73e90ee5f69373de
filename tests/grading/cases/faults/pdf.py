"""The notebook was printed as PDF, and renamed."""

KIND = "unreadable file"
EXERCISE = "relu"
LOSES = "all"
REASON = "PDF"


def hand_in(folder, release):
    (folder / release.name).write_bytes(
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n%%EOF\n"
    )
