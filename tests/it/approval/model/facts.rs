//! What a commit says by itself: whether it can be read, its scope, its policies, its lists.

use std::collections::BTreeSet;

use super::history::{
    Blob, CONFIG, Config, History, Id, OWNERS, Path, Person, Place, Policy, REVOKED, Target, Tree,
    is_sandbox, target,
};

/// Policies, each with the state whose lists it uses.
pub type Policies = BTreeSet<(Id, Policy)>;

impl History {
    pub fn tree(&self, commit: Id) -> &Tree {
        &self.commits[commit].tree
    }

    pub fn parents(&self, commit: Id) -> &[Id] {
        &self.commits[commit].parents
    }

    /// Returns `commit` and all that it descends from. A parent always has a smaller number.
    pub fn ancestors(&self, commit: Id) -> BTreeSet<Id> {
        let mut found = BTreeSet::from([commit]);
        for id in (0..=commit).rev() {
            if found.contains(&id) {
                found.extend(self.parents(id));
            }
        }
        found
    }

    /// Returns the common ancestors that no other one descends from.
    pub fn merge_bases(&self, one: Id, other: Id) -> Vec<Id> {
        let common = &self.ancestors(one) & &self.ancestors(other);
        let is_best = |base: &Id| {
            let mut others = common.iter().filter(|other| *other != base);
            !others.any(|other| self.ancestors(*other).contains(base))
        };
        common.iter().copied().filter(is_best).collect()
    }

    /// Returns the states: the first-parent chain of `tip`, the oldest first.
    pub fn chain(&self, tip: Id) -> Vec<Id> {
        let next = |&commit: &Id| self.parents(commit).first().copied();
        let mut chain: Vec<_> = std::iter::successors(Some(tip), next).collect();
        chain.reverse();
        chain
    }

    fn config(&self, commit: Id) -> Option<&Config> {
        match self.tree(commit).get(CONFIG) {
            Some(Blob::Config(config)) => Some(config),
            _ => None,
        }
    }

    pub fn is_readable(&self, commit: Id) -> bool {
        self.config(commit).is_some_and(|config| {
            let mut files = self.tree(commit).iter();
            !files.any(|(path, blob)| *blob == Blob::Link && is_covered(config, path))
        })
    }

    /// Returns `commit`, or the last readable one before it.
    pub fn readable(&self, commit: Id) -> Option<Id> {
        let chain = self.chain(commit);
        chain
            .into_iter()
            .rev()
            .find(|&state| self.is_readable(state))
    }

    /// Returns true if `path` is in the scope of `commit`, or of the last readable one before it.
    pub fn covers(&self, commit: Id, path: Path) -> bool {
        let config = self.readable(commit).and_then(|commit| self.config(commit));
        config.map_or(path == CONFIG || OWNERS.contains(&path), |config| {
            is_covered(config, path)
        })
    }

    /// Returns the commit's own scope, which stands for its digest; `None` if it cannot be read.
    pub fn digest(&self, commit: Id) -> Option<Tree> {
        let files = self
            .tree(commit)
            .iter()
            .filter(|(path, _)| self.covers(commit, path));
        let files = files.map(|(path, blob)| (*path, blob.clone()));
        self.is_readable(commit).then(|| files.collect())
    }

    /// Rule 3: the policies of `state` for `receiver`, where `next` is what comes after it.
    pub fn policies(&self, state: Id, next: Id, receiver: Target) -> Policies {
        let Some(state) = self.readable(state) else {
            return Policies::new();
        };
        let config = self.config(state).expect("it is readable");
        let mut targets = vec![receiver];
        for (name, (place, _)) in self.config(next).into_iter().flat_map(|next| &next.portals) {
            if let Some((old, _)) = config.portals.get(name)
                && old != place
                && reaches(name, *place, receiver)
            {
                targets.push(target(name, *old));
            }
        }
        let mut policies = Policies::new();
        for target in targets {
            let all = config.portals.iter();
            let reaching = all
                .clone()
                .filter(|(name, (place, _))| reaches(name, *place, target));
            let reaching: Vec<_> = reaching.collect();
            let held = if reaching.is_empty() {
                all.collect()
            } else {
                reaching
            };
            policies.extend(held.into_iter().map(|(_, (_, policy))| (state, *policy)));
        }
        policies
    }

    /// Returns true if the policy's own list has the key of `person`, valid at each of these times.
    pub fn lists(&self, (state, policy): &(Id, Policy), person: Person, times: &[i64]) -> bool {
        let Some(Blob::Signers(list)) = self.tree(*state).get(policy.list) else {
            return false;
        };
        let validity = list.get(&person);
        validity.is_some_and(|validity| times.iter().all(|&time| validity.holds(time)))
            && !self.revokes(*state, person)
    }

    /// Returns true if `state`, or the last readable one before it, revokes the key of `person`.
    pub fn revokes(&self, state: Id, person: Person) -> bool {
        let Some(state) = self.readable(state) else {
            return true;
        };
        let names_revoked = self
            .config(state)
            .is_some_and(|config| config.names_revoked);
        names_revoked
            && match self.tree(state).get(REVOKED) {
                Some(Blob::Revoked(revoked)) => revoked.contains(&person),
                _ => true,
            }
    }
}

/// A name reaches a target by its address, or by the id that the address answers with; an address
/// without an answer reaches every target of its environment.
fn reaches(name: Path, place: Place, wanted: Target) -> bool {
    let environment = match wanted {
        Target::Embedded(name) => is_sandbox(name),
        Target::Http { is_sandbox, .. } => is_sandbox,
        Target::Nowhere => return false,
    };
    target(name, place) == wanted || (place == Place::Nowhere && environment == is_sandbox(name))
}

fn is_covered(config: &Config, path: Path) -> bool {
    let mut lists = config.portals.values().map(|(_, policy)| policy.list);
    path == CONFIG
        || OWNERS.contains(&path)
        || path
            .strip_prefix(config.folder)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        || (config.names_revoked && path == REVOKED)
        || lists.any(|list| list == path)
}
