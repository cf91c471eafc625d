"""The search field's language: `2:dog + ./cat.jpg - grass in:"my folder" -type:gif`."""

from memesae.steering.query.completion import Completing, completing
from memesae.steering.query.errors import QueryError
from memesae.steering.query.model import Kind, Query, Span, Term
from memesae.steering.query.parser import parse
from memesae.steering.query.render import render, render_filter

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
