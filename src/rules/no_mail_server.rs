//! A domain that does not accept mail.

use std::collections::BTreeSet;

use super::mail::{MailAddress, MailServer, MailServers, Mailbox, is_reserved};
use super::{AccountScope, DirectoryScope};
use crate::finding::Draft;
use crate::language::{Argument, Text, id};
use crate::text::Span;

rule! {
    /// The domain of an address does not accept mail: it has no MX, A or AAAA record, or it has a
    /// null MX (RFC 7505). Only `contactctl check --online` looks domains up.
    ///
    /// ## Why
    ///
    /// The address is valid but reaches nobody. For example, the domain was given up, was never set
    /// up for mail, or has a typo that is not in any list. A domain that cannot be looked up at the
    /// moment is not a finding: `check` lists it on stderr as not checked.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// operational_for_users = "help@no-mail.example"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// operational_for_users = "help@bistro.example"
    /// ```
    RULE = "no-mail-server", Error, account: account, directory: directory,
}

fn account(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for mailbox in scope.mailboxes() {
        let own = mailbox.own();
        let found = own.and_then(|own| judge(own, mailbox.span, scope.mail_servers));
        drafts.extend(found.map(|draft| Draft {
            field: mailbox.field(),
            ..draft
        }));
    }
}

fn directory(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    for item in scope.addresses() {
        let address = MailAddress::parse(item.value).ok();
        let found = address.and_then(|address| judge(address, item.span, scope.mail_servers));
        drafts.extend(found);
    }
}

fn judge(address: MailAddress<'_>, span: Span, servers: &MailServers) -> Option<Draft> {
    let MailAddress { text, domain, .. } = address;
    let message = Text::new(match servers.of(domain)? {
        MailServer::There => return None,
        MailServer::Missing => id::NO_MAIL_SERVER,
        MailServer::Refused => id::NO_MAIL_SERVER_WANTED,
    })
    .with("address", Argument::private(text))
    .with("domain", domain);
    Some(RULE.at(span, message))
}

/// Adds the domains of all valid addresses of an account, in lower case, except reserved ones,
/// which have a finding without a look-up.
pub fn domains_of_account(scope: &AccountScope<'_>, domains: &mut BTreeSet<String>) {
    let addresses = scope.mailboxes().iter().filter_map(Mailbox::own);
    add(addresses, domains);
}

/// Adds the domains of a directory file, as [`domains_of_account`] does for an account.
pub fn domains_of_directory(scope: &DirectoryScope<'_>, domains: &mut BTreeSet<String>) {
    let addresses = scope.addresses();
    add(
        addresses.filter_map(|item| MailAddress::parse(item.value).ok()),
        domains,
    );
}

fn add<'a>(addresses: impl Iterator<Item = MailAddress<'a>>, domains: &mut BTreeSet<String>) {
    let looked_up = addresses.filter(|address| !is_reserved(address.domain));
    domains.extend(looked_up.map(|address| address.domain.to_ascii_lowercase()));
}
