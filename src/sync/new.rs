//! New account files from a file with many accounts: all of them, or none.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;

use super::pull::{owner, schema_from};
use crate::check;
use crate::config::ProjectFiles;
use crate::contact::{AccountId, Contact, Directory, NewFile, NewKey, NewValue, WrittenFile};
use crate::error::Result;
use crate::finding::{Finding, Label, Report, Severity};
use crate::language::{Language, Text, id};
use crate::plan;
use crate::project::create;
use crate::rows::{Row, RowFault, Rows};
use crate::rules::{DUPLICATE_ACCOUNT, MISSING_KEY};
use crate::text::{LineIndex, Snapshot, SourceFile, Span};

/// A file with accounts, in CSV or JSON.
#[derive(Debug, Clone, Copy)]
pub struct InputFile<'t> {
    /// The path, as the user named it.
    pub path: &'t str,
    /// The text.
    pub text: &'t str,
}

/// A file to create.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreatedFile {
    /// The path, from the project's folder.
    pub path: String,
    /// The text.
    pub text: String,
}

/// The files that an input file asks for, or what is wrong with it.
#[derive(Debug)]
pub struct NewAccounts {
    /// The files to create, in the order of the input. Only if the report has no findings.
    pub files: Vec<CreatedFile>,
    /// The number of accounts that have the very same file already.
    pub unchanged: usize,
    /// The number of warnings about the new files.
    pub warnings: usize,
    /// The errors, each at its place in the input.
    pub report: Report,
}

/// Makes an account file of each row of an input file, and checks them together with those of the project.
#[must_use]
pub fn new_accounts(
    files: &ProjectFiles<'_>,
    input: InputFile<'_>,
    rows: Rows,
    now: Timestamp,
) -> NewAccounts {
    let Rows { accounts, faults } = rows;
    let path: Arc<str> = input.path.into();
    let mut findings: Vec<_> = faults
        .into_iter()
        .map(|fault| finding(&path, fault))
        .collect();
    let mut made = Made::new(files, input);
    for row in accounts {
        findings.extend(made.add(row).map(|fault| finding(&path, fault)));
    }
    let (errors, warnings) = made.judged(&path, now);
    findings.extend(errors);
    let files = made.rows.into_iter().map(|row| CreatedFile {
        path: row.path,
        text: row.written.text,
    });
    NewAccounts {
        files: files.collect(),
        unchanged: made.unchanged,
        warnings,
        report: Report::new(findings, 1),
    }
}

fn finding(path: &Arc<str>, fault: RowFault) -> Finding {
    let RowFault {
        rule,
        span,
        message,
    } = fault;
    Finding {
        rule,
        severity: Severity::Error,
        path: Arc::clone(path),
        span,
        label: Some(message.attribute("label")),
        others: Vec::new(),
        help: Some(message.attribute("help")),
        field: None,
        pointer: String::new(),
        account: None,
        fix: None,
        message,
    }
}

/// The files that are made of rows so far.
struct Made<'m> {
    files: &'m ProjectFiles<'m>,
    lines: LineIndex<'m>,
    directory: Directory,
    /// The paths of the files that there are, by account.
    there: HashMap<String, &'m SourceFile>,
    /// The place of each account of the input.
    places: BTreeMap<String, Span>,
    rows: Vec<MadeRow>,
    unchanged: usize,
}

/// The file of a row.
struct MadeRow {
    path: String,
    written: WrittenFile,
    has_faults: bool,
}

impl<'m> Made<'m> {
    fn new(files: &'m ProjectFiles<'m>, input: InputFile<'m>) -> Self {
        let there = files
            .accounts()
            .filter_map(|file| Some((owner(file)?, file)));
        Self {
            files,
            lines: LineIndex::new(input.text),
            directory: plan::directory(files),
            there: there.collect(),
            places: BTreeMap::new(),
            rows: Vec::new(),
            unchanged: 0,
        }
    }

    /// Makes the file of a row. Returns the fault if its account has one already.
    fn add(&mut self, row: Row) -> Option<RowFault> {
        let Row {
            mut file,
            has_faults,
        } = row;
        refer(&mut file, &self.directory);
        let id = file.value(NewKey::Id).cloned();
        let valid = id.as_ref().filter(|id| AccountId::parse(&id.value).is_ok());
        // Without an id there is no path, but the rest of the row can still be judged. No account has an
        // id that begins so.
        let name = valid.map_or_else(|| format!("-{}", self.rows.len()), |id| id.value.clone());
        let path = self.files.layout().account_path(&name);
        let written = file.written(&schema_from(&path));
        if let Some(id) = valid {
            if let Some(fault) = self.repeated(id) {
                return Some(fault);
            }
            if let Some(there) = self.there.get(&id.value) {
                if there.path == path && there.text() == written.text {
                    self.unchanged += 1;
                    return None;
                }
                let message = Text::new(id::ROW_ACCOUNT_THERE)
                    .with("id", id.value.as_str())
                    .with("path", there.path.as_str());
                return Some(RowFault::new(DUPLICATE_ACCOUNT.name, id.span, message));
            }
            if self.files.snapshot().file(&path).is_some() {
                let message = Text::new(id::ROW_PATH_TAKEN)
                    .with("id", id.value.as_str())
                    .with("path", path);
                return Some(RowFault::new(DUPLICATE_ACCOUNT.name, id.span, message));
            }
        }
        self.rows.push(MadeRow {
            path,
            written,
            has_faults,
        });
        None
    }

