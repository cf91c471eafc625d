"""The search field's syntax: `2:dog + ./cat.jpg - grass in:"my folder" -type:gif`."""

from memesae.steering.query.query_model import (
    Kind,
    Query,
    QueryError,
    Span,
    Term,
    render,
    render_filter,
)
from memesae.steering.query.query_parser import Completing, completing, parse

__all__ = [
    "Completing",
    "Kind",
    "Query",
    "QueryError",
    "Span",
    "Term",
    "completing",
    "parse",
    "render",
    "render_filter",
]
