//! The syntax of e-mail addresses: that of HTML (WHATWG), with the length limits of SMTP and at
//! least one dot in the domain.

/// The longest part before the `@`, in bytes.
const LONGEST_LOCAL: usize = 64;
/// The longest domain, in bytes.
const LONGEST_DOMAIN: usize = 253;
/// The longest address, in bytes.
const LONGEST: usize = 254;
/// The longest part of a domain between dots, in bytes.
const LONGEST_LABEL: usize = 63;

/// A valid address and its two parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) struct Address<'a> {
    /// The whole address.
    pub(in crate::rules) text: &'a str,
    /// The part before the `@`.
    pub(in crate::rules) local: &'a str,
    /// The part after the `@`.
    pub(in crate::rules) domain: &'a str,
}

/// A side of the `@`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Side {
    /// The local part, before it.
    Local,
    /// The domain, after it.
    Domain,
}

/// A part of an address that may be too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) enum Part {
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
pub(in crate::rules) enum Fault<'a> {
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
    Nothing(Side),
    /// A character that is not allowed on its side of the `@`.
    Character(char, Side),
    /// A domain without a dot.
    NoDot(&'a str),
    /// A dot at the domain's beginning or end, or two in a row.
    Dots,
    /// A part of the domain that begins or ends with a hyphen.
    Hyphen(&'a str),
    /// A part with more bytes than its limit, which is the second value.
    Long(Part, usize),
}

impl<'a> Address<'a> {
    /// Reads an address, or returns the first reason why it is not one.
    pub(in crate::rules) fn parse(text: &'a str) -> Result<Self, Fault<'a>> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err(Fault::Empty);
        }
        if trimmed.len() < text.len() {
            let is_sound = trimmed.starts_with('@') || Self::parse(trimmed).is_ok();
            return match Self::parse(trimmed) {
                Err(fault) if !is_sound => Err(fault),
                _ => Err(Fault::Space(trimmed)),
            };
        }
        wrapped(text)?;
        let Some((local, domain)) = text.rsplit_once('@') else {
            return Err(Fault::NoAt);
        };
        if local.is_empty() {
            return Err(Fault::Nothing(Side::Local));
        }
        if domain.is_empty() {
            return Err(Fault::Nothing(Side::Domain));
        }
        if let Some(wrong) = local.chars().find(|character| !is_atom(*character)) {
            return Err(match wrong {
                '@' => Fault::Ats,
                other => Fault::Character(other, Side::Local),
            });
        }
        check_domain(domain)?;
        if local.len() > LONGEST_LOCAL {
            return Err(Fault::Long(Part::Local, LONGEST_LOCAL));
        }
        if text.len() > LONGEST {
            return Err(Fault::Long(Part::Whole, LONGEST));
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

/// Fails for an address in something else: a display name, a link, a list.
fn wrapped(text: &str) -> Result<(), Fault<'_>> {
    if text.bytes().filter(|byte| *byte == b'@').count() > 1 && text.contains([',', ';', ' ']) {
        return Err(Fault::Several);
    }
    if let (Some(open), true) = (text.rfind('<'), text.ends_with('>')) {
        return Err(Fault::DisplayName(&text[open + 1..text.len() - 1]));
    }
    let link = text
        .get(..7)
        .filter(|head| head.eq_ignore_ascii_case("mailto:"));
    match link {
        Some(_) => Err(Fault::Link(&text[7..])),
        None => Ok(()),
    }
}

/// Returns true if the character may be before the `@`.
fn is_atom(character: char) -> bool {
    character.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(character)
}

fn check_domain(domain: &str) -> Result<(), Fault<'_>> {
    let wrong = domain
        .chars()
        .find(|character| !character.is_ascii_alphanumeric() && !matches!(character, '-' | '.'));
    if let Some(wrong) = wrong {
        return Err(Fault::Character(wrong, Side::Domain));
    }
    if !domain.contains('.') {
        return Err(Fault::NoDot(domain));
    }
    for label in domain.split('.') {
        if label.is_empty() {
            return Err(Fault::Dots);
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Err(Fault::Hyphen(label));
        }
        if label.len() > LONGEST_LABEL {
            return Err(Fault::Long(Part::Label, LONGEST_LABEL));
        }
    }
    if domain.len() > LONGEST_DOMAIN {
        return Err(Fault::Long(Part::Domain, LONGEST_DOMAIN));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_html_takes_is_an_address() {
        let longest = format!("{}@{}.example", "a".repeat(64), "b".repeat(63));
        for text in [
            "a@b.example",
            "anna.k+alerts@mail.bistro.example",
            "..!#$%&'*+/=?^_`{|}~-@bistro.example",
            "1@2.3",
            "a@xn--bistr-dxa.example",
            longest.as_str(),
        ] {
            assert!(Address::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn each_fault_is_told_apart() {
        let long_domain = format!("a@{}example", "bcdefghi.".repeat(28));
        let long = format!("{}@{}example", "a".repeat(64), "bcdefghi.".repeat(21));
        let cases = [
            ("", Fault::Empty),
            (" \t", Fault::Empty),
            ("a@b.example ", Fault::Space("a@b.example")),
            ("\u{a0}@anna", Fault::Space("@anna")),
            (" Anna", Fault::NoAt),
            ("Anna K <a@b.example>", Fault::DisplayName("a@b.example")),
            ("<a@b.example>", Fault::DisplayName("a@b.example")),
            ("MailTo:a@b.example", Fault::Link("a@b.example")),
            ("a@b.example, c@d.example", Fault::Several),
            ("anna.bistro.example", Fault::NoAt),
            ("a@b@c.example", Fault::Ats),
            ("a@", Fault::Nothing(Side::Domain)),
            ("@@b.example", Fault::Ats),
            ("żaneta@b.example", Fault::Character('ż', Side::Local)),
            ("\"a b\"@b.example", Fault::Character('"', Side::Local)),
            ("a@bistró.example", Fault::Character('ó', Side::Domain)),
            ("a@[127.0.0.1]", Fault::Character('[', Side::Domain)),
            ("a@localhost", Fault::NoDot("localhost")),
            ("a@b..example", Fault::Dots),
            ("a@b.example.", Fault::Dots),
            ("a@-b.example", Fault::Hyphen("-b")),
            (long_domain.as_str(), Fault::Long(Part::Domain, 253)),
            (long.as_str(), Fault::Long(Part::Whole, 254)),
        ];
        for (text, fault) in cases {
            assert_eq!(Address::parse(text), Err(fault), "{text}");
        }
        let local = format!("{}@b.example", "a".repeat(65));
        let label = format!("a@{}.example", "b".repeat(64));
        assert_eq!(Address::parse(&local), Err(Fault::Long(Part::Local, 64)));
        assert_eq!(Address::parse(&label), Err(Fault::Long(Part::Label, 63)));
    }
}
