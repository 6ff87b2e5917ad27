//! MHTML: the page in a MIME message, without the files that come with it.

use mailparse::ParsedMail;

use super::page_error::PageError;

/// The most parts of a message. Parsing is recursive, so deep nesting is refused before.
const MOST_MULTIPARTS: usize = 200;

/// Returns true if a text, in lower case, begins like a MIME message with several parts.
pub(super) fn is_message(head: &str) -> bool {
    let is_header = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
    };
    head.lines().next().is_some_and(is_header)
        && head.contains("mime-version:")
        && head.contains("multipart/related")
}

/// Returns the HTML of a message's page: its first part of that type.
pub(super) fn page(bytes: &[u8]) -> Result<String, PageError> {
    let nested = bytes
        .windows(10)
        .filter(|window| window.eq_ignore_ascii_case(b"multipart/"))
        .count();
    if nested == 0 || nested > MOST_MULTIPARTS {
        return Err(PageError::Mhtml);
    }
    let mail = mailparse::parse_mail(bytes).map_err(|_| PageError::Mhtml)?;
    let part = first_html(&mail).ok_or(PageError::Mhtml)?;
    // Chromium names no character set, and always writes UTF-8.
    let body = part.get_body_raw().map_err(|_| PageError::Mhtml)?;
    String::from_utf8(body).map_err(|_| PageError::Mhtml)
}

fn first_html<'m, 'b>(mail: &'m ParsedMail<'b>) -> Option<&'m ParsedMail<'b>> {
    if mail.ctype.mimetype == "text/html" {
        return Some(mail);
    }
    mail.subparts.iter().find_map(first_html)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: \
        multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: \
        text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>a=40x.exam=\r\nple</p>\
        \r\n--b\r\nContent-Type: text/css\r\n\r\np {}\r\n--b--\r\n";

    #[test]
    fn the_first_html_part_is_the_page() {
        assert!(is_message(&MESSAGE.to_lowercase()));
        assert_eq!(
            page(MESSAGE.as_bytes()).as_deref(),
            Ok("<p>a@x.example</p>")
        );
    }

    #[test]
    fn a_message_without_a_page_is_an_error() {
        let other = MESSAGE.replace("text/html", "text/plain");
        assert_eq!(page(other.as_bytes()), Err(PageError::Mhtml));
        assert_eq!(page(b"multipart/"), Err(PageError::Mhtml));
        let nested = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(300);
        assert_eq!(page(nested.as_bytes()), Err(PageError::Mhtml));
    }
}
