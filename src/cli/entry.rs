//! Hand entry on the terminal: each step is shown, and a letter answers it.
//!
//! Everything goes line by line, with plain text: it works over SSH, in a narrow terminal and with a
//! screen reader, and leaves nothing to restore when the terminal goes away.

use std::fmt::Write as _;
use std::io::{self, BufRead as _, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use data_encoding::BASE64;
use tokio::sync::{Mutex as AsyncMutex, mpsc, watch};

use super::session::Voice;
use crate::contact::{Field, Record, Role, Value};
use crate::language::{Language, MessageId, Text, id};
use crate::portal::Answering;
use crate::portal::manual::{EntryAccount, EntryAnswer, EntryStep, EntryValue, HandEntry};
use crate::text::printable;

/// The person at the terminal.
#[derive(Debug)]
pub(super) struct TerminalEntry {
    voice: Voice,
    language: Language,
    /// The lines that are typed. `None` until the first one is asked for.
    lines: AsyncMutex<Option<mpsc::UnboundedReceiver<String>>>,
    stopped: watch::Receiver<bool>,
    /// `true` once the person has left.
    has_left: AtomicBool,
    /// The number of accounts begun, and the id of the last one.
    begun: Mutex<(usize, String)>,
}

/// What a person types to answer a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Yes,
    All,
    /// Copy the whole value, or the member with this number.
    Copy(Option<usize>),
    Skip,
    Other,
    Quit,
}

impl Key {
    /// Reads a line, in any language: people do not always type in the one that they read.
    fn read(line: &str) -> Option<Self> {
        let line = line.trim().to_lowercase();
        let (letters, number) = match line.find(|c: char| c.is_ascii_digit()) {
            Some(at) => (line[..at].trim(), Some(line[at..].parse().ok()?)),
            None => (line.as_str(), None),
        };
        Some(match (letters, number) {
            ("y" | "yes" | "t" | "tak", None) => Self::Yes,
            ("a" | "all" | "w" | "wszystko", None) => Self::All,
            ("c" | "copy" | "k" | "kopiuj", number) => Self::Copy(number),
            ("s" | "skip" | "p" | "pomiń", None) => Self::Skip,
            ("o" | "other" | "i" | "inna", None) => Self::Other,
            ("q" | "quit" | "z" | "zakończ", None) => Self::Quit,
            _ => return None,
        })
    }
}

impl TerminalEntry {
    /// Creates the hand entry of a run, which asks nobody any more once `stopped` is true.
    pub(super) fn new(voice: Voice, language: Language, stopped: watch::Receiver<bool>) -> Self {
        Self {
            voice,
            language,
            lines: AsyncMutex::new(None),
            stopped,
            has_left: AtomicBool::new(false),
            begun: Mutex::default(),
        }
    }

    fn say(&self, text: &Text) -> String {
        text.say(self.language)
    }

    fn word(&self, id: MessageId) -> String {
        self.say(&Text::new(id))
    }

    /// Waits for the next line. `None` once the input has ended or the run is stopped.
    async fn line(&self) -> Option<String> {
        let mut lines = self.lines.lock().await;
        let lines = lines.get_or_insert_with(read_lines);
        let mut stopped = self.stopped.clone();
        tokio::select! {
            biased;
            _ = stopped.wait_for(|stopped| *stopped) => None,
            line = lines.recv() => line,
        }
    }

    fn begin_account(&self, account: &EntryAccount) {
        let mut begun = self.begun.lock().expect("nothing panics while it is held");
        let is_next = begun.1 != account.id;
        if is_next {
            *begun = (begun.0 + 1, account.id.clone());
            self.voice.say("");
        }
        drop(begun);
        let page = if account.on_users_page {
            id::ENTRY_USERS_PAGE
        } else {
            id::ENTRY_CONTACT_PAGE
        };
        let header = Text::new(id::ENTRY_ACCOUNT)
            .with("account", account.id.as_str())
            .with("page", Text::new(page))
            .with("steps", account.steps);
        self.voice.say(&self.say(&header));
        if let Some(link) = &account.link {
            self.voice.say(&format!("  {link}"));
        }
        if !account.unchanged.is_empty() {
            let fields = account.unchanged.iter();
            let labels: Vec<_> = fields.map(|field| field.label_in(self.language)).collect();
            let text = Text::new(id::ENTRY_LEAVE).with("fields", labels.join(", "));
            self.voice.say(&format!("  {}", self.say(&text)));
        }
    }

