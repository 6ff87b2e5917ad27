//! The parts of a rule, and the data that it is given.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;

use super::mail::{MailServers, Mailbox, MailboxPlace, mailboxes};
use crate::contact::{Account, Contact, Directory, DirectoryEntry, Field};
use crate::finding::{Draft, Severity};
use crate::language::Text;
use crate::text::{Span, Spanned};

/// The level of a rule, which decides the severity of its findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The findings are errors.
    Error,
    /// The findings are warnings.
    Warn,
    /// The findings are dropped.
    Off,
}

impl Level {
    /// Returns the severity of a finding at this level; `None` if it is dropped.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warn => Some(Severity::Warn),
            Self::Off => None,
        }
    }

    /// Returns the word for it in `[rules]`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Off => "off",
        }
    }

    /// Returns the level with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Error, Self::Warn, Self::Off]
            .into_iter()
            .find(|level| level.as_str() == name)
    }
}

/// A rule: its name, its page and its checks. Made by `rule!`.
#[derive(Debug)]
pub struct Rule {
    /// The name, kebab-case and stable.
    pub name: &'static str,
    /// The level, unless the configuration sets another one.
    pub level: Level,
    /// The page, in Markdown: see [`super::Page`].
    pub page: &'static str,
    /// The check of one account file.
    pub account: Option<fn(&AccountScope<'_>, &mut Vec<Draft>)>,
    /// The check of one directory file.
    pub directory: Option<fn(&DirectoryScope<'_>, &mut Vec<Draft>)>,
    /// The check of all files together, which adds the path to each draft.
    pub project: Option<fn(&ProjectScope<'_>, &mut Vec<PlacedDraft>)>,
}

impl Rule {
    /// Creates a finding of this rule at `span`.
    #[must_use]
    pub fn at(&self, span: Span, message: Text) -> Draft {
        Draft::new(self.name, span, message)
    }
}

/// A finding with the path of its file.
pub type PlacedDraft = (Arc<str>, Draft);

/// One account file, with everything else that its checks need.
#[derive(Debug)]
pub struct AccountScope<'a> {
    /// The file's content.
    pub account: &'a Account<'a>,
    /// All directory entries.
    pub directory: &'a Directory,
    /// The time of the run.
    pub now: Timestamp,
    /// The schema's findings in the file: a rule does not report the same cause again.
    pub faults: &'a [Draft],
    /// `true` if the whole file was read. After a syntax error, a value may only seem to be
    /// missing.
    pub whole: bool,
    /// The DNS answers for mail domains, if they were looked up.
    pub mail_servers: &'a MailServers,
    /// Every address of the file.
    mailboxes: Vec<Mailbox<'a>>,
}

impl<'a> AccountScope<'a> {
    /// Creates the scope of an account without any findings so far.
    #[must_use]
    pub fn new(account: &'a Account<'a>, directory: &'a Directory, now: Timestamp) -> Self {
        Self {
            account,
            directory,
            now,
            faults: &[],
            whole: true,
            mail_servers: MailServers::NONE,
            mailboxes: mailboxes(account, directory),
        }
    }

    /// Returns true if the schema has a finding for `key`, or for a key that was meant to be it.
    #[must_use]
    pub fn is_at_fault(&self, key: &str) -> bool {
        self.faults
            .iter()
            .any(|fault| fault.key.as_deref() == Some(key))
    }

    /// Returns every address and `@id` of the file.
    pub(super) fn mailboxes(&self) -> &[Mailbox<'a>] {
        &self.mailboxes
    }

    /// Returns the addresses and `@id`s of one list.
    pub(super) fn list(&self, field: Field) -> impl Iterator<Item = &Mailbox<'a>> + Clone {
        let mailboxes = self.mailboxes.iter();
        mailboxes.filter(move |mailbox| mailbox.place == MailboxPlace::List(field))
    }

    /// Returns the addresses and `@id`s of the users.
    pub(super) fn users(&self) -> impl Iterator<Item = &Mailbox<'a>> + Clone {
        let mailboxes = self.mailboxes.iter();
        mailboxes.filter(|mailbox| mailbox.place == MailboxPlace::User)
    }
}

