//! The world that a script makes: its history, its branches, and what the portals received.

use std::collections::{BTreeMap, BTreeSet};

use super::edits::apply;
use super::history::{
    ACCOUNT_IDS, Approval, Blob, CONFIG, Commit, History, Id, Path, Person, Target, Tree, UNSEEN,
    target,
};
use super::reference::Case;
use super::script::{Asked, Dated, Event, How, MAIN, Made, Rev, Script, Token};

/// The instant of all runs, in minutes of the model.
pub const NOW: i64 = 23 * 24 * 60;

/// What a run of the program has to do for an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    Nothing,
    Approve {
        by: Person,
        name: Path,
        base: Option<Id>,
        rev: Id,
        is_expired: bool,
    },
    Sync {
        name: Path,
        rev: Id,
        asked: Asked,
    },
}

/// What a target received.
#[derive(Debug, Default, Clone)]
pub struct Received {
    /// The sources of each account, the latest last.
    pub accounts: BTreeMap<String, Vec<Id>>,
    /// The source of the latest write.
    pub newest: Option<Id>,
}

impl Received {
    /// Notes that these accounts were written from `source`.
    pub fn push(&mut self, accounts: impl IntoIterator<Item = String>, source: Id) {
        for account in accounts {
            self.accounts.entry(account).or_default().push(source);
            self.newest = Some(source);
        }
    }
}

/// The history so far.
#[derive(Debug)]
pub struct World {
    pub history: History,
    pub heads: [Id; 3],
    pub portals: BTreeMap<Target, Received>,
    start: Tree,
    clock: i64,
}

impl World {
    pub fn new(script: &Script) -> Self {
        let first = Commit {
            parents: Vec::new(),
            tree: script.start.clone(),
            author: Person::Mallory,
            co_author: None,
            signer: script.signer,
            date: 0,
        };
        Self {
            history: History {
                commits: vec![first],
                approvals: Vec::new(),
            },
            heads: [0; 3],
            portals: BTreeMap::new(),
            start: script.start.clone(),
            clock: 0,
        }
    }

    /// Makes the commits of `event`; returns what is left for the program.
    pub fn apply(&mut self, event: &Event) -> Task {
        match event.clone() {
            Event::Commit { on, edits, made } => {
                let mut tree = self.head_tree(on);
                for edit in &edits {
                    apply(&mut tree, edit, &self.start);
                }
                self.heads[on] = self.commit(vec![self.heads[on]], tree, made);
            }
            Event::Branch { topic, at } => self.heads[topic] = self.find(at),
            Event::Merge {
                into,
                from,
                how,
                is_swapped,
                made,
            } => {
                let mut parents = vec![self.heads[into]];
                parents.extend(from.iter().map(|branch| self.heads[*branch]));
                parents.dedup();
                if is_swapped {
                    parents.reverse();
                }
                let tree = self.merged(&parents, &how);
                if parents.len() > 1 {
                    self.heads[into] = self.commit(parents, tree, made);
                }
            }
            Event::Squash { topic, made } => {
                let tree = self.merged(&[self.heads[MAIN], self.heads[topic]], &How::Merge);
                self.heads[MAIN] = self.commit(vec![self.heads[MAIN]], tree, made);
            }
            Event::Restore { on, rev, made } => {
                let tree = self.history.tree(self.find(rev)).clone();
                self.heads[on] = self.commit(vec![self.heads[on]], tree, made);
            }
            Event::Move { to } => self.heads[MAIN] = self.find(to),
            Event::Approve {
                by,
                name,
                base,
                rev,
                is_expired,
            } => {
                let base = base.map(|back| self.find(Rev::Back(back)));
                return Task::Approve {
                    by,
                    name,
                    base,
                    rev: self.find(rev),
                    is_expired,
                };
            }
            Event::Sync { name, rev, asked } => {
                return Task::Sync {
                    name,
                    rev: self.find(rev),
                    asked,
                };
            }
        }
        Task::Nothing
    }

    /// Returns the target of the portal `name` in the configuration of `commit`.
    pub fn target(&self, commit: Id, name: Path) -> Option<Target> {
        match self.history.tree(commit).get(CONFIG) {
            Some(Blob::Config(config)) => Some(target(name, config.portals.get(name)?.0)),
            _ => None,
        }
    }

    /// Adds an approval that the program made.
    pub fn approved(
        &mut self,
        by: Person,
        target: Target,
        pair: (Option<Id>, Id),
        is_expired: bool,
    ) {
        let digest = |commit| self.history.digest(commit);
        let (Some(after), before) = (digest(pair.1), pair.0.map(digest)) else {
            return;
        };
        let Some(before) = before.map_or(Some(None), |digest| digest.map(Some)) else {
            return;
        };
        let expires = if is_expired { NOW - 1 } else { NOW + 1 };
        self.history.approvals.push(Approval {
            by,
            target,
            made_on: pair.0,
            before,
            after,
            expires,
        });
    }

