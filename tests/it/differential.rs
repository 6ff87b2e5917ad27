//! The verdict of our schema validation equals that of another implementation: Python's
//! `jsonschema`, over what Python's own TOML parser reads.
//!
//! `tests/run` installs it and names the interpreter in `CONTACTCTL_TEST_PYTHON`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use contactctl::document::{self, Node, Value};
use contactctl::schema::{self, Schema};
use serde_json::{Map, Value as Json, json};

/// Documents of each schema.
const DOCUMENTS: usize = 700;

/// Configuration with every table that there is.
const CONFIG: &str = r#"
contacts = "contacts"
rules = { useless-allow = "error", never-verified = "warn", allow = [
  { rule = "unknown-reference", account = "bistro", reason = "later", until = 2027-03-31 },
] }
approval = { ref = "origin/main", signatures = 1, attestations = 2, allowed_signers = "keys/signers", revoked_signers = "keys/revoked" }
override = [{ guard = "overlap", account = "bistro", reason = "closes", until = 2027-03-31 }]
limits = { max_accounts = 500, max_removals = 0 }
portals = { local = { kind = "embedded", environment = "production" }, staging = { kind = "http", environment = "sandbox", url = "https://portal.example.com", token_env = "TOKEN" } }
"#;

#[test]
#[ignore = "needs Python with jsonschema: `bash tests/run` installs and runs it"]
fn another_implementation_has_the_same_verdicts() {
    let mut random = Random(0x5eed);
    let mut texts = Vec::new();
    let mut ours = Vec::new();
    for (schema, seeds) in [
        (Schema::Account, accounts()),
        (Schema::Directory, vec![sample("contacts/directory.toml")]),
        (
            Schema::Config,
            vec![sample("contactctl.toml"), CONFIG.to_owned()],
        ),
    ] {
        let seeds: Vec<_> = seeds.iter().map(|text| json_of(text)).collect();
        for number in 0..DOCUMENTS {
            let mut document = seeds[number % seeds.len()].clone();
            // The first ones as they are; then one change, two, three.
            for _ in 0..number.div_ceil(seeds.len()).min(1) * (1 + number % 3) {
                change(&mut document, &seeds, &mut random);
            }
            let text = toml_of(&document, &mut random);
            let (parsed, errors) = document::parse(&text);
            assert!(errors.is_empty(), "{errors:?}\n{text}");
            ours.push(schema::check(schema, &parsed).is_empty());
            texts.push(json!({ "schema": schema.name(), "text": text }));
        }
    }
    let valid = ours.iter().filter(|is_valid| **is_valid).count();
    assert!(
        valid > ours.len() / 20 && valid < ours.len() / 2,
        "{valid} of {} are valid",
        ours.len()
    );
    let (theirs, steps) = verdicts(&texts);
    let keywords = keywords();
    let never: Vec<_> = keywords
        .iter()
        .filter(|word| !steps.contains(*word))
        .collect();
    assert!(never.is_empty(), "no document breaks {never:?}");
    assert_eq!(theirs.len(), ours.len());
    for ((text, ours), theirs) in texts.iter().zip(ours).zip(theirs) {
        assert_eq!(ours, theirs.is_empty(), "{theirs}\n{}", text["text"]);
    }
}

/// The keywords of our schemas that ask something of a document, by themselves or in what they hold.
fn keywords() -> BTreeSet<String> {
    fn add(schema: &Json, keywords: &mut BTreeSet<String>) {
        let Json::Object(members) = schema else {
            return;
        };
        for (keyword, value) in members {
            match keyword.as_str() {
                // A reference is no step of its own.
                "$schema" | "$id" | "$ref" | "$comment" | "title" | "description" | "examples"
                | "default" | "deprecated" => {}
                "$defs" | "properties" => {
                    let below = value.as_object().into_iter().flat_map(Map::values);
                    below.for_each(|schema| add(schema, keywords));
                }
                // A condition asks nothing itself.
                "if" => add(value, &mut BTreeSet::new()),
                "allOf" => {
                    keywords.insert(keyword.clone());
                    let each = value.as_array().into_iter().flatten();
                    each.for_each(|schema| add(schema, keywords));
                }
                _ => {
                    keywords.insert(keyword.clone());
                    add(value, keywords);
                }
            }
        }
    }
    let mut keywords = BTreeSet::new();
    for schema in [Schema::Account, Schema::Directory, Schema::Config] {
        let schema: Json = serde_json::from_str(schema.text()).expect("a schema is JSON");
        add(&schema, &mut keywords);
    }
    assert!(keywords.len() > 10, "{keywords:?}");
    keywords
}

