//! `attested`: enough people other than its authors have signed the change from the base to the
//! commit, or each part of it.

use std::collections::BTreeSet;

use super::change::{BranchStep, ProposedChange};
use super::signers::{allowed_at, revoked_at};
use super::test::{CheckAnswer, PolicyCheck};
use crate::error::Result;
use crate::git::ledger::{APPROVALS, Attestation};
use crate::git::{ApprovalStatement, CommitId, NAMESPACE, Scopes};
use crate::language::{MessageId, Text, id};
use crate::ssh::{AllowedSigners, RevokedKeys, Signature, Signer};

/// The test that enough people signed the change.
pub(super) struct AttestedCheck;

/// A state of the approved branch since the base.
struct State {
    /// `None` for the state before the first commit.
    commit: Option<CommitId>,
    /// The digest of the contacts and the policy.
    digest: String,
}

impl PolicyCheck for AttestedCheck {
    fn name(&self) -> &'static str {
        "attested"
    }

    fn answer(&self, change: &ProposedChange<'_>) -> Result<CheckAnswer> {
        let scopes = change.scopes();
        let steps = change.steps(&scopes, |approval| approval.attestations > 0)?;
        let states = states(change, &scopes, &steps)?;
        if states.len() == 1 {
            return Ok(CheckAnswer::yes(Text::new(id::ATTESTED_NOTHING)));
        }
        let ballot = Ballot::read(change, &scopes)?;
        if let Some(by) = ballot.approvers(&states)? {
            let by: Vec<_> = by.iter().map(|name| format!("`{name}`")).collect();
            return Ok(CheckAnswer::yes(
                Text::new(id::ATTESTED_BY).with("by", by.join(", ")),
            ));
        }
        let (first, last) = (&states[0], &states[states.len() - 1]);
        let too_few = Text::new(id::ATTESTED_TOO_FEW)
            .with("have", ballot.people(first, last)?.len())
            .with("wanted", ballot.required())
            .with("commit", change.commit.short())
            .with("portal", change.portal);
        let evidence = match ballot.unused(first, last)? {
            Some(why) => Text::new(id::ATTESTED_UNUSED)
                .with("evidence", too_few)
                .with("why", why),
            None => too_few,
        };
        let remedy = Text::new(id::ATTESTED_APPROVE).with("approvals", APPROVALS);
        Ok(CheckAnswer::no(evidence, remedy))
    }
}

/// Returns the base and each state after it, oldest first. Commits that leave the contacts and the
/// policy as they are make no new state.
fn states(
    change: &ProposedChange<'_>,
    scopes: &Scopes<'_>,
    steps: &[BranchStep],
) -> Result<Vec<State>> {
    let start = match &change.base {
        Some(base) => Some(base.clone()),
        None => steps.first().and_then(|step| step.parent.clone()),
    };
    let mut states = vec![State {
        digest: scopes.digest(start.as_ref())?,
        commit: start,
    }];
    for commit in steps
        .iter()
        .map(|step| &step.commit)
        .chain([&change.commit])
    {
        let digest = scopes.digest(Some(commit))?;
        if states.last().is_none_or(|last| last.digest != digest) {
            states.push(State {
                commit: Some(commit.clone()),
                digest,
            });
        }
    }
    Ok(states)
}

/// The approvals in the repository, and the lists of those who may give one.
struct Ballot<'b> {
    change: &'b ProposedChange<'b>,
    scopes: &'b Scopes<'b>,
    repository: String,
    attestations: Vec<Attestation>,
    allowed: AllowedSigners,
    /// The keys that are revoked by the policy, or by the commit to push.
    revoked: RevokedKeys,
}

impl<'b> Ballot<'b> {
    /// Reads the approvals of the repository, and the lists of signers and revoked keys.
    fn read(change: &'b ProposedChange<'b>, scopes: &'b Scopes<'b>) -> Result<Self> {
        let (repository, policy) = (change.repository, &change.policy);
        let own = repository
            .config(&change.commit)?
            .approval_of(change.portal);
        let before = policy.approval.revoked_signers.as_deref();
        let revoked = revoked_at(repository, &policy.at, before)?.and(revoked_at(
            repository,
            &change.commit,
            own.revoked_signers.as_deref(),
        )?);
        let mut attestations = repository.attestations()?;
        // Their files are in no particular order.
        attestations.sort_by(|one, other| one.statement.by.cmp(&other.statement.by));
        Ok(Self {
            change,
            scopes,
            repository: repository.identity(&change.commit)?,
            attestations,
            allowed: allowed_at(repository, &policy.at, &policy.approval.allowed_signers)?,
            revoked,
        })
    }

    /// Returns the number of people whose approval the policy requires.
    fn required(&self) -> usize {
        self.change.policy.approval.attestations
    }

    /// Returns the names of those who approved the change from the first of `states` to the last, at
    /// once or part by part. `None` if the approvals do not reach the last state.
    fn approvers(&self, states: &[State]) -> Result<Option<BTreeSet<String>>> {
        // For each state the people who approved the way to it. `None` for states not reached yet.
        let mut reached: Vec<Option<BTreeSet<String>>> = vec![None; states.len()];
        reached[0] = Some(BTreeSet::new());
        for (from, state) in states.iter().enumerate() {
            let Some(by) = reached[from].clone() else {
                continue;
            };
            for (to, next) in states.iter().enumerate().skip(from + 1) {
                if reached[to].is_some() {
                    continue;
                }
                let people = self.people(state, next)?;
                if people.len() >= self.required() {
                    let names = people.into_iter().map(|person| person.principal);
                    reached[to] = Some(by.iter().cloned().chain(names).collect());
                }
            }
        }
        Ok(reached.pop().flatten())
    }

