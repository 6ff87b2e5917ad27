//! The one edit that makes a statement TOML.

use super::first::mistake;
use super::found::Found;
use super::statements::Shape;
use crate::document::tree::is_toml;
use crate::document::{Edit, Mistake, SyntaxFix};
use crate::text::Span;

/// The most mistakes of one statement that are taken back together.
const ROUNDS: usize = 8;

/// Returns the edit that takes back `first` and all other mistakes of the statement at `span`.
/// `None` if it would still not be TOML, or would be more than one key.
pub(super) fn fix(text: &str, shape: Shape, span: Span, first: &Found) -> Option<SyntaxFix> {
    let written = &text[span.start..span.end];
    let edit = first.edit.as_ref()?;
    let in_statement = Span::new(edit.span.start - span.start, edit.span.end - span.start);
    let mut fixed = replaced(written, in_statement, &edit.replacement);
    let mut is_sure = is_sure(&first.mistake);
    for _ in 0..ROUNDS {
        if is_toml(&fixed) {
            let is_one = shape == Shape::Header || entries(&fixed) <= 1;
            return is_one.then(|| SyntaxFix {
                edit: difference(span, written, &fixed),
                is_sure,
            });
        }
        let found = mistake(&fixed, shape, Span::new(0, fixed.len()))?;
        let edit = found.edit?;
        is_sure &= self::is_sure(&found.mistake);
        fixed = replaced(&fixed, edit.span, &edit.replacement);
    }
    None
}

fn replaced(text: &str, span: Span, replacement: &str) -> String {
    format!("{}{replacement}{}", &text[..span.start], &text[span.end..])
}

/// Counts the entries of the table that `text` is.
fn entries(text: &str) -> usize {
    toml::de::DeTable::parse(text).map_or(0, |table| table.get_ref().len())
}

/// Returns false for a mistake that can be taken back in another way, too.
fn is_sure(mistake: &Mistake) -> bool {
    !matches!(
        mistake,
        Mistake::OpenString(_)
            | Mistake::NoOpeningQuote
            | Mistake::LooseBracket
            | Mistake::UnopenedHeader(_)
    )
}

/// Returns the shortest edit at `span` that makes `new` of `old`.
fn difference(span: Span, old: &str, new: &str) -> Edit {
    let same = |(a, b): &(char, char)| a == b;
    let prefix: usize = old
        .chars()
        .zip(new.chars())
        .take_while(same)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (old_rest, new_rest) = (&old[prefix..], &new[prefix..]);
    let suffix: usize = old_rest
        .chars()
        .rev()
        .zip(new_rest.chars().rev())
        .take_while(same)
        .map(|(a, _)| a.len_utf8())
        .sum();
    Edit {
        span: Span::new(span.start + prefix, span.end - suffix),
        replacement: new_rest[..new_rest.len() - suffix].to_owned(),
    }
}
