//! Findings for the errors of a schema's validator, in words for people: they never see a term of
//! JSON Schema.
//!
//! One cause has one finding: if an unknown key was meant to be a missing one, the finding says so,
//! and the missing key is not reported again.

mod dotted;
mod keys;
mod meant;
mod words;

use std::collections::BTreeSet;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use jsonschema::paths::{Location, LocationSegment};
use regex::Regex;
use serde_json::Value as Json;

use super::compiled::Compiled;
use crate::contact::{Field, Privacy};
use crate::document::{Change, Document, Edit, Node, PathStep, Value};
use crate::finding::{Draft, FieldName, Safety};
use crate::language::{Argument, MessageId, Text, id};
use crate::text::{quoted, suggest};
use words::{form, list, shown_values, strings, toml_form, type_name, unit, value_of, whole};

/// A key, and the JSON pointer of its table.
type KeyPlace = (String, String);

/// The missing keys of a document, and those of them that an unknown key was meant to be.
struct MissingKeys {
    all: BTreeSet<KeyPlace>,
    answered: BTreeSet<KeyPlace>,
}

impl MissingKeys {
    /// Notes that an unknown key was meant to be the one at `place`. Returns true if that one is
    /// missing, and was not noted before.
    fn answer(&mut self, place: KeyPlace) -> bool {
        self.all.contains(&place) && self.answered.insert(place)
    }
}

/// Returns the findings for all errors that `compiled` has in `document`.
pub(super) fn drafts(compiled: &Compiled, document: &Document<'_>) -> Vec<Draft> {
    let dotted = dotted::dotted(compiled, document);
    let faults: Vec<SchemaFault<'_>> = compiled
        .validator
        .iter_errors(&document.root)
        .map(|error| SchemaFault::new(compiled, document, error))
        .filter(|fault| !dotted.contains_key(fault.path.as_str()))
        .collect();
    let mut missing = MissingKeys {
        all: faults.iter().filter_map(SchemaFault::missing).collect(),
        answered: BTreeSet::new(),
    };
    let mut drafts: Vec<_> = dotted.into_values().collect();
    for fault in &faults {
        drafts.extend(fault.unknown_keys(&mut missing));
    }
    let others = faults.iter().filter(|fault| {
        let key = fault.missing();
        !key.is_some_and(|key| missing.answered.contains(&key))
    });
    drafts.extend(others.filter_map(SchemaFault::draft));
    drafts
}

/// An error of the validator, and its place.
struct SchemaFault<'d> {
    compiled: &'d Compiled,
    document: &'d Document<'d>,
    path: Location,
    schema_path: Location,
    kind: Kind,
}

impl<'d> SchemaFault<'d> {
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

    /// Returns the value with the error.
    fn node(&self) -> &'d Node<'d> {
        let segments: Vec<_> = self.path.segments().collect();
        let steps = segments.iter().map(|segment| match segment {
            LocationSegment::Property(name) => PathStep::Key(name),
            LocationSegment::Index(index) => PathStep::Index(*index),
        });
        self.document
            .root
            .walk(steps)
            .unwrap_or(&self.document.root)
    }

