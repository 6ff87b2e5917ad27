//! Who has access to an account, and as what.

use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::SignedDuration;
use maud::{Markup, html};
use rusqlite::Connection;

use super::account::{Seen, Tab, framed};
use super::contact::fields::words;
use super::form::{Fields, Form, csrf};
use super::gate::modal;
use super::instead::Instead;
use super::layout::done;
use super::session::{Base, Session};
use super::visit::Visit;
use crate::contact::{Field, Role, Value, normalise_address};
use crate::language::{MessageId, Text, id};
use crate::portal::wire::PortalUser;
use crate::server::extract::AccountId;
use crate::server::people;
use crate::server::refusal::{Refusal, Sort};
use crate::server::state::Portal;
use crate::server::store::sessions::Holder;
use crate::server::store::users as stored;
use crate::server::validate::Objection;

/// How long an invitation works.
const LIFETIME: SignedDuration = SignedDuration::from_hours(1);

/// What a form on this page asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Action {
    Invite,
    Change,
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
}

/// What the page tells of a form that was sent.
#[derive(Debug, Default)]
struct Told {
    objections: Vec<Objection>,
    /// What was typed into the invitation.
    email: String,
    role: Option<Role>,
    /// What was done.
    done: Option<Text>,
    /// A new sign-in link.
    link: Option<String>,
}

/// `GET /accounts/{id}/users`.
pub(super) async fn show(
    State(portal): State<Portal>,
    visit: Visit,
    session: Session,
    id: Result<AccountId, Refusal>,
) -> Result<Response, Instead> {
    let AccountId(id) = id?;
    let read = move |connection: &Connection| Seen::read(connection, &session, &id);
    let seen = portal.store().read(read).await?;
    Ok(page(&visit, &seen, &Told::default()))
}

/// `POST /accounts/{id}/users`.
pub(super) async fn change(
    State(portal): State<Portal>,
    Extension(base): Extension<Base>,
    visit: Visit,
    id: Result<AccountId, Refusal>,
    Form { session, fields }: Form,
) -> Result<Response, Instead> {
    let AccountId(id) = id?;
    let Some(action) = Action::from_name(fields.get("action")) else {
        return Err(Refusal::new(Sort::MalformedRequest, "the form has no such action").into());
    };
    let email = normalise_address(fields.get("email").trim());
    let (validator, now) = (portal.validator(), portal.now());
    let by = session.name().to_owned();
    let (account, user, sent) = (id.clone(), email.clone(), fields.clone());
    let work = move |connection: &Connection| -> Result<(Seen, Vec<Objection>), Refusal> {
        let seen = Seen::read(connection, &session, &account)?;
        if !seen.may_manage() {
            return Err(seen.forbidden());
        }
        let users = changed(&seen.profile.users, action, &user, &sent);
        let change = people::Change {
            by: session.name(),
            now,
            validator,
        };
        let outcome = people::replace(connection, change, &seen.profile, users);
        match outcome {
            Ok(()) => Ok((
                Seen::after(connection, &session, &account, seen)?,
                Vec::new(),
            )),
            Err(refusal) if refusal.sort() == Sort::UsersRefused => {
                Ok((seen, refusal.into_errors()))
            }
            Err(refusal) => Err(refusal),
        }
    };
    let (seen, objections) = portal.store().write(work).await?;
    let mut told = Told {
        email: fields.get("email").to_owned(),
        role: Role::from_name(fields.get("role")),
        ..Told::default()
    };
    if objections.is_empty() {
        told = done_with(action, &email);
        let is_user = |user: &PortalUser| user.email == email;
        if matches!(action, Action::Invite | Action::Link) && seen.profile.users.iter().any(is_user)
        {
            let holder = Holder {
                email: Some(email),
                account: Some(id),
            };
            let key = portal.store().sign_in_key(holder, &by, now, LIFETIME).await;
            let key = key.map_err(|error| Refusal::internal(&error))?;
            told.link = Some(format!("{}/sign-in?token={}", base.0, key.expose()));
        }
    } else {
        told.objections = objections;
    }
    Ok(page(&visit, &seen, &told))
}

