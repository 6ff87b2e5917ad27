//! File URIs and paths.

use std::path::{Path, PathBuf};

use gen_lsp_types::Uri;
use percent_encoding::percent_decode_str;

use crate::text::uri_path;

/// Returns the path of a `file` URI on this machine. `None` for any other URI, such as that of a buffer
/// without a file.
pub(super) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.0.strip_prefix("file://")?;
    let path = match rest.find('/')? {
        0 => rest,
        host if rest[..host].eq_ignore_ascii_case("localhost") => &rest[host..],
        _ => return None,
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let decoded = percent_decode_str(path).decode_utf8().ok()?;
    Some(PathBuf::from(decoded.into_owned()))
}

/// Returns the URI of the file at `path`.
pub(super) fn uri_of(path: &Path) -> Uri {
    Uri(format!("file://{}", uri_path(&path.to_string_lossy())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_back_to_itself() {
        for path in ["/a b/ą#?.toml", "/contacts/50%.toml", "/"] {
            assert_eq!(path_of(&uri_of(Path::new(path))), Some(PathBuf::from(path)));
        }
        let on_this = Uri::from("file://localhost/a%20b.toml");
        assert_eq!(path_of(&on_this), Some(PathBuf::from("/a b.toml")));
        for other in [
            "untitled:1",
            "file://server/a.toml",
            "file:",
            "/a.toml",
            "file:///%ff",
        ] {
            assert_eq!(path_of(&Uri::from(other)), None, "{other}");
        }
    }
}
