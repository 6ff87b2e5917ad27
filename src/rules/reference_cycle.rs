//! Members that lead back to their own entry.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{PlacedDraft, ProjectScope};
use crate::contact::{Contact, Directory, DirectoryEntry};
use crate::language::{Argument, Text, id};

rule! {
    /// A directory entry is a member of itself, usually through other entries.
    ///
    /// ## Why
    ///
    /// The members are the people whom an alias reaches. Mail that goes around in a cycle never
    /// reaches a person, and is dropped.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    /// members = ["@platform"]
    ///
    /// [platform]
    /// kind = "role-alias"
    /// email = "platform@bistro.example"
    /// members = ["@anna", "@oncall"]
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// [oncall]
    /// kind = "paging-alias"
    /// email = "oncall@bistro.example"
    /// members = ["@platform"]
    ///
    /// [platform]
    /// kind = "role-alias"
    /// email = "platform@bistro.example"
    /// members = ["@anna"]
    /// ```
    RULE = "reference-cycle", Error, project: check,
}

/// The most entries of a cycle that a message lists.
const NAMED: usize = 5;

/// The progress of following an entry.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// It is on the path that is being followed.
    Open,
    /// Everything that it leads to has been seen.
    Done,
}

fn check(scope: &ProjectScope<'_>, drafts: &mut Vec<PlacedDraft>) {
    let mut states = BTreeMap::new();
    for entry in scope.directory.entries() {
        if !states.contains_key(entry.id.value.as_str()) {
            follow(scope.directory, entry, &mut states, drafts);
        }
    }
}

/// Follows the members of `start`, depth first, without recursion because a chain may be long.
fn follow<'d>(
    directory: &'d Directory,
    start: &'d DirectoryEntry,
    states: &mut BTreeMap<&'d str, State>,
    drafts: &mut Vec<PlacedDraft>,
) {
    let mut way = vec![(start, 0)];
    states.insert(&start.id.value, State::Open);
    while let Some((entry, next)) = way.last_mut() {
        let entry = *entry;
        let Some(member) = entry.members.get(*next) else {
            states.insert(&entry.id.value, State::Done);
            way.pop();
            continue;
        };
        *next += 1;
        let Contact::Reference(id) = Contact::new(&member.value) else {
            continue;
        };
        let Some(target) = directory.get(id) else {
            continue;
        };
        match states.get(id) {
            None => {
                states.insert(&target.id.value, State::Open);
                way.push((target, 0));
            }
            Some(State::Done) => {}
            Some(State::Open) => {
                let cycle: Vec<_> = way
                    .iter()
                    .map(|(entry, _)| entry.id.value.as_str())
                    .skip_while(|on_way| *on_way != id)
                    .collect();
                let draft = RULE
                    .at(member.span, message(&cycle).with("id", id))
                    .other_in(&target.path, target.id.span, "first");
                drafts.push((Arc::clone(&entry.path), draft));
            }
        }
    }
}

fn message(cycle: &[&str]) -> Text {
    if cycle.len() == 1 {
        return Text::new(id::REFERENCE_CYCLE_ITSELF);
    }
    let named: Vec<_> = cycle
        .iter()
        .take(NAMED)
        .map(|id| format!("`@{id}`"))
        .collect();
    let shown = named.join(", ");
    let entries: Argument = match cycle.len().saturating_sub(NAMED) {
        0 => shown.into(),
        more => Text::new(id::LIST_AND_MORE)
            .with("shown", shown)
            .with("more", more)
            .into(),
    };
    Text::new(id::REFERENCE_CYCLE).with("entries", entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_cycle_says_how_many_entries_are_not_listed() {
        let all = ["a", "b", "c", "d", "e", "f", "g"];
        let listed = [2, 5, 6, 7].map(|length| message(&all[..length]).to_string());
        insta::assert_snapshot!(listed.join("\n"), @"
        entries `@a`, `@b` form a cycle through their members
        entries `@a`, `@b`, `@c`, `@d`, `@e` form a cycle through their members
        entries `@a`, `@b`, `@c`, `@d`, `@e` and 1 more form a cycle through their members
        entries `@a`, `@b`, `@c`, `@d`, `@e` and 2 more form a cycle through their members
        ");
    }
}
