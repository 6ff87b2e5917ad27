//! `allowed_signers`: who may sign, with which key, for what, and when.
//!
//! The format is that of `ssh-keygen(1)`, and so are the verdicts; instants without `Z` are UTC.

use super::pattern::{matches, matches_list};
use super::{Fault, PublicKey, RevokedKeys, Signature, time};
use crate::language::Text;

/// The lines of a file of allowed signers that can be read, and the faults of the others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AllowedSigners {
    lines: Vec<Line>,
    faults: Vec<LineFault>,
}

/// A line that cannot be read, and so lets nobody sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault {
    /// Which one, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub fault: Fault,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    principals: String,
    options: Options,
    key: PublicKey,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Options {
    is_authority: bool,
    namespaces: Option<String>,
    valid_after: Option<u64>,
    valid_before: Option<u64>,
}

/// Somebody who signed, and was allowed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Who, in the file's or the certificate's words.
    pub principal: String,
    /// The patterns of all whom the key may stand for.
    pub principals: String,
    /// With which key.
    pub key: PublicKey,
}

impl Signer {
    /// Whether the key may stand for `name`: by its certificate, or by the line that lists it.
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
    /// Reads a file. Bytes that are not UTF-8 spoil their own line only.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut read = Self::default();
        for (at, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
            let parsed = std::str::from_utf8(line)
                .map_err(|_| Fault::new(Text::new("fault-not-utf8")))
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

    /// The lines that cannot be read.
    #[must_use]
    pub fn faults(&self) -> &[LineFault] {
        &self.faults
    }

    /// How many lines let somebody sign.
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether nobody may sign.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Who signed `message`: anybody who is listed for the key. The verdict of
    /// `git verify-commit`.
    pub fn anybody(
        &self,
        signature: &Signature,
        namespace: &str,
        message: &[u8],
        at: u64,
        revoked: &RevokedKeys,
    ) -> Result<Signer, Fault> {
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

    /// Whether `principal` signed `message`. The verdict of `ssh-keygen -Y verify`.
    pub fn named(
        &self,
        principal: &str,
        signature: &Signature,
        namespace: &str,
        message: &[u8],
        at: u64,
        revoked: &RevokedKeys,
    ) -> Result<Signer, Fault> {
        signature.verify(namespace, message)?;
        self.listed(signature.key(), principal, namespace, at, revoked)
    }

    /// How many people could sign for `namespace` at `at` or later: at most as many as there are
    /// keys, or lists of principals, and any number where a certificate authority is listed.
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
            let is_known = |known: &&Line| {
                known.key.is_same_key(&line.key) || known.principals == line.principals
            };
            if !people.iter().any(is_known) {
                people.push(line);
            }
        }
        people.len()
    }

    /// The principals of the first line for `key`, with a certificate those of its own that the
    /// line takes: the answer of `ssh-keygen -Y find-principals`.
    fn principals(&self, key: &PublicKey, at: u64) -> Result<String, Fault> {
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
            reason = reason.or_else(|| Some(Fault::new(Text::new("fault-certificate-unlisted"))));
        }
        Err(reason.unwrap_or_else(|| unknown(key)))
    }

    /// Whether a line lets `principal` sign with `key`.
    fn listed(
        &self,
        key: &PublicKey,
        principal: &str,
        namespace: &str,
        at: u64,
        revoked: &RevokedKeys,
    ) -> Result<Signer, Fault> {
        if revoked.has(key) {
            return Err(Fault::new(
                Text::new("fault-revoked").with("key", key.fingerprint()),
            ));
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
        Err(reason.unwrap_or_else(|| unknown(key)))
    }
}

fn unknown(key: &PublicKey) -> Fault {
    Fault::new(Text::new("fault-unlisted").with("key", key.fingerprint()))
}

impl Line {
    /// Reads a line; none where it is empty or a comment.
    fn parse(line: &str) -> Result<Option<Self>, Fault> {
        let line = line.trim_start_matches([' ', '\t', '\r']);
        if line.is_empty() || line.starts_with('#') {
            return Ok(None);
        }
        if line.contains('\0') {
            return Err(Fault::new(Text::new("fault-nul")));
        }
        let (principals, rest) = principals(line)?;
        if let Some(key) = key_at_start(rest)? {
            return Ok(Some(Self {
                principals,
                options: Options::default(),
                key,
            }));
        }
        let (options, rest) = split_options(rest)?;
        let options = Options::parse(options)?;
        let key = key_at_start(rest)?.ok_or_else(|| Fault::new(Text::new("fault-line-no-key")))?;
        Ok(Some(Self {
            principals,
            options,
            key,
        }))
    }

    fn is_for(&self, key: &PublicKey) -> bool {
        !self.options.is_authority && self.key == *key
    }

    /// The certificate of `key`, where this line's key is its authority.
    fn certificate<'k>(&self, key: &'k PublicKey) -> Option<&'k super::certificate::Certificate> {
        let certificate = key.certificate()?;
        let is_ours =
            self.options.is_authority && certificate.authority.is_same_key(self.key.plain());
        is_ours.then_some(certificate)
    }

    /// Whether it lets `key` sign; none where it is about another key.
    fn lets(
        &self,
        key: &PublicKey,
        principal: &str,
        namespace: &str,
        at: u64,
    ) -> Option<Result<(), Fault>> {
        if !self.is_for(key) {
            let certificate = self.certificate(key)?;
            if let Err(fault) = certificate.holds_for(principal, at) {
                return Some(Err(fault));
            }
        }
        Some(self.options.let_sign(namespace, at, principal))
    }
}

