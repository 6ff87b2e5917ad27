"""What Python's jsonschema says of TOML documents.

    verdicts.py SCHEMAS < documents.json > verdicts.json

In: a list of {"schema": NAME, "text": TOML}. Out: `faults`, a list of texts, one a document: what is
wrong with it, or nothing; and `steps`, all that stands on the way to a keyword of the schemas that
was not met. As in the program under test, `date` is the one format that is asserted (what an address
is, is a rule's business), and an integer is one of TOML within 64 bits: `1.0` is none.
"""

import datetime
import json
import pathlib
import re
import sys
import tomllib

import jsonschema


def pattern(_validator, pattern, instance, _schema):
    """As ECMA 262 has it: `$` is the end of the text, not also the place before a last newline."""
    if isinstance(instance, str):
        if pattern.endswith("$"):
            pattern = pattern[:-1] + r"\Z"
        if not re.search(pattern, instance):
            yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


def integer(_checker, instance):
    """JSON Schema takes `1.0` as well."""
    is_integer = isinstance(instance, int) and not isinstance(instance, bool)
    return is_integer and -(2**63) <= instance < 2**63


def as_json(value):
    """A date is a string in JSON."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def main():
    folder = pathlib.Path(sys.argv[1])
    kind = jsonschema.validators.extend(
        jsonschema.Draft202012Validator,
        {"pattern": pattern},
        type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("integer", integer),
    )
    formats = jsonschema.FormatChecker(formats=["date"])
    validators = {}
    for name in ["account", "directory", "config"]:
        schema = json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
        kind.check_schema(schema)
        validators[name] = kind(schema, format_checker=formats)
    faults = []
    steps = set()
    for document in json.load(sys.stdin):
        instance = as_json(tomllib.loads(document["text"]))
        errors = list(validators[document["schema"]].iter_errors(instance))
        faults.append(str(errors[0].message)[:500] if errors else "")
        for error in errors:
            steps.update(step for step in error.absolute_schema_path if isinstance(step, str))
    json.dump({"faults": faults, "steps": sorted(steps)}, sys.stdout)


if __name__ == "__main__":
    main()
