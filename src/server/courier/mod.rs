//! The task that sends what waits in the outbox: at least once, and again after a failure that
//! may pass.

mod turn;

use jiff::{SignedDuration, Timestamp};
use lettre::transport::smtp::extension::ClientId;
use rusqlite::Connection as Database;
use tokio::sync::watch;

use self::turn::OutboxLock;
use crate::portal::wire::DeliveryState;
use crate::server::front::PublicOrigin;
use crate::server::mail::{Mail, SmtpConnection, SmtpFailure, SmtpReply, compose};
use crate::server::state::Portal;
use crate::server::store::StoreFault;
use crate::server::store::outbox::{self, MailAttempt, QueuedMail};

/// Mails that are read at a time.
const BATCH: u32 = 50;

/// The pause after the first failure; each further one is twice as long.
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(30);

/// The longest pause.
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_hours(1);

/// How old an event is when its mail is given up.
const GIVEN_UP: SignedDuration = SignedDuration::from_hours(24);

/// Sends what waits until the other end of `stop` is gone. A mail that is being sent then is
/// sent to its end.
pub(in crate::server) async fn run(portal: Portal, mail: Mail, stop: watch::Receiver<()>) {
    let origin = portal.front().origin.as_ref().map(PublicOrigin::host);
    let mut courier = Courier {
        name: origin.map_or_else(ClientId::default, ClientId::Domain),
        portal,
        mail,
        stop,
        told: None,
    };
    let Some(_turn) = courier.turn().await else {
        return;
    };
    while !courier.stopped() {
        match courier.due().await {
            Ok(due) if due.is_empty() => courier.pause().await,
            Ok(due) => courier.deliver(due).await,
            Err(fault) => {
                courier.complain(format!("mail waits: {fault}"));
                courier.pause().await;
            }
        }
    }
}

struct Courier {
    portal: Portal,
    mail: Mail,
    /// Whom the mail server greets.
    name: ClientId,
    stop: watch::Receiver<()>,
    /// What the operator was told last, which is not said again.
    told: Option<String>,
}

impl Courier {
    /// Waits until no other process sends the mail of this database.
    async fn turn(&mut self) -> Option<OutboxLock> {
        while !self.stopped() {
            match OutboxLock::take(self.portal.store().path()) {
                Ok(Some(turn)) => return Some(turn),
                Ok(None) => self.complain("another process sends the mail".to_owned()),
                Err(error) => self.complain(format!("mail waits: {error}")),
            }
            self.pause().await;
        }
        None
    }

    async fn due(&self) -> Result<Vec<QueuedMail>, StoreFault> {
        let now = self.portal.now();
        let due = move |database: &Database| outbox::due(database, now, BATCH);
        self.portal.store().read(due).await
    }

    async fn deliver(&mut self, letters: Vec<QueuedMail>) {
        let mut connection = None;
        let mut letters = letters.into_iter();
        while !self.stopped()
            && let Some(letter) = letters.next()
        {
            let Some(message) = compose(&self.mail, &letter) else {
                self.note(vec![(letter, SmtpReply::Refused(None))]).await;
                continue;
            };
            let mut open = match connection.take() {
                Some(open) => open,
                None => match SmtpConnection::open(&self.mail, &self.name).await {
                    Ok(open) => open,
                    Err(trouble) => {
                        let all = [letter].into_iter().chain(letters).collect();
                        return self.postpone(all, trouble).await;
                    }
                },
            };
            let answer = open.send(&message).await;
            if matches!(answer, SmtpReply::Taken(_)) {
                connection = Some(open);
            }
            self.note(vec![(letter, answer)]).await;
        }
        if let Some(open) = connection {
            open.close().await;
        }
    }

    /// Tries these later: the mail server is not there, or does not let the portal in.
    async fn postpone(&mut self, letters: Vec<QueuedMail>, SmtpFailure { code, why }: SmtpFailure) {
        self.complain(format!("mail waits, for the mail server fails: {why}"));
        let later = letters
            .into_iter()
            .map(|letter| (letter, SmtpReply::Later(code)));
        self.note(later.collect()).await;
    }

