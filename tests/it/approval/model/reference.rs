//! The verdict by the text of the definition: no Git, no portal, and no care for speed.
//!
//! It is written from the definition of "approved" alone, and shares no code with what it is compared
//! to. [`Case::verdict`] is where to begin.

use std::collections::BTreeSet;

use super::facts::Policies;
use super::history::{Approval, History, Id, Person, Policy, Target, Tree};
use super::steps::Span;

/// A test that a policy can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Test {
    Branch,
    Signed,
    Attested,
}

/// The answer for one push.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The commit itself cannot be read.
    Unreadable,
    /// The commit is before a source, and going back was not allowed.
    GoesBack,
    /// Nothing was ever pushed there, and beginning was not asked for.
    NotAsked,
    /// The tests that fail; an empty set if the commit is approved.
    Fails(BTreeSet<Test>),
}

/// A push to judge.
pub struct Case<'h> {
    pub history: &'h History,
    /// The tip of the approved branch.
    pub tip: Id,
    /// The commit to push.
    pub commit: Id,
    pub target: Target,
    /// All sources that the target has or ever had.
    pub sources: BTreeSet<Id>,
    /// `Some` if going back is allowed: true if every account that goes back once had this commit.
    pub rollback: Option<bool>,
    /// Whether a first sync may begin: it is asked for, with a token that sees every account.
    pub begins: bool,
    pub now: i64,
}

