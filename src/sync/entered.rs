//! The code of a hand-entry sheet: what a person entered beside the portal, recorded in the ledger.

use std::collections::BTreeMap;

use data_encoding::{BASE64URL_NOPAD, HEXLOWER_PERMISSIVE};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::ledger::name_of;
use super::sheet::{KeptAccount, KeptSheet};
use super::surroundings::Surroundings;
use crate::contact::{Digest, Field, PushSource, Role};
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::portal::manual::{Ledger, LedgerAccount, LedgerEntry, field_steps};

/// The beginning of every code.
const PREFIX: &str = "CC1.";
/// The digits of the checksum.
const CHECKSUM: usize = 8;
/// The beginning of the key of a user's step.
const USER: &str = "user:";

/// The answers of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetCode {
    /// The digest of the sheet.
    pub plan: Digest,
    /// The day on which the code was made.
    pub day: Date,
    accounts: BTreeMap<String, BTreeMap<String, SheetAnswer>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SheetAnswer {
    Confirmed,
    Skipped,
}

/// What became of an account of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredAccount {
    /// The account's id.
    pub id: String,
    /// The number of values that were recorded.
    pub recorded: usize,
    /// The steps that the person skipped, or did not answer.
    pub left: Vec<String>,
    /// The fields and users that somebody else has recorded since the sheet was made. They are not taken
    /// from the code.
    pub overtaken: Vec<String>,
    /// `true` if all of the account is entered now.
    pub is_complete: bool,
}

impl SheetCode {
    /// Reads a code. White space in it does not count: mail and chats break long lines.
    ///
    /// # Errors
    ///
    /// If it is not a whole code.
    pub fn read(text: &str) -> Result<Self> {
        let code: String = text.chars().filter(|c| !c.is_ascii_whitespace()).collect();
        let broken = || Error::usage(Text::new(id::CODE_BROKEN));
        let Some(rest) = code.strip_prefix(PREFIX) else {
            return Err(Error::usage(Text::new(id::CODE_NONE)));
        };
        let (encoded, checksum) = rest.rsplit_once('.').ok_or_else(broken)?;
        let json = BASE64URL_NOPAD
            .decode(encoded.as_bytes())
            .map_err(|error| broken().because(error))?;
        let hash = Sha256::digest(&json);
        let given = HEXLOWER_PERMISSIVE.decode(checksum.as_bytes());
        if given.as_deref() != Ok(&hash[..CHECKSUM / 2]) {
            return Err(broken());
        }
        serde_json::from_slice(&json).map_err(|error| broken().because(error))
    }

    /// Returns true if `text` ends with a whole code, so that nothing more has to be waited for.
    #[must_use]
    pub fn is_whole(text: &str) -> bool {
        Self::read(text).is_ok()
    }
}

/// Records the answers of `code` to `sheet`, which was made in this clone.
///
/// # Errors
///
/// If the code asks for what the sheet does not, is of a day to come, or the ledger cannot be written.
pub fn record_code(
    ledger: &Ledger,
    (code, sheet): (&SheetCode, &KeptSheet),
    now: Timestamp,
    surroundings: &Surroundings<'_>,
) -> Result<Vec<EnteredAccount>> {
    check_code(code, sheet, now)?;
    let by = name_of(ledger.repository(), surroundings)
        .filter(|by| !by.is_empty())
        .ok_or_else(|| Error::usage(Text::new(id::ENTRY_NO_NAME)))?;
    let mut entered = Vec::new();
    for (account, answers) in &code.accounts {
        let recording = Recording {
            kept: &sheet.accounts[account],
            answers,
            source: &sheet.source,
            by: &by,
            now,
        };
        let mut ended = EnteredAccount {
            id: account.clone(),
            recorded: 0,
            left: Vec::new(),
            overtaken: Vec::new(),
            is_complete: false,
        };
        let what = format!("{account}: entered by sheet");
        ledger.change(account, (&by, &what), |known| {
            ended.recorded = 0;
            ended.left.clear();
            ended.overtaken.clear();
            recording.apply(known, &mut ended);
            Ok(ended.recorded > 0 || ended.is_complete)
        })?;
        entered.push(ended);
    }
    Ok(entered)
}

/// Checks that `code` answers what `sheet` asks, and nothing else.
fn check_code(code: &SheetCode, sheet: &KeptSheet, now: Timestamp) -> Result<()> {
    let unasked = |account: &str, key: &str| {
        let text = Text::new(id::CODE_UNASKED).with("account", account);
        Error::usage(text.with("key", key))
    };
    // The code has the day of another machine, in its time zone.
    let tomorrow = jiff::tz::TimeZone::UTC.to_datetime(now).date().tomorrow();
    if tomorrow.is_ok_and(|tomorrow| code.day > tomorrow) {
        let text = Text::new(id::CODE_DAY).with("day", code.day.to_string());
        return Err(Error::usage(text));
    }
    for (account, answers) in &code.accounts {
        let Some(kept) = sheet.accounts.get(account) else {
            return Err(Error::usage(
                Text::new(id::CODE_UNASKED_ACCOUNT).with("account", account.as_str()),
            ));
        };
        for key in answers.keys() {
            let is_asked = match key.strip_prefix(USER) {
                Some(email) => kept.user(email).is_some(),
                None => Field::from_key(key).is_some_and(|field| kept.asks_for(field)),
            };
            if !is_asked {
                return Err(unasked(account, key));
            }
        }
    }
    Ok(())
}

