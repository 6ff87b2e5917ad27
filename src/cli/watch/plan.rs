//! `contactctl watch --plan`: what a sync would do, after each check.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::super::runtime::block_on;
use super::super::session::Session;
use crate::config::ProjectFiles;
use crate::error::{Error, Result};
use crate::language::{Text, id};
use crate::plan::Choices;
use crate::project::Project;
use crate::render::{self, Subject};
use crate::sync::Surroundings;
use crate::sync::push::{self, FilesPlan, FirstSync, PortalView, PushRequest};
use crate::text::Snapshot;

/// The time after which an edit has the portal read again.
const FRESH: Duration = Duration::from_secs(30);

/// The time in which the portal has to answer: somebody waits for the plan.
const ANSWERS_WITHIN: Duration = Duration::from_secs(10);

/// The plans of the portals, and what they are made from.
pub(super) struct WatchedPlans<'s> {
    session: &'s Session<'s>,
    project: &'s Project,
    /// The portal. `None` for every one of the configuration.
    portal: Option<&'s str>,
    /// Each portal as it was read last, by its name.
    views: BTreeMap<String, (PortalView, Instant)>,
}

impl<'s> WatchedPlans<'s> {
    pub(super) fn new(
        session: &'s Session<'s>,
        project: &'s Project,
        portal: Option<&'s str>,
    ) -> Self {
        Self {
            session,
            project,
            portal,
            views: BTreeMap::new(),
        }
    }

    /// Returns the plans of the files in `snapshot`, as they are printed. While files have errors there is
    /// none. `None` if Ctrl-C was pressed while a portal was read.
    pub(super) fn text(
        &mut self,
        snapshot: &Snapshot,
        has_errors: bool,
        now: Timestamp,
    ) -> Option<String> {
        let language = self.session.language();
        if has_errors {
            let text = Text::new(id::WATCH_PLAN_ERRORS).say(language);
            return Some(format!("\n{text}\n"));
        }
        let files = ProjectFiles::new(snapshot, &self.project.config);
        let names: Vec<_> = match self.portal {
            Some(name) => vec![name.to_owned()],
            None => files.config().portals.keys().cloned().collect(),
        };
        let mut out = String::new();
        for name in names {
            out.push('\n');
            match self.planned(&name, &files, now) {
                Ok(Some(planned)) => {
                    let (view, _) = self.views.get(&name)?;
                    out += &shown(self.session, view, &planned);
                }
                Ok(None) => return None,
                Err(error) => {
                    self.views.remove(&name);
                    out += &failed(self.session, &name, &error);
                }
            }
        }
        Some(out)
    }

    /// Returns the plan of `files` for the portal `name`, which is read if it has to be. `None` if Ctrl-C
    /// was pressed meanwhile.
    fn planned(
        &mut self,
        name: &str,
        files: &ProjectFiles<'_>,
        now: Timestamp,
    ) -> Result<Option<FilesPlan>> {
        let known = self.views.get(name);
        let known = known.filter(|(_, read)| read.elapsed() < FRESH);
        if let Some(plan) = known.and_then(|(view, _)| view.plan(files)) {
            return Ok(Some(plan));
        }
        let Some(view) = self.read(name, files, now)? else {
            return Ok(None);
        };
        let plan = view.plan(files);
        self.views.insert(name.to_owned(), (view, Instant::now()));
        plan.map(Some)
            .ok_or_else(|| Error::portal(Text::new(id::WATCH_PLAN_UNREAD).with("portal", name)))
    }

    /// Reads the portal `name`, as the last commit configures it. `None` if Ctrl-C was pressed meanwhile.
    fn read(
        &self,
        name: &str,
        files: &ProjectFiles<'_>,
        now: Timestamp,
    ) -> Result<Option<PortalView>> {
        self.session.with_surroundings(|surroundings| {
            let request = PushRequest {
                project: self.project,
                portal: Some(name),
                rev: "HEAD",
                accounts: &[],
                choices: Choices::default(),
                first: FirstSync::default(),
                now,
                surroundings: Surroundings {
                    timeout: Some(ANSWERS_WITHIN),
                    ..surroundings
                },
            };
            block_on(async {
                tokio::select! {
                    view = push::view(&request, files) => view.map(Some),
                    _ = tokio::signal::ctrl_c() => Ok(None),
                }
            })
        })
    }
}

/// Returns a plan as it is printed.
fn shown(session: &Session<'_>, view: &PortalView, planned: &FilesPlan) -> String {
    let language = session.language();
    let FilesPlan { plan, refusals } = planned;
    let mut text = render::plan::of_files(&Subject::of_files(view), plan, view.read_at, language);
    text += &render::plan::refusals(refusals, language);
    text
}

/// Returns the reason why there is no plan, as it is printed.
fn failed(session: &Session<'_>, portal: &str, error: &Error) -> String {
    let language = session.language();
    let text = Text::new(id::WATCH_PLAN_FAILED)
        .with("portal", portal)
        .with("why", error.message().clone());
    let mut out = text.say(language) + "\n";
    let cause = Text::new(id::WORD_CAUSE).say(language);
    for text in error.causes() {
        let _ = writeln!(out, "  {cause} {}", text.say(language));
    }
    let help = Text::new(id::WORD_HELP).say(language);
    for hint in error.hints() {
        let _ = writeln!(out, "  {help} {}", hint.say(language));
    }
    out
}
