//! What a schema finds, said for people: no word of JSON Schema reaches them.
//!
//! One cause, one finding: an unknown key that was meant to be a missing one is reported as that,
//! and the missing one is not reported again.

use std::collections::BTreeSet;

use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::paths::{Location, LocationSegment};
use jsonschema::types::JsonType;
use jsonschema::{JsonTypeSet, ValidationError};
use serde_json::Value as Json;

use super::Compiled;
use crate::contact::Field;
use crate::document::{Document, Node, Step};
use crate::finding::{Draft, FieldName};
use crate::text::{quoted, suggest};

/// At most this many values are listed in a help.
const LISTED: usize = 12;

/// What `compiled` finds in `document`.
pub(super) fn drafts(compiled: &Compiled, document: &Document<'_>) -> Vec<Draft> {
    let faults: Vec<Fault<'_>> = compiled
        .validator
        .iter_errors(&document.root)
        .map(|error| Fault::new(compiled, document, error))
        .collect();
    let missing: BTreeSet<(String, String)> = faults.iter().filter_map(Fault::missing).collect();
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

    /// The table and the name of a missing key.
    fn missing(&self) -> Option<(String, String)> {
        match &self.kind {
            Kind::Required { property } => {
                Some((self.path.as_str().to_owned(), property.as_str()?.to_owned()))
            }
            _ => None,
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

    /// The expected form, in the schema's own words.
    fn form(&self) -> Option<&'d str> {
        self.schema().get("title")?.as_str()
    }

    /// What the value is called: its last key, or its list's.
    fn name(&self) -> Option<String> {
        let segments: Vec<_> = self.path.segments().collect();
        segments.iter().rev().find_map(|segment| match segment {
            LocationSegment::Property(name) => Some(name.to_string()),
            LocationSegment::Index(_) => None,
        })
    }

    /// The portal's field that the value belongs to.
    fn field(&self) -> Option<FieldName> {
        let segments: Vec<_> = self.path.segments().collect();
        segments.iter().find_map(|segment| match segment {
            LocationSegment::Property(name) => Some(Field::from_key(name)?.name()),
            LocationSegment::Index(_) => None,
        })
    }

    /// A finding for each unknown key of this fault. A key that was meant to be a missing one is
    /// said to be that, and noted in `answered`.
    fn unknown_keys(
        &self,
        missing: &BTreeSet<(String, String)>,
        answered: &mut BTreeSet<(String, String)>,
    ) -> Vec<Draft> {
        let Kind::AdditionalProperties { unexpected } = &self.kind else {
            return Vec::new();
        };
        let node = self.node();
        let known = self.known_keys();
        let table = self.path.as_str();
        let free = known.iter().copied().filter(|key| node.get(key).is_none());
        let candidates: Vec<_> = free.collect();
        let unknown = |name: &String| {
            let key = node.entry(name)?.key.span;
            let place = match self.name() {
                Some(table) => format!("in {}", quoted(&table)),
                None => "at the top of the file".to_owned(),
            };
            let draft = Draft::new(
                "unknown-key",
                key,
                format!("key {} is not known {place}", quoted(name)),
            );
            Some(match suggest(name, candidates.iter().copied()) {
                Some(near) => {
                    let pair = (table.to_owned(), near.to_owned());
                    let required = missing.contains(&pair);
                    if required {
                        answered.insert(pair);
                    }
                    let mut draft = draft.label("no such key").help(if required {
                        format!("did you mean `{near}`? it is required and missing")
                    } else {
                        format!("did you mean `{near}`?")
                    });
                    draft.field = Field::from_key(near).map(Field::name);
                    draft.key = Some(near.to_owned());
                    draft
                }
                None => draft
                    .label("no such key")
                    .help(format!("remove it; known here: {}", list(&known))),
            })
        };
        unexpected.iter().filter_map(unknown).collect()
    }

    /// The keys that the table at fault may have.
    fn known_keys(&self) -> Vec<&'d str> {
        let properties = self.schema().get("properties").and_then(Json::as_object);
        let usable = |(name, schema): (&'d String, &'d Json)| {
            (schema.get("deprecated") != Some(&Json::Bool(true))).then_some(name.as_str())
        };
        properties
            .into_iter()
            .flatten()
            .filter_map(usable)
            .collect()
    }

    /// The finding for any fault but an unknown key.
    fn draft(&self) -> Option<Draft> {
        let node = self.node();
        let name = self
            .name()
            .map_or_else(|| "the file".to_owned(), |name| quoted(&name));
        let value = node
            .as_str()
            .map_or_else(|| node.kind_name().to_owned(), quoted);
        let at = |rule, message: String| Draft::new(rule, node.span, message);
        let draft = match &self.kind {
            Kind::AdditionalProperties { .. } => return None,
            Kind::Required { property } => self.missing_key(property.as_str()?),
            Kind::Type { kind } => {
                let expected = type_names(kind);
                at(
                    "wrong-type",
                    format!("{name} takes {expected}, not {}", node.kind_name()),
                )
                .label(format!("not {expected}"))
                .help(self.write(&expected))
            }
            Kind::Enum { options } => not_allowed(at, node, &name, &value, options),
            Kind::Constant { expected_value } => not_allowed(
                at,
                node,
                &name,
                &value,
                &Json::Array(vec![(**expected_value).clone()]),
            ),
            Kind::Format { format } => {
                let form = match format.as_str() {
                    "date" => "a date: year-month-day",
                    other => self.form().unwrap_or(other),
                };
                self.bad_format(node, &value, form)
            }
            Kind::Pattern { .. } => {
                self.bad_format(node, &value, self.form().unwrap_or("the expected form"))
            }
            Kind::MinItems { limit }
            | Kind::MinLength { limit }
            | Kind::MinProperties { limit } => {
                let needs = count(*limit, &self.kind);
                at("too-few", format!("{name} needs at least {needs}"))
                    .label("too few")
                    .help(self.write(&format!("at least {needs}")))
            }
            Kind::MaxItems { limit }
            | Kind::MaxLength { limit }
            | Kind::MaxProperties { limit } => {
                let takes = count(*limit, &self.kind);
                at("too-many", format!("{name} takes at most {takes}"))
                    .label("too many")
                    .help(format!("shorten it to {takes}"))
            }
            Kind::UniqueItems => Self::repeated(node, &name),
            Kind::Minimum { limit } => out_of_range(at, &name, "at least", limit),
            Kind::ExclusiveMinimum { limit } => out_of_range(at, &name, "more than", limit),
            Kind::Maximum { limit } => out_of_range(at, &name, "at most", limit),
            Kind::ExclusiveMaximum { limit } => out_of_range(at, &name, "less than", limit),
            Kind::PropertyNames { error } => return self.key_name(node, error),
            _ => at(
                "not-allowed-value",
                format!("{value} is not what {name} takes"),
            )
            .label("not allowed here")
            .help(
                self.examples()
                    .unwrap_or_else(|| "see `contactctl schema account`".to_owned()),
            ),
        };
        Some(Draft {
            field: draft.field.or_else(|| self.field()),
            key: draft.key.or_else(|| self.name()),
            ..draft
        })
    }

    fn missing_key(&self, key: &str) -> Draft {
        let node = self.node();
        let property = self.schema().pointer(&format!("/properties/{key}"));
        let property = property.map(|property| self.resolve(property));
        let is_table = property.is_some_and(|schema| schema["type"] == "object");
        let is_list_of_tables = property.is_some_and(|schema| {
            schema["type"] == "array" && self.resolve(&schema["items"])["type"] == "object"
        });
        let parents: Vec<_> = self
            .path
            .segments()
            .map(|segment| segment.to_string())
            .collect();
        let full = |key: &str| {
            parents
                .iter()
                .map(String::as_str)
                .chain([key])
                .collect::<Vec<_>>()
                .join(".")
        };
        let (what, help) = if is_table {
            (
                format!("table `[{}]`", full(key)),
                format!("add `[{}]`", full(key)),
            )
        } else if is_list_of_tables {
            (
                format!("`[[{}]]`", full(key)),
                format!("add at least one `[[{}]]`", full(key)),
            )
        } else {
            let example = property
                .and_then(|schema| schema["examples"].get(0))
                .map(toml_form);
            let example = example.map_or_else(String::new, |example| format!(" = {example}"));
            (format!("key `{key}`"), format!("add `{key}{example}`"))
        };
        let place = match parents.last() {
            Some(table) if !is_table => format!(" in `{table}`"),
            _ => String::new(),
        };
        let mut draft = Draft::new(
            "missing-key",
            node.span,
            format!("required {what} is missing{place}"),
        )
        .label("incomplete")
        .help(help);
        draft.field = Field::from_key(key).map(Field::name);
        draft.key = Some(key.to_owned());
        draft
    }

    fn bad_format(&self, node: &Node<'_>, value: &str, form: &str) -> Draft {
        Draft::new("bad-format", node.span, format!("{value} is not {form}"))
            .label("another form expected")
            .help(self.write(form))
    }

    /// The second of two equal items.
    fn repeated(node: &Node<'_>, name: &str) -> Draft {
        let items = node.items();
        let pair = items.iter().enumerate().find_map(|(at, item)| {
            let first = items[..at].iter().find(|first| first.value == item.value)?;
            Some((first, item))
        });
        let (first, second) = pair.map_or((node, node), |(first, second)| (first, second));
        let value = second
            .as_str()
            .map_or_else(|| second.kind_name().to_owned(), quoted);
        Draft::new("too-many", second.span, format!("{name} has {value} twice"))
            .label("again")
            .other(first.span, "first here")
            .help("remove one of the two")
    }

    /// A table's key that is not a name of the right form, or not one of a list.
    fn key_name(&self, node: &Node<'_>, error: &ValidationError<'static>) -> Option<Draft> {
        let name = error.instance().as_str()?.to_owned();
        let key = node.entry(&name)?.key.span;
        let schema = self.schema().get("propertyNames").unwrap_or(self.schema());
        if let Kind::Enum { options } = error.kind() {
            let known = strings(options);
            let near = suggest(&name, known.iter().copied());
            let draft = Draft::new(
                "unknown-key",
                key,
                format!("key {} is not known here", quoted(&name)),
            );
            return Some(draft.label("no such key").help(match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("remove it; known here: {}", list(&known)),
            }));
        }
        let form = schema["title"]
            .as_str()
            .unwrap_or("a name of the right form");
        let draft = Draft::new(
            "bad-format",
            key,
            format!("key {} is not {form}", quoted(&name)),
        );
        Some(
            draft
                .label("another form expected")
                .help(format!("name it with {form}")),
        )
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
        let examples = self.schema().get("examples")?.as_array()?;
        let shown: Vec<_> = examples
            .iter()
            .take(2)
            .map(|example| format!("`{}`", toml_form(example)))
            .collect();
        (!shown.is_empty()).then(|| format!("such as {}", shown.join(" or ")))
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
}

