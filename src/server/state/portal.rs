//! The portal: all that its handlers need to answer a request.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;

use super::answered::AnsweredRequest;
use super::limits::ServerLimits;
use super::metrics::Metrics;
use super::rate::{RateLimitKey, RateLimiter};
use crate::error::Result;
use crate::portal::wire::DeliveryState;
use crate::server::front::Front;
use crate::server::mail::Mail;
use crate::server::refusal::Refusal;
use crate::server::rules::validate::Validator;
use crate::server::store::audit::COMMAND_LINE;
use crate::server::store::outbox::WaitingMail;
use crate::server::store::sessions::SessionHolder;
use crate::server::store::{Store, StoreFault};
use crate::server::token::{Access, Secret, Sha256Hash, TokenScope};

/// Returns the present time.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Takes lines for the operator.
pub type OperatorLog = Arc<dyn Fn(&str) + Send + Sync>;

/// Takes each request after it was answered.
pub type RequestObserver = Arc<dyn Fn(&AnsweredRequest) + Send + Sync>;

/// A portal. Clones share it.
#[derive(Clone)]
pub struct Portal {
    inner: Arc<Inner>,
}

#[derive(Clone)]
struct Inner {
    store: Store,
    clock: Clock,
    validator: Validator,
    limits: ServerLimits,
    /// The hash and the name of a token that is not stored.
    ephemeral: Option<(Sha256Hash, String)>,
    support: Option<String>,
    front: Front,
    mail: Option<Mail>,
    outbox: Arc<Notify>,
    log: OperatorLog,
    notices: Option<OperatorLog>,
    watch: Option<RequestObserver>,
    metrics: Metrics,
    rate_limiter: RateLimiter,
    unwritable: Arc<AtomicBool>,
}

/// The holder of a token.
#[derive(Debug, Clone)]
pub(in crate::server) struct Principal {
    /// The hash of the token.
    pub hash: Sha256Hash,
    /// The name of the token.
    pub name: String,
    pub scope: TokenScope,
    pub access: Access,
}

impl std::fmt::Debug for Portal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Portal")
            .field("store", &self.inner.store)
            .field("limits", &self.inner.limits)
            .finish_non_exhaustive()
    }
}

impl Portal {
    /// Returns a portal over `store`. It checks records and profiles with `validator`, and writes
    /// its failures to `log`.
    #[must_use]
    pub fn new(store: Store, clock: Clock, validator: Validator, log: OperatorLog) -> Self {
        let inner = Inner {
            store,
            clock,
            validator,
            limits: ServerLimits::default(),
            ephemeral: None,
            support: None,
            front: Front::default(),
            mail: None,
            outbox: Arc::default(),
            log,
            notices: None,
            watch: None,
            metrics: Metrics::default(),
            rate_limiter: RateLimiter::default(),
            unwritable: Arc::default(),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// Sets the limits.
    #[must_use]
    pub fn with_limits(mut self, limits: ServerLimits) -> Self {
        Arc::make_mut(&mut self.inner).limits = limits;
        self
    }

    /// Adds a token that may do everything and is not stored. The history calls it `name`.
    #[must_use]
    pub fn with_ephemeral_token(mut self, secret: &Secret, name: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.inner).ephemeral = Some((secret.hash(), name.into()));
        self
    }

    /// Sets the target of the pages' link to support: an e-mail address or an `https` URL.
    #[must_use]
    pub fn with_support(mut self, support: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.inner).support = Some(support.into());
        self
    }

    /// Sets the way in which the portal is reached.
    #[must_use]
    pub fn with_front(mut self, front: Front) -> Self {
        Arc::make_mut(&mut self.inner).front = front;
        self
    }

    /// Passes every answered request to `watch`.
    #[must_use]
    pub fn with_watch(mut self, watch: RequestObserver) -> Self {
        Arc::make_mut(&mut self.inner).watch = Some(watch);
        self
    }

    /// Makes the portal send mail about events.
    #[must_use]
    pub fn with_mail(mut self, mail: Mail) -> Self {
        Arc::make_mut(&mut self.inner).mail = Some(mail);
        self
    }

    /// Writes notices that are not about a request to `notices` instead of the log.
    #[must_use]
    pub fn with_notices(mut self, notices: OperatorLog) -> Self {
        Arc::make_mut(&mut self.inner).notices = Some(notices);
        self
    }

    /// Returns the settings for mail. `None` if the portal does not send mail.
    pub(in crate::server) fn mail(&self) -> Option<&Mail> {
        self.inner.mail.as_ref()
    }

    /// Returns the signal for new mail in the outbox.
    pub(in crate::server) fn outbox(&self) -> &Notify {
        &self.inner.outbox
    }

