//! A mailbox that is nobody's business.

use super::AccountScope;
use super::mail::{Address, is_free};
use crate::contact::{Contact, Field};
use crate::finding::Draft;

rule! {
    /// A contact has an address at a free mail provider. Alert contacts and users may: they are
    /// people who sign in with what they have.
    ///
    /// ## Why
    ///
    /// A mailbox at a free provider belongs to a person, not to the business: it leaves with them,
    /// and nobody else can read it. A user who is given such a support address has reason to take it
    /// for a fraud.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// operational_for_users = "bistro.warszawa@gmail.com"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// operational_for_users = "help@bistro.example"
    /// ```
    RULE = "free-mail-domain", Warn, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    let lists = scope.account.lists.iter();
    for list in lists.filter(|list| list.field != Field::Alert) {
        for item in &list.items {
            let Some(text) = scope.directory.resolve(item.value) else {
                continue;
            };
            let Some(address) = Address::parse(text)
                .ok()
                .filter(|found| is_free(found.domain))
            else {
                continue;
            };
            let mut draft = RULE
                .at(
                    item.span,
                    format!(
                        "`{text}` is a mailbox at `{}`, not the business's",
                        address.domain
                    ),
                )
                .label("a free mail provider")
                .field(list.field.name())
                .help("write an address in a domain of the business");
            if let Contact::Reference(id) = Contact::new(item.value)
                && let Some(entry) = scope.directory.get(id)
                && let Some(email) = &entry.email
            {
                draft = draft.other_in(&entry.path, email.span, "the entry's address");
            }
            drafts.push(draft);
        }
    }
}