/// The users as a form wants them.
fn changed(users: &[PortalUser], action: Action, email: &str, fields: &Fields) -> Vec<PortalUser> {
    let role = Role::from_name(fields.get("role")).unwrap_or(Role::ReadOnly);
    let known = users.iter().any(|user| user.email == email);
    match action {
        Action::Link => users.to_vec(),
        Action::Remove => users
            .iter()
            .filter(|user| user.email != email)
            .cloned()
            .collect(),
        // Somebody else may have removed them since the page was made.
        Action::Change if !known => users.to_vec(),
        Action::Change | Action::Invite => people::with(users, email, role),
    }
}

fn done_with(action: Action, email: &str) -> Told {
    let id = match action {
        Action::Invite => id::PAGE_USER_INVITED,
        Action::Change => id::PAGE_USER_CHANGED,
        Action::Link => id::PAGE_USER_LINK,
        Action::Remove => id::PAGE_USER_REMOVED,
    };
    Told {
        done: Some(Text::new(id).with("email", email)),
        ..Told::default()
    }
}

impl Seen {
    /// The same account after its users were changed; as it was for somebody who has just given
    /// up their own access.
    fn after(
        connection: &Connection,
        session: &Session,
        id: &str,
        before: Self,
    ) -> Result<Self, Refusal> {
        let role = session.role(connection, id).unwrap_or(Role::ReadOnly);
        let mut after = before;
        after.role = role;
        after.profile.users = stored::all(connection, id)?;
        Ok(after)
    }
}

fn page(visit: &Visit, seen: &Seen, told: &Told) -> Response {
    let wrong = !told.objections.is_empty();
    let status = if wrong {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let content = content(visit, seen, told);
    if seen.gate().open {
        return framed(status, visit, seen, Tab::Users, &content);
    }
    modal(status, visit, seen, Tab::Users, &content)
}

fn content(visit: &Visit, seen: &Seen, told: &Told) -> Markup {
    html! {
        @if seen.gate().open { h1 { (visit.say(id::PAGE_USERS)) } }
        @else { h2 { (visit.say(id::PAGE_USERS)) } }
        @if !told.objections.is_empty() {
            section.notice role="alert" tabindex="-1" autofocus aria-labelledby="wrong" {
                h2 #wrong {
                    (visit.tell(&Text::new(id::PAGE_WRONG).with("number", told.objections.len())))
                }
                ul { @for objection in &told.objections { li { (words(visit, objection)) } } }
            }
        }
        @if let Some(text) = &told.done { (done(&visit.tell(text))) }
        @if let Some(link) = &told.link { (handed_over(visit, link)) }
        p { (visit.say(if seen.may_manage() { id::PAGE_USERS_WHAT } else { id::PAGE_USERS_READ })) }
        (table(visit, seen))
        @if seen.may_manage() { (invitation(visit, seen, told)) }
        (roles(visit))
    }
}

fn handed_over(visit: &Visit, link: &str) -> Markup {
    html! {
        section aria-labelledby="link" {
            h2 #link { (visit.say(id::PAGE_LINK)) }
            p { (visit.say(id::PAGE_LINK_WHAT)) }
            p { code.typed { (link) } }
        }
    }
}

fn table(visit: &Visit, seen: &Seen) -> Markup {
    let alert = seen.production.as_ref();
    let alert = alert.and_then(|stored| stored.record.get(Field::Alert));
    let alerts = alert.as_ref().map(Value::members).unwrap_or_default();
    html! {
        div.wide tabindex="0" role="region" aria-label=(visit.say(id::PAGE_USERS)) {
            table.stack {
                thead {
                    tr {
                        th scope="col" { (visit.say(id::PAGE_ADDRESS)) }
                        th scope="col" { (visit.say(id::PAGE_ROLE)) }
                        @if seen.may_manage() { th scope="col" { (visit.say(id::PAGE_ACCESS)) } }
                    }
                }
                tbody {
                    @for (at, user) in seen.profile.users.iter().enumerate() {
                        tr {
                            th scope="row" {
                                (user.email)
                                @if alerts.contains(&user.email) {
                                    " " span.mark { (visit.say(id::PAGE_ALERT_CONTACT)) }
                                }
                            }
                            @if seen.may_manage() { (controls(visit, seen, at, user)) }
                            @else { td { (visit.say(role_name(user.role))) } }
                        }
                    }
                }
            }
        }
    }
}

