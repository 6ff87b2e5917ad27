//! Where the changed values come from: the lines of the files, and the step of the branch that
//! brought each.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::contact::{Environment, Field, Provenance, Role, Value};
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::{Accounts, Action, Desired, Places, Plan, desired};
use crate::text::Snapshot;

/// Files that are read at most in the search for the steps: a plan that changes very much, or goes
/// back very far, does without them.
const READS: usize = 20_000;

/// Gives every changed field of `plan` its lines, and the step that brought it where there was a
/// push before.
pub(super) fn trace(
    plan: &mut Plan,
    repository: &Repository,
    commit: &CommitId,
    snapshot: &Snapshot,
) -> Result<()> {
    let mut places = None;
    for account in &mut plan.accounts {
        let Some(file) = account.file.clone() else {
            continue;
        };
        if account.fields.is_empty() && account.users.is_empty() {
            continue;
        }
        let places = places.get_or_insert_with(|| Places::new(snapshot, repository.config_path()));
        places.within(&file, |places| {
            for field in &mut account.fields {
                field.origin = places.of(field.field);
            }
            for user in &mut account.users {
                user.origin.places = places.of_user(&user.email);
            }
        });
    }
    let mut search = Search {
        repository,
        environment: plan.environment,
        reads: READS,
        wanted: wanted(plan),
        found: BTreeMap::new(),
    };
    search.walk(commit)?;
    for account in &mut plan.accounts {
        for field in &mut account.fields {
            let key = (account.id.clone(), Part::Field(field.field));
            field.origin.step = search.found.get(&key).cloned();
        }
        for user in &mut account.users {
            let key = (account.id.clone(), Part::User(user.email.clone()));
            user.origin.step = search.found.get(&key).cloned();
        }
    }
    Ok(())
}

/// What a step may have brought.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Field(Field),
    User(String),
}

/// What is there.
#[derive(Debug, PartialEq)]
enum Content {
    Value(Option<Value>),
    Role(Option<Role>),
}

impl Part {
    fn of(&self, account: &Desired) -> Content {
        match self {
            Self::Field(field) => Content::Value(account.record.get(*field)),
            Self::User(email) => {
                let users = account.users.as_ref();
                Content::Role(users.and_then(|users| users.role(email)))
            }
        }
    }
}

/// Values whose steps are searched.
struct Wanted {
    id: String,
    /// Where its file is, in the commit that the search has come to.
    path: String,
    parts: BTreeMap<Part, Content>,
}

struct Search<'s> {
    repository: &'s Repository,
    environment: Environment,
    /// How many more files may be read.
    reads: usize,
    wanted: Vec<Wanted>,
    found: BTreeMap<(String, Part), Arc<Provenance>>,
}

/// The changed fields and users of accounts that were pushed before.
fn wanted(plan: &Plan) -> Vec<Wanted> {
    let accounts = plan.accounts.iter();
    accounts
        .filter(|account| matches!(account.action, Action::Update | Action::Drift))
        .filter_map(|account| {
            let file = account.file.as_ref()?;
            let fields = account.fields.iter();
            let fields = fields
                .filter(|field| field.base != field.desired)
                .map(|field| Part::Field(field.field));
            let users = account.users.iter();
            let users = users
                .filter(|user| user.base != user.desired)
                .map(|user| Part::User(user.email.clone()));
            let parts: BTreeMap<_, _> = fields
                .chain(users)
                .map(|part| (part.clone(), part.of(file)))
                .collect();
            (!parts.is_empty()).then(|| Wanted {
                id: account.id.clone(),
                path: file.path.to_string(),
                parts,
            })
        })
        .collect()
}

impl Search<'_> {
    /// Goes back step by step until every value has its own, or nothing more may be read.
    fn walk(&mut self, from: &CommitId) -> Result<()> {
        let mut commit = from.clone();
        while !self.wanted.is_empty() && self.reads > 0 {
            let Some(parent) = self.repository.first_parent(&commit)? else {
                return Ok(());
            };
            self.compare(&commit, &parent)?;
            commit = parent;
        }
        Ok(())
    }

    /// Finds the values that `commit` has and `parent` has not.
    fn compare(&mut self, commit: &CommitId, parent: &CommitId) -> Result<()> {
        self.reads = self.reads.saturating_sub(self.wanted.len() + 1);
        let mut before = self.accounts(parent)?;
        for at in 0..self.wanted.len() {
            let wanted = &self.wanted[at];
            if before.contains_key(&wanted.id) {
                continue;
            }
            if let Some(path) = self.repository.moved_from(parent, commit, &wanted.path)? {
                self.wanted[at].path = path;
                before = self.accounts(parent)?;
            }
        }
        let mut step = None;
        for wanted in &mut self.wanted {
            let account = before.get(&wanted.id);
            let (same, brought) =
                std::mem::take(&mut wanted.parts)
                    .into_iter()
                    .partition(|(part, content)| {
                        account.is_some_and(|account| part.of(account) == *content)
                    });
            wanted.parts = same;
            let brought: BTreeMap<Part, Content> = brought;
            for part in brought.into_keys() {
                let step = match &step {
                    Some(step) => Arc::clone(step),
                    None => Arc::clone(step.insert(Arc::new(self.repository.provenance(commit)?))),
                };
                self.found.insert((wanted.id.clone(), part), step);
            }
        }
        self.wanted.retain(|wanted| !wanted.parts.is_empty());
        Ok(())
    }

    fn accounts(&self, commit: &CommitId) -> Result<Accounts> {
        let paths: Vec<_> = self
            .wanted
            .iter()
            .map(|wanted| wanted.path.as_str())
            .collect();
        let snapshot = self.repository.snapshot_of(commit, &paths)?;
        Ok(snapshot.map_or_else(BTreeMap::new, |snapshot| {
            desired(&snapshot, self.repository.config_path(), self.environment)
        }))
    }
}
