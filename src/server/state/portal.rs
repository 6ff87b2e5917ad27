//! What every request is answered with: the store, the clock, the rules and the limits.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use tokio::sync::Notify;

use super::answered::AnsweredRequest;
use super::limits::Limits;
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
use crate::server::store::{Store, StoreFault, tokens};
use crate::server::token::{Access, Scope, Secret, Sha256Hash};

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Is told, in a line, of each failure that was no request's fault.
pub type OperatorLog = Arc<dyn Fn(&str) + Send + Sync>;

/// Is told of each request that was answered.
pub type RequestObserver = Arc<dyn Fn(&AnsweredRequest) + Send + Sync>;

/// A portal: what its server needs to answer. Clones share it.
#[derive(Clone)]
pub struct Portal {
    inner: Arc<Inner>,
}

#[derive(Clone)]
struct Inner {
    store: Store,
    clock: Clock,
    validator: Validator,
    limits: Limits,
    ephemeral: Option<(Sha256Hash, String)>,
    support: Option<String>,
    front: Front,
    mail: Option<Mail>,
    outbox: Arc<Notify>,
    log: OperatorLog,
    notices: Option<OperatorLog>,
    watch: Option<RequestObserver>,
    metrics: Metrics,
    buckets: RateLimiter,
    unwritable: Arc<AtomicBool>,
}

/// Who sent a request.
#[derive(Debug, Clone)]
pub(in crate::server) struct Principal {
    /// Hash of the token.
    pub hash: Sha256Hash,
    /// The token's name.
    pub name: String,
    /// What it may do.
    pub scope: Scope,
    /// Where it may do so.
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
    /// A portal over `store`, which judges what it is given by `validator` and tells `log` of its
    /// failures.
    #[must_use]
    pub fn new(store: Store, clock: Clock, validator: Validator, log: OperatorLog) -> Self {
        let inner = Inner {
            store,
            clock,
            validator,
            limits: Limits::default(),
            ephemeral: None,
            support: None,
            front: Front::default(),
            mail: None,
            outbox: Arc::default(),
            log,
            notices: None,
            watch: None,
            metrics: Metrics::default(),
            buckets: RateLimiter::default(),
            unwritable: Arc::default(),
        };
        Self {
            inner: Arc::new(inner),
        }
    }

