//! What a schema finds, said for people: no word of JSON Schema reaches them.
//!
//! One cause, one finding: an unknown key that was meant to be a missing one is reported as that,
//! and the missing one is not reported again.

mod keys;
mod words;

use std::collections::BTreeSet;

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::paths::{Location, LocationSegment};
use serde_json::Value as Json;

use super::Compiled;
use crate::contact::Field;
use crate::document::{Document, Node, Step, Value};
use crate::finding::{Draft, FieldName};
use crate::text::{quoted, suggest};
use words::{count, list, strings, toml_form, type_names, value_of};

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

    /// The expected form, in the schema's own words.
    fn form(&self) -> &'d str {
        let title = self.schema().get("title").and_then(Json::as_str);
        title.unwrap_or("of the expected form")
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

    /// The finding for any fault but an unknown key.
    fn draft(&self) -> Option<Draft> {
        let node = self.node();
        let name = self
            .name()
            .map_or_else(|| "the file".to_owned(), |name| quoted(&name));
        let draft = match &self.kind {
            Kind::AdditionalProperties { .. } => return None,
            Kind::Required { property } => self.missing_key(property.as_str()?),
            Kind::PropertyNames { error } => self.key_name(error)?,
            Kind::Type { kind } => self.wrong_type(kind, &name),
            Kind::Enum { options } => not_allowed(node, &name, options),
            Kind::Constant { expected_value } => {
                not_allowed(node, &name, &Json::Array(vec![(**expected_value).clone()]))
            }
            Kind::Format { format } if format == "date" => self.bad_format("a date, `YYYY-MM-DD`"),
            Kind::Format { .. } | Kind::Pattern { .. } => self.bad_format(self.form()),
            Kind::MinItems { limit }
            | Kind::MinLength { limit }
            | Kind::MinProperties { limit } => {
                let needs = count(*limit, &self.kind);
                Draft::new(
                    "too-few",
                    node.span,
                    format!("{name} needs at least {needs}"),
                )
                .label("too few")
                .help(self.write(&format!("at least {needs}")))
            }
            Kind::MaxItems { limit }
            | Kind::MaxLength { limit }
            | Kind::MaxProperties { limit } => {
                let takes = count(*limit, &self.kind);
                Draft::new(
                    "too-many",
                    node.span,
                    format!("{name} takes at most {takes}"),
                )
                .label("too many")
                .help(format!("shorten it to {takes}"))
            }
            Kind::UniqueItems => repeated(node, &name),
            Kind::Minimum { limit } => out_of_range(node, &name, "at least", limit),
            Kind::ExclusiveMinimum { limit } => out_of_range(node, &name, "more than", limit),
            Kind::Maximum { limit } => out_of_range(node, &name, "at most", limit),
            Kind::ExclusiveMaximum { limit } => out_of_range(node, &name, "less than", limit),
            _ => {
                let message = format!("{} is not what {name} takes", value_of(node));
                Draft::new("not-allowed-value", node.span, message)
                    .label("not allowed here")
                    .help(self.write("another value"))
            }
        };
        Some(Draft {
            field: draft.field.or_else(|| self.field()),
            key: draft.key.or_else(|| self.name()),
            ..draft
        })
    }

    fn wrong_type(&self, kind: &TypeKind, name: &str) -> Draft {
        let node = self.node();
        let expected = type_names(kind);
        let message = if self.is_entry() {
            format!("an entry of {name} is {}, not {expected}", node.kind_name())
        } else {
            format!("{name} takes {expected}, not {}", node.kind_name())
        };
        Draft::new("wrong-type", node.span, message)
            .label(format!("not {expected}"))
            .help(
                self.right_type(kind)
                    .unwrap_or_else(|| self.write(&expected)),
            )
    }

    /// What to write where only the notation is wrong.
    fn right_type(&self, kind: &TypeKind) -> Option<String> {
        let node = self.node();
        let items = self.resolve(&self.schema()["items"]);
        let header = self.keys().join(".");
        match (type_names(kind).as_str(), &node.value) {
            ("an array", _) if items["type"] == "object" => Some(format!(
                "write {} and its keys below",
                quoted(&format!("[[{header}]]"))
            )),
            ("an array", Value::String(text)) if items["type"] == "string" => {
                Some(format!("write {}", quoted(&format!("[\"{text}\"]"))))
            }
            ("a table", _) if !self.is_entry() => Some(format!(
                "write {} and its keys below",
                quoted(&format!("[{header}]"))
            )),
            ("a string", Value::Array(items)) => match items.as_slice() {
                [item] => Some(format!(
                    "write {}",
                    quoted(&format!("\"{}\"", item.as_str()?))
                )),
                _ => None,
            },
            (_, Value::String(text)) if matches!(text.as_ref(), "true" | "false") => {
                Some(format!("write `{text}`, without quotes"))
            }
            _ => None,
        }
    }

    fn bad_format(&self, form: &str) -> Draft {
        let node = self.node();
        let message = format!("{} is not {form}", value_of(node));
        Draft::new("bad-format", node.span, message)
            .label("another form expected")
            .help(self.write(form))
    }

    /// "write ...", with the schema's examples where they say more.
    fn write(&self, what: &str) -> String {
        match self.examples() {
            Some(examples) if !what.contains("`true`") => format!("write {what}, {examples}"),
            _ => format!("write {what}"),
        }
    }

    /// "such as ..." from the schema's examples.
    fn examples(&self) -> Option<String> {
        let schema = self.schema();
        let is_date = schema["format"] == "date";
        let form = |example| {
            let form = toml_form(example);
            if is_date { form.replace('"', "") } else { form }
        };
        let examples = schema.get("examples")?.as_array()?;
        let shown: Vec<_> = examples
            .iter()
            .take(2)
            .map(|example| format!("`{}`", form(example)))
            .collect();
        (!shown.is_empty()).then(|| format!("such as {}", shown.join(" or ")))
    }
}

fn not_allowed(node: &Node<'_>, name: &str, options: &Json) -> Draft {
    let known = strings(options);
    let near = node
        .as_str()
        .and_then(|text| suggest(text, known.iter().copied()));
    let values = list(&known);
    let message = format!("{} is not a value of {name}", value_of(node));
    Draft::new("not-allowed-value", node.span, message)
        .label("not in the list")
        .help(match near {
            Some(near) => format!("did you mean `{near}`? one of: {values}"),
            None => format!("write one of: {values}"),
        })
}

/// The second of two equal items.
fn repeated(node: &Node<'_>, name: &str) -> Draft {
    let items = node.items();
    let pair = items.iter().enumerate().find_map(|(at, item)| {
        let first = items[..at].iter().find(|first| first.value == item.value)?;
        Some((first, item))
    });
    let (first, second) = pair.unwrap_or((node, node));
    let message = format!("{name} has {} twice", value_of(second));
    Draft::new("too-many", second.span, message)
        .label("again")
        .other(first.span, "first here")
        .help("remove one of the two")
}

fn out_of_range(node: &Node<'_>, name: &str, relation: &str, limit: &Json) -> Draft {
    let message = format!("{name} has to be {relation} {limit}");
    Draft::new("out-of-range", node.span, message)
        .label("out of range")
        .help(format!("write a number that is {relation} {limit}"))
}
