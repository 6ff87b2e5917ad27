//! A check in steps: first the configuration and the directory, then each account file on its own,
//! then the rules between files.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::gate::{DraftSubject, FindingGate, PassedFindings, Purpose};
use super::inline::InlineAllows;
use super::judged::{FileFindings, JudgedAccount};
use super::outcome::Outcome;
use super::parsed::{Parsed, parse, unreadable};
use super::settings::read_config;
use super::{file, overrides};
use crate::config::{Config, Naming, ProjectFiles};
use crate::contact::{Account, Directory};
use crate::finding::{Draft, Report};
use crate::language::{Text, id};
use crate::rules::{self, DirectoryScope, KnownAccount, MailServers, ProjectScope};
use crate::schema::{self, Schema};
use crate::text::{Content, SourceFile};

/// The suppressions in comments, by file.
type Inlines = BTreeMap<Arc<str>, InlineAllows>;

/// A check with its configuration, directory and day, by which all account files are judged.
///
/// Every account file is judged on its own ([`Check::account`]), on any thread and in any order.
/// Afterwards its text is needed only if it has findings.
#[derive(Debug)]
pub struct Check {
    config: Config,
    pub(super) config_file: Option<SourceFile>,
    pub(super) gate: FindingGate,
    pub(super) directory: Directory,
    pub(super) directory_files: Vec<SourceFile>,
    /// The recipes, and what belongs to them.
    pub(super) recipe_files: Vec<SourceFile>,
    /// `true` if the directory has no syntax errors, so that all of it was read.
    whole: bool,
    /// The findings in the configuration, the directory and the recipes.
    passed: PassedFindings,
    /// The suppressions in the comments of the same files.
    inlines: Inlines,
    terms: Terms,
}

/// The terms of a check, apart from the files.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// The time of the check.
    pub now: Timestamp,
    /// The mail servers that the DNS has for domains; empty if it was not queried.
    pub mail_servers: MailServers,
    /// The purpose of the check.
    pub purpose: Purpose,
}

impl Terms {
    /// Returns the terms of a review at `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self {
            now,
            ..Self::default()
        }
    }
}

