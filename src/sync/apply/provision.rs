//! An account that is created before its record is put, or a stand-in's idea of it brought up to
//! date.

use super::outcome::{Applied, on_one_line};
use super::put::Putter;
use crate::contact::{Field, Role};
use crate::language::Text;
use crate::plan::{AccountPlan, Desired, Provision, Write};
use crate::portal::{ProvisionRequest, PutReply};

impl Putter {
    /// Creates the account, or brings a stand-in's idea of it up to date.
    pub(super) async fn provision(
        &self,
        account: &AccountPlan,
        write: &Write,
    ) -> Result<(), Applied> {
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
        match self.portal.provision(&request).await {
            PutReply::Taken(_) if write.provision == Provision::Create => {
                self.check_users(desired).await
            }
            PutReply::Taken(_) => Ok(()),
            PutReply::Refused(why) => Err(Applied::Refused(why)),
            PutReply::Failed(why) => Err(Applied::Failed(why)),
            PutReply::Overtaken => Err(Applied::Refused(Text::new("portal-made-meanwhile"))),
            PutReply::NotSent(error) | PutReply::Lost(error) => {
                Err(Applied::Failed(on_one_line(&error)))
            }
        }
    }

    /// Returns the alert contacts that have no access yet. Users of a file that manages access are
    /// put by themselves, and everybody else keeps the role that the portal gave them.
    async fn missing_users(&self, desired: &Desired) -> Result<Vec<(String, Role)>, Applied> {
        if desired.users.is_some() {
            return Ok(Vec::new());
        }
        let live = self
            .portal
            .users(&desired.id)
            .await
            .map_err(|error| Applied::Failed(on_one_line(&error)))?;
        let mut users = first_users(desired);
        users.retain(|(email, _)| live.seats.role(email).is_none());
        Ok(users)
    }

    /// Reads back the users of an account that was created with them.
    async fn check_users(&self, desired: &Desired) -> Result<(), Applied> {
        let Some(wanted) = &desired.users else {
            return Ok(());
        };
        match self.portal.users(&desired.id).await {
            Ok(live) if live.seats == *wanted => Ok(()),
            Ok(_) => Err(Applied::Refused(Text::new("portal-made-meanwhile"))),
            Err(error) => Err(Applied::Unknown(on_one_line(&error))),
        }
    }
}

/// Returns the users of a new account. If the file does not manage access, the alert contacts get
/// it: a portal takes no others as alert contacts.
fn first_users(desired: &Desired) -> Vec<(String, Role)> {
    if let Some(users) = &desired.users {
        return users
            .iter()
            .map(|(email, role)| (email.to_owned(), role))
            .collect();
    }
    let alerts = desired.record.get(Field::Alert);
    let alerts = alerts.map(|alerts| alerts.members()).unwrap_or_default();
    alerts
        .into_iter()
        .map(|email| (email, Role::Editor))
        .collect()
}
