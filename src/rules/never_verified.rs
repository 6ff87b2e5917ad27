//! An entry that nobody has ever tested.

use super::DirectoryScope;
use crate::finding::Draft;
use crate::language::{Text, id};

rule! {
    /// A directory entry has no `verified_on`.
    ///
    /// ## Why
    ///
    /// There is no record of a test that the address reaches people. The rule is off unless the
    /// configuration turns it on: each team decides whether to keep these dates.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    /// verified_on = 2026-10-01
    /// ```
    RULE = "never-verified", Off, directory: check,
}

fn check(scope: &DirectoryScope<'_>, drafts: &mut Vec<Draft>) {
    let entries = scope.directory.entries();
    let own = entries.filter(|entry| &*entry.path == scope.path);
    drafts.extend(
        own.filter(|entry| entry.verified_on.is_none())
            .map(|entry| {
                let message = Text::new(id::NEVER_VERIFIED).with("id", entry.id.value.as_str());
                RULE.at(entry.id.span, message)
            }),
    );
}
