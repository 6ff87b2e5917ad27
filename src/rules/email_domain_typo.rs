//! A domain that was most likely meant to be another.

use super::mail::{self, Address, Written, mistyped};
use super::{AccountScope, DirectoryScope};
use crate::finding::Draft;
use crate::text::Spanned;

rule! {
    /// The domain of an address looks like a typo of a well-known one, or of one of the account's
    /// own.
    ///
    /// ## Why
    ///
    /// Mail to a mistyped domain does not always come back: many such domains belong to somebody who
    /// takes it.
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
    drafts.extend(mail::in_account(scope).filter_map(|written| judge(written, brands)));
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    drafts.extend(mail::in_directory(scope).filter_map(|written| judge(written, &[])));
}

fn judge(written: Written<'_>, brands: &[Spanned<&str>]) -> Option<Draft> {
    let Address { local, domain } = Address::parse(written.text).ok()?;
    let meant = mistyped(domain, brands)?;
    let mut draft = RULE
        .at(
            written.span,
            format!("e-mail domain `{domain}` looks like a typo"),
        )
        .label("looks mistyped")
        .help(format!("did you mean `{local}@{}`?", meant.domain));
    if let Some(span) = meant.span {
        draft = draft.other(span, "the account's own domain");
    }
    draft.field = written.field;
    Some(draft)
}