/// The principals, and what follows them. A quote ends them when it is closed.
fn principals(line: &str) -> Result<(String, &str), Fault> {
    let cut = Fault::new(Text::new("fault-principals-alone"));
    let Some(at) = line.find([' ', '\t', '\r', '"']) else {
        return Err(cut);
    };
    let (head, tail) = line.split_at(at);
    let (principals, rest) = match tail.strip_prefix('"') {
        Some(quoted) => {
            let (inside, rest) = quoted
                .split_once('"')
                .ok_or_else(|| Fault::new(Text::new("fault-open-quote")))?;
            (format!("{head}{inside}"), rest)
        }
        None => (head.to_owned(), tail),
    };
    let rest = rest.trim_start_matches([' ', '\t', '\r']);
    if rest.is_empty() {
        return Err(cut);
    }
    Ok((principals, rest))
}

/// The key that `text` begins with; none where it begins with something else, such as options.
fn key_at_start(text: &str) -> Result<Option<PublicKey>, Fault> {
    let name = text.split([' ', '\t']).next().unwrap_or_default();
    let is_type = ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"]
        .iter()
        .any(|start| name.starts_with(start));
    if is_type {
        PublicKey::from_text(text).map(Some)
    } else {
        Ok(None)
    }
}

/// The options, and what follows them; spaces within quotes are a part of them.
fn split_options(text: &str) -> Result<(&str, &str), Fault> {
    let (mut quoted, mut escaped) = (false, false);
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if c == '\\' && text[at + 1..].starts_with('"') {
            escaped = true;
        } else if c == '"' {
            quoted = !quoted;
        } else if !quoted && matches!(c, ' ' | '\t') {
            end = at;
            break;
        }
    }
    if quoted {
        return Err(Fault::new(Text::new("fault-open-quote")));
    }
    let (options, rest) = text.split_at(end);
    Ok((options, rest.trim_start_matches([' ', '\t'])))
}

impl Options {
    fn parse(text: &str) -> Result<Self, Fault> {
        let mut options = Self::default();
        let mut rest = text;
        while !rest.is_empty() {
            rest = options.one(rest)?;
            rest = match rest.strip_prefix(',') {
                Some("") => return Err(Fault::new(Text::new("fault-comma"))),
                Some(rest) => rest,
                None if rest.is_empty() => rest,
                None => {
                    let name = rest.split([',', '=']).next().unwrap_or_default();
                    return Err(Fault::new(Text::new("fault-option").with("name", name)));
                }
            };
        }
        match (options.valid_after, options.valid_before) {
            (Some(after), Some(before)) if before <= after => {
                Err(Fault::new(Text::new("fault-order")))
            }
            _ => Ok(options),
        }
    }

    /// Reads one option; gives what follows it.
    fn one<'t>(&mut self, text: &'t str) -> Result<&'t str, Fault> {
        if let Some(rest) = after(text, "cert-authority") {
            self.is_authority = true;
            return Ok(rest);
        }
        if let Some(rest) = after(text, "namespaces=") {
            let (list, rest) = quoted(rest)?;
            once("namespaces", &mut self.namespaces, list)?;
            return Ok(rest);
        }
        for (name, start, slot) in [
            ("valid-after", "valid-after=", &mut self.valid_after),
            ("valid-before", "valid-before=", &mut self.valid_before),
        ] {
            if let Some(rest) = after(text, start) {
                let (written, rest) = quoted(rest)?;
                let instant = time::instant(&written).filter(|instant| *instant > 0);
                let instant = instant
                    .ok_or_else(|| Fault::new(Text::new("fault-no-date").with("name", name)))?;
                once(name, slot, instant)?;
                return Ok(rest);
            }
        }
        Ok(text)
    }

    fn is_for(&self, namespace: &str) -> bool {
        let listed = self.namespaces.as_deref();
        listed.is_none_or(|listed| matches_list(namespace, listed))
    }

    fn let_sign(&self, namespace: &str, at: u64, principal: &str) -> Result<(), Fault> {
        if let Some(namespaces) = &self.namespaces
            && !self.is_for(namespace)
        {
            return Err(Fault::new(
                Text::new("fault-key-namespaces")
                    .with("principal", principal)
                    .with("namespaces", namespaces.as_str())
                    .with("namespace", namespace),
            ));
        }
        match (self.valid_after, self.valid_before) {
            (Some(after), _) if at < after => Err(Fault::new(
                Text::new("fault-key-early")
                    .with("principal", principal)
                    .with("at", time::shown(at))
                    .with("limit", time::shown(after)),
            )),
            (_, Some(before)) if at > before => Err(Fault::new(
                Text::new("fault-key-expired")
                    .with("principal", principal)
                    .with("at", time::shown(at))
                    .with("limit", time::shown(before)),
            )),
            _ => Ok(()),
        }
    }
}

/// What follows `start` in `text`, whatever its case.
fn after<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

/// The text within the quotes that `text` begins with, and what follows them.
fn quoted(text: &str) -> Result<(String, &str), Fault> {
    let inside = text
        .strip_prefix('"')
        .ok_or_else(|| Fault::new(Text::new("fault-unquoted")))?;
    let mut value = String::new();
    let mut characters = inside.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '"' => return Ok((value, &inside[at + 1..])),
            '\\' if inside[at + 1..].starts_with('"') => {
                characters.next();
                value.push('"');
            }
            c => value.push(c),
        }
    }
    Err(Fault::new(Text::new("fault-open-quote")))
}

fn once<T>(name: &str, slot: &mut Option<T>, value: T) -> Result<(), Fault> {
    if slot.replace(value).is_some() {
        return Err(Fault::new(Text::new("fault-twice").with("name", name)));
    }
    Ok(())
}
