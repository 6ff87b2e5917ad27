//! The verdict about a push, and the questions that it takes to the portals that names point at.

use std::collections::{BTreeMap, BTreeSet};

use tokio::task::JoinSet;

use super::checked::CheckedCommit;
use super::lineage::KnownLineage;
use super::request::PushRequest;
use super::successor::forge_of;
use super::target::PushTarget;
use crate::error::Result;
use crate::forge::{self, Evidence};
use crate::git::Scopes;
use crate::plan::{Observed, Plan, Provision};
use crate::portal::http;
use crate::sync::approval::{ForgeQuestion, LocalClone, Position, ProposedPush, Reach, Verdict};
use crate::sync::portal_ids::embedded_ids;

/// Judges the push of a plan, by what was observed at the portal as well.
pub(super) async fn verdict(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
    known: &KnownLineage,
    found: (&Plan, &[Observed]),
) -> Verdict {
    match judge(request, checked, target, known, found).await {
        Ok(verdict) => verdict,
        Err(error) => Verdict::undecided(&error),
    }
}

async fn judge(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
    known: &KnownLineage,
    found: (&Plan, &[Observed]),
) -> Result<Verdict> {
    let ids = embedded_ids(request.project);
    let mut reach = Reach::new(
        target.target.clone(),
        target.open.url(),
        ids,
        writes_without_environment(found.0),
    );
    let goes_back = matches!(known.lineage.position, Position::Before(_));
    let was_pushed = goes_back && was_pushed(checked, target, found).await?;
    loop {
        let unasked = {
            let scopes = Scopes::new(&checked.repository);
            let push = ProposedPush {
                repository: &checked.repository,
                commit: checked.commit.clone(),
                branch: known.branch.clone(),
                lineage: known.lineage.clone(),
                reach: &reach,
                portal: &target.name,
                now: request.now,
                was_pushed,
            };
            let walk = push.walk(&scopes)?;
            let unasked = reach.unasked();
            if unasked.is_empty() {
                let evidence = match push.question(&walk) {
                    Ok(Some(question)) => Some(ask(request, checked, &scopes, &question).await),
                    Ok(None) => None,
                    Err(error) => Some(Err(error)),
                };
                return Ok(push.judge(&walk, evidence.as_ref()));
            }
            unasked
        };
        reach.answer(answers(unasked).await);
    }
}

/// Asks the portals at these URLs for their ids, all at once. One that does not answer may be any.
async fn answers(urls: BTreeSet<String>) -> BTreeMap<String, Option<String>> {
    let mut answers: BTreeMap<_, _> = urls.iter().map(|url| (url.clone(), None)).collect();
    let mut asked: JoinSet<_> = urls
        .into_iter()
        .map(|url| async move {
            let id = http::portal_id(&url).await.ok().flatten();
            (url, id)
        })
        .collect();
    while let Some(answer) = asked.join_next().await {
        answers.extend(answer);
    }
    answers
}

/// Asks the forge of the policy about the steps.
async fn ask(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    scopes: &Scopes<'_>,
    question: &ForgeQuestion,
) -> Result<Evidence> {
    let repository = &checked.repository;
    let ForgeQuestion { policy, asked } = question;
    let (place, token) = forge_of(&policy.approval, repository, request)?;
    let local = LocalClone { repository, scopes };
    let kind = policy.approval.forge;
    forge::gather(kind, &place, &token, asked, &local, request.now).await
}

/// Returns true if the plan writes users or creates accounts, which belong to no environment.
pub(super) fn writes_without_environment(plan: &Plan) -> bool {
    plan.writes()
        .any(|(_, write)| write.users.is_some() || write.provision == Provision::Create)
}

/// Returns true if every account that goes back was pushed from this very commit before: each one that
/// was pushed from a later state, or that the plan writes. If no account goes back, the commit proves
/// nothing by having been pushed.
async fn was_pushed(
    checked: &CheckedCommit,
    target: &PushTarget,
    (plan, observed): (&Plan, &[Observed]),
) -> Result<bool> {
    let mut going_back: BTreeSet<&str> = plan
        .writes()
        .map(|(account, _)| account.id.as_str())
        .collect();
    for account in observed {
        if let Some(source) = &account.source
            && checked.desired.contains_key(&account.id)
            && let Some(pushed) = checked.repository.recorded(&source.commit)
            && !checked.repository.descends(&checked.commit, &pushed)?
        {
            going_back.insert(&account.id);
        }
    }
    let reader = target.open.reader();
    let commit = checked.commit.as_str();
    for account in &going_back {
        let history = reader.history(account).await?;
        let mut pushes = history.iter().filter_map(|change| change.commit.as_deref());
        if !pushes.any(|pushed| pushed == commit) {
            return Ok(false);
        }
    }
    Ok(!going_back.is_empty())
}
