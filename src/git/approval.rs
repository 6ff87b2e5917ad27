//! Whether a commit is approved, and the seal without which nothing is pushed.
//!
//! No answer is a no: what cannot be told is not approved, and the verdict says what to do.

use git2::BranchType;

use super::{CommitId, Repository, SHALLOW_HINT};
use crate::config::Approval;
use crate::error::{Error, Result};

/// What the policy's tests say of one commit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Each test by name, in the policy's order.
    pub tests: Vec<Test>,
}

/// One test of a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// Its name in `[approval]`'s terms: `branch`.
    pub name: &'static str,
    /// Whether it holds.
    pub passed: bool,
    /// Why, or why not: a fact.
    pub evidence: String,
    /// What to do about it, when it does not hold.
    pub remedy: Option<String>,
}

impl Verdict {
    /// Whether every test holds.
    #[must_use]
    pub fn is_approved(&self) -> bool {
        !self.tests.is_empty() && self.tests.iter().all(|test| test.passed)
    }

    /// Seals `value` as approved.
    ///
    /// # Errors
    ///
    /// A refusal with each failed test's evidence and remedy.
    pub fn seal<T>(self, value: T) -> Result<Approved<T>> {
        if self.is_approved() {
            return Ok(Approved {
                value,
                verdict: self,
            });
        }
        let failed = self.tests.iter().filter(|test| !test.passed);
        let reasons: Vec<_> = failed
            .clone()
            .map(|test| format!("{}: {}", test.name, test.evidence))
            .collect();
        let refusal = Error::refused(format!(
            "the commit is not approved ({})",
            reasons.join("; ")
        ));
        Err(failed
            .filter_map(|test| test.remedy.clone())
            .fold(refusal, Error::hint))
    }
}

/// A value that comes from an approved commit. Only [`Verdict::seal`] makes one, and only one of
/// these lets anything be written.
#[derive(Debug)]
pub struct Approved<T> {
    value: T,
    verdict: Verdict,
}

impl<T> Approved<T> {
    /// What was approved.
    #[must_use]
    pub fn value(&self) -> &T {
        &self.value
    }

    /// By what.
    #[must_use]
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }
}

/// The branch whose commits are approved.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Branch {
    /// As people write it: `origin/main`.
    name: String,
    tip: CommitId,
    /// How it was chosen, when no policy names it.
    chosen: &'static str,
}

impl Repository {
    /// Judges `commit` by `policy`: is it reachable, by first parents, from the branch?
    pub fn judge(&self, commit: &CommitId, policy: &Approval) -> Result<Verdict> {
        let test = |passed, evidence: String, remedy: Option<String>| {
            Ok(Verdict {
                tests: vec![Test {
                    name: "branch",
                    passed,
                    evidence,
                    remedy,
                }],
            })
        };
        let branch = match self.approved_branch(policy) {
            Ok(branch) => branch,
            Err(error) => {
                return test(false, error.to_string(), error.hints().first().cloned());
            }
        };
        let Branch { name, tip, chosen } = branch;
        if self.reaches_by_first_parents(&tip, commit)? {
            return test(
                true,
                format!("commit {} is on `{name}`{chosen}", commit.short()),
                None,
            );
        }
        let merged = self.descends(&tip, commit)?;
        let evidence = if merged {
            format!(
                "commit {} came to `{name}` by a merge, and is not itself a state of it",
                commit.short()
            )
        } else {
            format!("commit {} is not on `{name}`{chosen}", commit.short())
        };
        let remedy = if self.inner.is_shallow() {
            SHALLOW_HINT.to_owned()
        } else if merged {
            format!("sync `{name}` itself: `--rev {name}`")
        } else if self.inner.find_branch(&name, BranchType::Remote).is_ok() {
            format!(
                "have it reviewed and merged, then `git fetch`; `{name}` is at {}",
                tip.short()
            )
        } else {
            format!(
                "have it reviewed and merged into `{name}`, which is at {}",
                tip.short()
            )
        };
        test(false, evidence, Some(remedy))
    }