/// One directory file, with the whole directory.
#[derive(Debug, Clone, Copy)]
pub struct DirectoryScope<'a> {
    /// The file's path; its entries are those of the directory with this path.
    pub path: &'a str,
    /// All directory entries.
    pub directory: &'a Directory,
    /// The time of the run.
    pub now: Timestamp,
    /// The DNS answers for mail domains, if they were looked up.
    pub mail_servers: &'a MailServers,
}

impl<'a> DirectoryScope<'a> {
    /// Returns every address that is written out in the file. The `email` of an entry is included
    /// even if it is an `@id`, which is not allowed there.
    pub(super) fn addresses(&self) -> impl Iterator<Item = Spanned<&'a str>> + use<'a> {
        self.emails().chain(self.literal_members())
    }

    /// Returns the `email` of every entry of the file, even if it is an `@id`.
    pub(super) fn emails(&self) -> impl Iterator<Item = Spanned<&'a str>> + use<'a> {
        self.own()
            .filter_map(|entry| entry.email.as_ref().map(spanned))
    }

    /// Returns the members of the file's entries that are written out.
    pub(super) fn literal_members(&self) -> impl Iterator<Item = Spanned<&'a str>> + use<'a> {
        let members = self.own().flat_map(|entry| &entry.members);
        members
            .map(spanned)
            .filter(|member| is_literal(member.value))
    }

    /// Returns the entries of the file.
    fn own(&self) -> impl Iterator<Item = &'a DirectoryEntry> + use<'a> {
        let (directory, path) = (self.directory, self.path);
        directory
            .entries()
            .filter(move |entry| &*entry.path == path)
    }
}

fn spanned(text: &Spanned<String>) -> Spanned<&str> {
    Spanned::new(text.value.as_str(), text.span)
}

fn is_literal(text: &str) -> bool {
    matches!(Contact::new(text), Contact::Address(_))
}

/// The data about one account file for rules that compare files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAccount {
    /// The path of the file.
    pub path: Arc<str>,
    /// `account.id`.
    pub id: Option<Spanned<String>>,
    /// `true` if the account is live.
    pub launched: bool,
    /// The directory entries that it uses, by `@id` or by their address, as indices of
    /// [`Directory::place_of`].
    pub entries: Vec<u32>,
    /// `account.brand_domains`, if it uses the directory.
    pub brands: Vec<Spanned<String>>,
    /// The ids that it uses but the directory does not have.
    pub strangers: Vec<String>,
    /// `true` if the whole file was read.
    pub whole: bool,
}

/// All files.
#[derive(Debug, Clone, Copy)]
pub struct ProjectScope<'a> {
    /// Every account file, by path.
    pub accounts: &'a [&'a KnownAccount],
    /// All directory entries.
    pub directory: &'a Directory,
    /// `true` if all files were read as a whole. Otherwise, a value may only seem to be missing.
    pub whole: bool,
}

impl<'a> ProjectScope<'a> {
    /// Returns the directory ids that are used by the accounts for which `counts` returns true.
    pub(super) fn named(&self, counts: impl Fn(&KnownAccount) -> bool) -> BTreeSet<&'a str> {
        let mut named = BTreeSet::new();
        let mut is_named = vec![false; self.directory.len()];
        for account in self.accounts.iter().filter(|account| counts(account)) {
            for at in &account.entries {
                is_named[*at as usize] = true;
            }
            named.extend(account.strangers.iter().map(String::as_str));
        }
        named.extend(
            self.directory
                .entries_as_read()
                .zip(is_named)
                .filter(|(_, is_named)| *is_named)
                .map(|(entry, _)| entry.id.value.as_str()),
        );
        named
    }
}

/// Declares a rule: its doc comment is its page.
macro_rules! rule {
    (
        $(#[doc = $line:expr])*
        $identifier:ident = $name:literal, $level:ident $(, $face:ident: $check:expr)* $(,)?
    ) => {
        $(#[doc = $line])*
        pub static $identifier: $crate::rules::Rule = $crate::rules::Rule {
            $($face: Some($check),)*
            ..$crate::rules::Rule::documented(
                $name,
                $crate::rules::Level::$level,
                concat!($($line, "\n"),*),
            )
        };
    };
}

impl Rule {
    /// Creates a rule with a page and without a check.
    pub(super) const fn documented(name: &'static str, level: Level, page: &'static str) -> Self {
        Self {
            name,
            level,
            page,
            account: None,
            directory: None,
            project: None,
        }
    }
}
