//! Every link to a file of the repository leads to one, and to a heading that the file has.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{documents, events, root};

/// Returns the anchors of the headings of `text`, as forges make them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut heading: Option<String> = None;
    for event in events(text) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::Text(part) | Event::Code(part) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&part);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                let name = anchor(&heading.take().expect("a heading"));
                let mut numbered = name.clone();
                for number in 1.. {
                    if found.insert(numbered) {
                        break;
                    }
                    numbered = format!("{name}-{number}");
                }
            }
            _ => {}
        }
    }
    found
}

/// Returns the anchor of a heading: lower case, hyphens for spaces, no punctuation.
fn anchor(heading: &str) -> String {
    heading
        .to_lowercase()
        .chars()
        .map(|one| if one == ' ' { '-' } else { one })
        .filter(|one| one.is_alphanumeric() || "-_".contains(*one))
        .collect()
}

#[test]
fn every_link_leads_somewhere() {
    let mut links = 0;
    for (document, text) in documents() {
        let folder = Path::new(&document).parent().expect("a folder");
        for event in events(&text) {
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event
            else {
                continue;
            };
            if dest_url.contains("://") {
                continue;
            }
            links += 1;
            let (path, fragment) = dest_url.split_once('#').unwrap_or((&dest_url, ""));
            let target = if path.is_empty() {
                root().join(&document)
            } else {
                root().join(folder).join(path)
            };
            assert!(target.exists(), "{document} links `{dest_url}`");
            if !fragment.is_empty() {
                let text = fs::read_to_string(&target).expect("a document");
                assert!(
                    anchors(&text).contains(fragment),
                    "{document} links `{dest_url}`: there is no such heading"
                );
            }
        }
    }
    assert!(links > 150, "only {links} links found");
}
