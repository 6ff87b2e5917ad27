//! The signed approvals in the repository, counted for spans of states.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::Timestamp;

use super::authors::Authors;
use super::policy::{Policies, highest};
use super::signers::{allowed_at, allowed_in, revoked_at, revoked_in, with_unread_line};
use super::walk::Walk;
use crate::contact::Target;
use crate::error::Result;
use crate::git::approvals::{Approvals, Attestation};
use crate::git::{ApprovalStatement, CommitId, NAMESPACE};
use crate::language::{MessageId, Text, id};
use crate::ssh::{AllowedSigners, RevokedKeys, Signature, Signer};

/// The way in which approvals prove a span of states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Proof {
    /// As the policies of its steps require.
    Attested,
    /// In place of a proof that failed.
    Repair,
}

/// A span that enough people approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ApprovedSpan {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The names of the approvers.
    pub(super) by: BTreeSet<String>,
}

/// The approvals in the repository.
pub(super) struct Ballot<'b> {
    walk: &'b Walk<'b>,
    target: &'b Target,
    now: Timestamp,
    repository: String,
    /// Each approval, with the span of states that it is for. `None` if it is for none on the way.
    attestations: Vec<(Attestation, Option<(usize, usize)>)>,
    /// The number of approvals of an earlier version, which do not count.
    of_v1: usize,
    /// The keys that the commit to push revokes.
    revoked: RevokedKeys,
}

/// A list of signers, and the keys that do not count.
struct Electorate {
    allowed: AllowedSigners,
    /// The path of the list.
    path: String,
    revoked: RevokedKeys,
}

impl<'b> Ballot<'b> {
    /// Reads the approvals. `revoked` are the keys that the commit to push revokes.
    ///
    /// # Errors
    ///
    /// If the repository cannot be read.
    pub(super) fn read(
        walk: &'b Walk<'b>,
        target: &'b Target,
        now: Timestamp,
        revoked: RevokedKeys,
    ) -> Result<Self> {
        let repository = walk.repository;
        let commit = walk.commit();
        let Approvals {
            mut attestations,
            of_v1,
        } = repository.attestations()?;
        // Their files are in no particular order.
        attestations.sort_by(|one, other| one.statement.by.cmp(&other.statement.by));
        let mut ballot = Self {
            walk,
            target,
            now,
            repository: repository.identity(commit)?,
            attestations: Vec::new(),
            of_v1,
            revoked,
        };
        let states = repository.first_parents(commit)?;
        for attestation in attestations {
            // What does not count is for no span, and the way is not walked for it.
            let span = match ballot.is_for_us(&attestation.statement) {
                Ok(()) => ballot.span_of(&attestation.statement, &states)?,
                Err(_) => None,
            };
            ballot.attestations.push((attestation, span));
        }
        Ok(ballot)
    }

    /// Returns the spans that enough people approved.
    ///
    /// # Errors
    ///
    /// If the history or a list of signers cannot be read.
    pub(super) fn spans(&self, proof: Proof) -> Result<Vec<ApprovedSpan>> {
        let candidates: BTreeSet<_> = self
            .attestations
            .iter()
            .filter_map(|(_, span)| *span)
            .collect();
        let mut approved = Vec::new();
        for (from, to) in candidates {
            let people = self.people(from..to, proof)?;
            if people.len() >= self.required(from..to, proof) {
                approved.push(ApprovedSpan {
                    from,
                    to,
                    by: people.into_iter().map(|one| one.principal).collect(),
                });
            }
        }
        Ok(approved)
    }

    /// Returns the number of people who have to approve a span.
    pub(super) fn required(&self, span: Range<usize>, proof: Proof) -> usize {
        let policies = self.policies(span);
        let attestations = highest(&policies, |approval| approval.attestations);
        match proof {
            Proof::Attested => attestations,
            Proof::Repair => attestations
                .max(highest(&policies, |approval| approval.reviews))
                .max(1),
        }
    }

    /// Returns the policies that judge a step of the span.
    fn policies(&self, span: Range<usize>) -> Policies {
        let mut all = Policies::new();
        for step in &self.walk.steps[span] {
            for policy in &step.policies {
                if !all.contains(policy) {
                    all.push(policy.clone());
                }
            }
        }
        all
    }

