//! A new account file, written value by value from values that nobody has checked yet.
//!
//! Values are written as they are, right or wrong: a check judges the file. Each keeps the place that it
//! came from, so that a finding in the file can be shown there.

use super::Field;
use crate::document::basic_string;
use crate::text::{Span, Spanned};

/// A value, and the place it came from.
pub type NewValue = Spanned<String>;

/// A key of an account file whose values are texts, yes or no, or a list of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NewKey {
    /// `account.id`.
    Id,
    /// `account.name`.
    Name,
    /// `account.integration`.
    Integration,
    /// `account.launched`.
    Launched,
    /// `account.merchant_issues_field`.
    MerchantIssuesField,
    /// `account.brand_domains`.
    BrandDomains,
    /// `account.always_open`.
    AlwaysOpen,
    /// The addresses of a contact field.
    Contacts(Field),
}

/// The form in which the values of a key are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewForm {
    /// One string.
    Text,
    /// `true` or `false`.
    Flag,
    /// A list of strings.
    List,
}

impl NewKey {
    /// The keys of `[account]`, in the order of a new file.
    const ACCOUNT: [Self; 7] = [
        Self::Id,
        Self::Name,
        Self::Integration,
        Self::Launched,
        Self::MerchantIssuesField,
        Self::BrandDomains,
        Self::AlwaysOpen,
    ];
    /// The keys of `[contacts]`, in the order of a new file.
    const CONTACTS: [Self; 5] = [
        Self::Contacts(Field::TechnicalEmergency),
        Self::Contacts(Field::TechnicalNonEmergency),
        Self::Contacts(Field::MerchantIssues),
        Self::Contacts(Field::OperationalForGoogle),
        Self::Contacts(Field::OperationalForUsers),
    ];
    /// The key of `[contacts.production]`.
    const PRODUCTION: [Self; 1] = [Self::Contacts(Field::Alert)];

    /// Returns all keys, in the order of a new file.
    pub fn all() -> impl Iterator<Item = Self> {
        let account = Self::ACCOUNT.into_iter();
        account.chain(Self::CONTACTS).chain(Self::PRODUCTION)
    }

    /// Returns the key as files spell it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Name => "name",
            Self::Integration => "integration",
            Self::Launched => "launched",
            Self::MerchantIssuesField => "merchant_issues_field",
            Self::BrandDomains => "brand_domains",
            Self::AlwaysOpen => "always_open",
            Self::Contacts(field) => field.key(),
        }
    }

    /// Returns `true` if the schema requires the key of each account.
    #[must_use]
    pub const fn is_required(self) -> bool {
        match self {
            Self::Id | Self::Name | Self::Integration => true,
            Self::Contacts(field) => !matches!(field, Field::MerchantIssues),
            _ => false,
        }
    }

    /// Returns the form of its values.
    #[must_use]
    pub const fn form(self) -> NewForm {
        match self {
            Self::Id
            | Self::Name
            | Self::Integration
            | Self::Contacts(Field::OperationalForUsers) => NewForm::Text,
            Self::Launched | Self::MerchantIssuesField | Self::AlwaysOpen => NewForm::Flag,
            Self::BrandDomains | Self::Contacts(_) => NewForm::List,
        }
    }
}

/// The values of one `[[operational_support]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWindow {
    /// The place of the whole window.
    pub span: Span,
    /// `time_zone`.
    pub time_zone: NewValue,
    /// `days`.
    pub days: Vec<NewValue>,
    /// `opens`.
    pub opens: NewValue,
    /// `closes`.
    pub closes: NewValue,
    /// `overnight`.
    pub overnight: bool,
}

/// The values of one `[[users]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUser {
    /// The place of the whole user.
    pub span: Span,
    /// `email`.
    pub email: NewValue,
    /// `role`.
    pub role: NewValue,
}

/// The values of a new account file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewFile {
    /// The place of the account as a whole.
    pub span: Span,
    /// The values of each key that has some.
    pub values: Vec<(NewKey, Vec<NewValue>)>,
    /// The support hours.
    pub windows: Vec<NewWindow>,
    /// The users; empty if access is not managed in the file.
    pub users: Vec<NewUser>,
}

impl NewFile {
    /// Returns the first value of `key`.
    #[must_use]
    pub fn value(&self, key: NewKey) -> Option<&NewValue> {
        self.of(key).and_then(|values| values.first())
    }

    /// Sets the values of `key`. Without any, the file does not have the key.
    pub fn set(&mut self, key: NewKey, values: impl IntoIterator<Item = NewValue>) {
        let values: Vec<_> = values.into_iter().collect();
        self.values.retain(|(own, _)| *own != key);
        if !values.is_empty() {
            self.values.push((key, values));
        }
    }

