"""`memesae models`: which models can be used."""

from argparse import ArgumentParser
from dataclasses import asdict

from rich.table import Column, Table

from memesae.cli.context import Context
from memesae.embedding.model_catalogue import known_models

NAME = "models"
HELP = "list the models that are built in, downloaded, or worth downloading"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes: nothing of its own."""


def run(context: Context) -> int:
    """List them."""
    models = known_models(context.home)
    chosen = context.settings().model
    context.output.document({"models": [asdict(model) for model in models], "chosen": chosen})
    # a name is there to be copied: it is never cut short
    name = Column("model", min_width=max(len(model.name) for model in models))
    table = Table("", name, "at hand", "size", "vector", "licence", box=None, pad_edge=False)
    for model in models:
        mark = "*" if chosen in (model.id, model.name) else ""
        size = f"{model.megabytes:,} MB" if model.megabytes else ""
        width = str(model.width or "")
        at_hand = model.source if not model.tier else f"{model.source} ({model.tier})"
        table.add_row(mark, model.name, at_hand, size, width, model.licence)
    context.output.table(table)
    context.output.line("* is used for new libraries; choose with memesae index --model MODEL.")
    return 0
