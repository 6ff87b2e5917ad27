//! An account that is made before its record is put, or a stand-in's idea of it brought up to date.

use reqwest::{Method, StatusCode};

use super::{Applied, Writer, is_portals_sake, told, user};
use crate::contact::{Field, Role};
use crate::error::Error;
use crate::language::Text;
use crate::plan::{AccountPlan, Desired, Provision, Write};
use crate::portal::transport::Request;
use crate::portal::wire::Profile;
use crate::text::uri_segment;

impl Writer {
    /// Makes the account, or brings a stand-in's idea of it up to date.
    pub(super) async fn provision(
        &self,
        account: &AccountPlan,
        write: &Write,
    ) -> Result<(), Applied> {
        let Some(desired) = account
            .file
            .as_deref()
            .filter(|_| write.provision != Provision::No)
        else {
            return Ok(());
        };
        let mut body = profile(desired);
        if write.provision == Provision::Refresh {
            if desired.users.is_some() {
                // They are put by themselves.
                body.users.clear();
            } else {
                // Whoever has a seat keeps the role that the portal gave.
                let seated = self.reader.seats(&account.id).await;
                let seated = seated.map_err(|error| Applied::Failed(told(&error)))?.seats;
                body.users.retain(|user| seated.role(&user.email).is_none());
            }
        }
        let path = format!("/v1/accounts/{}", uri_segment(&account.id));
        let mut request = if write.provision == Provision::Create {
            Request::with_body(Method::POST, "/v1/accounts", &body)
        } else {
            Request::with_body(Method::PUT, &path, &body)
        };
        // Made twice it is a conflict, and said twice it is the same.
        request.repeatable = true;
        match self.reader.transport.send(&request).await {
            Ok(answer) if answer.status.is_success() => self.seated(desired, write).await,
            // Somebody, or this run before its reply was lost, has made it.
            Ok(answer)
                if answer.status == StatusCode::CONFLICT
                    && write.provision == Provision::Create =>
            {
                self.seated(desired, write).await
            }
            Ok(answer) if is_portals_sake(answer.status) => Err(Applied::Failed(answer.problem())),
            Ok(answer) => Err(Applied::Refused(answer.problem())),
            Err(failure) => Err(Applied::Failed(told(&Error::from(failure)))),
        }
    }

    /// Reads back the users of an account that was made with them.
    async fn seated(&self, desired: &Desired, write: &Write) -> Result<(), Applied> {
        let Some(wanted) = desired
            .users
            .as_ref()
            .filter(|_| write.provision == Provision::Create)
        else {
            return Ok(());
        };
        match self.reader.seats(&desired.id).await {
            Ok(live) if live.seats == *wanted => Ok(()),
            Ok(_) => Err(Applied::Refused(Text::new("portal-made-meanwhile"))),
            Err(error) => Err(Applied::Unknown(told(&error))),
        }
    }
}

/// What a portal has to know of an account before it takes its record. Where the file does not
/// manage access, the alert contacts get a seat: the portal takes no others.
fn profile(desired: &Desired) -> Profile {
    let users = if let Some(users) = &desired.users {
        users
            .iter()
            .map(|(email, role)| user(email, role))
            .collect()
    } else {
        let alerts = desired.record.get(Field::Alert);
        let alerts = alerts.map(|alerts| alerts.members()).unwrap_or_default();
        alerts
            .iter()
            .map(|email| user(email, Role::Editor))
            .collect()
    };
    Profile {
        id: desired.id.clone(),
        name: desired.name.clone(),
        integration: desired.integration.clone(),
        merchant_issues_field: desired.merchant_issues_field,
        brand_domains: desired.brand_domains.clone(),
        users,
    }
}
