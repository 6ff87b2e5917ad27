//! `alert` in a table where it cannot be set.

use super::AccountScope;
use crate::contact::Field;
use crate::document::Change;
use crate::finding::{Draft, Safety};
use crate::language::{Text, id};

rule! {
    /// Alert contacts are under `[contacts.sandbox]`, or directly under `[contacts]`.
    ///
    /// ## Why
    ///
    /// The portal has alert contacts in production only; in the sandbox, the field cannot be set.
    /// An address in any other table is never pushed, but its author believes that it is.
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
        let message = Text::new(id::ALERT_OUTSIDE_PRODUCTION).with("table", misplaced.table);
        let draft = RULE.at(misplaced.key, message).field(Field::Alert.name());
        let to = Change::Move {
            key: misplaced.key,
            to: ["contacts", "production"],
        };
        drafts.push(match scope.account.list(Field::Alert) {
            Some(list) => draft.other(list.key, "counts").help("help-remove"),
            None => draft.fix("fix", Safety::Safe, [to]),
        });
    }
}
