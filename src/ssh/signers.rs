//! `allowed_signers`: the people who may sign, with their keys, namespaces and periods.
//!
//! Format and verdicts are those of `ssh-keygen(1)`, but times without `Z` are UTC.

mod line;

use super::pattern::{matches, matches_list};
use super::{PublicKey, RevokedKeys, Signature, SshFault};
use crate::language::{Text, id};
use line::Line;

/// A file of allowed signers: the lines that can be read, and the errors of the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllowedSigners {
    lines: Vec<Line>,
    faults: Vec<LineFault>,
}

/// A line of a file of allowed signers that cannot be read, and so does not let anybody sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault {
    /// The number of the line, from 1.
    pub line: usize,
    /// The reason why it cannot be read.
    pub fault: SshFault,
}

/// A person who signed, and was allowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// The name of the signer, from the file or the certificate.
    pub principal: String,
    /// The patterns of the line's principals: all names that the key may sign for.
    pub principals: String,
    /// The key that signed.
    pub key: PublicKey,
}

impl Signer {
    /// Returns true if the key may sign for `name`: by its certificate, or by the line that lists
    /// it.
    #[must_use]
    pub fn may_be(&self, name: &str) -> bool {
        if name.eq_ignore_ascii_case(&self.principal) {
            return true;
        }
        match self.key.certificate() {
            Some(certificate) => {
                let mut names = certificate.principals.iter();
                names.any(|own| own.eq_ignore_ascii_case(name))
            }
            None => matches_list(&name.to_lowercase(), &self.principals.to_lowercase()),
        }
    }
}

impl AllowedSigners {
    /// Reads a file. A line that cannot be read does not affect the others: see
    /// [`AllowedSigners::faults`].
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut read = Self::default();
        for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            let parsed = std::str::from_utf8(line)
                .map_err(|_| SshFault::new(Text::new(id::FAULT_NOT_UTF8)))
                .and_then(Line::parse);
            match parsed {
                Ok(line) => read.lines.extend(line),
                Err(fault) => read.faults.push(LineFault {
                    line: at + 1,
                    fault,
                }),
            }
        }
        read
    }

    /// Returns the lines that cannot be read, in order, each with the reason.
    #[must_use]
    pub fn faults(&self) -> &[LineFault] {
        &self.faults
    }

    /// Returns the number of lines that let somebody sign. Empty lines, comments and lines that
    /// cannot be read do not count.
    #[must_use]
    pub fn readable_lines(&self) -> usize {
        self.lines.len()
    }

    /// Verifies that somebody who is listed for the key signed `message`, and returns the signer.
    /// The verdict is that of `git verify-commit`.
    pub fn anybody(
        &self,
        signature: &Signature,
        namespace: &str,
        message: &[u8],
        at: u64,
        revoked: &RevokedKeys,
    ) -> Result<Signer, SshFault> {
        signature.verify(namespace, message)?;
        let key = signature.key();
        let principals = self.principals(key, at)?;
        let mut first = None;
        for principal in principals.split(',').take_while(|name| !name.is_empty()) {
            match self.listed(key, principal, namespace, at, revoked) {
                Ok(signer) => return Ok(signer),
                Err(fault) => first = first.or(Some(fault)),
            }
        }
        Err(first.unwrap_or_else(|| unknown(key)))
    }

    /// Verifies that `principal` signed `message`, and returns the signer. The verdict is that of
    /// `ssh-keygen -Y verify`.
    pub fn named(
        &self,
        principal: &str,
        signature: &Signature,
        namespace: &str,
        message: &[u8],
        at: u64,
        revoked: &RevokedKeys,
    ) -> Result<Signer, SshFault> {
        signature.verify(namespace, message)?;
        self.listed(signature.key(), principal, namespace, at, revoked)
    }

    /// Counts the people who could sign for `namespace` at `at` or later. Lines with the same key,
    /// or with the same principals, count as one person; a certificate authority counts as any
    /// number of people, [`usize::MAX`].
    #[must_use]
    pub fn people(&self, namespace: &str, at: u64, revoked: &RevokedKeys) -> usize {
        let mut people: Vec<&Line> = Vec::new();
        for line in &self.lines {
            let is_over = line.options.valid_before.is_some_and(|end| at > end);
            if is_over || !line.options.is_for(namespace) || revoked.has(&line.key) {
                continue;
            }
            if line.options.is_authority {
                return usize::MAX;
            }
            let is_known = people.iter().any(|known| {
                known.key.is_same_key(&line.key) || known.principals == line.principals
            });
            if !is_known {
                people.push(line);
            }
        }
        people.len()
    }

    /// Returns the principals of the first line for `key`; for a certificate, those of its own that
    /// match the line. The answer is that of `ssh-keygen -Y find-principals`.
    fn principals(&self, key: &PublicKey, at: u64) -> Result<String, SshFault> {
        let mut reason = None;
        for line in &self.lines {
            if line.is_for(key) {
                return Ok(line.principals.clone());
            }
            let Some(certificate) = line.certificate(key) else {
                continue;
            };
            if let Err(fault) = certificate.holds(at) {
                reason = reason.or(Some(fault));
                continue;
            }
            let patterns = line
                .principals
                .split(',')
                .take_while(|name| !name.is_empty());
            let taken: Vec<_> = patterns
                .flat_map(|pattern| {
                    let names = certificate.principals.iter();
                    names.filter(move |name| matches(name, pattern))
                })
                .map(String::as_str)
                .collect();
            if !taken.is_empty() {
                return Ok(taken.join(","));
            }
            reason =
                reason.or_else(|| Some(SshFault::new(Text::new(id::FAULT_CERTIFICATE_UNLISTED))));
        }
        Err(reason.unwrap_or_else(|| unknown(key)))
    }

    /// Checks that a line lets `principal` sign with `key`, and returns the signer.
    fn listed(
        &self,
        key: &PublicKey,
        principal: &str,
        namespace: &str,
        at: u64,
        revoked: &RevokedKeys,
    ) -> Result<Signer, SshFault> {
        if revoked.has(key) {
            let text = Text::new(id::FAULT_REVOKED).with("key", key.fingerprint());
            return Err(SshFault::new(match key.certificate() {
                Some(_) => text.attribute("certificate"),
                None => text,
            }));
        }
        let mut reason = None;
        for line in &self.lines {
            if !matches_list(principal, &line.principals) {
                continue;
            }
            match line.lets(key, principal, namespace, at) {
                Some(Ok(())) => {
                    return Ok(Signer {
                        principal: principal.to_owned(),
                        principals: line.principals.clone(),
                        key: key.clone(),
                    });
                }
                Some(Err(fault)) => reason = reason.or(Some(fault)),
                None => {}
            }
        }
        Err(reason.unwrap_or_else(|| unlisted_as(key, principal)))
    }
}

fn unknown(key: &PublicKey) -> SshFault {
    SshFault::new(Text::new(id::FAULT_UNLISTED).with("key", key.fingerprint()))
}

/// Returns the fault of a key that is not listed for `principal`, but may be for somebody else.
fn unlisted_as(key: &PublicKey, principal: &str) -> SshFault {
    let text = Text::new(id::FAULT_UNLISTED)
        .with("key", key.fingerprint())
        .with("principal", principal);
    SshFault::new(text.attribute("under-name"))
}

#[cfg(test)]
mod tests;
