"""Prints `src/language/id.rs`: a constant for each message of the catalogues.

    message_ids.py CATALOGUES > id.rs

CATALOGUES is `src/language`. A message without a constant has a name that the code derives, such as
that of a rule's page.
"""

import pathlib
import re
import sys

# Of the help in Polish: in English the parser of arguments has these texts.
PARSER = "help-"
# The titles of formats in the schemas name these messages.
DERIVED = "form-"

# A message up to its attributes.
MESSAGE = re.compile(
    r"^(?P<id>[a-z][a-z0-9-]*) *=(?P<first>.*)\n(?P<more>(?:(?! *\.[a-z])[ }].*\n|\n)*)",
    re.MULTILINE,
)

HEADER = """\
//! The ids of all messages that the code names.
//!
//! Made by `tests/generate/message_ids.py` from the catalogues.

use super::MessageId;
"""
WIDTH = 100


def messages(path):
    """The id of each message of a catalogue, and its text in one line."""
    for message in MESSAGE.finditer(path.read_text(encoding="utf-8")):
        yield message["id"], " ".join(f"{message['first']}\n{message['more']}".split())


def quoted(text):
    """`text` as code in Markdown, cut to one line of a doc comment."""
    room = WIDTH - len("/// ````")
    if len(text) > room:
        text = text[: room - 1].rstrip() + "…"
    fence = "`" * (1 + max(map(len, re.findall("`+", text)), default=0))
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{space}{text}{space}{fence}"


def constant(name, text):
    """The lines of one constant, as rustfmt breaks them."""
    written = name.upper().replace("-", "_")
    start = f"pub const {written}: MessageId ="
    value = f'MessageId::new("{name}");'
    between = " " if len(f"{start} {value}") <= WIDTH else "\n    "
    return f"/// {quoted(text)}\n{start}{between}{value}\n"


def main():
    catalogues = pathlib.Path(sys.argv[1])
    ids = {}
    for path in sorted(catalogues.glob("en/*.ftl")):
        ids.update((name, text) for name, text in messages(path) if not name.startswith(DERIVED))
    for name, text in messages(catalogues / "pl/help.ftl"):
        if name.startswith(PARSER):
            ids.setdefault(name, text)
    print(HEADER)
    print("\n".join(constant(name, ids[name]) for name in sorted(ids)), end="")


if __name__ == "__main__":
    main()
