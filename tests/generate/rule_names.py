"""Prints a configuration's schema with the names of all rules where it lists them.

    rule_names.py SCHEMA < rules.json > schema.json

`rules.json` is what `contactctl rules --format json` prints. All of SCHEMA but those two lists is
written by hand, and stays as it is.
"""

import json
import pathlib
import re
import sys

ENUM = re.compile(r'^(?P<indent> *)"enum": (?P<names>\[[^\]]*\])', re.MULTILINE)


def with_names(text, old, new):
    """`text` with the list `new` where it has the list `old`, a name a line."""
    places = [place for place in ENUM.finditer(text) if json.loads(place["names"]) == old]
    if len(places) != 1:
        sys.exit(f"the list of names that begins with {old[:1]} is there {len(places)} times")
    (place,) = places
    indent = place["indent"]
    lines = ",\n".join(f"{indent}  {json.dumps(name)}" for name in new)
    return f'{text[: place.start()]}{indent}"enum": [\n{lines}\n{indent}]{text[place.end() :]}'


def main():
    text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    names = [rule["name"] for rule in json.load(sys.stdin)["rules"]]
    schema = json.loads(text)
    levels = schema["properties"]["rules"]
    # What keeps a file from being read has one level and no suppression.
    fixed = [
        name
        for name, level in levels["properties"].items()
        if level.get("$ref") == "#/$defs/fixed"
    ]
    suppressed = schema["$defs"]["allow"]["properties"]["rule"]
    text = with_names(text, levels["propertyNames"]["enum"], [*names, "allow"])
    text = with_names(text, suppressed["enum"], [name for name in names if name not in fixed])
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
