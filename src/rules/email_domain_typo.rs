//! A domain that was most likely meant to be another one.

use std::collections::HashMap;
use std::sync::Arc;

use super::mail::{MailAddress, is_near, is_within, mistyped};
use super::{AccountScope, DirectoryScope, KnownAccount, PlacedDraft, ProjectScope};
use crate::contact::{Contact, Directory, DirectoryEntry};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Argument, Text, id};
use crate::text::{Span, Spanned};

rule! {
    /// The domain of an address looks like a typo of a well-known domain, or of one of the
    /// account's own domains. An address of the directory is compared with the domains of the
    /// accounts that use it.
    ///
    /// ## Why
    ///
    /// Mail to a mistyped domain does not always come back: many such domains belong to somebody
    /// who accepts it. A domain that looks like one of the account's own may also belong to a
    /// sister company. So it is not reported if only the top-level domain, only digits, or only a
    /// part of one or two letters is different. An obvious typo, such as `.con` for `.com`, is
    /// still reported.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// alert = ["anna.bistro@gmial.com"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// alert = ["anna.bistro@gmail.com"]
    /// ```
    RULE = "email-domain-typo", Warn, account: account, directory: directory, project: project,
}

fn account(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let brands = &scope.account.brand_domains;
    for mailbox in scope.mailboxes() {
        let found = mailbox
            .own()
            .and_then(|own| judge(own, mailbox.span, brands));
        drafts.extend(found.map(|draft| Draft {
            field: mailbox.field(),
            ..draft
        }));
    }
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    for item in scope.addresses() {
        let address = MailAddress::parse(item.value).ok();
        drafts.extend(
            address
                .and_then(|address| judge(address, item.span, &[]))
                .map(|draft| draft.fix_titled("fix-entry")),
        );
    }
}

/// An address in the directory, compared with the domains of the accounts that use it.
struct UsedAddress<'a> {
    address: MailAddress<'a>,
    span: Span,
    path: &'a Arc<str>,
    /// The account and the domain that it is near.
    near: Option<(&'a KnownAccount, &'a Spanned<String>)>,
    /// `true` if it is in a domain of an account that uses it.
    is_own: bool,
}

fn project(scope: &ProjectScope<'_>, drafts: &mut Vec<PlacedDraft>) {
    let entries: Vec<_> = scope.directory.entries_as_read().collect();
    let mut used: Vec<Vec<UsedAddress<'_>>> = entries
        .iter()
        .map(|entry| addresses(entry).collect())
        .collect();
    let mut behind: HashMap<u32, Vec<usize>> = HashMap::new();
    let judging = scope
        .accounts
        .iter()
        .filter(|account| !account.brands.is_empty());
    for account in judging {
        for entry in &account.entries {
            let behind = behind
                .entry(*entry)
                .or_insert_with(|| places_behind(scope.directory, &entries, *entry));
            for at in behind {
                for address in &mut used[*at] {
                    address.compare(account);
                }
            }
        }
    }
    for address in used.into_iter().flatten().filter(|address| !address.is_own) {
        if let Some((account, brand)) = address.near {
            let draft = draft(address.address, address.span, &brand.value)
                .fix_titled("fix-entry")
                .other_in(&account.path, brand.span, "own");
            drafts.push((Arc::clone(address.path), draft));
        }
    }
}

impl<'a> UsedAddress<'a> {
    fn compare(&mut self, account: &'a KnownAccount) {
        let domain = self.address.domain;
        for brand in &account.brands {
            self.is_own |= is_within(domain, &brand.value);
            if self.near.is_none() && is_near(domain, &brand.value) {
                self.near = Some((account, brand));
            }
        }
    }
}

/// Returns the addresses of an entry that are not typos of a well-known domain, which have a finding.
fn addresses(entry: &DirectoryEntry) -> impl Iterator<Item = UsedAddress<'_>> {
    let all = entry.email.iter().chain(&entry.members);
    let literal = all.filter(|text| matches!(Contact::new(&text.value), Contact::Address(_)));
    literal.filter_map(|text| {
        let address = MailAddress::parse(&text.value).ok()?;
        mistyped(address.domain, &[])
            .is_none()
            .then_some(UsedAddress {
                address,
                span: text.span,
                path: &entry.path,
                near: None,
                is_own: false,
            })
    })
}

/// Returns the places of an entry and of all entries behind it.
fn places_behind(directory: &Directory, entries: &[&DirectoryEntry], entry: u32) -> Vec<usize> {
    let mut is_found = vec![false; entries.len()];
    let mut found = Vec::new();
    let mut waiting = vec![entry as usize];
    while let Some(at) = waiting.pop() {
        if !std::mem::replace(&mut is_found[at], true) {
            found.push(at);
            let members = entries[at].members.iter();
            waiting.extend(members.filter_map(|member| directory.place_of(&member.value)));
        }
    }
    found
}

fn judge(address: MailAddress<'_>, span: Span, brands: &[Spanned<&str>]) -> Option<Draft> {
    let meant = mistyped(address.domain, brands)?;
    let draft = draft(address, span, meant.domain);
    Some(match meant.span {
        Some(own) => draft.other(own, "own"),
        None => draft,
    })
}

fn draft(address: MailAddress<'_>, span: Span, meant: &str) -> Draft {
    let MailAddress { local, domain, .. } = address;
    let value = format!("{local}@{meant}");
    let message = Text::new(id::EMAIL_DOMAIN_TYPO)
        .with("domain", domain)
        .with("meant", Argument::private(value.as_str()));
    let write = Change::String { span, value };
    RULE.at(span, message).fix("fix", Safety::Unsafe, [write])
}
