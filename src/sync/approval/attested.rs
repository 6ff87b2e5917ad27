//! `attested`: enough people, none of them its author, have signed the change from the base to
//! the commit, or each part of it.

use std::collections::BTreeSet;

use super::change::{Change, Step};
use super::signers::{allowed_at, revoked_at};
use super::test::{Answer, Check};
use crate::error::Result;
use crate::git::ledger::{APPROVALS, Attestation};
use crate::git::{CommitId, NAMESPACE, Scopes, Statement};
use crate::language::Text;
use crate::ssh::{AllowedSigners, RevokedKeys, Signature, Signer};

/// Enough people signed it.
pub(super) struct Attested;

/// A state of the approved branch since the base.
struct State {
    /// None before the first commit.
    commit: Option<CommitId>,
    digest: String,
}

impl Check for Attested {
    fn name(&self) -> &'static str {
        "attested"
    }

    fn answer(&self, change: &Change<'_>) -> Result<Answer> {
        let scopes = change.scopes();
        let steps = change.steps(&scopes, |approval| approval.attestations > 0)?;
        let states = states(change, &scopes, &steps)?;
        if states.len() == 1 {
            return Ok(Answer::yes(Text::new("attested-nothing")));
        }
        let ballot = Ballot::read(change, &scopes)?;
        let wanted = change.policy.approval.attestations;
        // How far the change is approved from its start on, and by whom.
        let mut reached: Vec<Option<BTreeSet<String>>> = vec![None; states.len()];
        reached[0] = Some(BTreeSet::new());
        for (at, state) in states.iter().enumerate() {
            let Some(by) = reached[at].clone() else {
                continue;
            };
            for (then, next) in states.iter().enumerate().skip(at + 1) {
                if reached[then].is_some() {
                    continue;
                }
                let people = ballot.people(state, next)?;
                if people.len() >= wanted {
                    let names = people.into_iter().map(|person| person.principal);
                    reached[then] = Some(by.iter().cloned().chain(names).collect());
                }
            }
        }
        if let Some(Some(by)) = reached.last() {
            let by: Vec<_> = by.iter().map(|name| format!("`{name}`")).collect();
            return Ok(Answer::yes(
                Text::new("attested-by").with("by", by.join(", ")),
            ));
        }
        let (first, last) = (&states[0], &states[states.len() - 1]);
        let have = ballot.people(first, last)?.len();
        let unused = ballot.unused(first, last)?;
        let evidence = Text::new("attested-too-few")
            .with("have", have)
            .with("wanted", wanted)
            .with("commit", change.commit.short())
            .with("portal", change.portal);
        let evidence = match unused {
            Some(why) => Text::new("attested-unused")
                .with("evidence", evidence)
                .with("why", why),
            None => evidence,
        };
        let remedy = Text::new("attested-approve").with("approvals", APPROVALS);
        Ok(Answer::no(evidence, remedy))
    }
}

/// The base, and each state after it.
fn states(change: &Change<'_>, scopes: &Scopes<'_>, steps: &[Step]) -> Result<Vec<State>> {
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

/// The approvals there are, and who may give one.
struct Ballot<'b> {
    change: &'b Change<'b>,
    scopes: &'b Scopes<'b>,
    repository: String,
    attestations: Vec<Attestation>,
    allowed: AllowedSigners,
    revoked: RevokedKeys,
}

impl<'b> Ballot<'b> {
    fn read(change: &'b Change<'b>, scopes: &'b Scopes<'b>) -> Result<Self> {
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
        // Their files have no order that means anything.
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

    /// The different people who approved the change from `state` to `next`.
    fn people(&self, state: &State, next: &State) -> Result<Vec<Signer>> {
        let mut people: Vec<Signer> = Vec::new();
        let mut authors = None;
        for attestation in &self.attestations {
            let Statement { base, result, .. } = &attestation.statement;
            if (base, result) != (&state.digest, &next.digest) {
                continue;
            }
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

    /// Who gives `attestation`, or why it does not count.
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
        let by = &statement.by;
        let unused = |id: &'static str| Text::new(id).with("by", by.as_str());
        if statement.repository != self.repository {
            return Err(unused("attestation-other-repository"));
        }
        if statement.portal != change.portal {
            return Err(
                unused("attestation-other-portal").with("portal", statement.portal.as_str())
            );
        }
        if statement.expires <= change.now {
            return Err(unused("attestation-expired").with("at", statement.expires.to_string()));
        }
        let now = u64::try_from(change.now.as_second()).unwrap_or(0);
        let text = statement.to_string();
        let signer = Signature::from_text(signature).and_then(|signature| {
            let signer = |list: &AllowedSigners| {
                let message = text.as_bytes();
                list.named(by, &signature, NAMESPACE, message, now, &self.revoked)
            };
            // Whoever was struck off since the base does not count either.
            if let (Some(commit), true) = (&state.commit, change.base.is_some()) {
                let path = &change.policy.approval.allowed_signers;
                let bytes = change.repository.bytes(commit, path).ok().flatten();
                signer(&AllowedSigners::read(&bytes.unwrap_or_default()))?;
            }
            signer(&self.allowed)
        });
        let signer = match signer {
            Ok(signer) => signer,
            Err(fault) => return Err(unused("attestation-bad").with("fault", fault.text().clone())),
        };
        if authors.iter().any(|author| signer.may_be(author)) {
            return Err(unused("attestation-by-author"));
        }
        Ok(signer)
    }

    /// The addresses of all who wrote a part of the change.
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

    /// Why the approvals that seem to be for this change do not count; of the nearest one.
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
        let of = |test: fn(&Statement, &State, &State) -> bool| {
            let statements = self.attestations.iter().map(|found| &found.statement);
            let mut ours = statements.filter(|statement| statement.portal == self.change.portal);
            ours.find(|statement| test(statement, first, last))
        };
        let from_elsewhere = of(|statement, first, last| {
            statement.result == last.digest && statement.base != first.digest
        });
        let to_elsewhere = of(|statement, first, last| {
            statement.base == first.digest && statement.result != last.digest
        });
        Ok(match (from_elsewhere, to_elsewhere) {
            (Some(statement), _) => {
                Some(Text::new("attestation-from-elsewhere").with("by", statement.by.as_str()))
            }
            (_, Some(statement)) => {
                Some(Text::new("attestation-stale").with("by", statement.by.as_str()))
            }
            _ => None,
        })
    }
}

/// Whether two signers may be one person: one key, or a name that both may bear.
fn is_same_person(one: &Signer, other: &Signer) -> bool {
    one.key.is_same_key(&other.key) || one.may_be(&other.principal) || other.may_be(&one.principal)
}

/// The address in a `Co-authored-by` line.
fn co_author(line: &str) -> Option<String> {
    let (key, value) = line.split_once(':')?;
    if !key.trim().eq_ignore_ascii_case("co-authored-by") {
        return None;
    }
    let (_, address) = value.split_once('<')?;
    let (address, _) = address.split_once('>')?;
    Some(address.trim().to_owned())
}
