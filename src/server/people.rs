//! Users of an account, and what has to hold of them, whoever changes them: the API, a page or
//! the command line.

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;

use super::refusal::{Refusal, Sort};
use super::store::audit::{self, Deed};
use super::store::sessions::Holder;
use super::store::{self, Store};
use super::token::Secret;
use super::validate::{self, Objection, Validator, problem};
use crate::contact::{Environment, Field, Role, Value, normalise_address};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::portal::wire::{PortalUser, Profile};

/// What the audit calls whoever can open the database.
pub(super) const COMMAND_LINE: &str = "command line";

/// Who is to get a link, and for what.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The user's address.
    pub email: String,
    /// The account that they get access to, and as what; none for who has access already.
    pub access: Option<(String, Role)>,
    /// How long the link works.
    pub lifetime: SignedDuration,
}

impl Store {
    /// Gives access, if that is wanted, and makes a key to the pages that works once:
    /// `/sign-in?token=KEY`.
    ///
    /// # Errors
    ///
    /// If there is no such account or user, the rules are against it, or the database fails.
    pub async fn invite(
        &self,
        invitation: Invitation,
        validator: Validator,
        now: Timestamp,
    ) -> Result<Secret> {
        let email = normalise_address(&invitation.email);
        let user = email.clone();
        let known = self.write(move |connection| {
            if let Some((account, role)) = invitation.access {
                let profile = find_profile(connection, &account)?;
                let users = with(&profile.users, &user, role);
                let change = Change {
                    by: COMMAND_LINE,
                    now,
                    validator,
                };
                replace(connection, change, &profile, users)?;
            }
            Ok::<_, Refusal>(store::users::exists(connection, &user)?)
        });
        if !known.await.map_err(Error::from)? {
            return Err(Error::usage(
                Text::new(id::NO_SUCH_USER).with("email", email),
            ));
        }
        let holder = Holder {
            email: Some(email),
            account: None,
        };
        self.sign_in_key(holder, COMMAND_LINE, now, invitation.lifetime)
            .await
    }
}

/// `users` with this one added, or in this role.
pub(super) fn with(users: &[PortalUser], email: &str, role: Role) -> Vec<PortalUser> {
    let others = users.iter().filter(|user| user.email != email).cloned();
    let user = PortalUser {
        email: email.to_owned(),
        role,
    };
    others.chain([user]).collect()
}

/// The account of this id, with all its users.
pub(super) fn find_profile(connection: &Connection, id: &str) -> Result<Profile, Refusal> {
    let account = store::accounts::find(connection, id)?;
    let account = account.ok_or_else(|| Refusal::no_account(id))?;
    Ok(Profile {
        users: store::users::all(connection, id)?,
        id: account.id,
        name: account.name,
        integration: account.integration,
        merchant_issues_field: account.merchant_issues_field,
        brand_domains: account.brand_domains,
    })
}

/// Who changes users, when, and what the new ones are judged by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Change<'a> {
    pub by: &'a str,
    pub now: Timestamp,
    pub validator: Validator,
}

/// Makes `users` all the users of the account that `profile` describes. The last administrator
/// and users who are alert contacts have to stay.
pub(super) fn replace(
    connection: &Connection,
    change: Change<'_>,
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
    let mut problems = Vec::from_iter(last_administrator(old, &users));
    problems.extend(alert_contacts(connection, &profile.id, old, &users)?);
    if !problems.is_empty() {
        return Err(refused(problems));
    }
    if users != *old {
        store::users::replace(connection, &profile.id, &users, change.now)?;
        let deed = Deed {
            by: change.by,
            action: "users",
            account: Some(&profile.id),
        };
        audit::done(connection, change.now, deed)?;
    }
    Ok(())
}

fn normalised(users: Vec<PortalUser>) -> Vec<PortalUser> {
    let mut users: Vec<_> = users
        .into_iter()
        .map(|user| PortalUser {
            email: normalise_address(&user.email),
            role: user.role,
        })
        .collect();
    users.sort();
    users
}

/// What is wrong if `new` leaves nobody to manage users.
pub(super) fn last_administrator(old: &[PortalUser], new: &[PortalUser]) -> Option<Objection> {
    let manages = |user: &&PortalUser| user.role == Role::Administrator;
    let last = old.iter().find(manages)?;
    if new.iter().any(|user| manages(&user)) {
        return None;
    }
    let detail = Text::new(id::PORTAL_LAST_ADMINISTRATOR).with("email", last.email.as_str());
    Some(problem("/users", "last-administrator", detail))
}

/// Users that are gone from `new` while alerts are sent to them.
fn alert_contacts(
    connection: &Connection,
    id: &str,
    old: &[PortalUser],
    new: &[PortalUser],
) -> Result<Vec<Objection>, Refusal> {
    let stored = store::records::find(connection, id, Environment::Production)?;
    let alert = stored.and_then(|stored| stored.record.get(Field::Alert));
    let alerts = alert.as_ref().map(Value::members).unwrap_or_default();
    let named = |users: &[PortalUser], email: &str| users.iter().any(|user| user.email == email);
    let gone = alerts
        .iter()
        .filter(|email| named(old, email) && !named(new, email));
    Ok(gone
        .map(|email| {
            let detail = Text::new(id::PORTAL_ALERT_CONTACT).with("email", email.as_str());
            problem("/users", "alert-not-a-user", detail)
        })
        .collect())
}

fn refused(mut problems: Vec<Objection>) -> Refusal {
    problems.retain(|problem| problem.pointer.starts_with("/users") || problem.pointer.is_empty());
    Refusal::new(Sort::UsersRefused, "nothing was changed").errors(problems)
}
