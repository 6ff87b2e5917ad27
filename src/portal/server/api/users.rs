//! Portal users of an account: all of them, read and replaced at once.

use axum::extract::State;
use rusqlite::Connection;

use super::description::{Reading, Writing};
use super::find_profile;
use crate::contact::{Environment, Field, Role, Value, normalise_address};
use crate::portal::server::extract::{AccountId, Caller, Payload};
use crate::portal::server::once::{Answer, write_once};
use crate::portal::server::precondition::Precondition;
use crate::portal::server::refusal::{Refusal, Sort};
use crate::portal::server::state::Portal;
use crate::portal::server::store;
use crate::portal::server::token::Scope;
use crate::portal::server::validate::{self, problem};
use crate::portal::wire::{FieldProblem, PortalUser, Profile, Users};

/// All users of an account.
#[utoipa::path(
    get,
    path = "/v1/accounts/{id}/users",
    operation_id = "getUsers",
    tag = "users",
    params(("id" = String, Path, description = "The account's id")),
    responses(
        (status = 200, description = "The users by address", body = Users,
         headers(("ETag" = String, description = "For `If-Match`"))),
        Reading,
    ),
    security(("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
) -> Result<Answer, Refusal> {
    caller.may(Scope::Read, &id)?;
    let answer = move |connection: &Connection| current(connection, &id);
    portal.store().read(answer).await
}

/// Replaces all users of an account. An administrator's token is needed. The last administrator
/// and users who are alert contacts have to stay.
#[utoipa::path(
    put,
    path = "/v1/accounts/{id}/users",
    operation_id = "putUsers",
    tag = "users",
    params(
        ("id" = String, Path, description = "The account's id"),
        ("If-Match" = Option<String>, Header, description = "The entity tag that was read, or `*`"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes it safe to send again"),
    ),
    request_body = Users,
    responses(
        (status = 200, description = "The users by address", body = Users,
         headers(("ETag" = String, description = "For `If-Match`"))),
        Writing,
    ),
    security(("token" = []))
)]
pub(super) async fn replace(
    State(portal): State<Portal>,
    caller: Caller,
    AccountId(id): AccountId,
    precondition: Precondition,
    Payload { body, request }: Payload<Users>,
) -> Result<Answer, Refusal> {
    caller.may(Scope::Admin, &id)?;
    let validator = portal.validator();
    write_once(&portal, caller, request, move |connection, _, now| {
        let old = find_profile(connection, &id)?;
        precondition.check(Some(&etag(connection, &id)?))?;
        let new = Profile {
            users: body.users,
            ..old.clone()
        };
        validate::profile(validator, now, &new).map_err(refused)?;
        let users = normalised(new.users);
        let mut problems = Vec::from_iter(last_administrator(&old.users, &users));
        problems.extend(alert_contacts(connection, &id, &old.users, &users)?);
        if !problems.is_empty() {
            return Err(refused(problems));
        }
        if users != old.users {
            store::users::replace(connection, &id, &users)?;
        }
        current(connection, &id)
    })
    .await
}

fn current(connection: &Connection, id: &str) -> Result<Answer, Refusal> {
    let users = find_profile(connection, id)?.users;
    Ok(Answer::ok(&Users { users })?.etag(etag(connection, id)?))
}

fn etag(connection: &Connection, id: &str) -> Result<String, Refusal> {
    let account = store::accounts::find(connection, id)?;
    let account = account.ok_or_else(|| Refusal::no_account(id))?;
    Ok(store::users::etag(account.users_version))
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
pub(super) fn last_administrator(old: &[PortalUser], new: &[PortalUser]) -> Option<FieldProblem> {
    let manages = |user: &&PortalUser| user.role == Role::Administrator;
    let last = old.iter().find(manages)?;
    if new.iter().any(|user| manages(&user)) {
        return None;
    }
    let detail = format!(
        "`{}` is the last administrator; name another first",
        last.email
    );
    Some(problem("/users", "last-administrator", detail))
}

/// Users that are gone from `new` while alerts are sent to them.
fn alert_contacts(
    connection: &Connection,
    id: &str,
    old: &[PortalUser],
    new: &[PortalUser],
) -> Result<Vec<FieldProblem>, Refusal> {
    let stored = store::records::find(connection, id, Environment::Production)?;
    let alert = stored.and_then(|stored| stored.record.get(Field::Alert));
    let alerts = alert.as_ref().map(Value::members).unwrap_or_default();
    let named = |users: &[PortalUser], email: &str| users.iter().any(|user| user.email == email);
    let gone = alerts
        .iter()
        .filter(|email| named(old, email) && !named(new, email));
    Ok(gone
        .map(|email| {
            let detail = format!("`{email}` is an alert contact; take it off that list first");
            problem("/users", "alert-not-a-user", detail)
        })
        .collect())
}

fn refused(problems: Vec<FieldProblem>) -> Refusal {
    let mut problems = problems;
    problems.retain(|problem| problem.pointer.starts_with("/users") || problem.pointer.is_empty());
    Refusal::new(Sort::UsersRefused, "nothing was changed").errors(problems)
}
