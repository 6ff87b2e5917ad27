//! The task that sends the mail of the outbox: each at least once, and again after a temporary
//! failure.

mod lock;

use jiff::{SignedDuration, Timestamp};
use lettre::transport::smtp::extension::ClientId;
use tokio::sync::watch;

use self::lock::OutboxLock;
use crate::portal::wire::DeliveryState;
use crate::server::front::PublicOrigin;
use crate::server::mail::{Mail, SmtpConnection, SmtpFailure, SmtpReply, compose};
use crate::server::state::Portal;
use crate::server::store::StoreFault;
use crate::server::store::outbox::{MailAttempt, QueuedMail};

/// The number of mails to read at a time.
const BATCH: u32 = 50;

/// The pause after the first failure. It doubles with every further one.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(30);

/// The longest pause.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(1);

/// The age of an event at which its mail is given up.
const GIVEN_UP: SignedDuration = SignedDuration::from_hours(24);

/// Sends mail until the sender of `stop` is dropped. A mail that is being sent then is finished.
pub(in crate::server) async fn run(portal: Portal, mail: Mail, stop: watch::Receiver<()>) {
    let origin = portal.front().origin.as_ref().map(PublicOrigin::host);
    let mut courier = Courier {
        name: origin.map_or_else(ClientId::default, ClientId::Domain),
        portal,
        mail,
        stop,
        reported: None,
    };
    let Some(_lock) = courier.lock().await else {
        return;
    };
    while !courier.is_stopped() {
        match courier.due().await {
            Ok(due) if due.is_empty() => courier.pause().await,
            Ok(due) => courier.deliver(due).await,
            Err(fault) => {
                courier.report(format!("mail waits: {fault}"));
                courier.pause().await;
            }
        }
    }
}

struct Courier {
    portal: Portal,
    mail: Mail,
    /// The name that the mail server is greeted with.
    name: ClientId,
    stop: watch::Receiver<()>,
    /// The last line for the operator, which is not repeated.
    reported: Option<String>,
}

/// A mail that was tried.
#[derive(Debug, Clone)]
struct TriedMail {
    mail: QueuedMail,
    reply: SmtpReply,
    attempt: MailAttempt,
}

impl Courier {
    /// Waits until no other process sends the mail of this database.
    async fn lock(&mut self) -> Option<OutboxLock> {
        while !self.is_stopped() {
            match OutboxLock::take(self.portal.store().path()) {
                Ok(Some(lock)) => return Some(lock),
                Ok(None) => self.report("another process sends the mail".to_owned()),
                Err(error) => self.report(format!("mail waits: {error}")),
            }
            self.pause().await;
        }
        None
    }

    async fn due(&self) -> Result<Vec<QueuedMail>, StoreFault> {
        let now = self.portal.now();
        self.portal
            .store()
            .read(move |tx| tx.due_mail(now, BATCH))
            .await
    }

    /// Sends mails over one connection, for as long as it works.
    async fn deliver(&mut self, mails: Vec<QueuedMail>) {
        let mut connection = None;
        let mut waiting = mails.into_iter();
        while !self.is_stopped()
            && let Some(mail) = waiting.next()
        {
            let Some(message) = compose(&self.mail, &mail) else {
                self.note(vec![(mail, SmtpReply::Refused(None))]).await;
                continue;
            };
            let mut open = match connection.take() {
                Some(open) => open,
                None => match SmtpConnection::open(&self.mail, &self.name).await {
                    Ok(open) => open,
                    Err(failure) => {
                        let all = [mail].into_iter().chain(waiting).collect();
                        return self.postpone(all, failure).await;
                    }
                },
            };
            let reply = open.send(&message).await;
            if matches!(reply, SmtpReply::Taken(_)) {
                connection = Some(open);
            }
            self.note(vec![(mail, reply)]).await;
        }
        if let Some(open) = connection {
            open.close().await;
        }
    }

    /// Postpones all mails: the mail server cannot be reached, or refuses the connection.
    async fn postpone(&mut self, mails: Vec<QueuedMail>, failure: SmtpFailure) {
        let SmtpFailure { code, reason } = failure;
        self.report(format!("mail waits, for the mail server fails: {reason}"));
        let later = mails
            .into_iter()
            .map(|mail| (mail, SmtpReply::Later(code)))
            .collect();
        self.note(later).await;
    }

    /// Stores the outcome of mails. Nothing else is sent before that succeeds: a mail without a
    /// stored outcome would be sent again and again.
    async fn note(&mut self, replies: Vec<(QueuedMail, SmtpReply)>) {
        let now = self.portal.now();
        let tried: Vec<_> = replies
            .into_iter()
            .map(|(mail, reply)| TriedMail {
                attempt: attempt(&mail, reply, now),
                reply,
                mail,
            })
            .collect();
        while let Err(fault) = self.store(tried.clone(), now).await {
            if matches!(fault, StoreFault::Unwritable(_)) {
                self.portal.set_writable(false);
            }
            self.report(format!("mail waits: {fault}"));
            if self.is_stopped() {
                return;
            }
            self.pause().await;
        }
        for tried in &tried {
            self.portal.count_mail(tried.attempt.state);
            self.report_outcome(tried);
        }
    }

