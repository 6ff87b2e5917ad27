//! Rules 2 and 5: what of a step needs a proof, and by which policies.

use std::collections::BTreeSet;

use super::facts::Policies;
use super::history::{Blob, Id, Path, Person};
use super::reference::Case;

/// What a step, or several in a row, take to be proven.
#[derive(Default)]
pub struct Span {
    /// Each commit that needs a proof, with the policies that judge it.
    pub proofs: Vec<(Id, Policies)>,
    /// The policies of commits that put in scope what lay there before, unseen.
    pub broken: Policies,
    pub authors: BTreeSet<Person>,
    pub is_in_scope: bool,
}

impl Span {
    /// Returns the steps as one.
    pub fn of(steps: &[Span]) -> Self {
        let mut span = Self::default();
        for step in steps {
            span.proofs.extend(step.proofs.iter().cloned());
            span.broken.extend(&step.broken);
            span.authors.extend(&step.authors);
            span.is_in_scope |= step.is_in_scope;
        }
        span
    }

    /// Returns all policies that judge a part of it.
    pub fn policies(&self) -> Policies {
        self.proofs
            .iter()
            .flat_map(|(_, policies)| policies)
            .copied()
            .collect()
    }
}

impl Case<'_> {
    /// Rules 2 and 5: which commits of a step need a proof, and by which policies.
    pub fn step(&self, before: Option<Id>, after: Id, imposed: Option<&Policies>) -> Span {
        let history = self.history;
        let known = before
            .map(|before| history.ancestors(before))
            .unwrap_or_default();
        let commits = &history.ancestors(after) - &known;
        let scopes: BTreeSet<_> = commits
            .iter()
            .chain(history.parents(after))
            .chain(&before)
            .collect();
        let union = |path: &Path| scopes.iter().any(|commit| history.covers(**commit, path));
        let differs = |one: Id, other: Id| {
            let mut paths = history.tree(one).keys().chain(history.tree(other).keys());
            paths.any(|path| {
                union(path) && history.tree(one).get(path) != history.tree(other).get(path)
            })
        };
        let mut span = Span {
            is_in_scope: before.is_none_or(|before| differs(before, after)),
            ..Span::default()
        };
        for &commit in &commits {
            let parents = history.parents(commit);
            let is_changed =
                parents.is_empty() || parents.iter().any(|&parent| differs(parent, commit));
            if !is_changed || self.is_clean(commit, &union) {
                continue;
            }
            let judges = parents.iter().chain(&before);
            let own = judges.flat_map(|&state| history.policies(state, commit, self.target));
            let policies = imposed.cloned().unwrap_or_else(|| own.collect());
            if self.puts_unseen_in_scope(commit) {
                span.broken.extend(&policies);
            }
            let brought = &history.ancestors(commit) & &commits;
            let written = brought
                .into_iter()
                .filter(|&one| one == commit || parents.len() > 1);
            span.authors.extend(written.flat_map(|commit| {
                let commit = &history.commits[commit];
                [Some(commit.author), commit.co_author, commit.signer]
                    .into_iter()
                    .flatten()
            }));
            span.is_in_scope = true;
            span.proofs.push((commit, policies));
        }
        span
    }

    /// Rule 5: the three-way merge of each path, from parents that have it in scope.
    fn is_clean(&self, commit: Id, union: &dyn Fn(&Path) -> bool) -> bool {
        let history = self.history;
        let &[one, other] = history.parents(commit) else {
            return false;
        };
        // Nobody can say what an unreadable commit has in scope.
        if ![one, other, commit]
            .iter()
            .all(|id| history.is_readable(*id))
        {
            return false;
        }
        let bases: Vec<_> = history
            .merge_bases(one, other)
            .into_iter()
            .map(Some)
            .collect();
        let bases = if bases.is_empty() { vec![None] } else { bases };
        let trees = bases
            .iter()
            .flatten()
            .chain([&one, &other, &commit])
            .map(|id| history.tree(*id));
        let paths: BTreeSet<_> = trees
            .flat_map(|tree| tree.keys())
            .filter(|path| union(path))
            .collect();
        let is_merged = |path: &Path| {
            let at = |commit: Id| history.tree(commit).get(path);
            let (ours, theirs, result) = (at(one), at(other), at(commit));
            bases.iter().all(|base| {
                let base = base.and_then(at);
                result == ours && (ours == theirs || theirs == base)
                    || result == theirs && ours == base && ours != theirs
            })
        };
        let comes_in_scope = |(path, blob): (&Path, &Blob)| {
            let mut parents = [one, other].into_iter();
            parents.any(|parent| {
                history.tree(parent).get(path) == Some(blob) && history.covers(parent, path)
            })
        };
        let own = history
            .tree(commit)
            .iter()
            .filter(|(path, _)| history.covers(commit, path));
        paths.into_iter().all(is_merged) && own.into_iter().all(comes_in_scope)
    }

    /// Rule 2: "a step puts in scope only files that it adds itself".
    fn puts_unseen_in_scope(&self, commit: Id) -> bool {
        let history = self.history;
        let mut scope = history
            .tree(commit)
            .iter()
            .filter(|(path, _)| history.covers(commit, path));
        scope.any(|(path, blob)| {
            let having = history
                .parents(commit)
                .iter()
                .filter(|id| history.tree(**id).contains_key(path));
            let (having, is_seen) = (having.collect::<Vec<_>>(), |id: &&Id| {
                history.covers(**id, path)
            });
            let same = having
                .iter()
                .copied()
                .filter(|id| history.tree(**id).get(path) == Some(blob));
            let same: Vec<_> = same.collect();
            !having.is_empty() && !having.iter().any(&is_seen)
                || !same.is_empty() && !same.iter().any(&is_seen)
        })
    }
}
