//! The page of `contactctl sync --sheet`.

use std::path::Path;

use jiff::tz::TimeZone;

use super::session::Session;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::project::output;
use crate::render::sheet::{SheetContext, html};
use crate::sync::pasted::recipe;
use crate::sync::push::{ApprovedPush, Prepared, PushRequest};
use crate::sync::sheet::Sheet;

/// Writes a page to `path` for entering by hand what `prepared` changes, which has to be approved. Nothing
/// is entered, and nothing is recorded until the code of the page comes back.
///
/// # Errors
///
/// If the portal has an API, values are masked, or the page cannot be written.
pub(super) fn write_sheet(
    session: &Session<'_>,
    request: &PushRequest<'_>,
    (prepared, _approved): (&Prepared, ApprovedPush<'_>),
    path: &Path,
) -> Result<()> {
    let portal = prepared.plan().portal.as_str();
    let Some((settings, known)) = prepared.portal().recorded()? else {
        let text = Text::new(id::SHEET_OF_API).with("portal", portal);
        return Err(Error::usage(text));
    };
    if session.is_redacting() {
        return Err(Error::usage(Text::new(id::ENTRY_MASKED)));
    }
    let (sheet, kept) = Sheet::new(prepared, settings, &known);
    if sheet.accounts.is_empty() {
        return say(session, &[Text::new(id::SHEET_NOTHING)]);
    }
    let recipe = recipe(&request.project.root, &settings.recipe)?;
    let context = SheetContext {
        made: TimeZone::UTC.to_datetime(request.now).date(),
        language: session.language(),
        recipe: &recipe,
    };
    // A page whose sheet is not kept would end in a code of no use.
    kept.save(&request.project.root)?;
    output::write_private(&session.directory().join(path), &html(&sheet, context))?;
    let wrote = Text::new(id::SHEET_WROTE)
        .with("path", path.display())
        .with(
            "accounts",
            Text::new(id::ACCOUNTS).with("number", sheet.accounts.len()),
        )
        .with(
            "steps",
            Text::new(id::SHEET_STEPS).with("number", sheet.steps()),
        );
    say(
        session,
        &[wrote, Text::new(id::SHEET_THEN).with("portal", portal)],
    )
}

fn say(session: &Session<'_>, lines: &[Text]) -> Result<()> {
    if session.is_quiet() {
        return Ok(());
    }
    let lines = lines.iter().map(|line| line.say(session.language()) + "\n");
    session.print(&lines.collect::<String>())
}