    /// Returns the fault of an account that is in the input twice.
    fn repeated(&mut self, id: &NewValue) -> Option<RowFault> {
        let Some(first) = self.places.get(&id.value) else {
            self.places.insert(id.value.clone(), id.span);
            return None;
        };
        let message = Text::new(id::ROW_ACCOUNT_TWICE)
            .with("id", id.value.as_str())
            .with("line", self.lines.position(first.start).line);
        Some(RowFault::new(DUPLICATE_ACCOUNT.name, id.span, message))
    }

    /// Checks the files together with those of the project. Returns the errors, each at its place in the
    /// input, and the number of warnings.
    fn judged(&self, input: &Arc<str>, now: Timestamp) -> (Vec<Finding>, usize) {
        let snapshot = self.files.snapshot();
        let new = self
            .rows
            .iter()
            .map(|row| SourceFile::new(row.path.as_str(), row.written.text.as_bytes().to_vec()));
        let all = snapshot.files().iter().cloned().chain(new).collect();
        let after = Snapshot::new(snapshot.origin().clone(), all);
        let files = ProjectFiles::new(after, &self.files.layout().config);
        let rows: HashMap<&str, &MadeRow> = self
            .rows
            .iter()
            .map(|row| (row.path.as_str(), row))
            .collect();
        let (mut errors, mut warnings) = (Vec::new(), 0);
        for finding in check::check(&files, now).report.findings() {
            let Some(row) = rows.get(&*finding.path) else {
                continue;
            };
            // What could not be taken apart is missing for that reason.
            if row.has_faults && finding.rule == MISSING_KEY.name {
                continue;
            }
            match finding.severity {
                Severity::Warn => warnings += 1,
                Severity::Error => errors.push(in_input(finding, row, &rows, input)),
            }
        }
        (errors, warnings)
    }
}

/// Returns `finding`, which is about the file of `row`, at its place in the input.
fn in_input(
    finding: &Finding,
    row: &MadeRow,
    rows: &HashMap<&str, &MadeRow>,
    input: &Arc<str>,
) -> Finding {
    let others = finding.others.iter().map(|label| {
        let of = label
            .path
            .as_deref()
            .map_or(Some(row), |path| rows.get(path).copied());
        match of {
            Some(row) => Label {
                path: None,
                span: row.written.origin(label.span),
                text: label.text.clone(),
            },
            None => label.clone(),
        }
    });
    Finding {
        path: Arc::clone(input),
        span: row.written.origin(finding.span),
        label: finding.label.as_ref().map(in_row),
        others: others.collect(),
        help: finding.help.as_ref().map(in_row),
        fix: None,
        ..finding.clone()
    }
}

/// Returns `text`, or what the message has in its place for rows: they have columns, and no tables.
fn in_row(text: &Text) -> Text {
    let name = match text.attribute_name() {
        Some("label") => "label-row",
        Some("help") => "help-row",
        _ => return text.clone(),
    };
    let of_row = text.attribute(name);
    // The catalogues have the same attributes.
    if of_row.find(Language::English).is_some() {
        of_row
    } else {
        text.clone()
    }
}

/// Writes each address that has an entry in the directory as its `@id`.
fn refer(file: &mut NewFile, directory: &Directory) {
    let refer = |value: &mut NewValue| {
        if matches!(Contact::new(&value.value), Contact::Address(_)) {
            value.value = plan::contact(directory, &value.value);
        }
    };
    for (key, values) in &mut file.values {
        if matches!(key, NewKey::Contacts(_)) {
            values.iter_mut().for_each(refer);
        }
    }
    for user in &mut file.users {
        refer(&mut user.email);
    }
}

/// Returns the path of the file of the account `id`. `None` if it has none.
#[must_use]
pub fn file_of(files: &ProjectFiles<'_>, id: &str) -> Option<String> {
    let mut accounts = files.accounts();
    let file = accounts.find(|file| owner(file).as_deref() == Some(id));
    file.map(|file| file.path.clone())
}

/// Creates the files: all of them, or none. What was created before a failure is removed again.
///
/// # Errors
///
/// The first failure.
pub fn create_all(root: &Path, files: &[CreatedFile]) -> Result<()> {
    for (at, file) in files.iter().enumerate() {
        if let Err(error) = create(root, &file.path, &file.text) {
            for made in &files[..at] {
                // The failure that ended the run is the one to report.
                let _stays = fs::remove_file(root.join(&made.path));
            }
            return Err(error);
        }
    }
    Ok(())
}
