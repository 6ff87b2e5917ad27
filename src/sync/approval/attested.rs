//! `attested`: enough people other than its authors signed the change, at once or part by part.

use std::collections::BTreeSet;

use super::ballot::{ApprovedSpan, Ballot, Proof};
use super::test::CheckAnswer;
use super::walk::Walk;
use crate::error::Result;
use crate::git::approvals::APPROVALS;
use crate::language::{Text, id};

/// Runs the test.
///
/// # Errors
///
/// If the history or a list of signers cannot be read.
pub(super) fn answer(
    walk: &Walk<'_>,
    ballot: &Ballot<'_>,
    repairs: &[ApprovedSpan],
) -> Result<CheckAnswer> {
    let proved: Vec<_> = walk
        .steps
        .iter()
        .map(|step| {
            let wanted = step
                .policies
                .iter()
                .any(|one| one.approval.attestations > 0);
            !walk.needs_attestation && (step.is_free() || !wanted)
        })
        .collect();
    // What lay there unseen nobody approves step by step.
    let is_sound = |span: &ApprovedSpan| {
        let mut steps = walk.steps[span.from..span.to].iter();
        !walk.needs_attestation && steps.all(|step| step.unseen.is_none())
    };
    let approved: Vec<_> = ballot
        .spans(Proof::Attested)?
        .into_iter()
        .filter(is_sound)
        .chain(repairs.iter().cloned())
        .collect();
    let spans: Vec<_> = approved.iter().map(|one| (one.from, one.to)).collect();
    let Some(step) = walk.uncovered(&proved, &spans)? else {
        let by: BTreeSet<_> = approved.into_iter().flat_map(|one| one.by).collect();
        let by: Vec<_> = by.into_iter().map(|name| format!("`{name}`")).collect();
        return Ok(CheckAnswer::yes(if by.is_empty() {
            Text::new(id::ATTESTED_NOTHING)
        } else {
            Text::new(id::ATTESTED_BY).with("by", by.join(", "))
        }));
    };
    if let Some(path) = &walk.steps[step].unseen {
        return Ok(CheckAnswer::unseen(walk, &walk.steps[step].after, path));
    }
    let proof = if walk.needs_attestation {
        Proof::Repair
    } else {
        Proof::Attested
    };
    let whole = 0..walk.steps.len();
    let too_few = Text::new(id::ATTESTED_TOO_FEW)
        .with("have", ballot.people(whole.clone(), proof)?.len())
        .with("wanted", ballot.required(whole.clone(), proof))
        .with("commit", walk.commit().short())
        .with("portal", walk.portal);
    let evidence = match ballot.unused(whole, proof)? {
        Some(why) => Text::new(id::ATTESTED_UNUSED)
            .with("evidence", too_few)
            .with("why", why),
        None => too_few,
    };
    // Only an approval of all since the base counts in any case.
    let remedy = match &walk.states[0] {
        Some(base) => Text::new(id::ATTESTED_APPROVE).with("base", base.short()),
        None => Text::new(id::ATTESTED_APPROVE_FIRST),
    };
    let remedy = remedy
        .with("commit", walk.commit().short())
        .with("portal", walk.portal)
        .with("approvals", APPROVALS);
    Ok(CheckAnswer::no(evidence, remedy))
}

#[cfg(test)]
mod tests;
