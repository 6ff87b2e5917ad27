//! JSON: a list with an object for each account, whose members have the names of the columns.

use jsonc_parser::ast::{Object, ObjectProp, Value};
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::Value as Json;

use super::cells::fill;
use super::columns::{Column, Row, RowFault, Rows, empty, lacking, unknown};
use crate::contact::{NewFile, NewForm, NewKey, NewValue};
use crate::language::{MessageId, Text, id};
use crate::rules::{DUPLICATE_KEY, WRONG_TYPE};
use crate::text::Span;

/// Reads a list of accounts.
///
/// # Errors
///
/// If the text is not JSON. The error has the line and the column.
pub fn read_json(text: &str) -> Result<Rows, serde_json::Error> {
    let text_from = text.len() - text.trim_start_matches('\u{feff}').len();
    // This one alone decides what JSON is, and does not go deeper than 128 levels.
    serde_json::from_str::<Json>(&text[text_from..])?;
    let parsed = parse_to_ast(
        &text[text_from..],
        &CollectOptions::default(),
        &ParseOptions::default(),
    );
    let value = parsed.ok().and_then(|parsed| parsed.value);
    let mut rows = Rows::default();
    let Some(Value::Array(list)) = value else {
        let span = Span::new(text_from, text_from + 1).clamped(text);
        let message = Text::new(id::ROW_NOT_LIST);
        rows.faults
            .push(RowFault::new(WRONG_TYPE.name, span, message));
        return Ok(rows);
    };
    if list.elements.is_empty() {
        rows.faults
            .push(empty(Span::new(text_from, text_from + 1).clamped(text)));
    }
    let json = JsonText { text, text_from };
    for item in &list.elements {
        match item {
            Value::Object(object) => json.account(object, &mut rows),
            other => rows.faults.push(json.wrong(other, id::ROW_NOT_OBJECT, "")),
        }
    }
    Ok(rows)
}

/// The text of a file of JSON, and where it begins after a byte order mark.
struct JsonText<'t> {
    text: &'t str,
    text_from: usize,
}

impl JsonText<'_> {
    fn account(&self, object: &Object<'_>, rows: &mut Rows) {
        let whole = self.span(object);
        let mut file = NewFile {
            span: Span::new(whole.start, whole.start + 1),
            ..NewFile::default()
        };
        let before = rows.faults.len();
        let mut seen: Vec<&str> = Vec::new();
        for property in &object.properties {
            let name = self.name(property);
            let Some(column) = Column::from_name(&name.value) else {
                rows.faults.push(unknown(&name));
                continue;
            };
            if seen.contains(&column.as_str()) {
                let message = Text::new(id::ROW_COLUMN_TWICE).with("column", column.as_str());
                let fault = RowFault::new(DUPLICATE_KEY.name, name.span, message);
                rows.faults.push(fault);
                continue;
            }
            seen.push(column.as_str());
            match self.items(column, &property.value) {
                Ok(items) => {
                    if items.is_empty() && column.is_required() {
                        rows.faults
                            .push(lacking(column, self.span(&property.value)));
                    }
                    rows.faults.extend(fill(&mut file, column, items));
                }
                Err(fault) => rows.faults.push(fault),
            }
        }
        if let Some(id) = file.value(NewKey::Id) {
            file.span = id.span;
        }
        let missing = Column::required().filter(|column| !seen.contains(&column.as_str()));
        rows.faults
            .extend(missing.map(|column| lacking(column, file.span)));
        rows.accounts.push(Row {
            file,
            has_faults: rows.faults.len() > before,
        });
    }

    fn span(&self, node: &impl jsonc_parser::common::Ranged) -> Span {
        let range = node.range();
        Span::new(self.text_from + range.start, self.text_from + range.end).clamped(self.text)
    }

    fn name(&self, property: &ObjectProp<'_>) -> NewValue {
        let name = property.name.as_str().to_owned();
        NewValue::new(name, self.span(&property.name))
    }

    /// Returns the items of a value. `null` has none, like a cell that is empty.
    fn items(&self, column: Column, value: &Value<'_>) -> Result<Vec<NewValue>, RowFault> {
        let form = column.form();
        let column = column.as_str();
        match (form, value) {
            (_, Value::NullKeyword(_)) => Ok(Vec::new()),
            (NewForm::Text, Value::StringLit(_)) => Ok(vec![self.string(value)]),
            (NewForm::Text, other) => Err(self.wrong(other, id::ROW_NOT_TEXT, column)),
            (NewForm::Flag, Value::BooleanLit(flag)) => {
                Ok(vec![NewValue::new(flag.value.to_string(), self.span(flag))])
            }
            (NewForm::Flag, other) => Err(self.wrong(other, id::ROW_NOT_FLAG, column)),
            (NewForm::List, Value::Array(list)) => {
                let items = list.elements.iter().map(|item| match item {
                    Value::StringLit(_) => Ok(self.string(item)),
                    other => Err(self.wrong(other, id::ROW_NOT_TEXTS, column)),
                });
                items.collect()
            }
            (NewForm::List, other) => Err(self.wrong(other, id::ROW_NOT_TEXTS, column)),
        }
    }

    /// Returns the text of a string. Its place is that between the quotes.
    fn string(&self, value: &Value<'_>) -> NewValue {
        let whole = self.span(value);
        let text = value.as_string_lit().map(|text| text.value.to_string());
        let inside = Span::new(whole.start + 1, whole.end.saturating_sub(1));
        NewValue::new(text.unwrap_or_default(), inside.clamped(self.text))
    }

    fn wrong(&self, value: &Value<'_>, message: MessageId, column: &str) -> RowFault {
        let message = Text::new(message).with("column", column);
        RowFault::new(WRONG_TYPE.name, self.span(value), message)
    }
}