    /// Asks a step until it is answered.
    async fn ask(&self, step: &EntryStep) -> EntryAnswer {
        if self.has_left.load(Ordering::Relaxed) || *self.stopped.borrow() {
            return EntryAnswer::Left;
        }
        for line in self.shown(step).lines() {
            self.voice.say(line);
        }
        loop {
            prompt(&self.word(match step {
                EntryStep::Field { .. } => id::ENTRY_ASK,
                EntryStep::User { .. } => id::ENTRY_ASK_USER,
            }));
            let Some(line) = self.line().await else {
                break;
            };
            match Key::read(&line) {
                Some(Key::Yes) => return EntryAnswer::Confirmed,
                Some(Key::All) => return EntryAnswer::ConfirmedAll,
                Some(Key::Skip) => return EntryAnswer::Skipped,
                Some(Key::Quit) => break,
                Some(Key::Copy(number)) => self.copy(step, number),
                Some(Key::Other) => match step {
                    EntryStep::Field { field, .. } => {
                        if let Some(shown) = self.ask_shown(*field).await {
                            return EntryAnswer::Shows(shown);
                        }
                    }
                    EntryStep::User { .. } => self.voice.say(&self.word(id::ENTRY_USER_OTHER)),
                },
                None => self.voice.say(&self.word(id::ENTRY_KEYS)),
            }
        }
        self.has_left.store(true, Ordering::Relaxed);
        EntryAnswer::Left
    }

    /// Asks what the portal shows in `field`. `None` if the person changes their mind.
    async fn ask_shown(&self, field: Field) -> Option<EntryValue> {
        let is_hours = field == Field::OperationalSupport;
        loop {
            prompt(&self.word(if is_hours {
                id::ENTRY_ASK_HOURS
            } else {
                id::ENTRY_ASK_SHOWN
            }));
            let line = self.line().await?;
            match line.trim() {
                "" => return None,
                "?" => return Some(EntryValue::Unknown),
                "-" => return Some(EntryValue::Known(None)),
                _ if is_hours => {}
                text => match addresses(field, text) {
                    Some(value) => return Some(EntryValue::Known(Some(value))),
                    None => self.voice.say(&self.word(id::ENTRY_NO_ADDRESS)),
                },
            }
        }
    }

    /// Returns what a step shows: the label, what to do, and what holds afterwards.
    fn shown(&self, step: &EntryStep) -> String {
        let mut out = String::from("\n");
        match step {
            EntryStep::Field {
                field,
                before,
                after,
            } => {
                let _ = writeln!(out, "  {}", labels(*field, self.language));
                let now = match before {
                    EntryValue::Unknown => None,
                    EntryValue::Known(value) => Some(members(value.as_ref())),
                };
                let after = members(after.as_ref());
                match (&now, &after[..], *field) {
                    (Some(now), [new], Field::OperationalForUsers) if now.len() == 1 => {
                        let text = Text::new(id::ENTRY_REPLACE)
                            .with("before", now[0].as_str())
                            .with("after", new.as_str());
                        let _ = writeln!(out, "    {}", self.say(&text));
                    }
                    _ => self.change(&mut out, now, &after),
                }
            }
            EntryStep::User {
                email,
                before,
                after,
            } => {
                let role = |role: &Role| role.as_str();
                let text = match (before, after) {
                    (None, Some(after)) => Text::new(id::ENTRY_USER_ADD).with("role", role(after)),
                    (Some(before), Some(after)) => Text::new(id::ENTRY_USER_CHANGE)
                        .with("before", role(before))
                        .with("role", role(after)),
                    (_, None) => Text::new(id::ENTRY_USER_REMOVE),
                };
                let _ = writeln!(out, "  {}", self.say(&text.with("email", email.as_str())));
            }
        }
        out.trim_end().to_owned()
    }

    /// Adds what to do with a field: additions come before removals, so that it is never empty on the way.
    fn change(&self, out: &mut String, now: Option<Vec<String>>, after: &[String]) {
        let is_unknown = now.is_none();
        let now = now.unwrap_or_default();
        let added: Vec<_> = after.iter().filter(|one| !now.contains(one)).collect();
        let removed: Vec<_> = now.iter().filter(|one| !after.contains(one)).collect();
        if after.is_empty() {
            let _ = writeln!(out, "    {}", self.word(id::ENTRY_EMPTY));
        } else if is_unknown {
            let _ = writeln!(out, "    {}", self.word(id::ENTRY_UNKNOWN));
        }
        let lists = [
            (id::ENTRY_ADD, '+', added),
            (id::ENTRY_REMOVE, '-', removed),
        ];
        for (title, sign, list) in lists {
            if !is_unknown && !list.is_empty() {
                let _ = writeln!(out, "    {}", self.word(title));
                for one in list {
                    let _ = writeln!(out, "      {sign} {}", printable(one));
                }
            }
        }
        if !after.is_empty() {
            if !is_unknown {
                let _ = writeln!(out, "    {}", self.word(id::ENTRY_HOLDS));
            }
            for (at, one) in after.iter().enumerate() {
                let _ = writeln!(out, "      {}. {}", at + 1, printable(one));
            }
        }
    }