fn not_allowed(
    at: impl Fn(&'static str, String) -> Draft,
    node: &Node<'_>,
    name: &str,
    value: &str,
    options: &Json,
) -> Draft {
    let known = strings(options);
    let near = node
        .as_str()
        .and_then(|text| suggest(text, known.iter().copied()));
    let values = list(&known);
    at(
        "not-allowed-value",
        format!("{value} is not a value of {name}"),
    )
    .label("not in the list")
    .help(match near {
        Some(near) => format!("did you mean `{near}`? one of: {values}"),
        None => format!("write one of: {values}"),
    })
}

fn out_of_range(
    at: impl Fn(&'static str, String) -> Draft,
    name: &str,
    relation: &str,
    limit: &Json,
) -> Draft {
    at(
        "out-of-range",
        format!("{name} has to be {relation} {limit}"),
    )
    .label("out of range")
    .help(format!("write a number that is {relation} {limit}"))
}

/// A limit with what it counts.
fn count(limit: u64, kind: &Kind) -> String {
    let (one, many) = match kind {
        Kind::MinLength { .. } | Kind::MaxLength { .. } => ("character", "characters"),
        Kind::MinProperties { .. } | Kind::MaxProperties { .. } => ("key", "keys"),
        _ => ("entry", "entries"),
    };
    format!("{limit} {}", if limit == 1 { one } else { many })
}

fn type_names(kind: &TypeKind) -> String {
    let name = |kind: JsonType| match kind {
        JsonType::Array => "an array",
        JsonType::Boolean => "`true` or `false`",
        JsonType::Integer => "an integer",
        JsonType::Null => "nothing",
        JsonType::Number => "a number",
        JsonType::Object => "a table",
        JsonType::String => "a string",
    };
    match kind {
        TypeKind::Single(kind) => name(*kind).to_owned(),
        TypeKind::Multiple(kinds) => {
            let names = |kinds: &JsonTypeSet| kinds.iter().map(name).collect::<Vec<_>>();
            names(kinds).join(" or ")
        }
    }
}

fn strings(options: &Json) -> Vec<&str> {
    options
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Json::as_str)
        .collect()
}

/// The first values of a list, and how many more there are.
fn list(values: &[&str]) -> String {
    let shown: Vec<_> = values
        .iter()
        .take(LISTED)
        .map(|value| format!("`{value}`"))
        .collect();
    match values.len().saturating_sub(LISTED) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// A JSON value as TOML writes it inline.
fn toml_form(value: &Json) -> String {
    match value {
        Json::Array(items) => {
            let items: Vec<_> = items.iter().map(toml_form).collect();
            format!("[{}]", items.join(", "))
        }
        other => other.to_string(),
    }
}
