//! The pushes to a branch, which have to join up: a list with a gap hides who pushed.

use std::collections::BTreeSet;

use crate::error::{Error, Result};
use crate::git::short_id;
use crate::language::{Text, id};

/// A move of a branch, as the forge saw it.
#[derive(Debug, Clone, Default)]
pub(super) struct BranchPush {
    /// The login of the account. `None` if the forge does not say it.
    pub(super) by: Option<String>,
    /// The commit before. `None` if the push made the branch.
    pub(super) before: Option<String>,
    /// The commit after. `None` if the push deleted the branch.
    pub(super) after: Option<String>,
}

/// The people who pushed to a branch up to its head.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Pushers {
    pub(super) logins: BTreeSet<String>,
    /// The commit that the first push started from. `None` if it made the branch.
    pub(super) from: Option<String>,
}

/// Returns everybody who pushed to the branch of request `number` until it was at `head`. `pushes` are
/// all pushes to the branch, newest first. Anybody can write any author into a commit; the pushes are
/// what the forge saw.
///
/// # Errors
///
/// If the pushes do not join up, the branch was made more than once, or an account is missing.
pub(super) fn pushers(number: u64, head: &str, pushes: &[BranchPush]) -> Result<Pushers> {
    let at_head = |push: &BranchPush| push.after.as_deref() == Some(head);
    // What was pushed after the head is not a part of the request.
    let Some(newest) = pushes.iter().position(at_head) else {
        return Err(unknown_pusher(number));
    };
    let mut people = Pushers::default();
    let mut later: Option<&BranchPush> = None;
    for push in &pushes[newest..] {
        match later.map(|later| later.before.as_ref()) {
            Some(None) => return Err(made_again(number)),
            Some(Some(before)) if push.after.as_ref() != Some(before) => {
                return Err(gap(number, before));
            }
            _ => {}
        }
        let Some(login) = &push.by else {
            return Err(unknown_pusher(number));
        };
        people.logins.insert(login.to_lowercase());
        people.from.clone_from(&push.before);
        later = Some(push);
    }
    Ok(people)
}

/// Checks that the first push made the branch.
///
/// # Errors
///
/// If pushes before it are missing.
pub(super) fn from_the_start(number: u64, people: Pushers) -> Result<Pushers> {
    match &people.from {
        None => Ok(people),
        Some(before) => Err(gap(number, before)),
    }
}

/// Returns the error of a forge that does not say who pushed.
pub(super) fn unknown_pusher(number: u64) -> Error {
    Error::refused(Text::new(id::FORGE_UNKNOWN_PUSHER).with("number", number.to_string()))
}

/// Returns the error of a branch that was made more than once.
pub(super) fn made_again(number: u64) -> Error {
    Error::refused(Text::new(id::FORGE_BRANCH_MADE_AGAIN).with("number", number.to_string()))
}

fn gap(number: u64, before: &str) -> Error {
    Error::refused(
        Text::new(id::FORGE_PUSHES_GAP)
            .with("number", number.to_string())
            .with("commit", short_id(before)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `by before after`, with `-` for nothing, one on a line, newest first.
    fn said(pushes: &str) -> Result<Pushers> {
        let word = |word: &str| (word != "-").then(|| word.to_owned());
        let pushes: Vec<_> = pushes
            .split(", ")
            .map(|push| {
                let words: Vec<_> = push.split(' ').map(word).collect();
                BranchPush {
                    by: words[0].clone(),
                    before: words[1].clone(),
                    after: words[2].clone(),
                }
            })
            .collect();
        pushers(7, "head", &pushes)
    }

    fn logins(pushes: &str) -> Vec<String> {
        let people = said(pushes).expect("the pushes join up");
        people.logins.into_iter().collect()
    }

    #[test]
    fn pushes_that_join_up_say_who_pushed() {
        assert_eq!(logins("Anna - head"), ["anna"]);
        assert_eq!(logins("ola one head, anna - one"), ["anna", "ola"]);
        assert_eq!(logins("ola head -, anna - head"), ["anna"]);
        assert_eq!(
            logins("jan head x, ola one head, anna - one"),
            ["anna", "ola"]
        );
        // Moved away and back.
        assert_eq!(
            logins("ola x head, jan head x, anna - head"),
            ["anna", "jan", "ola"]
        );
        // Deleted and made again after the merge: what counts is before.
        assert_eq!(logins("ola - x, ola head -, anna - head"), ["anna"]);
        let from = said("anna one head").expect("it joins up").from;
        assert_eq!(from.as_deref(), Some("one"));
        assert_eq!(said("anna - head").expect("it joins up").from, None);
    }

    #[test]
    fn pushes_with_a_gap_say_nothing() {
        for (pushes, message) in [
            ("anna - one", "does not report who pushed"),
            ("- - head", "does not report who pushed"),
            ("anna one head, - - one", "does not report who pushed"),
            ("anna two head, ola - one", "a gap before commit two"),
            (
                "anna two head, ola one two, jan - x",
                "a gap before commit one",
            ),
            ("anna - head, ola - one", "created again or renamed"),
            (
                "anna - head, ola one -, ola - one",
                "created again or renamed",
            ),
            (
                "anna one head, jan - one, ola one -, ola - one",
                "created again or renamed",
            ),
            // Restored before the merge: the older part is read too.
            (
                "anna - head, ola head -, ola - head",
                "created again or renamed",
            ),
        ] {
            let error = said(pushes).expect_err(pushes).to_string();
            assert!(error.contains(message), "{pushes}: {error}");
        }
    }

    #[test]
    fn a_list_that_begins_in_the_middle_is_refused() {
        let people = said("anna one head").expect("it joins up");
        let error = from_the_start(7, people).expect_err("one is missing");
        assert!(error.to_string().contains("a gap before commit one"));
        let people = said("anna - head").expect("it joins up");
        assert!(from_the_start(7, people).is_ok());
    }
}
