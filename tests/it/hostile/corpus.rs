//! Files that nobody writes by mistake.

/// The sample repository's account with the most in it.
pub const ACCOUNT: &str = include_str!("../../../contacts/bistro-warszawa.toml");
/// The sample repository's directory.
pub const DIRECTORY: &str = include_str!("../../../contacts/directory.toml");

/// Room for what is long: all of a file of the most bytes that are read, but for the account.
const LONG: usize = (1 << 20) - 2000;
/// Room for what is read as many parts.
const WIDE: usize = 1 << 16;
/// Room for what has a finding at each step.
const MANY: usize = 1 << 12;

/// A value and an address of the account, which make room for others.
const NAME: &str = "\"Bistro Warszawa\"";
const ADDRESS: &str = "\"api@bistro.example\"";

/// The account with `right` replaced by `wrong`.
pub fn account(right: &str, wrong: &str) -> String {
    assert!(ACCOUNT.contains(right), "{right}");
    ACCOUNT.replacen(right, wrong, 1)
}

/// `unit` over and over, in so many bytes.
fn filled(bytes: usize, unit: &str) -> String {
    unit.repeat(bytes / unit.len())
}

/// Numbered lines in so many bytes.
fn numbered(bytes: usize, line: impl Fn(usize) -> String) -> String {
    (0..bytes / line(0).len()).map(line).collect()
}

/// The account with `text` before its second table.
fn before_contacts(text: &str) -> String {
    account("[contacts]", &format!("{text}\n[contacts]"))
}

/// All of them.
pub fn corpus() -> Vec<Vec<u8>> {
    let texts = [
        strings(),
        keys(),
        duplicates(),
        nesting(),
        suppressions(),
        lists(),
        characters(),
    ];
    let texts = texts.into_iter().flatten().map(String::into_bytes);
    texts.chain(not_utf8()).collect()
}

/// As long as a file can be.
fn strings() -> Vec<String> {
    let (long, wide) = (filled(LONG, "a"), filled(LONG, "ą"));
    let lines = filled(LONG, "ą\n");
    vec![
        account(NAME, &format!("\"{long}\"")),
        account(NAME, &format!("\"{wide}\"")),
        account(NAME, &format!("'{wide}'")),
        account(NAME, &format!("\"\"\"{lines}\"\"\"")),
        account(NAME, &format!("'''{lines}'''")),
        account(NAME, &format!("\"{}\"", filled(WIDE, r"\u0105"))),
        account(NAME, &format!("\"{}\"", filled(MANY, r"\q"))),
        // Left open.
        account(NAME, &format!("\"{wide}")),
        account(NAME, &format!("'{wide}")),
        account(NAME, &format!("\"\"\"{lines}")),
        account(NAME, &format!("'''{lines}")),
        before_contacts(&filled(MANY, "x = \"1\n")),
        // No strings, but as long.
        account(NAME, &filled(WIDE, "1")),
        account(NAME, &format!("1.{}", filled(WIDE, "1"))),
        account(NAME, &filled(WIDE, "2026-10-01 ")),
        before_contacts(&format!("# {wide}")),
        // Where a rule reads them.
        account(ADDRESS, &format!("\"{long}@b.example\"")),
        account(ADDRESS, &format!("\"a@{}b\"", filled(WIDE, "a."))),
        account(ADDRESS, &format!("\"{}\"", filled(WIDE, "@"))),
        account(ADDRESS, &format!("\"@{wide}\"")),
        account("\"Europe/Warsaw\"", &format!("\"{long}\"")),
        account("\"Europe/Warsaw\"", "\"../../../etc/passwd\""),
    ]
}

fn keys() -> Vec<String> {
    let (long, wide) = (filled(WIDE, "a"), filled(LONG, "ą"));
    vec![
        account("name =", &format!("{long} =")),
        account("name =", &format!("\"{wide}\" =")),
        account("name =", &format!("'{wide}' =")),
        account("name =", &format!("{} =", filled(MANY, "ą"))),
        account("name =", &format!("{}name =", filled(WIDE, "a."))),
        before_contacts(&format!("[{long}]")),
        before_contacts(&format!("[{}a]", filled(WIDE, "a."))),
        before_contacts(&numbered(MANY, |at| format!("k{at} = 1\n"))),
        before_contacts(&numbered(MANY, |at| {
            format!("technical_emergenc{at} = 1\n")
        })),
    ]
}

/// Keys that are there already, and those that are something else already.
fn duplicates() -> Vec<String> {
    let once = numbered(MANY / 2, |at| format!("k{at} = 1\n"));
    let table = numbered(MANY / 2, |at| format!("[k{at}]\n"));
    let texts = [
        format!("{once}{once}"),
        format!("{table}{table}"),
        filled(MANY, "x = 1\n"),
        filled(MANY, "x.y = 1\n"),
        filled(MANY, "[x]\n"),
        filled(MANY, "[[x]]\n[x]\n"),
        filled(MANY, "[[x]]\n[x.y]\na = 1\n"),
        filled(MANY, "x = {a = 1, a = 2}\n"),
        format!("x = {{{}b = 1}}", filled(MANY, "a = 1, ")),
        filled(MANY, "x.y = 1\nx.y.z = 1\nx = 1\n"),
        numbered(MANY, |at| format!("k{at}.a = 1\nk{at} = 2\n")),
        "account.id.x = 1".to_owned(),
        "[account.id]".to_owned(),
        "[contacts.production]\n[contacts]\nproduction.alert = 1\nproduction = 2".to_owned(),
    ];
    texts.iter().map(|text| before_contacts(text)).collect()
}

