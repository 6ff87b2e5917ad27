//! One line of a file of allowed signers: principals, options and a key.

use super::{PublicKey, SshFault};
use crate::language::{Text, id};
use crate::ssh::certificate::Certificate;
use crate::ssh::pattern::matches_list;
use crate::ssh::time;

/// A line that lets somebody sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) principals: String,
    pub(super) options: Options,
    pub(super) key: PublicKey,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Options {
    pub(super) is_authority: bool,
    pub(super) namespaces: Option<String>,
    pub(super) valid_after: Option<u64>,
    pub(super) valid_before: Option<u64>,
}

impl Line {
    /// Reads a line; `None` if it is empty or a comment.
    pub(super) fn parse(line: &str) -> Result<Option<Self>, SshFault> {
        let written = line.trim_start_matches([' ', '\t', '\r']);
        if written.is_empty() || written.starts_with('#') {
            return Ok(None);
        }
        if written.contains('\0') {
            return Err(SshFault::new(Text::new(id::FAULT_NUL)));
        }
        let (principals, rest) = principals(written)?;
        if let Some(key) = key_at_start(rest)? {
            return Ok(Some(Self {
                principals,
                options: Options::default(),
                key,
            }));
        }
        let (options, rest) = split_options(rest)?;
        let options = Options::parse(options)?;
        let key =
            key_at_start(rest)?.ok_or_else(|| SshFault::new(Text::new(id::FAULT_LINE_NO_KEY)))?;
        Ok(Some(Self {
            principals,
            options,
            key,
        }))
    }

    pub(super) fn is_for(&self, key: &PublicKey) -> bool {
        !self.options.is_authority && self.key == *key
    }

    /// Returns the certificate of `key`, if this line's key is its authority.
    pub(super) fn certificate<'k>(&self, key: &'k PublicKey) -> Option<&'k Certificate> {
        let certificate = key.certificate()?;
        let is_ours =
            self.options.is_authority && certificate.authority.is_same_key(self.key.plain());
        is_ours.then_some(certificate)
    }

    /// Checks that the line lets `principal` sign with `key`; `None` if it is about another key.
    pub(super) fn lets(
        &self,
        key: &PublicKey,
        principal: &str,
        namespace: &str,
        at: u64,
    ) -> Option<Result<(), SshFault>> {
        if !self.is_for(key) {
            let certificate = self.certificate(key)?;
            if let Err(fault) = certificate.holds_for(principal, at) {
                return Some(Err(fault));
            }
        }
        Some(self.options.let_sign(namespace, at, principal))
    }
}

/// Returns the principals and the rest of the line. A closing quote ends them.
fn principals(line: &str) -> Result<(String, &str), SshFault> {
    let cut = SshFault::new(Text::new(id::FAULT_PRINCIPALS_ALONE));
    let Some(at) = line.find([' ', '\t', '\r', '"']) else {
        return Err(cut);
    };
    let (head, tail) = line.split_at(at);
    let (principals, rest) = match tail.strip_prefix('"') {
        Some(quoted) => {
            let (inside, rest) = quoted
                .split_once('"')
                .ok_or_else(|| SshFault::new(Text::new(id::FAULT_OPEN_QUOTE)))?;
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

/// Reads the key that `text` begins with; `None` if it begins with something else, such as options.
fn key_at_start(text: &str) -> Result<Option<PublicKey>, SshFault> {
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

/// Returns the options and the rest of the line; spaces within quotes are a part of the options.
fn split_options(text: &str) -> Result<(&str, &str), SshFault> {
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
        return Err(SshFault::new(Text::new(id::FAULT_OPEN_QUOTE)));
    }
    let (options, rest) = text.split_at(end);
    Ok((options, rest.trim_start_matches([' ', '\t'])))
}

impl Options {
    fn parse(text: &str) -> Result<Self, SshFault> {
        let mut options = Self::default();
        let mut rest = text;
        while !rest.is_empty() {
            rest = options.one(rest)?;
            rest = match rest.strip_prefix(',') {
                Some("") => return Err(SshFault::new(Text::new(id::FAULT_COMMA))),
                Some(rest) => rest,
                None if rest.is_empty() => rest,
                None => {
                    let name = rest.split([',', '=']).next().unwrap_or_default();
                    return Err(SshFault::new(
                        Text::new(id::FAULT_OPTION).with("name", name),
                    ));
                }
            };
        }
        match (options.valid_after, options.valid_before) {
            (Some(after), Some(before)) if before <= after => {
                Err(SshFault::new(Text::new(id::FAULT_ORDER)))
            }
            _ => Ok(options),
        }
    }

    /// Reads one option and returns the rest of `text`; the same text if it does not begin with a
    /// known option.
    fn one<'t>(&mut self, text: &'t str) -> Result<&'t str, SshFault> {
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
                let instant = time::instant(&written)
                    .filter(|instant| *instant > 0)
                    .ok_or_else(|| {
                        SshFault::new(Text::new(id::FAULT_NO_DATE).with("name", name))
                    })?;
                once(name, slot, instant)?;
                return Ok(rest);
            }
        }
        Ok(text)
    }

    pub(super) fn is_for(&self, namespace: &str) -> bool {
        let listed = self.namespaces.as_deref();
        listed.is_none_or(|listed| matches_list(namespace, listed))
    }

    fn let_sign(&self, namespace: &str, at: u64, principal: &str) -> Result<(), SshFault> {
        if let Some(namespaces) = &self.namespaces
            && !self.is_for(namespace)
        {
            return Err(SshFault::new(
                Text::new(id::FAULT_KEY_NAMESPACES)
                    .with("principal", principal)
                    .with("namespaces", namespaces.as_str())
                    .with("namespace", namespace),
            ));
        }
        match (self.valid_after, self.valid_before) {
            (Some(after), _) if at < after => Err(SshFault::new(
                Text::new(id::FAULT_KEY_EARLY)
                    .with("principal", principal)
                    .with("at", time::shown(at))
                    .with("limit", time::shown(after)),
            )),
            (_, Some(before)) if at > before => Err(SshFault::new(
                Text::new(id::FAULT_KEY_EXPIRED)
                    .with("principal", principal)
                    .with("at", time::shown(at))
                    .with("limit", time::shown(before)),
            )),
            _ => Ok(()),
        }
    }
}

/// Returns the text after `start`, if `text` begins with it, in upper or lower case.
fn after<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

/// Returns the text within the quotes that `text` begins with, and the text after them.
fn quoted(text: &str) -> Result<(String, &str), SshFault> {
    let inside = text
        .strip_prefix('"')
        .ok_or_else(|| SshFault::new(Text::new(id::FAULT_UNQUOTED)))?;
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
    Err(SshFault::new(Text::new(id::FAULT_OPEN_QUOTE)))
}

fn once<T>(name: &str, slot: &mut Option<T>, value: T) -> Result<(), SshFault> {
    if slot.replace(value).is_some() {
        return Err(SshFault::new(Text::new(id::FAULT_TWICE).with("name", name)));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
