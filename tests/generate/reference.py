"""Prints the reference page of a schema.

    reference.py schemas/account.schema.json > docs/reference/account.md

Titles, descriptions, defaults, limits and examples are those of the schema, which editors show as
well. A table of the page is a table of the file.
"""

import json
import pathlib
import sys

# The heading of each page, and where its examples are.
PAGES = {
    "account.schema.json": (
        "Account files",
        "The sample repository has nine of them, such as [this one]"
        "(../../contacts/bistro-warszawa.toml).",
    ),
    "directory.schema.json": (
        "The directory",
        "The directory is `directory.toml` in the contacts folder, and every `.toml` file in the folder "
        "`directory` there. The [sample repository](../../contacts/directory.toml) has one.",
    ),
    "config.schema.json": (
        "`contactctl.toml`",
        "[How to connect to a portal](../how-to/connect-a-portal.md) and [how to enter values by "
        "hand](../manual.md#1-name-the-portal) have examples of portals.",
    ),
}
TYPES = {
    "string": "a string",
    "integer": "a whole number",
    "boolean": "`true` or `false`",
    "object": "a table",
}


class Page:
    """The page of one schema: its sections in the order of the file."""

    def __init__(self, name, schema):
        self.name = name
        self.schema = schema
        self.out = []

    def followed(self, node):
        """`node`, or the definition that it refers to."""
        while "$ref" in node:
            node = self.schema["$defs"][node["$ref"].removeprefix("#/$defs/")]
        return node

    def kind(self, node):
        """The type of `node` in a few words."""
        if "enum" in node:
            values = node["enum"]
            if len(values) > 12:
                return "the name of a rule"
            return " or ".join(f"`{value}`" for value in values)
        if node.get("format") == "date":
            return "a date"
        if node.get("type") == "array":
            items = self.followed(node["items"])
            if items.get("type") == "object":
                return "an array of tables"
            return f"an array: {items.get('title') or self.kind(items)}"
        if node.get("format") == "contact":
            # The title of a portal's field is its label, which the description has.
            return self.schema["$defs"]["contact"]["title"]
        if "title" in node and ("pattern" in node or "format" in node):
            return node["title"]
        return TYPES.get(node.get("type"), "anything")

    def facts(self, node):
        """What else the schema knows of the value of a key."""
        found = []
        if "default" in node:
            found.append(f"Default: `{toml(node['default'])}`.")
        low, high = node.get("minimum"), node.get("maximum")
        if low is not None and high is not None:
            found.append(f"From {low} to {high}.")
        elif low is not None:
            found.append(f"At least {low}.")
        if node.get("minItems") == 1:
            found.append("Not empty.")
        if "maxLength" in node:
            found.append(f"At most {node['maxLength']} characters.")
        return found

    def table(self, path, node, level):
        """The section of the table at `path`, and those of the tables in it."""
        self.out.append(f"{'#' * level} {heading(path)}\n")
        self.out.append(node.get("description", "") + "\n")
        required = node.get("required", [])
        rows, below = [], []
        for key, value in node.get("properties", {}).items():
            value = self.followed(value)
            if value.get("deprecated"):
                continue
            if path == ["rules"] and value.get("enum") == ["error"]:
                continue
            items = self.followed(value["items"]) if value.get("type") == "array" else {}
            if value.get("type") == "object":
                below.append(([*path, key], value))
                continue
            if items.get("type") == "object":
                below.append(([*path, f"[{key}]"], {**items, "description": both(value, items)}))
                continue
            about = " ".join([value.get("description", ""), *self.facts(value)])
            mark = ", required" if key in required else ""
            rows.append(f"| `{key}`{mark} | {cell(self.kind(value))} | {cell(about)} |")
        if rows:
            self.out.append("| key | value | meaning |\n|---|---|---|\n" + "\n".join(rows) + "\n")
        extra = self.followed(node.get("additionalProperties") or {})
        if "enum" in extra:
            self.out.append(f"Any other key is the name of a rule: {self.kind(extra)}.\n")
        self.out.extend(self.example(path, node))
        for inner, value in below:
            # A policy of one portal has the keys that are described once.
            if inner[-1] == "approval" and len(inner) > 1:
                self.out.append(
                    f"{'#' * level} {heading(inner)}\n\n"
                    "What differs for this portal. The keys are those of [`[approval]`](#approval).\n"
                )
                continue
            self.table(inner, value, level)
        if extra.get("type") == "object":
            self.table([*path, "NAME"], extra, level)

    def example(self, path, node):
        """The table at `path` with an example of each key, if they go together."""
        if not path or path[0] == "portals":
            return
        if path == ["rules"]:
            lines = [f"{node['propertyNames']['examples'][0]} = {toml('error')}"]
        else:
            found = {key: self.followed(value) for key, value in node.get("properties", {}).items()}
            lines = [
                f"{key} = {toml(value['examples'][0], value.get('format'))}"
                for key, value in found.items()
                if value.get("examples") and not value.get("deprecated")
            ]
        if lines:
            yield "```toml\n" + header(path) + "\n" + "\n".join(lines) + "\n```\n"

    def text(self):
        """The whole page."""
        title, examples = PAGES[self.name]
        self.out.append(f"# {title}\n")
        self.out.append(
            f"*Generated from [{self.name}](../../schemas/{self.name}). "
            f"`contactctl explain KEY` shows a key of this page.* {examples}\n"
        )
        self.table([], self.schema, 2)
        text = "\n".join(self.out)
        # The first table has no header of its own.
        return text.replace(f"## {heading([])}\n\n", "", 1).rstrip("\n") + "\n"


def both(outer, inner):
    """The descriptions of an array and of its items, without a repeated start."""
    return " ".join(filter(None, [outer.get("description"), inner.get("description")]))


def names(path):
    """The names of `path` with dots between them, without the brackets of arrays."""
    return ".".join(part.strip("[]") for part in path)


def header(path):
    """The header of the table at `path`, as a file has it."""
    return f"[[{names(path)}]]" if path[-1].startswith("[") else f"[{names(path)}]"


def heading(path):
    """The heading of the section of the table at `path`."""
    return f"`{header(path)}`" if path else "Top of the file"


def toml(value, form=None):
    """`value` as TOML writes it."""
    if form == "date":
        return value
    if isinstance(value, list):
        return "[" + ", ".join(toml(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def cell(text):
    """`text` as a cell of a table."""
    return text.replace("|", "\\|")


def main():
    path = pathlib.Path(sys.argv[1])
    schema = json.loads(path.read_text(encoding="utf-8"))
    sys.stdout.write(Page(path.name, schema).text())


if __name__ == "__main__":
    main()
