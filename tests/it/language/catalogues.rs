//! The catalogues and the code have the same texts, and so have the catalogues of both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use contactctl::language::Language;
use contactctl::rules::REGISTRY;
use contactctl::schema::Schema;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern};
use fluent_syntax::ast::{PatternElement, Resource};
use fluent_syntax::parser;
use regex::Regex;
use serde_json::Value as Json;

/// What a pattern is made of.
#[derive(Debug, Default, Clone)]
struct Parts {
    arguments: BTreeSet<String>,
    messages: BTreeSet<String>,
    /// Its text, with a mark for what is put in.
    text: String,
}

/// A message: its value under an empty name, and its attributes.
type Message = BTreeMap<String, Parts>;

/// All messages of a language.
type Catalogue = BTreeMap<String, Message>;

static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| Language::ALL.map(catalogue));

pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(super) fn files(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
}

/// The files of a language's catalogue, in order.
pub(super) fn paths(language: Language) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    let folder = root().join("src/language").join(language.tag());
    files(&folder, "ftl", &mut paths);
    assert!(!paths.is_empty(), "{}", folder.display());
    paths.sort();
    paths
}

fn catalogue(language: Language) -> Catalogue {
    let mut catalogue = Catalogue::new();
    for path in paths(language) {
        let text = fs::read_to_string(&path).expect("a catalogue");
        let resource = parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        read(&resource, &mut catalogue);
    }
    catalogue
}

fn read(resource: &Resource<String>, catalogue: &mut Catalogue) {
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let mut parts = Message::new();
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|attribute| (attribute.id.name.clone(), &attribute.value));
        let value = message.value.iter().map(|value| (String::new(), value));
        for (name, pattern) in value.chain(attributes) {
            let into = parts.entry(name).or_default();
            read_pattern(pattern, into);
        }
        let is_new = catalogue.insert(message.id.name.clone(), parts).is_none();
        assert!(is_new, "{} is there twice", message.id.name);
    }
}

fn read_pattern(pattern: &Pattern<String>, parts: &mut Parts) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => parts.text.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, parts),
        }
    }
}

fn read_expression(expression: &Expression<String>, parts: &mut Parts) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, parts),
        Expression::Select { selector, variants } => {
            read_inline(selector, parts);
            for variant in variants {
                read_pattern(&variant.value, parts);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<String>, parts: &mut Parts) {
    match inline {
        InlineExpression::VariableReference { id } => {
            parts.text.push('_');
            parts.arguments.insert(id.name.clone());
        }
        InlineExpression::MessageReference { id, attribute } => {
            assert!(attribute.is_none(), "{}", id.name);
            parts.text.push('_');
            parts.messages.insert(id.name.clone());
        }
        InlineExpression::Placeable { expression } => read_expression(expression, parts),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { id, arguments } => {
            let CallArguments { positional, .. } = arguments;
            panic!("{} of {positional:?}: no function is needed", id.name);
        }
        InlineExpression::TermReference { id, .. } => panic!("{}: no term is needed", id.name),
    }
}

/// All arguments of a pattern, those of the messages in it included.
fn arguments(catalogue: &Catalogue, parts: &Parts) -> BTreeSet<String> {
    let mut all = parts.arguments.clone();
    for message in &parts.messages {
        let message = catalogue.get(message);
        let value = message.and_then(|message| message.get(""));
        all.extend(arguments(
            catalogue,
            value.expect("a message that is there"),
        ));
    }
    all
}

/// The messages that stand in others of the same catalogue.
fn referenced(catalogue: &Catalogue) -> BTreeSet<&str> {
    let parts = catalogue.values().flat_map(BTreeMap::values);
    parts
        .flat_map(|parts| &parts.messages)
        .map(String::as_str)
        .collect()
}

/// The sources without comments, unit tests and the constants of ids.
static SOURCES: LazyLock<String> = LazyLock::new(|| {
    let mut paths = Vec::new();
    files(&root().join("src"), "rs", &mut paths);
    let mut all = String::new();
    let is_left_out =
        |path: &&PathBuf| path.ends_with("tests.rs") || path.ends_with("language/id.rs");
    for path in paths.iter().filter(|path| !is_left_out(path)) {
        let text = fs::read_to_string(path).expect("a source");
        let code = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        for line in code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            all.push_str(line);
            all.push('\n');
        }
    }
    all
});

