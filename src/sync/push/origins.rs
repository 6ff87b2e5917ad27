//! The origins of the changed values: the lines of the files, and the commit of the branch that brought
//! each of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::ProjectFiles;
use crate::contact::{Environment, Field, Provenance, Role, Value};
use crate::error::Result;
use crate::git::{CommitId, Repository};
use crate::plan::{Accounts, Action, Desired, Places, Plan, desired};

/// The most files that are read in the search for these commits. A plan that changes very much, or
/// goes back very far, does not name the commits of all values.
const READS: usize = 20_000;

/// Adds its origin to every changed field and user of `plan`: the lines in the files and, if the
/// account was pushed before, the commit that brought the change.
///
/// # Errors
///
/// If the history cannot be read.
pub(super) fn trace(
    plan: &mut Plan,
    repository: &Repository,
    commit: &CommitId,
    files: &ProjectFiles<'_>,
) -> Result<()> {
    find_lines(plan, files);
    find_steps(plan, repository, commit)
}

/// Adds the lines in `files` to every changed field and user of `plan`.
pub(super) fn find_lines(plan: &mut Plan, files: &ProjectFiles<'_>) {
    let mut places = None;
    for account in &mut plan.accounts {
        let Some(file) = account.file.clone() else {
            continue;
        };
        if account.fields.is_empty() && account.users.is_empty() {
            continue;
        }
        let places = places.get_or_insert_with(|| Places::new(files));
        places.within(&file, |places| {
            for field in &mut account.fields {
                field.origin = places.of(field.field);
            }
            for user in &mut account.users {
                user.origin.places = places.of_user(&user.email);
            }
        });
    }
}

/// Adds the commits that brought the changes.
fn find_steps(plan: &mut Plan, repository: &Repository, commit: &CommitId) -> Result<()> {
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

/// A part of an account that can change on its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Field(Field),
    User(String),
}

/// The content of a part.
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

/// An account with parts whose commits are still to be found.
struct Wanted {
    id: String,
    /// The path of its file in the commit that the search has reached.
    path: String,
    /// The parts, with the content that they have in the commit to push.
    parts: BTreeMap<Part, Content>,
}

/// The search for the commits that brought changed parts, back from the commit to push.
struct Search<'s> {
    repository: &'s Repository,
    environment: Environment,
    /// The number of files that may still be read.
    reads: usize,
    wanted: Vec<Wanted>,
    /// The commits found, by account id and part.
    found: BTreeMap<(String, Part), Arc<Provenance>>,
}

/// Returns the changed fields and users of accounts that were pushed before.
fn wanted(plan: &Plan) -> Vec<Wanted> {
    let mut all = Vec::new();
    for account in &plan.accounts {
        if !matches!(account.action, Action::Update | Action::Drift) {
            continue;
        }
        let Some(file) = &account.file else {
            continue;
        };
        let fields = account
            .fields
            .iter()
            .filter(|field| field.base != field.desired)
            .map(|field| Part::Field(field.field));
        let users = account
            .users
            .iter()
            .filter(|user| user.base != user.desired)
            .map(|user| Part::User(user.email.clone()));
        let parts: BTreeMap<_, _> = fields
            .chain(users)
            .map(|part| (part.clone(), part.of(file)))
            .collect();
        if !parts.is_empty() {
            all.push(Wanted {
                id: account.id.clone(),
                path: file.path.to_string(),
                parts,
            });
        }
    }
    all
}

impl Search<'_> {
    /// Goes back by first parents until every part has its commit, or no more files may be read.
    fn walk(&mut self, from: &CommitId) -> Result<()> {
        let mut commit = from.clone();
        while !self.wanted.is_empty() && self.reads > 0 {
            let Some(parent) = self.repository.first_parent(&commit)? else {
                return Ok(());
            };
            if self.repository.layout(&parent).is_err() {
                // What was before a commit whose contacts cannot be found is not known.
                return Ok(());
            }
            self.compare(&commit, &parent)?;
            commit = parent;
        }
        Ok(())
    }

    /// Assigns `commit` to the parts whose content differs in `parent`.
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
        // Read at most once, since all parts that this commit brought share it.
        let mut step = None;
        for wanted in &mut self.wanted {
            let account = before.get(&wanted.id);
            let (same, brought): (BTreeMap<Part, Content>, BTreeMap<Part, Content>) =
                std::mem::take(&mut wanted.parts)
                    .into_iter()
                    .partition(|(part, content)| {
                        account.is_some_and(|account| part.of(account) == *content)
                    });
            wanted.parts = same;
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

    /// Reads the searched accounts as they are in `commit`.
    fn accounts(&self, commit: &CommitId) -> Result<Accounts> {
        let paths: Vec<_> = self
            .wanted
            .iter()
            .map(|wanted| wanted.path.as_str())
            .collect();
        let files = self.repository.files_of(commit, &paths)?;
        Ok(files.map_or_else(BTreeMap::new, |files| desired(&files, self.environment)))
    }
}
