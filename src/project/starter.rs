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
    /// The folders that get it.
    pub place: StarterPlace,
}

/// The folders that get a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StarterPlace {
    /// Every project.
    Project,
    /// A project without contacts.
    Contacts,
    /// The top of a repository, where other programs look for it.
    Top,
}

/// The variable of the token in the settings of a new project.
pub const STARTER_TOKEN: &str = "CONTACTCTL_PRODUCTION_TOKEN";

/// The path of the example account.
const EXAMPLE: &str = "contacts/example-bistro.toml";

/// Returns the files of a new project, in the order in which people read about them. Only one with the
/// embedded portal has an example account: in another portal there is no such account, and with a file a
/// project no longer gets all accounts of a portal by a pull.
#[must_use]
pub fn starter_files(portal: &StarterPortal) -> Vec<StarterFile> {
    let file = |place, path, text: &str| StarterFile {
        path,
        text: text.to_owned(),
        place,
    };
    let config = config(portal);
    let mut files = vec![file(StarterPlace::Project, FILE_NAME, config.as_str())];
    if *portal == StarterPortal::Embedded {
        let text = include_str!("starter/example.toml");
        files.push(file(StarterPlace::Contacts, EXAMPLE, text));
    }
    let others = [
        (
            StarterPlace::Contacts,
            "contacts/directory.toml",
            include_str!("starter/directory.toml"),
        ),
        (
            StarterPlace::Project,
            "schemas/account.schema.json",
            Schema::Account.text(),
        ),
        (
            StarterPlace::Project,
            "schemas/directory.schema.json",
            Schema::Directory.text(),
        ),
        (
            StarterPlace::Project,
            "schemas/config.schema.json",
            Schema::Config.text(),
        ),
        (
            StarterPlace::Top,
            ".pre-commit-config.yaml",
            include_str!("starter/pre-commit-config.yaml"),
        ),
        (
            StarterPlace::Top,
            ".vscode/extensions.json",
            include_str!("starter/vscode.json"),
        ),
        (
            StarterPlace::Top,
            ".github/workflows/contacts.yml",
            include_str!("starter/workflow.yml"),
        ),
        (
            StarterPlace::Top,
            ".github/CODEOWNERS",
            include_str!("starter/codeowners"),
        ),
    ];
    files.extend(others.map(|(place, path, text)| file(place, path, text)));
    files
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
