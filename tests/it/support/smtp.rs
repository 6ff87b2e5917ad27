//! A mail server on loopback that takes mail, or does what it was told to do instead.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// What becomes of a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// This code answers its recipient.
    Recipient(u16),
    /// This code answers it when it is there in full.
    Data(u16),
    /// It is taken, and the connection breaks before the answer.
    Break,
    /// It is taken, and never answered.
    Silence,
}

/// A mail that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub to: String,
    /// Head and body, without the dots of the transport.
    pub text: String,
    /// Whether it came by TLS.
    pub encrypted: bool,
    /// What the client signed in with, if it did.
    pub credentials: Option<String>,
}

impl Mail {
    /// The value of a header that is on one line.
    pub fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        let mut lines = self.text.lines();
        let found = lines.find_map(|line| line.strip_prefix(start.as_str()));
        found.unwrap_or_else(|| panic!("no {name} in {}", self.text))
    }
}

#[derive(Default)]
struct State {
    acts: VecDeque<Act>,
    mails: Vec<Mail>,
    connections: usize,
}

/// A server that listens until the test's process ends.
#[derive(Clone)]
pub struct Smtp {
    pub address: SocketAddr,
    state: Arc<(Mutex<State>, Condvar)>,
}

impl Smtp {
    /// Takes mail without encryption.
    pub fn start() -> Self {
        Self::with(None, [])
    }

    /// Does with the first mails what `acts` say, and takes all others.
    pub fn acting(acts: impl IntoIterator<Item = Act>) -> Self {
        Self::with(None, acts)
    }

    /// Offers `STARTTLS` with the certificate of this name beside `folder`.
    pub fn with_tls(folder: &Path, name: &str) -> Self {
        let pem = folder.join(format!("{name}.pem"));
        let chain: Result<Vec<_>, _> = CertificateDer::pem_file_iter(pem)
            .expect("a certificate")
            .collect();
        let key = PrivateKeyDer::from_pem_file(folder.join(format!("{name}.key")));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(chain.expect("PEM"), key.expect("a key"));
        Self::with(Some(Arc::new(config.expect("a pair"))), [])
    }

    fn with(tls: Option<Arc<ServerConfig>>, acts: impl IntoIterator<Item = Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let state = State {
            acts: acts.into_iter().collect(),
            ..State::default()
        };
        let state = Arc::new((Mutex::new(state), Condvar::new()));
        let server = Self { address, state };
        let shared = server.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (shared, tls) = (shared.clone(), tls.clone());
                shared.state.0.lock().expect("a state").connections += 1;
                thread::spawn(move || {
                    let _the_client_may_break_off = shared.serve(stream, tls);
                });
            }
        });
        server
    }

    /// `smtp://` and where it listens.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// The mails so far, in their order.
    pub fn mails(&self) -> Vec<Mail> {
        self.state.0.lock().expect("a state").mails.clone()
    }

    /// How often somebody connected.
    pub fn connections(&self) -> usize {
        self.state.0.lock().expect("a state").connections
    }

    /// Waits until there are as many mails as that.
    pub fn wait_for(&self, number: usize) -> Vec<Mail> {
        let (state, changed) = &*self.state;
        let state = state.lock().expect("a state");
        let long = Duration::from_mins(1);
        let fewer = |state: &mut State| state.mails.len() < number;
        let (state, timeout) = changed
            .wait_timeout_while(state, long, fewer)
            .expect("a state");
        assert!(!timeout.timed_out(), "{:?}", state.mails);
        state.mails.clone()
    }

    fn serve(&self, mut stream: TcpStream, tls: Option<Arc<ServerConfig>>) -> io::Result<()> {
        say(&mut stream, "220 mail.example ready")?;
        let mut session = Session {
            server: self,
            starttls: tls.is_some(),
            encrypted: false,
            credentials: None,
        };
        if session.talk(&mut stream)?
            && let Some(tls) = tls
        {
            let connection = ServerConnection::new(tls).map_err(io::Error::other)?;
            let mut stream = StreamOwned::new(connection, stream);
            session.starttls = false;
            session.encrypted = true;
            session.talk(&mut stream)?;
        }
        Ok(())
    }

    fn act(&self) -> Option<Act> {
        self.state.0.lock().expect("a state").acts.pop_front()
    }

    fn take(&self, mail: Mail) {
        self.state.0.lock().expect("a state").mails.push(mail);
        self.state.1.notify_all();
    }
}