    /// Returns the different people who approved the span.
    pub(super) fn people(&self, span: Range<usize>, proof: Proof) -> Result<Vec<Signer>> {
        let electorates = self.electorates(span.clone(), proof)?;
        let authors = self.authors(span.clone())?;
        let mut people: Vec<Signer> = Vec::new();
        for (attestation, of) in &self.attestations {
            if *of != Some((span.start, span.end)) {
                continue;
            }
            if let Ok(signer) = self.counts(attestation, &electorates, &authors)
                && !people.iter().any(|known| is_same_person(known, &signer))
            {
                people.push(signer);
            }
        }
        Ok(people)
    }

    /// Returns the authors of the span, who do not count.
    fn authors(&self, span: Range<usize>) -> Result<Authors> {
        if self.walk.is_leap {
            let from = self.walk.states[span.start].as_ref();
            return Authors::of_the_way(
                self.walk.repository,
                self.walk.scopes,
                from,
                self.walk.commit(),
            );
        }
        Authors::of(self.walk.repository, &self.walk.steps[span])
    }

    /// Returns the lists that an approver has to be on. There is always one.
    fn electorates(&self, span: Range<usize>, proof: Proof) -> Result<Vec<Electorate>> {
        let repository = self.walk.repository;
        let mut electorates = Vec::new();
        match proof {
            Proof::Attested => {
                for policy in &self.policies(span) {
                    if policy.approval.attestations > 0 {
                        let revoked = revoked_at(repository, &policy.at, policy)?;
                        electorates.push(Electorate {
                            allowed: allowed_at(repository, policy)?,
                            path: policy.signers(),
                            revoked: revoked.and(self.revoked.clone()),
                        });
                    }
                }
            }
            // Listed in the state before the span, and revoked nowhere.
            Proof::Repair => {
                for policy in &self.walk.policies_of(span.start)? {
                    let mut revoked = self.revoked.clone();
                    for state in self.walk.states.iter().flatten() {
                        revoked = revoked.and(revoked_in(repository, state, policy)?);
                    }
                    electorates.push(Electorate {
                        allowed: allowed_in(repository, policy)?,
                        path: policy.signers(),
                        revoked,
                    });
                }
            }
        }
        Ok(electorates)
    }

    /// Returns the span that an approval is for: the first one since the state that it was made on,
    /// from its contents and policy before to those after it. `None` if there is no such span on the
    /// way to the commit. `states` are those of the branch up to the commit, oldest first.
    fn span_of(
        &self,
        statement: &ApprovalStatement,
        states: &[CommitId],
    ) -> Result<Option<(usize, usize)>> {
        if self.walk.is_leap {
            let from = self.walk.states[0].as_ref().map(CommitId::as_str);
            let is_it = statement.state.as_deref() == from
                && Some(&statement.before) == self.walk.digest(0)?.as_ref()
                && Some(&statement.after) == self.walk.digest(1)?.as_ref();
            return Ok(is_it.then_some((0, 1)));
        }
        let made_on = statement.state.as_deref();
        let Some(start) = states
            .iter()
            .position(|state| Some(state.as_str()) == made_on)
        else {
            return Ok(None);
        };
        let offset = states.len() - self.walk.states.len();
        let mut from = None;
        for (place, state) in states.iter().enumerate().skip(start) {
            let digest = self.walk.scopes.digest(Some(state))?;
            if let Some(from) = from
                && digest.as_ref() == Some(&statement.after)
            {
                let span = (usize::checked_sub(from, offset)).zip(place.checked_sub(offset));
                return Ok(span);
            }
            if digest.as_ref() == Some(&statement.before) {
                from = Some(place);
            }
        }
        Ok(None)
    }

