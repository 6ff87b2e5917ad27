//! Markdown, read as a reader of it does.

use insta::assert_snapshot;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::printed;
use crate::support::{ACCOUNT, Project};

/// Markup of our own: the mark at the top, breaks, and the folded pages.
const OWN: [&str; 4] = [
    "<!-- contactctl check: form 1 -->",
    "<br>",
    "<details>",
    "</details>",
];

#[test]
fn no_value_is_markup_and_nobody_is_mentioned() {
    let markdown = printed("markdown");
    let (mut code, mut is_page) = (0, false);
    for event in Parser::new_ext(&markdown, Options::all()) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => {
                let html = html.trim();
                let is_summary = html.starts_with("<details><summary><code>")
                    && html.ends_with("</code>: why it matters</summary>");
                assert!(OWN.contains(&html) || is_summary, "{html}");
            }
            Event::Start(
                Tag::Link { .. } | Tag::Image { .. } | Tag::Table(_) | Tag::Strikethrough,
            )
            | Event::FootnoteReference(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => panic!("{event:?}"),
            Event::Start(Tag::CodeBlock(_)) => is_page = true,
            Event::End(TagEnd::CodeBlock) => is_page = false,
            Event::Text(text) if !is_page => {
                for sigil in ["@", "#"] {
                    let mut after = text.split(sigil).skip(1);
                    assert!(
                        after.all(|rest| !rest.starts_with(char::is_alphanumeric)),
                        "{text}"
                    );
                }
            }
            Event::Code(_) => code += 1,
            _ => {}
        }
    }
    assert!(code > 20, "{code}");
}

#[test]
fn what_does_not_fit_is_counted() {
    let mut account = ACCOUNT.to_owned();
    for number in 0..600 {
        let user = format!("\n[[users]]\nemail = \"@nobody-{number}\"\nrole = \"editor\"\n");
        account.push_str(&user);
    }
    let project = Project::good().file("contacts/bistro.toml", account);
    let findings = project
        .run(["check", "--format", "short"])
        .stdout
        .lines()
        .count();
    let markdown = project.run(["check", "--format", "markdown"]).stdout;
    assert!(markdown.len() <= 65_536, "{}", markdown.len());
    let shown = markdown
        .lines()
        .filter(|line| line.starts_with("- **"))
        .count();
    assert!(shown > 100, "{shown}");
    let left = format!("\n{} more findings are not shown here", findings - shown);
    assert!(markdown.contains(&left), "{left}");
}

#[test]
fn no_finding_is_said_so() {
    assert_snapshot!(Project::good().run(["check", "--format", "markdown"]), @"
    $ contactctl check --format markdown
    <!-- contactctl check: form 1 -->
    ## contactctl check: no findings

    3 files, 1 account

    --- status 0
    ");
}

#[test]
fn the_summary_of_a_nasty_project() {
    assert_snapshot!("markdown", printed("markdown"));
}
