//! The key by which this clone knows a pasted page again, without keeping anything of it.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use data_encoding::HEXLOWER;
use jiff::Timestamp;
use ring::hmac;

use super::account::PasteMark;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::{folder, output};

/// The bytes of a key.
const BYTES: usize = 32;
/// The bytes of a mark that are kept.
const KEPT: usize = 16;

/// The key of this clone, `.contactctl/paste.key`.
#[derive(Debug)]
pub struct PasteKey(hmac::Key);

impl PasteKey {
    /// Reads the key of the project at `root`, or makes one.
    ///
    /// # Errors
    ///
    /// If it cannot be read or made.
    pub fn open(root: &Path) -> Result<Self> {
        let path = root.join(folder::NAME).join("paste.key");
        let failed = || Error::io(Text::new(id::PASTE_KEY_FAILS).with("path", path.display()));
        let bytes = match fs::read_to_string(&path) {
            Ok(text) => HEXLOWER
                .decode(text.trim().as_bytes())
                .ok()
                .filter(|bytes| bytes.len() == BYTES)
                .ok_or_else(failed)?,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let mut bytes = [0; BYTES];
                getrandom::fill(&mut bytes).map_err(|error| failed().because(error))?;
                folder::make(root).map_err(|error| failed().because(error))?;
                output::write_private(&path, &format!("{}\n", HEXLOWER.encode(&bytes)))?;
                bytes.to_vec()
            }
            Err(error) => return Err(failed().because(error)),
        };
        Ok(Self(hmac::Key::new(hmac::HMAC_SHA256, &bytes)))
    }

    /// Returns the mark of `paste`, which was pasted at the time `at`.
    #[must_use]
    pub fn mark(&self, paste: &[u8], at: Timestamp) -> PasteMark {
        PasteMark {
            key: self.hash(b"contactctl paste key"),
            hash: self.hash(paste),
            at,
        }
    }

    fn hash(&self, bytes: &[u8]) -> String {
        let tag = hmac::sign(&self.0, bytes);
        HEXLOWER.encode(&tag.as_ref()[..KEPT])
    }
}
