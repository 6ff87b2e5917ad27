//! Writes live values into the text of an account's file: the opposite direction of a sync.
//!
//! A value that is already in the file stays as it is written, with comments and order, and so does
//! an `@id` for it. An address that has a directory entry is written as its `@id`. The result is read
//! back and must have the portal's values, so that no answer of a portal can become anything but a
//! value.

mod editing;
mod written;

use crate::contact::{
    Account, Contact, Directory, Environment, Field, NewFile, NewKey, NewValue, NewWindow, Record,
    Role, Seats, User, Value, Window, normalise_address,
};
use crate::document::{self, Change, Document, basic_string};
use crate::text::Span;

use editing::{Editing, Stuck, made};
pub use written::contact;

/// The most changes of one file. More mean that the changes go round in a circle.
const MOST: usize = 10_000;

/// The values of an account in a portal.
#[derive(Debug, Clone, Copy)]
pub struct Incoming<'i> {
    /// The record.
    pub record: &'i Record,
    /// The environment of the record.
    pub environment: Environment,
    /// The users; `None` if the file does not manage access.
    pub users: Option<&'i Seats>,
}

/// An account that is in a portal and has no file.
#[derive(Debug, Clone, Copy)]
pub struct NewAccount<'n> {
    /// The account's id.
    pub id: &'n str,
    /// The account's name.
    pub name: &'n str,
    /// The account's integration.
    pub integration: &'n str,
    /// `true` if the portal shows `merchant_issues` for the account.
    pub merchant_issues_field: bool,
    /// The domains of its brands, the default brand first.
    pub brand_domains: &'n [String],
    /// The path of the schema, from the folder of the new file.
    pub schema: &'n str,
}

/// The reason why values cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// The file is not valid TOML.
    Syntax,
    /// The field is written in a way that cannot be edited without losing something else.
    Written(Field),
    /// The users are written in such a way, or all would be removed. A file without users does not
    /// manage access, so an empty list cannot be written.
    Users,
    /// An address of the portal, under this key, would be read as an `@id`.
    Reference(&'static str, String),
}

/// Returns `text`, the text of an account's file, with the values of `incoming` in it.
///
/// # Errors
///
/// The first obstacle. In that case nothing is changed.
pub fn pulled(
    text: &str,
    directory: &Directory,
    incoming: &Incoming<'_>,
) -> Result<String, Obstacle> {
    refuse_references(incoming)?;
    if !document::parse(text).1.is_empty() {
        return Err(Obstacle::Syntax);
    }
    let mut text = text.to_owned();
    for field in Field::ALL {
        // The record of a sandbox does not contain the alert contacts of production.
        if field == Field::Alert && incoming.environment == Environment::Sandbox {
            continue;
        }
        let mut steps = 0;
        while let Some(edits) = step(&text, directory, incoming.record, field)? {
            text = document::edited(&text, &edits);
            steps += 1;
            if steps > MOST {
                return Err(Obstacle::Written(field));
            }
        }
    }
    let mut steps = 0;
    while let Some(edits) = users(&text, directory, incoming)? {
        text = document::edited(&text, &edits);
        steps += 1;
        if steps > MOST {
            return Err(Obstacle::Users);
        }
    }
    read_back(text, directory, incoming)
}

/// Returns the text of a new file.
///
/// # Errors
///
/// If a value would be read as another one.
pub fn new_file(
    account: &NewAccount<'_>,
    directory: &Directory,
    incoming: &Incoming<'_>,
) -> Result<String, Obstacle> {
    refuse_references(incoming)?;
    let mut file = NewFile::default();
    file.set(NewKey::Id, [value(account.id)]);
    file.set(NewKey::Name, [value(account.name)]);
    file.set(NewKey::Integration, [value(account.integration)]);
    if account.merchant_issues_field {
        file.set(NewKey::MerchantIssuesField, [value("true")]);
    }
    let domains = account.brand_domains.iter().map(value);
    file.set(NewKey::BrandDomains, domains);
    for field in Field::ALL {
        if field != Field::OperationalSupport {
            let addresses = addresses(incoming.record, field);
            let written = addresses.iter().map(|own| value(contact(directory, own)));
            file.set(NewKey::Contacts(field), written);
        }
    }
    file.windows = hours(incoming.record).into_iter().map(window).collect();
    let text = file.written(account.schema).text;
    read_back(text, directory, incoming)
}

fn value(text: impl Into<String>) -> NewValue {
    NewValue::new(text.into(), Span::default())
}

fn window(window: Window) -> NewWindow {
    NewWindow {
        span: Span::default(),
        days: window.days.iter().map(|day| value(day.as_str())).collect(),
        opens: value(window.opens.to_string()),
        closes: value(window.closes.to_string()),
        overnight: window.overnight,
        time_zone: value(window.time_zone),
    }
}

/// Returns `text` if its values are those of `incoming`.
fn read_back(
    text: String,
    directory: &Directory,
    incoming: &Incoming<'_>,
) -> Result<String, Obstacle> {
    let (document, errors) = document::parse(&text);
    let account = Account::read(&document);
    let record = account.record(directory, incoming.environment);
    let differing = record.differences(incoming.record);
    if let (Some(written), Some(users)) = (&account.users, incoming.users)
        && seats(written, directory) != *users
    {
        return Err(Obstacle::Users);
    }
    match (errors.is_empty(), differing.first()) {
        (true, None) => Ok(text),
        (false, _) => Err(Obstacle::Syntax),
        (true, Some(field)) => Err(Obstacle::Written(*field)),
    }
}

