"""Markdown of others is harmless: GitHub's own parser sees no HTML, link or mention in it."""

import html.parser
import random
import re
import sys
import unittest

import cmarkgfm
from cmarkgfm.cmark import Options

from github import SCRIPTS

sys.path.insert(0, str(SCRIPTS))

import markdown  # noqa: E402

# What the plan and the findings are made of, and nothing that loads, links or runs.
TAGS = set(
    "h1 h2 h3 h4 h5 h6 p ul ol li br hr strong em code pre table thead tbody tr th td".split()
)

LINKING = re.compile(r"@\w|://|www\.|#[0-9]|gh-[0-9]", re.IGNORECASE)

# Pieces that mean something to a parser, and what they would reach.
PIECES = (
    "` `` ``` ~~~ \\ | \\| \\\\| < > & [ ] ( ) ! * _ # - + = : $ @ &#64; &commat; &lt; &#x60; \\` \\@"
    " @team https://evil.example www.evil.example me@evil.example #12 GH-3 mailto:a@evil.example"
    " <b> <!-- --> </code> <details> </details> <br> <br>x ![x](https://evil.example) [x]: [x]"
    " :--- |---|---| a é \u202e \u200b &#8238; &NewLine; &#35;1 1. ftp://evil.example <a@evil.example>"
).split(" ") + [" ", "  ", "    ", "\n", "\n\n", "\t", "\r", "\n> ", "\n- ", "\n| "]


class Seen(html.parser.HTMLParser):
    """Collects what a page has apart from harmless text."""

    def __init__(self, page):
        super().__init__()
        self.faults = []
        self.code = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        is_aligned = tag in ("th", "td", "ol") and all(
            name in ("align", "start") for name, _ in attributes
        )
        is_fence = tag in ("pre", "code")
        if tag not in TAGS or attributes and not is_aligned and not is_fence:
            self.faults.append((tag, attributes))
        self.code += is_fence

    def handle_endtag(self, tag):
        self.code -= tag in ("pre", "code")

    def handle_comment(self, data):
        self.faults.append(data)

    def handle_data(self, data):
        if not self.code and (found := LINKING.search(data)):
            self.faults.append(found.group())


def page_of(text):
    return cmarkgfm.github_flavored_markdown_to_html(text, Options.CMARK_OPT_UNSAFE)


class Markdown(unittest.TestCase):
    def test_any_text_is_harmless(self):
        chance = random.Random(20_26)
        for _ in range(20_000):
            text = "".join(chance.choices(PIECES, k=chance.randrange(1, 24)))
            page = page_of(markdown.harmless(text))
            self.assertEqual(Seen(page).faults, [], f"{text!r} became {page!r}")

    def test_the_test_sees_what_is_not(self):
        for text in (
            "<b>x</b>",
            "[x](https://evil.example)",
            "https://evil.example",
            "me@evil.example",
            "hello @team",
            "hello &#64;team",
            "fixes #12",
            "| a `|` @team |\n|---|---|\n",
            "<!-- x -->",
        ):
            self.assertNotEqual(Seen(page_of(text)).faults, [], text)

    def test_a_plan_looks_as_it_did(self):
        plan = (
            "### Plan for portal `production`\n\n**Approved**\n\n- ok, branch: \\[x\\] a\\_b &lt;c&gt;\n\n"
            "| field | now |\n|---|---|\n| `alert` Alert | `a***@bistro.example, x\\|y` |\n"
        )
        self.assertEqual(page_of(markdown.harmless(plan)), page_of(plan))

    def test_findings_look_as_they_did(self):
        start = "## contactctl check: 1 error\n\n- **error** `a.toml:1:2`: no such value (`x`)\n  <br>help: y\n"
        folded = "\n<details><summary><code>x</code>: why</summary>\n\n```toml\na = 1\n```\n\n</details>\n"
        mark = "<!-- contactctl check: form 1 -->\n"
        self.assertEqual(markdown.harmless(mark + start + folded), start)

    def test_text_is_cut_at_a_line(self):
        self.assertEqual(markdown.cut("ab\ncd\n", 6, "more\n"), "ab\ncd\n")
        self.assertEqual(markdown.cut("ab\ncd\nef\n", 8, "more\n"), "\nmore\n")
        self.assertEqual(markdown.cut("é\né\né\né\n", 11, "more\n"), "é\n\nmore\n")


if __name__ == "__main__":
    unittest.main()