    /// Checks that an approval is for this repository and target, and has not expired.
    ///
    /// # Errors
    ///
    /// If it is not, with the reason.
    fn is_for_us(&self, statement: &ApprovalStatement) -> Result<(), Text> {
        if statement.repository != self.repository {
            return Err(by_name(id::ATTESTATION_OTHER_REPOSITORY, statement));
        }
        if statement.target != *self.target {
            return Err(by_name(id::ATTESTATION_OTHER_TARGET, statement)
                .with("target", statement.target.to_string()));
        }
        if statement.expires <= self.now {
            return Err(by_name(id::ATTESTATION_EXPIRED, statement)
                .with("at", statement.expires.to_string()));
        }
        Ok(())
    }

    /// Returns the signer of an approval.
    ///
    /// # Errors
    ///
    /// If it does not count, with the reason.
    fn counts(
        &self,
        attestation: &Attestation,
        electorates: &[Electorate],
        authors: &Authors,
    ) -> Result<Signer, Text> {
        let statement = &attestation.statement;
        self.is_for_us(statement)?;
        let signer = self
            .signer(attestation, electorates)
            .map_err(|fault| by_name(id::ATTESTATION_BAD, statement).with("fault", fault))?;
        if authors.may_include(&signer) {
            return Err(by_name(id::ATTESTATION_BY_AUTHOR, statement));
        }
        Ok(signer)
    }

    /// Returns the signer of an approval, whom every list has under the name in the statement.
    fn signer(
        &self,
        attestation: &Attestation,
        electorates: &[Electorate],
    ) -> Result<Signer, Text> {
        let Attestation {
            statement,
            signature,
        } = attestation;
        let signature = Signature::from_text(signature).map_err(|fault| fault.text().clone())?;
        let now = u64::try_from(self.now.as_second()).unwrap_or(0);
        let text = statement.to_string();
        let mut signer = Err(Text::new(id::ATTESTATION_NO_LIST));
        for Electorate {
            allowed,
            path,
            revoked,
        } in electorates
        {
            let listed = allowed
                .named(
                    &statement.by,
                    &signature,
                    NAMESPACE,
                    text.as_bytes(),
                    now,
                    revoked,
                )
                .map_err(|fault| with_unread_line(fault.text().clone(), allowed, path))?;
            signer = signer.or(Ok(listed));
        }
        signer
    }

    /// Returns the reason why an approval that seems to be for the span does not count. `None` if no
    /// approval comes close to it.
    pub(super) fn unused(&self, span: Range<usize>, proof: Proof) -> Result<Option<Text>> {
        let electorates = self.electorates(span.clone(), proof)?;
        let authors = self.authors(span.clone())?;
        let (before, after) = (self.walk.digest(span.start)?, self.walk.digest(span.end)?);
        let starts = |one: &ApprovalStatement| Some(&one.before) == before.as_ref();
        let ends = |one: &ApprovalStatement| Some(&one.after) == after.as_ref();
        let mut elsewhere = None;
        for (attestation, of) in &self.attestations {
            let statement = &attestation.statement;
            match (starts(statement), ends(statement)) {
                (true, true) => {
                    if let Err(why) = self.counts(attestation, &electorates, &authors) {
                        return Ok(Some(why));
                    }
                    if *of != Some((span.start, span.end)) {
                        return Ok(Some(by_name(id::ATTESTATION_USED, statement)));
                    }
                }
                (false, true) if statement.target == *self.target => {
                    elsewhere = Some(by_name(id::ATTESTATION_FROM_ELSEWHERE, statement));
                }
                (true, false) if statement.target == *self.target && elsewhere.is_none() => {
                    elsewhere = Some(by_name(id::ATTESTATION_STALE, statement));
                }
                _ => {}
            }
        }
        if elsewhere.is_none() && self.of_v1 > 0 {
            return Ok(Some(Text::new(id::ATTESTATIONS_OLD)));
        }
        Ok(elsewhere)
    }
}

/// Returns the message `id` about the approval of the person whom `statement` names.
fn by_name(id: MessageId, statement: &ApprovalStatement) -> Text {
    Text::new(id).with("by", statement.by.as_str())
}

/// Returns true if two signers may be the same person: they have the same key, or one of them may bear
/// the other's name.
fn is_same_person(one: &Signer, other: &Signer) -> bool {
    one.key.is_same_key(&other.key) || one.may_be(&other.principal) || other.may_be(&one.principal)
}

#[cfg(test)]
mod tests;