/// What the other implementation finds fault with in each text, nothing in a valid one; and the
/// steps to the keywords that were not met.
fn verdicts(texts: &[Json]) -> (Vec<String>, BTreeSet<String>) {
    #[expect(
        clippy::disallowed_methods,
        reason = "the interpreter is found where the test runner is"
    )]
    let python = std::env::var("CONTACTCTL_TEST_PYTHON")
        .expect("`CONTACTCTL_TEST_PYTHON` names a Python with jsonschema: run `bash tests/run`");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut running = Command::new(python)
        .arg(root.join("tests/differential/verdicts.py"))
        .arg(root.join("schemas"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python starts");
    let mut stdin = running.stdin.take().expect("it is piped");
    let input = serde_json::to_vec(texts).expect("JSON");
    stdin.write_all(&input).expect("it reads to the end");
    drop(stdin);
    let output = running.wait_with_output().expect("it ends");
    assert!(output.status.success(), "Python failed: see above");
    let answer: Json = serde_json::from_slice(&output.stdout).expect("JSON");
    let of = |key: &str| serde_json::from_value(answer[key].clone());
    let faults = of("faults").expect("a list of texts");
    let steps: Vec<String> = of("steps").expect("a list of texts");
    (faults, steps.into_iter().collect())
}

fn sample(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(file).expect("a file of the sample repository")
}

/// The accounts of the sample repository.
fn accounts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contacts");
    let mut names: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name())
        .filter_map(|name| name.into_string().ok())
        .filter(|name| name != "directory.toml" && Path::new(name).extension().is_some())
        .collect();
    names.sort();
    let accounts = names.iter().map(|name| sample(&format!("contacts/{name}")));
    accounts.collect()
}

fn json_of(text: &str) -> Json {
    fn value(node: &Node<'_>) -> Json {
        match &node.value {
            Value::String(text) | Value::Datetime(text) => json!(text),
            Value::Integer(number) => json!(number),
            Value::Float(number) => json!(number),
            Value::Oversized => panic!("JSON has it as a float"),
            Value::Unread => panic!("the text has no errors"),
            Value::Boolean(boolean) => json!(boolean),
            Value::Array(items) => items.iter().map(value).collect(),
            Value::Table(entries) => {
                let entries = entries.iter();
                let entries =
                    entries.map(|entry| (entry.key.value.to_string(), value(&entry.node)));
                Json::Object(entries.collect())
            }
        }
    }
    let (document, errors) = document::parse(text);
    assert!(errors.is_empty(), "{errors:?}");
    value(&document.root)
}

/// `document` in TOML: each key a line, all below inline.
fn toml_of(document: &Json, random: &mut Random) -> String {
    let mut text = String::new();
    let Json::Object(entries) = document else {
        panic!("a document is a table");
    };
    for (key, value) in entries {
        writeln!(text, "{} = {}", json!(key), inline(value, random)).expect("a string");
    }
    text
}

