//! A domain to which no mail can be sent.

use std::sync::Arc;

use super::mail::{Address, is_reserved};
use super::{AccountScope, PlacedDraft, ProjectScope};
use crate::contact::Contact;
use crate::finding::{Draft, Severity};
use crate::language::Text;
use crate::text::Span;

rule! {
    /// The domain of an address is reserved for tests or documentation: `.test`, `.invalid`,
    /// `.localhost`, `example.com`, `example.net`, `example.org`.
    ///
    /// ## Why
    ///
    /// No mail ever arrives there, by standard. It is a placeholder that somebody forgot: an error
    /// in an account that is launched, a warning before. Domains under `.example` are left alone,
    /// for documentation is full of them.
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
        let found = mailbox
            .own()
            .and_then(|own| judge(own, mailbox.span, launched));
        drafts.extend(found.map(|draft| Draft {
            field: mailbox.field(),
            ..draft
        }));
    }
}

/// The directory's addresses: an error if an account that is launched names the entry.
fn project(scope: &ProjectScope<'_>, drafts: &mut Vec<PlacedDraft>) {
    let mut launched = None;
    for entry in scope.directory.entries() {
        let mut place = |text, span, id: Option<&str>| {
            let is_live = |id| {
                let launched =
                    launched.get_or_insert_with(|| scope.named(|account| account.launched));
                launched.contains(id)
            };
            let address = Address::parse(text).ok();
            let draft = address
                .filter(|address| is_reserved(address.domain))
                .and_then(|address| judge(address, span, id.is_some_and(is_live)));
            drafts.extend(draft.map(|draft| (Arc::clone(&entry.path), draft)));
        };
        if let Some(email) = &entry.email {
            place(&email.value, email.span, Some(&entry.id.value));
        }
        for member in &entry.members {
            if let Contact::Address(address) = Contact::new(&member.value) {
                place(address, member.span, None);
            }
        }
    }
}

fn judge(address: Address<'_>, span: Span, launched: bool) -> Option<Draft> {
    let severity = if launched {
        Severity::Error
    } else {
        Severity::Warn
    };
    is_reserved(address.domain).then(|| {
        let message = Text::new("reserved-domain").with("address", address.text);
        RULE.at(span, message).severity(severity)
    })
}