/// The answers to one account.
struct Recording<'r> {
    kept: &'r KeptAccount,
    answers: &'r BTreeMap<String, SheetAnswer>,
    source: &'r PushSource,
    by: &'r str,
    now: Timestamp,
}

impl Recording<'_> {
    fn apply(&self, known: &mut LedgerAccount, ended: &mut EnteredAccount) {
        let record = self.kept.record();
        for field in Field::ALL
            .into_iter()
            .filter(|field| self.kept.asks_for(*field))
        {
            if self.answers.get(field.key()) != Some(&SheetAnswer::Confirmed) {
                ended.left.push(field.key().to_owned());
                continue;
            }
            let now = known.fields.get(&field).map(|entry| entry.value.clone());
            let after = record.get(field);
            if now != self.kept.before(field) && now != Some(after.clone()) {
                ended.overtaken.push(field.key().to_owned());
                continue;
            }
            ended.recorded += 1;
            // What is there already may have been seen since, which is surer than what a person says.
            if now != Some(after.clone()) {
                known.fields.insert(field, self.entry(after));
                known.begun = Some(self.source.clone());
            }
        }
        self.apply_users(known, ended);
        let seats = known.live_users().seats;
        let has_users = self
            .kept
            .users()
            .all(|(email, role)| seats.role(email) == role);
        // Another push that came to its end since is not taken back.
        let is_next = known.pushed == self.kept.pushed;
        let is_done = known.pushed.as_ref() == Some(self.source) && known.begun.is_none();
        ended.is_complete = (is_next || is_done)
            && has_users
            && ended.overtaken.is_empty()
            && ended.left.is_empty()
            && field_steps(known, &record).is_empty();
        if ended.is_complete {
            known.pushed = Some(self.source.clone());
            known.begun = None;
        }
    }

    fn apply_users(&self, known: &mut LedgerAccount, ended: &mut EnteredAccount) {
        let users: Vec<(String, Option<Role>)> = self
            .kept
            .users()
            .map(|(email, role)| (email.to_owned(), role))
            .collect();
        let mut seats = known.live_users().seats;
        let before = seats.clone();
        for (email, role) in users {
            let key = format!("{USER}{email}");
            if self.answers.get(&key) != Some(&SheetAnswer::Confirmed) {
                ended.left.push(key);
                continue;
            }
            let roles = self.kept.user(&email).unwrap_or_default();
            if !roles.contains(&seats.role(&email)) {
                ended.overtaken.push(key);
                continue;
            }
            ended.recorded += 1;
            seats.set(&email, role);
        }
        if seats != before {
            known.begun = Some(self.source.clone());
            known.users = Some(self.entry(seats));
        }
    }

    fn entry<T>(&self, value: T) -> LedgerEntry<T> {
        LedgerEntry::confirmed(value, self.by, self.now, Some(self.source))
    }
}

#[cfg(test)]
mod tests {
    use data_encoding::HEXLOWER;

    use super::*;

    fn code(json: &str) -> String {
        let hash = Sha256::digest(json.as_bytes());
        let checksum = &HEXLOWER.encode(&hash)[..CHECKSUM];
        format!("CC1.{}.{checksum}", BASE64URL_NOPAD.encode(json.as_bytes()))
    }

    fn example() -> String {
        let plan = format!("sha256:{}", "0f".repeat(32));
        let accounts = r#"{"bistro":{"alert":"confirmed","user:a@x.example":"skipped"}}"#;
        code(&format!(
            r#"{{"accounts":{accounts},"day":"2026-11-29","plan":"{plan}"}}"#
        ))
    }

    #[test]
    fn a_code_is_read_however_its_line_was_broken() {
        let whole = SheetCode::read(&example()).expect("a code");
        let broken: Vec<_> = example()
            .as_bytes()
            .chunks(20)
            .map(<[u8]>::to_vec)
            .collect();
        let broken = String::from_utf8(broken.join(&b"\r\n "[..])).expect("text");
        assert_eq!(SheetCode::read(&broken).expect("a code"), whole);
        assert_eq!(whole.accounts["bistro"]["alert"], SheetAnswer::Confirmed);
    }

    #[test]
    fn every_cut_and_every_slip_is_noticed() {
        let code = example();
        for end in 0..code.len() {
            assert!(SheetCode::read(&code[..end]).is_err(), "{end}");
        }
        for at in 0..code.len() {
            let mut slipped = code.clone().into_bytes();
            slipped[at] = if slipped[at] == b'0' { b'1' } else { b'0' };
            let slipped = String::from_utf8(slipped).expect("ASCII");
            assert!(SheetCode::read(&slipped).is_err(), "{at}: {slipped}");
        }
    }

    #[test]
    fn what_is_whole_and_of_another_form_is_refused() {
        let plan = format!("sha256:{}", "0f".repeat(32));
        for json in [
            "{}".to_owned(),
            "[]".to_owned(),
            format!(r#"{{"accounts":{{}},"day":"2026-02-30","plan":"{plan}"}}"#),
            r#"{"accounts":{},"day":"2026-11-29","plan":"sha256:0f"}"#.to_owned(),
            format!(
                r#"{{"accounts":{{"b":{{"alert":"done"}}}},"day":"2026-11-29","plan":"{plan}"}}"#
            ),
            format!(r#"{{"accounts":{{}},"day":"2026-11-29","plan":"{plan}","more":1}}"#),
        ] {
            assert!(SheetCode::read(&code(&json)).is_err(), "{json}");
        }
    }
}