impl Check {
    /// Starts a check: reads and judges `config_file` and the directory's files.
    #[must_use]
    pub fn new<'f>(
        config_file: Option<&SourceFile>,
        directory_files: impl IntoIterator<Item = &'f SourceFile>,
        terms: Terms,
    ) -> Self {
        let (config, drafts) = config_file.map(read_config).unwrap_or_default();
        let gate = FindingGate::new(&config, terms.now, terms.purpose);
        let mut check = Self {
            gate,
            config,
            config_file: config_file.cloned(),
            directory: Directory::default(),
            directory_files: Vec::new(),
            recipe_files: Vec::new(),
            whole: true,
            passed: PassedFindings::default(),
            inlines: Inlines::new(),
            terms,
        };
        if let Some(file) = config_file {
            let parsed = parse(file.text());
            let (inline, invalid) = check.gate.inline(file.text(), &parsed);
            let subject = DraftSubject {
                parsed: Some((&parsed.document, parsed.is_whole())),
                ..DraftSubject::file(file)
            };
            // Of settings with an error a push uses none, so no setting can make it less.
            let strict = FindingGate::new(&Config::default(), check.terms.now, Purpose::Push);
            check
                .passed
                .add(strict.pass(subject, &mut InlineAllows::default(), drafts));
            check.add(subject, inline, invalid);
        }
        check.read_directory(directory_files);
        check
    }

    /// Begins the check of `files`.
    #[must_use]
    pub fn of(files: &ProjectFiles<'_>, terms: Terms) -> Self {
        Self::new(files.config_file(), files.directory(), terms).with_recipes(files.recipes())
    }

    /// Returns the settings.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Returns all directory entries.
    #[must_use]
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// Returns the terms of the check.
    #[must_use]
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Judges one account file.
    #[must_use]
    pub fn account(&self, file: &SourceFile) -> JudgedAccount {
        self.account_and(file, |_, _| None::<()>).0
    }

    /// Judges one account file, and reads the account that it holds from the same parse.
    #[must_use]
    pub fn account_and<T>(
        &self,
        file: &SourceFile,
        read: impl FnOnce(&Account<'_>, &Directory) -> Option<T>,
    ) -> (JudgedAccount, Option<T>) {
        let judged_by = (day(self.terms.now), &self.terms.mail_servers);
        file::account(file, &self.directory, &self.gate, judged_by, |account| {
            read(account, &self.directory)
        })
    }

    /// Applies the rules between files, and returns the outcome of a project with these accounts,
    /// which must be sorted by path. `text` returns account files that have findings only now.
    pub fn finish<'f>(
        &self,
        accounts: &[JudgedAccount],
        text: impl Fn(&str) -> Option<Cow<'f, SourceFile>>,
    ) -> Outcome {
        let found = accounts.iter().filter_map(|account| {
            let found = account.found.as_deref()?.clone();
            Some((Arc::clone(&account.known.path), found))
        });
        self.conclude(accounts, self.all(found), text)
    }

    /// As [`Check::finish`], but takes the findings out of `accounts` instead of copying them.
    pub fn finish_once<'f>(
        &self,
        accounts: &mut [JudgedAccount],
        text: impl Fn(&str) -> Option<Cow<'f, SourceFile>>,
    ) -> Outcome {
        let found = accounts.iter_mut().filter_map(|account| {
            let found = std::mem::take(account.found.as_deref_mut()?);
            Some((Arc::clone(&account.known.path), found))
        });
        let all = self.all(found);
        self.conclude(accounts, all, text)
    }

    /// Adds what was `found` in the accounts, by path, to the findings and suppressions of the other
    /// files.
    fn all(
        &self,
        found: impl Iterator<Item = (Arc<str>, FileFindings)>,
    ) -> (PassedFindings, Inlines) {
        let mut all = self.passed.clone();
        let mut inlines = self.inlines.clone();
        for (path, FileFindings { passed, inline }) in found {
            all.add(passed);
            if !inline.is_empty() {
                inlines.insert(path, inline);
            }
        }
        (all, inlines)
    }

    /// Applies the rules between files to `accounts`, and adds their findings to those in single files.
    fn conclude<'f>(
        &self,
        accounts: &[JudgedAccount],
        (mut all, mut inlines): (PassedFindings, Inlines),
        text: impl Fn(&str) -> Option<Cow<'f, SourceFile>>,
    ) -> Outcome {
        let known: Vec<_> = accounts.iter().map(|account| &account.known).collect();
        let scope = ProjectScope {
            accounts: &known,
            directory: &self.directory,
            whole: self.whole && known.iter().all(|account| account.whole),
        };
        let mut by_file: BTreeMap<Arc<str>, Vec<Draft>> = BTreeMap::new();
        for (path, draft) in rules::project(&scope) {
            by_file.entry(path).or_default().push(draft);
        }
        for (path, drafts) in by_file {
            let mut empty = InlineAllows::default();
            let inline = inlines.get_mut(&path).unwrap_or(&mut empty);
            all.add(self.place(&path, inline, drafts, &known, &text));
        }
        if let Some(file) = &self.config_file {
            let mut stale = self.gate.stale_allows(&all.used);
            stale.extend(overrides::stale(&self.config, &scope, self.terms.now));
            let inline = inlines.entry(file.path.as_str().into()).or_default();
            all.add(self.gate.pass(DraftSubject::file(file), inline, stale));
        }
        for (path, inline) in &inlines {
            let (stale, mut empty) = (inline.stale(scope.whole), InlineAllows::default());
            all.add(self.place(path, &mut empty, stale, &known, &text));
        }
        let files = self.paths(&known);
        let contacts = &self.config.contacts;
        let is_read = |known: &&&KnownAccount| contacts.naming(&known.path) == Naming::Read;
        Outcome {
            report: Report::new(all.findings, files.len()),
            accounts: known.iter().filter(is_read).count(),
            config: self.config.clone(),
            files,
        }
    }

    /// Returns the paths of all files, sorted. `accounts` are sorted already, so the few other paths
    /// are merged in.
    fn paths(&self, accounts: &[&KnownAccount]) -> Vec<Arc<str>> {
        let mut others: Vec<&str> = self
            .directory_files
            .iter()
            .chain(&self.recipe_files)
            .chain(&self.config_file)
            .map(|file| file.path.as_str())
            .collect();
        others.sort_unstable();
        let mut paths = Vec::with_capacity(accounts.len() + others.len());
        let mut rest = accounts;
        for other in others {
            let (before, after) =
                rest.split_at(rest.partition_point(|account| &*account.path < other));
            paths.extend(before.iter().map(|account| Arc::clone(&account.path)));
            paths.push(other.into());
            rest = after;
        }
        paths.extend(rest.iter().map(|account| Arc::clone(&account.path)));
        paths
    }

    /// Passes `drafts` on the file at `path` through the gate, with its account.
    fn place<'f>(
        &self,
        path: &str,
        inline: &mut InlineAllows,
        drafts: Vec<Draft>,
        accounts: &[&KnownAccount],
        text: impl Fn(&str) -> Option<Cow<'f, SourceFile>>,
    ) -> PassedFindings {
        if drafts.is_empty() {
            return PassedFindings::default();
        }
        let own = self
            .config_file
            .iter()
            .chain(&self.directory_files)
            .chain(&self.recipe_files)
            .find(|file| file.path == path);
        let file = match own {
            Some(file) => Cow::Borrowed(file),
            // A file that is gone by now is treated as empty.
            None => text(path)
                .unwrap_or_else(|| Cow::Owned(SourceFile::new(path.to_owned(), Vec::new()))),
        };
        let at = accounts.binary_search_by(|account| (*account.path).cmp(path));
        let id = at.ok().and_then(|at| accounts[at].shared_id());
        let subject = DraftSubject {
            account: id.as_ref(),
            ..DraftSubject::file(&file)
        };
        self.gate.pass(subject, inline, drafts)
    }

    /// Reads and judges the directory.
    fn read_directory<'f>(&mut self, files: impl IntoIterator<Item = &'f SourceFile>) {
        let mut read = Vec::new();
        for file in files {
            self.directory_files.push(file.clone());
            let Content::Text(text) = &file.content else {
                let drafts = unreadable(file);
                self.add(DraftSubject::file(file), InlineAllows::default(), drafts);
                self.whole = false;
                // A file of a policy and another project have nobody in them.
                if self.config.contacts.is_of_directory(&file.path) {
                    self.gate.leave_directory_open();
                }
                continue;
            };
            let parsed = parse(text);
            if !parsed.is_whole() {
                self.whole = false;
                self.gate.leave_directory_open();
            }
            let shape = schema::check(Schema::Directory, &parsed.document);
            let mut drafts = parsed.independent(shape);
            drafts.extend(self.add_entries(&file.path.as_str().into(), &parsed));
            read.push((file, parsed, drafts));
        }
        for (file, parsed, mut drafts) in read {
            let scope = DirectoryScope {
                path: &file.path,
                directory: &self.directory,
                now: self.terms.now,
                mail_servers: &self.terms.mail_servers,
            };
            drafts.extend(parsed.independent(rules::directory(&scope)));
            let subject = DraftSubject {
                parsed: Some((&parsed.document, parsed.is_whole())),
                ..DraftSubject::file(file)
            };
            let (inline, invalid) = self.gate.inline(file.text(), &parsed);
            drafts.extend(invalid);
            drafts.extend(parsed.syntax.iter().cloned());
            let drafts = rules::with_secrets(file.text(), drafts);
            self.add(subject, inline, drafts);
        }
    }

    /// Passes `drafts` through the gate, and keeps the suppressions in the file's comments.
    pub(super) fn add(
        &mut self,
        subject: DraftSubject<'_>,
        mut inline: InlineAllows,
        drafts: Vec<Draft>,
    ) {
        let passed = self.gate.pass(subject, &mut inline, drafts);
        self.passed.add(passed);
        self.inlines
            .insert(subject.file.path.as_str().into(), inline);
    }

    /// Passes further `drafts` on the configuration `file` through the gate.
    pub(super) fn add_to_config(&mut self, file: &SourceFile, drafts: Vec<Draft>) {
        let inline = self.inlines.entry(file.path.as_str().into()).or_default();
        let passed = self.gate.pass(DraftSubject::file(file), inline, drafts);
        self.passed.add(passed);
    }

    /// Adds the entries of one directory file. The drafts are about entries that exist already.
    fn add_entries(&mut self, path: &Arc<str>, parsed: &Parsed<'_>) -> Vec<Draft> {
        let repeated = self.directory.read(path, &parsed.document);
        repeated
            .into_iter()
            .map(|entry| {
                let id = &entry.id.value;
                let first = self.directory.get(id).expect("the one that it repeats");
                let message = Text::new(id::DUPLICATE_KEY_ENTRY).with("id", id.as_str());
                rules::DUPLICATE_KEY.at(entry.id.span, message).other_in(
                    &first.path,
                    first.id.span,
                    "first",
                )
            })
            .collect()
    }
}

/// Returns the first instant of the day of `now` in UTC.
pub(super) fn day(now: Timestamp) -> Timestamp {
    let date = TimeZone::UTC.to_datetime(now).date();
    TimeZone::UTC.to_timestamp(date.into()).unwrap_or(now)
}
