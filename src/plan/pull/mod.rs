//! Live values as the text of an account's file: the other way of a sync.
//!
//! What already says the value stays as it is written, comments and order included, and so does an
//! `@id` that stands for it. What the directory has an entry for is written as its `@id`. Whatever a
//! portal answers stays a value: it is read back, and has to be what it was.

mod editing;

use std::fmt::Write as _;

use crate::contact::{
    Account, Contact, Directory, Environment, Field, Record, Role, Value, Window,
};
use crate::document::{self, basic_string};

use editing::{Editing, Step, Stuck, made};

/// Changes that one file may need at most; more are a sign of going round in a circle.
const MOST: usize = 10_000;

/// What a portal has of an account.
#[derive(Debug, Clone, Copy)]
pub struct Incoming<'i> {
    /// Its values.
    pub record: &'i Record,
    /// Of which environment they are.
    pub environment: Environment,
    /// Its users with their roles: an alert contact among them joins those of a file that manages
    /// access.
    pub users: &'i [(String, Role)],
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
    /// An address of the portal would be read as an `@id`.
    Reference(Field, String),
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
    refuse_references(incoming.record)?;
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
    while let Some(edits) = user(&text, directory, incoming)? {
        text = document::edited(&text, &edits);
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
    refuse_references(live)?;
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
    let record = Account::read(&document).record(directory, incoming.environment);
    let differing = record.differences(incoming.record);
    match (errors.is_empty(), differing.first()) {
        (true, None) => Ok(text),
        (false, _) => Err(Obstacle::Syntax),
        (true, Some(field)) => Err(Obstacle::Written(*field)),
    }
}

/// An address that begins as an `@id` does would become what the directory says of that.
fn refuse_references(live: &Record) -> Result<(), Obstacle> {
    let lists = Field::ALL
        .into_iter()
        .filter(|field| *field != Field::OperationalSupport);
    for field in lists {
        for address in addresses(live, field) {
            if matches!(Contact::new(&address), Contact::Reference(_)) {
                return Err(Obstacle::Reference(field, address));
            }
        }
    }
    Ok(())
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

/// The edits that make the next alert contact a user, where the file manages access.
fn user(
    text: &str,
    directory: &Directory,
    incoming: &Incoming<'_>,
) -> Result<Option<Vec<document::Edit>>, Obstacle> {
    let (document, _) = document::parse(text);
    let account = Account::read(&document);
    let Some(users) = &account.users else {
        return Ok(None);
    };
    let written: Vec<_> = users
        .iter()
        .filter_map(|user| user.email.map(|email| email.value))
        .collect();
    let is_there = |address: &str| {
        let mut known = written.iter().filter_map(|email| directory.resolve(email));
        known.any(|known| crate::contact::normalise_address(known) == address)
    };
    let alerts = addresses(incoming.record, Field::Alert);
    let missing = alerts.iter().find_map(|alert| {
        let mut users = incoming.users.iter();
        let (_, role) = users.find(|(email, _)| email == alert)?;
        (!is_there(alert)).then_some((alert, role))
    });
    let Some((address, role)) = missing else {
        return Ok(None);
    };
    let uses_ids = written
        .iter()
        .any(|email| matches!(Contact::new(email), Contact::Reference(_)));
    let email = if uses_ids {
        contact(directory, address)
    } else {
        address.clone()
    };
    let body = format!(
        "email = {}\nrole = {}\n",
        basic_string(&email),
        basic_string(role.as_str())
    );
    let step: Step = made(document::add_table(text, &document, "users", &body));
    step.map_err(|Stuck| Obstacle::Written(Field::Alert))
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

/// What stands for an address: the `@id` of the directory's entry for it, else itself.
fn contact(directory: &Directory, address: &str) -> String {
    match directory.entry_of(address) {
        Some(entry) => format!("@{}", entry.id.value),
        None => address.to_owned(),
    }
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

/// A window under its header.
fn body(window: &Window) -> String {
    let days: Vec<_> = window
        .days
        .iter()
        .map(|day| basic_string(day.as_str()))
        .collect();
    let mut body = format!(
        "time_zone = {}\ndays = [{}]\nopens = \"{}\"\ncloses = \"{}\"\n",
        basic_string(&window.time_zone),
        days.join(", "),
        window.opens,
        window.closes
    );
    if window.overnight {
        body.push_str("overnight = true\n");
    }
    body
}

#[cfg(test)]
mod tests;
