//! The kinds of mistakes, and the places at which each is planted.

use super::{ACCOUNT, ACCOUNT_PATH, DIRECTORY, DIRECTORY_PATH};

/// A good file with one mistake in it.
#[derive(Debug)]
pub(super) struct Planted {
    pub(super) kind: &'static str,
    pub(super) path: &'static str,
    pub(super) text: String,
    /// The offset at which the mistake should be found.
    pub(super) at: usize,
}

/// A kind of mistake: its name, and what it makes of a line. The `¦` in it is the place at which the
/// mistake should be found. `None` if it cannot be made in that line.
type Kind = (&'static str, fn(&Line<'_>) -> Option<String>);

/// A line of a good file.
struct Line<'t> {
    /// The line itself.
    whole: &'t str,
    /// Its key.
    key: &'t str,
    /// Its value, with quotes or brackets.
    value: &'t str,
}

impl Line<'_> {
    /// Returns the text between the quotes of a string.
    fn string(&self) -> Option<&str> {
        self.value.strip_prefix('"')?.strip_suffix('"')
    }

    /// Returns the items of an array of several strings.
    fn items(&self) -> Option<(&str, &str)> {
        let inner = self.value.strip_prefix("[\"")?.strip_suffix("\"]")?;
        inner.split_once("\", \"")
    }

    fn is_boolean(&self) -> bool {
        matches!(self.value, "true" | "false")
    }

    /// Returns the name in the brackets of a header, and the closing brackets.
    fn header(&self) -> Option<(&str, &'static str)> {
        match self.whole.strip_prefix("[[") {
            Some(list) => Some((list.strip_suffix("]]")?, "]]")),
            None => Some((self.whole.strip_prefix('[')?.strip_suffix(']')?, "]")),
        }
    }

    fn is_time(&self) -> bool {
        matches!(self.key, "opens" | "closes")
    }
}

/// Kinds in a line with a string.
const STRINGS: &[Kind] = &[
    ("no closing quote", |l| {
        Some(format!("{} = ¦\"{}", l.key, l.string()?))
    }),
    ("no opening quote", |l| {
        Some(format!("{} = ¦{}\"", l.key, l.string()?))
    }),
    ("no quotes", |l| {
        let text = l.string().filter(|_| !l.is_time())?;
        Some(format!("{} = ¦{text}", l.key))
    }),
    ("curly quotes", |l| {
        Some(format!("{} = ¦\u{201c}{}\u{201d}", l.key, l.string()?))
    }),
    ("low quotes", |l| {
        Some(format!("{} = ¦\u{201e}{}\u{201d}", l.key, l.string()?))
    }),
    ("curly single quotes", |l| {
        Some(format!("{} = ¦\u{2018}{}\u{2019}", l.key, l.string()?))
    }),
    ("fullwidth quotes", |l| {
        Some(format!("{} = ¦\u{ff02}{}\u{ff02}", l.key, l.string()?))
    }),
    ("mixed quotes", |l| {
        Some(format!("{} = ¦\"{}'", l.key, l.string()?))
    }),
    ("triple quotes open", |l| {
        Some(format!("{} = ¦\"\"\"{}", l.key, l.string()?))
    }),
    ("an escape that is none", |l| {
        Some(format!("{} = \"\\¦q{}\"", l.key, l.string()?))
    }),
    ("a list for a string", |l| {
        Some(format!("{} = ¦[{}]", l.key, l.string().map(|_| l.value)?))
    }),
    ("a number for a string", |l| {
        l.string().map(|_| format!("{} = ¦17", l.key))
    }),
    ("a bracket at the end", |l| {
        Some(format!("{} = {}¦]", l.key, l.string().map(|_| l.value)?))
    }),
    ("two strings", |l| {
        Some(format!(
            "{} = {} ¦\"x\"",
            l.key,
            l.string().map(|_| l.value)?
        ))
    }),
    ("an empty string", |l| {
        l.string().map(|_| format!("{} = ¦\"\"", l.key))
    }),
];