fn nesting() -> Vec<String> {
    let steps = |count: usize| vec!["a"; count].join(".");
    let closed = |open: &str, close: &str| {
        let count = WIDE / (open.len() + close.len());
        format!("{}1{}", open.repeat(count), close.repeat(count))
    };
    let headers: Vec<_> = (1..150).map(|at| format!("[{}]\n", steps(at))).collect();
    vec![
        account(NAME, &filled(WIDE, "[")),
        account(NAME, &closed("[", "]")),
        account(NAME, &filled(WIDE, "{a=")),
        account(NAME, &closed("{a=", "}")),
        account(NAME, &filled(WIDE, "[{a=")),
        before_contacts(&headers.concat()),
        before_contacts(&filled(MANY, "x = [1\n")),
        before_contacts(&filled(MANY, "x = {a = 1\n")),
        before_contacts(&filled(MANY, "= = ] [ }{ \n")),
    ]
}

fn suppressions() -> Vec<String> {
    let allow = |inside: &str| format!("# contactctl: allow({inside}) as it is");
    let texts = [
        filled(MANY, &format!("{}\n", allow("email-invalid"))),
        filled(MANY, &allow("email-invalid")),
        filled(MANY, &format!("{}\n", allow("email-invald"))),
        filled(MANY, &format!("x = 1 {}\n", allow("unknown-key"))),
        numbered(MANY, |at| format!("k{at} = 1 {}\n", allow("unknown-key"))),
        allow(&filled(MANY, "email-invalid, ")),
        allow(&filled(WIDE, "(")),
        allow(&format!("email-invalid, until = {}", filled(WIDE, "9"))),
        format!("#:schema {}", filled(WIDE, "../")),
    ];
    texts.iter().map(|text| before_contacts(text)).collect()
}

fn lists() -> Vec<String> {
    let windows = "[[operational_support]]\ntime_zone = \"UTC\"\ndays = [\"mon\"]\n\
                   opens = \"09:00\"\ncloses = \"09:01\"\n";
    let chain = |at: usize| {
        let next = at + 1;
        format!(
            "[e{at}]\nkind = \"group\"\nemail = \"e{at}@b.example\"\nmembers = [\"@e{next}\"]\n"
        )
    };
    vec![
        account(ADDRESS, &filled(MANY, "\"a@b.example\",")),
        account(ADDRESS, &filled(MANY, "\"a@b.example\",\n")),
        account(ADDRESS, &filled(MANY, "\"@anna\",")),
        account(ADDRESS, &filled(MANY, "\"@nobody\",")),
        account(
            ADDRESS,
            &numbered(MANY, |at| format!("\"a{at}@gmial.com\",")),
        ),
        before_contacts(&windows.repeat(1000)),
        numbered(16 * MANY, chain),
    ]
}

fn characters() -> Vec<String> {
    vec![
        String::new(),
        account(NAME, "\"a\0b\""),
        account(NAME, &format!("\"{}\"", filled(MANY, "\0"))),
        before_contacts(&filled(MANY, "\0")),
        before_contacts(&filled(MANY, "\r")),
        before_contacts(&filled(WIDE, "\r\n")),
        before_contacts(&filled(MANY, "\u{feff}")),
        account("[account]", "\u{feff}[account]"),
        format!("\u{feff}{ACCOUNT}"),
        format!("\u{feff}\u{feff}{ACCOUNT}"),
        ACCOUNT.replace('\n', "\r\n"),
        ACCOUNT.replace('\n', "\r"),
        ACCOUNT.replace('\n', "\u{85}"),
        ACCOUNT.replace('\n', "\u{2028}"),
    ]
}

/// Bytes that are no text: cut, overlong, surrogates, another encoding.
fn not_utf8() -> Vec<Vec<u8>> {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cut = [
        &[0xff, 0xfe][..],
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xf0\x9f\x98",
        b"\x80",
    ];
    let inside = |bytes: &[u8]| {
        let (before, after) = ACCOUNT.split_once(NAME).expect("a name");
        [before.as_bytes(), b"\"", bytes, b"\"", after.as_bytes()].concat()
    };
    let mut all: Vec<_> = cut.iter().map(|bytes| inside(bytes)).collect();
    all.extend(cut.iter().map(|bytes| [ACCOUNT.as_bytes(), bytes].concat()));
    all.push(vec![0xff; LONG]);
    all.push(utf16(ACCOUNT));
    all
}
