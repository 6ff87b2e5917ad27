//! A JSON view of the tree, so that a schema validates it in place.
//!
//! A date is a string as it is written. `inf`, `nan`, an integer over 64 bits and a value that was
//! not read are `null`, which no schema of ours accepts.

use std::borrow::Cow;

use jsonschema::json::{Array, Json, JsonNumber, Node as JsonNode, NodeIdentity, Object};
use jsonschema::types::JsonType;
use serde_json::{Number, Value as JsonValue};

use super::{Entry, Node, Value};
use crate::text::Span;

/// The JSON representation that [`Node`] is, for `jsonschema`.
#[derive(Debug)]
pub struct TomlTree;

impl Json for TomlTree {
    type Node<'a> = &'a Node<'a>;
    type PreparedKey = String;
    type StringBuffer = Option<Node<'static>>;

    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>(
        buffer: &mut Self::StringBuffer,
        string: &str,
        f: impl FnOnce(Self::Node<'_>) -> T,
    ) -> T {
        let value = Value::String(Cow::Owned(string.to_owned()));
        f(buffer.insert(Node {
            span: Span::default(),
            value,
        }))
    }
}

impl<'a> JsonNode<'a, TomlTree> for &'a Node<'a> {
    type Object = Members<'a>;
    type Array = Items<'a>;
    type Number = TomlNumber;

    fn as_object(&self) -> Option<Members<'a>> {
        match &self.value {
            Value::Table(entries) => Some(Members(entries)),
            _ => None,
        }
    }

    fn as_array(&self) -> Option<Items<'a>> {
        match &self.value {
            Value::Array(items) => Some(Items(items)),
            _ => None,
        }
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        Node::as_str(self).map(Cow::Borrowed)
    }

    fn as_number(&self) -> Option<TomlNumber> {
        match self.value {
            Value::Integer(integer) => Some(TomlNumber(integer.into())),
            Value::Float(float) => Number::from_f64(float).map(TomlNumber),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self.value {
            Value::Boolean(boolean) => Some(boolean),
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        self.json_type() == JsonType::Null
    }

    fn json_type(&self) -> JsonType {
        match &self.value {
            Value::String(_) | Value::Datetime(_) => JsonType::String,
            Value::Float(float) if !float.is_finite() => JsonType::Null,
            Value::Oversized | Value::Unread => JsonType::Null,
            Value::Integer(_) | Value::Float(_) => JsonType::Number,
            Value::Boolean(_) => JsonType::Boolean,
            Value::Array(_) => JsonType::Array,
            Value::Table(_) => JsonType::Object,
        }
    }

    fn to_value(&self) -> Cow<'a, JsonValue> {
        Cow::Owned(json(self))
    }

    fn identity(&self) -> Option<NodeIdentity> {
        Some(NodeIdentity::new(
            std::ptr::from_ref::<Node<'a>>(self).addr(),
        ))
    }
}

/// A number, which is an integer only if TOML has it as one.
#[derive(Debug)]
pub struct TomlNumber(Number);

impl JsonNumber for TomlNumber {
    fn as_u64(&self) -> Option<u64> {
        self.0.as_u64()
    }

    fn as_i64(&self) -> Option<i64> {
        self.0.as_i64()
    }

    fn as_f64(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn as_str(&self) -> Cow<'_, str> {
        Cow::Owned(self.0.to_string())
    }

    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Borrowed(&self.0)
    }

    // To JSON Schema `1.0` is an integer. To the readers of our files it is not, and what one of them
    // cannot read would not count.
    fn is_integer(&self) -> bool {
        self.0.is_i64()
    }
}

/// Converts a tree to JSON.
fn json(node: &Node<'_>) -> JsonValue {
    match &node.value {
        Value::String(text) | Value::Datetime(text) => JsonValue::String(text.clone().into_owned()),
        Value::Integer(integer) => JsonValue::from(*integer),
        Value::Oversized | Value::Unread => JsonValue::Null,
        Value::Float(float) => JsonValue::from(*float),
        Value::Boolean(boolean) => JsonValue::Bool(*boolean),
        Value::Array(items) => JsonValue::Array(items.iter().map(json).collect()),
        Value::Table(entries) => {
            let members = entries
                .iter()
                .map(|entry| (entry.key.value.clone().into_owned(), json(&entry.node)));
            JsonValue::Object(members.collect())
        }
    }
}

/// A table as a JSON object.
#[derive(Debug)]
pub struct Members<'a>(&'a [Entry<'a>]);

impl<'a> Object<'a, TomlTree> for Members<'a> {
    type Node = &'a Node<'a>;
    type MemberName = &'a str;
    type MembersIter = MembersIter<'a>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn get(&self, key: &String) -> Option<&'a Node<'a>> {
        let found = self.0.iter().find(|entry| entry.key.value == *key);
        found.map(|entry| &entry.node)
    }

    fn members(&self) -> MembersIter<'a> {
        MembersIter(self.0.iter())
    }
}

/// A table's members in the file's order.
#[derive(Debug)]
pub struct MembersIter<'a>(std::slice::Iter<'a, Entry<'a>>);

impl<'a> Iterator for MembersIter<'a> {
    type Item = (&'a str, &'a Node<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.0
            .next()
            .map(|entry| (entry.key.value.as_ref(), &entry.node))
    }
}

/// An array as a JSON array.
#[derive(Debug)]
pub struct Items<'a>(&'a [Node<'a>]);

impl<'a> Array<'a, TomlTree> for Items<'a> {
    type Node = &'a Node<'a>;
    type ElementsIter = std::slice::Iter<'a, Node<'a>>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn elements(&self) -> std::slice::Iter<'a, Node<'a>> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::parse;

    #[test]
    fn the_tree_meets_the_contract_of_a_json_representation() {
        let text = r#"
            string = "héllo"
            integer = 42
            float = 1.5
        boolean = true
            null = nan
            array = [10, 20, 30]
            duplicates = [1, { a = 1 }, { a = 1 }]
            object = { nested = "value" }
        "#;
        let (document, errors) = parse(text);
        assert!(errors.is_empty());
        jsonschema::json::conformance::assert_conformance::<TomlTree>(&&document.root);
    }
}