/// Kinds in any line with a key.
const KEYS: &[Kind] = &[
    ("a colon", |l| Some(format!("{}¦: {}", l.key, l.value))),
    ("a colon and an equals sign", |l| {
        Some(format!("{} ¦:= {}", l.key, l.value))
    }),
    ("two equals signs", |l| {
        Some(format!("{} =¦= {}", l.key, l.value))
    }),
    ("no equals sign", |l| {
        Some(format!("¦{} {}", l.key, l.value))
    }),
    ("a comma at the end", |l| {
        Some(format!("{} = {}¦,", l.key, l.value))
    }),
    ("a semicolon at the end", |l| {
        Some(format!("{} = {}¦;", l.key, l.value))
    }),
    ("a comment with slashes", |l| {
        Some(format!("{} = {} ¦// why", l.key, l.value))
    }),
    ("a comment with a semicolon", |l| {
        Some(format!("{} = {} ¦; why", l.key, l.value))
    }),
    ("a line that is a comment with slashes", |l| {
        Some(format!("{}\n¦// why", l.whole))
    }),
    ("a line that is a comment with a semicolon", |l| {
        Some(format!("{}\n¦; why", l.whole))
    }),
    ("a no-break space", |l| {
        Some(format!("{}¦\u{a0}= {}", l.key, l.value))
    }),
    ("a no-break space before the value", |l| {
        Some(format!("{} =¦\u{a0}{}", l.key, l.value))
    }),
    ("a zero-width space", |l| {
        Some(format!("{} = ¦\u{200b}{}", l.key, l.value))
    }),
    ("a byte order mark in the middle", |l| {
        Some(format!("¦\u{feff}{}", l.whole))
    }),
    ("a fullwidth equals sign", |l| {
        Some(format!("{} ¦\u{ff1d} {}", l.key, l.value))
    }),
    ("a Cyrillic letter in the key", |l| {
        let at = l.key.find('o')?;
        let (before, after) = l.key.split_at(at);
        Some(format!("{before}¦\u{43e}{} = {}", &after[1..], l.value))
    }),
    ("a key twice", |l| {
        Some(format!("{}\n¦{}", l.whole, l.whole))
    }),
    ("no value", |l| Some(format!("{} ¦= ", l.key))),
    ("no key", |l| Some(format!("¦= {}", l.value))),
    ("a key alone", |l| Some(format!("¦{}", l.key))),
    ("null", |l| Some(format!("{} = ¦null", l.key))),
    ("None", |l| Some(format!("{} = ¦None", l.key))),
    ("a key with a space", |l| {
        let (first, rest) = l.key.split_once('_')?;
        Some(format!("¦{first} {rest} = {}", l.value))
    }),
    ("a key in capitals", |l| {
        Some(format!("¦{} = {}", l.key.to_uppercase(), l.value))
    }),
    ("a key with a letter too many", |l| {
        (l.key.len() > 4).then(|| format!("¦{}{} = {}", &l.key[..1], l.key, l.value))
    }),
    ("a control character in a comment", |l| {
        Some(format!("{} = {} # ¦\u{1}", l.key, l.value))
    }),
    ("words in a line of their own", |l| {
        Some(format!("{}\n¦remember this", l.whole))
    }),
    ("a marker of a conflict alone", |l| {
        Some(format!("{}\n¦=======", l.whole))
    }),
    ("a conflict", |l| {
        Some(format!(
            "¦<<<<<<< HEAD\n{0}\n=======\n{0}\n>>>>>>> topic",
            l.whole
        ))
    }),
];

