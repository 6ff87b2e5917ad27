//! The judge: each test that a policy requires, put to a push.

use jiff::Timestamp;

use super::attested;
use super::ballot::{ApprovedSpan, Ballot, Proof};
use super::policy::{ATTESTED, Policies, PolicyReader, SIGNED, TESTS, highest};
use super::position::{Lineage, Position};
use super::reviewed::{self, ForgeQuestion};
use super::signed::{self, SignatureJudge};
use super::signers::revoked_at;
use super::target::Reach;
use super::test::CheckAnswer;
use super::verdict::{PolicyTest, Verdict};
use super::walk::Walk;
use crate::error::{Error, Result};
use crate::forge::Evidence;
use crate::git::{ApprovedBranch, CommitId, Repository, Scopes};
use crate::language::{Text, id};
use crate::ssh::RevokedKeys;

/// A push that is to be judged.
#[derive(Debug)]
pub struct ProposedPush<'c> {
    /// The repository of the commit.
    pub repository: &'c Repository,
    /// The commit to push.
    pub commit: CommitId,
    /// The approved branch.
    pub branch: ApprovedBranch,
    /// What was pushed to the target before.
    pub lineage: Lineage,
    /// The target, and the names that reach it.
    pub reach: &'c Reach,
    /// The portal's name in the configuration, for messages.
    pub portal: &'c str,
    /// The time of the run.
    pub now: Timestamp,
    /// `true` if every account that goes back was pushed from this very commit before.
    pub was_pushed: bool,
}

impl<'c> ProposedPush<'c> {
    /// Reads the way that has to be judged. The target's [`Reach`] then knows which portals have to be
    /// asked for their ids before the verdict.
    ///
    /// # Errors
    ///
    /// If the history or a policy cannot be read.
    pub(in crate::sync) fn walk(&'c self, scopes: &'c Scopes<'c>) -> Result<Walk<'c>> {
        // What is pushed has to be what was judged.
        if let Err(why) = scopes.of(&self.commit)? {
            let text = Text::new(id::SCOPE_UNREADABLE).with("commit", self.commit.short());
            return Err(Error::refused(text.with("why", why)));
        }
        let policies = PolicyReader {
            scopes,
            reach: self.reach,
            every_configuration: self.lineage.is_of_another_configuration,
            portal: self.portal,
            newest: match self.lineage.position {
                // The branch's last state judges, and a new commit takes its place.
                Position::First => &self.branch.tip,
                _ => &self.commit,
            },
        };
        let (from, judge) = match &self.lineage.position {
            Position::After(base) => {
                let way = (base, &self.commit);
                return Walk::since(self.repository, scopes, policies, way, self.portal);
            }
            Position::First => (None, &self.branch.tip),
            Position::Before(left) => (Some(left), left),
            Position::Beside(other) => (None, other),
        };
        let fixed = policies
            .of(judge, None)?
            .ok_or_else(|| scopes.never_readable(judge))?;
        let way = (from, &self.commit);
        Walk::leap(self.repository, scopes, (policies, fixed), way, self.portal)
    }

    /// Returns the question to the forge about the `walk`. `None` if nothing needs a review.
    ///
    /// # Errors
    ///
    /// If the owners cannot be read, or several forges would have to be asked.
    pub(in crate::sync) fn question(&self, walk: &Walk<'_>) -> Result<Option<ForgeQuestion>> {
        if self.was_pushed {
            return Ok(None);
        }
        reviewed::question(walk, &self.branch, self.portal)
    }

    /// Judges the push by every test that a policy on the `walk` requires. `evidence` is the answer of
    /// the forge, if it was asked.
    #[must_use]
    pub(in crate::sync) fn judge(
        &self,
        walk: &Walk<'_>,
        evidence: Option<&Result<Evidence>>,
    ) -> Verdict {
        let mut tests = vec![PolicyTest {
            name: "branch",
            passed: true,
            evidence: Text::new(id::BRANCH_YES)
                .with("commit", self.commit.short())
                .with(
                    "branch",
                    Text::new(self.branch.chosen).with("name", self.branch.name.as_str()),
                ),
            remedy: None,
        }];
        let required = match walk.every_policy() {
            Ok(policies) => required(&policies),
            Err(error) => {
                tests.push(PolicyTest::failed("branch", &error));
                return Verdict { tests };
            }
        };
        if required.is_empty() {
            return Verdict { tests };
        }
        match self.prepared(walk) {
            Ok(judge) => {
                let answers = required.into_iter();
                tests.extend(answers.map(|name| judge.test(self, name, evidence)));
            }
            Err(error) => {
                let failed = |name| PolicyTest::failed(name, &error);
                tests.extend(required.into_iter().map(failed));
            }
        }
        Verdict { tests }
    }

    /// Reads what several tests rest on.
    fn prepared<'w>(&'w self, walk: &'w Walk<'w>) -> Result<Prepared<'w>> {
        let mut revoked = RevokedKeys::default();
        for policy in walk.policies_of_the_commit()? {
            revoked = revoked.and(revoked_at(self.repository, &self.commit, &policy)?);
        }
        let target = self.reach.target();
        let ballot = Ballot::read(walk, target, self.now, revoked.clone())?;
        // A first sync has no state before it that could list who repairs. What is older than the
        // policy is attested itself.
        let repairs = if walk.states[0].is_none() && !walk.needs_attestation {
            Vec::new()
        } else {
            ballot.spans(Proof::Repair)?
        };
        Ok(Prepared {
            walk,
            ballot,
            repairs,
            revoked,
        })
    }
}

/// What several tests rest on.
struct Prepared<'w> {
    walk: &'w Walk<'w>,
    ballot: Ballot<'w>,
    /// The spans that were approved in place of a proof.
    repairs: Vec<ApprovedSpan>,
    /// The keys that the commit to push revokes.
    revoked: RevokedKeys,
}

impl Prepared<'_> {
    /// Runs the test `name`. If it cannot be run, it has failed. A state that was pushed before needs no
    /// proof.
    fn test(
        &self,
        push: &ProposedPush<'_>,
        name: &'static str,
        evidence: Option<&Result<Evidence>>,
    ) -> PolicyTest {
        if push.was_pushed {
            let evidence = Text::new(id::PUSHED_BEFORE).with("commit", push.commit.short());
            return PolicyTest::of(name, CheckAnswer::yes(evidence));
        }
        let answer = match name {
            SIGNED => {
                let judge = SignatureJudge::new(self.walk, push.now, self.revoked.clone());
                signed::answer(&judge, &self.repairs)
            }
            ATTESTED => attested::answer(self.walk, &self.ballot, &self.repairs),
            _ => reviewed::answer(self.walk, evidence, &self.repairs),
        };
        match answer {
            Ok(answer) => PolicyTest::of(name, answer),
            Err(error) => PolicyTest::failed(name, &error),
        }
    }
}

/// Returns the tests that one of `policies` requires.
fn required(policies: &Policies) -> Vec<&'static str> {
    let required = TESTS
        .into_iter()
        .filter(|(_, number)| highest(policies, *number) > 0);
    required.map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests;
