//! The syntax of e-mail addresses that mail reaches: that of HTML (WHATWG), within that of SMTP (RFC
//! 5321): its length limits, and no dot first, last or twice in a row before the `@`. The domain has
//! a dot, and its last part is not a number (RFC 3696), as that of an IP address is.

use super::look_alike::first_look_alike;
use crate::contact::limits;

/// The longest part before the `@`, in bytes.
const LONGEST_LOCAL: usize = 64;
/// The longest part of a domain between dots, in bytes.
const LONGEST_LABEL: usize = 63;

/// A valid address and its two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) struct MailAddress<'a> {
    /// The whole address.
    pub(in crate::rules) text: &'a str,
    /// The part before the `@`.
    pub(in crate::rules) local: &'a str,
    /// The part after the `@`.
    pub(in crate::rules) domain: &'a str,
}

/// A side of the `@`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum AddressSide {
    /// The local part, before it.
    Local,
    /// The domain, after it.
    Domain,
}

/// A part of an address that may be too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum AddressPart {
    /// The part before the `@`.
    Local,
    /// A part of the domain between dots.
    Label,
    /// The domain.
    Domain,
    /// The whole address.
    Whole,
}

/// The reason why a text is not an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum AddressFault<'a> {
    /// The text is empty, or only white space.
    Empty,
    /// White space around an address or an `@id`, which is the value.
    Space(&'a str),
    /// A display name, as in `Anna <anna@bistro.example>`; the address is the value.
    DisplayName(&'a str),
    /// `mailto:` before an address, which is the value.
    Link(&'a str),
    /// Several addresses in one string.
    Several,
    /// No `@`.
    NoAt,
    /// More than one `@`.
    Ats,
    /// Nothing on one side of the `@`.
    Nothing(AddressSide),
    /// A dot before the `@` that is first, last or beside another.
    LocalDots,
    /// A look-alike in an address that is otherwise valid.
    LookAlike,
    /// A character that is not allowed on its side of the `@`.
    Character(char, AddressSide),
    /// A domain without a dot.
    NoDot(&'a str),
    /// A dot at the domain's beginning or end, or two in a row.
    Dots,
    /// An IP address, or a domain whose last part is a number.
    Number(&'a str),
    /// A part of the domain that begins or ends with a hyphen.
    Hyphen(&'a str),
    /// A part with more bytes than its limit, which is the second value.
    Long(AddressPart, usize),
}

impl<'a> MailAddress<'a> {
    /// Reads an address, or returns the first reason why it is not one.
    pub(in crate::rules) fn parse(text: &'a str) -> Result<Self, AddressFault<'a>> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(AddressFault::Empty);
        }
        if trimmed.len() < text.len() {
            let is_sound = trimmed.starts_with('@') || Self::parse(trimmed).is_ok();
            return match Self::parse(trimmed) {
                Err(fault) if !is_sound => Err(fault),
                _ => Err(AddressFault::Space(trimmed)),
            };
        }
        wrapped(text)?;
        if !text.is_ascii()
            && let Some((_, ascii)) = first_look_alike(text)
            && ascii.is_ascii()
            && is_mail_address(&ascii)
        {
            return Err(AddressFault::LookAlike);
        }
        let Some((local, domain)) = text.rsplit_once('@') else {
            return Err(AddressFault::NoAt);
        };
        if local.is_empty() {
            return Err(AddressFault::Nothing(AddressSide::Local));
        }
        if domain.is_empty() {
            return Err(AddressFault::Nothing(AddressSide::Domain));
        }
        if let Some(wrong) = local.chars().find(|character| !is_atom(*character)) {
            return Err(match wrong {
                '@' => AddressFault::Ats,
                other => AddressFault::Character(other, AddressSide::Local),
            });
        }
        check_domain(domain)?;
        if local.split('.').any(str::is_empty) {
            return Err(AddressFault::LocalDots);
        }
        if local.len() > LONGEST_LOCAL {
            return Err(AddressFault::Long(AddressPart::Local, LONGEST_LOCAL));
        }
        if text.len() > limits::ADDRESS {
            return Err(AddressFault::Long(AddressPart::Whole, limits::ADDRESS));
        }
        Ok(Self {
            text,
            local,
            domain,
        })
    }

    /// Returns true if both are one mailbox to the standard, which ignores only the domain's case.
    pub(in crate::rules) fn is(self, other: Self) -> bool {
        self.local == other.local && self.domain.eq_ignore_ascii_case(other.domain)
    }

    /// Returns true if both are one mailbox to nearly every mail server, which ignores all case.
    pub(in crate::rules) fn is_nearly(self, other: Self) -> bool {
        self.text.eq_ignore_ascii_case(other.text)
    }
}

/// Returns true if `text` is an address that mail can reach, by the grammar of `email-invalid`.
#[must_use]
pub fn is_mail_address(text: &str) -> bool {
    MailAddress::parse(text).is_ok()
}

/// Fails for an address in something else: a display name, a link, a list.
fn wrapped(text: &str) -> Result<(), AddressFault<'_>> {
    if text.bytes().filter(|byte| *byte == b'@').count() > 1 && text.contains([',', ';', ' ']) {
        return Err(AddressFault::Several);
    }
    if let (Some(open), true) = (text.rfind('<'), text.ends_with('>')) {
        return Err(AddressFault::DisplayName(&text[open + 1..text.len() - 1]));
    }
    let link = text
        .get(..7)
        .filter(|head| head.eq_ignore_ascii_case("mailto:"));
    match link {
        Some(_) => Err(AddressFault::Link(&text[7..])),
        None => Ok(()),
    }
}

/// Returns true if the character may be before the `@`.
fn is_atom(character: char) -> bool {
    character.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(character)
}

fn check_domain(domain: &str) -> Result<(), AddressFault<'_>> {
    if domain.starts_with('[') && domain.ends_with(']') {
        return Err(AddressFault::Number(domain));
    }
    let wrong = domain
        .chars()
        .find(|character| !character.is_ascii_alphanumeric() && !matches!(character, '-' | '.'));
    if let Some(wrong) = wrong {
        return Err(AddressFault::Character(wrong, AddressSide::Domain));
    }
    if !domain.contains('.') {
        return Err(AddressFault::NoDot(domain));
    }
    for label in domain.split('.') {
        if label.is_empty() {
            return Err(AddressFault::Dots);
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Err(AddressFault::Hyphen(label));
        }
        if label.len() > LONGEST_LABEL {
            return Err(AddressFault::Long(AddressPart::Label, LONGEST_LABEL));
        }
    }
    if domain.len() > limits::DOMAIN {
        return Err(AddressFault::Long(AddressPart::Domain, limits::DOMAIN));
    }
    let last = domain.rsplit('.').next().unwrap_or(domain);
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(AddressFault::Number(domain));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_html_and_smtp_take_is_an_address() {
        let longest = format!("{}@{}.example", "a".repeat(64), "b".repeat(63));
        for text in [
            "a@b.example",
            "anna.k+alerts@mail.bistro.example",
            "!#$%&'*+/=?^_.`{|}~-@bistro.example",
            "1@2.x3",
            "a@xn--bistr-dxa.example",
            longest.as_str(),
        ] {
            assert!(MailAddress::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn each_fault_is_told_apart() {
        let long_domain = format!("a@{}example", "bcdefghi.".repeat(28));
        let long = format!("{}@{}example", "a".repeat(64), "bcdefghi.".repeat(21));
        let cases = [
            ("", AddressFault::Empty),
            (" \t", AddressFault::Empty),
            ("a@b.example ", AddressFault::Space("a@b.example")),
            ("\u{a0}@anna", AddressFault::Space("@anna")),
            (" Anna", AddressFault::NoAt),
            (
                "Anna K <a@b.example>",
                AddressFault::DisplayName("a@b.example"),
            ),
            ("<a@b.example>", AddressFault::DisplayName("a@b.example")),
            ("MailTo:a@b.example", AddressFault::Link("a@b.example")),
            ("a@b.example, c@d.example", AddressFault::Several),
            ("anna.bistro.example", AddressFault::NoAt),
            ("a@b@c.example", AddressFault::Ats),
            ("a@", AddressFault::Nothing(AddressSide::Domain)),
            ("@@b.example", AddressFault::Ats),
            (
                "żaneta@b.example",
                AddressFault::Character('ż', AddressSide::Local),
            ),
            (
                "\"a b\"@b.example",
                AddressFault::Character('"', AddressSide::Local),
            ),
            (
                "a@bistró.example",
                AddressFault::Character('ó', AddressSide::Domain),
            ),
            ("a@[127.0.0.1]", AddressFault::Number("[127.0.0.1]")),
            ("a@localhost", AddressFault::NoDot("localhost")),
            (".a@b.example", AddressFault::LocalDots),
            ("a.@b.example", AddressFault::LocalDots),
            ("a..b@b.example", AddressFault::LocalDots),
            ("a@10.25.26.27", AddressFault::Number("10.25.26.27")),
            ("a@bistro.123", AddressFault::Number("bistro.123")),
            ("p\u{430}y@b.example", AddressFault::LookAlike),
            ("a\u{ff20}b.example", AddressFault::LookAlike),
            ("o\u{2019}connor@b.example", AddressFault::LookAlike),
            ("a\u{200b}@b.example", AddressFault::LookAlike),
            ("a@b..example", AddressFault::Dots),
            ("a@b.example.", AddressFault::Dots),
            ("a@-b.example", AddressFault::Hyphen("-b")),
            (
                long_domain.as_str(),
                AddressFault::Long(AddressPart::Domain, 253),
            ),
            (long.as_str(), AddressFault::Long(AddressPart::Whole, 254)),
        ];
        for (text, fault) in cases {
            assert_eq!(MailAddress::parse(text), Err(fault), "{text}");
        }
        let local = format!("{}@b.example", "a".repeat(65));
        let label = format!("a@{}.example", "b".repeat(64));
        assert_eq!(
            MailAddress::parse(&local),
            Err(AddressFault::Long(AddressPart::Local, 64))
        );
        assert_eq!(
            MailAddress::parse(&label),
            Err(AddressFault::Long(AddressPart::Label, 63))
        );
    }
}
