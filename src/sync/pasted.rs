//! A portal's page, as a person pasted it: read, compared with what the ledger holds, and recorded.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde_json::Value as Json;

use super::expected_page::expected_page;
use super::ledger::{ManualChoice, name_of, open_ledger};
use super::surroundings::Surroundings;
use crate::check::{fault_text, problem_text};
use crate::config::ProjectFiles;
use crate::contact::{Environment, Field, Grade, Record, Value};
use crate::error::{Error, Result};
use crate::language::{Language, Text, id};
use crate::paste::{
    self, Expected, Page, PageError, PageProblem, Reading, Recipe, RecipeFault, RecipeFaultKind,
    Verdict, Way,
};
use crate::plan::{Accounts, Desired, desired, directory};
use crate::portal::manual::{Ledger, LedgerAccount, PasteKey, PasteMark, SeenPage, SeenValue};
use crate::project::Project;
use crate::text::{quoted, suggest};

/// The most bytes of a paste that are taken: more than a page that can be read has.
pub const MAX_PASTE: usize = 16 * 1024 * 1024;

/// A page to read.
#[derive(Debug)]
pub struct PasteRequest<'r> {
    /// The project.
    pub project: &'r Project,
    /// The portal.
    pub chosen: ManualChoice<'r>,
    /// The account whose page it is. `None` to take what the page says.
    pub account: Option<&'r str>,
    /// How the page was captured. `None` to find out.
    pub way: Option<Way>,
    /// The environment that a person vouches for, where the page does not say it.
    pub environment: Option<Environment>,
    /// The time of the paste.
    pub now: Timestamp,
    /// The values that are needed of the process.
    pub surroundings: Surroundings<'r>,
}

/// What was read of a page.
#[derive(Debug)]
pub struct PasteResult {
    /// The account's id.
    pub account: String,
    /// What was expected of each field.
    pub expected: Record,
    /// The verdicts.
    pub reading: Reading,
    /// The grade of each field that the ledger now has.
    pub grades: BTreeMap<Field, Grade>,
    /// `true` if something was recorded.
    pub is_recorded: bool,
    /// `true` if the last page of the account was pasted in another clone, so that it is not known
    /// whether this one was loaded anew.
    pub is_pasted_elsewhere: bool,
}

/// Reads `bytes`, a page that a person copied, and records what it shows.
///
/// # Errors
///
/// If it is not a page, its account is not known, or the recipe or the ledger cannot be used.
pub fn read_paste(request: &PasteRequest<'_>, bytes: &[u8]) -> Result<PasteResult> {
    let ManualChoice {
        name,
        portal,
        settings,
    } = request.chosen;
    let recipe = recipe(&request.project.root, &settings.recipe)?;
    let page = Page::read(bytes, request.way).map_err(|fault| no_page(&fault))?;
    if let Some(other) = request.environment.filter(|own| *own != portal.environment) {
        let text = Text::new(id::PASTE_OTHER_ENVIRONMENT)
            .with("portal", name)
            .with("environment", portal.environment.as_str())
            .with("other", other.as_str());
        return Err(Error::usage(text));
    }
    let files = request.project.files_if_any()?;
    let accounts = desired(&files, portal.environment);
    let ledger = open_ledger(request.project, (name, portal), &request.surroundings)?;
    let all = ledger.accounts()?;
    let account = match request.account {
        Some(account) => account.to_owned(),
        None => paste::account_of(&recipe, &page).map_err(|problem| {
            let text = problem_text(&problem, Language::default());
            let hint = text.attribute("hint");
            let refused = Error::refused(text).hint(hint);
            if problem == PageProblem::NoId {
                refused.hint(Text::new(id::PASTE_NAME_ACCOUNT))
            } else {
                refused
            }
        })?,
    };
    let file = accounts.get(&account);
    if file.is_none() && !all.contains_key(&account) {
        return Err(unknown_account(&account, &accounts));
    }
    let nothing = LedgerAccount::new(&account, portal.environment);
    let known = all.get(&account).unwrap_or(&nothing);
    let wanted = expected_record(known, file.map(AsRef::as_ref));
    let file = file.map(AsRef::as_ref);
    let nothing_else = Record::default();
    let of_file = file.map_or(&nothing_else, |file| &file.record);
    let others = accounts.values().filter(|other| other.id != account);
    let others = others.map(|other| other.name.clone());
    let mut shows = expected_page([&wanted, of_file], file, portal.environment, others);
    shows.domains.extend(directory_domains(&files));
    let expected = Expected {
        account: &account,
        name: file.map_or(account.as_str(), |file| file.name.as_str()),
        environment: portal.environment,
        vouched: request.environment.is_some(),
        page: shows,
    };
    let reading = paste::read(&recipe, &page, &expected);
    let key = PasteKey::open(&request.project.root)?;
    let mark = key.mark(bytes, request.now);
    let is_pasted_elsewhere = known.is_pasted_elsewhere(&mark);
    let is_recorded = record(
        request,
        &ledger,
        (&account, &wanted),
        (&page, &reading),
        mark,
    )?;
    let after = ledger.account(&account)?.unwrap_or(nothing.clone());
    let grades = after.fields.iter();
    Ok(PasteResult {
        grades: grades.map(|(field, entry)| (*field, entry.grade)).collect(),
        account,
        expected: wanted,
        reading,
        is_recorded,
        is_pasted_elsewhere,
    })
}

/// Returns what the portal is thought to hold: what the ledger has, and else what the file asks for.
fn expected_record(known: &LedgerAccount, file: Option<&Desired>) -> Record {
    let mut record = file.map_or_else(Record::default, |file| file.record.clone());
    for (field, entry) in &known.fields {
        record.set(*field, entry.value.clone());
    }
    record
}

