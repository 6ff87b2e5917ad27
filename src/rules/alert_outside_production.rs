//! `alert` where it cannot be set.

use super::AccountScope;
use crate::contact::Field;
use crate::finding::Draft;

rule! {
    /// Alert contacts stand under `[contacts.sandbox]`, or right under `[contacts]`.
    ///
    /// ## Why
    ///
    /// The portal takes alert contacts in production only; in sandbox the field cannot be set. An
    /// address at any other place is never pushed, and whoever wrote it believes that it is.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [contacts.sandbox]
    /// alert = ["anna@bistro.example"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [contacts.production]
    /// alert = ["anna@bistro.example"]
    /// ```
    RULE = "alert-outside-production", Error, account: check,
}

fn check(scope: &AccountScope<'_>, drafts: &mut Vec<Draft>) {
    for misplaced in &scope.account.misplaced_alerts {
        let table = misplaced.table;
        let draft = RULE
            .at(
                misplaced.key,
                format!("alert contacts stand under `[{table}]`"),
            )
            .label("not pushed from here")
            .field(Field::Alert.name());
        drafts.push(match scope.account.list(Field::Alert) {
            Some(list) => draft
                .other(list.key, "the ones that count")
                .help("remove this key: `[contacts.production]` has the alert contacts"),
            None => draft.help("move the key under `[contacts.production]`"),
        });
    }
}