/// Kinds in a line with an array of two strings.
const LISTS: &[Kind] = &[
    ("no closing bracket", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\", \"{second}\"¦", l.key))
    }),
    ("no closing bracket after a comma", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\", \"{second}\",¦", l.key))
    }),
    ("no opening bracket", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = \"{first}\"¦, \"{second}\"]", l.key))
    }),
    ("a second closing bracket", |l| {
        l.items()?;
        Some(format!("{} = {}¦]", l.key, l.value))
    }),
    ("a brace for a bracket", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\", \"{second}\"¦}}", l.key))
    }),
    ("parentheses", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = ¦(\"{first}\", \"{second}\")", l.key))
    }),
    ("no comma", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\" ¦\"{second}\"]", l.key))
    }),
    ("two commas", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\",¦, \"{second}\"]", l.key))
    }),
    ("a comma first", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [¦, \"{first}\", \"{second}\"]", l.key))
    }),
    ("a semicolon for a comma", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\"¦; \"{second}\"]", l.key))
    }),
    ("an item without quotes", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [¦{first}, \"{second}\"]", l.key))
    }),
    ("an item without its closing quote", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [¦\"{first}, \"{second}\"]", l.key))
    }),
    ("a last item without its closing quote", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\", ¦\"{second}]", l.key))
    }),
    ("an item without its opening quote", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\", ¦{second}\"]", l.key))
    }),
    ("an item without its closing quote on its own line", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\n  ¦\"{first},\n  \"{second}\",\n]", l.key))
    }),
    ("an item in curly quotes", |l| {
        let (first, second) = l.items()?;
        Some(format!(
            "{} = [\"{first}\", ¦\u{201c}{second}\u{201d}]",
            l.key
        ))
    }),
    ("an item twice", |l| {
        let (first, second) = l.items()?;
        Some(format!(
            "{} = [\"{first}\", \"{second}\", ¦\"{first}\"]",
            l.key
        ))
    }),
    ("a list within a list", |l| {
        let (first, second) = l.items()?;
        Some(format!("{} = [\"{first}\", ¦[\"{second}\"]]", l.key))
    }),
    ("a string for a list", |l| {
        let (first, _) = l.items()?;
        (l.key != "days").then(|| format!("{} = ¦\"{first}\"", l.key))
    }),
    ("a number in a list", |l| {
        let (first, _) = l.items()?;
        Some(format!("{} = [\"{first}\", ¦17]", l.key))
    }),
];

/// Kinds in a line with a boolean.
const BOOLEANS: &[Kind] = &[
    ("yes", |l| {
        l.is_boolean().then(|| format!("{} = ¦yes", l.key))
    }),
    ("off", |l| {
        l.is_boolean().then(|| format!("{} = ¦off", l.key))
    }),
    ("True", |l| {
        l.is_boolean().then(|| format!("{} = ¦True", l.key))
    }),
    ("a boolean in quotes", |l| {
        l.is_boolean()
            .then(|| format!("{} = ¦\"{}\"", l.key, l.value))
    }),
    ("a mistyped boolean", |l| {
        l.is_boolean().then(|| format!("{} = ¦ture", l.key))
    }),
    ("a number for a boolean", |l| {
        l.is_boolean().then(|| format!("{} = ¦1", l.key))
    }),
];

/// Kinds in a header.
const HEADERS: &[Kind] = &[
    ("a header without its end", |l| {
        let (_, close) = l.header()?;
        Some(format!("¦{}", l.whole.strip_suffix(close)?))
    }),
    ("a header without its beginning", |l| {
        let (name, close) = l.header()?;
        Some(format!("¦{name}{close}"))
    }),
    ("a header with a comma", |l| {
        l.header()?;
        Some(format!("{}¦,", l.whole))
    }),
    ("a header with a colon", |l| {
        l.header()?;
        Some(format!("{}¦:", l.whole))
    }),
    ("a header with text after it", |l| {
        l.header()?;
        Some(format!("{} ¦why", l.whole))
    }),
    ("a header with slashes after it", |l| {
        l.header()?;
        Some(format!("{} ¦// why", l.whole))
    }),
    ("a header with a space in it", |l| {
        let (name, close) = l.header()?;
        let open = &"[["[..close.len()];
        Some(format!("{open}¦{} {}{close}", &name[..3], &name[3..]))
    }),
    ("a header without a name", |l| {
        let (_, close) = l.header()?;
        Some(format!("{}¦{close}", &"[["[..close.len()]))
    }),
    ("a header twice", |l| {
        let (_, close) = l.header()?;
        (close == "]").then(|| format!("{}\n¦{}", l.whole, l.whole))
    }),
    ("a header with invisible space", |l| {
        l.header()?;
        Some(format!("{}¦\u{200b}", l.whole))
    }),
];

