use super::*;
use crate::document::parse;

/// The place of the first `part` of `text`.
fn at(text: &str, part: &str) -> Span {
    let start = text.find(part).expect("it is there");
    Span::new(start, start + part.len())
}

/// `text` after `change`; the same where it cannot be made.
fn after(text: &str, change: Change) -> String {
    let (document, errors) = parse(text);
    assert!(errors.is_empty(), "{errors:?}");
    let edits = edits(text, &document, &[change]).unwrap_or_default();
    let after = edited(text, &edits);
    let (_, errors) = parse(&after);
    assert!(errors.is_empty(), "{after:?} {errors:?}");
    after
}

fn string(text: &str, part: &str, value: &str) -> String {
    let value = value.to_owned();
    let span = at(text, part);
    after(text, Change::String { span, value })
}

#[test]
fn a_string_keeps_its_quotes_where_they_can_hold_it() {
    assert_eq!(string("a = 'x' # c", "'x'", "y"), "a = 'y' # c");
    assert_eq!(string("a = 'x'", "'x'", "it's"), "a = \"it's\"");
    assert_eq!(
        string("a = \"x\"", "\"x\"", "\"\\\u{1}"),
        "a = \"\\\"\\\\\\u0001\""
    );
    let text = "a = 1\n";
    let to = "b c".to_owned();
    assert_eq!(
        after(
            text,
            Change::Rename {
                key: at(text, "a"),
                to
            }
        ),
        "\"b c\" = 1\n"
    );
}

fn without_key(text: &str, key: &str) -> String {
    after(text, Change::RemoveKey { key: at(text, key) })
}

#[test]
fn a_key_goes_with_its_lines_and_without_any_comment() {
    assert_eq!(
        without_key("a = 1\r\nk = [\r\n 1,\r\n]\r\nb = 2", "k"),
        "a = 1\r\nb = 2"
    );
    assert_eq!(without_key("a = 1\nx.k = 2", "k"), "a = 1");
    assert_eq!(without_key("\u{feff}k = 2\n", "k"), "\u{feff}");
    assert_eq!(without_key("  k = '#' # why\n", "k"), "  # why\n");
    for text in [
        "k = [ # why\n 1]\n",
        "a = { k = 1 }\n",
        "[k]\n",
        "[[k]]\na = 1\n",
    ] {
        assert_eq!(without_key(text, "k"), text);
    }
}

fn without_item(text: &str) -> String {
    after(
        text,
        Change::RemoveItem {
            item: at(text, "'x'"),
        },
    )
}

#[test]
fn an_entry_goes_with_one_comma() {
    for (text, expected) in [
        ("a = ['x', 1]", "a = [1]"),
        ("a = [1, 'x']", "a = [1]"),
        ("a = [ 1, 'x', 2 ]", "a = [ 1, 2 ]"),
        ("a = [1, 'x',]", "a = [1,]"),
        ("a = ['x']", "a = []"),
        ("a = [\n  1,\n  'x',\n  2,\n]\n", "a = [\n  1,\n  2,\n]\n"),
        ("a = [\n  1, # one\n  'x'\n]\n", "a = [\n  1, # one\n]\n"),
        ("a = [\n  'x', # why\n  1\n]\n", "a = [\n  # why\n  1\n]\n"),
        ("a = [\r\n  'x',\r\n  1\r\n]", "a = [\r\n  1\r\n]"),
        ("a = [1\n, 'x']", "a = [1\n, ]"),
    ] {
        assert_eq!(without_item(text), expected);
    }
}

#[test]
fn a_table_goes_with_one_of_the_empty_lines_around_it() {
    let without = |text: &str| {
        let start = at(text, "[[t]]\nk").start;
        let header = Span::new(start, start + "[[t]]".len());
        after(text, Change::RemoveTable { header })
    };
    assert_eq!(without("a = 1\n\n[[t]]\nk = 1\n\n[b]\n"), "a = 1\n\n[b]\n");
    assert_eq!(without("[[t]]\nj = 1\n\n[[t]]\nk = 1\n"), "[[t]]\nj = 1\n");
    assert_eq!(without("[[t]]\nj = 1\n\n[[t]]\nk = 1"), "[[t]]\nj = 1");
    assert_eq!(without("# why\n[[t]]\nk = 1\n[b]\n"), "# why\n[b]\n");
    assert_eq!(without("[[t]]\nk = 1\n\n\n[b]\n"), "\n[b]\n");
    for text in ["[[t]]\nk = 1 # why\n", "[[t]]\nk = 1\n[t.u]\n"] {
        assert_eq!(without(text), text);
    }
}

