//! An entry that nobody has ever tried.

use super::DirectoryScope;
use crate::finding::Draft;

rule! {
    /// A directory entry has no `verified_on`.
    ///
    /// ## Why
    ///
    /// Nobody has said that the address reaches people. The rule is off unless the configuration
    /// turns it on: a team decides for itself whether it keeps these dates.
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
                RULE.at(
            entry.id.span,
            format!("nobody has verified that `@{}` reaches people", entry.id.value),
        )
        .label("no `verified_on`")
        .help("send it a message, and add `verified_on` with the day on which somebody answered")
            }),
    );
}
