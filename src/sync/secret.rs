//! Where the secret that opens a portal or a forge is kept: in the environment, in a file that it
//! names, or where Git's credential helpers keep theirs. Never in a flag or in the project.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::surroundings::Surroundings;
use crate::error::{Error, Result};
use crate::git::credential::kept;
use crate::language::Text;
use crate::net::Token;

/// Most bytes of a file with a token.
const FILE: u64 = 64 * 1024;

/// A token that is wanted.
#[derive(Debug)]
pub struct SecretRequest<'w> {
    /// Whom it opens, as messages say it.
    pub whom: Text,
    /// The environment variable that has it.
    pub variable: &'w str,
    /// The address that it is sent to.
    pub url: &'w str,
    /// The project's folder.
    pub root: &'w Path,
    /// How the run fails without it.
    pub failure: fn(Text) -> Error,
}

/// A token, and where it was found, as messages say it.
#[derive(Debug)]
pub struct FoundSecret {
    /// The token.
    pub token: Token,
    /// The place, as messages name it.
    pub place: Text,
}

impl SecretRequest<'_> {
    /// The token from the first place that has one.
    ///
    /// # Errors
    ///
    /// When there is none, when the place that is named has none that can be used, and when two are
    /// named.
    pub fn find(&self, surroundings: &Surroundings<'_>) -> Result<FoundSecret> {
        let file = format!("{}_FILE", self.variable);
        let variable = surroundings.variable;
        let (text, place) = match (variable(self.variable), variable(&file)) {
            (Some(_), Some(_)) => return Err(self.fails(Text::new("token-twice"))),
            (Some(text), None) => (
                text,
                Text::new("token-in-variable").with("variable", self.variable),
            ),
            (None, Some(path)) => {
                let path = surroundings.directory.join(path);
                let place = Text::new("token-in-file").with("path", path.display());
                (self.read(&path, &place)?, place)
            }
            (None, None) => {
                let kept = kept(self.root, self.url);
                let unset = || self.fails(Text::new("token-unset"));
                (kept.ok_or_else(unset)?, Text::new("token-in-keyring"))
            }
        };
        let token = Token::new(&text).map_err(|why| {
            let text = Text::new("token-unusable").with("place", place.clone());
            self.fails(text.with("why", why))
        })?;
        Ok(FoundSecret { token, place })
    }

    fn read(&self, path: &Path, place: &Text) -> Result<String> {
        let unreadable = |why: Text| {
            let text = Text::new("token-unreadable").with("place", place.clone());
            self.fails(text).because(why)
        };
        let failed = |error: std::io::Error| unreadable(Text::verbatim(error.to_string()));
        // A pipe that nobody writes to would be waited for.
        let is_file = std::fs::metadata(path).map_err(failed)?.is_file();
        if !is_file {
            return Err(unreadable(Text::new("token-no-file")));
        }
        let mut text = Vec::new();
        let file = File::open(path).map_err(failed)?;
        let size = file.take(FILE + 1).read_to_end(&mut text).map_err(failed)?;
        if size as u64 > FILE {
            return Err(unreadable(Text::new("token-too-large")));
        }
        String::from_utf8(text).map_err(|_| unreadable(Text::new("token-characters")))
    }

    fn fails(&self, text: Text) -> Error {
        let text = text.with("whom", self.whom.clone());
        (self.failure)(text.with("variable", self.variable))
    }
}
