//! The profile of an account: created and replaced by an administrator.

use axum::extract::State;
use axum::http::StatusCode;
use jiff::Timestamp;

use super::description::WriteRefusals;
use crate::contact::{Role, has_testers, normalise_address};
use crate::language::{Text, id};
use crate::portal::wire::{PortalUser, Profile};
use crate::server::http::extract::{AccountPath, Caller, JsonBody};
use crate::server::http::once::{AnswerHead, JsonAnswer, OnceWrite, write_once};
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::users::{self, UsersChange, find_profile};
use crate::server::rules::validate::{self, Validator};
use crate::server::state::Portal;
use crate::server::store::StoreFault;
use crate::server::store::Tx;
use crate::server::store::audit::AuditedAction;
use crate::server::token::TokenScope;
use crate::server::violation::Violation;

/// Creates an account. An administrator's token is needed.
#[utoipa::path(
    post,
    path = "/v1/accounts",
    operation_id = "createAccount",
    tag = "accounts",
    params(("Idempotency-Key" = Option<String>, Header, description = "Makes it safe to send again",
         min_length = 1, max_length = 255, pattern = "^[!-~]+$")),
    request_body = Profile,
    responses(
        (status = 201, description = "The account, with its users", body = Profile,
         headers(("Location" = String, description = "Where the account is"))),
        WriteRefusals,
    ),
    security(("token" = []))
)]
pub(super) async fn create(
    State(portal): State<Portal>,
    caller: Caller,
    JsonBody { body, request }: JsonBody<Profile>,
) -> Result<JsonAnswer, Refusal> {
    caller.check_access(TokenScope::Admin, &body.id)?;
    let validator = portal.validator();
    let work = Create { body, validator };
    write_once(&portal, caller, request, work).await
}

/// The account to create.
struct Create {
    body: Profile,
    validator: Validator,
}

impl OnceWrite for Create {
    fn write(&self, tx: &dyn Tx, caller: &Caller, now: Timestamp) -> Result<JsonAnswer, Refusal> {
        let body = &self.body;
        if tx.account(&body.id)?.is_some() {
            let detail = Text::new(id::REFUSED_ACCOUNT_THERE).with("account", body.id.as_str());
            return Err(Refusal::new(RefusalKind::AccountExists, detail));
        }
        put(tx, change(caller, now, self.validator), body, &[])?;
        created(tx, &body.id)
    }

    fn body_again(
        &self,
        tx: &dyn Tx,
        _caller: &Caller,
        _head: &AnswerHead,
        _at: Timestamp,
    ) -> Result<String, Refusal> {
        Ok(serde_json::to_string(&find_profile(tx, &self.body.id)?)?)
    }
}

/// Creates an account, or replaces what was said of it. The users that are named are added or get
/// that role; the others stay. An administrator's token is needed.
#[utoipa::path(
    put,
    path = "/v1/accounts/{id}",
    operation_id = "putAccount",
    tag = "accounts",
    params(
        ("id" = String, Path, description = "The account's id"),
        ("Idempotency-Key" = Option<String>, Header, description = "Makes it safe to send again",
         min_length = 1, max_length = 255, pattern = "^[!-~]+$"),
    ),
    request_body = Profile,
    responses(
        (status = 200, description = "The account, with all its users", body = Profile),
        (status = 201, description = "The account is new", body = Profile,
         headers(("Location" = String, description = "Where the account is"))),
        WriteRefusals,
    ),
    security(("token" = []))
)]
pub(super) async fn replace(
    State(portal): State<Portal>,
    caller: Caller,
    path: AccountPath,
    JsonBody { body, request }: JsonBody<Profile>,
) -> Result<JsonAnswer, Refusal> {
    // The id may be new, so it is validated with the profile.
    let AccountPath(id) = path;
    caller.check_access(TokenScope::Admin, &id)?;
    let validator = portal.validator();
    let work = Replace {
        id,
        body,
        validator,
    };
    write_once(&portal, caller, request, work).await
}

/// The account to create or to replace.
struct Replace {
    id: String,
    body: Profile,
    validator: Validator,
}

