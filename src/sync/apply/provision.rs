//! The creation of an account before its record is put, or the update of an embedded portal's account.

use super::outcome::{WriteResult, on_one_line};
use super::put::Putter;
use crate::contact::{Field, Role};
use crate::language::{Text, id};
use crate::plan::{AccountPlan, Desired, Provision, Write};
use crate::portal::{ProvisionRequest, PutReply};

impl Putter {
    /// Creates the account, or updates an embedded portal's account, as `write` plans it.
    ///
    /// # Errors
    ///
    /// The result of the account's write, if the portal does not take it.
    pub(super) async fn provision(
        &self,
        account: &AccountPlan,
        write: &Write,
    ) -> Result<(), WriteResult> {
        let Some(desired) = &account.file else {
            return Ok(());
        };
        let users = match write.provision {
            Provision::No => return Ok(()),
            Provision::Create => first_users(desired),
            Provision::Refresh => self.missing_users(desired).await?,
        };
        let request = ProvisionRequest {
            desired,
            users,
            how: write.provision,
        };
        let creates = write.provision == Provision::Create;
        let why_not = match self.portal.provision(&request).await {
            PutReply::Taken if creates => return self.check_users(desired).await,
            PutReply::Taken => return Ok(()),
            PutReply::NotSent(error) => return Err(WriteResult::Failed(on_one_line(&error))),
            PutReply::Overtaken => WriteResult::Refused(Text::new(id::PORTAL_MADE_MEANWHILE)),
            PutReply::Refused(why) => WriteResult::Refused(why),
            PutReply::Failed(why) => WriteResult::Failed(why),
            PutReply::Lost(error) => WriteResult::Failed(on_one_line(&error)),
            PutReply::Shown { .. } | PutReply::Stopped { .. } => WriteResult::Skipped,
        };
        if !creates {
            return Err(why_not);
        }
        // As for every other write, only reading tells whether it arrived.
        match self.portal.profile(&desired.id).await {
            Ok(Some(_)) => self.check_users(desired).await,
            Ok(None) => Err(why_not),
            Err(_) => Err(why_not.unknown()),
        }
    }

    /// Returns the alert contacts that have no access yet. They keep a role that they already have. If
    /// the file manages access, the result is empty, since the users are put by a request of their own.
    async fn missing_users(&self, desired: &Desired) -> Result<Vec<(String, Role)>, WriteResult> {
        if desired.users.is_some() {
            return Ok(Vec::new());
        }
        let live = self
            .portal
            .users(&desired.id)
            .await
            .map_err(|error| WriteResult::Failed(on_one_line(&error)))?;
        let mut users = first_users(desired);
        users.retain(|(email, _)| live.seats.role(email).is_none());
        Ok(users)
    }

    /// Checks that a new account has the users that it was created with.
    async fn check_users(&self, desired: &Desired) -> Result<(), WriteResult> {
        let Some(wanted) = &desired.users else {
            return Ok(());
        };
        match self.portal.users(&desired.id).await {
            Ok(live) if live.seats == *wanted => Ok(()),
            Ok(_) => Err(WriteResult::Refused(Text::new(id::PORTAL_MADE_MEANWHILE))),
            Err(error) => Err(WriteResult::Unknown(on_one_line(&error))),
        }
    }
}

/// Returns the users of a new account. If the file does not manage access, they are the alert contacts:
/// a portal accepts only users as alert contacts.
fn first_users(desired: &Desired) -> Vec<(String, Role)> {
    if let Some(users) = &desired.users {
        return users
            .iter()
            .map(|(email, role)| (email.to_owned(), role))
            .collect();
    }
    desired
        .record
        .get(Field::Alert)
        .map(|alerts| alerts.members())
        .unwrap_or_default()
        .into_iter()
        .map(|email| (email, Role::Editor))
        .collect()
}