/// The prefixes of messages whose names are derived. English has their texts in the documentation
/// of the code. Their users have tests that none is left over.
const BY_NAME: [&str; 3] = ["rule-page-", "command-", "argument-"];

fn is_by_name(id: &str) -> bool {
    BY_NAME.iter().any(|kind| id.starts_with(kind))
}

/// What `pattern` captures in the sources.
fn in_sources(pattern: &str) -> BTreeSet<&'static str> {
    let pattern = Regex::new(pattern).expect("a pattern");
    let found = pattern.captures_iter(&SOURCES);
    found
        .map(|found| found.get(1).expect("a group").as_str())
        .collect()
}

/// The titles of all forms that the schemas of files assert.
fn titles() -> BTreeSet<String> {
    fn walk(json: &Json, titles: &mut BTreeSet<String>) {
        if json["pattern"].is_string() || json["format"] == "date" {
            let title = json["title"]
                .as_str()
                .unwrap_or_else(|| panic!("no title: {json}"));
            titles.insert(title.to_owned());
        }
        match json {
            Json::Object(members) => members.values().for_each(|json| walk(json, titles)),
            Json::Array(items) => items.iter().for_each(|json| walk(json, titles)),
            _ => {}
        }
    }
    let mut titles = BTreeSet::new();
    let files = [
        Schema::Account,
        Schema::Directory,
        Schema::Config,
        Schema::Recipe,
        Schema::RecipeExpected,
    ];
    for schema in files {
        walk(
            &serde_json::from_str(schema.text()).expect("JSON"),
            &mut titles,
        );
    }
    titles
}

