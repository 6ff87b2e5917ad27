"""Checks a built book: every page of the documentation is in it, and every link leads somewhere.

    links.py DOCS SITE

DOCS has the Markdown files. SITE has the book in a folder of the same name, beside the files of the
repository that pages link to.
"""

import html.parser
import pathlib
import sys
import urllib.parse

# A link to these does not leave a trace in SITE.
ELSEWHERE = ("http:", "https:", "mailto:")
# Its links are from the root of a server.
NOT_FOUND = "404.html"


class Page(html.parser.HTMLParser):
    """The anchors of a page, and where its links and pictures lead."""

    def __init__(self, path):
        super().__init__()
        self.path = path
        self.anchors = set()
        self.links = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.anchors.add(attrs.get("id"))
        link = attrs.get("src" if tag in ("img", "script", "iframe") else "href")
        if link and not link.startswith(ELSEWHERE):
            self.links.append(link)


def faults(pages, page):
    """What is wrong with the links of `page`."""
    for link in page.links:
        parts = urllib.parse.urlsplit(link)
        path = urllib.parse.unquote(parts.path)
        target = (page.path.parent / path).resolve() if path else page.path
        fragment = urllib.parse.unquote(parts.fragment)
        if not target.is_file():
            yield f"{link}: there is no such file"
        elif fragment and target in pages and fragment not in pages[target].anchors:
            yield f"{link}: there is no such heading"


def main():
    docs, site = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    book = site / docs.name
    paths = [path for path in book.rglob("*.html") if path.name != NOT_FOUND]
    pages = {path: Page(path) for path in paths}
    wrong = [
        f"{path.relative_to(docs)}: not in SUMMARY.md"
        for path in docs.rglob("*.md")
        if path.name != "SUMMARY.md"
        and book / path.relative_to(docs).with_suffix(".html") not in pages
    ]
    links = 0
    for page in pages.values():
        links += len(page.links)
        name = page.path.relative_to(book)
        wrong.extend(f"{name}: {fault}" for fault in faults(pages, page))
    if wrong:
        sys.exit("\n".join(sorted(wrong)))
    print(f"{len(pages)} pages, {links} links: all lead somewhere")


if __name__ == "__main__":
    main()