    /// Returns the case for the reference.
    pub fn case(&self, name: Path, rev: Id, asked: Asked) -> Option<Case<'_>> {
        let target = self.target(rev, name)?;
        let received = self.portals.get(&target).cloned().unwrap_or_default();
        let is_embedded = matches!(target, Target::Embedded(_));
        let is_seen = |id: &str| is_embedded || asked.token == Token::All || id != UNSEEN;
        let selected = asked.account.map(|at| ACCOUNT_IDS[at]);
        let is_selected =
            |id: &&str| is_seen(id) && selected.is_none_or(|selected| *id == selected);
        let of_run = accounts(self.history.tree(rev))
            .into_iter()
            .filter(is_selected);
        let had = |id: &str| {
            let sources = received.accounts.get(id);
            sources.is_some_and(|sources| sources.contains(&rev))
        };
        // What goes back: what was pushed from a later state, and what has other values than it had.
        let before = self.history.chain(rev);
        let file = |commit: Id, id: &str| {
            let tree = self.history.tree(commit);
            let Some(Blob::Config(config)) = tree.get(CONFIG) else {
                return None;
            };
            tree.get(&*format!("{}/{id}.toml", config.folder)).cloned()
        };
        let goes_back = |id: &&str| {
            let last = received
                .accounts
                .get(*id)
                .and_then(|sources| sources.last());
            last.is_none_or(|last| !before.contains(last) || file(*last, id) != file(rev, id))
        };
        let going: Vec<_> = of_run.filter(goes_back).collect();
        let of_token = received.accounts.iter().filter(|(id, _)| is_seen(id));
        let sources = of_token
            .flat_map(|(_, sources)| sources)
            .chain(&received.newest);
        Some(Case {
            history: &self.history,
            tip: self.heads[MAIN],
            commit: rev,
            target,
            sources: sources.copied().collect(),
            rollback: asked
                .allows_rollback
                .then(|| !going.is_empty() && going.into_iter().all(had)),
            begins: is_embedded || (asked.is_first && asked.token == Token::All),
            now: NOW,
        })
    }

    fn commit(&mut self, parents: Vec<Id>, tree: Tree, made: Made) -> Id {
        self.clock += 10;
        let date = match made.date {
            Dated::Next => self.clock,
            Dated::Back(minutes) => self.clock - minutes,
            Dated::Future => NOW + self.clock,
        };
        let Made {
            author,
            co_author,
            signer,
            ..
        } = made;
        self.history.commits.push(Commit {
            parents,
            tree,
            author,
            co_author,
            signer,
            date,
        });
        self.history.commits.len() - 1
    }

    fn find(&self, rev: Rev) -> Id {
        match rev {
            Rev::Head(branch) => self.heads[branch],
            Rev::Back(back) => {
                let chain = self.history.chain(self.heads[MAIN]);
                chain[(chain.len() - 1).saturating_sub(back)]
            }
        }
    }

    fn head_tree(&self, branch: usize) -> Tree {
        self.history.tree(self.heads[branch]).clone()
    }

    /// Returns the tree of a merge.
    fn merged(&self, parents: &[Id], how: &How) -> Tree {
        let mut tree = self.history.tree(parents[0]).clone();
        let others = parents[1..].iter();
        match how {
            How::Ours => {}
            How::Theirs => tree = self.history.tree(parents[parents.len() - 1]).clone(),
            How::Merge | How::Edited(_) => {
                for &other in others {
                    self.merge_into(&mut tree, parents[0], other);
                }
            }
        }
        if let How::Edited(edit) = how {
            apply(&mut tree, edit, &self.start);
        }
        tree
    }

    fn merge_into(&self, tree: &mut Tree, ours: Id, theirs: Id) {
        let base = self.history.merge_bases(ours, theirs).first().copied();
        let base = base.map_or_else(Tree::new, |base| self.history.tree(base).clone());
        let theirs = self.history.tree(theirs);
        let paths: BTreeSet<Path> = base.keys().chain(theirs.keys()).copied().collect();
        for path in paths {
            if tree.get(path) == base.get(path) {
                match theirs.get(path) {
                    Some(blob) => tree.insert(path, blob.clone()),
                    None => tree.remove(path),
                };
            }
        }
    }
}

/// Returns the ids of the accounts in force.
fn accounts(tree: &Tree) -> Vec<&'static str> {
    let Some(Blob::Config(config)) = tree.get(CONFIG) else {
        return Vec::new();
    };
    let ids = ACCOUNT_IDS.into_iter();
    ids.filter(|id| tree.contains_key(&*format!("{}/{id}.toml", config.folder)))
        .collect()
}
