//! A plan of files that are not committed, for `watch --plan`: what a sync would do if they were, and the
//! portal had nothing new since it was read.
//!
//! Such a plan is shown, and can be neither approved nor saved: only a commit can.

use std::sync::Arc;

use jiff::Timestamp;

use super::as_merged::{self, BranchSides};
use super::bases::Bases;
use super::checked::{self, CheckedCommit};
use super::compared::Comparing;
use super::guards::Guards;
use super::observed::{self, ObservedPortal};
use super::origins;
use super::policy::JudgingPolicy;
use super::request::PushRequest;
use super::target::{self, PushTarget};
use crate::config::ProjectFiles;
use crate::contact::{Environment, PushSource};
use crate::error::{Error, Result};
use crate::plan::{self, Accounts, Live, LiveUsers, Observed, Plan};

/// A portal as it was read, and all else that files are compared with.
pub struct PortalView {
    /// The portal's name in the configuration.
    pub name: String,
    /// The portal's kind.
    pub kind: &'static str,
    /// The portal's address. `None` for an embedded portal, and for one without an API.
    pub url: Option<String>,
    /// The time when the portal was read.
    pub read_at: Timestamp,
    environment: Environment,
    /// The repository, without a commit: nothing was pushed from the files.
    source: PushSource,
    observed: Vec<Observed>,
    bases: Bases,
    /// The approved branch, if it has work that `HEAD` does not have.
    branch: Option<BranchSides>,
    /// `None` if no policy could be read.
    guards: Option<Guards>,
    is_embedded: bool,
}

/// A plan of files that are not committed.
pub struct FilesPlan {
    /// The plan.
    pub plan: Plan,
    /// The objections to such a sync by guards and limits.
    pub refusals: Vec<Error>,
}

/// Reads the portal, with the records that a plan of `files` needs. Where it is and whose token it gets is
/// what the commit of the request says, and not the files.
///
/// # Errors
///
/// If the commit has errors, or the portal or the history cannot be read.
pub async fn view(request: &PushRequest<'_>, files: &ProjectFiles<'_>) -> Result<PortalView> {
    let checked = checked::check(request)?.without_errors(request, false)?;
    let target = target::target(request, &checked).await?;
    let seen = seen(request, &checked, &target, files).await;
    let closed = target.open.close().await;
    let view = seen?;
    closed?;
    Ok(view)
}

async fn seen(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
    files: &ProjectFiles<'_>,
) -> Result<PortalView> {
    let environment = target.portal.environment;
    let ObservedPortal {
        observed,
        bases,
        lineage,
        ..
    } = observed::observe(request, checked, target).await?;
    let guards = lineage.ok().and_then(|known| {
        let position = &known.lineage.position;
        let policy = JudgingPolicy::read(&checked.repository, position, &known.branch.tip).ok()?;
        let config = &checked.outcome.config;
        Some(Guards::new(&policy, config, environment, request.now))
    });
    let mut view = PortalView {
        name: target.name.clone(),
        kind: target.open.kind(),
        url: target.open.url().map(str::to_owned),
        read_at: request.now,
        environment,
        source: PushSource {
            commit: String::new(),
            ..target.source.clone()
        },
        observed: Vec::new(),
        bases,
        branch: as_merged::sides(checked, environment)?,
        guards,
        is_embedded: target.open.is_embedded(),
    };
    let comparing = view.comparing(files);
    view.observed = comparing
        .read_records(&target.open.reader(), observed)
        .await?;
    Ok(view)
}

impl PortalView {
    /// Returns what `files` are compared by.
    fn comparing(&self, files: &ProjectFiles<'_>) -> Comparing {
        let own = plan::desired(files, self.environment);
        let desired = match &self.branch {
            Some(branch) => branch.merged(&own),
            None => own,
        };
        Comparing::of_files(
            self.source.clone(),
            Arc::new(desired),
            self.bases.accounts.clone(),
            self.is_embedded,
        )
    }

    /// Compares `files`, which have no error, with the portal. `None` if the portal has to be read again,
    /// since a record or users were not needed before.
    #[must_use]
    pub fn plan(&self, files: &ProjectFiles<'_>) -> Option<FilesPlan> {
        let comparing = self.comparing(files);
        let observed = self.observed.iter();
        let observed: Vec<_> = observed
            .map(|account| self.completed(account, &comparing))
            .collect();
        if observed.iter().any(|account| comparing.lacks(account)) {
            return None;
        }
        let mut plan = Plan {
            portal: self.name.clone(),
            environment: self.environment,
            source: self.source.clone(),
            accounts: comparing.all(&observed),
        };
        origins::find_lines(&mut plan, files);
        let judgement = self
            .guards
            .as_ref()
            .map(|guards| guards.judge(&plan, files));
        Some(FilesPlan {
            plan,
            refusals: judgement.map_or_else(Vec::new, |judgement| judgement.refusals),
        })
    }

    /// Returns `account` with its record and its users, as far as they are known without reading them: by
    /// their digests, they are those of the last push.
    fn completed(&self, account: &Observed, comparing: &Comparing) -> Observed {
        let mut account = account.clone();
        if !comparing.lacks(&account) {
            return account;
        }
        let source = account.source.as_ref();
        let base = source.and_then(|source| self.base(&source.commit)?.get(&account.id));
        let Some(base) = base else { return account };
        if account.live.is_none() && account.digest == Some(base.digest) {
            account.live = Some(Live {
                record: base.record.clone(),
                ..Live::default()
            });
        }
        if account.users.is_none()
            && account.users_digest.is_some()
            && account.users_digest == base.users_digest
        {
            let seats = base.users.clone();
            account.users = seats.map(|seats| LiveUsers { etag: None, seats });
        }
        account
    }

    fn base(&self, commit: &str) -> Option<&Arc<Accounts>> {
        self.bases.accounts.get(commit)
    }
}
