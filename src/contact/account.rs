//! An account's file as a typed view of its tree.
//!
//! Reading is lenient: a value that the schema rejects is absent here, so that every rule can check
//! the others.

use super::{Contact, Day, Directory, Environment, Field, Record, Role, Time, Window};
use crate::document::{Document, Node};
use crate::text::{Span, Spanned};

/// One account file.
#[derive(Debug, Clone)]
pub struct Account<'a> {
    /// The `[account]` header; the beginning of the file without one.
    pub header: Span,
    /// `account.id`.
    pub id: Option<Spanned<&'a str>>,
    /// `account.name`.
    pub name: Option<Spanned<&'a str>>,
    /// `account.integration`.
    pub integration: Option<Spanned<&'a str>>,
    /// `account.launched`.
    pub launched: Option<Spanned<bool>>,
    /// `account.merchant_issues_field`: `true` if the portal shows that field.
    pub merchant_issues_field: Option<Spanned<bool>>,
    /// `account.brand_domains`.
    pub brand_domains: Vec<Spanned<&'a str>>,
    /// `account.always_open`.
    pub always_open: Option<Spanned<bool>>,
    /// The header or key of `[contacts]`.
    pub contacts: Option<Span>,
    /// The contact lists, in the file's order.
    pub lists: Vec<ContactList<'a>>,
    /// Each `alert` in a table where it cannot be.
    pub misplaced_alerts: Vec<Misplaced<'a>>,
    /// `[[operational_support]]`, in the file's order.
    pub support: Vec<SupportWindow<'a>>,
    /// `[[users]]`; `None` if access is not managed in this file.
    pub users: Option<Vec<User<'a>>>,
    /// The first key or header of the users.
    pub users_key: Option<Span>,
}

/// The addresses of one field.
#[derive(Debug, Clone)]
pub struct ContactList<'a> {
    /// The field.
    pub field: Field,
    /// The place of its key.
    pub key: Span,
    /// The place of the whole value.
    pub span: Span,
    /// The items: addresses or `@id`s.
    pub items: Vec<Spanned<&'a str>>,
}

/// `alert` under `[contacts.sandbox]` or right under `[contacts]`.
#[derive(Debug, Clone)]
pub struct Misplaced<'a> {
    /// The place of the key `alert`.
    pub key: Span,
    /// The table that it is in: `contacts` or `contacts.sandbox`.
    pub table: &'static str,
    /// The items: addresses or `@id`s.
    pub items: Vec<Spanned<&'a str>>,
}

/// One `[[operational_support]]`.
#[derive(Debug, Clone)]
pub struct SupportWindow<'a> {
    /// Its header.
    pub span: Span,
    /// `time_zone`.
    pub time_zone: Option<Spanned<&'a str>>,
    /// The valid items of `days`.
    pub days: Vec<Spanned<Day>>,
    /// `opens`, if it is a time of day.
    pub opens: Option<Spanned<Time>>,
    /// `closes`, if it is a time of day.
    pub closes: Option<Spanned<Time>>,
    /// `overnight`.
    pub overnight: Option<Spanned<bool>>,
}

/// One `[[users]]`.
#[derive(Debug, Clone)]
pub struct User<'a> {
    /// Its header.
    pub span: Span,
    /// `email`: an address or `@id`.
    pub email: Option<Spanned<&'a str>>,
    /// `role`, if it is one.
    pub role: Option<Spanned<Role>>,
}

impl<'a> Account<'a> {
    /// Reads an account file.
    #[must_use]
    pub fn read(document: &'a Document<'a>) -> Self {
        let root = &document.root;
        let account = root.get("account");
        let get = |key| account.and_then(|node| node.get(key));
        let contacts = root.get("contacts");
        Self {
            header: account.map_or(Span::default(), |node| node.span),
            id: get("id").and_then(Node::spanned_str),
            name: get("name").and_then(Node::spanned_str),
            integration: get("integration").and_then(Node::spanned_str),
            launched: get("launched").and_then(Node::spanned_bool),
            merchant_issues_field: get("merchant_issues_field").and_then(Node::spanned_bool),
            brand_domains: get("brand_domains").map(strings).unwrap_or_default(),
            always_open: get("always_open").and_then(Node::spanned_bool),
            contacts: contacts.map(|node| node.span),
            lists: contacts.map(contact_lists).unwrap_or_default(),
            misplaced_alerts: contacts.map(misplaced_alerts).unwrap_or_default(),
            support: root
                .get("operational_support")
                .map(|node| node.items().iter().map(window).collect())
                .unwrap_or_default(),
            users: root
                .get("users")
                .map(|node| node.items().iter().map(user).collect()),
            users_key: root.entry("users").map(|entry| entry.key.span),
        }
    }

