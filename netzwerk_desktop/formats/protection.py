"""Protection: cells that a spreadsheet would take for a formula begin with an apostrophe.

Source: OWASP, "CSV Injection"; full-width signs and line feeds are added. Cells that already begin with an apostrophe
before such a sign get another one, so that taking one away always gives back what was there.
"""

import re

_FORMULA = re.compile(r"['\s]*[=+\-@＝＋－＠\t\r\n]")


def protected(cell: str) -> str:
    """A cell that is only text to every spreadsheet."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unprotected(cell: str) -> str:
    """What a protected cell was before."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell, 1) else cell
