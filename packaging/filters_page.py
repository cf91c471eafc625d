"""Prints the page docs/filters.md, made from the table of filters: `make docs`."""

from memesae.library.filters import FILTERS

_INTRODUCTION = """# Filters

A filter is a word, a colon and a value, anywhere in a query: `dog in:holiday since:2024-05`. All filters must hold; `-` before one
means its opposite (`-type:gif`). A value with blanks stands in quotes (`tag:"my cats"`). A query of filters alone lists everything
that passes. This file is written by `make docs`.

| filter | finds | values |
|---|---|---|"""


def filters_page() -> str:
    """The page as Markdown."""
    rows = [
        f"| `{name}:{kind.example}` | {kind.sentence} | {' '.join(f'`{one}`' for one in kind.values)} |"
        for name, kind in FILTERS.items()
    ]
    return "\n".join([_INTRODUCTION, *rows]) + "\n"


if __name__ == "__main__":
    print(filters_page(), end="")
