//! A token, a password or a private key that is typed into a file.

use std::sync::LazyLock;

use regex::Regex;

use crate::contact::Privacy;
use crate::document::written_values;
use crate::finding::Draft;
use crate::language::{Text, id};
use crate::text::{Span, find_secrets, quoted};

rule! {
    /// A token, a password or a private key is written in a file.
    ///
    /// ## Why
    ///
    /// Whoever can read the repository, now or in ten years, can use the secret. Once it is
    /// committed, Git keeps it even after it is removed from the file, so it must be revoked. A
    /// portal's token is read from an environment variable, a file outside the repository or a
    /// credential helper.
    ///
    /// ## Bad
    ///
    /// ```toml
    /// token = "correct-horse-battery"
    /// ```
    ///
    /// ## Good
    ///
    /// ```toml
    /// token_env = "CONTACTCTL_STAGING_TOKEN"
    /// ```
    RULE = "secret-in-file", Error,
}

/// Words of which each key for a secret has one. Nearly no file has any, and then none has to be
/// looked for.
static WORDS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("(?i)token|secret|passw|phrase|credential|bearer|key").expect("a pattern")
});

/// Returns the findings for the secrets in `text`, by their form or by their key, in comments and in
/// what is not TOML as well. Those of `drafts` that are about the same places are left out.
#[must_use]
pub fn with_secrets(text: &str, mut drafts: Vec<Draft>) -> Vec<Draft> {
    let mut found = Vec::new();
    if WORDS.is_match(text) {
        for value in written_values(text) {
            if Privacy::of(value.key) == Privacy::Secret {
                let message = Text::new(id::SECRET_IN_FILE).with("key", quoted(value.key));
                found.push(RULE.at(value.span, message));
            }
        }
    }
    for span in find_secrets(text) {
        if !found.iter().any(|known: &Draft| touches(known.span, span)) {
            found.push(RULE.at(span, Text::new(id::SECRET_IN_FILE_VALUE)));
        }
    }
    if found.is_empty() {
        return drafts;
    }
    drafts.retain(|draft| !found.iter().any(|secret| is_same(text, draft, secret.span)));
    drafts.extend(found);
    drafts
}

/// Returns true if `draft` is about the secret at `secret`, or about its key.
fn is_same(text: &str, draft: &Draft, secret: Span) -> bool {
    let is_key = draft.span.end <= secret.start
        && Privacy::of(text[draft.span.start..draft.span.end].trim_matches(['"', '\'']))
            == Privacy::Secret
        && !text[draft.span.end..secret.start].contains('\n');
    is_key || touches(draft.span, secret)
}

fn touches(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}
