//! The seven fields of a portal's contact record, its environments and its users' roles.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::finding::FieldName;
use crate::language::Language;

/// The people who can see a field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// People who work in the portal.
    Portal,
    /// The portal's operator only; never shown to the brand's users.
    Confidential,
    /// Everybody.
    Public,
}

/// A field of the contact record, in the portal's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Contacts for automatic alerts: portal users, in production only.
    Alert,
    /// Contacts for emergencies, such as a disabled integration.
    TechnicalEmergency,
    /// Contacts for other technical matters, such as API migrations and matching problems.
    TechnicalNonEmergency,
    /// Contacts for problems of merchants; only some integrations have the field.
    MerchantIssues,
    /// Contacts for users' cases that need the partner; confidential.
    OperationalForGoogle,
    /// The support address that is shown to users; public.
    OperationalForUsers,
    /// The hours in which user support is offered.
    OperationalSupport,
}

impl Field {
    /// All fields, in the portal's order.
    pub const ALL: [Self; 7] = [
        Self::Alert,
        Self::TechnicalEmergency,
        Self::TechnicalNonEmergency,
        Self::MerchantIssues,
        Self::OperationalForGoogle,
        Self::OperationalForUsers,
        Self::OperationalSupport,
    ];

    /// Returns the key in files, API and diagnostics.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Alert => "alert",
            Self::TechnicalEmergency => "technical_emergency",
            Self::TechnicalNonEmergency => "technical_non_emergency",
            Self::MerchantIssues => "merchant_issues",
            Self::OperationalForGoogle => "operational_for_google",
            Self::OperationalForUsers => "operational_for_users",
            Self::OperationalSupport => "operational_support",
        }
    }

    /// Returns the label in the portal.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Alert => "Alert Contacts",
            Self::TechnicalEmergency => "Technical Emergency Contacts",
            Self::TechnicalNonEmergency => "Technical Non-Emergency Contacts",
            Self::MerchantIssues => "Operational contact for merchant issues",
            Self::OperationalForGoogle => "Operational contact (for Google)",
            Self::OperationalForUsers => "Operational contact (to share with users)",
            Self::OperationalSupport => "Operational Support",
        }
    }

    /// Returns the label in the portal, as its pages in `language` print it.
    #[must_use]
    pub const fn label_in(self, language: Language) -> &'static str {
        match language {
            Language::English => self.label(),
            Language::Polish => match self {
                Self::Alert => "Kontakty z alertem",
                Self::TechnicalEmergency => "Kontakty alarmowe w sprawach technicznych",
                Self::TechnicalNonEmergency => "Osoby do kontaktu w sprawach technicznych",
                Self::MerchantIssues => "Kontakt w sprawach operacyjnych sprzedawcy",
                Self::OperationalForGoogle => "Kontakt operacyjny (w przypadku Google)",
                Self::OperationalForUsers => "Kontakt operacyjny (udostępniany użytkownikom)",
                Self::OperationalSupport => "Pomoc operacyjna",
            },
        }
    }

    /// Returns the people who can see the value.
    #[must_use]
    pub const fn audience(self) -> Audience {
        match self {
            Self::OperationalForGoogle => Audience::Confidential,
            Self::OperationalForUsers => Audience::Public,
            _ => Audience::Portal,
        }
    }

    /// Returns true if a complete record of `environment` must have a value.
    /// `shows_merchant_issues` is true for an account whose portal page has the field
    /// `merchant_issues`.
    #[must_use]
    pub fn is_required(self, environment: Environment, shows_merchant_issues: bool) -> bool {
        match self {
            Self::Alert => environment == Environment::Production,
            Self::MerchantIssues => shows_merchant_issues,
            _ => true,
        }
    }

    /// Returns the field with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// Returns key and label together, as findings have them.
    #[must_use]
    pub const fn name(self) -> FieldName {
        FieldName {
            key: self.key(),
            label: self.label(),
            polish_label: self.label_in(Language::Polish),
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// The environment of a record; an account has one in each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Environment {
    /// For testing; alert contacts cannot be set here.
    Sandbox,
    /// Live.
    Production,
}

impl Environment {
    /// Returns the word for it in files and API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Sandbox => "sandbox",
            Self::Production => "production",
        }
    }
}

impl fmt::Display for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The role of a portal user, which decides what they may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// May read.
    ReadOnly,
    /// May read and edit the account, including its contact information.
    Editor,
    /// May do what an editor may, and manage users.
    Administrator,
    /// May test before launch; only for ordering integrations.
    Tester,
}

impl Role {
    /// Returns true if a user loses rights who had the role `before` and has `after` now.
    #[must_use]
    pub fn is_reduced(before: Option<Self>, after: Option<Self>) -> bool {
        let (Some(before), Some(after)) = (before, after) else {
            return before.is_some();
        };
        before != after && after != Self::Administrator && before.rights() >= after.rights()
    }

    /// Returns a rank of what the role allows. Two roles of one rank allow different things.
    const fn rights(self) -> u8 {
        match self {
            Self::ReadOnly | Self::Tester => 0,
            Self::Editor => 1,
            Self::Administrator => 2,
        }
    }

    /// All roles.
    pub const ALL: [Self; 4] = [
        Self::ReadOnly,
        Self::Editor,
        Self::Administrator,
        Self::Tester,
    ];

    /// Returns the word for it in files and API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ReadOnly => "read-only",
            Self::Editor => "editor",
            Self::Administrator => "administrator",
            Self::Tester => "tester",
        }
    }

    /// Returns the role with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}

/// Returns `true` if accounts with `integration` can have users with the role
/// [`Role::Tester`]: ordering integrations only.
#[must_use]
pub fn has_testers(integration: &str) -> bool {
    integration.starts_with("ordering-")
}

#[cfg(test)]
mod tests {
    use super::Role::{self, Administrator, Editor, ReadOnly, Tester};

    #[test]
    fn whoever_may_do_less_than_before_is_reduced() {
        let roles = [
            None,
            Some(ReadOnly),
            Some(Tester),
            Some(Editor),
            Some(Administrator),
        ];
        let reduced = |before| {
            let after = roles.iter().copied();
            after
                .filter(|after| Role::is_reduced(before, *after))
                .collect::<Vec<_>>()
        };
        assert_eq!(reduced(None), []);
        assert_eq!(reduced(Some(ReadOnly)), [None, Some(Tester)]);
        assert_eq!(reduced(Some(Tester)), [None, Some(ReadOnly)]);
        assert_eq!(reduced(Some(Editor)), [None, Some(ReadOnly), Some(Tester)]);
        assert_eq!(reduced(Some(Administrator)), roles[..4]);
    }
}
