//! A text in place of an address that is not a valid one.

use super::mail::{
    AddressFault, AddressPart, AddressSide, MailAddress, MailboxPlace, first_look_alike, is_mixed,
};
use super::{AccountScope, DirectoryScope};
use crate::contact::{Contact, Directory, Field};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Argument, MessageId, Text, id};
use crate::text::{LookAlike, Span, quoted, suggest};

rule! {
    /// A string in place of an address is not a valid e-mail address.
    ///
    /// ## Why
    ///
    /// The portal accepts bare addresses only: no name, no space, no list. If it accepts another
    /// string by mistake, mail servers may be unable to deliver messages to it. A valid address is
    /// one that a browser's e-mail field and mail servers both accept. Before the `@`, a dot cannot
    /// be the first or last character, or follow another dot. The domain has a dot and does not end
    /// in a number. A part of the domain does not begin or end with a hyphen, and has at most 63
    /// bytes. An address has at most 64 bytes before the `@`, 253 after it and 254 in all. A domain
    /// with letters other than `a` to `z` is written in its ASCII form, which contains `xn--`.
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

/// The place of a text, as far as the advice depends on it.
#[derive(Clone, Copy)]
struct TextPlace<'d> {
    span: Span,
    /// The directory, if an `@id` is allowed here and there is one.
    directory: Option<&'d Directory>,
    /// `true` for an item of a list, which may have several addresses or none.
    is_item: bool,
}

impl TextPlace<'_> {
    /// Returns the attribute with the advice on the number of addresses.
    fn help(self) -> &'static str {
        if self.is_item { "help" } else { "help-one" }
    }
}

fn account(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for mailbox in scope.mailboxes() {
        // An address of the directory has its finding there, not at each reference.
        let (None, Some(Err(fault))) = (mailbox.reference, mailbox.read) else {
            continue;
        };
        let place = TextPlace {
            span: mailbox.span,
            directory: known(scope.directory),
            is_item: !matches!(
                mailbox.place,
                MailboxPlace::List(Field::OperationalForUsers) | MailboxPlace::User
            ),
        };
        let draft = judge(place, mailbox.text, fault);
        drafts.push(Draft {
            field: mailbox.field(),
            ..draft
        });
    }
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    // An entry has one address of its own, and its members may be other entries.
    let emails = scope.emails().map(|email| (email, false));
    let members = scope.literal_members().map(|member| (member, true));
    for (text, is_item) in emails.chain(members) {
        if let Err(fault) = MailAddress::parse(text.value) {
            let place = TextPlace {
                span: text.span,
                directory: known(scope.directory).filter(|_| is_item),
                is_item,
            };
            drafts.push(judge(place, text.value, fault).fix_titled("fix-entry"));
        }
    }
}

/// Returns the directory, unless it has no entries or there is none.
fn known(directory: &Directory) -> Option<&Directory> {
    (!directory.is_empty()).then_some(directory)
}

fn judge(place: TextPlace<'_>, written: &str, fault: AddressFault<'_>) -> Draft {
    let draft = match Contact::new(written) {
        // A list where an `@id` is allowed does not pass it to this rule.
        Contact::Reference(_) => RULE.at(place.span, Text::new(id::EMAIL_INVALID_REFERENCE)),
        Contact::Address(_) => say(place, written, fault),
    };
    draft.with("text", Argument::private(quoted(written)))
}

/// Returns the finding for a text that has a bare address, or an `@id`, in it.
fn wrapped(message: MessageId, bare: &str, place: TextPlace<'_>) -> Draft {
    let draft = RULE.at(place.span, Text::new(message));
    if MailAddress::parse(bare).is_ok() {
        return written_as(draft, bare.to_owned(), place.span, Safety::Safe);
    }
    if bare.starts_with('@') && place.directory.is_some() {
        return draft.with("bare", Argument::private(quoted(bare)));
    }
    draft.help("help-bare")
}

/// Returns the finding for a text without `@`, which may have been meant as an `@id`.
fn without_at(written: &str, place: TextPlace<'_>) -> Draft {
    let draft = RULE.at(place.span, Text::new(id::EMAIL_INVALID_NO_AT));
    let Some(directory) = place.directory else {
        return draft;
    };
    let ids = directory.entries().map(|entry| entry.id.value.as_str());
    match suggest(written, ids) {
        Some(id) => draft.with("near", id).help("help-near"),
        None => draft.help("help-or-id"),
    }
}

