//! Live values as the text of an account's file: the other way of a sync.
//!
//! What already says the value stays as it is written, comments and order included, and so does an
//! `@id` that stands for it. What the directory has an entry for is written as its `@id`. Whatever a
//! portal answers stays a value: it is read back, and has to be what it was.

mod editing;
mod written;

use std::fmt::Write as _;

use crate::contact::{
    Account, Contact, Directory, Environment, Field, Record, Role, Seats, User, Value, Window,
    normalise_address,
};
use crate::document::{self, Change, Document, basic_string};

use editing::{Editing, Stuck, made};
use written::{body, contact};

/// Changes that one file may need at most; more are a sign of going round in a circle.
const MOST: usize = 10_000;

/// What a portal has of an account.
#[derive(Debug, Clone, Copy)]
pub struct Incoming<'i> {
    /// Its values.
    pub record: &'i Record,
    /// Of which environment they are.
    pub environment: Environment,
    /// Its users, where the file manages access.
    pub users: Option<&'i Seats>,
}

/// An account that a portal has and no file.
#[derive(Debug, Clone, Copy)]
pub struct NewAccount<'n> {
    /// Its id.
    pub id: &'n str,
    /// Its name.
    pub name: &'n str,
    /// Which integration it has.
    pub integration: &'n str,
    /// Whether the portal shows `merchant_issues` for it.
    pub merchant_issues_field: bool,
    /// Domains of its brands, the default one first.
    pub brand_domains: &'n [String],
    /// Where the schema is, from the folder of the new file.
    pub schema: &'n str,
}

/// Why values cannot be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// The file is no valid TOML.
    Syntax,
    /// The field is written in a way that cannot be edited without losing something else.
    Written(Field),
    /// The users are, or there would be none left, and that would mean another thing.
    Users,
    /// An address of the portal, under this key, would be read as an `@id`.
    Reference(&'static str, String),
}

/// `text` of an account's file with the values of `incoming` in it.
///
/// # Errors
///
/// The first thing that stands in the way; nothing is changed by halves.
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
        // A sandbox does not say who gets alerts in production.
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

/// The text of a new file.
///
/// # Errors
///
/// When a value would be read as something else.
pub fn new_file(
    account: &NewAccount<'_>,
    directory: &Directory,
    incoming: &Incoming<'_>,
) -> Result<String, Obstacle> {
    let live = incoming.record;
    refuse_references(incoming)?;
    let mut text = format!(
        "#:schema {}\n\n[account]\nid = {}\nname = {}\nintegration = {}\n",
        account.schema,
        basic_string(account.id),
        basic_string(account.name),
        basic_string(account.integration)
    );
    if account.merchant_issues_field {
        text.push_str("merchant_issues_field = true\n");
    }
    if !account.brand_domains.is_empty() {
        let domains = account.brand_domains.iter();
        let domains: Vec<_> = domains.map(|domain| basic_string(domain)).collect();
        let _ = writeln!(text, "brand_domains = [{}]", domains.join(", "));
    }
    text.push_str("\n[contacts]\n");
    let others = Field::ALL
        .into_iter()
        .filter(|field| *field != Field::Alert);
    for line in others.filter_map(|field| line(field, directory, live)) {
        text.push_str(&line);
        text.push('\n');
    }
    if let Some(line) = line(Field::Alert, directory, live) {
        let _ = writeln!(text, "\n[contacts.production]\n{line}");
    }
    for window in hours(live) {
        let _ = write!(text, "\n[[operational_support]]\n{}", body(&window));
    }
    read_back(text, directory, incoming)
}

/// `text`, if its values are those that it was made of.
fn read_back(
    text: String,
    directory: &Directory,
    incoming: &Incoming<'_>,
) -> Result<String, Obstacle> {
    let (document, errors) = document::parse(&text);
    let account = Account::read(&document);
    let record = account.record(directory, incoming.environment);
    let differing = record.differences(incoming.record);
    if let (Some(written), Some(wanted)) = (&account.users, incoming.users)
        && seats(written, directory) != *wanted
    {
        return Err(Obstacle::Users);
    }
    match (errors.is_empty(), differing.first()) {
        (true, None) => Ok(text),
        (false, _) => Err(Obstacle::Syntax),
        (true, Some(field)) => Err(Obstacle::Written(*field)),
    }
}

/// An address that begins as an `@id` does would become what the directory says of that.
fn refuse_references(incoming: &Incoming<'_>) -> Result<(), Obstacle> {
    let is_reference = |address: &str| matches!(Contact::new(address), Contact::Reference(_));
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

/// The next edits on the way to the value of `field`; none when it is there.
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

/// The users that a file has.
fn seats(users: &[User<'_>], directory: &Directory) -> Seats {
    let users = users.iter();
    users
        .filter_map(|user| Some((address(user, directory)?, user.role?.value)))
        .collect()
}

fn address(user: &User<'_>, directory: &Directory) -> Option<String> {
    directory.resolve(user.email?.value).map(normalise_address)
}

/// The next edits on the way to the users of a file that manages access; none when they are there.
/// Who comes is written before anybody goes: without any user a file would not manage access.
fn users(
    text: &str,
    directory: &Directory,
    incoming: &Incoming<'_>,
) -> Result<Option<Vec<document::Edit>>, Obstacle> {
    let Some(wanted) = incoming.users else {
        return Ok(None);
    };
    let (document, _) = document::parse(text);
    let account = Account::read(&document);
    let Some(users) = &account.users else {
        return Ok(None);
    };
    if wanted.is_empty() {
        return Err(Obstacle::Users);
    }
    let written = seats(users, directory);
    if let Some((email, role)) = wanted
        .iter()
        .find(|(email, _)| written.role(email).is_none())
    {
        return joins(text, &document, directory, (users, email, role)).map(Some);
    }
    for user in users {
        let theirs = address(user, directory);
        let change = match theirs.as_deref().and_then(|address| wanted.role(address)) {
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

/// The edits that add a user to those that a file has.
fn joins(
    text: &str,
    document: &Document<'_>,
    directory: &Directory,
    (users, email, role): (&[User<'_>], &str, Role),
) -> Result<Vec<document::Edit>, Obstacle> {
    let mut written = users.iter().filter_map(|user| user.email);
    let uses_ids = written.any(|email| matches!(Contact::new(email.value), Contact::Reference(_)));
    let email = if uses_ids {
        contact(directory, email)
    } else {
        email.to_owned()
    };
    let body = format!(
        "email = {}\nrole = {}\n",
        basic_string(&email),
        basic_string(role.as_str())
    );
    document::add_table(text, document, "users", &body).ok_or(Obstacle::Users)
}

/// The table that a field's key stands in.
fn table(field: Field) -> &'static [&'static str] {
    match field {
        Field::Alert => &["contacts", "production"],
        _ => &["contacts"],
    }
}

/// A field's key and value; none where it is empty or no list of contacts.
fn line(field: Field, directory: &Directory, live: &Record) -> Option<String> {
    let value = match live.get(field)? {
        Value::Address(address) => basic_string(&contact(directory, &address)),
        Value::Addresses(addresses) => {
            let all = addresses.iter();
            let all: Vec<_> = all
                .map(|address| basic_string(&contact(directory, address)))
                .collect();
            format!("[{}]", all.join(", "))
        }
        Value::Hours(_) => return None,
    };
    Some(format!("{} = {value}", field.key()))
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
