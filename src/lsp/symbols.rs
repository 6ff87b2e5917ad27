//! The names in a file, and the accounts and directory entries of a project.

use gen_lsp_types::{
    BaseSymbolInformation, DocumentSymbol, Location, SymbolKind, WorkspaceSymbol,
    WorkspaceSymbolLocation,
};

use super::client::Client;
use super::lines::Lines;
use super::view::{Address, View};
use crate::check::Kept;
use crate::config::FileKind;
use crate::contact::Account;
use crate::document::{self, Statement, StatementKind, statements};
use crate::text::{Snapshot, Span};

/// The most symbols of a project that one answer has.
const MOST: usize = 500;

/// A whole project.
pub(super) struct Project<'p> {
    pub(super) client: &'p Client,
    pub(super) snapshot: &'p Snapshot,
    pub(super) kept: &'p Kept,
    pub(super) address: &'p Address<'p>,
}

/// Returns the tables of a file, each with its keys.
pub(super) fn of_document(view: &View<'_>) -> Vec<DocumentSymbol> {
    let mut symbols: Vec<DocumentSymbol> = Vec::new();
    // The index of the table that comes next's keys are in.
    let mut table = None;
    for statement in statements(view.text()) {
        let Some(symbol) = symbol(view, &statement) else {
            continue;
        };
        if statement.kind != StatementKind::Assignment {
            table = Some(symbols.len());
            symbols.push(symbol);
            continue;
        }
        match table.and_then(|table: usize| symbols.get_mut(table)) {
            Some(around) => {
                around.range.end = symbol.range.end;
                around.children.get_or_insert_default().push(symbol);
            }
            None => symbols.push(symbol),
        }
    }
    symbols
}

fn symbol(view: &View<'_>, statement: &Statement<'_>) -> Option<DocumentSymbol> {
    let (first, last) = (statement.keys.first()?, statement.keys.last()?);
    let names: Vec<_> = statement.keys.iter().map(|key| &*key.value).collect();
    let name = names.join(".");
    let is_key = statement.kind == StatementKind::Assignment;
    #[expect(deprecated, reason = "the type has the field, which is not used")]
    Some(DocumentSymbol {
        name: if name.is_empty() {
            "\"\"".to_owned()
        } else {
            name
        },
        detail: None,
        kind: match statement.kind {
            StatementKind::Assignment => SymbolKind::Property,
            StatementKind::Table | StatementKind::Item if view.kind() == FileKind::Directory => {
                SymbolKind::Object
            }
            StatementKind::Table | StatementKind::Item => SymbolKind::Namespace,
        },
        tags: None,
        deprecated: None,
        range: view.lines.range(statement.span),
        selection_range: view.lines.range(Span::new(first.span.start, last.span.end)),
        children: (!is_key).then(Vec::new),
    })
}

/// Returns the accounts and directory entries whose id, name or address contains `query`.
pub(super) fn of_project(view: &Project<'_>, query: &str) -> Vec<WorkspaceSymbol> {
    let query = query.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&query);
    let directory = view.kept.directory();
    let entries = directory.entries().filter(|entry| {
        let email = entry.email.as_ref().map(|email| email.value.as_str());
        has(&entry.id.value) || email.is_some_and(has)
    });
    let mut found: Vec<_> = entries
        .take(MOST)
        .filter_map(|entry| {
            let name = format!("@{}", entry.id.value);
            project_symbol(
                view,
                &name,
                SymbolKind::Object,
                (&entry.path, entry.id.span),
            )
        })
        .collect();
    for (path, id) in view.kept.account_ids() {
        if found.len() >= MOST {
            break;
        }
        let Some(file) = view.snapshot.file(path) else {
            continue;
        };
        let is_found = has(&id.value) || name_of(file.text()).is_some_and(|name| has(&name));
        if is_found {
            found.extend(project_symbol(
                view,
                &id.value,
                SymbolKind::Module,
                (path, id.span),
            ));
        }
    }
    found
}

fn project_symbol(
    view: &Project<'_>,
    name: &str,
    kind: SymbolKind,
    (path, span): (&str, Span),
) -> Option<WorkspaceSymbol> {
    let file = view.snapshot.file(path)?;
    let lines = Lines::new(file.text(), view.client.encoding);
    Some(WorkspaceSymbol {
        location: WorkspaceSymbolLocation::Location(Location {
            uri: (view.address)(path).0,
            range: lines.range(span),
        }),
        data: None,
        base_symbol_information: BaseSymbolInformation {
            name: name.to_owned(),
            kind,
            tags: None,
            container_name: Some(path.to_owned()),
        },
    })
}

/// Returns `account.name` of the account file `text`.
fn name_of(text: &str) -> Option<String> {
    let (document, _) = document::parse(text);
    let account = Account::read(&document);
    account.name.map(|name| name.value.to_owned())
}