/// Refuses an address that begins like an `@id`, since the directory would replace it with another.
fn refuse_references(incoming: &Incoming<'_>) -> Result<(), Obstacle> {
    let lists = Field::ALL
        .into_iter()
        .filter(|field| *field != Field::OperationalSupport);
    for field in lists {
        for address in addresses(incoming.record, field) {
            if is_reference(&address) {
                return Err(Obstacle::Reference(field.key(), address));
            }
        }
    }
    let mut users = incoming.users.into_iter().flat_map(Seats::addresses);
    match users.find(|address| is_reference(address)) {
        Some(address) => Err(Obstacle::Reference("users", address.to_owned())),
        None => Ok(()),
    }
}

fn is_reference(address: &str) -> bool {
    matches!(Contact::new(address), Contact::Reference(_))
}

/// Returns the next edits on the way to the value of `field`; `None` when the file has the value.
fn step(
    text: &str,
    directory: &Directory,
    live: &Record,
    field: Field,
) -> Result<Option<Vec<document::Edit>>, Obstacle> {
    let (document, _) = document::parse(text);
    let account = Account::read(&document);
    let editing = Editing {
        text,
        document: &document,
        directory,
    };
    let step = match (field, account.list(field)) {
        (Field::OperationalSupport, _) => editing.support(&account.support, &hours(live)),
        (_, Some(list)) => editing.list(list, &addresses(live, field)),
        (_, None) => match line(field, directory, live) {
            Some(key) => made(document::add_key(text, &document, table(field), &key)),
            None => Ok(None),
        },
    };
    step.map_err(|Stuck| Obstacle::Written(field))
}

/// Returns the users of a file, with their addresses resolved.
fn seats(users: &[User<'_>], directory: &Directory) -> Seats {
    let users = users.iter();
    users
        .filter_map(|user| Some((address(user, directory)?, user.role?.value)))
        .collect()
}

fn address(user: &User<'_>, directory: &Directory) -> Option<String> {
    directory.resolve(user.email?.value).map(normalise_address)
}

/// Returns the next edits on the way to the users of a file that manages access; `None` when the file
/// has them. Users are added before others are removed, since a file without users would not manage
/// access.
fn users(
    text: &str,
    directory: &Directory,
    incoming: &Incoming<'_>,
) -> Result<Option<Vec<document::Edit>>, Obstacle> {
    let Some(live) = incoming.users else {
        return Ok(None);
    };
    let (document, _) = document::parse(text);
    let account = Account::read(&document);
    let Some(users) = &account.users else {
        return Ok(None);
    };
    if live.is_empty() {
        return Err(Obstacle::Users);
    }
    let written = seats(users, directory);
    if let Some((email, role)) = live.iter().find(|(email, _)| written.role(email).is_none()) {
        return joins(text, &document, directory, (users, email, role)).map(Some);
    }
    for user in users {
        let theirs = address(user, directory);
        let change = match theirs.as_deref().and_then(|address| live.role(address)) {
            None => Change::RemoveTable { header: user.span },
            Some(role) => match user.role {
                Some(written) if written.value == role => continue,
                Some(written) => Change::String {
                    span: written.span,
                    value: role.as_str().to_owned(),
                },
                None => return Err(Obstacle::Users),
            },
        };
        let edits = document::edits(text, &document, &[change]);
        return edits.map(Some).ok_or(Obstacle::Users);
    }
    Ok(None)
}

/// Returns the edits that add a user to those of a file.
fn joins(
    text: &str,
    document: &Document<'_>,
    directory: &Directory,
    (users, email, role): (&[User<'_>], &str, Role),
) -> Result<Vec<document::Edit>, Obstacle> {
    let uses_ids = users
        .iter()
        .filter_map(|user| user.email)
        .any(|email| is_reference(email.value));
    let written = if uses_ids {
        contact(directory, email)
    } else {
        email.to_owned()
    };
    let body = format!(
        "email = {}\nrole = {}\n",
        basic_string(&written),
        basic_string(role.as_str())
    );
    document::add_table(text, document, "users", &body).ok_or(Obstacle::Users)
}

/// Returns the table that contains a field's key.
fn table(field: Field) -> &'static [&'static str] {
    match field {
        Field::Alert => &["contacts", "production"],
        _ => &["contacts"],
    }
}

/// Returns the line of a field, with its key and value; `None` if it is empty or not a list of
/// contacts.
fn line(field: Field, directory: &Directory, live: &Record) -> Option<String> {
    let value = match live.get(field)? {
        Value::Address(address) => basic_string(&contact(directory, &address)),
        Value::Addresses(addresses) => {
            strings(addresses.iter().map(|address| contact(directory, address)))
        }
        Value::Hours(_) => return None,
    };
    Some(format!("{} = {value}", field.key()))
}

/// Returns a TOML array of these strings, on one line.
fn strings(texts: impl Iterator<Item = impl AsRef<str>>) -> String {
    let quoted: Vec<_> = texts.map(|text| basic_string(text.as_ref())).collect();
    format!("[{}]", quoted.join(", "))
}

fn addresses(live: &Record, field: Field) -> Vec<String> {
    live.get(field)
        .as_ref()
        .map(Value::members)
        .unwrap_or_default()
}

fn hours(live: &Record) -> Vec<Window> {
    match live.get(Field::OperationalSupport) {
        Some(Value::Hours(windows)) => windows,
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
