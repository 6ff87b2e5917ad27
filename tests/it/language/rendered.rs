//! The texts of the catalogues as a reader sees them: one for each variant, with `{name}` for what is put in.

use std::fs;
use std::sync::LazyLock;

use contactctl::language::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::catalogues::paths;

/// A message, or an attribute of one.
#[derive(Debug, Clone)]
pub(crate) struct Rendered {
    /// The id, with the attribute behind a dot.
    pub(super) name: String,
    /// The name of the catalogue's file without its ending.
    pub(super) file: String,
    /// A text for each variant. What is put in is `{name}`, and `{name!}` within a variant.
    pub(crate) texts: Vec<String>,
}

impl Rendered {
    /// The texts of something that is not a catalogue.
    pub(crate) fn of(name: String, texts: Vec<String>) -> Self {
        let file = String::new();
        Self { name, file, texts }
    }

    /// Returns the id without the attribute.
    pub(super) fn id(&self) -> &str {
        self.name.split('.').next().unwrap_or(&self.name)
    }

    /// Returns the attribute. `None` for the message itself.
    pub(super) fn attribute(&self) -> Option<&str> {
        self.name.split_once('.').map(|(_, attribute)| attribute)
    }
}

/// The texts of a language.
pub(crate) fn rendered(language: Language) -> &'static [Rendered] {
    static TEXTS: LazyLock<[Vec<Rendered>; 2]> = LazyLock::new(|| Language::ALL.map(all));
    let at = Language::ALL.iter().position(|one| *one == language);
    &TEXTS[at.expect("all languages are there")]
}

fn all(language: Language) -> Vec<Rendered> {
    let mut all = Vec::new();
    for path in paths(language) {
        let text = fs::read_to_string(&path).expect("a catalogue");
        let file = path.file_stem().expect("a name").to_string_lossy();
        all.extend(of_catalogue(&file, text));
    }
    all
}

/// Returns the texts of a catalogue.
pub(super) fn of_catalogue(file: &str, text: String) -> Vec<Rendered> {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let mut all = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let id = &message.id.name;
        let value = message.value.iter().map(|value| (id.clone(), value));
        let attributes = message.attributes.iter();
        let attributes = attributes.map(|one| (format!("{id}.{}", one.id.name), &one.value));
        all.extend(value.chain(attributes).map(|(name, pattern)| Rendered {
            name,
            file: file.to_owned(),
            texts: of_pattern(pattern, false),
        }));
    }
    all
}

/// Every text of a pattern: each variant of each selector.
fn of_pattern(pattern: &Pattern<String>, is_variant: bool) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        let parts = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression } => of_expression(expression, is_variant),
        };
        texts = texts
            .iter()
            .flat_map(|text| parts.iter().map(move |part| format!("{text}{part}")))
            .collect();
    }
    texts
}

fn of_expression(expression: &Expression<String>, is_variant: bool) -> Vec<String> {
    match expression {
        Expression::Inline(inline) => of_inline(inline, is_variant),
        Expression::Select { variants, .. } => variants
            .iter()
            .flat_map(|variant| of_pattern(&variant.value, true))
            .collect(),
    }
}

fn of_inline(inline: &InlineExpression<String>, is_variant: bool) -> Vec<String> {
    let mark = if is_variant { "!" } else { "" };
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            vec![value.clone()]
        }
        InlineExpression::VariableReference { id }
        | InlineExpression::MessageReference { id, .. } => vec![format!("{{{}{mark}}}", id.name)],
        InlineExpression::Placeable { expression } => of_expression(expression, is_variant),
        _ => panic!("the catalogues have no functions and terms"),
    }
}
