//! The samples of a recipe: pages that it has to read as their expectation says.

use std::collections::BTreeMap;

use super::super::parsed::Parsed;
use super::files::{Group, file_drafts, nothing, path, shown};
use super::json::{self, Json};
use super::words::{problem_text, reason_text};
use crate::contact::{Environment, Field};
use crate::document::{Document, Node};
use crate::finding::Draft;
use crate::language::{Argument, Language, Text, id};
use crate::paste::{self, Expected, ExpectedPage, FieldReading, Page, PageError, Recipe, Verdict};
use crate::rules;
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile, Span, quoted};

/// The drafts on one recipe's samples.
#[derive(Default)]
pub(super) struct JudgedSamples<'f> {
    /// Those in the recipe.
    pub(super) recipe: Vec<Draft>,
    /// Those in other files, each with its tree.
    pub(super) others: Vec<(&'f SourceFile, Document<'f>, Vec<Draft>)>,
}

/// What samples are expected to show.
struct Expectation<'d> {
    account: &'d str,
    name: &'d str,
    environment: Environment,
    is_vouched: bool,
    fields: BTreeMap<Field, ExpectedField<'d>>,
}

/// What is expected of a field.
struct ExpectedField<'d> {
    holds: Vec<String>,
    node: &'d Node<'d>,
}

/// Reads the samples of the recipe `name` by `recipe`, which is `None` if it has errors or is not
/// there. `parsed` is the tree of its file.
pub(super) fn judge<'f>(
    name: &str,
    group: &Group<'f>,
    recipe: Option<&Recipe>,
    parsed: Option<&Parsed<'_>>,
) -> JudgedSamples<'f> {
    let mut judged = JudgedSamples::default();
    let is_unknown = group.recipe.is_none() && recipe.is_none();
    for file in &group.samples {
        let mut drafts = file_drafts(file);
        if is_unknown {
            drafts.push(without_recipe(name, file));
        } else if group.expectation.is_none() {
            let path = quoted(&format!("recipes/samples/{name}.expected.json"));
            let message = Text::new(id::SAMPLE_ALONE).with("path", path);
            drafts.push(rules::RECIPE_SAMPLE.at(Span::default(), message));
        }
        judged.others.push((file, nothing(), drafts));
    }
    let Some(file) = group.expectation else {
        return judged;
    };
    let Content::Text(text) = &file.content else {
        judged.others.push((file, nothing(), file_drafts(file)));
        return judged;
    };
    if is_unknown {
        let draft = without_recipe(name, file);
        judged.others.push((file, nothing(), vec![draft]));
        return judged;
    }
    let (document, mut drafts) = match json::read(text) {
        Json::Read(document, nulls) => {
            let mut drafts = schema::check(Schema::RecipeExpected, &document);
            drafts.retain(|draft| !nulls.contains(&draft.span));
            let null =
                |span: &Span| rules::RECIPE_SAMPLE.at(*span, Text::new(id::EXPECTATION_NULL));
            drafts.extend(nulls.iter().map(null));
            (document, drafts)
        }
        Json::Broken(span) => {
            let draft = rules::RECIPE_SAMPLE.at(span, Text::new(id::EXPECTATION_NOT_JSON));
            (nothing(), vec![draft])
        }
    };
    if group.samples.is_empty() {
        let message = Text::new(id::EXPECTATION_ALONE).with("name", name);
        drafts.push(rules::RECIPE_SAMPLE.at(Span::default(), message));
    }
    if drafts.is_empty()
        && let Some(recipe) = recipe
        && let Some(expectation) = Expectation::read(&document.root)
    {
        let comparison = Comparison {
            recipe,
            parsed,
            file,
            expectation: &expectation,
        };
        let texts = group.samples.iter().zip(&mut judged.others);
        for (sample, (.., of_sample)) in texts {
            let Content::Text(text) = &sample.content else {
                continue;
            };
            match Page::read(text.as_bytes(), None) {
                Ok(page) => {
                    let found = comparison.drafts(sample, &page);
                    if parsed.is_some() {
                        judged.recipe.extend(found);
                    } else {
                        drafts.extend(found);
                    }
                }
                Err(error) => {
                    let message = Text::new(id::SAMPLE_NOT_A_PAGE).with("why", why(&error));
                    of_sample.push(rules::RECIPE_SAMPLE.at(Span::default(), message));
                }
            }
        }
    }
    judged.others.push((file, document, drafts));
    judged
}

fn without_recipe(name: &str, file: &SourceFile) -> Draft {
    let message = Text::new(id::SAMPLE_WITHOUT_RECIPE)
        .with("file", shown(file))
        .with("path", quoted(&format!("recipes/{name}.toml")));
    rules::RECIPE_SAMPLE.at(Span::default(), message)
}

/// Returns the name of an error in the catalogues.
fn why(error: &PageError) -> &'static str {
    match error {
        PageError::Empty => "empty",
        PageError::TooLarge { .. } | PageError::TooManyLines { .. } => "large",
        PageError::NotText => "binary",
        PageError::Pdf => "pdf",
        PageError::Json => "json",
        PageError::Mhtml => "mhtml",
        PageError::TooDeep => "deep",
    }
}

