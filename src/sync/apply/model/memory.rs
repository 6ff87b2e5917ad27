//! A portal in memory that fails as networks and servers do, at random by its seed.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use reqwest::{Method, StatusCode};
use serde_json::json;
use tokio::sync::Notify;

use super::random::Random;
use super::state::{Commits, Mishap, PlannedEnd, Pushing, State, Stored, plain};
use crate::contact::{Role, Seats};
use crate::error::Error;
use crate::language::Text;
use crate::portal::http::{Answer, Exchange, Failure, Request};

/// The portal, and the signal that its client has died.
#[derive(Debug)]
pub(super) struct Memory {
    state: Mutex<State>,
    pub(super) died: Notify,
}

/// The connection of one run to the portal.
#[derive(Debug)]
pub(super) struct Line {
    portal: Arc<Memory>,
    pushing: Pushing,
}

impl Memory {
    pub(super) fn new(seed: u64, commits: Commits) -> Arc<Self> {
        let stored = Stored {
            users: Seats::from_iter([("boss@bistro.example", Role::Administrator)]),
            ..Stored::default()
        };
        let accounts = commits[0]
            .keys()
            .take(2)
            .map(|id| (id.clone(), stored.clone()))
            .collect();
        Arc::new(Self {
            state: Mutex::new(State {
                accounts,
                commits,
                failures: 0,
                crash: None,
                planned: None,
                requests: 0,
                alone: true,
                is_old: seed.is_multiple_of(5),
                writes: 0,
                random: Random::new(seed ^ 0x5eed),
                stragglers: Vec::new(),
            }),
            died: Notify::new(),
        })
    }

    pub(super) fn line(self: &Arc<Self>, pushing: Pushing) -> Arc<Line> {
        let portal = Arc::clone(self);
        Arc::new(Line { portal, pushing })
    }

    /// Returns a portal that holds the same, with other commits.
    pub(super) fn with_commits(&self, commits: Commits) -> Arc<Self> {
        Arc::new(Self {
            state: Mutex::new(State {
                commits,
                ..self.state().clone()
            }),
            died: Notify::new(),
        })
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("nothing panics while it is held")
    }

    /// Lets everything arrive that is still on its way. Nothing fails any more afterwards.
    pub(super) fn settle(&self) {
        let mut state = self.state();
        state.failures = 0;
        state.crash = None;
        for straggler in std::mem::take(&mut state.stragglers) {
            state.arrives(&straggler);
        }
    }
}

impl Line {
    async fn answer(&self, request: &Request<'_>) -> Result<Answer, Failure> {
        let (delay, mishap, death) = {
            let mut state = self.portal.state();
            state.requests += 1;
            let delay = state.random.below(40);
            let mut mishap = state.mishap(request.method == Method::PUT);
            let mut death = match &mut state.crash {
                Some(0) => Some(state.random.happens(50)),
                Some(left) => {
                    *left -= 1;
                    None
                }
                None => None,
            };
            match &mut state.planned {
                Some((0, end)) => {
                    match *end {
                        PlannedEnd::Fails(planned) => mishap = planned,
                        PlannedEnd::DiesBefore => death = Some(false),
                        PlannedEnd::DiesAfter => death = Some(true),
                    }
                    state.planned = None;
                }
                Some((left, _)) => *left -= 1,
                None => {}
            }
            let arrives = state.random.happens(30);
            if let Some(straggler) = state.stragglers.pop_if(|_| arrives) {
                state.arrives(&straggler);
            }
            (delay, mishap, death)
        };
        tokio::time::sleep(Duration::from_millis(delay as u64)).await;
        if let Some(is_served) = death {
            if is_served {
                self.portal.state().serve(request, self.pushing);
            }
            self.portal.died.notify_one();
            std::future::pending::<()>().await;
        }
        let mut state = self.portal.state();
        match mishap {
            Mishap::None => Ok(state.serve(request, self.pushing)),
            Mishap::NotSent => Err(Failure::NotSent(Error::portal(Text::verbatim(
                "no connection",
            )))),
            Mishap::LostBefore => Err(lost()),
            Mishap::LostAfter => {
                state.serve(request, self.pushing);
                Err(lost())
            }
            Mishap::Straggles => {
                state.straggle(request);
                Err(lost())
            }
            Mishap::Answers(status, retry_after) => Ok(Answer {
                retry_after,
                ..plain(status, &json!({}))
            }),
            Mishap::AnswersAfter(status) => {
                state.serve(request, self.pushing);
                Ok(plain(status, &json!({})))
            }
            Mishap::Html => Ok(Answer {
                body: b"<html>sign in</html>".to_vec(),
                ..plain(StatusCode::OK, &json!({}))
            }),
            Mishap::Truncated => {
                let mut answer = state.serve(request, self.pushing);
                let half = answer.body.len() / 2;
                answer.body.truncate(half);
                Ok(answer)
            }
        }
    }
}

/// Returns the failure of a request whose reply is lost.
fn lost() -> Failure {
    Failure::Lost(Error::portal(Text::verbatim("the connection broke")))
}

impl Exchange for Line {
    fn once<'e>(
        &'e self,
        request: &'e Request<'e>,
        _timeout: Duration,
    ) -> Pin<Box<dyn Future<Output = Result<Answer, Failure>> + Send + 'e>> {
        Box::pin(self.answer(request))
    }
}

impl State {
    /// Chooses the way in which the next request fails, if at all.
    fn mishap(&mut self, is_write: bool) -> Mishap {
        if !self.random.happens(self.failures) {
            return Mishap::None;
        }
        match self.random.below(10) {
            0 => Mishap::NotSent,
            1 => Mishap::LostBefore,
            2 => Mishap::LostAfter,
            3 if is_write => Mishap::Straggles,
            4 => Mishap::Answers(
                StatusCode::SERVICE_UNAVAILABLE,
                Some(Duration::from_secs(9)),
            ),
            5 => Mishap::Answers(StatusCode::TOO_MANY_REQUESTS, None),
            6 => Mishap::Answers(StatusCode::INTERNAL_SERVER_ERROR, None),
            7 => Mishap::Html,
            8 => Mishap::AnswersAfter(StatusCode::CONFLICT),
            _ => Mishap::Truncated,
        }
    }
}