    /// Sends a value to the clipboard of the terminal (OSC 52).
    fn copy(&self, step: &EntryStep, number: Option<usize>) {
        let all = match step {
            EntryStep::Field { after, .. } => members(after.as_ref()),
            EntryStep::User { email, .. } => vec![email.clone()],
        };
        let text = match number {
            None => all.join("\n"),
            Some(number) => {
                let Some(one) = number.checked_sub(1).and_then(|at| all.get(at)) else {
                    let text = Text::new(id::ENTRY_NO_MEMBER).with("number", all.len());
                    return self.voice.say(&self.say(&text));
                };
                one.clone()
            }
        };
        if text.is_empty() {
            return self.voice.say(&self.word(id::ENTRY_NOTHING_TO_COPY));
        }
        let mut terminal = io::stderr();
        let sequence = format!("\u{1b}]52;c;{}\u{7}", BASE64.encode(text.as_bytes()));
        let _gone = terminal
            .write_all(sequence.as_bytes())
            .and_then(|()| terminal.flush());
        self.voice.say(&self.word(id::ENTRY_COPIED));
    }
}

impl HandEntry for TerminalEntry {
    fn begin<'a>(&'a self, account: &'a EntryAccount) -> Answering<'a, ()> {
        Box::pin(async {
            if !self.has_left.load(Ordering::Relaxed) && !*self.stopped.borrow() {
                self.begin_account(account);
            }
        })
    }

    fn enter<'a>(&'a self, _: &'a str, step: &'a EntryStep) -> Answering<'a, EntryAnswer> {
        Box::pin(self.ask(step))
    }
}

fn prompt(question: &str) {
    let mut terminal = io::stderr();
    // If the terminal is gone, the next read says so.
    let _gone = write!(terminal, "{question} ").and_then(|()| terminal.flush());
}

/// Starts to read lines from stdin. The thread ends with its input, or with the process.
fn read_lines() -> mpsc::UnboundedReceiver<String> {
    let (sender, receiver) = mpsc::unbounded_channel();
    thread::spawn(move || {
        for line in io::stdin().lock().lines() {
            let Ok(line) = line else { break };
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    receiver
}

/// Returns the label of a field in the language of the run, with the other one behind it.
fn labels(field: Field, language: Language) -> String {
    let own = field.label_in(language);
    let other = match language {
        Language::English => field.label_in(Language::Polish),
        Language::Polish => field.label(),
    };
    format!("{own} ({other})")
}

fn members(value: Option<&Value>) -> Vec<String> {
    value.map(Value::members).unwrap_or_default()
}

/// Reads addresses with commas or blanks between them. `None` if one of them is not an address.
fn addresses(field: Field, text: &str) -> Option<Value> {
    let parts = text.split([',', ';', ' ']).map(str::trim);
    let parts: Vec<_> = parts.filter(|part| !part.is_empty()).collect();
    let is_address = |part: &&str| matches!(part.split_once('@'), Some((local, domain)) if !local.is_empty() && domain.contains('.'));
    if !parts.iter().all(is_address) || field == Field::OperationalForUsers && parts.len() > 1 {
        return None;
    }
    let mut record = Record::default();
    record.set_addresses(field, parts);
    record.get(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_in_either_language() {
        for (line, key) in [
            ("y", Some(Key::Yes)),
            (" TAK \n", Some(Key::Yes)),
            ("a", Some(Key::All)),
            ("c", Some(Key::Copy(None))),
            ("c2", Some(Key::Copy(Some(2)))),
            ("k 12", Some(Key::Copy(Some(12)))),
            ("s", Some(Key::Skip)),
            ("i", Some(Key::Other)),
            ("z", Some(Key::Quit)),
            ("", None),
            ("yy", None),
            ("y2", None),
            ("c99999999999999999999999", None),
            ("ą", None),
        ] {
            assert_eq!(Key::read(line), key, "{line:?}");
        }
    }

    #[test]
    fn what_a_portal_shows_is_addresses() {
        let list = |text| addresses(Field::Alert, text).map(|value| value.members());
        let two = vec!["a@x.example".to_owned(), "b@x.example".to_owned()];
        assert_eq!(list("b@X.example, a@x.example"), Some(two));
        assert_eq!(list("a@x.example and b@x.example"), None);
        assert_eq!(list("a"), None);
        let one = addresses(Field::OperationalForUsers, "a@x.example, b@x.example");
        assert_eq!(one, None);
    }
}
