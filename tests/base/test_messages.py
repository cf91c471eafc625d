import copy
import pickle
from pathlib import Path

import pytest

from memesae.app.engine.engines import EngineLostError
from memesae.app.engine.protocol import Failed, failed
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.library.library_errors import LibraryBusyError
from memesae.steering.query.query_model import QueryError


def test_a_marked_text_is_itself():
    assert N_("{path} is gone.") == "{path} is gone."


def test_named_arguments_fill_the_gaps():
    assert str(Message.of(N_("{path} is {what}."), path=Path("a"), what=3)) == "a is 3."


def test_a_text_without_arguments_is_taken_literally():
    assert str(Message.of("{odd} braces}")) == "{odd} braces}"
    assert str(MemesaeError("{odd} braces}")) == "{odd} braces}"


def test_braces_in_an_argument_stay():
    assert str(Message.of("{name} is gone.", name="{0}{x}")) == "{0}{x} is gone."


def test_an_argument_may_be_a_message():
    inner = Message.of("{n} pictures", n=1, one="{n} picture")
    assert str(Message.of("{what} of {folder}", what=inner, folder="f")) == "1 picture of f"


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 are left in f"),
        (1, "1 is left in f"),
        (2, "2 are left in f"),
        (1234, "1,234 are left in f"),
    ],
)
def test_a_number_decides_between_singular_and_plural(count: int, text: str):
    one = N_("{n} is left in {folder}")
    assert str(Message.of(N_("{n} are left in {folder}"), count, one=one, folder="f")) == text


def test_a_plural_without_a_singular_keeps_its_template():
    assert str(Message.of("{n} pictures", n=1)) == "1 pictures"


def test_an_error_gives_its_arguments_to_all_its_parts():
    error = MemesaeError(
        "{path} is full.", kept="{path} is safe.", hint="Look at {path}.", path="p"
    )
    assert (error.sentence, error.kept, error.hint) == ("p is full.", "p is safe.", "Look at p.")
    assert str(error) == "p is full. p is safe. Look at p."
    assert error.message == Message.of("{path} is full.", path="p")


def test_an_error_may_be_given_messages():
    plural = Message.of("{n} are missing.", n=1, one="{n} is missing.")
    error = MemesaeError(plural, hint="See {place}.", place="there")
    assert str(error) == "1 is missing. See there."
    assert error.message is plural


ERRORS = [
    MemesaeError("{path} is full.", hint="Look at {path}.", path=Path("p")),
    LibraryBusyError("Busy.", kept="Safe.", hint="Wait."),
    QueryError("There is no filter called {kind}.", 3, 2, hint="Write another.", kind="x"),
    EngineLostError(),
]


def _the_same(came: BaseException, error: MemesaeError) -> bool:
    inner = isinstance(came, type(error)) and came.args == error.args
    return inner and came.__dict__ == error.__dict__ and str(came) == str(error)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_survives_copying_and_pickling(error: MemesaeError):
    assert _the_same(copy.copy(error), error)
    assert _the_same(pickle.loads(pickle.dumps(error)), error)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_travels_between_processes(error: MemesaeError):
    told = failed(error)
    came = pickle.loads(pickle.dumps(told))
    assert isinstance(came, Failed)
    assert _the_same(came.error, error)
    assert came.error.__notes__


def test_the_place_of_a_mistake_in_a_query_travels():
    error = QueryError("There is no filter called {kind}.", 3, 2, kind="x")
    came = pickle.loads(pickle.dumps(error))
    assert (came.position, came.length, came.sentence) == (3, 2, "There is no filter called x.")


def test_whole_numbers_get_separators_and_nothing_else_does():
    message = Message.of("{count} of {path}, {yes}", count=4_000_000, path="1000", yes=True)
    assert str(message) == "4,000,000 of 1000, True"
