//! `contactctl.toml` as settings: the contacts folder, rule levels, approval, portals.
//!
//! Its errors are findings, by the same parser and schema validation as those of contacts.

mod contacts;
mod layout;
mod read;
mod recipe_file;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::contact::Environment;
pub use crate::owners::ForgeKind;
use crate::rules::Level;
use crate::text::Span;
pub use contacts::{ContactsFolder, FILE_NAME, Naming, is_at_or_below, is_of_program, join};
pub use layout::{FileKind, Layout, ProjectFiles};
pub use read::{Unusable, UnusableReason};
pub use recipe_file::{RECIPES, RecipeFile, SAMPLES};

/// The name of the embedded portal of a project that configures no portals.
pub const DEFAULT_PORTAL: &str = "local";

/// A project's settings; the defaults if the file is empty or missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The folder of the account files and the directory, from the project's folder.
    pub contacts: ContactsFolder,
    /// Levels that differ from the rules' own.
    pub levels: BTreeMap<String, Level>,
    /// Accepted findings.
    pub allows: Vec<Allow>,
    /// The policy that decides if a commit is approved.
    pub approval: Approval,
    /// The most that one sync may change.
    pub limits: Limits,
    /// Changes that a guard of a sync lets through.
    pub overrides: Vec<Override>,
    /// The portals to push to, by name.
    pub portals: BTreeMap<String, PortalSettings>,
}

/// One `[[rules.allow]]`: the findings of a rule in one account, accepted for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allow {
    /// The span of its table.
    pub span: Span,
    /// The name of the rule.
    pub rule: String,
    /// The id of the account.
    pub account: String,
    /// The reason.
    pub reason: String,
    /// The last day on which it applies; `None` if it does not expire.
    pub until: Option<Date>,
}

/// One `[[override]]`: a change that a guard of a sync would stop, let through for a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// The span of its table.
    pub span: Span,
    /// The name of the guard.
    pub guard: String,
    /// The id of the account.
    pub account: String,
    /// The reason.
    pub reason: String,
    /// The last day on which it applies.
    pub until: Date,
}

impl Override {
    /// Returns `true` if its last day is over. Days end at midnight UTC.
    #[must_use]
    pub fn is_expired(&self, now: Timestamp) -> bool {
        self.until < TimeZone::UTC.to_datetime(now).date()
    }
}

/// The approval policy: `[approval]`, with a portal's own keys in place of the general ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The branch of approved commits; `None` for the default branch.
    pub reference: Option<String>,
    /// The number of signatures that each step requires: 0 or 1.
    pub signatures: usize,
    /// The number of people who must approve a change with `contactctl approve`.
    pub attestations: usize,
    /// The number of people who must approve the pull request of a change at the forge.
    pub reviews: usize,
    /// `true` if an owner of every changed file must be among the reviewers.
    pub code_owners: bool,
    /// The kind of forge.
    pub forge: ForgeKind,
    /// The URL of the forge's API; `None` to derive it from the remote.
    pub forge_url: Option<String>,
    /// The repository at the forge, `owner/name`; `None` to derive it from the remote.
    pub repository: Option<String>,
    /// The environment variable that holds a token of the forge.
    pub token_env: Option<String>,
    /// The path of the allowed signers file, from the project's folder.
    pub allowed_signers: String,
    /// The path of the file with revoked keys, from the project's folder.
    pub revoked_signers: Option<String>,
}

impl Default for Approval {
    fn default() -> Self {
        Self {
            reference: None,
            signatures: 0,
            attestations: 0,
            reviews: 0,
            code_owners: false,
            forge: ForgeKind::GitHub,
            forge_url: None,
            repository: None,
            token_env: None,
            allowed_signers: "allowed_signers".to_owned(),
            revoked_signers: None,
        }
    }
}

impl Approval {
    /// Returns the files that the policy is made of, apart from the configuration.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let revoked = self.revoked_signers.clone();
        let owners = self.forge.places().iter().filter(|_| self.code_owners);
        std::iter::once(self.allowed_signers.clone())
            .chain(revoked)
            .chain(owners.map(|place| format!("/{place}")))
            .collect()
    }
}

