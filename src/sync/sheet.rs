//! The hand-entry sheet: what an approved plan changes at a portal without an API, for a person who works
//! beside the portal, and the code that they bring back.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::expected_page::expected_page;
use super::push::Prepared;
use crate::config::ManualSettings;
use crate::contact::{Digest, Environment, Field, PushSource, Record, Role, Seats, Value};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::paste::ExpectedPage;
use crate::plan::{AccountPlan, Write};
use crate::portal::manual::{EntryStep, LedgerAccount, field_steps, user_steps};
use crate::project::{folder, output};

/// The version of the form of a kept sheet.
const SCHEMA_VERSION: u64 = 1;

/// A sheet, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The portal's name.
    pub portal: String,
    /// The portal's environment.
    pub environment: Environment,
    /// The digest of what is to be entered.
    pub digest: Digest,
    /// The accounts, in the order of entry.
    pub accounts: Vec<SheetAccount>,
}

/// One account of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetAccount {
    /// The account's id.
    pub id: String,
    /// The account's name.
    pub name: String,
    /// The visits to pages of the portal, in their order.
    pub visits: Vec<SheetVisit>,
    /// The fields that stay as they are.
    pub unchanged: Vec<(Field, Value)>,
    /// What the contact page shows afterwards.
    pub page: ExpectedPage,
}

/// A visit to one page of the portal. None is without a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetVisit {
    /// `true` for the page of users, `false` for the contact page.
    pub is_of_users: bool,
    /// The page's address, if it is configured.
    pub link: Option<String>,
    /// What to do there.
    pub steps: Vec<EntryStep>,
}

/// What a sheet asks for, as it is kept in this clone until its code comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptSheet {
    schema_version: u64,
    /// The portal's name.
    pub portal: String,
    /// The portal's environment.
    pub environment: Environment,
    /// The commit that is entered.
    pub source: PushSource,
    /// The accounts, by id.
    pub accounts: BTreeMap<String, KeptAccount>,
}

/// What a sheet asks for in one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptAccount {
    /// The whole record afterwards.
    record: serde_json::Map<String, serde_json::Value>,
    /// The value of each field to enter that the ledger had when the sheet was made. A field that it did
    /// not have is in `unknown`.
    before: serde_json::Map<String, serde_json::Value>,
    /// The fields to enter of which the ledger had no value.
    unknown: Vec<Field>,
    /// The users to add, to change or to remove, each with the roles before and after.
    users: BTreeMap<String, [Option<Role>; 2]>,
    /// The last push that was entered to its end when the sheet was made.
    pub pushed: Option<PushSource>,
}

impl KeptAccount {
    /// Returns the whole record afterwards. Its fields are well-formed, since they were a record before.
    #[must_use]
    pub fn record(&self) -> Record {
        let (record, _) = Record::from_json(self.record.clone()).unwrap_or_default();
        record
    }

    /// Returns the value that the ledger had of `field`. `None` if it had none.
    #[must_use]
    pub fn before(&self, field: Field) -> Option<Option<Value>> {
        let value = self.before.get(field.key())?;
        let members = [(field.key().to_owned(), value.clone())];
        let members = members.into_iter().filter(|(_, value)| !value.is_null());
        let (record, _) = Record::from_json(members.collect()).unwrap_or_default();
        Some(record.get(field))
    }

    /// Returns true if the sheet asks for `field`.
    #[must_use]
    pub fn asks_for(&self, field: Field) -> bool {
        self.unknown.contains(&field) || self.before.contains_key(field.key())
    }

    /// Returns the roles of a user before and after. `None` if the sheet does not ask for the user.
    #[must_use]
    pub fn user(&self, email: &str) -> Option<[Option<Role>; 2]> {
        self.users.get(email).copied()
    }

    /// Returns the users that the sheet asks for, with the role that each has afterwards.
    pub fn users(&self) -> impl Iterator<Item = (&str, Option<Role>)> {
        self.users
            .iter()
            .map(|(email, [_, after])| (email.as_str(), *after))
    }
}

impl Sheet {
    /// Makes the sheet of `prepared`, of what the ledger does not have yet. `known` is the ledger.
    #[must_use]
    pub fn new(
        prepared: &Prepared,
        settings: &ManualSettings,
        known: &BTreeMap<String, LedgerAccount>,
    ) -> (Self, KeptSheet) {
        let plan = prepared.plan();
        let mut accounts = Vec::new();
        let mut kept = BTreeMap::new();
        for (planned, write) in plan.writes() {
            let known = known.get(&planned.id).cloned();
            let known = known.unwrap_or_else(|| LedgerAccount::new(&planned.id, plan.environment));
            let mut account = account(planned, write, settings, &known);
            let others = plan.accounts.iter().filter(|other| other.id != planned.id);
            let others = others.filter_map(|other| Some(other.file.as_ref()?.name.clone()));
            account.page = expected_page(
                [&write.record, &known.record()],
                planned.file.as_deref(),
                plan.environment,
                others,
            );
            if !account.visits.is_empty() {
                kept.insert(planned.id.clone(), keep(&account, write, &known));
                accounts.push(account);
            }
        }
        let kept = KeptSheet {
            schema_version: SCHEMA_VERSION,
            portal: plan.portal.clone(),
            environment: plan.environment,
            source: plan.source.clone(),
            accounts: kept,
        };
        let sheet = Self {
            portal: plan.portal.clone(),
            environment: plan.environment,
            digest: kept.digest(),
            accounts,
        };
        (sheet, kept)
    }

