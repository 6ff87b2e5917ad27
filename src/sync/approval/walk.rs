//! The way from what was pushed last to the commit to push, state by state.

use super::policy::{Policies, PolicyReader, TESTS, highest};
use super::step::{Step, StepReader};
use crate::error::Result;
use crate::git::{CommitId, Repository, Scopes};

/// The states from the base to the commit to push, and the steps between them.
pub struct Walk<'w> {
    pub(super) repository: &'w Repository,
    pub(super) scopes: &'w Scopes<'w>,
    /// The portal's name in the configuration, for messages.
    pub(super) portal: &'w str,
    reader: StepReader<'w>,
    /// The states: one more than steps. `None` is the state before the first commit.
    pub(super) states: Vec<Option<CommitId>>,
    pub(super) steps: Vec<Step>,
    /// `true` if the only proof is an approval of everything that the commit has: it is older than the
    /// policy that judges it.
    pub(super) needs_attestation: bool,
    /// `true` at a first sync and on the way back: the one step stands for the whole way.
    pub(super) is_leap: bool,
}

impl<'w> Walk<'w> {
    /// Reads the steps after `base` up to `commit`, each of which is judged by the states before it.
    ///
    /// # Errors
    ///
    /// If the history or a policy cannot be read.
    pub(super) fn since(
        repository: &'w Repository,
        scopes: &'w Scopes<'w>,
        policies: PolicyReader<'w>,
        (base, commit): (&CommitId, &CommitId),
        portal: &'w str,
    ) -> Result<Self> {
        // A base that cannot be read gives way to the last state before it that can.
        let Some((start, _)) = scopes.readable(base)? else {
            return Err(scopes.never_readable(base));
        };
        let reader = StepReader {
            repository,
            scopes,
            policies,
            base: Some(start.clone()),
            fixed: None,
        };
        let mut states = vec![Some(start.clone())];
        let after_start = repository
            .first_parents(commit)?
            .into_iter()
            .skip_while(|state| *state != start)
            .skip(1);
        states.extend(after_start.map(Some));
        let mut steps = Vec::new();
        for pair in states.windows(2) {
            let [before, Some(after)] = pair else {
                unreachable!("every state but the first is a commit");
            };
            steps.push(reader.step(before.as_ref(), after)?);
        }
        Ok(Self {
            repository,
            scopes,
            portal,
            reader,
            states,
            steps,
            needs_attestation: false,
            is_leap: false,
        })
    }

    /// Reads the way from `from` to `commit` as one step, judged by `fixed`: what has to be proved is
    /// the newest step in scope up to `commit`.
    ///
    /// # Errors
    ///
    /// If the history or a policy cannot be read.
    pub(super) fn leap(
        repository: &'w Repository,
        scopes: &'w Scopes<'w>,
        (policies, fixed): (PolicyReader<'w>, Policies),
        (from, commit): (Option<&CommitId>, &CommitId),
        portal: &'w str,
    ) -> Result<Self> {
        let own = policies.of(commit, None)?.unwrap_or_default();
        let is_older = TESTS
            .iter()
            .any(|(_, number)| highest(&fixed, *number) > 0 && highest(&own, *number) == 0);
        let reader = StepReader {
            repository,
            scopes,
            policies,
            base: None,
            fixed: Some(fixed),
        };
        Ok(Self {
            repository,
            scopes,
            portal,
            states: vec![from.cloned(), Some(commit.clone())],
            steps: vec![newest(&reader, commit)?],
            reader,
            needs_attestation: from.is_none() && is_older,
            is_leap: true,
        })
    }

    /// Returns the commit to push.
    pub(super) fn commit(&self) -> &CommitId {
        let last = self.states.last().and_then(Option::as_ref);
        last.expect("the last state is the commit to push")
    }

    /// Returns the policies of a state: those that judge the step after it.
    pub(super) fn policies_of(&self, state: usize) -> Result<Policies> {
        let after = self.states.get(state + 1).and_then(Option::as_ref);
        self.reader
            .policies_before(self.states[state].as_ref(), after.unwrap_or(self.commit()))
    }

    /// Returns every policy that judges a step, and those of the first state.
    pub(super) fn every_policy(&self) -> Result<Policies> {
        let mut all = self.policies_of(0)?;
        all.extend(self.steps.iter().flat_map(|step| step.policies.clone()));
        Ok(all)
    }

    /// Returns the policies of the commit to push.
    pub(super) fn policies_of_the_commit(&self) -> Result<Policies> {
        let own = self.reader.policies.of(self.commit(), None)?;
        Ok(own.unwrap_or_default())
    }

    /// Returns the scope digest of a state. `None` if the state cannot be read.
    pub(super) fn digest(&self, state: usize) -> Result<Option<String>> {
        self.scopes.digest(self.states[state].as_ref())
    }

    /// Returns the first step that nothing covers: it is not `proved`, and none of `spans` of states,
    /// and no way to the same contents and policy as before, leads over it. `None` if all is covered.
    pub(super) fn uncovered(
        &self,
        proved: &[bool],
        spans: &[(usize, usize)],
    ) -> Result<Option<usize>> {
        if proved.iter().all(|proved| *proved) {
            return Ok(None);
        }
        let digests: Vec<_> = (0..self.states.len())
            .map(|state| self.digest(state))
            .collect::<Result<_>>()?;
        let mut reached = vec![false; self.states.len()];
        reached[0] = true;
        for from in 0..self.states.len() {
            if !reached[from] {
                continue;
            }
            for to in from + 1..self.states.len() {
                let is_step = to == from + 1 && proved[from];
                let is_net_zero = digests[from].is_some() && digests[from] == digests[to];
                if is_step || is_net_zero || spans.contains(&(from, to)) {
                    reached[to] = true;
                }
            }
        }
        if reached.last() == Some(&true) {
            return Ok(None);
        }
        let end = reached.iter().rposition(|reached| *reached);
        Ok(end.map(|state| {
            let unproved = (state..proved.len()).find(|step| !proved[*step]);
            unproved.unwrap_or(state)
        }))
    }
}

/// Reads the newest step up to `commit` in which something has to be proved: the first one of the
/// repository if there is no other.
fn newest(reader: &StepReader<'_>, commit: &CommitId) -> Result<Step> {
    let mut at = commit.clone();
    loop {
        let before = reader.repository.parents(&at)?.into_iter().next();
        let step = reader.step(before.as_ref(), &at)?;
        match before {
            Some(before) if step.is_free() => at = before,
            _ => return Ok(step),
        }
    }
}

#[cfg(test)]
mod tests;
