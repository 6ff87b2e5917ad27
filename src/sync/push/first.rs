//! A first sync, and taking over what another repository or a lost commit has pushed.

use super::request::PushRequest;
use super::target::PushTarget;
use crate::error::Error;
use crate::language::{Text, id};
use crate::plan::{Observed, VisibleAccounts};
use crate::sync::approval::Position;

/// Returns the reasons against a first sync, which has to be asked for by `--first` or `--take-over`.
/// An embedded portal without a record needs neither.
pub(super) fn objections(
    request: &PushRequest<'_>,
    target: &PushTarget,
    position: &Position,
    observed: &[Observed],
) -> Vec<Error> {
    if *position != Position::First {
        return Vec::new();
    }
    let is_empty = observed.iter().all(|account| account.etag.is_none());
    if target.open.is_embedded() && is_empty {
        return Vec::new();
    }
    let mut objections = Vec::new();
    if !request.first.is_asked() {
        objections.push(Error::refused(
            Text::new(id::FIRST_SYNC_NOT_ASKED).with("portal", target.name.as_str()),
        ));
    }
    if target.about.accounts != VisibleAccounts::All {
        objections.push(Error::refused(
            Text::new(id::FIRST_SYNC_PARTLY_SEEN).with("portal", target.name.as_str()),
        ));
    }
    objections
}