    /// Returns the number of steps.
    #[must_use]
    pub fn steps(&self) -> usize {
        let visits = self.accounts.iter().flat_map(|account| &account.visits);
        visits.map(|visit| visit.steps.len()).sum()
    }
}

/// Returns what has to be done for one account, in an order that is safe at every moment: users come
/// before the record that needs them, and go after it.
fn account(
    planned: &AccountPlan,
    write: &Write,
    settings: &ManualSettings,
    known: &LedgerAccount,
) -> SheetAccount {
    let id = planned.id.as_str();
    let nobody = Seats::default();
    let (live, meanwhile, seats) = match &write.users {
        Some(users) => (&users.live, &users.meanwhile, &users.seats),
        None => (&nobody, &nobody, &nobody),
    };
    let fields = field_steps(known, &write.record);
    let is_step = |wanted: Field| {
        let mut steps = fields.iter();
        steps.any(|step| matches!(step, EntryStep::Field { field, .. } if *field == wanted))
    };
    let unchanged = Field::ALL.into_iter().filter(|field| !is_step(*field));
    let unchanged = unchanged.filter_map(|field| Some((field, write.record.get(field)?)));
    let visits = [
        (true, user_steps(live, meanwhile)),
        (false, fields.clone()),
        (true, user_steps(meanwhile, seats)),
    ];
    let visits = visits.into_iter().filter(|(_, steps)| !steps.is_empty());
    SheetAccount {
        id: id.to_owned(),
        name: planned
            .file
            .as_ref()
            .map_or(id, |file| &file.name)
            .to_owned(),
        unchanged: unchanged.collect(),
        page: ExpectedPage::default(),
        visits: visits
            .map(|(is_of_users, steps)| SheetVisit {
                is_of_users,
                link: if is_of_users {
                    settings.users_page_of(id)
                } else {
                    settings.page_of(id)
                },
                steps,
            })
            .collect(),
    }
}

fn keep(account: &SheetAccount, write: &Write, known: &LedgerAccount) -> KeptAccount {
    let mut kept = KeptAccount {
        record: write.record.to_json(),
        before: serde_json::Map::new(),
        unknown: Vec::new(),
        users: BTreeMap::new(),
        pushed: known.pushed.clone(),
    };
    for step in account.visits.iter().flat_map(|visit| &visit.steps) {
        match step {
            EntryStep::Field { field, .. } => match known.fields.get(field) {
                Some(entry) => {
                    kept.before
                        .insert(field.key().to_owned(), json!(entry.value));
                }
                None => kept.unknown.push(*field),
            },
            EntryStep::User {
                email,
                before,
                after,
            } => {
                kept.users.insert(email.clone(), [*before, *after]);
            }
        }
    }
    kept
}

impl KeptSheet {
    /// Returns the digest of what is to be entered.
    #[must_use]
    pub fn digest(&self) -> Digest {
        Digest::of(&json!(self))
    }

    /// Keeps the sheet in the project at `root`, until its code comes back.
    ///
    /// # Errors
    ///
    /// If it cannot be written.
    pub fn save(&self, root: &Path) -> Result<()> {
        let made = folder::make(root).and_then(|folder| fs::create_dir_all(folder.join("sheets")));
        made.map_err(|error| {
            let path = root.join(folder::NAME).join("sheets");
            Error::io(Text::new(id::KEPT_FOLDER_UNMADE).with("path", path.display())).because(error)
        })?;
        let text = json!(self).to_string();
        output::write_private(&path(root, &self.digest()), &text)
    }

    /// Reads the sheet with `digest` that is kept in the project at `root`. `portal` is the portal that
    /// was chosen, for messages.
    ///
    /// # Errors
    ///
    /// If there is none, or it is not as it was made.
    pub fn load(root: &Path, digest: &Digest, portal: &str) -> Result<Self> {
        let path = path(root, digest);
        let text = fs::read_to_string(&path).map_err(|error| {
            Error::usage(Text::new(id::SHEET_UNKNOWN).with("portal", portal)).because(error)
        })?;
        let changed = || {
            let text = Text::new(id::SHEET_CHANGED).with("path", path.display());
            Error::refused(text.with("portal", portal))
        };
        let sheet: Self = serde_json::from_str(&text).map_err(|error| changed().because(error))?;
        if sheet.digest() != *digest {
            return Err(changed());
        }
        Ok(sheet)
    }
}

fn path(root: &Path, digest: &Digest) -> PathBuf {
    let digest = digest.to_string();
    let hex = digest.trim_start_matches("sha256:");
    root.join(folder::NAME)
        .join("sheets")
        .join(format!("{hex}.json"))
}
