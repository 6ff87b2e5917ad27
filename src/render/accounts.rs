//! The accounts of a project: as a table and as JSON.

use std::fmt::Write as _;

use serde::Serialize;

use super::{Tool, word};
use crate::contact::Account;
use crate::language::{Language, id};
use crate::text::{printable, printable_json};

/// The version of the JSON form.
const SCHEMA_VERSION: u32 = 1;

/// One account of a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct ListedAccount {
    /// The account's id.
    pub id: String,
    /// The account's name; empty if the file has none.
    pub name: String,
    /// The account's integration; empty if the file has none.
    pub integration: String,
    /// `true` if the integration is live.
    pub launched: bool,
    /// The file, from the project's folder.
    pub path: String,
}

impl ListedAccount {
    /// Returns the account of the file at `path`; `None` if the file has no account id.
    #[must_use]
    pub fn of(account: &Account<'_>, path: &str) -> Option<Self> {
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        Some(Self {
            id: account.id.as_ref()?.value.to_owned(),
            name: text(account.name.as_ref().map(|name| name.value)),
            integration: text(account.integration.as_ref().map(|name| name.value)),
            launched: account.launched.is_some_and(|launched| launched.value),
            path: path.to_owned(),
        })
    }
}

#[derive(Debug, Serialize)]
struct AccountsJson<'a> {
    schema_version: u32,
    tool: Tool,
    accounts: &'a [ListedAccount],
}

/// The accounts as one JSON object, ending with a line break.
#[must_use]
pub fn json(accounts: &[ListedAccount]) -> String {
    let form = AccountsJson {
        schema_version: SCHEMA_VERSION,
        tool: Tool::THIS,
        accounts,
    };
    let json = serde_json::to_string_pretty(&form).expect("plain structs are JSON");
    printable_json(&json).into_owned() + "\n"
}

/// The accounts in aligned columns below a line of headings.
#[must_use]
pub fn table(accounts: &[ListedAccount], language: Language) -> String {
    let heads = [
        id::LIST_ACCOUNT,
        id::LIST_NAME,
        id::LIST_INTEGRATION,
        id::LIST_LAUNCHED,
        id::LIST_FILE,
    ];
    let heads = heads.map(|head| word(head, language));
    let (yes, no) = (word(id::LIST_YES, language), word(id::LIST_NO, language));
    let rows = accounts.iter().map(|account| {
        let launched = if account.launched { &yes } else { &no };
        [
            printable(&account.id).into_owned(),
            printable(&account.name).into_owned(),
            printable(&account.integration).into_owned(),
            launched.clone(),
            printable(&account.path).into_owned(),
        ]
    });
    let rows: Vec<_> = [heads].into_iter().chain(rows).collect();
    let mut widths = [0; 5];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.chars().count().max(*width);
        }
    }
    let mut out = String::new();
    for row in &rows {
        let (file, others) = row.split_last().expect("a row has five cells");
        for (cell, width) in others.iter().zip(widths) {
            let _ = write!(out, "{cell:width$}  ");
        }
        let _ = writeln!(out, "{file}");
    }
    out
}
