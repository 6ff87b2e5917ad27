//! The users of an account, and the rules for them.

use jiff::{SignedDuration, Timestamp};

use crate::contact::{Environment, Field, Role, Value, normalise_address};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::portal::wire::{PortalUser, Profile};
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::accounts::find_account;
use crate::server::rules::validate::{self, Validator};
use crate::server::store::Store;
use crate::server::store::Tx;
use crate::server::store::audit::{AuditedAction, COMMAND_LINE};
use crate::server::store::sessions::SessionHolder;
use crate::server::token::Secret;
use crate::server::violation::Violation;

/// An invitation to the pages.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The user's address.
    pub email: String,
    /// The account that the user gets access to, and the role there. `None` for a user who has
    /// access already.
    pub access: Option<(String, Role)>,
    /// The lifetime of the link.
    pub lifetime: SignedDuration,
}

impl Store {
    /// Gives the access that an invitation names, and makes a sign-in key that works once:
    /// `/sign-in?token=KEY`.
    ///
    /// # Errors
    ///
    /// If there is no such account or user, the rules do not allow the change, or the database
    /// fails.
    pub async fn invite(
        &self,
        invitation: Invitation,
        validator: Validator,
        now: Timestamp,
    ) -> Result<Secret> {
        let email = normalise_address(&invitation.email);
        let user = email.clone();
        let is_user = self.write(move |tx| {
            if let Some((account, role)) = &invitation.access {
                let profile = find_profile(tx, account)?;
                let users = with_user(&profile.users, &user, *role);
                let change = UsersChange {
                    by: COMMAND_LINE,
                    now,
                    validator,
                };
                replace(tx, change, &profile, users)?;
            }
            Ok::<_, Refusal>(tx.is_user(&user)?)
        });
        if !is_user.await.map_err(Error::from)? {
            return Err(Error::usage(
                Text::new(id::NO_SUCH_USER).with("email", email),
            ));
        }
        let holder = SessionHolder {
            email: Some(email),
            account: None,
        };
        self.sign_in_key(holder, COMMAND_LINE, now, invitation.lifetime)
            .await
    }
}

/// Returns `users` with one of them added, or given another role.
pub(in crate::server) fn with_user(
    users: &[PortalUser],
    email: &str,
    role: Role,
) -> Vec<PortalUser> {
    users
        .iter()
        .filter(|user| user.email != email)
        .cloned()
        .chain([PortalUser {
            email: email.to_owned(),
            role,
        }])
        .collect()
}

/// Returns the account of this id, with all its users.
pub(in crate::server) fn find_profile(tx: &dyn Tx, id: &str) -> Result<Profile, Refusal> {
    let account = find_account(tx, id)?;
    Ok(Profile {
        users: tx.users(id)?,
        id: account.id,
        name: account.name,
        integration: account.integration,
        merchant_issues_field: account.merchant_issues_field,
        brand_domains: account.brand_domains,
    })
}

/// The circumstances of a change of users.
#[derive(Debug, Clone, Copy)]
pub(in crate::server) struct UsersChange<'a> {
    pub by: &'a str,
    pub now: Timestamp,
    pub validator: Validator,
}

/// Replaces all users of an account. The last administrator, and users who are alert contacts, have
/// to stay.
pub(in crate::server) fn replace(
    tx: &dyn Tx,
    change: UsersChange<'_>,
    profile: &Profile,
    users: Vec<PortalUser>,
) -> Result<(), Refusal> {
    let old = &profile.users;
    let new = Profile {
        users,
        ..profile.clone()
    };
    validate::profile(change.validator, change.now, &new).map_err(refused)?;
    let users = normalised(new.users);
    let mut violations = Vec::from_iter(last_administrator(old, &users));
    violations.extend(alert_contacts(tx, &profile.id, old, &users)?);
    if !violations.is_empty() {
        return Err(refused(violations));
    }
    if users != *old {
        tx.replace_users(&profile.id, &users, change.now)?;
        let audited = AuditedAction {
            by: change.by,
            action: "users",
            account: Some(&profile.id),
        };
        tx.audit_done(change.now, audited)?;
    }
    Ok(())
}

/// Returns `users` as they are stored.
pub(in crate::server) fn normalised(users: Vec<PortalUser>) -> Vec<PortalUser> {
    let mut normalised: Vec<_> = users
        .into_iter()
        .map(|user| PortalUser {
            email: normalise_address(&user.email),
            role: user.role,
        })
        .collect();
    normalised.sort();
    normalised
}

/// Returns a violation if `new` has no administrator, and `old` has one.
pub(in crate::server) fn last_administrator(
    old: &[PortalUser],
    new: &[PortalUser],
) -> Option<Violation> {
    let last = old.iter().find(|user| is_administrator(user))?;
    if new.iter().any(is_administrator) {
        return None;
    }
    let detail = Text::new(id::PORTAL_LAST_ADMINISTRATOR).with("email", last.email.as_str());
    Some(Violation::new("/users", "last-administrator", detail))
}

fn is_administrator(user: &PortalUser) -> bool {
    user.role == Role::Administrator
}

/// Returns a violation for each user who is not in `new` any more, but still is an alert contact.
fn alert_contacts(
    tx: &dyn Tx,
    id: &str,
    old: &[PortalUser],
    new: &[PortalUser],
) -> Result<Vec<Violation>, Refusal> {
    let alerts = tx
        .record(id, Environment::Production)?
        .and_then(|stored| stored.record.get(Field::Alert))
        .map(|alert| Value::members(&alert))
        .unwrap_or_default();
    Ok(alerts
        .iter()
        .filter(|email| is_user(old, email) && !is_user(new, email))
        .map(|email| {
            let detail = Text::new(id::PORTAL_ALERT_CONTACT).with("email", email.as_str());
            Violation::new("/users", "alert-not-a-user", detail)
        })
        .collect())
}

fn is_user(users: &[PortalUser], email: &str) -> bool {
    users.iter().any(|user| user.email == email)
}

/// Returns the refusal of a change of users. The profile is checked as a whole, but only the users
/// are what the change is about. If they have no violation, the cause is a value of the account.
fn refused(mut violations: Vec<Violation>) -> Refusal {
    if violations.iter().any(Violation::is_about_users) {
        violations.retain(Violation::is_about_users);
    }
    Refusal::new(
        RefusalKind::UsersRefused,
        Text::new(id::REFUSED_NOTHING_CHANGED),
    )
    .violations(violations)
}
