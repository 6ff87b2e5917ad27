//! Polish counts in three ways: every message with a number, for numbers of each.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use contactctl::language::{Language, Text};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// One, a few, many, and where the last digit decides and where it does not.
const NUMBERS: [usize; 5] = [1, 2, 5, 12, 22];

/// The forms that a number chooses between.
const FORMS: [&str; 4] = ["one", "few", "many", "other"];

type Messages = BTreeMap<String, Pattern<String>>;

/// What a message is given.
#[derive(Debug, Default, Clone)]
struct Given {
    /// The numbers that choose a form.
    counted: BTreeSet<String>,
    /// The words that choose a part, with all of them.
    chosen: BTreeMap<String, Vec<String>>,
    all: BTreeSet<String>,
}

/// Values of messages by their ids, and of attributes as `id.attribute`.
fn messages() -> Messages {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/pl");
    let mut messages = Messages::new();
    for entry in fs::read_dir(folder).expect("the catalogues") {
        let text = fs::read_to_string(entry.expect("a file").path()).expect("a catalogue");
        for entry in parser::parse(text).expect("Fluent").body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            for attribute in message.attributes {
                messages.insert(format!("{id}.{}", attribute.id.name), attribute.value);
            }
            if let Some(value) = message.value {
                messages.insert(id, value);
            }
        }
    }
    messages
}

fn given(messages: &Messages, pattern: &Pattern<String>, into: &mut Given) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else {
            continue;
        };
        match expression {
            Expression::Inline(inline) => given_inline(messages, inline, into),
            Expression::Select { selector, variants } => {
                given_inline(messages, selector, into);
                let InlineExpression::VariableReference { id } = selector else {
                    panic!("a variable chooses");
                };
                let keys = variants.iter().map(|variant| match &variant.key {
                    fluent_syntax::ast::VariantKey::Identifier { name } => name.clone(),
                    fluent_syntax::ast::VariantKey::NumberLiteral { value } => value.clone(),
                });
                let keys: Vec<_> = keys.collect();
                if keys.iter().any(|key| key == "one") {
                    assert!(keys.iter().any(|key| key == "many"), "{keys:?}");
                    assert!(keys.iter().all(|key| FORMS.contains(&key.as_str())));
                    into.counted.insert(id.name.clone());
                } else {
                    into.chosen.insert(id.name.clone(), keys);
                }
                for variant in variants {
                    given(messages, &variant.value, into);
                }
            }
        }
    }
}

fn given_inline(messages: &Messages, inline: &InlineExpression<String>, into: &mut Given) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.all.insert(id.name.clone());
        }
        InlineExpression::MessageReference { id, .. } => {
            given(messages, &messages[&id.name], into);
        }
        _ => {}
    }
}

/// The message said with `number`, for each part that can be chosen.
fn said(id: &str, given: &Given, number: usize) -> Vec<String> {
    let mut texts = vec![match id.split_once('.') {
        Some((id, attribute)) => Text::by_name(id.to_owned()).attribute(attribute.to_owned()),
        None => Text::by_name(id.to_owned()),
    }];
    for name in &given.all {
        let name: &'static str = name.clone().leak();
        let words = given.chosen.get(name).cloned();
        let words = words.unwrap_or_else(|| vec!["…".to_owned()]);
        let with = |text: Text| -> Vec<Text> {
            if given.counted.contains(name) {
                return vec![text.with(name, number)];
            }
            let each = words
                .iter()
                .map(|word| text.clone().with(name, word.as_str()));
            each.collect()
        };
        texts = texts.into_iter().flat_map(with).collect();
    }
    texts
        .iter()
        .map(|text| text.say(Language::Polish))
        .collect()
}

#[test]
fn every_number_has_its_form() {
    let messages = messages();
    let mut out = String::new();
    for (id, pattern) in &messages {
        let mut needs = Given::default();
        given(&messages, pattern, &mut needs);
        if needs.counted.is_empty() {
            continue;
        }
        writeln!(out, "{id}").expect("a string takes everything");
        for number in NUMBERS {
            for text in said(id, &needs, number) {
                writeln!(out, "  {text}").expect("a string takes everything");
            }
        }
    }
    insta::assert_snapshot!(out);
}