    /// The same portal with other limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        Arc::make_mut(&mut self.inner).limits = limits;
        self
    }

    /// The same portal with one more token, which reaches everything and is stored nowhere. The
    /// history calls it `name`.
    #[must_use]
    pub fn with_ephemeral_token(mut self, secret: &Secret, name: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.inner).ephemeral = Some((secret.hash(), name.into()));
        self
    }

    /// The same portal, whose pages lead to `support`: an e-mail address, or a page's `https` URL.
    #[must_use]
    pub fn with_support(mut self, support: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.inner).support = Some(support.into());
        self
    }

    /// The same portal, reached in another way.
    #[must_use]
    pub fn with_front(mut self, front: Front) -> Self {
        Arc::make_mut(&mut self.inner).front = front;
        self
    }

    /// The same portal, which tells `watch` of every request.
    #[must_use]
    pub fn with_watch(mut self, watch: RequestObserver) -> Self {
        Arc::make_mut(&mut self.inner).watch = Some(watch);
        self
    }

    /// The same portal, which sends mail about events.
    #[must_use]
    pub fn with_mail(mut self, mail: Mail) -> Self {
        Arc::make_mut(&mut self.inner).mail = Some(mail);
        self
    }

    /// The same portal, which tells `notices` instead of its log of what no request is about.
    #[must_use]
    pub fn with_notices(mut self, notices: OperatorLog) -> Self {
        Arc::make_mut(&mut self.inner).notices = Some(notices);
        self
    }

    /// How it sends mail, if it does.
    pub(in crate::server) fn mail(&self) -> Option<&Mail> {
        self.inner.mail.as_ref()
    }

    /// Is notified of new mail.
    pub(in crate::server) fn outbox(&self) -> &Notify {
        &self.inner.outbox
    }

    /// Counts an attempt to send a mail, and what became of it.
    pub(in crate::server) fn posted(&self, state: DeliveryState) {
        self.inner.metrics.count_mail(state);
    }

    /// Counts a request that was answered.
    pub(in crate::server) fn saw(&self, answered: &AnsweredRequest) {
        self.inner.metrics.count(answered);
        if let Some(watch) = &self.inner.watch {
            watch(answered);
        }
    }

    /// Notes that the disk takes no writes, or takes them again.
    pub(in crate::server) fn found_writable(&self, writable: bool) {
        self.inner.unwritable.store(!writable, Ordering::Relaxed);
    }

    /// Whether the last that was heard of the disk is that it takes no writes.
    pub(in crate::server) fn is_unwritable(&self) -> bool {
        self.inner.unwritable.load(Ordering::Relaxed)
    }

    /// Figures of what was answered, and of what waits.
    pub(in crate::server) fn metrics(&self, waiting: WaitingMail) -> String {
        let path = self.store().path();
        self.inner.metrics.text(path, waiting, self.now())
    }

    /// Lets a request of somebody through, unless they sent too many.
    pub(in crate::server) fn admit(&self, asker: RateLimitKey) -> Result<(), Refusal> {
        let ephemeral = self.inner.ephemeral.as_ref();
        let rate = match asker {
            // This process asks itself.
            RateLimitKey::Known(hash) if ephemeral.is_some_and(|(own, _)| *own == hash) => {
                return Ok(());
            }
            RateLimitKey::Known(_) => self.inner.limits.known,
            RateLimitKey::Stranger(_) => self.inner.limits.strangers,
        };
        self.inner.buckets.take(asker, rate, self.now())
    }

    /// Reads the certificate anew, for connections from now on. One that cannot be used is told,
    /// and the one in use stays.
    pub fn renew_certificate(&self) {
        let Some(tls) = &self.inner.front.tls else {
            return;
        };
        match tls.renew() {
            Ok(()) => self.tell("the certificate is read anew"),
            Err(error) => {
                let cause = std::error::Error::source(&error);
                let cause = cause.map_or_else(String::new, |cause| format!(": {cause}"));
                self.tell(&format!("the certificate in use stays: {error}{cause}"));
            }
        }
    }

    /// How it is reached.
    pub(in crate::server) fn front(&self) -> &Front {
        &self.inner.front
    }

    /// Who helps its users, if that was said.
    pub(in crate::server) fn support(&self) -> Option<&str> {
        self.inner.support.as_deref()
    }

    /// Where accounts are kept.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// Makes a key to the pages for whoever runs the portal. It works once, within ten minutes:
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

    /// Tells the operator of what no request is about.
    pub(in crate::server) fn tell(&self, line: &str) {
        let notices = self.inner.notices.as_ref();
        notices.unwrap_or(&self.inner.log)(line);
    }

    /// Tells the operator of a request that failed.
    pub(in crate::server) fn log(&self, line: &str) {
        (self.inner.log)(line);
    }

    /// The present instant, as exactly as it is stored.
    pub(in crate::server) fn now(&self) -> Timestamp {
        let now = (self.inner.clock)();
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }

    pub(in crate::server) fn validator(&self) -> Validator {
        self.inner.validator
    }

    pub(in crate::server) fn limits(&self) -> &Limits {
        &self.inner.limits
    }

    /// Who holds the token of this text; nobody if there is none or it has expired.
    pub(in crate::server) async fn bearer(
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
                scope: Scope::Admin,
                access: Access::All,
            }));
        }
        let find = move |connection: &Connection| tokens::find(connection, &hash);
        let now = self.now();
        let token = self.store().read(find).await?;
        let token = token.filter(|token| token.expires_at > now);
        Ok(token.map(|token| Principal {
            hash,
            name: token.name,
            scope: token.scope,
            access: token.access,
        }))
    }
}