impl Config {
    /// Returns the files that may decide about an approval, apart from the configuration: those of every
    /// policy, and every place where a forge looks for code owners. A path that begins with `/` is from
    /// the repository's top, any other one from the project's folder.
    #[must_use]
    pub fn policy_files(&self) -> BTreeSet<String> {
        let portals = self.portals.values().map(|portal| &portal.approval);
        let own = portals.chain([&self.approval]).flat_map(|policy| {
            let signers = [policy.allowed_signers.clone()];
            signers.into_iter().chain(policy.revoked_signers.clone())
        });
        let places = ForgeKind::ALL.iter().flat_map(|kind| kind.places());
        own.chain(places.map(|place| format!("/{place}"))).collect()
    }
}

/// `[limits]`: keeps a mistake from reaching every account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The most accounts that one sync may write.
    pub max_accounts: usize,
    /// The most addresses and windows of support hours that one sync may remove.
    pub max_removals: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_accounts: 500,
            max_removals: 50,
        }
    }
}

/// One `[portals.NAME]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PortalSettings {
    /// The kind of portal, with its address.
    pub kind: PortalKind,
    /// The record of an account that is pushed to it.
    pub environment: Environment,
    /// The approval policy for pushes to it.
    pub approval: Approval,
}

/// The kind of a portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PortalKind {
    /// A portal in this process, with its data in a file in `.contactctl/`.
    Embedded,
    /// A portal with an HTTP API.
    Http {
        /// The URL of the portal, without `/v1`.
        url: String,
        /// The environment variable that holds the token.
        token_env: String,
    },
    /// A portal without an API, which a person fills in.
    Manual(ManualSettings),
}

/// The settings of a portal without an API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualSettings {
    /// The address of an account's contact page, with `{account}` for the account's id.
    pub page: Option<String>,
    /// The address of an account's page of users.
    pub users_page: Option<String>,
    /// The name of the recipe by which a copy of the page is read.
    pub recipe: String,
    /// The number of days after which it is a warning that nobody has seen the page.
    pub max_age: i64,
}

/// The recipe of a portal that names none.
pub const DEFAULT_RECIPE: &str = "actions-center";
/// The days after which a page has to be seen again, without a setting.
pub const DEFAULT_MAX_AGE: i64 = 90;

impl ManualSettings {
    /// Returns the address of the contact page of `account`.
    #[must_use]
    pub fn page_of(&self, account: &str) -> Option<String> {
        link(self.page.as_deref(), account)
    }

    /// Returns the address of the page of users of `account`.
    #[must_use]
    pub fn users_page_of(&self, account: &str) -> Option<String> {
        link(self.users_page.as_deref(), account)
    }
}

fn link(template: Option<&str>, account: &str) -> Option<String> {
    Some(template?.replace("{account}", account))
}

impl Default for Config {
    fn default() -> Self {
        let portal = PortalSettings {
            kind: PortalKind::Embedded,
            environment: Environment::Production,
            approval: Approval::default(),
        };
        Self {
            contacts: "contacts".into(),
            levels: BTreeMap::new(),
            allows: Vec::new(),
            approval: Approval::default(),
            limits: Limits::default(),
            overrides: Vec::new(),
            portals: BTreeMap::from([(DEFAULT_PORTAL.to_owned(), portal)]),
        }
    }
}

impl Config {
    /// Returns the approval policy of the portal `name`; the general one if it is not configured.
    #[must_use]
    pub fn approval_of(&self, name: &str) -> Approval {
        let portal = self.portals.get(name);
        portal
            .map_or(&self.approval, |portal| &portal.approval)
            .clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    fn read(text: &str) -> Config {
        let (document, errors) = parse(text);
        assert!(errors.is_empty(), "{errors:?}");
        let (config, unusable) = Config::read(&document);
        assert_eq!(unusable, []);
        config
    }

    #[test]
    fn an_empty_file_is_the_default() {
        assert_eq!(read(""), Config::default());
    }

    #[test]
    fn the_sample_configuration_spells_out_the_default() {
        assert_eq!(
            read(include_str!("../../contactctl.toml")),
            Config::default()
        );
    }

    #[test]
    fn a_portal_without_a_token_variable_has_one_of_its_name() {
        let config = read(
            "[portals.my-staging]\nkind = \"http\"\nenvironment = \"sandbox\"\nurl = \"https://portal.example.com\"\n",
        );
        let kind = PortalKind::Http {
            url: "https://portal.example.com".to_owned(),
            token_env: "CONTACTCTL_MY_STAGING_TOKEN".to_owned(),
        };
        assert_eq!(config.portals["my-staging"].kind, kind);
    }
}
