//! An address that nobody reads.

use super::mail::{self, Address, Written};
use super::{AccountScope, DirectoryScope};
use crate::finding::Draft;

rule! {
    /// An address is one that nobody reads: `no-reply@`, `donotreply@`, `mailer-daemon@`.
    ///
    /// ## Why
    ///
    /// Such addresses send mail and throw away what comes back. As a contact they take every message
    /// and pass it on to nobody, without an error.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// technical_non_emergency = ["no-reply@bistro.example"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// technical_non_emergency = ["api@bistro.example"]
    /// ```
    RULE = "no-reply-address", Error, account: account, directory: directory,
}

/// What such addresses are called, without joints.
const NAMES: [&str; 6] = [
    "noreply",
    "noreplies",
    "donotreply",
    "donotrespond",
    "dontreply",
    "mailerdaemon",
];

fn account(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    drafts.extend(mail::in_account(scope).filter_map(judge));
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    drafts.extend(mail::in_directory(scope).filter_map(judge));
}

fn judge(written: Written<'_>) -> Option<Draft> {
    let address = Address::parse(written.text).ok()?;
    if !is_unread(address.local) {
        return None;
    }
    let mut draft = RULE
        .at(
            written.span,
            format!("nobody reads mail to `{}`", written.text),
        )
        .label("replies are thrown away")
        .help("write an address that somebody reads");
    draft.field = written.field;
    Some(draft)
}

/// Whether some words of `local` in a row, joined, are one of the names.
fn is_unread(local: &str) -> bool {
    // The names have all their first letters within these two, so most addresses end here.
    if !local
        .bytes()
        .any(|byte| matches!(byte, b'n' | b'N' | b'm' | b'M'))
    {
        return false;
    }
    let local = local.to_ascii_lowercase();
    let words: Vec<_> = local
        .split(|joint: char| !joint.is_ascii_alphabetic())
        .collect();
    (0..words.len()).any(|first| {
        let mut joined = String::new();
        words[first..].iter().any(|word| {
            joined.push_str(word);
            NAMES.contains(&joined.as_str())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words() {
        for local in [
            "noreply",
            "No-Reply",
            "do_not_reply",
            "bookings.no-reply",
            "MAILER-DAEMON",
        ] {
            assert!(is_unread(local), "{local}");
        }
        for local in ["piano.reply", "replies", "nora.eply", "anna", "reply"] {
            assert!(!is_unread(local), "{local}");
        }
    }
}