/// The message of a form: `form-` and the words of its title.
fn form(title: &str) -> String {
    let words = title.split(|character: char| !character.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    format!("form-{}", words.join("-").to_ascii_lowercase())
}

#[test]
fn every_form_of_the_schemas_is_in_both_catalogues_and_no_other() {
    let titles: BTreeSet<_> = titles().iter().map(|title| form(title)).collect();
    for catalogue in &*CATALOGUES {
        let forms = catalogue.keys().filter(|id| id.starts_with("form-"));
        assert_eq!(forms.clone().cloned().collect::<BTreeSet<_>>(), titles);
        for form in forms {
            assert!(catalogue[form].contains_key("write"), "{form}");
        }
    }
}

#[test]
fn every_text_of_the_catalogues_is_used() {
    let constants = in_sources(r"\bid::([A-Z][A-Z0-9_]*)");
    let literals = in_sources(r#""([a-z][a-z0-9-]*)""#);
    for (language, catalogue) in Language::ALL.iter().zip(&*CATALOGUES) {
        let referenced = referenced(catalogue);
        for (id, message) in catalogue.iter().filter(|(id, _)| !is_by_name(id)) {
            let constant = id.replace('-', "_").to_ascii_uppercase();
            let is_used = constants.contains(constant.as_str())
                || referenced.contains(id.as_str())
                || id.starts_with("form-");
            assert!(is_used, "{language:?}: `{id}` is not used");
            for attribute in message.keys().filter(|name| !name.is_empty()) {
                // The code derives `fixed-midnight` from `fix-midnight`.
                let literal = attribute.replacen("fixed", "fix", 1);
                assert!(
                    literals.contains(literal.as_str()),
                    "{language:?}: `{id}.{attribute}`"
                );
            }
        }
    }
}

#[test]
fn both_catalogues_have_the_same_texts_with_the_same_arguments() {
    let [english, polish] = &*CATALOGUES;
    // A grammar may need parts that another has no use for.
    let own = |catalogue, other: &Catalogue| -> Vec<String> {
        let parts = referenced(catalogue);
        let own = catalogue.keys().filter(|id| {
            // In English the parser of arguments has the texts of the help.
            let is_foreign = is_by_name(id) || id.starts_with("help-");
            !other.contains_key(*id) && !parts.contains(id.as_str()) && !is_foreign
        });
        own.cloned().collect()
    };
    assert_eq!(own(english, polish), [""; 0], "English alone");
    assert_eq!(own(polish, english), [""; 0], "Polish alone");
    for (id, message) in english {
        let Some(translated) = polish.get(id) else {
            continue;
        };
        let names = |message: &Message| message.keys().cloned().collect::<Vec<_>>();
        assert_eq!(
            names(message),
            names(translated),
            "the attributes of `{id}`"
        );
        for (name, parts) in message {
            assert_eq!(
                arguments(english, parts),
                arguments(polish, &translated[name]),
                "the arguments of `{id}.{name}`"
            );
        }
    }
}

#[test]
fn texts_keep_to_the_grammar_of_messages() {
    for catalogue in &*CATALOGUES {
        for (id, message) in catalogue
            .iter()
            .filter(|(_, message)| message.contains_key("label"))
        {
            assert!(message.contains_key("help"), "`{id}` has no help");
            // Forms have sentences.
            for (name, parts) in message.iter().filter(|(name, _)| *name != "page") {
                let text = &parts.text;
                assert!(!text.ends_with('.'), "`{id}.{name}`: {text}");
                let first = text.chars().next().expect("a character");
                assert!(!first.is_uppercase(), "`{id}.{name}`: {text}");
                let is_label =
                    !name.is_empty() && !name.starts_with("help") && !name.starts_with("fix");
                let words = text.split(' ').count();
                assert!(!is_label || words <= 5, "`{id}.{name}`: {text}");
            }
        }
    }
}

#[test]
fn forms_have_sentences_without_toml() {
    let key = Regex::new("[a-z]_[a-z]").expect("a pattern");
    for catalogue in &*CATALOGUES {
        let pages = catalogue.iter();
        let pages = pages.filter_map(|(id, message)| Some((id, message.get("page")?)));
        let mut count = 0;
        for (id, Parts { text, .. }) in pages {
            count += 1;
            let signs = ["`", "\"", "@id", "[", "TOML"];
            let is_plain = !key.is_match(text) && signs.iter().all(|sign| !text.contains(sign));
            assert!(is_plain, "`{id}.page`: {text}");
            assert!(text.ends_with('.'), "`{id}.page`: {text}");
            for sentence in text.split(". ") {
                assert!(sentence.split(' ').count() <= 20, "`{id}.page`: {text}");
            }
        }
        assert!(count > 40, "{count}");
    }
}

/// A refusal of the portal has its words from the catalogues, in both languages.
#[test]
fn the_server_refuses_with_texts_of_the_catalogues() {
    let literal = Regex::new(r#"Refusal::new\(\s*RefusalKind::\w+,\s*(?:"|format!)"#);
    let literal = literal.expect("a pattern");
    let found = literal.find(&SOURCES).map(|found| found.as_str());
    assert_eq!(found, None);
}

#[test]
fn every_rule_has_a_polish_page_and_no_other_has() {
    let pages = CATALOGUES[1].iter();
    let pages = pages.filter_map(|(id, message)| Some((id.strip_prefix("rule-page-")?, message)));
    let names: BTreeSet<_> = REGISTRY.iter().map(|rule| rule.name).collect();
    let mut found = BTreeSet::new();
    for (name, message) in pages {
        found.insert(name);
        let parts: Vec<_> = message.keys().map(String::as_str).collect();
        assert_eq!(parts, ["", "why"], "{name}");
        let ends = message.values().all(|parts| parts.text.ends_with('.'));
        assert!(ends, "{name} is not in sentences");
    }
    assert_eq!(found, names);
}
