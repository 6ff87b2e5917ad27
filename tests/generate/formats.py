"""Prints the reference page of the JSON formats.

    formats.py schemas/diagnostics.schema.json... > docs/reference/formats.md

Descriptions, types and versions are those of the schemas.
"""

import json
import pathlib
import sys

HEADER = """\
# JSON formats

*Generated from the schemas of the formats.* These are the JSON formats for programs. [check](check.md#formats) lists all formats of findings, and [the command
line](command-line.md) those of each command. The first member of a format is its version, which
changes only if programs that read the format would break. Members can be added without a new version.
"""
PLURALS = {"string": "strings", "object": "objects"}


class Format:
    """The section of one schema: its members, and those of what they refer to."""

    def __init__(self, path, schema):
        self.name = path.name.removesuffix(".schema.json")
        self.schema = schema
        self.out = []

    def followed(self, node):
        """`node` with what it refers to, and its own keys on top."""
        if "$ref" not in node:
            return node
        found = self.schema
        for part in node["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        return {**self.followed(found), **{key: node[key] for key in node if key != "$ref"}}

    def definition(self, node):
        """The name of the definition of an object that `node` refers to, or `None`."""
        name = node.get("$ref", "").removeprefix("#/$defs/")
        found = self.schema.get("$defs", {}).get(name, {})
        return name if "properties" in self.followed(found) else None

    def kind(self, node):
        """The type of `node` in a few words."""
        if name := self.definition(node):
            return f"[{name}](#{self.anchor(name)})"
        node = self.followed(node)
        for key in ("oneOf", "anyOf"):
            if key in node:
                return " or ".join(self.kind(choice) for choice in node[key])
        if "const" in node:
            return f"`{json.dumps(node['const'])}`"
        if "enum" in node:
            return " or ".join(f"`{json.dumps(value)}`" for value in node["enum"])
        types = node.get("type", "any value")
        if types == "array":
            kind = self.kind(node["items"])
            return f"array of {PLURALS.get(kind, kind)}"
        if types == "object" and "additionalProperties" in node and "properties" not in node:
            return f"object, each value: {self.kind(node['additionalProperties'])}"
        return " or ".join([types] if isinstance(types, str) else types)

    def anchor(self, name):
        return f"{self.name}-{name}"

    def rows(self, node, path=""):
        """A row for each member of the object `node`, and for the members of objects in it."""
        required = node.get("required", [])
        for key, value in node.get("properties", {}).items():
            full = self.followed(value)
            name = f"{path}{key}"
            mark = "" if key in required else ", optional"
            yield f"| `{name}`{mark} | {self.kind(value)} | {full.get('description', '')} |"
            if not self.definition(value):
                yield from self.inner(full, name)

    def inner(self, node, name):
        """The rows of what is in the member `name`."""
        for below, suffix in (
            (node, "."),
            (node.get("items"), "[]."),
            (node.get("additionalProperties"), ".*."),
        ):
            if isinstance(below, dict) and not self.definition(below):
                below = self.followed(below)
                yield from self.rows(below, f"{name}{suffix}")
                if below is not node and below.get("type") == "array":
                    yield from self.inner(below, f"{name}{suffix.removesuffix('.')}")

    def table(self, node):
        rows = "\n".join(self.rows(node))
        return f"| member | type | meaning |\n|---|---|---|\n{rows}\n"

    def text(self):
        """The whole section."""
        title, about = self.schema["title"], self.schema["description"]
        blocks = [
            f"## {title}\n",
            f"{about} The schema is [{self.name}.schema.json](../../schemas/{self.name}.schema.json), "
            f"which `contactctl schema {self.name}` prints.\n",
            self.table(self.schema),
        ]
        for name, node in self.schema.get("$defs", {}).items():
            node = self.followed(node)
            if "properties" in node:
                blocks.append(f"### {self.name}: {name}\n")
                blocks.append(node["description"] + "\n")
                blocks.append(self.table(node))
        return "\n".join(blocks)


def main():
    sections = [HEADER]
    for argument in sys.argv[1:]:
        path = pathlib.Path(argument)
        sections.append(Format(path, json.loads(path.read_text(encoding="utf-8"))).text())
    sys.stdout.write("\n".join(sections))


if __name__ == "__main__":
    main()