struct Session<'s> {
    server: &'s Smtp,
    starttls: bool,
    encrypted: bool,
    credentials: Option<String>,
}

impl Session<'_> {
    /// Answers until the client leaves; true if it wants to go on encrypted.
    fn talk(&mut self, stream: &mut (impl Read + Write)) -> io::Result<bool> {
        let (mut to, mut act) = (String::new(), None);
        loop {
            let line = line(stream)?;
            let (verb, rest) = line.split_once(' ').unwrap_or((&line, ""));
            match verb {
                "EHLO" => {
                    let starttls = if self.starttls {
                        "250-STARTTLS\r\n"
                    } else {
                        ""
                    };
                    say(
                        stream,
                        &format!("250-mail.example\r\n{starttls}250 AUTH PLAIN"),
                    )?;
                }
                "STARTTLS" => {
                    say(stream, "220 go on")?;
                    return Ok(true);
                }
                "AUTH" => {
                    self.credentials = Some(rest.to_owned());
                    say(stream, "235 welcome")?;
                }
                "RCPT" => {
                    let address = rest.trim_start_matches("TO:");
                    address.trim_matches(['<', '>']).clone_into(&mut to);
                    act = self.server.act();
                    match act {
                        // Servers name whom they refuse.
                        Some(Act::Recipient(code)) => say(stream, &format!("{code} not <{to}>"))?,
                        _ => say(stream, "250 ok")?,
                    }
                }
                "DATA" => {
                    say(stream, "354 go on")?;
                    let mail = Mail {
                        to: std::mem::take(&mut to),
                        text: text(stream)?,
                        encrypted: self.encrypted,
                        credentials: self.credentials.clone(),
                    };
                    match act.take() {
                        Some(Act::Data(code)) => say(stream, &format!("{code} not <{}>", mail.to))?,
                        Some(Act::Break) => {
                            self.server.take(mail);
                            return Ok(false);
                        }
                        Some(Act::Silence) => {
                            self.server.take(mail);
                            line_or_end(stream);
                            return Ok(false);
                        }
                        _ => {
                            self.server.take(mail);
                            say(stream, "250 taken")?;
                        }
                    }
                }
                "QUIT" => {
                    say(stream, "221 goodbye")?;
                    return Ok(false);
                }
                _ => say(stream, "250 ok")?,
            }
        }
    }
}

/// Stays until the client is gone.
fn line_or_end(stream: &mut impl Read) {
    let _gone = line(stream);
}

fn say(stream: &mut impl Write, answer: &str) -> io::Result<()> {
    stream.write_all(format!("{answer}\r\n").as_bytes())?;
    stream.flush()
}

/// A line, read byte by byte: what comes after it may be encrypted.
fn line(stream: &mut impl Read) -> io::Result<String> {
    let mut bytes = Vec::new();
    let mut byte = [0];
    while !bytes.ends_with(b"\r\n") {
        stream.read_exact(&mut byte)?;
        bytes.push(byte[0]);
    }
    bytes.truncate(bytes.len() - 2);
    String::from_utf8(bytes).map_err(io::Error::other)
}

fn text(stream: &mut impl Read) -> io::Result<String> {
    let mut text = String::new();
    loop {
        let line = line(stream)?;
        if line == "." {
            return Ok(text);
        }
        text += line.strip_prefix('.').unwrap_or(&line);
        text.push('\n');
    }
}