/// Returns the domains of the addresses in the directory.
fn directory_domains(files: &ProjectFiles<'_>) -> Vec<String> {
    let directory = directory(files);
    let emails = directory.entries().filter_map(|entry| entry.email.as_ref());
    let domains = emails.filter_map(|email| Some(email.value.split_once('@')?.1.to_lowercase()));
    domains.collect()
}

/// Records what a page shows. Returns true if it shows anything that is recorded.
fn record(
    request: &PasteRequest<'_>,
    ledger: &Ledger,
    (account, wanted): (&str, &Record),
    (page, reading): (&Page, &Reading),
    mark: PasteMark,
) -> Result<bool> {
    // A print breaks and cuts addresses, so it proves nothing.
    if reading.problem.is_some() || page.way() == Way::PrintedText {
        return Ok(false);
    }
    let fields: Vec<_> = reading
        .fields
        .iter()
        .filter_map(|(field, read)| {
            let seen = match (read.verdict, &read.shows) {
                (Verdict::Same, _) => SeenValue::Same(wanted.get(*field)),
                (Verdict::Differs, Some(shows)) => SeenValue::Shows(value(*field, shows)),
                (Verdict::Differs, None) => SeenValue::Other,
                (Verdict::NotSeen | Verdict::Unclear, _) => return None,
            };
            Some((*field, seen))
        })
        .collect();
    if fields.is_empty() {
        return Ok(false);
    }
    let by = name_of(ledger.repository(), &request.surroundings)
        .filter(|by| !by.is_empty())
        .ok_or_else(|| Error::usage(Text::new(id::ENTRY_NO_NAME)))?;
    let page = SeenPage {
        fields,
        is_vouched: !reading.environment_said,
        mark,
        by,
    };
    let accounts = ledger.accounts()?;
    let others: Vec<_> = accounts
        .values()
        .filter(|other| other.id != account)
        .filter_map(|other| other.paste.clone())
        .collect();
    let what = format!("{account}: page seen");
    ledger.change(account, (&page.by, &what), |known| {
        known.record_page(&page, &others);
        Ok(true)
    })?;
    Ok(true)
}

fn value(field: Field, shows: &[String]) -> Option<Value> {
    let mut record = Record::default();
    record.set_addresses(field, shows.iter().map(String::as_str));
    record.get(field)
}

/// Returns the recipe `name`: a file of the project, or a built-in one.
///
/// # Errors
///
/// If there is no such recipe, or it has errors.
pub fn recipe(root: &Path, name: &str) -> Result<Recipe> {
    let path = format!("recipes/{name}.toml");
    match fs::read_to_string(root.join(&path)) {
        Ok(text) => Recipe::parse(&text).map_err(|faults| {
            let error = Error::usage(Text::new(id::RECIPE_FAULTY).with("path", path.as_str()));
            let first = faults.first().map(|fault| recipe_fault(&text, fault));
            first.into_iter().fold(error, Error::because)
        }),
        Err(_) => Recipe::built_in(name).ok_or_else(|| {
            let known: Vec<_> = Recipe::built_in_names()
                .map(|name| format!("`{name}`"))
                .collect();
            let text = Text::new(id::RECIPE_UNKNOWN)
                .with("name", name)
                .with("path", path.as_str())
                .with("known", known.join(", "));
            Error::usage(text)
        }),
    }
}

/// Returns the sentence of an error in a recipe. It is about the text at the error's place or, if there is
/// none or the format does not allow it, about the place.
fn recipe_fault(file: &str, fault: &RecipeFault) -> Text {
    let sentence = match fault.kind {
        // The file as a whole has no name for its place.
        RecipeFaultKind::Missing { key } if fault.pointer.is_empty() => {
            let place = Text::new(id::AT_THE_TOP);
            return Text::new(id::MISSING_KEY)
                .with("key", key)
                .with("where", place);
        }
        // The other field may be the one that has the label here.
        RecipeFaultKind::SameLabel { .. } => Text::new(id::RECIPE_SAME_LABEL_HERE),
        _ => fault_text(fault),
    };
    let recipe: Json = toml::from_str(file).unwrap_or_default();
    let text = recipe.pointer(&fault.pointer).and_then(Json::as_str);
    let text = text.filter(|_| sentence != Text::new(id::RECIPE_SHAPE));
    sentence.with("value", quoted(text.unwrap_or(&fault.pointer)))
}

fn unknown_account(account: &str, accounts: &Accounts) -> Error {
    let text = Text::new(id::NO_SUCH_ACCOUNT).with("name", account);
    Error::usage(text).or_near(suggest(account, accounts.keys().map(String::as_str)))
}

/// Returns the error of bytes that are not a page.
fn no_page(fault: &PageError) -> Error {
    let text = match fault {
        PageError::Empty => Text::new(id::PASTE_EMPTY),
        PageError::TooLarge { most, .. } => {
            Text::new(id::PASTE_LARGE).with("most", (most / 1_048_576).to_string())
        }
        PageError::TooManyLines { most, .. } => {
            Text::new(id::PASTE_LINES).with("most", most.to_string())
        }
        PageError::NotText => Text::new(id::PASTE_NOT_TEXT),
        PageError::Pdf => Text::new(id::PASTE_PDF),
        PageError::Json => Text::new(id::PASTE_JSON),
        PageError::Mhtml => Text::new(id::PASTE_MHTML),
        PageError::TooDeep => Text::new(id::PASTE_DEEP),
    };
    Error::usage(text)
}
