//! Values that are markup or hide something, links into scripts, and the policy of the page.

use super::super::account::safe;
use super::*;

#[test]
fn a_value_is_text_whatever_is_in_it() {
    let long = "ż".repeat(300);
    for hostile in [
        "</script><script>alert(1)</script>",
        "<!--",
        "</textarea></style></title><img src=x onerror=alert(1)>",
        "\" onclick=\"alert(1)",
        "'; {done} &amp; $& `code`",
        "\u{202e}gro.elpmaxe\u{200b}@x.example",
        "a\nb\u{0}c",
        "العربية",
        &long,
    ] {
        let mut sheet = sheet(vec![account(
            hostile,
            hostile,
            vec![
                visit(true, None, vec![user(hostile, None, Some(Role::Editor))]),
                visit(
                    false,
                    None,
                    vec![
                        known(Field::Alert, addresses(&["a"]), addresses(&["a", hostile])),
                        known(Field::OperationalForUsers, None, address(hostile)),
                    ],
                ),
            ],
        )]);
        sheet.accounts.push(account("other", "Other", Vec::new()));
        let page = english(&sheet);
        let plain = english(&every_kind());
        for tag in [
            "<script", "</script", "<style", "</style", "<!--", "<img", "</title",
        ] {
            let count = |page: &str| page.matches(tag).count();
            assert_eq!(count(&page), count(&plain), "{tag} in {hostile:?}");
        }
        assert_eq!(attributes(&page, "onclick"), [""; 0], "{hostile:?}");
        assert_eq!(attributes(&page, "data-account"), [hostile, "other"]);
        let keys = attributes(&page, "data-key");
        assert_eq!(keys[0], format!("user:{hostile}"));
        let copied = attributes(&page, "data-copy");
        let whole = format!("a\n{hostile}");
        assert_eq!(copied, [hostile, hostile, &whole, hostile]);
        // What is shown hides nothing.
        let shown = crate::text::printable(hostile);
        let names = between(&page, "<h2 id=\"a1-title\" tabindex=\"-1\"><bdi>", "</bdi>");
        assert_eq!(unescaped(names[0]), shown);
        let values = between(&page, "<bdi class=\"value\">", "</bdi>");
        assert_eq!(unescaped(values[0]), shown);
        assert_eq!(attributes(&page, "data-shown")[0], shown);
    }
}

#[test]
fn a_page_links_to_sites_over_tls_and_to_this_machine_alone() {
    for (link, written) in [
        (
            "https://portal.example/a?b=1&c=2#d",
            Some("https://portal.example/a?b=1&c=2#d"),
        ),
        (
            "HTTPS://Portal.example/ą",
            Some("https://portal.example/%C4%85"),
        ),
        ("http://localhost:8080/a", Some("http://localhost:8080/a")),
        ("http://127.0.0.1/", Some("http://127.0.0.1/")),
        ("http://[::1]:80/", Some("http://[::1]/")),
        ("http://portal.example/", None),
        ("http://localhost.example/", None),
        ("javascript:alert(1)", None),
        ("\u{1}javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,<script>alert(1)</script>", None),
        ("file:///etc/passwd", None),
        ("//portal.example/", None),
        ("bistro/contacts", None),
        ("", None),
    ] {
        assert_eq!(safe(link).as_deref(), written, "{link:?}");
        let visits = vec![visit(
            true,
            Some(link),
            vec![user("a", None, Some(Role::Editor))],
        )];
        let page = english(&sheet(vec![account("bistro", "Bistro", visits)]));
        let links = attributes(&page, "href");
        let links: Vec<_> = links.iter().filter(|link| !link.starts_with('#')).collect();
        assert_eq!(links, written.iter().collect::<Vec<_>>(), "{link:?}");
    }
}

#[test]
fn the_policy_allows_what_is_in_the_page_and_nothing_else() {
    let page = english(&every_kind());
    let hashes = |tag: &str| {
        let texts = between(&page, &format!("<{tag}>"), &format!("</{tag}>"));
        let hashes = texts.iter().map(|text| {
            let hash = BASE64.encode(&Sha256::digest(text));
            format!("'sha256-{hash}'")
        });
        hashes.collect::<Vec<_>>().join(" ")
    };
    let (style, script) = (hashes("style"), hashes("script"));
    assert_eq!(script.split(' ').count(), 2);
    let policy = attributes(&page, "content").remove(0);
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; \
             form-action 'none'"
        )
    );
}

#[test]
fn neither_the_style_nor_the_script_ends_its_element() {
    for text in [STYLE, SCRIPT] {
        let text = text.to_lowercase();
        for end in ["</script", "</style", "<!--", "\r"] {
            assert!(!text.contains(end), "{end}");
        }
    }
}
