use super::*;
use crate::document::parse;
use crate::schema::{self, Schema};

/// Returns the settings of `text`, and the text of each value that cannot be used.
fn read(text: &str) -> (Config, Vec<(&str, UnusableReason)>) {
    let (document, errors) = parse(text);
    assert_eq!(errors, [], "{text}");
    let (config, unusable) = Config::read(&document);
    let unusable = unusable.into_iter();
    let unusable = unusable.map(|value| (&text[value.span.start..value.span.end], value.reason));
    (config, unusable.collect())
}

#[test]
fn a_key_that_is_there_counts_or_is_unusable() {
    for (text, value) in [
        ("approval = 3", "3"),
        ("approval = []", "[]"),
        ("approval.signatures = 1.0", "1.0"),
        ("approval.signatures = -1", "-1"),
        (
            "approval.reviews = 99999999999999999999",
            "99999999999999999999",
        ),
        ("approval.code_owners = 1", "1"),
        ("approval.forge = \"sourcehut\"", "\"sourcehut\""),
        ("approval.allowed_signers = [\"a\"]", "[\"a\"]"),
        ("limits = true", "true"),
        ("limits.max_accounts = 5.0", "5.0"),
        ("rules = \"off\"", "\"off\""),
        ("rules.stale-contact = \"never\"", "\"never\""),
        ("rules.allow = { rule = \"a\" }", "{ rule = \"a\" }"),
        ("rules.allow = [1]", "1"),
        ("override = {}", "{}"),
        ("override = [[]]", "[]"),
        ("portals = []", "[]"),
        ("portals.live = \"http\"", "\"http\""),
        (
            "portals.live = { kind = \"embedded\", environment = 1 }",
            "1",
        ),
        (
            "portals.live = { kind = \"smtp\", environment = \"sandbox\" }",
            "\"smtp\"",
        ),
        ("contacts = \"contacts/\"", "\"contacts/\""),
        ("contacts = true", "true"),
    ] {
        let (_, unusable) = read(text);
        assert_eq!(unusable, [(value, UnusableReason::Value)], "{text}");
    }
}

#[test]
fn a_table_needs_its_keys() {
    let table = "{ kind = \"embedded\" }";
    let text = format!("portals.live = {table}");
    let (config, unusable) = read(&text);
    assert_eq!(unusable, [(table, UnusableReason::Value)]);
    // The default portal is not what was meant.
    assert_eq!(config.portals.len(), 0);
    let (config, unusable) = read("portals = {}");
    assert_eq!((config.portals.len(), unusable), (1, Vec::new()));

    let complete = "guard = \"overlap\", account = \"a\", reason = \"b\", until = 2026-12-31";
    let text = format!("override = [{{ {complete} }}]");
    let (config, unusable) = read(&text);
    assert_eq!((config.overrides.len(), unusable), (1, Vec::new()));
    for key in ["guard", "account", "reason", "until"] {
        let text = format!("override = [{{ {} }}]", complete.replace(key, "other"));
        let (config, unusable) = read(&text);
        assert_eq!((config.overrides.len(), unusable.len()), (0, 1), "{key}");
    }
}

#[test]
fn an_override_without_a_day_lets_nothing_through() {
    for until in [
        "\"2026-02-30\"",
        "\"tomorrow\"",
        "\"\"",
        "\"20261231\"",
        "20261231",
        "2026-12-31T00:00:00",
    ] {
        let text = format!(
            "override = [{{ guard = \"overlap\", account = \"a\", reason = \"b\", until = {until} }}]"
        );
        let (config, unusable) = read(&text);
        assert_eq!(config.overrides, [], "{until}");
        assert_eq!(unusable, [(until, UnusableReason::Value)]);
        let (document, _) = parse(&text);
        assert!(
            !schema::check(Schema::Config, &document).is_empty(),
            "{until}"
        );
    }
}

#[test]
fn owners_are_asked_together_with_reviewers_only() {
    let portal = "kind = \"embedded\"\nenvironment = \"production\"\n";
    for (general, own, at) in [
        ("", "", &[][..]),
        ("code_owners = false", "", &[]),
        ("code_owners = true", "", &["true"]),
        ("reviews = 1", "", &[]),
        ("code_owners = true\nreviews = 0", "", &["true"]),
        ("code_owners = true\nreviews = 1", "", &[]),
        ("code_owners = true\nreviews = 2", "", &[]),
        ("code_owners = true\nreviews = 1", "reviews = 0", &["0"]),
        ("code_owners = true\nreviews = 1", "reviews = 2", &[]),
        (
            "code_owners = true\nreviews = 1",
            "reviews = 0\ncode_owners = false",
            &[],
        ),
        ("code_owners = true", "signatures = 1", &["true"]),
        ("reviews = 1", "code_owners = true", &[]),
        ("reviews = 0", "code_owners = true", &["true"]),
        ("", "code_owners = true", &["true"]),
        ("", "code_owners = true\nreviews = 1", &[]),
    ] {
        let text = format!(
            "[approval]\n{general}\n[portals.live]\n{portal}[portals.live.approval]\n{own}\n"
        );
        let (_, unusable) = read(&text);
        let expected = at
            .iter()
            .map(|at| (*at, UnusableReason::OwnersWithoutReviews));
        assert_eq!(unusable, expected.collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn the_schema_and_the_reader_take_the_same_folders() {
    for (folder, is_taken) in [
        ("contacts", true),
        ("c", true),
        ("team/contacts", true),
        ("a/b/c", true),
        ("a.b/c-d_e", true),
        ("team contacts", true),
        ("kontakty-ż", true),
        ("*", true),
        ("", false),
        ("/", false),
        ("contacts/", false),
        ("/contacts", false),
        ("a//b", false),
        (".", true),
        ("./", false),
        ("./.", false),
        (".a", false),
        ("..", false),
        ("./contacts", false),
        ("../contacts", false),
        ("contacts/..", false),
        ("a/./b", false),
        ("a/../b", false),
        ("contacts ", false),
        (" contacts", false),
        ("a /b", false),
        ("contacts.", false),
        ("a./b", false),
        (".git", false),
        (".git/contacts", false),
        ("a/.git", false),
        (".contactctl", false),
        ("a\\b", false),
        ("a\nb", false),
        ("contacts\n", false),
        ("a\u{7f}b", false),
        ("a\u{0}", false),
    ] {
        assert_eq!(
            ContactsFolder::from(folder).is_usable(),
            is_taken,
            "{folder:?}"
        );
        let mut text = String::from("contacts = ");
        text += &document::basic_string(folder);
        let (document, errors) = parse(&text);
        assert_eq!(errors, [], "{text}");
        let findings = schema::check(Schema::Config, &document);
        assert_eq!(findings.is_empty(), is_taken, "{folder:?} {findings:?}");
        let (config, unusable) = Config::read(&document);
        assert_eq!(unusable.is_empty(), is_taken, "{folder:?}");
        assert_eq!(config.contacts, folder.into());
    }
}
