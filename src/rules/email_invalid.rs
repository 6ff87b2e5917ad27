//! A text in place of an address that is not a valid one.

use super::mail::{AddressFault, AddressPart, AddressSide, MailAddress};
use super::{AccountScope, DirectoryScope};
use crate::contact::{Contact, Directory};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Argument, MessageId, Text, id};
use crate::text::{Span, quoted, suggest};

rule! {
    /// A text in place of an address is not a valid e-mail address.
    ///
    /// ## Why
    ///
    /// The portal accepts bare addresses only: no name, no space, no list. If it accepts another
    /// text by mistake, mail servers return the message, and it reaches nobody. An address is valid
    /// if browsers accept it in an e-mail field, if its domain has a dot, and if mail servers
    /// accept its length: 64 bytes before the `@`, 253 after it, 254 in all.
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
        // An address of the directory has its finding there, not at each reference.
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
        if let Err(fault) = MailAddress::parse(item.value) {
            drafts.push(judge(scope.directory, item.value, item.span, fault));
        }
    }
}

fn judge(directory: &Directory, written: &str, span: Span, fault: AddressFault<'_>) -> Draft {
    let draft = match Contact::new(written) {
        // A list where an `@id` is allowed does not pass it to this rule.
        Contact::Reference(_) => RULE.at(span, Text::new(id::EMAIL_INVALID_REFERENCE)),
        Contact::Address(_) => say(directory, written, span, fault),
    };
    draft.with("text", Argument::private(quoted(written)))
}

/// Returns the finding for a text in `span` that has a bare address, or an `@id`, in it.
fn wrapped(message: MessageId, bare: &str, span: Span) -> Draft {
    let draft = RULE.at(span, Text::new(message));
    let is_address = MailAddress::parse(bare).is_ok();
    if !is_address && !bare.starts_with('@') {
        return draft.help("help-bare");
    }
    let shown = draft.with("bare", Argument::private(quoted(&format!("\"{bare}\""))));
    if !is_address {
        return shown;
    }
    let write = Change::String {
        span,
        value: bare.to_owned(),
    };
    shown.fix("fix", Safety::Safe, [write])
}

fn say(directory: &Directory, written: &str, span: Span, fault: AddressFault<'_>) -> Draft {
    // Most messages have no arguments of their own.
    let at = |message: MessageId| RULE.at(span, Text::new(message));
    match fault {
        AddressFault::Empty => at(id::EMAIL_INVALID_EMPTY),
        AddressFault::Space(address) => wrapped(id::EMAIL_INVALID_SPACE, address, span),
        AddressFault::DisplayName(address) => wrapped(id::EMAIL_INVALID_NAME, address, span),
        AddressFault::Link(address) => wrapped(id::EMAIL_INVALID_LINK, address, span),
        AddressFault::Several => at(id::EMAIL_INVALID_SEVERAL),
        AddressFault::NoAt => {
            let ids = directory.entries().map(|entry| entry.id.value.as_str());
            match suggest(written, ids) {
                Some(id) => at(id::EMAIL_INVALID_NO_AT)
                    .with("near", id)
                    .help("help-near"),
                None => at(id::EMAIL_INVALID_NO_AT),
            }
        }
        AddressFault::Ats => at(id::EMAIL_INVALID_ATS),
        AddressFault::Nothing(AddressSide::Local) => at(id::EMAIL_INVALID_NOTHING_BEFORE),
        AddressFault::Nothing(AddressSide::Domain) => at(id::EMAIL_INVALID_NOTHING_AFTER),
        AddressFault::Character(character, side) => character_fault(at, character, side),
        AddressFault::NoDot(domain) => {
            at(id::EMAIL_INVALID_NO_DOT).with("domain", Argument::private(quoted(domain)))
        }
        AddressFault::Dots => at(id::EMAIL_INVALID_DOTS),
        AddressFault::Hyphen(part) => {
            at(id::EMAIL_INVALID_HYPHEN).with("part", Argument::private(quoted(part)))
        }
        AddressFault::Long(part, limit) => at(match part {
            AddressPart::Local => id::EMAIL_INVALID_LONG_LOCAL,
            AddressPart::Label => id::EMAIL_INVALID_LONG_LABEL,
            AddressPart::Domain => id::EMAIL_INVALID_LONG_DOMAIN,
            AddressPart::Whole => id::EMAIL_INVALID_LONG,
        })
        .with("limit", limit),
    }
}

fn character_fault(at: impl Fn(MessageId) -> Draft, character: char, side: AddressSide) -> Draft {
    let draft = match side {
        AddressSide::Local => at(id::EMAIL_INVALID_CHARACTER_LOCAL),
        AddressSide::Domain if character.is_alphabetic() => {
            at(id::EMAIL_INVALID_CHARACTER_DOMAIN).help("help-ascii")
        }
        AddressSide::Domain => at(id::EMAIL_INVALID_CHARACTER_DOMAIN),
    };
    draft.with("character", quoted(character.encode_utf8(&mut [0; 4])))
}
