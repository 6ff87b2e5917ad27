//! Time limits and concurrency, on a clock that moves only while every task waits.

use std::sync::Mutex;

use hickory_resolver::proto::op::{Message, MessageType, ResponseCode};
use tokio::net::UdpSocket;
use tokio::time::sleep;

use super::*;

/// A DNS server in the same process, on the clock of the test.
struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Asked>>,
}

/// The domains that a server was asked for. A query is sent again while there is no answer.
#[derive(Default)]
struct Asked {
    waiting: BTreeSet<String>,
    answered: BTreeSet<String>,
    /// The most domains that waited at a time.
    most: usize,
}

impl Asked {
    fn begin(&mut self, domain: &str) {
        if !self.answered.contains(domain) {
            self.waiting.insert(domain.to_owned());
        }
        self.most = self.most.max(self.waiting.len());
    }

    fn end(&mut self, domain: &str) {
        self.waiting.remove(domain);
        self.answered.insert(domain.to_owned());
    }
}

impl Server {
    /// Starts a server that answers after a `pause` that the name does not exist, or never answers
    /// without one.
    async fn start(pause: Option<Duration>) -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a port");
        let address = socket.local_addr().expect("an address");
        let (socket, asked) = (Arc::new(socket), Arc::new(Mutex::new(Asked::default())));
        let log = Arc::clone(&asked);
        tokio::spawn(async move {
            let mut buffer = [0; 4096];
            while let Ok((size, from)) = socket.recv_from(&mut buffer).await {
                let mut answer = Message::from_vec(&buffer[..size]).expect("a query");
                let Some(pause) = pause else { continue };
                let domain = answer.queries[0].name().to_ascii();
                log.lock().expect("a log").begin(&domain);
                let (socket, log) = (Arc::clone(&socket), Arc::clone(&log));
                tokio::spawn(async move {
                    sleep(pause).await;
                    log.lock().expect("a log").end(&domain);
                    answer.metadata.message_type = MessageType::Response;
                    answer.metadata.response_code = ResponseCode::NXDomain;
                    answer.additionals.clear();
                    let bytes = answer.to_vec().expect("a message");
                    let _who_asked_may_be_gone = socket.send_to(&bytes, from).await;
                });
            }
        });
        Self { address, asked }
    }
}

fn domains(count: usize) -> BTreeSet<String> {
    (0..count).map(|at| format!("d{at}.example")).collect()
}

#[tokio::test(start_paused = true)]
async fn so_many_domains_are_looked_up_at_a_time_and_no_more() {
    let server = Server::start(Some(Duration::from_secs(1))).await;
    let answers = look_up(domains(50), Some(server.address))
        .await
        .expect("answers");
    assert_eq!(answers.len(), 50);
    for (domain, answer) in answers {
        assert_eq!(answer, Ok(MailServer::Missing), "{domain}");
    }
    assert_eq!(server.asked.lock().expect("a log").most, CONCURRENCY);
}

#[tokio::test(start_paused = true)]
async fn all_of_it_ends_in_time_and_what_is_left_is_not_known() {
    let server = Server::start(None).await;
    let began = Instant::now();
    let answers = look_up(domains(1000), Some(server.address))
        .await
        .expect("answers");
    assert_eq!(began.elapsed().as_secs(), DEADLINE.as_secs());
    assert_eq!(answers.len(), 1000);
    let mut reasons: Vec<_> = answers
        .into_iter()
        .map(|(_, answer)| answer.expect_err("nobody has answered").to_string())
        .collect();
    reasons.sort();
    reasons.dedup();
    assert_eq!(reasons, ["no answer came within 30 s", "request timed out"]);
}