    async fn store(&self, tried: Vec<TriedMail>, now: Timestamp) -> Result<(), StoreFault> {
        self.portal
            .store()
            .write(move |tx| {
                tried
                    .iter()
                    .try_for_each(|tried| tx.set_mail_outcome(&tried.mail, tried.attempt, now))
            })
            .await
    }

    /// Reports a mail that was not taken to the operator.
    fn report_outcome(&mut self, tried: &TriedMail) {
        let reason = match (tried.reply, tried.attempt.code) {
            (_, Some(code)) => format!("the mail server answered {code}"),
            (SmtpReply::Refused(None), None) => "its address takes no mail".to_owned(),
            _ => "there was no answer".to_owned(),
        };
        let number = tried.mail.number;
        match tried.attempt.state {
            DeliveryState::Sent => self.reported = None,
            DeliveryState::Failed => {
                self.portal
                    .notice(&format!("a mail of event {number} failed: {reason}"));
            }
            DeliveryState::Queued | DeliveryState::NotSent => {
                self.portal
                    .notice(&format!("a mail of event {number} waits: {reason}"));
            }
        }
    }

    /// Reports a problem to the operator, unless it is the last one that was reported.
    fn report(&mut self, line: String) {
        if self.reported.as_deref() != Some(&line) {
            self.portal.notice(&line);
            self.reported = Some(line);
        }
    }

    fn is_stopped(&self) -> bool {
        self.stop.has_changed().is_err()
    }

    /// Waits for a new event, for the next look at the outbox, or for the end.
    async fn pause(&mut self) {
        let pause = self.portal.limits().outbox_pause;
        tokio::select! {
            _ = self.stop.changed() => {}
            () = self.portal.outbox().notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// Returns the outcome of an attempt.
fn attempt(mail: &QueuedMail, reply: SmtpReply, now: Timestamp) -> MailAttempt {
    let due_at = now.saturating_add(pause(mail.attempts)).unwrap_or(now);
    let too_late = due_at.duration_since(mail.at) > GIVEN_UP;
    let (state, code) = match reply {
        SmtpReply::Taken(code) => (DeliveryState::Sent, Some(code)),
        SmtpReply::Refused(code) => (DeliveryState::Failed, code),
        SmtpReply::Later(code) if too_late => (DeliveryState::Failed, code),
        SmtpReply::Later(code) => (DeliveryState::Queued, code),
    };
    MailAttempt {
        state,
        due_at,
        code,
    }
}

/// Returns the pause after a failure, when `attempts` have failed before. It doubles each time, and
/// is shortened at random by up to a half, so that not all mails are due at once.
fn pause(attempts: u32) -> SignedDuration {
    let whole = FIRST_PAUSE
        .saturating_mul(1 << attempts.min(10))
        .min(LONGEST_PAUSE);
    let half = whole / 2;
    let random = getrandom::u32().unwrap_or(u32::MAX / 2);
    half + half.mul_f64(f64::from(random) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routing::Event;

    fn mail(attempts: u32) -> QueuedMail {
        QueuedMail {
            number: 1,
            address: "anna@bistro.example".to_owned(),
            message_id: "<1@portal.example>".to_owned(),
            attempts,
            at: Timestamp::UNIX_EPOCH,
            event: Event::UserSupport,
            test: false,
            text: String::new(),
            support_open: None,
            account: "bistro".to_owned(),
            account_name: "Bistro".to_owned(),
        }
    }

    #[test]
    fn pauses_grow_and_are_bounded() {
        for (attempts, least, most) in [(0, 15, 30), (1, 30, 60), (4, 240, 480), (40, 1800, 3600)] {
            let pause = pause(attempts).as_secs();
            assert!((least..=most).contains(&pause), "{attempts}: {pause}");
        }
    }

    #[test]
    fn what_cannot_pass_and_what_is_too_late_fails() {
        assert_eq!(state(SmtpReply::Taken(250), 0), DeliveryState::Sent);
        assert_eq!(
            state(SmtpReply::Refused(Some(550)), 0),
            DeliveryState::Failed
        );
        assert_eq!(state(SmtpReply::Later(Some(451)), 0), DeliveryState::Queued);
        assert_eq!(state(SmtpReply::Later(None), 23), DeliveryState::Queued);
        assert_eq!(state(SmtpReply::Later(None), 24), DeliveryState::Failed);
    }

    fn state(reply: SmtpReply, hours: i64) -> DeliveryState {
        let now = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        attempt(&mail(3), reply, now).state
    }
}