fn inline(value: &Json, random: &mut Random) -> String {
    match value {
        Json::Object(entries) => {
            let entries = entries.iter();
            let entries =
                entries.map(|(key, value)| format!("{} = {}", json!(key), inline(value, random)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Json::Array(items) => {
            let items = items.iter().map(|item| inline(item, random));
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        // A date may be a string or a date.
        Json::String(text) if text == "2026-10-01" && random.below(2) == 0 => text.clone(),
        Json::Null => "\"\"".to_owned(),
        // JSON's notation of a string is TOML's.
        other => other.to_string(),
    }
}

/// One change somewhere in `document`.
fn change(document: &mut Json, seeds: &[Json], random: &mut Random) {
    let mut places = Vec::new();
    pointers(document, String::new(), &mut places);
    let place = places[random.below(places.len())].clone();
    let other = {
        let seed = &seeds[random.below(seeds.len())];
        let mut places = Vec::new();
        pointers(seed, String::new(), &mut places);
        let place = &places[random.below(places.len())];
        seed.pointer(place).cloned().unwrap_or_default()
    };
    let is_root = place.is_empty();
    let value = document
        .pointer_mut(&place)
        .expect("a place of the document");
    match value {
        Json::Object(entries) if is_root || random.below(3) > 0 => {
            change_table(entries, other, random);
        }
        Json::Array(items) if random.below(2) == 0 => match random.below(4) {
            0 => items.clear(),
            1 => items.extend(items.first().cloned()),
            2 => items.extend(
                items
                    .first()
                    .cloned()
                    .map(|item| vec![item; 100])
                    .unwrap_or_default(),
            ),
            _ => items.push(other),
        },
        Json::String(text) if random.below(2) == 0 => change_text(text, random),
        value => {
            *value = match random.below(3) {
                0 => other,
                _ => VALUES[random.below(VALUES.len())](),
            }
        }
    }
}

fn change_table(entries: &mut Map<String, Json>, other: Json, random: &mut Random) {
    let keys: Vec<_> = entries.keys().cloned().collect();
    let key = match keys.len() {
        0 => "name".to_owned(),
        count => keys[random.below(count)].clone(),
    };
    match random.below(4) {
        0 => drop(entries.remove(&key)),
        1 => {
            let value = entries.remove(&key).unwrap_or_default();
            entries.insert(format!("{key}s"), value);
        }
        2 => drop(entries.insert(TEXTS[random.below(TEXTS.len())].to_owned(), other)),
        _ => drop(entries.insert(key, other)),
    }
}

fn change_text(text: &mut String, random: &mut Random) {
    match random.below(6) {
        0 => TEXTS[random.below(TEXTS.len())].clone_into(text),
        1 => text.clear(),
        2 => text.push('\n'),
        3 => *text = text.to_uppercase(),
        4 => *text = text.repeat(70),
        _ => {
            let at = text.char_indices().map(|(at, _)| at).collect::<Vec<_>>();
            let at = at.get(random.below(at.len().max(1))).copied().unwrap_or(0);
            text.insert_str(at, ["-", ".", "ż", "0", " ", "\u{1f600}"][random.below(6)]);
        }
    }
}

/// Texts at the edges of patterns, formats and lists.
const TEXTS: [&str; 26] = [
    "",
    " ",
    "a",
    "-a",
    "a-",
    "A",
    "ż",
    "local",
    "rules",
    "error",
    "off",
    "http",
    "embedded",
    "https://portal.example.com",
    "http://a b",
    "24:00",
    "23:59",
    "24:01",
    "9:00",
    "2026-10-01",
    "2026-02-30",
    "20261001",
    "pl-PL",
    "x.example",
    "mon",
    "reservations-e2e",
];

/// Values of every type.
const VALUES: [fn() -> Json; 13] = [
    || json!(0),
    || json!(-1),
    || json!(1.0),
    || json!(1.5),
    || json!(9_007_199_254_740_993_i64),
    || json!(u64::MAX),
    || json!(true),
    || json!("2026-10-01"),
    || json!([]),
    || json!([1, 1.0]),
    || json!([1, true]),
    || json!({}),
    || json!({ "kind": "http", "environment": "production" }),
];

fn pointers(value: &Json, place: String, places: &mut Vec<String>) {
    match value {
        Json::Object(entries) => {
            for (key, value) in entries {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(value, format!("{place}/{key}"), places);
            }
        }
        Json::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                pointers(item, format!("{place}/{at}"), places);
            }
        }
        _ => {}
    }
    places.push(place);
}

/// The same numbers in every run (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let limit = u64::try_from(limit.max(1)).expect("a small number");
        usize::try_from((mixed ^ (mixed >> 31)) % limit).expect("a small number")
    }
}
