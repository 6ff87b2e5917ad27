//! A domain that takes no mail.

use std::collections::BTreeSet;

use super::mail::{Address, MailServer, MailServers, Mailbox, is_reserved};
use super::{AccountScope, DirectoryScope};
use crate::finding::Draft;
use crate::language::Text;
use crate::text::Span;

rule! {
    /// The domain of an address takes no mail: it has no MX, A or AAAA record, or it has a null MX
    /// (RFC 7505). Looked up by `contactctl check --online` only.
    ///
    /// ## Why
    ///
    /// The address is well written and reaches nobody: the domain was given up, was never set up for
    /// mail, or has a typo that no list knows. A domain that cannot be looked up at the moment is not
    /// a finding; the run says that it was not checked.
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
        let address = Address::parse(item.value).ok();
        let found = address.and_then(|address| judge(address, item.span, scope.mail_servers));
        drafts.extend(found);
    }
}

fn judge(address: Address<'_>, span: Span, servers: &MailServers) -> Option<Draft> {
    let Address { text, domain, .. } = address;
    let message = match servers.of(domain)? {
        MailServer::There => return None,
        MailServer::Missing => "no-mail-server",
        MailServer::Refused => "no-mail-server-wanted",
    };
    let message = Text::new(message)
        .with("address", text)
        .with("domain", domain);
    Some(RULE.at(span, message))
}

/// Adds the domains of all valid addresses of an account, in lower case. Those that are reserved
/// have a finding without any look-up.
pub fn domains_of_account(scope: &AccountScope<'_>, domains: &mut BTreeSet<String>) {
    let addresses = scope.mailboxes().iter().filter_map(Mailbox::own);
    add(addresses, domains);
}

/// As [`domains_of_account`], of a directory file.
pub fn domains_of_directory(scope: &DirectoryScope<'_>, domains: &mut BTreeSet<String>) {
    let addresses = scope.addresses();
    add(
        addresses.filter_map(|item| Address::parse(item.value).ok()),
        domains,
    );
}

fn add<'a>(addresses: impl Iterator<Item = Address<'a>>, domains: &mut BTreeSet<String>) {
    let looked_up = addresses.filter(|address| !is_reserved(address.domain));
    domains.extend(looked_up.map(|address| address.domain.to_ascii_lowercase()));
}
