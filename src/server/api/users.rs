//! The users of an account, read and replaced at once.

use axum::extract::State;
use jiff::Timestamp;

use super::description::{ReadRefusals, WriteRefusals};
use crate::contact::AccountId;
use crate::portal::wire::{PortalUser, Users};
use crate::server::http::extract::{AccountPath, Caller, JsonBody};
use crate::server::http::once::{AnswerHead, JsonAnswer, OnceWrite, write_once};
use crate::server::http::precondition::Precondition;
use crate::server::refusal::Refusal;
use crate::server::rules::accounts::find_account;
use crate::server::rules::users::{self, UsersChange, find_profile};
use crate::server::rules::validate::Validator;
use crate::server::state::Portal;
use crate::server::store;
use crate::server::store::Tx;
use crate::server::token::TokenScope;

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
        ReadRefusals,
    ),
    security(("token" = []))
)]
pub(super) async fn show(
    State(portal): State<Portal>,
    caller: Caller,
    path: AccountPath,
) -> Result<JsonAnswer, Refusal> {
    let id = caller.authorize(TokenScope::Read, &path)?;
    portal
        .store()
        .read(move |tx| current(tx, id.as_str()))
        .await
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
        ("Idempotency-Key" = Option<String>, Header, description = "Makes it safe to send again",
         min_length = 1, max_length = 255, pattern = "^[!-~]+$"),
    ),
    request_body = Users,
    responses(
        (status = 200, description = "The users by address", body = Users,
         headers(("ETag" = String, description = "For `If-Match`"))),
        WriteRefusals,
    ),
    security(("token" = []))
)]
pub(super) async fn replace(
    State(portal): State<Portal>,
    caller: Caller,
    path: AccountPath,
    precondition: Precondition,
    JsonBody { body, request }: JsonBody<Users>,
) -> Result<JsonAnswer, Refusal> {
    let id = caller.authorize(TokenScope::Admin, &path)?;
    let validator = portal.validator();
    let work = Replace {
        id,
        precondition,
        users: body.users,
        validator,
    };
    write_once(&portal, caller, request, work).await
}

/// The users to store.
struct Replace {
    id: AccountId,
    precondition: Precondition,
    users: Vec<PortalUser>,
    validator: Validator,
}

impl OnceWrite for Replace {
    fn write(&self, tx: &dyn Tx, caller: &Caller, now: Timestamp) -> Result<JsonAnswer, Refusal> {
        let profile = find_profile(tx, self.id.as_str())?;
        self.precondition
            .check(Some(&etag(tx, self.id.as_str())?))?;
        let change = UsersChange {
            by: &caller.0.name,
            now,
            validator: self.validator,
        };
        users::replace(tx, change, &profile, self.users.clone())?;
        current(tx, self.id.as_str())
    }

    fn body_again(
        &self,
        _tx: &dyn Tx,
        _caller: &Caller,
        _head: &AnswerHead,
        _at: Timestamp,
    ) -> Result<String, Refusal> {
        let users = users::normalised(self.users.clone());
        Ok(serde_json::to_string(&Users { users })?)
    }
}

/// Answers with the users as they are now.
fn current(tx: &dyn Tx, id: &str) -> Result<JsonAnswer, Refusal> {
    let users = find_profile(tx, id)?.users;
    Ok(JsonAnswer::ok(&Users { users })?.etag(etag(tx, id)?))
}

fn etag(tx: &dyn Tx, id: &str) -> Result<String, Refusal> {
    let account = find_account(tx, id)?;
    Ok(store::users::etag(account.users_version))
}
