//! What a schema finds, said for people: no word of JSON Schema reaches them.
//!
//! One cause, one finding: an unknown key that was meant to be a missing one is reported as that,
//! and the missing one is not reported again.

mod keys;
mod words;

use std::collections::BTreeSet;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::paths::{Location, LocationSegment};
use serde_json::Value as Json;

use super::compiled::Compiled;
use crate::contact::Field;
use crate::document::{Change, Document, Node, Step, Value};
use crate::finding::{Draft, FieldName, Safety};
use crate::language::{Argument, Text};
use crate::text::{quoted, suggest};
use words::{form, list, strings, toml_form, type_name, unit, value_of};

/// A key, and the JSON pointer of its table.
type Place = (String, String);

/// What `compiled` finds in `document`.
pub(super) fn drafts(compiled: &Compiled, document: &Document<'_>) -> Vec<Draft> {
    let faults: Vec<Fault<'_>> = compiled
        .validator
        .iter_errors(&document.root)
        .map(|error| Fault::new(compiled, document, error))
        .collect();
    let missing: BTreeSet<Place> = faults.iter().filter_map(Fault::missing).collect();
    let mut answered = BTreeSet::new();
    let mut drafts = Vec::new();
    for fault in &faults {
        drafts.extend(fault.unknown_keys(&missing, &mut answered));
    }
    let others = faults
        .iter()
        .filter(|fault| !fault.missing().is_some_and(|key| answered.contains(&key)));
    drafts.extend(others.filter_map(Fault::draft));
    drafts
}

/// One error of the validator, and where it is.
struct Fault<'d> {
    compiled: &'d Compiled,
    document: &'d Document<'d>,
    path: Location,
    schema_path: Location,
    kind: Kind,
}

impl<'d> Fault<'d> {
    fn new(compiled: &'d Compiled, document: &'d Document<'d>, error: ValidationError<'_>) -> Self {
        let parts = error.into_parts();
        Self {
            compiled,
            document,
            path: parts.instance_path,
            schema_path: parts.schema_path,
            kind: parts.kind,
        }
    }

    /// The value that is at fault.
    fn node(&self) -> &'d Node<'d> {
        let segments: Vec<_> = self.path.segments().collect();
        let steps = segments.iter().map(|segment| match segment {
            LocationSegment::Property(name) => Step::Key(name),
            LocationSegment::Index(index) => Step::Index(*index),
        });
        self.document
            .root
            .walk(steps)
            .unwrap_or(&self.document.root)
    }

