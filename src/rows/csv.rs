//! CSV (RFC 4180): a header with the names of the columns, then a row for each account.

use std::ops::Range;

use csv::{ByteRecord, ReaderBuilder};

use super::cells::{fill, parts};
use super::columns::{Column, Row, RowFault, Rows, empty, known, lacking, unknown};
use crate::contact::{NewFile, NewForm, NewKey, NewValue};
use crate::language::{Argument, Text, id};
use crate::rules::{BAD_FORMAT, DUPLICATE_KEY, MISSING_KEY};
use crate::text::Span;

/// Reads rows. Their cells are separated by commas, and the items of a list by semicolons.
#[must_use]
pub fn read_csv(text: &str) -> Rows {
    let mut rows = Rows::default();
    let (records, unclosed) = records(text);
    if let Some(at) = unclosed {
        let span = Span::new(at, at + 1);
        let message = Text::new(id::ROW_UNCLOSED);
        rows.faults
            .push(RowFault::new(BAD_FORMAT.name, span, message));
        return rows;
    }
    let mut lines = records.into_iter();
    let Some(header) = lines.next() else {
        let message = Text::new(id::ROW_NO_HEADER).with("columns", known());
        rows.faults
            .push(RowFault::new(MISSING_KEY.name, Span::default(), message));
        return rows;
    };
    if let Some(fault) = separated_otherwise(text, &header) {
        rows.faults.push(fault);
        return rows;
    }
    let columns = header_columns(&header, &mut rows.faults);
    if !rows.faults.is_empty() {
        // Each account would lack the same column.
        return rows;
    }
    for record in lines {
        if record.iter().all(|cell| cell.value.trim().is_empty()) {
            continue;
        }
        let whole = Span::new(
            record.first().map_or(0, |cell| cell.span.start),
            record.last().map_or(0, |cell| cell.span.end),
        );
        if record.len() != columns.len() {
            let message = Text::new(id::ROW_LENGTH)
                .with("cells", record.len())
                .with("columns", columns.len());
            rows.faults
                .push(RowFault::new(BAD_FORMAT.name, whole, message));
            continue;
        }
        let mut file = NewFile {
            span: whole,
            ..NewFile::default()
        };
        let before = rows.faults.len();
        for (column, cell) in columns.iter().zip(&record) {
            if let Some(column) = column {
                let (items, several) = items(*column, cell);
                rows.faults.extend(several);
                if items.is_empty() && column.is_required() && rows.faults.len() == before {
                    rows.faults.push(lacking(*column, cell.span));
                }
                rows.faults.extend(fill(&mut file, *column, items));
            }
        }
        if let Some(id) = file.value(NewKey::Id) {
            file.span = id.span;
        }
        rows.accounts.push(Row {
            file,
            has_faults: rows.faults.len() > before,
        });
    }
    if rows.accounts.is_empty() && rows.faults.is_empty() {
        let end = header.last().map_or(0, |cell| cell.span.end);
        rows.faults.push(empty(Span::new(end, end)));
    }
    rows
}

/// Returns the records of `text`: for each its cells, unquoted, with the place of what is in the quotes.
/// Returns also the place of a quote that is never closed.
fn records(text: &str) -> (Vec<Vec<NewValue>>, Option<usize>) {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut records, mut unclosed) = (Vec::new(), None);
    let mut record = ByteRecord::new();
    loop {
        // A reader that is flexible has no errors in memory.
        let has_read = reader.read_byte_record(&mut record).unwrap_or(false);
        if !has_read {
            return (records, unclosed);
        }
        let start = record.position().map_or(0, csv::Position::byte);
        let end = reader.position().byte();
        let range = offset(start, text)..offset(end, text);
        let (places, opened) = cell_places(text, range);
        unclosed = unclosed.or(opened);
        let cells = record.iter().enumerate().map(|(at, cell)| {
            let value = String::from_utf8_lossy(cell).into_owned();
            let span = places.get(at).copied().unwrap_or_default();
            trimmed(value, span)
        });
        records.push(cells.collect());
    }
}

fn offset(byte: u64, text: &str) -> usize {
    usize::try_from(byte).map_or(text.len(), |byte| byte.min(text.len()))
}

/// Returns `value` without spaces around it, and its place without them.
fn trimmed(value: String, span: Span) -> NewValue {
    let whole = NewValue::new(value, span);
    let mut parts = parts(&whole, |_| false);
    parts.pop().unwrap_or(whole)
}

