"""Makes Markdown of others harmless, for a comment that a bot writes.

Headings, tables, lists, emphasis and code spans stay. HTML, links, images, mentions and references
to issues become text. A code span counts only where every reader of Markdown sees one.
"""

import html
import re

# Invisible, or changing the direction of text.
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)

# Where GitHub would make a link, a mention or a reference of text: a break goes after each match.
LINKING = re.compile(r"@|:(?=//)|www(?=\.)|#(?=[0-9])|gh-(?=[0-9])", re.IGNORECASE)
BREAK = "\u200b"

# Not markup of its own, whatever stands around it: a code span.
OPAQUE = "\ufffc"

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
PUNCTUATION = set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

# Begins a link, an image, HTML, an entity, a formula, strikethrough or a fence.
ACTIVE = set("<>&[]!`~$\\")


def harmless(text):
    """Returns `text` with no HTML, link, image, mention or reference."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = HIDDEN.sub("\ufffd", text).split("\n")
    return "\n".join(line_of(line) for line in without_folded(lines)).strip("\n") + "\n"


def without_folded(lines):
    """Leaves out the mark of a report, and the pages of rules that it has folded."""
    is_folded = False
    for line in lines:
        if line.startswith("<details>"):
            is_folded = True
        elif is_folded:
            is_folded = line != "</details>"
        elif not re.fullmatch(r"<!-- contactctl check: form \d+ -->", line):
            yield line


def line_of(line):
    # A break inside an item of a list; alone on its line it would begin a block of HTML.
    found = re.match(r" *<br>(?=\S)", line)
    start = found.group() if found else ""
    return start + joined(tokens(line[len(start) :]))


def tokens(line):
    """Yields pairs of a text and what it is: `code`, `raw` markup or `plain` text."""
    at = 0
    while at < len(line):
        one = line[at]
        if one == "`":
            ticks = re.match("`+", line[at:]).group()
            after = at + len(ticks)
            closing = re.search(f"(?<!`){ticks}(?!`)", line[after:])
            inside = line[after : after + closing.start()] if closing else ""
            # In a table, a `|` ends the cell before code spans are looked for.
            if closing and not re.search(r"(?<!\\)\||\\\\\|", inside):
                at = after + closing.end()
                yield ticks + inside + ticks, "code"
            else:
                at = after
                yield from ((tick, "plain") for tick in ticks)
        elif one == "\\" and line[at + 1 : at + 2] in PUNCTUATION:
            yield line[at + 1], "plain"
            at += 2
        elif found := ENTITY.match(line, at):
            said = HIDDEN.sub("\ufffd", html.unescape(found.group()))
            yield from ((part, "plain") for part in said.replace("\n", " "))
            at = found.end()
        else:
            yield one, "plain" if one in ACTIVE else "raw"
            at += 1


def joined(parts):
    parts = list(parts)
    seen = "".join(OPAQUE if kind == "code" else text for text, kind in parts)
    breaks = {match.end() for match in LINKING.finditer(seen)}
    out = ""
    for end, (text, kind) in enumerate(parts, 1):
        if kind != "plain":
            out += text
        elif text in "<>&":
            out += html.escape(text)
        else:
            out += f"\\{text}" if text in PUNCTUATION else text
        if end in breaks:
            out += BREAK
    return out


def cut(text, most, note):
    """Returns as many lines of `text` as fit in `most` bytes, and then the note."""
    if len(text.encode()) <= most:
        return text
    most -= len(note.encode()) + 1
    lines = []
    for line in text.splitlines(keepends=True):
        most -= len(line.encode())
        if most < 0:
            break
        lines.append(line)
    return "".join(lines) + "\n" + note
