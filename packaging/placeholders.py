"""Tiny stand-ins for the libraries that opencv's wheel links to but the program never calls (Linux).

memesae uses opencv to find and cut out lines of text, nothing else: it opens no film, no AVIF and solves no large
system of equations by it. The loader wants the libraries for that all the same, 80 MB of them. A stand-in has
their name and their symbols; calling one of these ends the process and says which. (Not x265, which libheif asks
for what it can do as soon as it is loaded.)
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

_FUNCTION = """
void {name}(void) {{ fail("{name}"); }}"""
_PROGRAM = """#include <stdio.h>
#include <stdlib.h>
static void fail(const char *name) {{
    fprintf(stderr, "%s of {library} is not part of this build of memesae.\\n", name);
    abort();
}}
{functions}
"""


def make_placeholders(
    module: Path, libraries: Iterable[Path], names: Sequence[str], folder: Path
) -> dict[str, Path | None]:
    """Compile the stand-ins; needs gcc and binutils.

    Args:
        module: the shared library that is linked to the others.
        libraries: those that come with it.
        names: how the file names of those begin that the module needs and nothing calls.
        folder: to write to.

    Returns:
        By file name: what goes in its place; None for what only they needed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    there = {path.name: path for path in libraries}
    unused = {name for name in there if name.startswith(tuple(names))}
    wanted = _symbols(module, defined=False)
    made: dict[str, Path | None] = {}
    for name in sorted(unused):
        own = {symbol for symbol in _symbols(there[name], defined=True) if symbol in wanted}
        made[name] = _compile(name, own, folder) if name in needed_by(module) else None
    needed = needed_by(module) - unused
    reached = {module.name}
    while needed:
        reached |= needed
        needed = {each for name in needed if name in there for each in needed_by(there[name])}
        needed -= reached | unused
    return made | dict.fromkeys(there.keys() - reached - unused)


def _compile(library: str, symbols: Iterable[str], folder: Path) -> Path:
    versions: dict[str, list[str]] = {}
    for symbol in sorted(symbols):
        name, _, version = symbol.partition("@")
        versions.setdefault(version, []).append(name)
    names = [name for several in versions.values() for name in several]
    functions = "".join(_FUNCTION.format(name=name) for name in names)
    source, script, target = folder / f"{library}.c", folder / f"{library}.map", folder / library
    source.write_text(_PROGRAM.format(library=library, functions=functions), "utf-8")
    blocks = [
        f"{version} {{ global: {'; '.join(several)}; local: *; }};"
        for version, several in versions.items()
    ]
    script.write_text("\n".join(blocks), "utf-8")
    command = ["gcc", "-shared", "-fPIC", "-s", "-w", "-fno-builtin", f"-Wl,-soname,{library}"]
    if blocks:
        command.append(f"-Wl,--version-script={script}")
    subprocess.run([*command, "-o", str(target), str(source)], check=True)
    return target


def _symbols(library: Path, *, defined: bool) -> set[str]:
    """The dynamic symbols of a library, as NAME or NAME@VERSION: those it defines, or those it needs."""
    command = ["nm", "-D", "--with-symbol-versions", str(library)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    fields = [line.split() for line in lines]
    return {each[-1].replace("@@", "@") for each in fields if (each[-2] not in "Uw") == defined}


def needed_by(library: Path) -> set[str]:
    """The names of the libraries that a library is linked to."""
    command = ["readelf", "-d", "-W", str(library)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return {line.rpartition("[")[2].rstrip("]") for line in lines if "(NEEDED)" in line}