    /// Notes what became of mails. Nothing else is sent before that: what is not noted would be
    /// sent again and again.
    async fn note(&mut self, tried: Vec<(QueuedMail, SmtpReply)>) {
        let now = self.portal.now();
        let tried: Vec<_> = tried
            .into_iter()
            .map(|(letter, answer)| (attempt(&letter, answer, now), answer, letter))
            .collect();
        loop {
            let noted = tried.clone();
            let write = move |database: &Database| -> Result<(), StoreFault> {
                let mut all = noted.iter();
                all.try_for_each(|(attempt, _, letter)| {
                    outbox::tried(database, letter, *attempt, now)
                })
            };
            match self.portal.store().write(write).await {
                Ok(()) => break,
                Err(fault) => {
                    if matches!(fault, StoreFault::Unwritable(_)) {
                        self.portal.set_writable(false);
                    }
                    self.complain(format!("mail waits: {fault}"));
                }
            }
            if self.stopped() {
                return;
            }
            self.pause().await;
        }
        for (attempt, answer, letter) in &tried {
            self.portal.count_mail(attempt.state);
            self.tell(letter, *answer, *attempt);
        }
    }

    /// Tells the operator of a mail that was not taken.
    fn tell(&mut self, letter: &QueuedMail, answer: SmtpReply, attempt: MailAttempt) {
        let answer = match (answer, attempt.code) {
            (_, Some(code)) => format!("the mail server answered {code}"),
            (SmtpReply::Refused(None), None) => "its address takes no mail".to_owned(),
            _ => "there was no answer".to_owned(),
        };
        let number = letter.number;
        match attempt.state {
            DeliveryState::Sent => self.told = None,
            DeliveryState::Failed => {
                self.portal
                    .notice(&format!("a mail of event {number} failed: {answer}"));
            }
            DeliveryState::Queued | DeliveryState::NotSent => {
                self.portal
                    .notice(&format!("a mail of event {number} waits: {answer}"));
            }
        }
    }

    fn complain(&mut self, line: String) {
        if self.told.as_deref() != Some(&line) {
            self.portal.notice(&line);
            self.told = Some(line);
        }
    }

    fn stopped(&self) -> bool {
        self.stop.has_changed().is_err()
    }

    /// Waits for a new event, for what may be due by then, or for the end.
    async fn pause(&mut self) {
        let pause = self.portal.limits().outbox_pause;
        tokio::select! {
            _ = self.stop.changed() => {}
            () = self.portal.outbox().notified() => {}
            () = tokio::time::sleep(pause) => {}
        }
    }
}

/// What is noted of an attempt.
fn attempt(letter: &QueuedMail, answer: SmtpReply, now: Timestamp) -> MailAttempt {
    let due_at = now.saturating_add(pause(letter.attempts)).unwrap_or(now);
    let too_late = due_at.duration_since(letter.at) > GIVEN_UP;
    let (state, code) = match answer {
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

/// How long to wait after `attempts` failures and one more: at least half of a time that doubles,
/// and a part of the other half by chance, so that not everything comes at once.
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

    fn letter(attempts: u32) -> QueuedMail {
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
        let state = |answer, hours| {
            let now = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
            attempt(&letter(3), answer, now).state
        };
        assert_eq!(state(SmtpReply::Taken(250), 0), DeliveryState::Sent);
        assert_eq!(
            state(SmtpReply::Refused(Some(550)), 0),
            DeliveryState::Failed
        );
        assert_eq!(state(SmtpReply::Later(Some(451)), 0), DeliveryState::Queued);
        assert_eq!(state(SmtpReply::Later(None), 23), DeliveryState::Queued);
        assert_eq!(state(SmtpReply::Later(None), 24), DeliveryState::Failed);
    }
}