fn say(place: TextPlace<'_>, written: &str, fault: AddressFault<'_>) -> Draft {
    let span = place.span;
    // Most messages have no arguments of their own.
    let at = |message: MessageId| RULE.at(span, Text::new(message));
    match fault {
        AddressFault::Empty => at(id::EMAIL_INVALID_EMPTY).help(place.help()),
        AddressFault::Space(address) => wrapped(id::EMAIL_INVALID_SPACE, address, place),
        AddressFault::DisplayName(address) => wrapped(id::EMAIL_INVALID_NAME, address, place),
        AddressFault::Link(address) => wrapped(id::EMAIL_INVALID_LINK, address, place),
        AddressFault::Several => at(id::EMAIL_INVALID_SEVERAL).help(place.help()),
        AddressFault::NoAt => without_at(written, place),
        AddressFault::Ats => at(id::EMAIL_INVALID_ATS),
        AddressFault::Nothing(AddressSide::Local) => at(id::EMAIL_INVALID_NOTHING_BEFORE),
        AddressFault::Nothing(AddressSide::Domain) => at(id::EMAIL_INVALID_NOTHING_AFTER),
        AddressFault::LocalDots => at(id::EMAIL_INVALID_LOCAL_DOTS),
        AddressFault::LookAlike => look_alike(written, span),
        AddressFault::Character(character, AddressSide::Local) => {
            at(id::EMAIL_INVALID_CHARACTER_LOCAL).with("character", shown(character))
        }
        AddressFault::Character(character, AddressSide::Domain) => international(written, span)
            .unwrap_or_else(|| {
                at(id::EMAIL_INVALID_CHARACTER_DOMAIN)
                    .with("character", shown(character))
                    .help(if is_forged(written) {
                        "help-mixed"
                    } else {
                        "help"
                    })
            }),
        AddressFault::NoDot(domain) => {
            at(id::EMAIL_INVALID_NO_DOT).with("domain", Argument::private(quoted(domain)))
        }
        AddressFault::Dots => at(id::EMAIL_INVALID_DOTS),
        AddressFault::Number(domain) => {
            at(id::EMAIL_INVALID_NUMBER).with("domain", Argument::private(quoted(domain)))
        }
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

/// Returns a finding whose fix writes `address`, which is valid.
fn written_as(draft: Draft, address: String, span: Span, safety: Safety) -> Draft {
    // Without quotes, since a cell of CSV must not have them, and as a whole, since it is copied.
    let shown = Argument::private(format!("`{address}`"));
    let write = Change::String {
        span,
        value: address,
    };
    draft.with("bare", shown).fix("fix", safety, [write])
}

/// Returns the finding for an address that is valid but for characters that look like others.
fn look_alike(written: &str, span: Span) -> Draft {
    let (first, ascii) = first_look_alike(written).expect("the address has a look-alike");
    let message = if first.ascii.is_empty() {
        Text::new(id::EMAIL_INVALID_INVISIBLE)
    } else {
        Text::new(id::EMAIL_INVALID_LOOK_ALIKE).with("ascii", &*first.ascii)
    };
    // What cannot be seen was not written on purpose.
    let is_unseen = written
        .chars()
        .filter_map(LookAlike::of)
        .all(|alike| alike.ascii.is_empty());
    let safety = if is_unseen {
        Safety::Safe
    } else {
        Safety::Unsafe
    };
    let draft = RULE.at(span, message).with("name", first.name);
    written_as(draft, ascii, span, safety)
}

/// Returns the finding for an address in an international domain, such as `müller.de`; `None` if the
/// domain is not one. The ASCII form of a forged domain is no better than the domain.
fn international(written: &str, span: Span) -> Option<Draft> {
    let (local, domain) = written.rsplit_once('@')?;
    if domain.is_ascii() || is_forged(written) {
        return None;
    }
    let ascii = idna::domain_to_ascii_strict(domain).ok()?;
    let address = format!("{local}@{ascii}");
    MailAddress::parse(&address).ok()?;
    let message = Text::new(id::EMAIL_INVALID_INTERNATIONAL)
        .with("domain", Argument::private(quoted(domain)));
    Some(written_as(
        RULE.at(span, message),
        address,
        span,
        Safety::Safe,
    ))
}

/// Returns true if a part of the domain mixes alphabets, as no real one does.
fn is_forged(written: &str) -> bool {
    let domain = written.rsplit('@').next();
    domain.is_some_and(|domain| domain.split('.').any(is_mixed))
}

/// Formats a character for a message: with its code point, unless it is ASCII.
fn shown(character: char) -> String {
    let shown = quoted(character.encode_utf8(&mut [0; 4]));
    if character.is_ascii() {
        return shown;
    }
    match LookAlike::of(character) {
        Some(alike) => format!("{shown} ({})", alike.name),
        None => format!("{shown} (U+{:04X})", u32::from(character)),
    }
}