/// Kinds in single lines.
const OTHERS: &[(&str, &str, &[&str])] = &[
    ("single brackets", "[[users]]", &["¦[users]"]),
    (
        "single brackets",
        "[[operational_support]]",
        &["¦[operational_support]"],
    ),
    (
        "one bracket of two",
        "[[users]]",
        &["¦[[users]", "¦[users]]"],
    ),
    (
        "one bracket of two",
        "[[operational_support]]",
        &["¦[[operational_support]", "¦[operational_support]]"],
    ),
    (
        "a time in another form",
        "opens = \"09:00\"",
        &[
            "opens = ¦\"9:00\"",
            "opens = ¦\"9\"",
            "opens = ¦\"9 am\"",
            "opens = ¦\"09.00\"",
            "opens = ¦\"0900\"",
            "opens = ¦9:00",
            "opens = ¦9",
        ],
    ),
    (
        "a domain in another form",
        "\"bistro-praga.example\"",
        &[
            "¦\"https://bistro-praga.example\"",
            "¦\"bistro-praga.example/menu\"",
            "¦\"@bistro-praga.example\"",
            "¦\"bistro-praga\"",
            "¦\"bistro-praga.example.\"",
        ],
    ),
    (
        "an id in another form",
        "id = \"bistro\"",
        &[
            "id = ¦\"Bistro\"",
            "id = ¦\"bis tro\"",
            "id = ¦\"bistro_1\"",
            "id = ¦\"-bistro\"",
            "id = ¦\"bistró\"",
        ],
    ),
    (
        "a word that is not in the list",
        "integration = \"reservations-e2e\"",
        &[
            "integration = ¦\"reservation-e2e\"",
            "integration = ¦\"Reservations-E2E\"",
            "integration = ¦\"reservations\"",
            "integration = ¦\"booking\"",
            "integration = ¦\"reservations e2e\"",
        ],
    ),
    (
        "a key under another header",
        "[[operational_support]]",
        &[
            "¦launched = true\n\n[[operational_support]]",
            "¦id = \"x\"\n\n[[operational_support]]",
            "¦name = \"x\"\n\n[[operational_support]]",
            "¦always_open = false\n\n[[operational_support]]",
            "¦brand_domains = []\n\n[[operational_support]]",
        ],
    ),
];

/// Returns every kind at every place where it can be planted, in files with either end of lines.
pub(super) fn planted() -> Vec<Planted> {
    let marked_texts = marked_texts();
    let planted = marked_texts.into_iter().flat_map(|(kind, path, text)| {
        let windows = text.replace('\n', "\r\n");
        [text, windows].map(|text| marked(kind, path, &text))
    });
    planted.collect()
}

/// Returns the kind, the path and the text of every mistake, with the mark at its place.
fn marked_texts() -> Vec<(&'static str, &'static str, String)> {
    let mut all = Vec::new();
    for (path, good) in [(ACCOUNT_PATH, ACCOUNT), (DIRECTORY_PATH, DIRECTORY)] {
        for (at, whole) in lines(good) {
            let (key, value) = whole.split_once(" = ").unwrap_or_default();
            let value = value.split(" #").next().unwrap_or_default();
            let line = Line { whole, key, value };
            let kinds: &[&[Kind]] = if key.is_empty() {
                &[HEADERS]
            } else {
                &[STRINGS, KEYS, LISTS, BOOLEANS]
            };
            for (kind, plant) in kinds.iter().copied().flatten() {
                if let Some(written) = plant(&line) {
                    let (before, after) = (&good[..at], &good[at + whole.len()..]);
                    all.push((*kind, path, format!("{before}{written}{after}")));
                }
            }
        }
    }
    for (kind, good, written) in OTHERS {
        for written in *written {
            for (at, _) in ACCOUNT.match_indices(good) {
                let (before, after) = (&ACCOUNT[..at], &ACCOUNT[at + good.len()..]);
                all.push((*kind, ACCOUNT_PATH, format!("{before}{written}{after}")));
            }
        }
    }
    all
}

/// Returns the lines of `text` that are not empty and not comments, each with its offset.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line.trim_end()))
    });
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

/// Takes the mark out of `text`.
fn marked(kind: &'static str, path: &'static str, text: &str) -> Planted {
    let at = text.find('¦').expect("a mark");
    Planted {
        kind,
        path,
        text: text.replacen('¦', "", 1),
        at,
    }
}
