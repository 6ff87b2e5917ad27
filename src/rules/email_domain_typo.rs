//! A domain that was most likely meant to be another one.

use super::mail::{MailAddress, mistyped};
use super::{AccountScope, DirectoryScope};
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Argument, Text, id};
use crate::text::{Span, Spanned};

rule! {
    /// The domain of an address looks like a typo of a well-known domain, or of one of the
    /// account's own.
    ///
    /// ## Why
    ///
    /// Mail to a mistyped domain does not always come back: many such domains belong to somebody
    /// who accepts it.
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
    RULE = "email-domain-typo", Warn, account: account, directory: directory,
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
        drafts.extend(address.and_then(|address| judge(address, item.span, &[])));
    }
}

fn judge(address: MailAddress<'_>, span: Span, brands: &[Spanned<&str>]) -> Option<Draft> {
    let MailAddress { local, domain, .. } = address;
    let meant = mistyped(domain, brands)?;
    let value = format!("{local}@{}", meant.domain);
    let message = Text::new(id::EMAIL_DOMAIN_TYPO)
        .with("domain", domain)
        .with("meant", Argument::private(value.as_str()));
    let write = Change::String { span, value };
    let draft = RULE.at(span, message).fix("fix", Safety::Unsafe, [write]);
    Some(match meant.span {
        Some(own) => draft.other(own, "own"),
        None => draft,
    })
}
