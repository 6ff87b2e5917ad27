//! What is shown about the key or value under the pointer.

use std::fmt::Write as _;

use gen_lsp_types::{Contents, Hover, MarkupContent, MarkupKind};
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::target::Target;
use super::view::View;
use crate::config::FileKind;
use crate::contact::{Audience, DirectoryEntry, Field};
use crate::document;
use crate::git::short_id;
use crate::language::{Text, id};
use crate::rules::{self, Page};
use crate::schema::keys::SchemaKey;
use crate::text::{Span, printable};

/// The commits that are searched for the last change of a file.
const COMMITS: usize = 500;

/// Returns what is known about the place at `offset`. `None` if nothing is there.
pub(super) fn hover(view: &View<'_>, keys: &[SchemaKey], offset: usize) -> Option<Hover> {
    let (document, _) = document::parse(view.text());
    let target = Target::at(&document, offset);
    let mut parts = Vec::new();
    let mut span = None;
    if let Some(target) = &target {
        parts.extend(about(view, keys, target));
        span = Some(target.span);
    }
    let findings = view.outcome.report.findings().iter();
    let here = findings.filter(|finding| {
        *finding.path == *view.file.path
            && finding.span.start <= offset
            && offset <= finding.span.end
    });
    let mut rules: Vec<_> = here.map(|finding| finding.rule).collect();
    rules.sort_unstable();
    rules.dedup();
    for rule in rules.into_iter().filter_map(rules::find) {
        let page = Page::of(rule, view.language());
        parts.push(format!(
            "**`{}`** {}\n\n{}",
            rule.name,
            page.summary.trim(),
            page.why.trim()
        ));
    }
    if parts.is_empty() {
        return None;
    }
    Some(Hover {
        contents: Contents::MarkupContent(MarkupContent {
            kind: MarkupKind::Markdown,
            value: parts.join("\n\n---\n\n"),
        }),
        range: span.map(|span: Span| view.lines.range(span)),
    })
}

fn about(view: &View<'_>, keys: &[SchemaKey], target: &Target) -> Vec<String> {
    let kind = view.kind();
    if let Some(id) = target.entry_id(kind) {
        return view
            .directory()
            .get(id)
            .map(|entry| about_entry(view, entry))
            .into_iter()
            .collect();
    }
    if target.is_key {
        return about_key(view, keys, target).into_iter().collect();
    }
    let value = target.value.as_deref().unwrap_or_default();
    if target.is_contact(kind)
        && let Some(entry) = view.directory().entry_of(value)
    {
        return vec![about_entry(view, entry)];
    }
    let is_id = kind == FileKind::Account && target.path == ["account", "id"];
    if is_id {
        return last_change(view, &view.file.path).into_iter().collect();
    }
    Vec::new()
}

/// Returns the page of a key: its label in the portal, who sees the value, and its description.
fn about_key(view: &View<'_>, keys: &[SchemaKey], target: &Target) -> Option<String> {
    let schema = view.schema()?;
    let key = keys
        .iter()
        .find(|key| key.file == schema && key.is_at(&target.path))?;
    let mut page = format!("**`{}`**", key.dotted());
    let field = target.path.last().and_then(|name| Field::from_key(name));
    if let Some(field) = field.filter(|_| schema == crate::schema::Schema::Account) {
        let audience = match field.audience() {
            Audience::Portal => id::LSP_AUDIENCE_PORTAL,
            Audience::Confidential => id::LSP_AUDIENCE_CONFIDENTIAL,
            Audience::Public => id::LSP_AUDIENCE_PUBLIC,
        };
        let label = Text::new(id::LSP_FIELD)
            .with("label", field.label_in(view.language()))
            .with("audience", Text::new(audience));
        write!(page, " · {}", view.say(&label)).expect("a string takes everything");
    }
    write!(page, "\n\n{}", key.description).expect("a string takes everything");
    if let Some(example) = &key.example {
        let name = key.name();
        write!(page, "\n\n```toml\n{name} = {example}\n```").expect("a string takes everything");
    }
    Some(page)
}

/// Returns what the directory has about an entry, and its last change.
fn about_entry(view: &View<'_>, entry: &DirectoryEntry) -> String {
    let kind = entry.kind.as_ref().map_or("?", |kind| kind.value.name());
    let mut page = format!("**{}** · {kind}", code(&format!("@{}", entry.id.value)));
    let mut line = |text: &Text| {
        write!(page, "\n\n{}", view.say(text)).expect("a string takes everything");
    };
    if let Some(email) = &entry.email {
        line(&Text::new(id::LSP_ENTRY_EMAIL).with("email", code(&email.value)));
    }
    if !entry.members.is_empty() {
        let members: Vec<_> = entry.members.iter().map(|one| code(&one.value)).collect();
        let reference = format!("@{}", entry.id.value);
        let people = view.directory().people_behind(&reference).count();
        line(
            &Text::new(id::LSP_ENTRY_MEMBERS)
                .with("members", members.join(", "))
                .with("people", people),
        );
    }
    if let Some(phone) = &entry.phone {
        line(&Text::new(id::LSP_ENTRY_PHONE).with("phone", code(&phone.value)));
    }
    if let Some(language) = &entry.language {
        line(&Text::new(id::LSP_ENTRY_LANGUAGE).with("language", code(&language.value)));
    }
    line(&match &entry.verified_on {
        Some(date) => verified(view, &date.value),
        None => Text::new(id::LSP_ENTRY_NEVER_VERIFIED),
    });
    if let Some(change) = last_change(view, &entry.path) {
        write!(page, "\n\n{change}").expect("a string takes everything");
    }
    page
}

fn verified(view: &View<'_>, written: &str) -> Text {
    let today = TimeZone::UTC.to_datetime(view.now).date();
    let days = written
        .parse::<Date>()
        .map(|date| date.duration_until(today).as_hours() / 24);
    match days {
        Ok(0) => Text::new(id::LSP_ENTRY_VERIFIED_TODAY).with("date", code(written)),
        Ok(days) if days > 0 => Text::new(id::LSP_ENTRY_VERIFIED)
            .with("date", code(written))
            .with("days", days),
        _ => Text::new(id::LSP_ENTRY_VERIFIED_ODD).with("date", code(written)),
    }
}

/// Returns who last changed the file at `path`, in which commit. `None` outside of a repository, or if
/// Git does not have the file.
fn last_change(view: &View<'_>, path: &str) -> Option<String> {
    let repository = view.project.repository().ok()?;
    let change = repository.last_change(path, COMMITS).ok().flatten();
    let commit = change?;
    let author = repository.author(&commit).ok()?;
    let day = jiff::Timestamp::from_second(author.seconds).ok()?;
    let text = Text::new(id::LSP_LAST_CHANGE)
        .with("path", path)
        .with("date", TimeZone::UTC.to_datetime(day).date().to_string())
        .with("author", code(&author.name))
        .with("commit", short_id(commit.as_str()))
        .with("summary", code(&repository.summary(&commit).ok()?));
    Some(view.say(&text))
}

/// Returns `text` in backticks, whatever is in it.
fn code(text: &str) -> String {
    format!("`{}`", printable(text).replace('`', "'"))
}
