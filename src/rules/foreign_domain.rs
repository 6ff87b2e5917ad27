//! A public address that does not look like the brand's.

use super::AccountScope;
use super::mail::{MailAddress, is_free, is_reserved, is_within, mistyped};
use super::public_address::PublicAddress;
use crate::contact::Field;
use crate::finding::Draft;
use crate::language::{Argument, Text, id};

rule! {
    /// The address that is shown to users is not in any of the account's `brand_domains`.
    ///
    /// ## Why
    ///
    /// A user who wants a refund from one company, but finds the address of another, does not trust
    /// this address, and is right not to.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// brand_domains = ["bistro.example"]
    ///
    /// [contacts]
    /// operational_for_users = "help@kredens.example"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// brand_domains = ["bistro.example"]
    ///
    /// [contacts]
    /// operational_for_users = "help@bistro.example"
    /// ```
    RULE = "foreign-domain", Warn, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let brands = &scope.account.brand_domains;
    let (Some(brand), Some(public)) = (brands.first(), PublicAddress::of(scope)) else {
        return;
    };
    let MailAddress { text, domain, .. } = public.address;
    // A domain with another finding is not reported as foreign on top of that.
    if brands.iter().any(|brand| is_within(domain, brand.value))
        || is_free(domain)
        || is_reserved(domain)
        || mistyped(domain, brands).is_some()
        || scope.is_at_fault("brand_domains")
    {
        return;
    }
    let message = Text::new(id::FOREIGN_DOMAIN)
        .with("address", Argument::private(text))
        .with("domain", domain)
        .with("brand", brand.value);
    drafts.push(
        RULE.at(public.span, message)
            .other(brand.span, "brand")
            .field(Field::OperationalForUsers.name()),
    );
}