    /// Counts an attempt to send a mail, by the state of the mail after it.
    pub(in crate::server) fn count_mail(&self, state: DeliveryState) {
        self.inner.metrics.count_mail(state);
    }

    /// Counts an answered request.
    pub(in crate::server) fn count_request(&self, answered: &AnsweredRequest) {
        self.inner.metrics.count(answered);
        if let Some(watch) = &self.inner.watch {
            watch(answered);
        }
    }

    /// Notes whether the last write reached the disk.
    pub(in crate::server) fn set_writable(&self, writable: bool) {
        self.inner.unwritable.store(!writable, Ordering::Relaxed);
    }

    /// Returns `true` if the last write did not reach the disk.
    pub(in crate::server) fn is_unwritable(&self) -> bool {
        self.inner.unwritable.load(Ordering::Relaxed)
    }

    /// Returns all metrics, in the text format of Prometheus.
    pub(in crate::server) fn metrics(&self, waiting: WaitingMail) -> String {
        let path = self.store().path();
        self.inner.metrics.text(path, waiting, self.now())
    }

    /// Counts a request against its rate limit.
    ///
    /// # Errors
    ///
    /// If the request is over the limit.
    pub(in crate::server) fn admit(&self, key: RateLimitKey) -> Result<(), Refusal> {
        let ephemeral = self.inner.ephemeral.as_ref();
        let limit = match key {
            // The ephemeral token belongs to this process.
            RateLimitKey::Credential(hash) if ephemeral.is_some_and(|(own, _)| *own == hash) => {
                return Ok(());
            }
            RateLimitKey::Credential(_) => self.inner.limits.known,
            RateLimitKey::Address(_) => self.inner.limits.strangers,
        };
        self.inner.rate_limiter.take(key, limit, self.now())
    }

    /// Reads the certificate again, for new connections. If it cannot be used, the portal keeps the
    /// present one and reports the error to the operator.
    pub fn renew_certificate(&self) {
        let Some(tls) = &self.inner.front.tls else {
            return;
        };
        match tls.renew() {
            Ok(()) => self.notice("the certificate is read anew"),
            Err(error) => {
                let cause = std::error::Error::source(&error)
                    .map_or_else(String::new, |cause| format!(": {cause}"));
                self.notice(&format!("the certificate in use stays: {error}{cause}"));
            }
        }
    }

    /// Returns the way in which the portal is reached.
    pub(in crate::server) fn front(&self) -> &Front {
        &self.inner.front
    }

    /// Returns the target of the link to support: an e-mail address or an `https` URL.
    pub(in crate::server) fn support(&self) -> Option<&str> {
        self.inner.support.as_deref()
    }

    /// Returns the store.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// Makes a sign-in key for the portal's operator. It works once, within ten minutes:
    /// `/sign-in?token=KEY`.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn sign_in_key(&self) -> Result<Secret> {
        let ten_minutes = SignedDuration::from_mins(10);
        self.store()
            .sign_in_key(
                SessionHolder::OPERATOR,
                COMMAND_LINE,
                self.now(),
                ten_minutes,
            )
            .await
    }

    /// Reports something that is not about a request to the operator.
    pub(in crate::server) fn notice(&self, line: &str) {
        let notices = self.inner.notices.as_ref();
        notices.unwrap_or(&self.inner.log)(line);
    }

    /// Reports a failed request to the operator.
    pub(in crate::server) fn log(&self, line: &str) {
        (self.inner.log)(line);
    }

    /// Returns the present time, to the millisecond, as the database stores it.
    pub(in crate::server) fn now(&self) -> Timestamp {
        let now = (self.inner.clock)();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }

    pub(in crate::server) fn validator(&self) -> Validator {
        self.inner.validator
    }

    pub(in crate::server) fn limits(&self) -> &ServerLimits {
        &self.inner.limits
    }

    /// Returns the holder of a token. `None` if the token is unknown or expired.
    pub(in crate::server) async fn principal(
        &self,
        token: &str,
    ) -> Result<Option<Principal>, StoreFault> {
        let hash = Sha256Hash::of(token.as_bytes());
        if let Some((ephemeral, name)) = &self.inner.ephemeral
            && *ephemeral == hash
        {
            return Ok(Some(Principal {
                hash,
                name: name.clone(),
                scope: TokenScope::Admin,
                access: Access::All,
            }));
        }
        let now = self.now();
        Ok(self
            .store()
            .read(move |tx| tx.token(&hash))
            .await?
            .filter(|token| token.expires_at > now)
            .map(|token| Principal {
                hash,
                name: token.name,
                scope: token.scope,
                access: token.access,
            }))
    }
}
