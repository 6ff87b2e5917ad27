//! The stages of `check` on accounts in memory: `cargo bench`.

use std::fmt::Write as _;

use contactctl::check;
use contactctl::config::ProjectFiles;
use contactctl::contact::{Account, Directory};
use contactctl::document;
use contactctl::language::Language;
use contactctl::render::{self, Checked, Style};
use contactctl::rules::{self, AccountScope};
use contactctl::schema::{self, Schema};
use contactctl::text::{Origin, Snapshot, SourceFile};
use divan::Bencher;
use divan::counter::ItemsCount;
use jiff::Timestamp;

/// An account of the usual size.
const ACCOUNT: &str = include_str!("../contacts/bistro-warszawa.toml");

const DIRECTORY: &str = include_str!("../contacts/directory.toml");

fn main() {
    divan::main();
}

#[divan::bench]
fn parse(bencher: Bencher<'_, '_>) {
    bencher.bench(|| document::parse(divan::black_box(ACCOUNT)));
}

#[divan::bench]
fn validate(bencher: Bencher<'_, '_>) {
    let (document, _) = document::parse(ACCOUNT);
    bencher.bench(|| schema::check(Schema::Account, divan::black_box(&document)));
}

/// Each rule of one account file.
#[divan::bench(args = account_rules())]
fn judge(bencher: Bencher<'_, '_>, rule: &str) {
    let (people, _) = document::parse(DIRECTORY);
    let mut directory = Directory::default();
    directory.read(&"contacts/directory.toml".into(), &people);
    let (document, _) = document::parse(ACCOUNT);
    let account = Account::read(&document);
    let scope = AccountScope::new(&account, &directory, Timestamp::UNIX_EPOCH);
    let check = rules::find(rule).and_then(|rule| rule.account);
    let check = check.expect("a rule of account files");
    bencher.bench(|| {
        let mut drafts = Vec::new();
        check(divan::black_box(&scope), &mut drafts);
        drafts
    });
}

/// An account that claims to be always open, in two zones: the dearest rule at its dearest.
#[divan::bench]
fn coverage_of_a_year(bencher: Bencher<'_, '_>) {
    let mut text = "[account]\nalways_open = true\n".to_owned();
    for zone in ["Europe/Warsaw", "America/New_York"] {
        write!(
            text,
            "[[operational_support]]\ntime_zone = \"{zone}\"\nopens = \"08:00\"\ncloses = \"21:00\"\n\
             days = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\", \"sun\"]\n"
        )
        .expect("a string takes everything");
    }
    let (document, _) = document::parse(&text);
    let (account, directory) = (Account::read(&document), Directory::default());
    let scope = AccountScope::new(&account, &directory, Timestamp::UNIX_EPOCH);
    let check = rules::find("coverage-gap").and_then(|rule| rule.account);
    let check = check.expect("a rule of account files");
    bencher.bench(|| {
        let mut drafts = Vec::new();
        check(divan::black_box(&scope), &mut drafts);
        drafts
    });
}

/// Every address of an account taken apart, and the rules on all of it.
#[divan::bench]
fn judge_all(bencher: Bencher<'_, '_>) {
    let (people, _) = document::parse(DIRECTORY);
    let mut directory = Directory::default();
    directory.read(&"contacts/directory.toml".into(), &people);
    let (document, _) = document::parse(ACCOUNT);
    let account = Account::read(&document);
    bencher.bench(|| {
        rules::account(&AccountScope::new(
            divan::black_box(&account),
            &directory,
            Timestamp::UNIX_EPOCH,
        ))
    });
}

fn account_rules() -> impl Iterator<Item = &'static str> {
    let rules = rules::REGISTRY.iter();
    rules
        .filter(|rule| rule.account.is_some())
        .map(|rule| rule.name)
}

#[divan::bench(args = [1, 1_000, 10_000])]
fn check_all(bencher: Bencher<'_, '_>, accounts: usize) {
    let files = ProjectFiles::new(snapshot(accounts, |_| false), "contactctl.toml");
    bencher
        .counter(ItemsCount::new(accounts))
        .bench(|| check::check(&files, Timestamp::UNIX_EPOCH));
}

#[divan::bench(args = [1_000, 10_000])]
fn check_faulty(bencher: Bencher<'_, '_>, accounts: usize) {
    let files = ProjectFiles::new(snapshot(accounts, |_| true), "contactctl.toml");
    bencher
        .counter(ItemsCount::new(accounts))
        .bench(|| check::check(&files, Timestamp::UNIX_EPOCH));
}

#[divan::bench(args = [1_000, 10_000])]
fn render_text(bencher: Bencher<'_, '_>, accounts: usize) {
    let files = ProjectFiles::new(snapshot(accounts, |_| true), "contactctl.toml");
    let outcome = check::check(&files, Timestamp::UNIX_EPOCH);
    let checked = Checked {
        snapshot: files.snapshot(),
        report: &outcome.report,
        accounts,
        language: Language::English,
        redact: false,
    };
    bencher
        .counter(ItemsCount::new(outcome.report.findings().len()))
        .bench(|| render::text::findings(&checked, Style::PLAIN));
}

/// So many accounts, those with a fault that `is_faulty` says, and their directory.
fn snapshot(accounts: usize, is_faulty: impl Fn(usize) -> bool) -> Snapshot {
    let mut files = vec![SourceFile::new("contacts/directory.toml", DIRECTORY.into())];
    for number in 0..accounts {
        let id = format!("id = \"account-{number}\"");
        let mut text = ACCOUNT.replace("id = \"bistro-warszawa\"", &id);
        if is_faulty(number) {
            text = text.replace("opens = \"09:00\"", "opens = \"9:00\"");
            write!(text, "unknown = {number}").expect("a string takes everything");
        }
        files.push(SourceFile::new(
            format!("contacts/{number}.toml"),
            text.into_bytes(),
        ));
    }
    Snapshot::new(Origin::Memory, files)
}
