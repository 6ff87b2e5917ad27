//! The fast parser reads what the recovering one reads.

use proptest::prelude::*;

use super::super::parse::recovering;

const PLAIN: &str = include_str!("../../../contacts/bistro-warszawa.toml");

/// Asserts that the recovering parser reads the same, if the fast one reads `text` at all;
/// returns true if it does.
fn assert_same(text: &str) -> bool {
    let Some(document) = super::parse(text) else {
        return false;
    };
    let (expected, errors) = recovering(text);
    assert_eq!(errors, [], "{text:?}");
    assert_eq!(document.root, expected.root, "{text:?}");
    true
}

#[test]
fn what_files_keep_to_is_read_the_fast_way() {
    for text in [
        "",
        "# only a comment",
        "a = 1\r\nb = true # x\n\n[c]\nd = [\n  \"x\", # y\n  \"\",\n]\n[c.e]\nf = 2026-10-01\n",
        "[[a]]\nb = 0\n[[a]]\nb = \"ą\"\n[c]",
        "a = []\nb = [ 1 , 2 ]\nc = [false,true,]",
        PLAIN,
        include_str!("../../../contacts/directory.toml"),
    ] {
        assert!(assert_same(text), "{text}");
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_recovering_parser() {
    for text in [
        "\u{feff}a = 1",
        "a = 'x'",
        "a = \"\\n\"",
        "a = \"\"\"x\"\"\"",
        "a = { b = 1 }",
        "a.b = 1",
        "\"a\" = 1",
        "a = [[1]]",
        "a = 1.5",
        "a = 007",
        "a = 1_000",
        "a = -1",
        "a = 2026-02-29",
        "a = 2026-10-01 10:00:00",
        "a = 2026-10-01T10:00:00",
        "a = 1\na = 2",
        "[a]\n[a]",
        "a = 1\n[a]",
        "a = []\n[[a]]",
        "[a.b]\n[a]",
        "[[a]]\n[a.b]",
        "[ a ]",
        "a = 1 b = 2",
        "a = \"x\"\"",
        "a = \"x",
        "a = [1",
        "a = [1 2]",
        "a = [,]",
        "a =",
        "a",
        "[a",
        "a = truefalse",
        "# \u{1}",
        "a = \"\u{7f}\"",
        "a = 1\r",
    ] {
        assert!(super::parse(text).is_none(), "{text:?}");
    }
}

/// Generates something like a line of TOML.
fn line() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("["),
        Just("[["),
        Just("]"),
        Just("]]"),
        Just("a"),
        Just("b"),
        Just("c.d"),
        Just("="),
        Just(" "),
        Just(","),
        Just("\""),
        Just("\"\""),
        Just("\"x\""),
        Just("'y'"),
        Just("\\"),
        Just("#"),
        Just("\n"),
        Just("\r\n"),
        Just("\t"),
        Just("true"),
        Just("0"),
        Just("12"),
        Just("-"),
        Just("2026-10-01"),
        Just("2026-13-31"),
        Just("T10:00"),
        Just("{"),
        Just("}"),
        Just("."),
        Just("ą"),
        Just("\r"),
        Just("\u{1}"),
        Just("1.5"),
        Just("a = "),
        Just("[a]\n"),
        Just("[[b]]\n"),
        Just("[a.b]\n"),
        Just("c = [1, 2]\n"),
    ];
    prop::collection::vec(word, 0..24).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn both_parsers_read_the_same(text in line()) {
        assert_same(&text);
    }

    #[test]
    fn both_read_the_same_of_a_file_with_an_edit(
        at in 0..PLAIN.len(),
        to in 0..PLAIN.len(),
        edit in line(),
    ) {
        let (at, to) = (at.min(to), at.max(to).min(at.min(to) + 8));
        if let (Some(before), Some(after)) = (PLAIN.get(..at), PLAIN.get(to..)) {
            assert_same(&format!("{before}{edit}{after}"));
        }
    }
}
