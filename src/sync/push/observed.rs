//! The fourth stage: what the portal holds, listed while the files are compared.

use std::sync::Arc;

use tokio::task::JoinHandle;

use super::bases::Bases;
use super::checked::CheckedCommit;
use super::request::PushRequest;
use super::target::PushTarget;
use crate::error::{Error, Result};
use crate::language::Text;
use crate::plan::{self, Accounts, Observed};
use crate::portal::PortalReader;
use crate::text::suggest;

/// What the portal holds, and what the files say now and said at each push.
pub(super) struct ObservedPortal {
    pub(super) desired: Arc<Accounts>,
    /// The accounts that are asked for.
    pub(super) observed: Vec<Observed>,
    pub(super) bases: Bases,
    /// A note on edits that are not committed.
    pub(super) uncommitted: Option<Text>,
}

/// Lists the portal, and meanwhile reads the files.
///
/// # Errors
///
/// If the portal cannot be read, or an account is asked for that the commit does not have.
pub(super) async fn observe(
    request: &PushRequest<'_>,
    checked: &CheckedCommit,
    target: &PushTarget,
) -> Result<ObservedPortal> {
    let listing = listing(target.open.reader());
    let desired = Arc::new(plan::desired(
        &checked.snapshot,
        &request.project.config,
        target.portal.environment,
    ));
    check_names(request.accounts, &desired)?;
    let uncommitted = uncommitted(request, checked)?;
    let mut observed = listing.await.expect("a listing does not panic")?;
    let bases = Bases::read(request, checked, target, &desired, &observed)?;
    observed.retain(|account| request.includes(&account.id));
    Ok(ObservedPortal {
        desired,
        observed,
        bases,
        uncommitted,
    })
}

/// Starts to read what the portal holds.
fn listing(reader: Arc<dyn PortalReader>) -> JoinHandle<Result<Vec<Observed>>> {
    tokio::spawn(async move { reader.list().await })
}

/// Every account that is asked for by name has to be there.
fn check_names(names: &[String], desired: &Accounts) -> Result<()> {
    for name in names {
        if !desired.contains_key(name) {
            let unknown =
                Error::usage(Text::new("no-account-in-the-commit").with("name", name.as_str()));
            let near = suggest(name, desired.keys().map(String::as_str));
            return Err(match near {
                Some(near) => unknown.hint(Text::new("did-you-mean").with("near", near)),
                None => unknown.hint(Text::new("name-by-id")),
            });
        }
    }
    Ok(())
}

/// A note on edits that are not committed, and so are not in the plan.
fn uncommitted(request: &PushRequest<'_>, checked: &CheckedCommit) -> Result<Option<Text>> {
    if request.rev != "HEAD" {
        return Ok(None);
    }
    let folder = format!("{}/", checked.outcome.config.contacts);
    let paths = checked.repository.uncommitted()?;
    let of_project = |path: &&String| path.starts_with(&folder) || **path == request.project.config;
    let edited: Vec<_> = paths.iter().filter(of_project).collect();
    Ok(match &edited[..] {
        [] => None,
        [only] => Some(Text::new("note-uncommitted").with("path", only.as_str())),
        [first, rest @ ..] => Some(
            Text::new("note-uncommitted-more")
                .with("path", first.as_str())
                .with("more", rest.len()),
        ),
    })
}
