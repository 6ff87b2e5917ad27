use crate::check::tests::{GOOD, findings};

/// An account with a free mailbox in line 8, and what is written around it.
fn account(before: &str, after: &str) -> String {
    GOOD.replace(
        "technical_emergency = [\"oncall@bistro.example\"]",
        &format!("{before}technical_emergency = [\"bistro.oncall@gmail.com\"]{after}"),
    )
}

fn found(text: &str) -> String {
    findings(&[("contacts/a.toml", text)]).join("\n")
}

/// Returns the findings about `comment` itself, which suppresses nothing.
fn unread(comment: &str) -> String {
    let found = found(&account("", &format!(" {comment}")));
    assert!(found.contains(" free-mail-domain: "), "{found}");
    let own = found
        .lines()
        .filter(|line| !line.contains(" free-mail-domain: "));
    own.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_comment_on_the_line_or_on_the_line_before_suppresses() {
    let allow = "# contactctl: allow(free-mail-domain) the shop's own";
    for text in [
        account("", &format!(" {allow}")),
        account(&format!("{allow}\n"), ""),
        account(&format!("  {allow}\n# more\n"), ""),
        account(&format!("{allow}\n"), "").replace('\n', "\r\n"),
        account(
            "# contactctl:allow( free-mail-domain ,until=2026-11-24):x\n",
            "",
        ),
        account(
            "",
            " # contactctl: allow(free-mail-domain, until = 2027-01-01) x",
        ),
    ] {
        assert_eq!(found(&text), "", "{text}");
    }
}

#[test]
fn it_reaches_no_further() {
    let allow = "# contactctl: allow(free-mail-domain) the shop's own\n";
    insta::assert_snapshot!(found(&account(&format!("{allow}\n"), "")), @r#"
    contacts/a.toml  `# contactctl: allow(free-mail-domain) the shop's own` useless-allow: there is no finding of `free-mail-domain` here that this exception could apply to
    contacts/a.toml /contacts/technical_emergency/0 `"bistro.oncall@gmail.com"` free-mail-domain: `bistro.oncall@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business
    "#);
    let text = account("", "").replace("[contacts]\n", &format!("[contacts] {allow}"));
    insta::assert_snapshot!(found(&text), @r#"
    contacts/a.toml  `# contactctl: allow(free-mail-domain) the shop's own` useless-allow: there is no finding of `free-mail-domain` here that this exception could apply to
    contacts/a.toml /contacts/technical_emergency/0 `"bistro.oncall@gmail.com"` free-mail-domain: `bistro.oncall@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business
    "#);
}

#[test]
fn a_list_of_many_lines_is_allowed_by_entry_or_as_a_whole() {
    let allow = "# contactctl: allow(free-mail-domain) the shop's own\n  ";
    let [whole, first] = [(allow, ""), ("", allow)].map(|(before, first)| {
        account(before, "").replace(
            "[\"bistro.oncall@gmail.com\"]",
            &format!("[\n  {first}\"bistro.oncall@gmail.com\",\n  \"b@gmail.com\",\n]"),
        )
    });
    assert_eq!(found(&whole), "");
    insta::assert_snapshot!(found(&first), @r#"contacts/a.toml /contacts/technical_emergency/1 `"b@gmail.com"` free-mail-domain: `b@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business"#);
}

#[test]
fn several_rules_and_several_comments_stand_on_one_line() {
    let text = account(
        "",
        " # contactctl: allow(free-mail-domain, foreign-domain) a # contactctl: allow(stale-contact) b",
    );
    insta::assert_snapshot!(found(&text), @"
    contacts/a.toml  `foreign-domain` useless-allow: there is no finding of `foreign-domain` here that this exception could apply to
    contacts/a.toml  `# contactctl: allow(stale-contact) b` useless-allow: there is no finding of `stale-contact` here that this exception could apply to
    ");
    let text = account(
        "# contactctl: allow(stale-contact, foreign-domain) a\n# contactctl: allow(free-mail-domain) b\n",
        "",
    );
    insta::assert_snapshot!(found(&text), @"
    contacts/a.toml  `stale-contact` useless-allow: there is no finding of `stale-contact` here that this exception could apply to
    contacts/a.toml  `foreign-domain` useless-allow: there is no finding of `foreign-domain` here that this exception could apply to
    ");
}

#[test]
fn a_malformed_suppression_is_reported_and_suppresses_nothing() {
    let comments = [
        "allow(free-mail-domain)",
        "allow(free-mail-domain) -",
        "allow(free-mail-domian) reason",
        "allow(nothing-like-it) reason",
        "allow() reason",
        "allow(free-mail-domain reason",
        "allow free-mail-domain",
        "alow(free-mail-domain) reason",
        "allow(free-mail-domain, until = soon) reason",
        "allow(free-mail-domain, till = 2027-01-01) reason",
        "allow(toml-syntax) reason",
        "allow(malformed-allow) reason",
        "",
    ];
    let lines = comments.map(|comment| unread(&format!("# contactctl: {comment}")));
    insta::assert_snapshot!(lines.join("\n"), @"
    contacts/a.toml  `# contactctl: allow(free-mail-domain)` malformed-allow: this exception has no reason
    contacts/a.toml  `# contactctl: allow(free-mail-domain) -` malformed-allow: this exception has no reason
    contacts/a.toml  `free-mail-domian` malformed-allow: rule `free-mail-domian` does not exist
    contacts/a.toml  `nothing-like-it` malformed-allow: rule `nothing-like-it` does not exist
    contacts/a.toml  `# contactctl: allow() reason` malformed-allow: this exception does not list any rule
    contacts/a.toml  `# contactctl: allow(free-mail-domain reason` malformed-allow: this exception has no closing `)`
    contacts/a.toml  `# contactctl: allow free-mail-domain` malformed-allow: this comment looks like an exception, but is not a valid one
    contacts/a.toml  `# contactctl: alow(free-mail-domain) reason` malformed-allow: this comment looks like an exception, but is not a valid one
    contacts/a.toml  `until = soon` malformed-allow: `soon` is not a date
    contacts/a.toml  `till = 2027-01-01` malformed-allow: key `till` is not allowed in an exception
    contacts/a.toml  `toml-syntax` malformed-allow: exceptions from rule `toml-syntax` are not allowed
    contacts/a.toml  `malformed-allow` malformed-allow: exceptions from rule `malformed-allow` are not allowed
    contacts/a.toml  `# contactctl:` malformed-allow: this comment looks like an exception, but is not a valid one
    ");
}

#[test]
fn one_that_is_past_its_day_is_said_with_what_it_allowed() {
    let text = account(
        "",
        " # contactctl: allow(free-mail-domain, until = 2026-11-23) soon",
    );
    insta::assert_snapshot!(found(&text), @r#"
    contacts/a.toml /contacts/technical_emergency/0 `"bistro.oncall@gmail.com"` free-mail-domain: `bistro.oncall@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business
    contacts/a.toml  `until = 2026-11-23` expired-allow: this exception from `free-mail-domain` ended on 2026-11-23
    "#);
}

#[test]
fn directory_and_configuration_have_them_too() {
    let directory = "# contactctl: allow(unused-entry) named soon\n[spare]\nkind = \"group\"\nemail = \"spare@bistro.example\"\n";
    let config = "# contactctl: allow(useless-allow) comes with the next change\n[[rules.allow]]\nrule = \"free-mail-domain\"\naccount = \"bistro\"\nreason = \"x\"\n";
    let other = GOOD.replace("name = ", "# contactctl: allow(bad-format) x\nname = ");
    let both = [
        ("contactctl.toml", config),
        ("contacts/a.toml", GOOD),
        ("contacts/directory.toml", directory),
    ];
    assert_eq!(findings(&both), [""; 0]);
    // What rules between files find is suppressed where they say it.
    let twice = GOOD.replace(
        "id = ",
        "# contactctl: allow(duplicate-account) moving\nid = ",
    );
    assert_eq!(
        findings(&[("contacts/a.toml", GOOD), ("contacts/b.toml", &twice)]),
        [""; 0]
    );
    let useless = [
        ("contacts/a.toml", other.as_str()),
        (
            "contacts/directory.toml",
            "# contactctl: allow(unused-entry) x\n",
        ),
    ];
    insta::assert_snapshot!(findings(&useless).join("\n"), @"
    contacts/a.toml  `# contactctl: allow(bad-format) x` useless-allow: there is no finding of `bad-format` here that this exception could apply to
    contacts/directory.toml  `# contactctl: allow(unused-entry) x` useless-allow: there is no finding of `unused-entry` here that this exception could apply to
    ");
}

#[test]
fn a_comment_in_a_string_is_none_and_a_broken_file_has_no_useless_one() {
    let text = GOOD.replace("\"Bistro\"", "\"# contactctl: allow(x)\"");
    assert_eq!(found(&text), "");
    let text =
        account("", " # contactctl: allow(foreign-domain) x").replace("\"Bistro\"", "\"Bistro");
    insta::assert_snapshot!(found(&text), @r#"
    contacts/a.toml /account/name `"Bistro` toml-syntax: invalid TOML: a string without its closing quote
    contacts/a.toml /contacts/technical_emergency/0 `"bistro.oncall@gmail.com"` free-mail-domain: `bistro.oncall@gmail.com` is a mailbox at the free provider `gmail.com`, not in a domain of the business
    "#);
}

#[test]
fn one_that_repeats_another_is_useless() {
    let allow = "# contactctl: allow(free-mail-domain) the shop's own";
    let twice = account(&format!("{allow}\n{allow}, again\n"), "");
    let both = account(&format!("{allow}\n"), &format!(" {allow}, again"));
    let named = account(
        "",
        " # contactctl: allow(free-mail-domain, free-mail-domain) the shop's own",
    );
    // The first is past its day, so the second is needed.
    let renewed = account(
        "# contactctl: allow(free-mail-domain, until = 2026-11-23) until then\n",
        &format!(" {allow}"),
    );
    let texts = [twice, both, named, renewed].map(|text| found(&text));
    insta::assert_snapshot!(texts.join("\n\n"), @"
    contacts/a.toml  `# contactctl: allow(free-mail-domain) the shop's own, again` useless-allow: every finding of `free-mail-domain` here already has another exception

    contacts/a.toml  `# contactctl: allow(free-mail-domain) the shop's own, again` useless-allow: every finding of `free-mail-domain` here already has another exception

    contacts/a.toml  `free-mail-domain` useless-allow: every finding of `free-mail-domain` here already has another exception

    contacts/a.toml  `until = 2026-11-23` expired-allow: this exception from `free-mail-domain` ended on 2026-11-23
    ");
}

#[test]
fn what_is_meant_as_one_and_not_read_is_reported() {
    let comments = [
        "# note # contactctl: allow(free-mail-domain) reason",
        "## contactctl: allow(free-mail-domain) reason",
        "# contactctl allow(free-mail-domain) reason",
        "# ContactCtl: Allow(free-mail-domain) reason",
        "# contactctl: allow(free-mail-domain, until = 2027-01-01, until = 2028-01-01) reason",
        "# contactctl: allow(free-mail-domain) \u{2800}",
        "# contactctl: allow(free-mail-domain) \u{3164}",
    ];
    let lines = comments.map(unread);
    insta::assert_snapshot!(lines.join("\n"), @"
    contacts/a.toml  `# contactctl: allow(free-mail-domain) reason` malformed-allow: this exception comes after other text in the comment, so it has no effect
    contacts/a.toml  `# contactctl: allow(free-mail-domain) reason` malformed-allow: this exception comes after other text in the comment, so it has no effect
    contacts/a.toml  `# contactctl allow(free-mail-domain) reason` malformed-allow: this comment looks like an exception, but is not a valid one
    contacts/a.toml  `# ContactCtl: Allow(free-mail-domain) reason` malformed-allow: this comment looks like an exception, but is not a valid one
    contacts/a.toml  `until = 2028-01-01` malformed-allow: this exception has two dates
    contacts/a.toml  `# contactctl: allow(free-mail-domain) ⠀` malformed-allow: this exception has no reason
    contacts/a.toml  `# contactctl: allow(free-mail-domain) ㅤ` malformed-allow: this exception has no reason
    ");
    for comment in [
        "# write `# contactctl: allow(free-mail-domain) reason` there",
        "# old = [\"a@gmail.com\"] # contactctl: allow(free-mail-domain) reason",
        "# \"a@gmail.com\", # contactctl: allow(free-mail-domain) reason",
        "# contactctl allows free mailboxes",
    ] {
        let text = GOOD.replace("name =", &format!("{comment}\nname ="));
        assert_eq!(found(&text), "", "{comment}");
    }
}
