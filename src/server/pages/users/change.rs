//! Changes the users of an account: load, decide, report.

use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};

use super::page::page;
use super::query::UsersQuery;
use super::report::UsersReport;
use crate::contact::{AccountId, Role, normalise_address};
use crate::language::{Text, id};
use crate::portal::wire::PortalUser;
use crate::server::front::BaseUrl;
use crate::server::http::extract::{AccountPath, QueryParameters};
use crate::server::pages::account::ViewedAccount;
use crate::server::pages::form::{FormFields, SentForm};
use crate::server::pages::layout::{PageError, kept};
use crate::server::pages::visit::{PageSession, Visit};
use crate::server::refusal::{Refusal, RefusalKind};
use crate::server::rules::users::{self, UsersChange, with_user};
use crate::server::rules::validate::Validator;
use crate::server::state::Portal;
use crate::server::store::Tx;
use crate::server::store::sessions::SessionHolder;
use crate::server::violation::Violation;

/// The lifetime of an invitation.
const LIFETIME: SignedDuration = SignedDuration::from_hours(1);

/// The button that a form was sent with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Invite,
    Change,
    /// Make a new sign-in link.
    Link,
    Remove,
}

impl Action {
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "invite" => Self::Invite,
            "change" => Self::Change,
            "link" => Self::Link,
            "remove" => Self::Remove,
            _ => return None,
        })
    }

    /// Returns the message about an action that was done. `is_user` is `true` if the user has access
    /// after it.
    fn done(self, email: &str, is_user: bool) -> Text {
        let id = match self {
            // Somebody else has removed the user since the page was rendered.
            Self::Change | Self::Link if !is_user => id::PAGE_USER_GONE,
            Self::Invite => id::PAGE_USER_INVITED,
            Self::Change => id::PAGE_USER_CHANGED,
            Self::Link => id::PAGE_USER_LINK,
            Self::Remove => id::PAGE_USER_REMOVED,
        };
        Text::new(id).with("email", email)
    }
}

/// A change that a form asks for.
#[derive(Debug, Clone)]
struct Request {
    session: PageSession,
    account: AccountId,
    action: Action,
    /// The user's normalised address.
    email: String,
    role: Option<Role>,
}

impl Request {
    fn read(
        account: AccountId,
        session: PageSession,
        fields: &FormFields,
    ) -> Result<Self, Refusal> {
        let action = Action::from_name(fields.get("action")).ok_or_else(|| {
            Refusal::new(RefusalKind::MalformedRequest, Text::new(id::REFUSED_ACTION))
        })?;
        Ok(Self {
            session,
            account,
            action,
            email: normalise_address(fields.get("email").trim()),
            role: Role::from_name(fields.get("role")),
        })
    }
}

/// `POST /accounts/{id}/users`.
pub(in crate::server::pages) async fn change(
    State(portal): State<Portal>,
    Extension(base): Extension<BaseUrl>,
    visit: Visit,
    path: Result<AccountPath, Refusal>,
    query: Result<QueryParameters<UsersQuery>, Refusal>,
    SentForm { session, fields }: SentForm,
) -> Result<Response, PageError> {
    let request = Request::read(path?.id()?, session, &fields)?;
    let QueryParameters(query) = query?;
    let (validator, now, sent) = (portal.validator(), portal.now(), request.clone());
    let (account, violations) = portal
        .store()
        .write(move |tx| apply(tx, &sent, validator, now))
        .await?;
    let report = if violations.is_empty() {
        let is_user = is_user(&account, &request.email);
        UsersReport {
            done: Some(request.action.done(&request.email, is_user)),
            link: link(&portal, &base, request, &account, now).await?,
            ..UsersReport::default()
        }
    } else {
        UsersReport {
            violations,
            email: fields.get("email").to_owned(),
            role: request.role,
            is_invitation: request.action == Action::Invite,
            ..UsersReport::default()
        }
    };
    let is_refused = !report.violations.is_empty();
    let page = page(&visit, &account, &query, &report);
    // A page with a new link is not for the browser to keep.
    Ok(if is_refused { kept(page) } else { page })
}

/// Applies a request. Returns the account as it is after it, or as it was with the reasons why the
/// change is refused.
fn apply(
    tx: &dyn Tx,
    request: &Request,
    validator: Validator,
    now: Timestamp,
) -> Result<(ViewedAccount, Vec<Violation>), Refusal> {
    let Request {
        session, account, ..
    } = request;
    let viewed = ViewedAccount::read(tx, session, account)?;
    if !viewed.may_manage() {
        return Err(viewed.forbidden());
    }
    let users = changed(&viewed.profile.users, request);
    if users == viewed.profile.users {
        // Nothing is saved, so nothing is checked either: a new link changes no user.
        return Ok((viewed, Vec::new()));
    }
    let change = UsersChange {
        by: session.name(),
        now,
        validator,
    };
    match users::replace(tx, change, &viewed.profile, users) {
        Ok(()) => Ok((reread(tx, session, viewed)?, Vec::new())),
        // Otherwise, the cause is a value of the account that this form does not have.
        Err(refusal) if refusal.kind() == RefusalKind::UsersRefused && refusal.is_about_users() => {
            Ok((viewed, refusal.into_violations()))
        }
        Err(refusal) => Err(refusal),
    }
}

/// Returns the users after a request.
fn changed(users: &[PortalUser], request: &Request) -> Vec<PortalUser> {
    let email = &request.email;
    let is_known = users.iter().any(|user| user.email == *email);
    match request.action {
        Action::Link => users.to_vec(),
        Action::Remove => users
            .iter()
            .filter(|user| user.email != *email)
            .cloned()
            .collect(),
        // Somebody else may have removed the user since the page was rendered.
        Action::Change if !is_known => users.to_vec(),
        Action::Change | Action::Invite => {
            with_user(users, email, request.role.unwrap_or(Role::ReadOnly))
        }
    }
}

/// Reads role and users again after a change. Visitors who have just given up their own access see
/// the page one last time, and may only read it.
fn reread(
    tx: &dyn Tx,
    session: &PageSession,
    mut account: ViewedAccount,
) -> Result<ViewedAccount, Refusal> {
    let id = &account.profile.id;
    account.role = session.role(tx, id).unwrap_or(Role::ReadOnly);
    account.profile.users = tx.users(id)?;
    Ok(account)
}

/// Returns `true` if the account has a user with this address.
fn is_user(account: &ViewedAccount, email: &str) -> bool {
    let mut users = account.profile.users.iter();
    users.any(|user| user.email == email)
}

/// Makes the sign-in link that a request asks for. Returns `None` for other requests, and if the
/// user has just been removed.
async fn link(
    portal: &Portal,
    base: &BaseUrl,
    request: Request,
    account: &ViewedAccount,
    now: Timestamp,
) -> Result<Option<String>, Refusal> {
    let Request {
        session,
        account: id,
        action,
        email,
        ..
    } = request;
    if !matches!(action, Action::Invite | Action::Link) || !is_user(account, &email) {
        return Ok(None);
    }
    let holder = SessionHolder {
        email: Some(email),
        account: Some(id.to_string()),
    };
    let key = portal
        .store()
        .sign_in_key(holder, session.name(), now, LIFETIME)
        .await
        .map_err(|error| Refusal::internal(&error))?;
    Ok(Some(format!("{}/sign-in?token={}", base.0, key.expose())))
}
