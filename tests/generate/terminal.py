"""Prints a picture of a terminal: a command, and what it has printed in colours.

    contactctl check --color always | terminal.py LANG TITLE 'contactctl check' > check.svg

The picture is an SVG whose text can be selected and read aloud. It follows the light or dark colours
of the reader, and looks the same with any fixed-width font.
"""

import html
import re
import sys

# The size of a letter, the height of a line, and the space around the text.
WIDTH, HEIGHT, SPACE = 8.4, 19, 16
SEQUENCE = re.compile("\x1b\\[([0-9;]*)m")
CLASSES = {"1": "bold", "2": "dim", "4": "line", "31": "red", "36": "cyan"}

PICTURE = """\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" \
viewBox="0 0 {width} {height}" role="img" aria-labelledby="title" xml:lang="{language}">
<title id="title">{title}</title>
<style>
text {{ font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; \
fill: #1f2328 }}
rect {{ fill: #ffffff; stroke: #d1d9e0 }}
.bold {{ font-weight: bold }}
.dim {{ fill: #59636e }}
.line {{ text-decoration: underline }}
.red {{ fill: #c4151f }}
.cyan {{ fill: #0b6e7f }}
@media (prefers-color-scheme: dark) {{
  text {{ fill: #f0f6fc }}
  rect {{ fill: #0d1117; stroke: #3d444d }}
  .dim {{ fill: #9198a1 }}
  .red {{ fill: #ff7b72 }}
  .cyan {{ fill: #56d4dd }}
}}
</style>
<rect x="0.5" y="0.5" width="{inner_width}" height="{inner_height}" rx="6"/>
{lines}
</svg>
"""


def runs(line):
    """The parts of `line` that look the same, each with the classes of its look."""
    look, at = [], 0
    for sequence in SEQUENCE.finditer(line):
        yield line[at : sequence.start()], look
        at = sequence.end()
        codes = sequence[1].split(";")
        look = [] if codes == ["0"] else [*look, *(CLASSES[code] for code in codes)]
    yield line[at:], look


def drawn(number, line):
    """The element of one line. Each part has its place and length, whatever the font."""
    y = SPACE + HEIGHT * number + 14
    column, parts = 0, []
    for text, look in runs(line):
        if not text:
            continue
        look = f' class="{" ".join(dict.fromkeys(look))}"' if look else ""
        parts.append(
            f'<tspan{look} x="{SPACE + WIDTH * column:.1f}" textLength="{WIDTH * len(text):.1f}" '
            f'lengthAdjust="spacingAndGlyphs">{html.escape(text)}</tspan>'
        )
        column += len(text)
    return column, f'<text y="{y}" xml:space="preserve">{"".join(parts)}</text>'


def main():
    language, title, command = sys.argv[1:]
    lines = [f"\x1b[2m$\x1b[0m \x1b[1m{command}\x1b[0m", *sys.stdin.read().splitlines()]
    columns, elements = zip(*(drawn(number, line) for number, line in enumerate(lines)))
    width = round(max(columns) * WIDTH) + 2 * SPACE
    height = len(lines) * HEIGHT + 2 * SPACE
    sys.stdout.write(
        PICTURE.format(
            language=language,
            title=html.escape(title),
            width=width,
            height=height,
            inner_width=width - 1,
            inner_height=height - 1,
            lines="\n".join(elements),
        )
    )


if __name__ == "__main__":
    main()
