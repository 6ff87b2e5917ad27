//! What a rule is made of, and what it gets to see.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;

use super::mail::{MailServers, Mailbox, Place, mailboxes};
use crate::contact::{Account, Contact, Directory, Field};
use crate::finding::{Draft, Severity};
use crate::language::Text;
use crate::text::{Span, Spanned};

/// How much a rule's findings count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// They fail the check.
    Error,
    /// They are shown.
    Warn,
    /// They are dropped.
    Off,
}

impl Level {
    /// The severity of a finding at this level; none when it is dropped.
    #[must_use]
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warn => Some(Severity::Warn),
            Self::Off => None,
        }
    }

    /// The word for it in `[rules]`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Off => "off",
        }
    }

    /// The level of this name.
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
    /// Kebab-case and stable.
    pub name: &'static str,
    /// Its level where the configuration does not say otherwise.
    pub level: Level,
    /// Its page, in Markdown: see [`super::Page`].
    pub page: &'static str,
    /// Judges one account file.
    pub account: Option<fn(&AccountScope<'_>, &mut Vec<Draft>)>,
    /// Judges one directory file.
    pub directory: Option<fn(&DirectoryScope<'_>, &mut Vec<Draft>)>,
    /// Judges all files together; states the file with each draft.
    pub project: Option<fn(&ProjectScope<'_>, &mut Vec<PlacedDraft>)>,
}

impl Rule {
    /// A finding of this rule, by a message of the catalogues.
    #[must_use]
    pub fn at(&self, span: Span, message: Text) -> Draft {
        Draft::new(self.name, span, message)
    }
}

/// A finding with the path of its file.
pub type PlacedDraft = (Arc<str>, Draft);

/// One account file, with what it may refer to.
#[derive(Debug)]
pub struct AccountScope<'a> {
    /// The file's content.
    pub account: &'a Account<'a>,
    /// All directory entries.
    pub directory: &'a Directory,
    /// The instant of the run.
    pub now: Timestamp,
    /// What the schema found: a rule does not state the same cause again.
    pub faults: &'a [Draft],
    /// Whether all of the file was read; after a syntax error what is missing may be there.
    pub whole: bool,
    /// What the DNS says of mail domains, where it was asked.
    pub mail_servers: &'a MailServers,
    /// Every address of the file.
    mailboxes: Vec<Mailbox<'a>>,
}

impl<'a> AccountScope<'a> {
    /// The scope of an account that nothing is wrong with so far.
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

    /// Whether the schema finds fault with `key`, or with a key that was meant to be it.
    #[must_use]
    pub fn is_at_fault(&self, key: &str) -> bool {
        self.faults
            .iter()
            .any(|fault| fault.key.as_deref() == Some(key))
    }

    /// Every place with an address or an `@id`.
    pub(super) fn mailboxes(&self) -> &[Mailbox<'a>] {
        &self.mailboxes
    }

    /// Those of one list.
    pub(super) fn list(&self, field: Field) -> impl Iterator<Item = &Mailbox<'a>> + Clone {
        let mailboxes = self.mailboxes.iter();
        mailboxes.filter(move |mailbox| mailbox.place == Place::List(field))
    }

    /// Those of the users.
    pub(super) fn users(&self) -> impl Iterator<Item = &Mailbox<'a>> + Clone {
        let mailboxes = self.mailboxes.iter();
        mailboxes.filter(|mailbox| mailbox.place == Place::User)
    }
}

/// One directory file, with the whole directory.
#[derive(Debug, Clone, Copy)]
pub struct DirectoryScope<'a> {
    /// The file's path; its entries are those of the directory with this path.
    pub path: &'a str,
    /// All directory entries.
    pub directory: &'a Directory,
    /// The instant of the run.
    pub now: Timestamp,
    /// What the DNS says of mail domains, where it was asked.
    pub mail_servers: &'a MailServers,
}

impl<'a> DirectoryScope<'a> {
    /// Every address that the file writes out. An entry's own may not be an `@id`.
    pub(super) fn addresses(&self) -> impl Iterator<Item = Spanned<&'a str>> + use<'a> {
        let (directory, path) = (self.directory, self.path);
        let entries = directory
            .entries()
            .filter(move |entry| &*entry.path == path);
        let spanned = |text: &'a Spanned<String>| Spanned::new(text.value.as_str(), text.span);
        entries.flat_map(move |entry| {
            let members = entry.members.iter().map(spanned);
            let literal = members.filter(|member| is_literal(member.value));
            entry.email.as_ref().map(spanned).into_iter().chain(literal)
        })
    }
}

fn is_literal(text: &str) -> bool {
    matches!(Contact::new(text), Contact::Address(_))
}

/// What rules between files see of one account file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownAccount {
    /// The file.
    pub path: Arc<str>,
    /// `account.id`.
    pub id: Option<Spanned<String>>,
    /// Whether the account is live.
    pub launched: bool,
    /// The directory entries that it names or whose address it writes out, by their places.
    pub entries: Vec<u32>,
    /// The ids that it names and the directory does not have.
    pub strangers: Vec<String>,
    /// Whether all of the file was read.
    pub whole: bool,
}

/// All files.
#[derive(Debug, Clone, Copy)]
pub struct ProjectScope<'a> {
    /// Every account file, by path.
    pub accounts: &'a [&'a KnownAccount],
    /// All directory entries.
    pub directory: &'a Directory,
    /// Whether all of every file was read; what is missing otherwise may be there.
    pub whole: bool,
}

impl<'a> ProjectScope<'a> {
    /// The directory ids that those accounts name that `counts` lets count.
    pub(super) fn named(&self, counts: impl Fn(&KnownAccount) -> bool) -> BTreeSet<&'a str> {
        let mut named = BTreeSet::new();
        let mut is_named = vec![false; self.directory.len()];
        for account in self.accounts.iter().filter(|account| counts(account)) {
            for at in &account.entries {
                is_named[*at as usize] = true;
            }
            named.extend(account.strangers.iter().map(String::as_str));
        }
        let entries = self.directory.entries_as_read().zip(is_named);
        let entries = entries.filter(|(_, is_named)| *is_named);
        named.extend(entries.map(|(entry, _)| entry.id.value.as_str()));
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
    /// A rule with a page and no check of its own.
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