impl<'d> Expectation<'d> {
    /// Reads an expectation, which the schema has no error in.
    fn read(root: &'d Node<'d>) -> Option<Self> {
        let text = |key| root.get(key).and_then(Node::as_str);
        let mut fields = BTreeMap::new();
        for entry in root.get("fields")?.entries() {
            let holds = entry.node.get("holds")?.items().iter();
            let holds = holds.filter_map(|item| item.as_str().map(str::to_owned));
            let field = ExpectedField {
                holds: holds.collect(),
                node: &entry.node,
            };
            fields.insert(Field::from_key(&entry.key.value)?, field);
        }
        Some(Self {
            account: text("account")?,
            name: text("name")?,
            environment: if text("environment")? == "sandbox" {
                Environment::Sandbox
            } else {
                Environment::Production
            },
            is_vouched: root
                .get("vouched")
                .and_then(Node::spanned_bool)
                .is_some_and(|vouched| vouched.value),
            fields,
        })
    }

    fn expected(&self) -> Expected<'d> {
        let fields = self.fields.iter();
        Expected {
            account: self.account,
            name: self.name,
            environment: self.environment,
            vouched: self.is_vouched,
            page: ExpectedPage {
                fields: fields
                    .map(|(field, expected)| (*field, expected.holds.clone()))
                    .collect(),
                shown: self.fields.keys().copied().collect(),
                ..ExpectedPage::default()
            },
        }
    }
}

impl ExpectedField<'_> {
    /// Returns the expected verdict with its place: that of this kind of sample, or else that of all.
    fn verdict(&self, sample: &SourceFile) -> Option<(Verdict, Span)> {
        let suffix = sample.path.rsplit('.').next().unwrap_or_default();
        let node = self.node.get(suffix).or_else(|| self.node.get("verdict"))?;
        let all = [
            Verdict::Same,
            Verdict::Differs,
            Verdict::NotSeen,
            Verdict::Unclear,
        ];
        let text = node.as_str()?;
        let verdict = all.into_iter().find(|verdict| name(*verdict) == text)?;
        Some((verdict, node.span))
    }
}

/// Returns the name of a verdict in expectations.
fn name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "same",
        Verdict::Differs => "differs",
        Verdict::NotSeen => "not-seen",
        Verdict::Unclear => "unclear",
    }
}

/// A comparison of samples with their expectation.
struct Comparison<'c> {
    recipe: &'c Recipe,
    /// The tree of the recipe's file. `None` for a built-in recipe.
    parsed: Option<&'c Parsed<'c>>,
    /// The file of the expectation.
    file: &'c SourceFile,
    expectation: &'c Expectation<'c>,
}

impl Comparison<'_> {
    /// Returns a draft on each field of `sample` that is read otherwise than expected. If nothing of
    /// the page could be read, there is one draft.
    fn drafts(&self, sample: &SourceFile, page: &Page) -> Vec<Draft> {
        let reading = paste::read(self.recipe, page, &self.expectation.expected());
        let mut drafts = Vec::new();
        for (field, read) in &reading.fields {
            let expected = self.expectation.fields.get(field);
            let Some((verdict, span)) = expected.and_then(|field| field.verdict(sample)) else {
                continue;
            };
            if verdict == read.verdict {
                continue;
            }
            if let Some(problem) = &reading.problem {
                // A finding has no language yet.
                let problem = problem_text(problem, Language::default());
                let message = Text::new(id::SAMPLE_PAGE).with("problem", problem);
                return vec![self.draft(None, span, message.with("sample", shown(sample)))];
            }
            let message = otherwise(*field, verdict, read).with("sample", shown(sample));
            drafts.push(self.draft(Some(*field), span, message));
        }
        drafts
    }

    /// Returns a draft in the recipe, or in the expectation, where `span` is, if the recipe has no
    /// file.
    fn draft(&self, field: Option<Field>, span: Span, message: Text) -> Draft {
        let message = message.with("expectation", shown(self.file));
        let draft = if let Some(parsed) = self.parsed {
            let place = place(&parsed.document, field);
            let draft = rules::RECIPE_SAMPLE.at(place, message);
            draft.other_in(&path(self.file), span, "expected")
        } else {
            let own = format!("recipes/{}.toml", self.recipe.name());
            let draft = rules::RECIPE_SAMPLE.at(span, message);
            draft.with("recipe", quoted(&own)).help("help-built-in")
        };
        match field {
            Some(field) => draft.field(field.name()),
            None => draft,
        }
    }
}

/// Returns the message on a field that is read otherwise than expected.
fn otherwise(field: Field, expected: Verdict, read: &FieldReading) -> Text {
    let private = |text: &str| Argument::private(text);
    let message = match &read.reason {
        Some(reason) => {
            Text::new(id::SAMPLE_VERDICT_BECAUSE).with("reason", reason_text(reason, private))
        }
        None => Text::new(id::SAMPLE_VERDICT),
    };
    message
        .with("field", field.key())
        .with("expected", name(expected))
        .with("verdict", name(read.verdict))
}

/// Returns the place of a field in a recipe: its labels, or its key, or the recipe that it extends.
fn place(document: &Document<'_>, field: Option<Field>) -> Span {
    let root = &document.root;
    let tables = root.get("field").map_or(&[][..], Node::items).iter();
    let is_own = |table: &&Node<'_>| {
        let key = table.get("key").and_then(Node::as_str);
        field.is_some_and(|field| key == Some(field.key()))
    };
    let own = tables.filter(is_own).find_map(|table| {
        let labels = table.get("labels").or_else(|| table.get("key"))?;
        Some(labels.span)
    });
    let whole = || root.get("extends").or_else(|| root.get("name"));
    own.or_else(|| whole().map(|node| node.span))
        .unwrap_or_default()
}
