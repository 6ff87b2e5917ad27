//! contactctl: contacts as code for partner portals.
//!
//! The modules are in layers: a module uses only its own layer and those below it, which
//! `tests/it/architecture/` checks for every file.
//!
//! | layer | modules |
//! |---|---|
//! | 0 | [`text`], [`error`], [`language`] |
//! | 1 | [`document`], [`finding`], [`owners`], [`ssh`] |
//! | 2 | [`contact`], [`schema`] |
//! | 3 | [`rules`], [`check`], [`routing`], [`rows`], [`paste`], [`plan`], [`config`], [`scope`] |
//! | 4 | [`dns`], [`forge`], [`git`], [`net`], [`portal`], [`project`], [`server`], [`watch`] |
//! | 5 | [`sync`] |
//! | 6 | [`render`], [`lsp`] |
//! | 7 | [`cli`] |
//!
//! Layers 0 to 3 do not do I/O, and do not read the clock, the environment or the current
//! directory.

pub mod check;
pub mod cli;
pub mod config;
pub mod contact;
pub mod dns;
pub mod document;
pub mod error;
pub mod finding;
pub mod forge;
pub mod git;
pub mod language;
pub mod lsp;
pub mod net;
pub mod owners;
pub mod paste;
pub mod plan;
pub mod portal;
pub mod project;
pub mod render;
pub mod routing;
pub mod rows;
pub mod rules;
pub mod schema;
pub mod scope;
#[cfg(feature = "server")]
pub mod server;
pub mod ssh;
pub mod sync;
pub mod text;
pub mod watch;
