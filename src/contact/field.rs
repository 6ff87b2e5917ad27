//! The seven fields of a portal's contact record, its environments and its users' roles.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::finding::FieldName;

/// Who gets to see a field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// People who work in the portal.
    Portal,
    /// The portal's operator only; never shown to users.
    Confidential,
    /// Everybody.
    Public,
}

/// A field of the contact record, in the portal's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Automatic alert mails; portal users, production only.
    Alert,
    /// Who is told when the integration is disabled.
    TechnicalEmergency,
    /// API migrations, matching problems.
    TechnicalNonEmergency,
    /// Who is told about merchants; only some integrations show it.
    MerchantIssues,
    /// A user's case that needs the partner; confidential.
    OperationalForGoogle,
    /// The support address that users are given; public.
    OperationalForUsers,
    /// When user support is offered.
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

    /// The key in files, API and diagnostics.
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

    /// What a person sees in the portal.
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

    /// Who gets to see the value.
    #[must_use]
    pub const fn audience(self) -> Audience {
        match self {
            Self::OperationalForGoogle => Audience::Confidential,
            Self::OperationalForUsers => Audience::Public,
            _ => Audience::Portal,
        }
    }

    /// Whether a complete record of `environment` has it, for an account that shows
    /// `merchant_issues` or not.
    #[must_use]
    pub fn is_required(self, environment: Environment, shows_merchant_issues: bool) -> bool {
        match self {
            Self::Alert => environment == Environment::Production,
            Self::MerchantIssues => shows_merchant_issues,
            _ => true,
        }
    }

    /// The field with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }

    /// Key and label together, as findings carry them.
    #[must_use]
    pub const fn name(self) -> FieldName {
        FieldName {
            key: self.key(),
            label: self.label(),
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// Which of an account's two records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Environment {
    /// For testing; alert contacts cannot be set here.
    Sandbox,
    /// Live.
    Production,
}

impl Environment {
    /// The word for it in files and API.
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

/// What a portal user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Read.
    ReadOnly,
    /// Read and edit the account, contact information included.
    Editor,
    /// As editor, and manage users.
    Administrator,
    /// Test before launch; ordering integrations only.
    Tester,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [
        Self::ReadOnly,
        Self::Editor,
        Self::Administrator,
        Self::Tester,
    ];

    /// The word for it in files and API.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ReadOnly => "read-only",
            Self::Editor => "editor",
            Self::Administrator => "administrator",
            Self::Tester => "tester",
        }
    }

    /// The role of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }
}
