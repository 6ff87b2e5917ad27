//! Fingerprints, which stay the same from run to run even if the line of a finding moves.
//!
//! A fingerprint is made of the rule, the account (or the path, if the file is not an account's), the
//! keys that lead to the place, and one part that tells apart the findings there. That part is the
//! value, or the missing key, or the text of the line if the finding is about neither (invalid TOML,
//! comments). Findings that agree in all of these are numbered. A fingerprint does not change with
//! the place in a list, lines above, line breaks, other files or the wording of the message.
//! `schemas/diagnostics.schema.json` promises that.
//!
//! Of a value, only a byte of its hash counts. That tells the entries of a list apart, and nobody can
//! guess an address from it: fingerprints are also written to reports that must not contain any.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::finding::Finding;
use crate::rules::{
    DUPLICATE_KEY, EXPIRED_ALLOW, MALFORMED_ALLOW, Rule, TOML_SYNTAX, USELESS_ALLOW,
};

/// The version of the recipe. A new version makes every finding a new one for its readers.
const VERSION: &str = "contactctl-finding-2";

/// The number of bytes of the hash that are written.
const LENGTH: usize = 16;

/// Rules about text that is neither a key nor a value.
const BY_LINE: [&Rule; 5] = [
    &TOML_SYNTAX,
    &DUPLICATE_KEY,
    &MALFORMED_ALLOW,
    &USELESS_ALLOW,
    &EXPIRED_ALLOW,
];

/// Makes the fingerprints of a report's findings, in the order of the report.
#[derive(Debug, Default)]
pub(super) struct Fingerprints<'f> {
    seen: HashMap<Parts<'f>, usize>,
}

/// The rule, the kind and the name of the owner, the keys, the context and a byte of the value's hash.
type Parts<'f> = ([&'f str; 3], Cow<'f, str>, &'f str, Option<u8>);

impl<'f> Fingerprints<'f> {
    /// Returns the fingerprint of the next finding, whose line reads `line` and whose span holds
    /// `written`: 32 hexadecimal digits, different for each finding.
    pub(super) fn next(&mut self, finding: &'f Finding, line: &'f str, written: &str) -> String {
        let (kind, owner) = match &finding.account {
            Some(account) => ("account", &**account),
            None => ("path", &*finding.path),
        };
        let context = if BY_LINE.iter().any(|rule| rule.name == finding.rule) {
            line.trim()
        } else {
            ["key", "table"]
                .into_iter()
                .find_map(|name| finding.message.argument(name))
                .unwrap_or_default()
        };
        let keys = keys(&finding.pointer);
        let value = if context.is_empty() {
            value(written)
        } else {
            None
        };
        let parts = ([finding.rule, kind, owner], keys, context, value);
        let mut hash = Sha256::new_with_prefix(VERSION);
        let ([rule, kind, owner], keys, context, value) = &parts;
        for part in [rule, kind, owner, &**keys, context] {
            // UTF-8 never contains this byte, so two lists of parts never give the same bytes.
            hash.update([0xff]);
            hash.update(part);
        }
        hash.update([0xff, u8::from(value.is_some()), value.unwrap_or_default()]);
        let ordinal = self.seen.entry(parts).or_insert(0);
        hash.update(ordinal.to_string());
        *ordinal += 1;
        let mut out = String::with_capacity(2 * LENGTH);
        for byte in &hash.finalize()[..LENGTH] {
            write!(out, "{byte:02x}").expect("a string takes everything");
        }
        out
    }
}

/// Returns `pointer` without the places in lists.
fn keys(pointer: &str) -> Cow<'_, str> {
    let is_index = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !pointer.split('/').any(is_index) {
        return Cow::Borrowed(pointer);
    }
    let keys: Vec<_> = pointer.split('/').filter(|part| !is_index(part)).collect();
    Cow::Owned(keys.join("/"))
}

/// Returns a byte of the hash of the value that is `written` in a file. `None` if that is a list, a
/// table or a header: it would be another one with each of its entries.
fn value(written: &str) -> Option<u8> {
    let value = written.trim_matches(['"', '\'']);
    if value.is_empty() || written.starts_with(['[', '{']) {
        return None;
    }
    Sha256::digest(value.replace('\r', "")).first().copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::finding::Severity;
    use crate::language::{Text, id};
    use crate::text::Span;

    fn finding() -> Finding {
        Finding {
            rule: "a-rule",
            severity: Severity::Error,
            path: "contacts/a.toml".into(),
            span: Span::new(3, 5),
            message: Text::verbatim("a message"),
            label: None,
            others: Vec::new(),
            help: None,
            fix: None,
            field: None,
            pointer: "/contacts/alert/0".to_owned(),
            account: Some("bistro".into()),
        }
    }

    fn first(finding: &Finding) -> String {
        Fingerprints::default().next(finding, "a line", "\"a value\"")
    }

    #[test]
    fn what_moves_stays_the_same() {
        let moved = Finding {
            path: "contacts/b.toml".into(),
            span: Span::new(300, 305),
            pointer: "/contacts/alert/7".to_owned(),
            severity: Severity::Warn,
            message: Text::verbatim("another message"),
            ..finding()
        };
        assert_eq!(first(&moved), first(&finding()));
        // Readers compare the fingerprints of different versions of this program.
        assert_eq!(first(&finding()), "95934fad7b15290b9079d458d9aee85d");
    }

    #[test]
    fn what_differs_is_another_one() {
        let others = [
            finding(),
            Finding {
                rule: "another-rule",
                ..finding()
            },
            Finding {
                pointer: "/contacts/production/alert/0".to_owned(),
                ..finding()
            },
            Finding {
                account: Some("tavern".into()),
                ..finding()
            },
            Finding {
                account: None,
                ..finding()
            },
            Finding {
                account: Some("contacts/a.toml".into()),
                ..finding()
            },
            Finding {
                message: Text::new(id::MISSING_KEY).with("key", "alert"),
                ..finding()
            },
        ];
        let all: BTreeSet<_> = others.iter().map(first).collect();
        assert_eq!(all.len(), others.len());
    }

    #[test]
    fn another_value_is_another_finding() {
        let finding = finding();
        let of = |written| Fingerprints::default().next(&finding, "a line", written);
        let values = ["\"x y\"", "\"x z\"", "17", "", "[\"x y\"]"];
        let all: BTreeSet<_> = values.into_iter().map(of).collect();
        // A list counts as no value.
        assert_eq!(all.len(), values.len() - 1);
        assert_eq!(of("'x y'"), of("\"x y\""));
    }

    #[test]
    fn equal_ones_are_counted() {
        let finding = finding();
        let mut fingerprints = Fingerprints::default();
        let one = fingerprints.next(&finding, "a line", "\"a value\"");
        let two = fingerprints.next(&finding, "a line", "\"a value\"");
        assert_ne!(one, two);
        assert_eq!(one, first(&finding));
    }
}
