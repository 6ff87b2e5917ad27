//! provisional
use crate::error::*;
use crate::project::Project;
use jiff::Timestamp;
use std::io::{IsTerminal, Write};
use std::path::*;
pub(crate) struct Session {
    pub(crate) project: Project,
    pub(crate) now: Timestamp,
    pub(crate) variable: fn(&str) -> Option<String>,
}
impl Session {
    pub(crate) fn new(dir: PathBuf) -> Result<Self> {
        Ok(Self {
            project: Project::discover(&dir)?,
            now: Timestamp::now(),
            variable: |n| std::env::var(n).ok(),
        })
    }
    pub(crate) fn project(&self) -> Result<&Project> {
        Ok(&self.project)
    }
    pub(crate) fn print(&self, t: &str) -> Result<()> {
        print!("{t}");
        std::io::stdout().flush().unwrap();
        Ok(())
    }
    pub(crate) fn note(&self, t: &str) -> Result<()> {
        eprintln!("{t}");
        Ok(())
    }
    pub(crate) fn report(&self, e: &Error) -> Result<()> {
        eprintln!("error: {e}");
        let mut s = std::error::Error::source(e);
        while let Some(c) = s {
            eprintln!("  cause: {c}");
            s = c.source();
        }
        for h in e.hints() {
            eprintln!("  help: {h}");
        }
        Ok(())
    }
    pub(crate) fn show(&self, _: &crate::text::Snapshot, r: &crate::finding::Report) -> Result<()> {
        for f in r.findings() {
            eprintln!("{} {}", f.path, f.message);
        }
        Ok(())
    }
    pub(crate) fn is_terminal(&self) -> bool {
        std::io::stderr().is_terminal()
    }
    pub(crate) fn is_interactive(&self) -> bool {
        std::io::stdin().is_terminal() && self.is_terminal()
    }
    pub(crate) fn clock_now(&self) -> Timestamp {
        Timestamp::now()
    }
    pub(crate) fn write_private(&self, p: &Path, t: &str) -> Result<()> {
        std::fs::write(p, t).unwrap();
        Ok(())
    }
}
#[cfg(feature = "server")]
pub(crate) fn clock() -> crate::portal::server::Clock {
    std::sync::Arc::new(Timestamp::now)
}
#[cfg(feature = "server")]
pub(crate) async fn stopped() {
    let _ = tokio::signal::ctrl_c().await;
}
