//! What stands where an address should, and is none.

use super::mail::{self, Address, Fault, Side};
use super::{AccountScope, DirectoryScope};
use crate::contact::{Contact, Directory};
use crate::finding::Draft;
use crate::text::{Span, quoted, suggest};

rule! {
    /// A text that stands where an address should is not a valid e-mail address.
    ///
    /// ## Why
    ///
    /// The portal takes one bare address a field: no name, no space, no list. What it takes by
    /// mistake, mail servers return, and the message reaches nobody. Valid is what browsers take in
    /// an e-mail field, with a dot in the domain and within the lengths that mail servers keep: 64
    /// bytes before the `@`, 253 after it, 254 in all.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// technical_non_emergency = ["Bistro API <api@bistro.example>"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// technical_non_emergency = ["api@bistro.example"]
    /// ```
    RULE = "email-invalid", Error, account: account, directory: directory,
}

fn account(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for mailbox in scope.mailboxes() {
        // An address of the directory has its finding there.
        let (None, Some(Err(fault))) = (mailbox.reference, mailbox.read) else {
            continue;
        };
        let draft = judge(scope.directory, mailbox.text, mailbox.span, fault);
        drafts.push(Draft {
            field: mailbox.field(),
            ..draft
        });
    }
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    for item in mail::in_directory(scope) {
        if let Err(fault) = Address::parse(item.value) {
            drafts.push(judge(scope.directory, item.value, item.span, fault));
        }
    }
}

fn judge(directory: &Directory, written: &str, span: Span, fault: Fault<'_>) -> Draft {
    let text = quoted(written);
    let (message, label, help) = match Contact::new(written) {
        // Where an `@id` may stand, it is not handed to this rule.
        Contact::Reference(_) => (
            format!("{text} is an `@id`, and an entry has an address of its own"),
            "no address",
            "write the address itself".to_owned(),
        ),
        Contact::Address(_) => say(&text, fault, directory, written),
    };
    RULE.at(span, message).label(label).help(help)
}

/// Message, label and help.
fn say(
    text: &str,
    fault: Fault<'_>,
    directory: &Directory,
    written: &str,
) -> (String, &'static str, String) {
    let write = |bare: &str| match Address::parse(bare) {
        Err(_) if !bare.starts_with('@') => "write the bare address".to_owned(),
        _ => format!("write {}", quoted(&format!("\"{bare}\""))),
    };
    match fault {
        Fault::Empty => (
            "an address is empty".to_owned(),
            "nothing here",
            "write an address, or remove the entry".to_owned(),
        ),
        Fault::Space(bare) => (
            format!("address {text} begins or ends with a space"),
            "space around it",
            write(bare),
        ),
        Fault::DisplayName(bare) => (
            format!("{text} is an address with a name"),
            "more than the address",
            write(bare),
        ),
        Fault::Link(bare) => (
            format!("{text} is a link to an address"),
            "more than the address",
            write(bare),
        ),
        Fault::Several => (
            format!("{text} holds several addresses"),
            "more than one address",
            "write each as a string of its own: `\"...\", \"...\"`".to_owned(),
        ),
        Fault::NoAt => no_at(text, directory, written),
        Fault::Ats => (
            format!("address {text} has more than one `@`"),
            "one `@` too many",
            "write `name@domain`".to_owned(),
        ),
        Fault::Nothing(side) => {
            let place = if side == Side::Local {
                "before"
            } else {
                "after"
            };
            (
                format!("address {text} has nothing {place} the `@`"),
                "incomplete",
                "write `name@domain`".to_owned(),
            )
        }
        Fault::Character(character, side) => character_fault(text, character, side),
        Fault::NoDot(domain) => (
            format!("domain {} of address {text} has no dot", quoted(domain)),
            "no full domain",
            "write the full domain".to_owned(),
        ),
        Fault::Dots => (
            format!("the domain of address {text} has a dot too many"),
            "dot too many",
            "write one dot between the parts of the domain, and none around it".to_owned(),
        ),
        Fault::Hyphen(part) => (
            format!(
                "{} in address {text} begins or ends with a hyphen",
                quoted(part)
            ),
            "hyphen at the edge",
            "write the domain without it".to_owned(),
        ),
        Fault::Long(what, limit) => (
            format!("{what} of {text} is longer than {limit} bytes"),
            "too long",
            format!("write an address in which {what} has at most {limit} bytes"),
        ),
    }
}

fn no_at(text: &str, directory: &Directory, written: &str) -> (String, &'static str, String) {
    let ids = directory.entries().map(|entry| entry.id.value.as_str());
    (
        format!("{text} is no address: it has no `@`"),
        "no `@`",
        match suggest(written, ids) {
            Some(id) => format!("did you mean `@{id}`?"),
            None => "write `name@domain`, or `@id` of a directory entry".to_owned(),
        },
    )
}

fn character_fault(text: &str, character: char, side: Side) -> (String, &'static str, String) {
    let shown = quoted(character.encode_utf8(&mut [0; 4]));
    let (place, help) = match side {
        Side::Local => (
            "before the `@`",
            "write the address without it, as the mail server knows it",
        ),
        Side::Domain if character.is_alphabetic() => (
            "in a domain",
            "write the domain's ASCII form, which begins with `xn--`",
        ),
        Side::Domain => ("in a domain", "write the domain without it"),
    };
    (
        format!("address {text} has {shown}, which cannot stand {place}"),
        "character not allowed",
        help.to_owned(),
    )
}
