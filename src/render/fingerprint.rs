//! What makes a finding the same one from run to run, wherever its line has moved to.
//!
//! A fingerprint is made of the rule, the account (the path, in a file that is no account's), the
//! JSON pointer, and which of the findings with these three it is: nothing that another line above
//! or another wording of the message changes. `schemas/diagnostics.schema.json` promises that.

use std::collections::HashMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::finding::Finding;

/// The version of how fingerprints are made; another one makes every finding a new one.
const VERSION: &str = "contactctl-finding-1";

/// Bytes of the hash that are written.
const LENGTH: usize = 16;

/// Fingerprints of a report's findings, asked for in its order.
#[derive(Debug, Default)]
pub(super) struct Fingerprints<'f> {
    seen: HashMap<[&'f str; 4], usize>,
}

impl<'f> Fingerprints<'f> {
    /// That of the next finding: 32 hexadecimal digits, another one for each finding.
    pub(super) fn next(&mut self, finding: &'f Finding) -> String {
        let (kind, owner) = match &finding.account {
            Some(account) => ("account", &**account),
            None => ("path", &*finding.path),
        };
        let parts = [finding.rule, kind, owner, &finding.pointer];
        let ordinal = self.seen.entry(parts).or_insert(0);
        let mut hash = Sha256::new_with_prefix(VERSION);
        for part in parts.iter().copied().chain([ordinal.to_string().as_str()]) {
            // No text has this byte, so that no two lists of parts are the same bytes.
            hash.update([0xff]);
            hash.update(part);
        }
        *ordinal += 1;
        let mut out = String::with_capacity(2 * LENGTH);
        for byte in &hash.finalize()[..LENGTH] {
            write!(out, "{byte:02x}").expect("a string takes everything");
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::finding::Severity;
    use crate::language::Text;
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
        Fingerprints::default().next(finding)
    }

    #[test]
    fn what_moves_stays_the_same() {
        let moved = Finding {
            path: "contacts/b.toml".into(),
            span: Span::new(300, 305),
            severity: Severity::Warn,
            message: Text::verbatim("another message"),
            ..finding()
        };
        assert_eq!(first(&moved), first(&finding()));
        // What is written to a disk by one version is read beside what another one writes.
        assert_eq!(first(&finding()), "eec02ab71f7950fe8ec903a2f8ea0f6d");
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
                pointer: "/contacts/alert/1".to_owned(),
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
        ];
        let all: BTreeSet<_> = others.iter().map(first).collect();
        assert_eq!(all.len(), others.len());
    }

    #[test]
    fn equal_ones_are_counted() {
        let finding = finding();
        let mut fingerprints = Fingerprints::default();
        let (one, two) = (fingerprints.next(&finding), fingerprints.next(&finding));
        assert_ne!(one, two);
        assert_eq!(one, first(&finding));
    }
}
