//! The files of a new project.

use crate::config::FILE_NAME;
use crate::document::basic_string;
use crate::schema::Schema;

/// The portal of a new project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StarterPortal {
    /// The embedded portal.
    Embedded,
    /// A portal with an API at this URL.
    Http(String),
    /// A portal without an API.
    Manual,
}

/// A file of a new project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StarterFile {
    /// The path, from the project's folder.
    pub path: &'static str,
    /// The text.
    pub text: String,
    /// `true` for a contact, which only a project without contacts gets.
    pub is_contact: bool,
    /// `true` for the example, which only the embedded portal can have.
    pub is_example: bool,
}

/// The variable of the token in the settings of a new project.
pub const STARTER_TOKEN: &str = "CONTACTCTL_PRODUCTION_TOKEN";

/// The path of the example account.
const EXAMPLE: &str = "contacts/example-bistro.toml";

/// Returns the files of a new project, in the order in which people read about them. A check of them
/// finds nothing.
#[must_use]
pub fn starter_files(portal: &StarterPortal) -> Vec<StarterFile> {
    let contact = |path, text: &str| StarterFile {
        path,
        text: text.to_owned(),
        is_contact: true,
        is_example: path == EXAMPLE,
    };
    let file = |path, text: &str| StarterFile {
        path,
        text: text.to_owned(),
        is_contact: false,
        is_example: false,
    };
    vec![
        file(FILE_NAME, &config(portal)),
        contact(EXAMPLE, include_str!("starter/example.toml")),
        contact(
            "contacts/directory.toml",
            include_str!("starter/directory.toml"),
        ),
        file("schemas/account.schema.json", Schema::Account.text()),
        file("schemas/directory.schema.json", Schema::Directory.text()),
        file("schemas/config.schema.json", Schema::Config.text()),
        file(
            ".pre-commit-config.yaml",
            include_str!("starter/pre-commit-config.yaml"),
        ),
        file(
            ".vscode/extensions.json",
            include_str!("starter/vscode.json"),
        ),
        file(".github/CODEOWNERS", include_str!("starter/codeowners")),
    ]
}

fn config(portal: &StarterPortal) -> String {
    let table = match portal {
        StarterPortal::Embedded => include_str!("starter/embedded.toml").to_owned(),
        StarterPortal::Manual => include_str!("starter/manual.toml").to_owned(),
        StarterPortal::Http(url) => {
            include_str!("starter/http.toml").replace("= URL", &format!("= {}", basic_string(url)))
        }
    };
    format!("{}{table}", include_str!("starter/config.toml"))
}
