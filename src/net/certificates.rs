//! The files of certificates that the environment names, in place of the system's.

use std::path::Path;

use crate::error::{Error, Result};
use crate::language::{Text, id};

/// Checks that what `SSL_CERT_FILE` and `SSL_CERT_DIR` name is there. Otherwise every portal would seem
/// to have a certificate of an unknown issuer. `variable` looks up a variable.
///
/// # Errors
///
/// If it is not there.
pub fn check_certificates(variable: &dyn Fn(&str) -> Option<String>) -> Result<()> {
    if let Some(file) = variable("SSL_CERT_FILE")
        && !Path::new(&file).is_file()
    {
        return Err(missing("SSL_CERT_FILE", &file));
    }
    // Several folders may be given, as in `PATH`.
    let folders = variable("SSL_CERT_DIR").unwrap_or_default();
    for folder in folders.split(':').filter(|folder| !folder.is_empty()) {
        if !Path::new(folder).is_dir() {
            return Err(missing("SSL_CERT_DIR", folder));
        }
    }
    Ok(())
}

fn missing(variable: &str, path: &str) -> Error {
    let text = Text::new(id::CERTIFICATES_MISSING);
    Error::usage(text.with("variable", variable).with("path", path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_there_is_named_with_its_variable() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("ca.pem");
        std::fs::write(&file, "").expect("a file");
        let file = file.display().to_string();
        let folder = folder.path().display().to_string();
        let both = format!("{folder}:/nowhere");
        for (name, value, is_named) in [
            ("SSL_CERT_FILE", file.as_str(), None),
            ("SSL_CERT_FILE", &folder, Some((&*folder, "file"))),
            ("SSL_CERT_FILE", "/nowhere", Some(("/nowhere", "file"))),
            ("SSL_CERT_DIR", &folder, None),
            ("SSL_CERT_DIR", &both, Some(("/nowhere", "folder"))),
            ("OTHER", "/nowhere", None),
        ] {
            let checked = check_certificates(&|asked| (asked == name).then(|| value.to_owned()));
            let expected = is_named.map(|(path, kind)| {
                format!("`{name}` points to `{path}`, which is not an existing {kind}")
            });
            assert_eq!(checked.err().map(|error| error.to_string()), expected);
        }
    }
}