/// Returns the place of each cell of the record in `range`, without the quotes around it, and that of a
/// quote that is not closed.
fn cell_places(text: &str, range: Range<usize>) -> (Vec<Span>, Option<usize>) {
    // The lines before a record that are empty, and a byte order mark, count as a part of it.
    let lead = text[range.clone()].trim_start_matches(['\u{feff}', '\r', '\n']);
    let start = range.end - lead.len();
    let end = start + lead.trim_end_matches(['\r', '\n']).len();
    let mut places = Vec::new();
    let mut from = start;
    let mut opened = None;
    for (at, byte) in text.as_bytes()[start..end].iter().enumerate() {
        match byte {
            // In a cell that does not begin with a quote, quotes are text.
            b'"' if text.as_bytes()[from] == b'"' => {
                opened = match opened {
                    Some(_) => None,
                    None => Some(from),
                };
            }
            b',' if opened.is_none() => {
                places.push(unquoted(text, from..start + at));
                from = start + at + 1;
            }
            _ => {}
        }
    }
    places.push(unquoted(text, from..end));
    (places, opened)
}

fn unquoted(text: &str, range: Range<usize>) -> Span {
    let cell = &text[range.clone()];
    if cell.len() >= 2 && cell.starts_with('"') && cell.ends_with('"') {
        return Span::new(range.start + 1, range.end - 1);
    }
    range.into()
}

/// Returns the fault of rows whose cells are separated by semicolons or tabs.
fn separated_otherwise(text: &str, header: &[NewValue]) -> Option<RowFault> {
    let [only] = header else {
        return None;
    };
    let separator = ['\t', ';']
        .into_iter()
        .find(|separator| only.value.contains(*separator))?;
    let name = if separator == ';' { "semicolon" } else { "tab" };
    let message = Text::new(id::ROW_SEPARATOR).with("separator", name);
    let at = text[only.span.start..].find(separator)? + only.span.start;
    Some(RowFault::new(
        BAD_FORMAT.name,
        Span::new(at, at + 1),
        message,
    ))
}

/// Returns the column of each cell of the header; `None` for one that is not known.
fn header_columns(header: &[NewValue], faults: &mut Vec<RowFault>) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    for cell in header {
        let column = Column::from_name(&cell.value);
        if column.is_none() {
            faults.push(unknown(cell));
        } else if columns.contains(&column) {
            let message = Text::new(id::ROW_COLUMN_TWICE).with("column", cell.value.as_str());
            faults.push(RowFault::new(DUPLICATE_KEY.name, cell.span, message));
        }
        columns.push(column);
    }
    let missing: Vec<_> = Column::required()
        .filter(|column| !columns.contains(&Some(*column)))
        .map(Column::as_str)
        .collect();
    // A column with a mistyped name is not a second mistake.
    if faults.is_empty() && !missing.is_empty() {
        let span = Span::new(
            header.first().map_or(0, |cell| cell.span.start),
            header.last().map_or(0, |cell| cell.span.end),
        );
        let message = Text::new(id::ROW_COLUMNS_MISSING)
            .with("number", missing.len())
            .with("columns", missing.join("`, `"));
        faults.push(RowFault::new(MISSING_KEY.name, span, message));
    }
    columns
}

/// Returns the items of a cell, and a fault for each that has several addresses with commas or spaces
/// between them, as in a file they would have quotes of their own.
fn items(column: Column, cell: &NewValue) -> (Vec<NewValue>, Vec<RowFault>) {
    let items = if column.form() == NewForm::List {
        parts(cell, |character| character == ';')
    } else {
        vec![cell.clone()]
    };
    let filled = items.into_iter().filter(|item| !item.value.is_empty());
    let is_several = |item: &NewValue| {
        matches!(column, Column::Key(NewKey::Contacts(_)))
            && column.form() == NewForm::List
            && item.value.matches('@').count() > 1
            && item.value.contains([',', ' '])
    };
    let (several, single): (Vec<_>, Vec<_>) = filled.partition(is_several);
    let faults = several.iter().map(|item| {
        let value = Argument::private(item.value.as_str());
        let message = Text::new(id::ROW_SEVERAL).with("value", value);
        RowFault::new(BAD_FORMAT.name, item.span, message)
    });
    (single, faults.collect())
}