/// The forms of one user.
fn controls(visit: &Visit, seen: &Seen, at: usize, user: &PortalUser) -> Markup {
    let target = Tab::Users.target(&seen.profile.id);
    let label = |id: MessageId| visit.tell(&Text::new(id).with("email", user.email.as_str()));
    html! {
        td {
            form.inline method="post" action=(target) {
                (csrf(visit.session.as_ref()))
                input type="hidden" name="email" value=(user.email);
                label.hidden for={ "role-" (at) } { (label(id::PAGE_ROLE_OF)) }
                (select(visit, &format!("role-{at}"), user.role))
                button type="submit" name="action" value="change" aria-label=(label(id::PAGE_CHANGE_ROLE)) {
                    (visit.say(id::PAGE_CHANGE))
                }
            }
        }
        td {
            form method="post" action=(target) {
                (csrf(visit.session.as_ref()))
                input type="hidden" name="email" value=(user.email);
                button.plain type="submit" name="action" value="link" aria-label=(label(id::PAGE_NEW_LINK_FOR)) {
                    (visit.say(id::PAGE_NEW_LINK))
                }
                details {
                    summary aria-label=(label(id::PAGE_REMOVE_USER)) { (visit.say(id::PAGE_REMOVE)) }
                    button.danger type="submit" name="action" value="remove" { (label(id::PAGE_REMOVE_NOW)) }
                }
            }
        }
    }
}

fn select(visit: &Visit, id: &str, chosen: Role) -> Markup {
    html! {
        select #(id) name="role" {
            @for role in Role::ALL {
                option value=(role.as_str()) selected[role == chosen] { (visit.say(role_name(role))) }
            }
        }
    }
}

fn invitation(visit: &Visit, seen: &Seen, told: &Told) -> Markup {
    let wrong = !told.objections.is_empty();
    html! {
        section aria-labelledby="invite" {
            h2 #invite { (visit.say(id::PAGE_INVITE)) }
            p { (visit.say(id::PAGE_INVITE_WHAT)) }
            form.filter method="post" action=(Tab::Users.target(&seen.profile.id)) novalidate {
                (csrf(visit.session.as_ref()))
                div {
                    label for="email" { (visit.say(id::PAGE_ADDRESS)) }
                    input #email name="email" type="text" inputmode="email" autocomplete="off"
                        spellcheck="false" value=(told.email) aria-invalid=[wrong.then_some("true")];
                }
                div {
                    label for="role" { (visit.say(id::PAGE_ROLE)) }
                    (select(visit, "role", told.role.unwrap_or(Role::ReadOnly)))
                }
                button.main type="submit" name="action" value="invite" { (visit.say(id::PAGE_INVITE_NOW)) }
            }
        }
    }
}

fn roles(visit: &Visit) -> Markup {
    html! {
        details.roles {
            summary { (visit.say(id::PAGE_ROLES)) }
            dl {
                @for (role, what) in [
                    (Role::ReadOnly, id::PAGE_ROLE_READ_ONLY_MAY),
                    (Role::Editor, id::PAGE_ROLE_EDITOR_MAY),
                    (Role::Administrator, id::PAGE_ROLE_ADMINISTRATOR_MAY),
                    (Role::Tester, id::PAGE_ROLE_TESTER_MAY),
                ] {
                    div { dt { (visit.say(role_name(role))) } dd { (visit.say(what)) } }
                }
            }
        }
    }
}

/// The id of a role's name.
const fn role_name(role: Role) -> MessageId {
    match role {
        Role::ReadOnly => id::PAGE_ROLE_READ_ONLY,
        Role::Editor => id::PAGE_ROLE_EDITOR,
        Role::Administrator => id::PAGE_ROLE_ADMINISTRATOR,
        Role::Tester => id::PAGE_ROLE_TESTER,
    }
}