impl Case<'_> {
    /// Rules 1, 4 and 9: a state of the branch, after its sources, before one, or without any.
    pub fn verdict(&self) -> Verdict {
        let chain = self.history.chain(self.tip);
        let place = |commit: &Id| chain.iter().position(|state| state == commit);
        let sources: Option<Vec<usize>> = self.sources.iter().map(place).collect();
        if !self.history.is_readable(self.commit) {
            return Verdict::Unreadable;
        }
        let (Some(end), Some(sources)) = (place(&self.commit), sources) else {
            return Verdict::Fails([Test::Branch].into());
        };
        let newest = sources.into_iter().max();
        if newest.is_none() && !self.begins {
            return Verdict::NotAsked;
        }
        if newest.is_some_and(|newest| end < newest) && self.rollback.is_none() {
            return Verdict::GoesBack;
        }
        let is_readable = |&at: &usize| self.history.is_readable(chain[at]);
        let fails = |test: &Test| match newest {
            None => !self.holds_first(*test, &chain[..=end]),
            Some(newest) if end < newest => {
                self.rollback != Some(true) && !self.holds_back(*test, &chain, end, newest)
            }
            Some(newest) => {
                let base = (0..=newest).rev().find(is_readable);
                base.is_none_or(|base| !self.is_reached(*test, &chain[base..=end], chain[newest]))
            }
        };
        Verdict::Fails(
            [Test::Signed, Test::Attested]
                .into_iter()
                .filter(fails)
                .collect(),
        )
    }

    /// Rule 2: a way leads over the states, from the base to the commit, each piece of it proven.
    fn is_reached(&self, test: Test, states: &[Id], newest: Id) -> bool {
        let steps = states
            .windows(2)
            .map(|step| self.step(Some(step[0]), step[1], None));
        let steps: Vec<_> = steps.collect();
        let mut reached = BTreeSet::from([0]);
        for to in 1..states.len() {
            let is_proven = |&from: &usize| {
                let span = Span::of(&steps[from..to]);
                let (before, after) = (states[from], states[to]);
                let is_it =
                    |approval: &Approval| self.first_span(approval) == Some((before, after));
                let digest = self.history.digest(before);
                let earlier = (0..from)
                    .filter(|&at| steps[at].is_in_scope)
                    .map(|at| states[at + 1]);
                (digest.is_some() && digest == self.history.digest(after))
                    || self.is_repaired(&span, (before, states[from + 1]), states, &is_it)
                    || match test {
                        Test::Signed => {
                            to == from + 1 && self.is_signed(&span, earlier.chain([newest]))
                        }
                        _ => self.is_attested(&span, &span.policies(), &is_it),
                    }
            };
            if reached.iter().any(is_proven) {
                reached.insert(to);
            }
        }
        reached.contains(&(states.len() - 1))
    }

    /// Rule 4: the tip's policy judges the newest step in scope, or the pair of nothing and the commit.
    fn holds_first(&self, test: Test, states: &[Id]) -> bool {
        let policies = self.history.policies(self.tip, self.tip, self.target);
        let own = self.history.policies(self.commit, self.commit, self.target);
        let digest = self.history.digest(self.commit);
        let is_it = |approval: &Approval| {
            approval.before.is_none() && Some(&approval.after) == digest.as_ref()
        };
        let all = Span::of(&self.steps(states, &policies));
        let tests = [Test::Signed, Test::Attested];
        if !names(&policies, test) {
            true
        } else if tests
            .iter()
            .any(|test| names(&policies, *test) && !names(&own, *test))
        {
            let may = |person| {
                policies
                    .iter()
                    .all(|policy| self.may_approve(policy, person))
            };
            self.people(&all, &is_it, may) >= highest(&policies).max(1)
        } else if test == Test::Signed {
            self.is_newest_signed(states, &policies)
        } else {
            self.is_attested(&all, &policies, &is_it)
        }
    }

    /// Rule 9: back to what holds by the policy of the state left.
    fn holds_back(&self, test: Test, chain: &[Id], end: usize, newest: usize) -> bool {
        let policies = self
            .history
            .policies(chain[newest], chain[newest], self.target);
        let pair = (
            self.history.digest(chain[newest]),
            self.history.digest(chain[end]),
        );
        let is_it = |approval: &Approval| {
            (&approval.before, Some(&approval.after)) == (&pair.0, pair.1.as_ref())
        };
        let left = Span::of(&self.steps(&chain[..=newest], &policies)[end + 1..]);
        match test {
            _ if !names(&policies, test) => true,
            // Net zero: nothing that counts goes back.
            _ if pair.0.is_some() && pair.0 == pair.1 => true,
            Test::Signed => self.is_newest_signed(&chain[..=end], &policies),
            _ => self.is_attested(&left, &policies, &is_it),
        }
    }

    fn is_newest_signed(&self, states: &[Id], policies: &Policies) -> bool {
        let steps = self.steps(states, policies);
        let newest = steps.iter().rfind(|step| step.is_in_scope);
        newest.is_none_or(|step| self.is_signed(step, std::iter::empty()))
    }

    /// Returns all steps up to the last of `states`, the first commit included, under `policies`.
    fn steps(&self, states: &[Id], policies: &Policies) -> Vec<Span> {
        let before = std::iter::once(None).chain(states.iter().copied().map(Some));
        let steps = before.zip(states);
        steps
            .map(|(before, after)| self.step(before, *after, Some(policies)))
            .collect()
    }

    /// Rule 6.
    fn is_signed(&self, step: &Span, earlier: impl Iterator<Item = Id>) -> bool {
        let latest = earlier
            .map(|commit| self.history.commits[commit].date)
            .max();
        let is_proven = |(commit, policies): &(Id, Policies)| {
            let commit = &self.history.commits[*commit];
            let times = [commit.date, commit.date.max(latest.unwrap_or(commit.date))];
            let mut wanting = policies.iter().filter(|policy| policy.1.signatures > 0);
            wanting.all(|policy| {
                commit.signer.is_some_and(|signer| {
                    commit.date <= self.now
                        && self.history.lists(policy, signer, &times)
                        && !self.history.revokes(self.commit, signer)
                })
            })
        };
        !names(&step.broken, Test::Signed) && step.proofs.iter().all(is_proven)
    }

    /// Rule 7.
    fn is_attested(
        &self,
        span: &Span,
        policies: &Policies,
        is_it: &dyn Fn(&Approval) -> bool,
    ) -> bool {
        let wanting = policies.iter().filter(|policy| policy.1.attestations > 0);
        let may = |person| {
            wanting
                .clone()
                .all(|policy| self.may_approve(policy, person))
        };
        !names(policies, Test::Attested)
            || !names(&span.broken, Test::Attested)
                && self.people(span, is_it, may) >= highest(policies)
    }

    /// Rule 2: people of the list before the span, revoked in no state of the run, attest it.
    fn is_repaired(
        &self,
        span: &Span,
        (before, next): (Id, Id),
        run: &[Id],
        is_it: &dyn Fn(&Approval) -> bool,
    ) -> bool {
        let policies = self.history.policies(before, next, self.target);
        let may = |person| {
            policies
                .iter()
                .all(|policy| self.history.lists(policy, person, &[self.now]))
                && !run.iter().any(|state| self.history.revokes(*state, person))
        };
        self.people(span, is_it, may) >= highest(&span.policies()).max(1)
    }

    fn may_approve(&self, policy: &(Id, Policy), person: Person) -> bool {
        self.history.lists(policy, person, &[self.now])
            && !self.history.revokes(self.commit, person)
    }

    /// Returns the number of people who approved it, are no authors and may approve it.
    fn people(
        &self,
        span: &Span,
        is_it: &dyn Fn(&Approval) -> bool,
        may: impl Fn(Person) -> bool,
    ) -> usize {
        let approvals = self.history.approvals.iter().filter(|approval| {
            approval.target == self.target && approval.expires > self.now && is_it(approval)
        });
        let people = approvals.map(|approval| approval.by);
        let people: BTreeSet<_> = people
            .filter(|by| !span.authors.contains(by) && may(*by))
            .collect();
        people.len()
    }

    /// Returns the ends of the first span, since the state that it was made on, with its digests.
    fn first_span(&self, approval: &Approval) -> Option<(Id, Id)> {
        let chain = self.history.chain(self.tip);
        let before = approval.before.as_ref()?;
        let made_on = chain
            .iter()
            .position(|state| Some(*state) == approval.made_on)?;
        let is =
            |at: &usize, digest: &Tree| self.history.digest(chain[*at]).as_ref() == Some(digest);
        let ends = (made_on + 1..chain.len()).filter(|end| is(end, &approval.after));
        let mut spans = ends.filter_map(|end| {
            let begin = (made_on..end).rfind(|begin| is(begin, before))?;
            Some((chain[begin], chain[end]))
        });
        spans.next()
    }
}

/// Returns true if one of the policies names `test`.
fn names(policies: &Policies, test: Test) -> bool {
    policies.iter().any(|(_, policy)| match test {
        Test::Branch => true,
        Test::Signed => policy.signatures > 0,
        Test::Attested => policy.attestations > 0,
    })
}

/// Returns the highest number of people that one of the policies wants.
fn highest(policies: &Policies) -> usize {
    let numbers = policies.iter().map(|(_, policy)| policy.attestations);
    usize::from(numbers.max().unwrap_or(0))
}
