//! A domain to which no mail can be sent.

use std::cell::LazyCell;
use std::sync::Arc;

use super::mail::{MailAddress, is_reserved};
use super::{AccountScope, PlacedDraft, ProjectScope};
use crate::contact::Contact;
use crate::finding::{Draft, Severity};
use crate::language::{Argument, Text, id};
use crate::text::Span;

rule! {
    /// The domain of an address is reserved for tests or documentation: `.test`, `.invalid`,
    /// `.localhost`, `example.com`, `example.net`, `example.org`.
    ///
    /// ## Why
    ///
    /// According to the standard, no mail ever arrives there. Most often, the address is a
    /// placeholder that somebody forgot to replace. It is an error in a launched account, or in a
    /// directory entry that such an account uses. Elsewhere it is a warning. Domains under
    /// `.example` are not reported, because documentation is full of them.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// launched = true
    ///
    /// [contacts]
    /// technical_emergency = ["oncall@example.com"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// launched = true
    ///
    /// [contacts]
    /// technical_emergency = ["oncall@bistro.example"]
    /// ```
    RULE = "reserved-domain", Error, account: account, project: project,
}

fn account(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let launched = scope.account.is_launched();
    for mailbox in scope.mailboxes() {
        let Some(own) = mailbox.own().filter(|own| is_reserved(own.domain)) else {
            continue;
        };
        drafts.push(Draft {
            field: mailbox.field(),
            ..draft(own, mailbox.span, launched)
        });
    }
}

/// Judges the directory's addresses: an error if a launched account uses the entry.
fn project(scope: &ProjectScope<'_>, drafts: &mut Vec<PlacedDraft>) {
    // Made at the first reserved domain: nearly no project has one.
    let launched = LazyCell::new(|| scope.named(|account| account.launched));
    for entry in scope.directory.entries() {
        if let Some(email) = &entry.email
            && let Some(address) = reserved(&email.value)
        {
            let is_live = launched.contains(entry.id.value.as_str());
            drafts.push((Arc::clone(&entry.path), draft(address, email.span, is_live)));
        }
        for member in &entry.members {
            if let Contact::Address(written) = Contact::new(&member.value)
                && let Some(address) = reserved(written)
            {
                drafts.push((Arc::clone(&entry.path), draft(address, member.span, false)));
            }
        }
    }
}

/// Reads an address in a reserved domain.
fn reserved(text: &str) -> Option<MailAddress<'_>> {
    let address = MailAddress::parse(text).ok()?;
    is_reserved(address.domain).then_some(address)
}

fn draft(address: MailAddress<'_>, span: Span, launched: bool) -> Draft {
    let message = Text::new(id::RESERVED_DOMAIN).with("address", Argument::private(address.text));
    RULE.at(span, message).severity(if launched {
        Severity::Error
    } else {
        Severity::Warn
    })
}
