//! The parser: plain text is read the fast way, the rest by the `toml` crate, and what that refuses
//! statement by statement.

use super::syntax_error::SyntaxError;
use super::tree::{strict, tree};
use super::{Document, plain, repair};

/// Parses `text` (TOML 1.0 or 1.1), recovering after each error; errors come in text order.
#[must_use]
pub fn parse(text: &str) -> (Document<'_>, Vec<SyntaxError>) {
    match plain::parse(text) {
        Some(document) => (document, Vec::new()),
        None => recovering(text),
    }
}

/// Parses `text` as [`parse`] does, but always with the recovering parser.
pub(super) fn recovering(text: &str) -> (Document<'_>, Vec<SyntaxError>) {
    match strict(text) {
        Some(root) => (tree(text, root), Vec::new()),
        None => repair::parse(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Node, SyntaxKind};
    use crate::text::Span;

    #[test]
    fn a_key_repeats_one_that_is_quoted_otherwise() {
        for text in [
            "\"a\" = 1\na = 2\n",
            "'a' = 1\n\"a\" = 2\n",
            "\"a\" = 1\n'a' = 2\n",
        ] {
            let (_, errors) = parse(text);
            let first = Some(Span::new(0, 3));
            assert_eq!(errors.len(), 1, "{text:?}");
            assert_eq!(
                errors[0].kind,
                SyntaxKind::DuplicateKey { first },
                "{text:?}"
            );
        }
    }

    #[test]
    fn entries_come_in_the_order_of_the_file() {
        let (document, _) = parse("z = 1\na = 2\n[m]\nb = 1985-04-12\n");
        let keys: Vec<_> = document
            .root
            .entries()
            .iter()
            .map(|entry| entry.key.value.as_ref())
            .collect();
        assert_eq!(keys, ["z", "a", "m"]);
        let date = document.root.walk([
            super::super::PathStep::Key("m"),
            super::super::PathStep::Key("b"),
        ]);
        assert_eq!(date.and_then(Node::as_str), Some("1985-04-12"));
    }
}
