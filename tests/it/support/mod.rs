//! Projects in a folder of their own, runs of the program in them, and portals that listen.

#[cfg(feature = "server")]
pub mod accounts;
#[cfg(feature = "server")]
pub mod commands;
pub mod dns;
#[cfg(feature = "server")]
pub mod portal;
mod project;
#[cfg(feature = "server")]
pub mod proxy;
mod run;
#[cfg(feature = "server")]
pub mod served;
#[cfg(feature = "server")]
pub mod smtp;
#[cfg(all(target_os = "linux", feature = "server"))]
mod terminal;
mod texts;
mod watching;

pub use project::Project;
pub use run::Run;
#[cfg(all(target_os = "linux", feature = "server"))]
pub use terminal::Terminal;
pub use texts::{ACCOUNT, DIRECTORY};
pub use watching::Watching;

/// Holds `document` to one of the schemas of what the tool prints.
#[cfg(feature = "server")]
pub fn assert_valid(schema: contactctl::schema::Schema, document: &serde_json::Value) {
    let schema = serde_json::from_str(schema.text()).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors = validator.iter_errors(document);
    let errors: Vec<_> = errors
        .map(|error| format!("{} {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}