    fn of(&self, key: NewKey) -> Option<&Vec<NewValue>> {
        let found = self.values.iter().find(|(own, _)| *own == key);
        found.map(|(_, values)| values)
    }

    /// Writes the file. `schema` is the path of the schema from the folder of the file.
    #[must_use]
    pub fn written(&self, schema: &str) -> WrittenFile {
        let mut file = WrittenFile {
            text: format!("#:schema {schema}\n\n"),
            whole: self.span,
            places: Vec::new(),
        };
        file.table("[account]", self.span);
        self.keys(&NewKey::ACCOUNT, &mut file);
        file.text.push('\n');
        file.table("[contacts]", self.span);
        self.keys(&NewKey::CONTACTS, &mut file);
        if NewKey::PRODUCTION.iter().any(|key| self.of(*key).is_some()) {
            file.text.push('\n');
            file.table("[contacts.production]", self.span);
            self.keys(&NewKey::PRODUCTION, &mut file);
        }
        for window in &self.windows {
            file.text.push('\n');
            file.table("[[operational_support]]", window.span);
            file.pair("time_zone", &window.time_zone);
            file.list("days", &window.days);
            file.pair("opens", &window.opens);
            file.pair("closes", &window.closes);
            if window.overnight {
                file.place(window.span, |text| text.push_str("overnight = true"));
                file.text.push('\n');
            }
        }
        for user in &self.users {
            file.text.push('\n');
            file.table("[[users]]", user.span);
            file.pair("email", &user.email);
            file.pair("role", &user.role);
        }
        file
    }

    fn keys(&self, keys: &[NewKey], file: &mut WrittenFile) {
        for key in keys {
            let Some(values) = self.of(*key) else {
                continue;
            };
            match (key.form(), values.as_slice()) {
                (NewForm::List, values) => file.list(key.as_str(), values),
                (NewForm::Flag, [value, ..]) if is_flag(&value.value) => {
                    file.key(key.as_str());
                    file.place(value.span, |text| text.push_str(&value.value));
                    file.text.push('\n');
                }
                (_, [value, ..]) => file.pair(key.as_str(), value),
                (_, []) => {}
            }
        }
    }
}

fn is_flag(text: &str) -> bool {
    matches!(text, "true" | "false")
}

/// The text of a new account file, and where its values came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenFile {
    /// The text.
    pub text: String,
    /// The place of the account as a whole.
    whole: Span,
    /// Places of the text, each with the one that it came from, in order.
    places: Vec<(Span, Span)>,
}

impl WrittenFile {
    /// Returns the place that the value at `span` came from. That of a missing value is the place of
    /// what it is missing in.
    #[must_use]
    pub fn origin(&self, span: Span) -> Span {
        let around = self
            .places
            .iter()
            .filter(|(own, _)| own.start <= span.start && span.end <= own.end);
        let within = self
            .places
            .iter()
            .filter(|(own, _)| span.start <= own.start && own.end <= span.end);
        let nearest = around
            .min_by_key(|(own, _)| own.len())
            .or_else(|| within.min_by_key(|(own, _)| own.start));
        nearest.map_or(self.whole, |(_, origin)| *origin)
    }

    fn place(&mut self, origin: Span, write: impl FnOnce(&mut String)) {
        let start = self.text.len();
        write(&mut self.text);
        self.places
            .push((Span::new(start, self.text.len()), origin));
    }

    fn table(&mut self, header: &str, origin: Span) {
        self.place(origin, |text| text.push_str(header));
        self.text.push('\n');
    }

    fn key(&mut self, key: &str) {
        self.text.push_str(key);
        self.text.push_str(" = ");
    }

    fn string(&mut self, value: &NewValue) {
        self.place(value.span, |text| {
            text.push_str(&basic_string(&value.value));
        });
    }

    fn pair(&mut self, key: &str, value: &NewValue) {
        let start = self.text.len();
        self.key(key);
        self.string(value);
        self.places
            .push((Span::new(start, self.text.len()), value.span));
        self.text.push('\n');
    }

    fn list(&mut self, key: &str, values: &[NewValue]) {
        let start = self.text.len();
        self.key(key);
        self.text.push('[');
        for (at, value) in values.iter().enumerate() {
            if at > 0 {
                self.text.push_str(", ");
            }
            self.string(value);
        }
        self.text.push(']');
        if let (Some(first), Some(last)) = (values.first(), values.last()) {
            let origin = Span::new(first.span.start, last.span.end);
            self.places
                .push((Span::new(start, self.text.len()), origin));
        }
        self.text.push('\n');
    }
}
