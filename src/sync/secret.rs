//! The search for the token of a portal or a forge: in the environment, in a file that it names, or with
//! Git's credential helpers. Never in a flag or in the project. And the check of where it may go.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::surroundings::Surroundings;
use crate::error::{Error, Result};
use crate::git::GitVariables;
use crate::git::credential::{Helpers, kept, repository_names_helper};
use crate::git::pin::{origin_setting, tied_origin};
use crate::language::{Text, id};
use crate::net::{Origin, Token};

/// The largest size of a file with a token, in bytes.
const LARGEST: u64 = 64 * 1024;

/// A request for a token.
#[derive(Debug)]
pub struct SecretRequest<'w> {
    /// The portal or forge that the token is for, as messages name it.
    pub whom: Text,
    /// The environment variable with the token.
    pub variable: &'w str,
    /// The address that the token is sent to.
    pub url: &'w str,
    /// The project's folder.
    pub root: &'w Path,
    /// The constructor of the error if there is no token.
    pub failure: fn(Text) -> Error,
}

/// A token, and the place where it was found.
#[derive(Debug)]
pub struct FoundSecret {
    /// The token.
    pub token: Token,
    /// The place, as messages name it.
    pub place: Text,
    /// The origin that it is tied to, and by what, as messages name it.
    pub tie: Text,
}

impl SecretRequest<'_> {
    /// Returns the token from the variable, the file that its twin with `_FILE` names, or Git's credential
    /// helpers. One from a variable or a file has to be tied to the origin of the address.
    ///
    /// # Errors
    ///
    /// If a token is not found, cannot be used or may not be sent to the address, or if both variables
    /// are set.
    pub fn find(&self, surroundings: &Surroundings<'_>) -> Result<FoundSecret> {
        let file = format!("{}_FILE", self.variable);
        let variable = surroundings.variable;
        let (text, place, tie) = match (variable(self.variable), variable(&file)) {
            (Some(_), Some(_)) => return Err(self.fails(Text::new(id::TOKEN_TWICE))),
            (Some(text), None) => (
                text,
                Text::new(id::TOKEN_IN_VARIABLE).with("variable", self.variable),
                self.tied(surroundings)?,
            ),
            (None, Some(path)) => {
                let path = surroundings.directory.join(path);
                let place = Text::new(id::TOKEN_IN_FILE).with("path", path.display());
                (self.read(&path, &place)?, place, self.tied(surroundings)?)
            }
            (None, None) => match kept(self.root, self.url, surroundings.helpers) {
                Some(text) => (
                    text,
                    Text::new(id::TOKEN_IN_KEYRING),
                    Text::new(id::TIED_BY_HELPER),
                ),
                None if surroundings.helpers == Helpers::OutsideRepository
                    && repository_names_helper(self.root) =>
                {
                    return Err(self.fails(Text::new(id::TOKEN_NOT_ASKED_FOR)));
                }
                None => return Err(self.fails(Text::new(id::TOKEN_UNSET))),
            },
        };
        let token = Token::new(&text).map_err(|why| {
            let text = Text::new(id::TOKEN_UNUSABLE).with("place", place.clone());
            self.fails(text.with("why", why))
        })?;
        Ok(FoundSecret {
            token: token.found_in(place.clone()),
            place,
            tie,
        })
    }

    /// Checks that the token may be sent to the address: a variable, or Git's configuration, has to tie
    /// it to the origin. What is in a commit cannot say where it goes.
    ///
    /// # Errors
    ///
    /// If nothing ties it to an origin, or to another one.
    fn tied(&self, surroundings: &Surroundings<'_>) -> Result<Text> {
        let Some(origin) = Origin::of(self.url) else {
            return Err(self.fails(Text::new(id::NO_ADDRESS).with("url", self.url)));
        };
        let variables = GitVariables::read(surroundings.directory, surroundings.variable);
        let variable = format!("{}_ORIGIN", self.variable);
        let (text, by) = match (surroundings.variable)(&variable) {
            Some(text) => (Some(text), variable),
            None => (
                tied_origin(self.root, &variables, self.variable)?,
                origin_setting(self.variable),
            ),
        };
        let refused = |text: Text| {
            let text = text
                .with("whom", self.whom.clone())
                .with("variable", self.variable)
                .with("origin", origin.to_string())
                .with("by", by.as_str());
            let tie = Text::new(id::TIE_THE_TOKEN)
                .with("setting", origin_setting(self.variable))
                .with("variable", self.variable)
                .with("origin", origin.to_string());
            Error::refused(text).hint(tie)
        };
        let Some(text) = text else {
            return Err(refused(Text::new(id::TOKEN_UNTIED)));
        };
        match Origin::read(&text) {
            Some(tied) if tied == origin => Ok(Text::new(id::TIED_TO)
                .with("origin", origin.to_string())
                .with("by", by)),
            Some(tied) => Err(refused(
                Text::new(id::TOKEN_TIED_ELSEWHERE).with("tied", tied.to_string()),
            )),
            None => Err(refused(
                Text::new(id::TOKEN_TIED_TO_NOTHING).with("value", text),
            )),
        }
    }

    fn read(&self, path: &Path, place: &Text) -> Result<String> {
        read_small(path).map_err(|why| {
            let text = Text::new(id::TOKEN_UNREADABLE).with("place", place.clone());
            self.fails(text).because(why)
        })
    }

    /// Returns the error `text`, which also names the token.
    fn fails(&self, text: Text) -> Error {
        let text = text.with("whom", self.whom.clone());
        (self.failure)(text.with("variable", self.variable))
    }
}

/// Reads a file that should contain a token.
///
/// # Errors
///
/// If it cannot be a token, with the reason.
fn read_small(path: &Path) -> Result<String, Text> {
    // A named pipe that nobody writes to would block the read.
    let is_file = std::fs::metadata(path)
        .map_err(|error| reason(&error))?
        .is_file();
    if !is_file {
        return Err(Text::new(id::TOKEN_NO_FILE));
    }
    let mut text = Vec::new();
    let file = File::open(path).map_err(|error| reason(&error))?;
    let size = file
        .take(LARGEST + 1)
        .read_to_end(&mut text)
        .map_err(|error| reason(&error))?;
    if size as u64 > LARGEST {
        return Err(Text::new(id::TOKEN_TOO_LARGE));
    }
    String::from_utf8(text).map_err(|_| Text::new(id::TOKEN_CHARACTERS))
}

fn reason(error: &std::io::Error) -> Text {
    Text::verbatim(error.to_string())
}