    /// The tip of the branch whose commits are approved: where a policy is first read from.
    ///
    /// # Errors
    ///
    /// When no branch can be told to be it.
    pub fn approved_tip(&self, policy: &Approval) -> Result<CommitId> {
        Ok(self.approved_branch(policy)?.tip)
    }

    fn approved_branch(&self, policy: &Approval) -> Result<Branch> {
        let (name, chosen) = match &policy.reference {
            Some(name) => (name.clone(), ""),
            None => self.default_branch()?,
        };
        let found = [
            self.inner.find_branch(&name, BranchType::Remote),
            self.inner.find_branch(&name, BranchType::Local),
        ];
        let reference = found
            .into_iter()
            .find_map(Result::ok)
            .map(git2::Branch::into_reference);
        let reference = match reference {
            Some(reference) => Some(reference),
            // A full name such as `refs/heads/main`; never a tag or a commit, which do not move on.
            None => self
                .inner
                .find_reference(&name)
                .ok()
                .filter(|found| found.is_branch() || found.is_remote()),
        };
        let tip = reference
            .and_then(|reference| reference.peel_to_commit().ok())
            .ok_or_else(|| {
                Error::refused(format!("the approved branch `{name}` is not in this clone"))
                    .hint("fetch it (`git fetch origin`), or name another in `[approval] ref`")
            })?;
        Ok(Branch {
            name,
            tip: CommitId(tip.id().to_string()),
            chosen,
        })
    }

    /// The remote's default branch; without a remote the local one.
    fn default_branch(&self) -> Result<(String, &'static str)> {
        let remotes = self.inner.remotes().ok();
        let names: Vec<String> = remotes
            .iter()
            .flat_map(|names| names.iter())
            .filter_map(|name| name.ok().flatten().map(str::to_owned))
            .collect();
        let unclear = |what: &str| {
            Error::refused(format!(
                "{what} has no branch that is clearly the approved one"
            ))
            .hint("name it in `contactctl.toml`: `[approval]` `ref = \"origin/main\"`")
        };
        let Some(remote) = names
            .iter()
            .find(|name| *name == "origin")
            .or(names.first())
        else {
            let branch = self
                .local_default()
                .ok_or_else(|| unclear("this repository"))?;
            return Ok((branch, ", the local default branch: there is no remote"));
        };
        let head = self
            .inner
            .find_reference(&format!("refs/remotes/{remote}/HEAD"));
        let target = head.ok().and_then(|head| {
            let target = head.symbolic_target().ok().flatten()?;
            target.strip_prefix("refs/remotes/").map(str::to_owned)
        });
        if let Some(target) = target {
            return Ok((target, ", the remote's default branch"));
        }
        // `git fetch` alone records no default: take the usual name, if it is the only one.
        let usual = ["main", "master"].map(|name| format!("{remote}/{name}"));
        let there = |name: &&String| self.inner.find_branch(name, BranchType::Remote).is_ok();
        match usual.iter().filter(there).collect::<Vec<_>>()[..] {
            [only] => Ok((only.clone(), ", taken as the remote's default branch")),
            _ => Err(unclear(&format!("remote `{remote}`"))),
        }
    }

    fn local_default(&self) -> Option<String> {
        let mut usual = ["main", "master"].into_iter();
        let usual = usual.find(|name| self.inner.find_branch(name, BranchType::Local).is_ok());
        usual.map(str::to_owned).or_else(|| {
            let branches = self.inner.branches(Some(BranchType::Local)).ok()?;
            let names: Vec<_> = branches
                .filter_map(|branch| branch.ok()?.0.name().ok().flatten().map(str::to_owned))
                .collect();
            let [only] = &names[..] else { return None };
            Some(only.clone())
        })
    }
}
