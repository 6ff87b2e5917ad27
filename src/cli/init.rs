//! `contactctl init`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::ask::answer;
use super::session::Session;
use crate::check;
use crate::config::FILE_NAME;
use crate::error::{Error, Result};
use crate::git::{GitVariables, create_repository};
use crate::language::{Text, id};
use crate::net::Origin;
use crate::project::{
    STARTER_TOKEN, StarterFile, StarterPlace, StarterPortal, create, starter_files,
};
use crate::text::SourceFile;

/// Create a contacts repository, in an empty folder or in an existing repository
///
/// Writes a configuration, an example account (only for an embedded portal), a directory, the schemas for
/// editors, a workflow for GitHub, and settings for pre-commit, VS Code and code owners. If the folder is
/// not in a Git repository, creates one. A file that already exists is left as it is. If there is already
/// a configuration or a folder of contacts, neither the example account nor the directory is written. A
/// folder below the top of a repository does not get the files that other programs read only at the top.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  contactctl init                                             in the current folder
  contactctl init contacts-repository --portal embedded
  contactctl init --portal http --url https://portal.example.com
  contactctl init --portal manual                             for Google's Actions Center")]
pub(super) struct InitArgs {
    /// The folder [default: the current one]
    folder: Option<PathBuf>,
    /// The kind of the portal [default with `--url`: http; otherwise on a terminal: asked; elsewhere:
    /// embedded]
    #[arg(long, value_enum, value_name = "KIND")]
    portal: Option<Kind>,
    /// The URL of the API, for a portal of kind `http`
    #[arg(long, value_name = "URL")]
    url: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Built in, to try everything
    Embedded,
    /// With an API
    Http,
    /// Without an API: a person enters the values
    Manual,
}

pub(super) fn run(session: &Session<'_>, args: &InitArgs) -> Result<ExitCode> {
    let portal = args.chosen(session)?;
    let files = starter_files(&portal);
    check_config(&files, &portal)?;
    let root = match &args.folder {
        Some(folder) => session.directory().join(folder),
        None => session.directory().to_owned(),
    };
    fs::create_dir_all(&root).map_err(|error| {
        Error::io(Text::new(id::FOLDER_UNMADE).with("path", root.display())).because(error)
    })?;
    let variables = GitVariables::read(&root, |name| session.variable(name));
    let branch = create_repository(&root, &variables)?;
    let tell = |text: Text| {
        if session.is_quiet() {
            return Ok(());
        }
        session.print(&(text.say(session.language()) + "\n"))
    };
    if let Some(branch) = branch {
        tell(Text::new(id::INIT_REPOSITORY).with("branch", branch))?;
    }
    // Contacts may be anywhere if there are settings already.
    let has_contacts = root.join("contacts").exists() || root.join(FILE_NAME).exists();
    let is_top = root.join(".git").exists();
    let takes = |place| match place {
        StarterPlace::Project => true,
        StarterPlace::Contacts => !has_contacts,
        StarterPlace::Top => is_top,
    };
    for file in &files {
        if fs::symlink_metadata(root.join(file.path)).is_ok() {
            tell(Text::new(id::INIT_KEPT).with("path", file.path))?;
        } else if takes(file.place) {
            create(&root, file.path, &file.text)?;
            tell(Text::new(id::INIT_CREATED).with("path", file.path))?;
        }
    }
    if !session.is_quiet() {
        session.print(&next(session, args, &portal))?;
    }
    Ok(ExitCode::SUCCESS)
}

impl InitArgs {
    /// Returns the portal that the arguments choose, or the person at the terminal.
    fn chosen(&self, session: &Session<'_>) -> Result<StarterPortal> {
        let kind = match (self.portal, &self.url) {
            (Some(kind), _) => kind,
            (None, Some(_)) => Kind::Http,
            (None, None) if session.is_interactive() => asked(session)?,
            (None, None) => Kind::Embedded,
        };
        match (kind, &self.url) {
            (Kind::Embedded, None) => Ok(StarterPortal::Embedded),
            (Kind::Manual, None) => Ok(StarterPortal::Manual),
            (Kind::Http, Some(url)) => Ok(StarterPortal::Http(url.clone())),
            (Kind::Http, None) if session.is_interactive() => {
                answer(session, &Text::new(id::INIT_ASK_URL)).map(StarterPortal::Http)
            }
            (Kind::Http, None) => Err(Error::usage(Text::new(id::INIT_NO_URL))),
            (Kind::Embedded | Kind::Manual, Some(_)) => {
                Err(Error::usage(Text::new(id::INIT_URL_NEEDLESS)))
            }
        }
    }
}

/// Asks for the kind of the portal.
fn asked(session: &Session<'_>) -> Result<Kind> {
    let given = answer(session, &Text::new(id::INIT_ASK_PORTAL))?;
    // The letters are the same in every language.
    match given.to_lowercase().as_str() {
        "" | "e" | "embedded" => Ok(Kind::Embedded),
        "h" | "http" => Ok(Kind::Http),
        "m" | "manual" => Ok(Kind::Manual),
        _ => Err(Error::usage(
            Text::new(id::INIT_KIND_UNKNOWN).with("answer", given),
        )),
    }
}

/// Checks that the configuration can be used. Only a URL may not fit.
fn check_config(files: &[StarterFile], portal: &StarterPortal) -> Result<()> {
    let StarterPortal::Http(url) = portal else {
        return Ok(());
    };
    if url.is_empty() {
        return Err(Error::usage(Text::new(id::INIT_NO_URL)));
    }
    let config = files.iter().find(|file| file.path == FILE_NAME);
    let config = config.map(|file| SourceFile::new(file.path, file.text.clone().into_bytes()));
    match check::sound_config(config.as_ref()) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::usage(
            Text::new(id::INIT_URL_INVALID).with("url", url.as_str()),
        )),
    }
}

/// Returns what to do next, a command a line.
fn next(session: &Session<'_>, args: &InitArgs, portal: &StarterPortal) -> String {
    let language = session.language();
    let mut lines = vec![Text::new(id::INIT_NEXT).say(language)];
    if let Some(folder) = args
        .folder
        .as_deref()
        .filter(|folder| *folder != Path::new("."))
    {
        lines.push(format!("  cd {}", shell(folder)));
    }
    let (check, add, commit) = (
        "contactctl check".to_owned(),
        "git add --all".to_owned(),
        "git commit --message \"contacts\"".to_owned(),
    );
    let plan = "contactctl plan --first".to_owned();
    let commands = match portal {
        StarterPortal::Embedded => vec![check, add, commit, "contactctl sync".to_owned()],
        StarterPortal::Http(url) => {
            let origin = Origin::of(url).map_or_else(|| url.clone(), |origin| origin.to_string());
            vec![
                format!("export {STARTER_TOKEN}=TOKEN"),
                format!("git config contactctl.{STARTER_TOKEN}.origin {origin}"),
                "contactctl pull".to_owned(),
                check,
                add,
                commit,
                plan,
            ]
        }
        StarterPortal::Manual => {
            let new = "contactctl new ACCOUNT".to_owned();
            vec![new, check, add, commit, plan]
        }
    };
    lines.extend(commands.iter().map(|command| format!("  {command}")));
    lines.join("\n") + "\n"
}

/// Returns `path` as a shell reads it as one word.
fn shell(path: &Path) -> String {
    let path = path.to_string_lossy();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
    if !path.is_empty() && path.chars().all(is_plain) && !path.starts_with('-') {
        return path.into_owned();
    }
    format!("'{}'", path.replace('\'', "'\\''"))
}
