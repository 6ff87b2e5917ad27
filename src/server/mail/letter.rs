//! The text of a mail about an event. It is the same at each attempt, byte for byte.

use std::time::{Duration, SystemTime};

use lettre::Address;
use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message};

use super::Mail;
use crate::language::{Language, Text, id};
use crate::rules::is_mail_address;
use crate::server::rules::events::{event_name, support_then};
use crate::server::store::outbox::QueuedMail;

/// Composes a mail. Returns `None` if mail cannot be sent to its address.
pub(in crate::server) fn compose(settings: &Mail, mail: &QueuedMail) -> Option<Message> {
    let language = settings.inner.language;
    let encoding = ContentTransferEncoding::QuotedPrintable;
    let body = Body::new_with_encoding(body(mail, language), encoding).ok()?;
    let since_1970 = Duration::from_millis(mail.at.as_millisecond().try_into().ok()?);
    // Keeps vacation replies away (RFC 3834, section 5).
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    Message::builder()
        .from(settings.inner.from.clone())
        .to(Mailbox::new(None, recipient(&mail.address)?))
        .subject(subject(mail, language))
        .message_id(Some(mail.message_id.clone()))
        .date(SystemTime::UNIX_EPOCH + since_1970)
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
        .header(ContentType::TEXT_PLAIN)
        .body(body)
        .ok()
}

/// Reads an address by the grammar that files have: lettre's own also has IP addresses, quoted names
/// and letters outside ASCII, which a check reports.
fn recipient(address: &str) -> Option<Address> {
    if !is_mail_address(address) {
        return None;
    }
    address.parse().ok()
}

fn subject(mail: &QueuedMail, language: Language) -> String {
    let id = if mail.test {
        id::MAIL_SUBJECT_TEST
    } else {
        id::MAIL_SUBJECT
    };
    Text::new(id)
        .with("account", mail.account.as_str())
        .with("event", Text::new(event_name(mail.event)))
        .say(language)
}

/// Returns the text of a mail: paragraphs with a blank line between them.
fn body(mail: &QueuedMail, language: Language) -> String {
    let mut paragraphs = Vec::new();
    if mail.test {
        paragraphs.push(Text::new(id::MAIL_TEST).say(language));
    }
    paragraphs.push(Text::new(event_name(mail.event)).say(language));
    if !mail.text.trim().is_empty() {
        // It may have several lines, which no argument of a text has.
        paragraphs.push(mail.text.trim().to_owned());
    }
    let rest = facts(mail, language);
    paragraphs.extend(rest.iter().map(|paragraph| paragraph.say(language)));
    let mut text = paragraphs.join("\n\n");
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// Returns the paragraphs after the text of whoever sent the event.
fn facts(mail: &QueuedMail, language: Language) -> Vec<Text> {
    let mut paragraphs = Vec::from_iter(mail.support_open.map(support_then));
    paragraphs.push(
        Text::new(id::MAIL_WHAT)
            .with("name", mail.account_name.as_str())
            .with("account", mail.account.as_str())
            .with("at", mail.at.strftime("%F %R UTC").to_string())
            .with("number", mail.number.to_string()),
    );
    let label = mail.event.field().label_in(language);
    paragraphs.push(Text::new(id::MAIL_WHY).with("label", label));
    paragraphs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_mailer_takes_what_a_check_takes() {
        let longest = format!("{}@{}.example", "a".repeat(64), "b".repeat(63));
        for address in [
            "!#$%&'*+/=?^_.`{|}~-@bistro.example",
            "a@1.2.x3",
            "a@xn--mller-kva.de",
            &longest,
        ] {
            assert!(is_mail_address(address), "{address}");
            assert!(recipient(address).is_some(), "{address}");
        }
        for address in [
            "a..b@bistro.example",
            "a@10.25.26.27",
            "a@[10.25.26.27]",
            "\"a b\"@bistro.example",
            "a@müller.de",
            "ż@bistro.example",
            "a@localhost",
            "Anna <a@bistro.example>",
        ] {
            assert_eq!(recipient(address), None, "{address}");
        }
    }

    proptest! {
        #[test]
        fn the_mailer_takes_exactly_what_a_check_takes(
            address in "[a-z0-9.!#$%&'*+/=?^_`{|}~\"@-]{1,70}@[a-z0-9.-]{1,80}[.][a-z0-9-]{1,64}|[a-zA-Z.]{1,3}@([a-z0-9-]{1,63}[.]){1,5}[a-z0-9]{1,3}",
        ) {
            prop_assert_eq!(recipient(&address).is_some(), is_mail_address(&address));
        }
    }
}
