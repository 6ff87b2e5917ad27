//! What a mail about an event says. It is the same at each attempt, byte for byte.

use std::fmt::Write as _;
use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentTransferEncoding, ContentType, HeaderName, HeaderValue};
use lettre::message::{Body, Mailbox, Message};

use super::Mail;
use crate::language::{Language, Text, id};
use crate::server::events::name;
use crate::server::store::outbox::Letter;

/// The mail; none to an address that mail cannot be sent to.
pub(super) fn compose(mail: &Mail, letter: &Letter) -> Option<Message> {
    let language = mail.inner.language;
    let body = body(letter, language);
    let body = Body::new_with_encoding(body, ContentTransferEncoding::QuotedPrintable).ok()?;
    let since_1970 = Duration::from_millis(letter.at.as_millisecond().try_into().ok()?);
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    let message = Message::builder()
        .from(mail.inner.from.clone())
        .to(Mailbox::new(None, letter.address.parse().ok()?))
        .subject(subject(letter, language))
        .message_id(Some(letter.message_id.clone()))
        .date(SystemTime::UNIX_EPOCH + since_1970)
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
        .header(ContentType::TEXT_PLAIN);
    message.body(body).ok()
}

fn subject(letter: &Letter, language: Language) -> String {
    let id = if letter.test {
        id::MAIL_SUBJECT_TEST
    } else {
        id::MAIL_SUBJECT
    };
    Text::new(id)
        .with("account", letter.account.as_str())
        .with("event", Text::new(name(letter.event)))
        .say(language)
}

fn body(letter: &Letter, language: Language) -> String {
    let mut body = String::new();
    let mut paragraph = |text: &Text| {
        let _ = write!(body, "{}\n\n", text.say(language));
    };
    if letter.test {
        paragraph(&Text::new(id::MAIL_TEST));
    }
    paragraph(&Text::new(name(letter.event)));
    if !letter.text.trim().is_empty() {
        paragraph(&Text::verbatim(letter.text.trim()));
    }
    match letter.support_open {
        Some(true) => paragraph(&Text::new(id::PAGE_SUPPORT_OPEN)),
        Some(false) => paragraph(&Text::new(id::PAGE_SUPPORT_CLOSED)),
        None => {}
    }
    let what = Text::new(id::MAIL_WHAT)
        .with("name", letter.account_name.as_str())
        .with("account", letter.account.as_str())
        .with("at", letter.at.strftime("%F %R UTC").to_string())
        .with("number", letter.number.to_string());
    paragraph(&what);
    paragraph(&Text::new(id::MAIL_WHY).with("label", letter.event.field().label()));
    body.truncate(body.trim_end().len());
    body.push('\n');
    body
}
