use super::*;
use crate::ssh::fixture::TestKey;

fn fault<T>(text: Text) -> Result<T, SshFault> {
    Err(SshFault::new(text))
}

/// Reads a line that begins with `start`, and goes on with a key.
fn parsed(start: &str) -> Result<Line, SshFault> {
    let line = Line::parse(&format!("{start} {}", TestKey::new(1).text()))?;
    Ok(line.expect("neither empty nor a comment"))
}

fn options(text: &str) -> Result<Options, SshFault> {
    Ok(parsed(&format!("anna {text}"))?.options)
}

#[test]
fn an_empty_line_and_a_comment_are_no_line() {
    for line in ["", " ", "\t", "\r", "# anna", " # anna"] {
        assert_eq!(Line::parse(line), Ok(None), "{line:?}");
    }
}

#[test]
fn a_line_has_principals_options_and_a_key() {
    let plain = parsed("anna,ann").expect("a line");
    assert_eq!(plain.principals, "anna,ann");
    assert_eq!(plain.options, Options::default());
    assert_eq!(plain.key, TestKey::new(1).public());
    assert_eq!(parsed("\"anna b\"").expect("a line").principals, "anna b");
    let cut = Text::new(id::FAULT_PRINCIPALS_ALONE);
    for line in ["anna", "anna ", "\"anna\"", "\"anna\" "] {
        assert_eq!(Line::parse(line), fault(cut.clone()), "{line:?}");
    }
    let open = Text::new(id::FAULT_OPEN_QUOTE);
    assert_eq!(Line::parse("\"anna"), fault(open));
    let no_key = Text::new(id::FAULT_LINE_NO_KEY);
    assert_eq!(Line::parse("anna cert-authority"), fault(no_key));
    let nul = Text::new(id::FAULT_NUL);
    assert_eq!(Line::parse("an\0na ssh-ed25519"), fault(nul));
}

#[test]
fn every_option_is_read_in_any_case() {
    assert_eq!(
        options(
            "Cert-Authority,NAMESPACES=\"git,file\",valid-after=\"19700102\",valid-before=\"19700103\""
        ),
        Ok(Options {
            is_authority: true,
            namespaces: Some("git,file".to_owned()),
            valid_after: Some(86_400),
            valid_before: Some(2 * 86_400),
        })
    );
}

#[test]
fn spaces_and_escaped_quotes_belong_to_an_option() {
    let namespaces = |text: &str| options(text).map(|options| options.namespaces);
    assert_eq!(
        namespaces("namespaces=\"a b\tc\""),
        Ok(Some("a b\tc".to_owned()))
    );
    assert_eq!(
        namespaces(r#"namespaces="a\"b c""#),
        Ok(Some(r#"a"b c"#.to_owned()))
    );
    assert_eq!(
        namespaces(r#"namespaces="a\b""#),
        Ok(Some(r"a\b".to_owned()))
    );
    assert_eq!(namespaces("namespaces=\"\""), Ok(Some(String::new())));
}

#[test]
fn an_option_that_is_odd_is_refused() {
    let date = Text::new(id::FAULT_NO_DATE).with("name", "valid-after");
    let twice = |name: &str| Text::new(id::FAULT_TWICE).with("name", name);
    for (text, why) in [
        ("touch", Text::new(id::FAULT_OPTION).with("name", "touch")),
        ("\"a\"", Text::new(id::FAULT_OPTION).with("name", "\"a\"")),
        ("cert-authority,", Text::new(id::FAULT_COMMA)),
        ("namespaces=git", Text::new(id::FAULT_UNQUOTED)),
        ("namespaces=\"git", Text::new(id::FAULT_OPEN_QUOTE)),
        ("valid-after=\"soon\"", date.clone()),
        // The beginning of 1970 means no limit to OpenSSH.
        ("valid-after=\"19700101\"", date),
        ("namespaces=\"a\",namespaces=\"a\"", twice("namespaces")),
        (
            "valid-before=\"20260101\",valid-before=\"20260101\"",
            twice("valid-before"),
        ),
        (
            "valid-after=\"20260101\",valid-before=\"20260101\"",
            Text::new(id::FAULT_ORDER),
        ),
    ] {
        assert_eq!(options(text), fault(why), "{text}");
    }
}

#[test]
fn a_key_is_valid_from_its_first_second_to_its_last() {
    let line = parsed("anna valid-after=\"19700101000140\",valid-before=\"19700101000320\"");
    let line = line.expect("a line");
    let key = TestKey::new(1).public();
    let lets = |at: u64| line.lets(&key, "anna", "git", at).expect("its key");
    let limit = |message, at: u64, limit: u64| {
        Text::new(message)
            .with("principal", "anna")
            .with("at", time::shown(at))
            .with("limit", time::shown(limit))
    };
    assert_eq!(lets(99), fault(limit(id::FAULT_KEY_EARLY, 99, 100)));
    assert_eq!(lets(100), Ok(()));
    assert_eq!(lets(200), Ok(()));
    assert_eq!(lets(201), fault(limit(id::FAULT_KEY_EXPIRED, 201, 200)));
}

#[test]
fn a_key_signs_for_the_namespaces_of_its_line() {
    let key = TestKey::new(1).public();
    let line = parsed("anna namespaces=\"git,contactctl-*\"").expect("a line");
    for (namespace, is_listed) in [
        ("git", true),
        ("contactctl-approval", true),
        ("file", false),
    ] {
        let verdict = line.lets(&key, "anna", namespace, 100).expect("its key");
        assert_eq!(verdict.is_ok(), is_listed, "{namespace}");
        assert_eq!(line.options.is_for(namespace), is_listed, "{namespace}");
    }
    let any = parsed("anna").expect("a line");
    assert_eq!(any.lets(&key, "anna", "file", 100), Some(Ok(())));
}

#[test]
fn a_line_says_nothing_of_another_key_and_an_authority_nothing_of_its_own() {
    let line = parsed("anna").expect("a line");
    assert_eq!(
        line.lets(&TestKey::new(2).public(), "anna", "git", 100),
        None
    );
    let authority = parsed("anna cert-authority").expect("a line");
    let own = TestKey::new(1).public();
    assert_eq!(authority.lets(&own, "anna", "git", 100), None);
}