    /// The schema that the fault is against, without its last keyword.
    fn schema(&self) -> &'d Json {
        let path = self.schema_path.as_str();
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        self.compiled.json.pointer(parent).unwrap_or(&Json::Null)
    }

    /// `schema`, or what its `$ref` within the file leads to.
    fn resolve(&self, schema: &'d Json) -> &'d Json {
        let target = schema
            .get("$ref")
            .and_then(Json::as_str)
            .and_then(|target| target.strip_prefix('#'));
        target
            .and_then(|pointer| self.compiled.json.pointer(pointer))
            .unwrap_or(schema)
    }

    /// The expected form, by its title in the schema.
    fn form(&self) -> Text {
        let title = self.schema().get("title").and_then(Json::as_str);
        form(title.unwrap_or_default())
    }

    /// The keys on the way to the value.
    fn keys(&self) -> Vec<String> {
        let keys = self.path.segments().filter_map(|segment| match segment {
            LocationSegment::Property(name) => Some(name.into_owned()),
            LocationSegment::Index(_) => None,
        });
        keys.collect()
    }

    /// What the value is called: its last key, or its list's.
    fn name(&self) -> Option<String> {
        self.keys().pop()
    }

    /// Whether the value is an entry of a list.
    fn is_entry(&self) -> bool {
        let last = self.path.segments().last();
        matches!(last, Some(LocationSegment::Index(_)))
    }

    /// The portal's field that the value belongs to.
    fn field(&self) -> Option<FieldName> {
        let keys = self.keys();
        keys.iter()
            .find_map(|key| Field::from_key(key))
            .map(Field::name)
    }

    /// What messages call the value.
    fn subject(&self) -> Argument {
        match self.name() {
            Some(name) => quoted(&name).into(),
            None => Text::new("the-file").into(),
        }
    }

    /// The finding for any fault but an unknown key.
    fn draft(&self) -> Option<Draft> {
        let node = self.node();
        let at = |rule, message| {
            Draft::new(rule, node.span, Text::new(message)).with("name", self.subject())
        };
        let counted = |draft: Draft, limit: u64| {
            let unit = unit(&self.kind);
            draft.with("limit", limit).with("unit", unit)
        };
        let limited = |message, limit: &Json| {
            let draft = at("out-of-range", message);
            draft.with("limit", limit.to_string())
        };
        let draft = match &self.kind {
            Kind::AdditionalProperties { .. } => return None,
            Kind::Required { property } => self.missing_key(property.as_str()?),
            Kind::PropertyNames { error } => self.key_name(error)?,
            Kind::Type { kind } => self.wrong_type(type_name(kind)),
            Kind::Enum { options } => self.not_allowed(options),
            Kind::Constant { expected_value } => {
                self.not_allowed(&Json::Array(vec![(**expected_value).clone()]))
            }
            Kind::Format { .. } | Kind::Pattern { .. } => self.bad_format(&self.form()),
            Kind::MinItems { limit }
            | Kind::MinLength { limit }
            | Kind::MinProperties { limit } => {
                self.exemplified(counted(at("too-few", "too-few"), *limit))
            }
            Kind::MaxItems { limit }
            | Kind::MaxLength { limit }
            | Kind::MaxProperties { limit } => counted(at("too-many", "too-many"), *limit),
            Kind::UniqueItems => self.repeated(),
            Kind::Minimum { limit } => limited("out-of-range-least", limit),
            Kind::ExclusiveMinimum { limit } => limited("out-of-range-more", limit),
            Kind::Maximum { limit } => limited("out-of-range-most", limit),
            Kind::ExclusiveMaximum { limit } => limited("out-of-range-less", limit),
            _ => {
                let draft = at("not-allowed-value", "not-allowed-here");
                self.exemplified(draft.with("value", value_of(node)))
            }
        };
        Some(Draft {
            field: draft.field.or_else(|| self.field()),
            key: draft.key.or_else(|| self.name()),
            ..draft
        })
    }

    fn wrong_type(&self, expected: &'static str) -> Draft {
        let node = self.node();
        let message = if self.is_entry() {
            "wrong-type-of-entry"
        } else {
            "wrong-type"
        };
        let message = Text::new(message)
            .with("name", self.subject())
            .with("expected", expected)
            .with("found", node.kind());
        let draft = Draft::new("wrong-type", node.span, message);
        match self.right_type(expected) {
            Some((help, written)) => draft.with("written", written).help(help),
            // Examples of `true` and `false` say no more than the words do.
            None if expected == "boolean" => draft,
            None => self.exemplified(draft),
        }
    }

    /// What to write where only the notation is wrong, and the help that says so.
    fn right_type(&self, expected: &str) -> Option<(&'static str, String)> {
        let node = self.node();
        let items = self.resolve(&self.schema()["items"]);
        let header = self.keys().join(".");
        match (expected, &node.value) {
            ("array", _) if items["type"] == "object" => {
                Some(("help-header", quoted(&format!("[[{header}]]"))))
            }
            ("array", Value::String(text)) if items["type"] == "string" => {
                Some(("help-written", quoted(&format!("[\"{text}\"]"))))
            }
            ("table", _) if !self.is_entry() => {
                Some(("help-header", quoted(&format!("[{header}]"))))
            }
            ("string", Value::Array(items)) => match items.as_slice() {
                [item] => Some(("help-written", quoted(&format!("\"{}\"", item.as_str()?)))),
                _ => None,
            },
            (_, Value::String(text)) if matches!(text.as_ref(), "true" | "false") => {
                Some(("help-unquoted", format!("`{text}`")))
            }
            _ => None,
        }
    }

    fn bad_format(&self, form: &Text) -> Draft {
        let node = self.node();
        let message = Text::new("bad-format")
            .with("value", value_of(node))
            .with("write", form.attribute("write"))
            .with("form", form.clone());
        self.exemplified(Draft::new("bad-format", node.span, message))
    }

    fn not_allowed(&self, options: &Json) -> Draft {
        let node = self.node();
        let known = strings(options);
        let near = node
            .as_str()
            .and_then(|text| suggest(text, known.iter().copied()));
        let message = Text::new("not-allowed-value")
            .with("value", value_of(node))
            .with("name", self.subject())
            .with("values", list(&known));
        let draft = Draft::new("not-allowed-value", node.span, message);
        match near {
            Some(near) => {
                let write = Change::String {
                    span: node.span,
                    value: near.to_owned(),
                };
                let draft = draft.with("near", near).help("help-near");
                draft.fix("fix", Safety::Unsafe, [write])
            }
            None => draft,
        }
    }

    /// The second of two equal items.
    fn repeated(&self) -> Draft {
        let node = self.node();
        let items = node.items();
        let pair = items.iter().enumerate().find_map(|(at, item)| {
            let first = items[..at].iter().find(|first| first.value == item.value)?;
            Some((first, item))
        });
        let (first, second) = pair.unwrap_or((node, node));
        let message = Text::new("repeated-entry")
            .with("name", self.subject())
            .with("value", value_of(second));
        let remove = Change::RemoveItem { item: second.span };
        Draft::new("too-many", second.span, message)
            .other(first.span, "first")
            .fix("fix", Safety::Safe, [remove])
    }

    /// `draft` with the help that has the schema's examples, where it has some.
    fn exemplified(&self, draft: Draft) -> Draft {
        let schema = self.schema();
        let is_date = schema["format"] == "date";
        let form = |example| {
            let form = toml_form(example);
            let form = if is_date { form.replace('"', "") } else { form };
            format!("`{form}`")
        };
        let examples = schema["examples"].as_array().map_or(&[][..], Vec::as_slice);
        let examples = match examples {
            [] => return draft,
            [one] => form(one).into(),
            [one, other, ..] => Argument::from(
                Text::new("either")
                    .with("first", form(one))
                    .with("second", form(other)),
            ),
        };
        draft.with("examples", examples).help("help-such-as")
    }
}