impl OnceWrite for Replace {
    fn write(&self, tx: &dyn Tx, caller: &Caller, now: Timestamp) -> Result<JsonAnswer, Refusal> {
        let Self { id, body, .. } = self;
        if body.id != *id {
            let detail = Text::verbatim(format!(
                "the id is `{id}` in the path, but `{}` in the body",
                body.id
            ));
            let violation = Violation::new("/id", "not-allowed-value", detail);
            return Err(refused(vec![violation]));
        }
        let known = tx.account(id)?.is_some();
        let users = tx.users(id)?;
        put(tx, change(caller, now, self.validator), body, &users)?;
        if !known {
            return created(tx, id);
        }
        JsonAnswer::ok(&find_profile(tx, id)?)
    }

    fn body_again(
        &self,
        tx: &dyn Tx,
        _caller: &Caller,
        _head: &AnswerHead,
        _at: Timestamp,
    ) -> Result<String, Refusal> {
        Ok(serde_json::to_string(&find_profile(tx, &self.id)?)?)
    }
}

fn change(caller: &Caller, now: Timestamp, validator: Validator) -> UsersChange<'_> {
    UsersChange {
        by: &caller.0.name,
        now,
        validator,
    }
}

/// Stores `profile`. The account has `users` so far.
fn put(
    tx: &dyn Tx,
    change: UsersChange<'_>,
    profile: &Profile,
    users: &[PortalUser],
) -> Result<(), Refusal> {
    validate::profile(change.validator, change.now, profile).map_err(refused)?;
    let merged = merge(users, &profile.users);
    let violations: Vec<_> = validate::too_many_users(merged.len())
        .into_iter()
        .chain(users::last_administrator(users, &merged))
        .chain(tester_who_stays(profile, &merged))
        .collect();
    if !violations.is_empty() {
        return Err(refused(violations));
    }
    let known = tx.account(&profile.id)?;
    if known.is_none_or(|known| !known.matches(profile)) {
        tx.put_account(profile)?;
        audit(tx, change, &profile.id, "account")?;
    }
    if merged != users {
        tx.replace_users(&profile.id, &merged, change.now)?;
        audit(tx, change, &profile.id, "users")?;
    }
    Ok(())
}

/// Returns a violation if an integration without testers would keep one. Users who are named in
/// `profile` have been checked with it.
fn tester_who_stays(profile: &Profile, merged: &[PortalUser]) -> Option<Violation> {
    if has_testers(&profile.integration) {
        return None;
    }
    let tester = merged.iter().find(|user| user.role == Role::Tester)?;
    let detail = Text::new(id::PORTAL_TESTER_STAYS).with("email", tester.email.as_str());
    Some(Violation::new(
        "/integration",
        "tester-outside-ordering",
        detail,
    ))
}

fn audit(
    tx: &dyn Tx,
    change: UsersChange<'_>,
    account: &str,
    action: &str,
) -> Result<(), StoreFault> {
    let audited = AuditedAction {
        by: change.by,
        action,
        account: Some(account),
    };
    tx.audit_done(change.now, audited)
}

/// Returns `users` with those in `named` added, or given another role.
fn merge(users: &[PortalUser], named: &[PortalUser]) -> Vec<PortalUser> {
    let mut merged = users.to_vec();
    for user in named {
        let email = normalise_address(&user.email);
        merged.retain(|known| known.email != email);
        merged.push(PortalUser {
            email,
            role: user.role,
        });
    }
    merged.sort();
    merged
}

fn created(tx: &dyn Tx, id: &str) -> Result<JsonAnswer, Refusal> {
    let answer = JsonAnswer::new(StatusCode::CREATED, &find_profile(tx, id)?)?;
    Ok(answer.location(format!("/v1/accounts/{id}")))
}

fn refused(violations: Vec<Violation>) -> Refusal {
    Refusal::new(
        RefusalKind::ProfileRefused,
        Text::new(id::REFUSED_NOTHING_CHANGED),
    )
    .violations(violations)
}
