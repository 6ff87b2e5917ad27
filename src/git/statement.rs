//! What a person signs who approves a change: from which state to which, for which portal, until
//! when. Nothing else of it counts.

use std::fmt;

use jiff::Timestamp;

/// What approvals are signed for, so that no other signature counts as one.
pub const NAMESPACE: &str = "contactctl-approval@v1";

/// The state before the first commit.
pub const NOTHING: &str = "none";

/// An approval, before it is signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Which repository.
    pub repository: String,
    /// Which portal.
    pub portal: String,
    /// The contacts and policy before the change.
    pub base: String,
    /// Those after it.
    pub result: String,
    /// When it ends.
    pub expires: Timestamp,
    /// Who approves, as `allowed_signers` knows them.
    pub by: String,
}

const FIRST_LINE: &str = "contactctl approval, version 1";

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            repository,
            portal,
            base,
            result,
            expires,
            by,
        } = self;
        write!(
            f,
            "{FIRST_LINE}\nrepository {repository}\nportal {portal}\nbase {base}\nresult {result}\nexpires {expires}\nby {by}\n"
        )
    }
}

impl Statement {
    /// Reads the text of one; none where it is not exactly what [`Statement`] writes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let mut value = |key: &str| {
            let value = lines.next()?.strip_prefix(key)?.strip_prefix(' ')?;
            Some(value.to_owned())
        };
        let statement = Self {
            repository: value("repository")?,
            portal: value("portal")?,
            base: value("base")?,
            result: value("result")?,
            expires: value("expires")?.parse().ok()?,
            by: value("by")?,
        };
        (statement.to_string() == text).then_some(statement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_as_it_was_written_and_not_otherwise() {
        let statement = Statement {
            repository: "0123:contacts".to_owned(),
            portal: "production".to_owned(),
            base: NOTHING.to_owned(),
            result: "ab".to_owned(),
            expires: "2026-12-01T00:00:00Z".parse().expect("an instant"),
            by: "anna@bistro.example".to_owned(),
        };
        let text = statement.to_string();
        assert_eq!(Statement::read(&text), Some(statement));
        for spoilt in [
            text.replace("portal", "portals"),
            text.replace("expires 2026", "expires  2026"),
            format!("{text}portal staging\n"),
            text.trim_end().to_owned(),
            text.replace('\n', "\r\n"),
            String::new(),
        ] {
            assert_eq!(Statement::read(&spoilt), None, "{spoilt}");
        }
    }
}