    /// Returns the list of `field`, if the file has it.
    #[must_use]
    pub fn list(&self, field: Field) -> Option<&ContactList<'a>> {
        self.lists.iter().find(|list| list.field == field)
    }

    /// Returns true if the account is live: `launched` is `true`.
    #[must_use]
    pub fn is_launched(&self) -> bool {
        self.launched.is_some_and(|launched| launched.value)
    }

    /// Returns true if the portal shows `merchant_issues` for the account: `merchant_issues_field`
    /// is `true`.
    #[must_use]
    pub fn shows_merchant_issues(&self) -> bool {
        self.merchant_issues_field.is_some_and(|shown| shown.value)
    }

    /// Returns the values to push to `environment`, with every `@id` resolved. An unknown `@id` is
    /// left out: such a file has an error and is not pushed.
    #[must_use]
    pub fn record(&self, directory: &Directory, environment: Environment) -> Record {
        let mut record = Record::default();
        for list in &self.lists {
            if list.field == Field::Alert && environment == Environment::Sandbox {
                continue;
            }
            let addresses = list
                .items
                .iter()
                .filter_map(|item| directory.resolve(item.value));
            record.set_addresses(list.field, addresses);
        }
        record.set_hours(
            self.support
                .iter()
                .filter_map(SupportWindow::window)
                .collect(),
        );
        record
    }
}

impl SupportWindow<'_> {
    /// Returns the window as it is pushed; `None` if a required key is missing or invalid.
    #[must_use]
    pub fn window(&self) -> Option<Window> {
        Some(Window {
            time_zone: self.time_zone?.value.to_owned(),
            days: self.days.iter().map(|day| day.value).collect(),
            opens: self.opens?.value,
            closes: self.closes?.value,
            overnight: self.overnight.is_some_and(|overnight| overnight.value),
        })
    }
}

/// Returns the strings of an array; a single string counts as an array of one.
fn strings<'a>(node: &'a Node<'a>) -> Vec<Spanned<&'a str>> {
    let single = node.spanned_str().into_iter();
    single
        .chain(node.items().iter().filter_map(Node::spanned_str))
        .collect()
}

fn contact_lists<'a>(contacts: &'a Node<'a>) -> Vec<ContactList<'a>> {
    let production = contacts.get("production").map_or(&[][..], Node::entries);
    let alerts = production
        .iter()
        .filter(|entry| entry.key.value == Field::Alert.key());
    let others = contacts.entries().iter().filter(|entry| {
        entry.key.value != Field::Alert.key() && entry.key.value != Field::OperationalSupport.key()
    });
    let mut lists: Vec<_> = others
        .chain(alerts)
        .filter_map(|entry| {
            Some(ContactList {
                field: Field::from_key(&entry.key.value)?,
                key: entry.key.span,
                span: entry.node.span,
                items: strings(&entry.node),
            })
        })
        .collect();
    lists.sort_by_key(|list| list.key);
    lists
}

fn misplaced_alerts<'a>(contacts: &'a Node<'a>) -> Vec<Misplaced<'a>> {
    let places = [
        (Some(contacts), "contacts"),
        (contacts.get("sandbox"), "contacts.sandbox"),
    ];
    places
        .into_iter()
        .filter_map(|(node, table)| {
            let entry = node?.entry(Field::Alert.key())?;
            Some(Misplaced {
                key: entry.key.span,
                table,
                items: strings(&entry.node),
            })
        })
        .collect()
}

fn window<'a>(item: &'a Node<'a>) -> SupportWindow<'a> {
    let days = item.get("days").map(strings).unwrap_or_default();
    SupportWindow {
        span: item.span,
        time_zone: item.get("time_zone").and_then(Node::spanned_str),
        days: days
            .into_iter()
            .filter_map(|day| Some(Spanned::new(Day::from_name(day.value)?, day.span)))
            .collect(),
        opens: item.get("opens").and_then(time),
        closes: item.get("closes").and_then(time),
        overnight: item.get("overnight").and_then(Node::spanned_bool),
    }
}

fn time(node: &Node<'_>) -> Option<Spanned<Time>> {
    let time = Time::parse(node.spanned_str()?.value)?;
    Some(Spanned::new(time, node.span))
}

fn user<'a>(item: &'a Node<'a>) -> User<'a> {
    let role = item.get("role").and_then(Node::spanned_str);
    User {
        span: item.span,
        email: item.get("email").and_then(Node::spanned_str),
        role: role.and_then(|role| Some(Spanned::new(Role::from_name(role.value)?, role.span))),
    }
}

impl<'a> ContactList<'a> {
    /// Returns each item as an address or a reference, with its place.
    pub fn contacts(&self) -> impl Iterator<Item = Spanned<Contact<'a>>> + '_ {
        self.items
            .iter()
            .map(|item| Spanned::new(Contact::new(item.value), item.span))
    }
}
