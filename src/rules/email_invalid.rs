//! What stands where an address should, and is none.

use super::mail::{Address, Fault, Part, Side};
use super::{AccountScope, DirectoryScope};
use crate::contact::{Contact, Directory};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::Text;
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
    for item in scope.addresses() {
        if let Err(fault) = Address::parse(item.value) {
            drafts.push(judge(scope.directory, item.value, item.span, fault));
        }
    }
}

fn judge(directory: &Directory, written: &str, span: Span, fault: Fault<'_>) -> Draft {
    let draft = match Contact::new(written) {
        // Where an `@id` may stand, it is not handed to this rule.
        Contact::Reference(_) => RULE.at(span, Text::new("email-invalid-reference")),
        Contact::Address(_) => say(directory, written, span, fault),
    };
    draft.with("text", quoted(written))
}

fn say(directory: &Directory, written: &str, span: Span, fault: Fault<'_>) -> Draft {
    let at = |message: &'static str| RULE.at(span, Text::new(message));
    let bare = |message, bare: &str| match Address::parse(bare) {
        Err(_) if !bare.starts_with('@') => at(message).help("help-bare"),
        read => {
            let draft = at(message).with("bare", quoted(&format!("\"{bare}\"")));
            let value = bare.to_owned();
            match read {
                Ok(_) => draft.fix("fix", Safety::Safe, [Change::String { span, value }]),
                Err(_) => draft,
            }
        }
    };
    match fault {
        Fault::Empty => at("email-invalid-empty"),
        Fault::Space(address) => bare("email-invalid-space", address),
        Fault::DisplayName(address) => bare("email-invalid-name", address),
        Fault::Link(address) => bare("email-invalid-link", address),
        Fault::Several => at("email-invalid-several"),
        Fault::NoAt => {
            let ids = directory.entries().map(|entry| entry.id.value.as_str());
            match suggest(written, ids) {
                Some(id) => at("email-invalid-no-at").with("near", id).help("help-near"),
                None => at("email-invalid-no-at"),
            }
        }
        Fault::Ats => at("email-invalid-ats"),
        Fault::Nothing(Side::Local) => at("email-invalid-nothing-before"),
        Fault::Nothing(Side::Domain) => at("email-invalid-nothing-after"),
        Fault::Character(character, side) => character_fault(at, character, side),
        Fault::NoDot(domain) => at("email-invalid-no-dot").with("domain", quoted(domain)),
        Fault::Dots => at("email-invalid-dots"),
        Fault::Hyphen(part) => at("email-invalid-hyphen").with("part", quoted(part)),
        Fault::Long(part, limit) => at(match part {
            Part::Local => "email-invalid-long-local",
            Part::Label => "email-invalid-long-label",
            Part::Domain => "email-invalid-long-domain",
            Part::Whole => "email-invalid-long",
        })
        .with("limit", limit),
    }
}

fn character_fault(at: impl Fn(&'static str) -> Draft, character: char, side: Side) -> Draft {
    let draft = match side {
        Side::Local => at("email-invalid-character-local"),
        Side::Domain if character.is_alphabetic() => {
            at("email-invalid-character-domain").help("help-ascii")
        }
        Side::Domain => at("email-invalid-character-domain"),
    };
    draft.with("character", quoted(character.encode_utf8(&mut [0; 4])))
}
