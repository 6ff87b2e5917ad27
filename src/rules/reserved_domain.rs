//! A domain to which no mail can be sent.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::mail::{self, Address, is_reserved};
use super::{AccountScope, PlacedDraft, ProjectScope};
use crate::contact::Contact;
use crate::finding::{Draft, Severity};
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
    for written in mail::in_account(scope) {
        let Some(draft) = judge(written.text, written.span, scope.account.is_launched()) else {
            continue;
        };
        drafts.push(Draft {
            field: written.field,
            ..draft
        });
    }
}

/// The directory's addresses: an error if an account that is launched names the entry.
fn project(scope: &ProjectScope<'_>, drafts: &mut Vec<PlacedDraft>) {
    let mut launched = None;
    for entry in scope.directory.entries() {
        let mut place = |text, span, id: Option<&str>| {
            let is_live = |id| {
                let launched = launched.get_or_insert_with(|| named_when_launched(scope));
                launched.contains(id)
            };
            let draft = judge(text, span, id.is_some_and(is_live));
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

/// The ids that launched accounts name.
fn named_when_launched<'a>(scope: &ProjectScope<'a>) -> BTreeSet<&'a str> {
    let launched = scope.accounts.iter().filter(|account| account.launched);
    launched
        .flat_map(|account| &account.references)
        .map(String::as_str)
        .collect()
}

fn judge(text: &str, span: Span, launched: bool) -> Option<Draft> {
    let domain = Address::parse(text).ok()?.domain;
    is_reserved(domain).then(|| {
        RULE.at(
            span,
            format!("no mail arrives at `{text}`: its domain is reserved"),
        )
        .label("a placeholder")
        .severity(if launched {
            Severity::Error
        } else {
            Severity::Warn
        })
        .help("write a real address")
    })
}
