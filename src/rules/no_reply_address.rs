//! An address that nobody reads.

use super::mail::MailAddress;
use super::{AccountScope, DirectoryScope};
use crate::finding::Draft;
use crate::language::{Argument, Text, id};
use crate::text::Span;

rule! {
    /// Nobody reads the mail that is sent to an address, such as `no-reply@`, `donotreply@` or
    /// `mailer-daemon@`.
    ///
    /// ## Why
    ///
    /// Such an address sends mail and discards replies. As a contact, it usually accepts messages
    /// and delivers them to nobody, without an error.
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

/// The names of such addresses, without the characters that join their words.
const NAMES: [&str; 6] = [
    "noreply",
    "noreplies",
    "donotreply",
    "donotrespond",
    "dontreply",
    "mailerdaemon",
];

fn account(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for mailbox in scope.mailboxes() {
        let found = mailbox.own().and_then(|own| judge(own, mailbox.span));
        drafts.extend(found.map(|draft| Draft {
            field: mailbox.field(),
            ..draft
        }));
    }
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    for item in scope.addresses() {
        let address = MailAddress::parse(item.value).ok();
        drafts.extend(address.and_then(|address| judge(address, item.span)));
    }
}

fn judge(address: MailAddress<'_>, span: Span) -> Option<Draft> {
    is_unread(address.local).then(|| {
        let message =
            Text::new(id::NO_REPLY_ADDRESS).with("address", Argument::private(address.text));
        RULE.at(span, message)
    })
}

/// Returns true if consecutive words of `local`, joined, are one of the names.
fn is_unread(local: &str) -> bool {
    // Nearly every address ends here, without an allocation.
    if !["repl", "resp", "daemon"]
        .iter()
        .any(|part| contains(local, part))
    {
        return false;
    }
    let lower = local.to_ascii_lowercase();
    let words: Vec<_> = lower
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

/// Returns true if `text` contains `part` in any case.
fn contains(text: &str, part: &str) -> bool {
    let mut windows = text.as_bytes().windows(part.len());
    windows.any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
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