    /// Returns the schema of the value: the error's path in the schema without its last keyword.
    fn schema(&self) -> &'d Json {
        let path = self.schema_path.as_str();
        let parent = path.rsplit_once('/').map_or("", |(parent, _)| parent);
        self.compiled.json.pointer(parent).unwrap_or(&Json::Null)
    }

    /// Returns `schema`, or the target of its `$ref` within the file.
    fn resolve(&self, schema: &'d Json) -> &'d Json {
        let target = schema
            .get("$ref")
            .and_then(Json::as_str)
            .and_then(|target| target.strip_prefix('#'));
        target
            .and_then(|pointer| self.compiled.json.pointer(pointer))
            .unwrap_or(schema)
    }

    /// Returns the words for the expected format, by its title in the schema.
    fn form(&self) -> Text {
        let title = self.schema().get("title").and_then(Json::as_str);
        form(title.unwrap_or_default())
    }

    /// Returns the keys on the path to the value.
    fn keys(&self) -> Vec<String> {
        let keys = self.path.segments().filter_map(|segment| match segment {
            LocationSegment::Property(name) => Some(name.into_owned()),
            LocationSegment::Index(_) => None,
        });
        keys.collect()
    }

    /// Returns the name of the value: the last key on its path.
    fn name(&self) -> Option<String> {
        self.keys().pop()
    }

    /// Returns true if the value is an item of a list.
    fn is_entry(&self) -> bool {
        let last = self.path.segments().last();
        matches!(last, Some(LocationSegment::Index(_)))
    }

    /// Returns the portal's field that the value belongs to.
    fn field(&self) -> Option<FieldName> {
        let keys = self.keys();
        keys.iter()
            .find_map(|key| Field::from_key(key))
            .map(Field::name)
    }

    /// Returns the words for the value in messages.
    fn subject(&self) -> Argument {
        match self.name() {
            Some(name) => quoted(&name).into(),
            None => Text::new(id::THE_FILE).into(),
        }
    }

    /// Returns the words for `node`, which is the value or one of its items.
    fn shown(&self, node: &Node<'_>) -> Argument {
        match value_of(node) {
            Argument::Verbatim(text) => self.guarded(text),
            words => words,
        }
    }

    /// Returns `text`, which quotes the value, as personal data if the value may be that.
    fn guarded(&self, text: String) -> Argument {
        match Privacy::of(&self.name().unwrap_or_default()) {
            Privacy::Open => text.into(),
            Privacy::Personal | Privacy::Secret => Argument::private(text),
        }
    }

    /// Returns a finding of `rule` on the value.
    fn at(&self, rule: &'static str, message: MessageId) -> Draft {
        Draft::new(rule, self.node().span, Text::new(message)).with("name", self.subject())
    }

    /// Returns the finding for a list or text with too few or too many members.
    fn counted(&self, rule: &'static str, message: MessageId, limit: u64) -> Draft {
        let unit = match unit(&self.kind) {
            // The name of an item is that of its list.
            "characters" if self.is_entry() => "item-characters",
            unit => unit,
        };
        self.at(rule, message)
            .with("limit", limit)
            .with("unit", unit)
    }

    /// Returns the finding for a number that is too small or too large.
    fn limited(&self, message: MessageId, limit: &Json) -> Draft {
        self.at("out-of-range", message)
            .with("limit", limit.to_string())
    }

    /// Returns the finding for any error except an unknown key.
    fn draft(&self) -> Option<Draft> {
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
                self.exemplified(self.counted("too-few", id::TOO_FEW, *limit))
            }
            Kind::MaxItems { limit }
            | Kind::MaxLength { limit }
            | Kind::MaxProperties { limit } => self.counted("too-many", id::TOO_MANY, *limit),
            Kind::UniqueItems => self.repeated(),
            Kind::Minimum { limit } => self.limited(id::OUT_OF_RANGE_LEAST, limit),
            Kind::ExclusiveMinimum { limit } => self.limited(id::OUT_OF_RANGE_MORE, limit),
            Kind::Maximum { limit } => self.limited(id::OUT_OF_RANGE_MOST, limit),
            Kind::ExclusiveMaximum { limit } => self.limited(id::OUT_OF_RANGE_LESS, limit),
            _ => {
                let draft = self.at("not-allowed-value", id::NOT_ALLOWED_HERE);
                self.exemplified(draft.with("value", self.shown(self.node())))
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
        let message = Text::new(if self.is_entry() {
            id::WRONG_TYPE_OF_ENTRY
        } else {
            id::WRONG_TYPE
        });
        let draft = Draft::new("wrong-type", node.span, message)
            .with("name", self.subject())
            .with("expected", expected)
            .with("found", node.kind());
        match self.right_type(expected) {
            Some((help, written)) => {
                // What is in backticks is what to write, except for a header.
                let replacement = written.trim_matches('`').to_owned();
                let draft = draft.with("written", self.guarded(written)).help(help);
                if help == "help-header" || replacement.ends_with("...") {
                    return draft;
                }
                let edit = Edit {
                    span: node.span,
                    replacement,
                };
                draft.fix("fix", Safety::Safe, [Change::Text(edit)])
            }
            // The message says `true` or `false` already.
            None if expected == "boolean" => draft,
            None => self.exemplified(draft),
        }
    }

    /// Returns the right notation of a value whose notation alone is wrong, and the help for it.
    fn right_type(&self, expected: &str) -> Option<(&'static str, String)> {
        let node = self.node();
        let items = self.resolve(&self.schema()["items"]);
        let header = self.keys().join(".");
        let has_headers = self.compiled.has_headers();
        match (expected, &node.value) {
            ("array", _) if has_headers && items["type"] == "object" => {
                Some(("help-header", quoted(&format!("[[{header}]]"))))
            }
            ("array", Value::String(text)) if items["type"] == "string" => {
                Some(("help-written", quoted(&format!("[\"{text}\"]"))))
            }
            ("table", _) if has_headers && self.is_entry() => {
                Some(("help-header", quoted(&format!("[[{header}]]"))))
            }
            ("table", _) if has_headers => Some(("help-header", quoted(&format!("[{header}]")))),
            ("string", Value::Array(items)) => match items.as_slice() {
                [item] => Some(("help-written", quoted(&format!("\"{}\"", item.as_str()?)))),
                _ => None,
            },
            ("integer", Value::Float(float)) => whole(*float).map(|whole| ("help-written", whole)),
            ("boolean", Value::String(text)) if matches!(text.as_ref(), "true" | "false") => {
                Some(("help-unquoted", format!("`{text}`")))
            }
            _ => None,
        }
    }

    fn bad_format(&self, form: &Text) -> Draft {
        let node = self.node();
        let message = Text::new(id::BAD_FORMAT)
            .with("value", self.shown(node))
            .with("write", form.attribute("write"))
            .with("form", form.clone());
        let draft = Draft::new("bad-format", node.span, message);
        let written = node.as_str().unwrap_or_default();
        match meant::meant(written, |text| self.fits(text)) {
            Some(meant) => {
                let write = Change::String {
                    span: node.span,
                    value: meant.clone(),
                };
                draft
                    .with("meant", self.guarded(meant))
                    .help("help-meant")
                    .fix(self.compiled.fix_title(), Safety::Unsafe, [write])
            }
            None => self.exemplified(draft),
        }
    }

    /// Returns true if the pattern of the value's schema matches `text`.
    fn fits(&self, text: &str) -> bool {
        let pattern = self.schema()["pattern"].as_str();
        pattern
            .and_then(|pattern| Regex::new(pattern).ok())
            .is_some_and(|pattern| pattern.is_match(text))
    }

    fn not_allowed(&self, options: &Json) -> Draft {
        let node = self.node();
        let known = strings(options);
        let near = node
            .as_str()
            .and_then(|text| suggest(text, known.iter().copied()));
        let message = Text::new(id::NOT_ALLOWED_VALUE)
            .with("value", self.shown(node))
            .with("name", self.subject())
            .with("values", list(&shown_values(options)));
        let draft = Draft::new("not-allowed-value", node.span, message);
        match near {
            Some(near) => {
                let write = Change::String {
                    span: node.span,
                    value: near.to_owned(),
                };
                draft.with("near", near).help("help-near").fix(
                    self.compiled.fix_title(),
                    Safety::Unsafe,
                    [write],
                )
            }
            None => draft,
        }
    }

    /// Returns the finding for the second of two equal items.
    fn repeated(&self) -> Draft {
        let node = self.node();
        let items = node.items();
        let pair = items.iter().enumerate().find_map(|(at, item)| {
            let first = items[..at].iter().find(|first| first.value == item.value)?;
            Some((first, item))
        });
        let (first, second) = pair.unwrap_or((node, node));
        let message = Text::new(id::REPEATED_ENTRY)
            .with("name", self.subject())
            .with("value", self.shown(second));
        let remove = Change::RemoveItem { item: second.span };
        Draft::new("too-many", second.span, message)
            .other(first.span, "first")
            .fix("fix", Safety::Safe, [remove])
    }

    /// Adds the schema's examples to the help of `draft`, if there are any.
    fn exemplified(&self, draft: Draft) -> Draft {
        let schema = self.schema();
        let mut examples: Vec<_> = schema["examples"]
            .as_array()
            .into_iter()
            .flatten()
            .take(2)
            .map(|example| format!("`{}`", toml_form(example)))
            .collect();
        if schema["format"] == "date" {
            // TOML writes dates without quotes.
            for example in &mut examples {
                example.retain(|c| c != '"');
            }
        }
        let words = match examples.as_slice() {
            [] => return draft,
            [one, other] => Text::new(id::EITHER)
                .with("first", one.as_str())
                .with("second", other.as_str())
                .into(),
            [one, ..] => Argument::from(one.as_str()),
        };
        draft.with("examples", words).help("help-such-as")
    }
}
