//! What a user types, and all that they see.

#[cfg(all(unix, feature = "server"))]
mod actions;
#[cfg(feature = "server")]
mod approval;
mod architecture;
#[cfg(feature = "server")]
mod browser;
mod cache;
mod check;
mod cli;
mod code_owners;
mod completions;
#[cfg(feature = "server")]
mod damaged;
#[cfg(feature = "server")]
mod day;
mod differential;
mod doctor;
mod documents;
#[cfg(feature = "server")]
mod every_command;
mod explain;
#[cfg(feature = "server")]
mod faults;
mod fix;
#[cfg(feature = "server")]
mod flat;
mod formats;
mod fuzz;
#[cfg(feature = "server")]
mod guards;
#[cfg(all(unix, feature = "server"))]
mod guides;
mod history;
mod hooks;
mod hostile;
mod init;
#[cfg(all(unix, feature = "server"))]
mod kills;
mod language;
mod levels;
mod library;
mod list;
mod lsp;
#[cfg(all(target_os = "linux", feature = "server"))]
mod manual;
#[cfg(feature = "server")]
mod names;
mod new_accounts;
#[cfg(feature = "server")]
mod offline;
mod online;
mod panics;
mod paste;
#[cfg(feature = "server")]
mod plan;
#[cfg(feature = "server")]
mod portal_api;
#[cfg(feature = "server")]
mod portal_command;
#[cfg(feature = "server")]
mod pull;
mod recipes;
#[cfg(feature = "server")]
mod redaction;
#[cfg(feature = "server")]
mod report;
mod reports;
mod route;
mod rule_filter;
mod rules;
mod rules_command;
#[cfg(feature = "server")]
mod saved_plan;
mod schema;
mod scopes;
mod secrets;
mod suggestions;
mod support;
#[cfg(feature = "server")]
mod sync;
#[cfg(feature = "server")]
mod tour;
mod validity;
mod watch;
#[cfg(feature = "server")]
mod watch_plan;
mod wording;
