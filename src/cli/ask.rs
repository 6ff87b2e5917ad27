//! Questions on the terminal.

use std::io::Write as _;

use super::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::text::harmless;

/// The answers that mean yes, in every language: people do not always type in the one that they read.
const YES: [&str; 4] = ["y", "yes", "t", "tak"];

/// Asks a question, and returns true if the answer is yes. There has to be a terminal.
///
/// # Errors
///
/// If the question cannot be asked, or the answer cannot be read.
pub(super) fn ask(session: &Session<'_>, question: &Text) -> Result<bool> {
    let answer = answer(session, question)?;
    Ok(YES.contains(&answer.to_lowercase().as_str()))
}

/// Asks a question, and returns the answer without spaces around it. There has to be a terminal.
///
/// # Errors
///
/// As for [`ask`].
pub(super) fn answer(session: &Session<'_>, question: &Text) -> Result<String> {
    let question = question.say(session.language());
    let released = session.released(&question);
    let question = harmless(&released, false);
    let mut terminal = std::io::stderr();
    write!(terminal, "{question} ")
        .and_then(|()| terminal.flush())
        .map_err(|error| Error::io(Text::new(id::NOT_ASKED)).because(error))?;
    let mut answer = String::new();
    std::io::stdin()
        .read_line(&mut answer)
        .map_err(|error| Error::io(Text::new(id::ANSWER_UNREAD)).because(error))?;
    Ok(answer.trim().to_owned())
}
