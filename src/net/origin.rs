//! The origin of an address, in one form, so that two can be compared.

use std::fmt;

use reqwest::Url;

/// The scheme, host and port of an address: where a token goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
    /// Returns the origin of the address `url`. `None` if it is not an address of HTTP, or names a
    /// user.
    #[must_use]
    pub fn of(url: &str) -> Option<Self> {
        Self::parsed(url).map(|(origin, _)| origin)
    }

    /// Reads an origin that is written alone: without a path, a query or a fragment.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (origin, url) = Self::parsed(text)?;
        let is_alone = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        is_alone.then_some(origin)
    }

    /// Parses an address as the HTTP client does: the host in lower case and in ASCII, an IPv4 address
    /// as four numbers, and no port if it is the usual one.
    fn parsed(text: &str) -> Option<(Self, Url)> {
        let url = Url::parse(text).ok()?;
        let is_of_http = matches!(url.scheme(), "http" | "https");
        if !is_of_http || !url.username().is_empty() || url.password().is_some() {
            return None;
        }
        let host = url.host_str()?;
        // The root of all names may be written, and changes nothing.
        let host = host.strip_suffix('.').unwrap_or(host);
        // A host from a file must not put anything else into a command that people copy.
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._:[]".contains(&byte);
        if host.is_empty() || !host.bytes().all(is_plain) {
            return None;
        }
        let port = url.port().map(|port| format!(":{port}"));
        let origin = format!("{}://{host}{}", url.scheme(), port.unwrap_or_default());
        Some((Self(origin), url))
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(url: &str) -> Option<String> {
        Origin::of(url).map(|origin| origin.to_string())
    }

    #[test]
    fn one_origin_has_one_form() {
        let expected = Some("https://portal.example.com".to_owned());
        for same in [
            "https://portal.example.com",
            "https://portal.example.com/",
            "https://portal.example.com/v1?a=b#c",
            "https://portal.example.com:443",
            "https://portal.example.com.",
            "https://portal.example.com.:443/",
            "HTTPS://PORTAL.Example.COM",
            "https://portal%2Eexample.com",
            " https://portal.example.com ",
        ] {
            assert_eq!(of(same), expected, "{same}");
        }
        for (url, origin) in [
            (
                "https://książka.example",
                "https://xn--ksika-5wa74f.example",
            ),
            (
                "https://KSIĄŻKA.example",
                "https://xn--ksika-5wa74f.example",
            ),
            ("http://127.1:80", "http://127.0.0.1"),
            ("http://0x7f000001", "http://127.0.0.1"),
            ("http://[0:0::1]:8321", "http://[::1]:8321"),
            ("https://portal.example:80", "https://portal.example:80"),
            ("http://portal.example:443", "http://portal.example:443"),
        ] {
            assert_eq!(of(url).as_deref(), Some(origin), "{url}");
        }
    }

    #[test]
    fn another_scheme_host_or_port_is_another_origin() {
        let portal = Origin::of("https://portal.example.com").expect("an origin");
        for other in [
            "http://portal.example.com",
            "https://portal.example.com:8443",
            "https://example.com",
            "https://a.portal.example.com",
            "https://portal.example.com.evil.example",
            "https://portal.example.co",
            "https://portal-example.com",
        ] {
            assert_ne!(Origin::of(other).expect("an origin"), portal, "{other}");
        }
    }

    #[test]
    fn what_is_not_an_address_of_http_has_no_origin() {
        for url in [
            "",
            "portal.example.com",
            "ftp://portal.example.com",
            "file:///etc/passwd",
            "https://",
            "https:///",
            "https://.",
            "https://user@portal.example.com",
            "https://user:secret@portal.example.com",
            "https://:secret@portal.example.com",
            "https://a$(id).example",
            "https://a;b.example",
            "https://a`b.example",
            "https://portal.example.com:99999",
        ] {
            assert_eq!(of(url), None, "{url}");
        }
    }

    #[test]
    fn an_origin_that_is_written_alone_has_nothing_after_it() {
        for alone in [
            "https://portal.example.com",
            "https://portal.example.com:443/",
        ] {
            assert!(Origin::read(alone).is_some(), "{alone}");
        }
        for more in [
            "https://portal.example.com/v1",
            "https://portal.example.com//",
            "https://portal.example.com?",
            "https://portal.example.com/?a=b",
            "https://portal.example.com#",
            "https://user@portal.example.com",
            "portal.example.com",
            "",
        ] {
            assert!(Origin::read(more).is_none(), "{more}");
        }
    }
}
