//! A member that an object of a JSON body has twice. serde would keep one of the two values, and
//! programs do not agree on which (RFC 8259, section 4).

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// A member that is there more than once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RepeatedKey {
    /// The place of the member, as a JSON pointer (RFC 6901).
    pub pointer: String,
    pub key: String,
}

/// Finds the first member of `text` that its object has twice, at any depth. Looks no further than
/// to the place where the text is not JSON, which the parser reports.
pub(super) fn repeated_key(text: &str) -> Option<RepeatedKey> {
    let mut found = None;
    let walk = Walk {
        path: &mut Vec::new(),
        found: &mut found,
    };
    let mut reader = serde_json::Deserializer::from_str(text);
    // The error of text that is not JSON is the parser's to report.
    let _ = walk.deserialize(&mut reader);
    found
}

/// Returns a name as a part of a JSON pointer.
pub(super) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// A walk through a value.
struct Walk<'w> {
    /// The parts of the pointer to the value.
    path: &'w mut Vec<String>,
    found: &'w mut Option<RepeatedKey>,
}

impl Walk<'_> {
    /// Returns the walk through a part of the value.
    fn within(&mut self) -> Walk<'_> {
        Walk {
            path: self.path,
            found: self.found,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(key) = members.next_key::<String>()? {
            self.path.push(escaped(&key));
            if !seen.insert(key.clone()) {
                let pointer = self
                    .path
                    .iter()
                    .fold(String::new(), |all, part| all + "/" + part);
                self.found.get_or_insert(RepeatedKey { pointer, key });
                return Err(de::Error::custom("a member is repeated"));
            }
            members.next_value_seed(self.within())?;
            self.path.pop();
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        for at in 0_usize.. {
            self.path.push(at.to_string());
            let item = items.next_element_seed(self.within())?;
            self.path.pop();
            if item.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pointer(text: &str) -> Option<String> {
        repeated_key(text).map(|found| found.pointer)
    }

    #[test]
    fn the_first_repeated_member_is_found_at_any_depth() {
        for text in [
            r#"{"a": 1, "b": {"a": null}, "c": [{"a": true}, {"a": 1.5, "b": "a"}]}"#,
            r#"[1, "a", "a"]"#,
            r#"{"a": }"#,
            r#"{"a": 1, "b""#,
            "",
        ] {
            assert_eq!(pointer(text), None, "{text}");
        }
        for (text, expected) in [
            (r#"{"a": 1, "a": 1}"#, "/a"),
            (r#"{"a": 1, "\u0061": 2}"#, "/a"),
            (r#"{"a": [{}, {"b/c": 1, "d": [], "b/c": 2}]}"#, "/a/1/b~1c"),
            (
                r#"[[{"x": 1}, {"x": 1, "x": 2}], {"y": 1, "y": 1}]"#,
                "/0/1/x",
            ),
        ] {
            assert_eq!(pointer(text).as_deref(), Some(expected), "{text}");
        }
    }
}