#[test]
fn a_line_is_added_where_the_value_stands() {
    let line = "b = true";
    for (text, expected) in [
        ("  a = 'x' # c\n[t]\n", "  a = 'x' # c\n  b = true\n[t]\n"),
        ("a = 'x'", "a = 'x'\nb = true"),
        ("a = 'x'\r\n", "a = 'x'\r\nb = true\r\n"),
        ("t.a = 'x'\n", "t.a = 'x'\nt.b = true\n"),
        ("t = [{ a = 'x' }]\n", "t = [{ a = 'x', b = true }]\n"),
    ] {
        let value = at(text, "'x'");
        assert_eq!(after(text, Change::AddAfter { value, line }), expected);
    }
}

fn moved(text: &str) -> String {
    let change = Change::Move {
        key: at(text, "k"),
        to: ["c", "p"],
    };
    after(text, change)
}

#[test]
fn a_key_moves_with_its_comments() {
    for (text, expected) in [
        // The table of its own gets the other name.
        (
            "[c]\na = 1\n[c.s] # x\nk = 1 # y\n",
            "[c]\na = 1\n[c.p] # x\nk = 1 # y\n",
        ),
        // The other table is there already.
        (
            "[c]\n# y\nk = [\n 1,\n] # z\na = 1\n\n[c.p]\n\n[d]\n",
            "[c]\na = 1\n\n[c.p]\n# y\nk = [\n 1,\n] # z\n\n[d]\n",
        ),
        (
            "[c.p]\nb = 1\n\n[c.s]\nk = 1\n\n[d]",
            "[c.p]\nb = 1\nk = 1\n\n[d]",
        ),
        ("[c.s]\nk = 1\n\n[c.p]\nb = 1", "[c.p]\nb = 1\nk = 1"),
        (
            "[c.p]\r\nb = 1\r\n\r\n[c.s]\r\nk = 1",
            "[c.p]\r\nb = 1\r\nk = 1",
        ),
        // It is made.
        (
            "[c]\na = 1\nk = 1\n\n[d]\n",
            "[c]\na = 1\n\n[c.p]\nk = 1\n\n[d]\n",
        ),
        ("[c]\nk = 1\na = 1", "[c]\na = 1\n\n[c.p]\nk = 1"),
        ("[c]\nk = 1", "[c]\n\n[c.p]\nk = 1"),
    ] {
        assert_eq!(moved(text), expected);
    }
    for text in ["c.k = 1\n", "c = { k = 1 }\n", "[c]\nk = 1\np.a = 1\n"] {
        assert_eq!(moved(text), text);
    }
}

#[test]
fn a_comment_goes_alone() {
    for (text, expected) in [
        ("a = 1 # x\n", "a = 1\n"),
        ("  # x\r\na = 1", "a = 1"),
        ("a = 1\n# x", "a = 1"),
        ("# x # y\n", "# y\n"),
    ] {
        let span = at(text, "# x");
        assert_eq!(after(text, Change::RemoveComment { span }), expected);
    }
    for (text, expected) in [
        ("#(a, x)", "#(a)"),
        ("#(x, a)", "#(a)"),
        ("#(a ,x , b)", "#(a ,b)"),
    ] {
        let name = at(text, "x");
        assert_eq!(after(text, Change::RemoveName { name }), expected);
    }
}

#[test]
fn changes_of_one_place_are_not_made() {
    let text = "a = ['x', 'y']\n";
    let (document, _) = parse(text);
    let both = [
        Change::RemoveKey { key: at(text, "a") },
        Change::RemoveItem {
            item: at(text, "'x'"),
        },
    ];
    assert_eq!(edits(text, &document, &both), None);
}