    /// Returns the different people who approved the change from `state` to `next`.
    fn people(&self, state: &State, next: &State) -> Result<Vec<Signer>> {
        let mut people: Vec<Signer> = Vec::new();
        let mut authors = None;
        for attestation in &self.attestations {
            let ApprovalStatement { base, result, .. } = &attestation.statement;
            if (base, result) != (&state.digest, &next.digest) {
                continue;
            }
            // Read only if an approval is for this change: it walks the history.
            if authors.is_none() {
                authors = Some(self.authors(state, next)?);
            }
            let authors = authors.as_deref().unwrap_or_default();
            if let Ok(signer) = self.counts(attestation, state, authors)
                && !people.iter().any(|known| is_same_person(known, &signer))
            {
                people.push(signer);
            }
        }
        Ok(people)
    }

    /// Returns the signer of `attestation`, an approval of a change from `state` by `authors`.
    ///
    /// # Errors
    ///
    /// If it does not count, with the reason.
    fn counts(
        &self,
        attestation: &Attestation,
        state: &State,
        authors: &[String],
    ) -> Result<Signer, Text> {
        let Attestation {
            statement,
            signature,
        } = attestation;
        let change = self.change;
        if statement.repository != self.repository {
            return Err(by_name(id::ATTESTATION_OTHER_REPOSITORY, statement));
        }
        if statement.portal != change.portal {
            return Err(by_name(id::ATTESTATION_OTHER_PORTAL, statement)
                .with("portal", statement.portal.as_str()));
        }
        if statement.expires <= change.now {
            return Err(by_name(id::ATTESTATION_EXPIRED, statement)
                .with("at", statement.expires.to_string()));
        }
        let signer = self
            .signer(statement, signature, state)
            .map_err(|fault| by_name(id::ATTESTATION_BAD, statement).with("fault", fault))?;
        if authors.iter().any(|author| signer.may_be(author)) {
            return Err(by_name(id::ATTESTATION_BY_AUTHOR, statement));
        }
        Ok(signer)
    }

    /// Returns the listed signer who made the `armored` signature over `statement`.
    ///
    /// # Errors
    ///
    /// If the signature is not valid, or its signer is not listed under the name in the statement.
    fn signer(
        &self,
        statement: &ApprovalStatement,
        armored: &str,
        state: &State,
    ) -> Result<Signer, Text> {
        let change = self.change;
        let signature = Signature::from_text(armored).map_err(|fault| fault.text().clone())?;
        let now = u64::try_from(change.now.as_second()).unwrap_or(0);
        let text = statement.to_string();
        let listed = |list: &AllowedSigners| {
            let message = text.as_bytes();
            list.named(
                &statement.by,
                &signature,
                NAMESPACE,
                message,
                now,
                &self.revoked,
            )
            .map_err(|fault| fault.text().clone())
        };
        // A signer who was removed from the list since the base does not count either.
        if let (Some(commit), true) = (&state.commit, change.base.is_some()) {
            let path = &change.policy.approval.allowed_signers;
            let bytes = change.repository.bytes(commit, path).ok().flatten();
            listed(&AllowedSigners::read(&bytes.unwrap_or_default()))?;
        }
        listed(&self.allowed)
    }

    /// Returns the addresses of the authors and co-authors of all commits that are part of the change.
    fn authors(&self, state: &State, next: &State) -> Result<Vec<String>> {
        let Some(next) = &next.commit else {
            return Ok(Vec::new());
        };
        let repository = self.change.repository;
        let without: Vec<_> = state.commit.iter().collect();
        let mut authors = Vec::new();
        for commit in repository.commits_since(&without, next)? {
            let parents = repository.parents(&commit)?;
            let is_part = match &parents[..] {
                [ours, theirs] => !self.scopes.is_clean_merge(&commit, ours, theirs)?,
                _ => self.scopes.of(parents.first())? != self.scopes.of(Some(&commit))?,
            };
            if !is_part {
                continue;
            }
            authors.push(repository.author(&commit)?.email);
            let message = repository.message(&commit)?;
            authors.extend(message.lines().filter_map(co_author));
        }
        Ok(authors)
    }

    /// Returns the reason why an approval that seems to be for this change does not count. `None` if
    /// no approval comes close to it.
    fn unused(&self, first: &State, last: &State) -> Result<Option<Text>> {
        let authors = self.authors(first, last)?;
        for attestation in &self.attestations {
            let statement = &attestation.statement;
            if statement.result == last.digest
                && statement.base == first.digest
                && let Err(why) = self.counts(attestation, first, &authors)
            {
                return Ok(Some(why));
            }
        }
        let mut ours = self
            .attestations
            .iter()
            .map(|attestation| &attestation.statement)
            .filter(|statement| statement.portal == self.change.portal);
        let from_elsewhere = ours
            .clone()
            .find(|statement| statement.result == last.digest && statement.base != first.digest);
        if let Some(statement) = from_elsewhere {
            return Ok(Some(by_name(id::ATTESTATION_FROM_ELSEWHERE, statement)));
        }
        let to_elsewhere = ours
            .find(|statement| statement.base == first.digest && statement.result != last.digest);
        Ok(to_elsewhere.map(|statement| by_name(id::ATTESTATION_STALE, statement)))
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

/// Returns the address in a `Co-authored-by` line.
fn co_author(line: &str) -> Option<String> {
    let (key, value) = line.split_once(':')?;
    if !key.trim().eq_ignore_ascii_case("co-authored-by") {
        return None;
    }
    let (_, address) = value.split_once('<')?;
    let (address, _) = address.split_once('>')?;
    Some(address.trim().to_owned())
}
