//! A DNS server on loopback that answers from a table, over real UDP.

use std::net::{SocketAddr, UdpSocket};
use std::sync::{Arc, Mutex};
use std::thread;

use hickory_proto::op::{Message, MessageType, ResponseCode};
use hickory_proto::rr::rdata::{A, AAAA, MX, NS};
use hickory_proto::rr::{Name, RData, Record, RecordType};

/// A server that listens until the test's process ends.
pub struct Dns {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Dns {
    /// Answers by the first part of a name; names of no rule do not exist.
    pub fn start() -> Self {
        let socket = UdpSocket::bind("127.0.0.1:0").expect("a port");
        let address = socket.local_addr().expect("an address");
        let asked = Arc::new(Mutex::new(Vec::new()));
        let log = Arc::clone(&asked);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok((size, from)) = socket.recv_from(&mut buffer) {
                let Ok(query) = Message::from_vec(&buffer[..size]) else {
                    continue;
                };
                let Some(question) = query.queries.first() else {
                    continue;
                };
                let (name, kind) = (question.name().to_ascii(), question.query_type());
                let name = name.to_ascii_lowercase();
                log.lock().expect("a log").push(format!("{name} {kind}"));
                let answer = answer(&query, &name, kind);
                for bytes in before(&query, &name) {
                    let _who_asked_may_be_gone = socket.send_to(&bytes, from);
                }
                if let Some(answer) = answer {
                    let bytes = answer.to_vec().expect("a message");
                    let _who_asked_may_be_gone = socket.send_to(&bytes, from);
                }
            }
        });
        Self { address, asked }
    }

    /// Every query so far, sorted: `name. TYPE`.
    pub fn asked(&self) -> Vec<String> {
        let mut asked = self.asked.lock().expect("a log").clone();
        asked.sort();
        asked
    }
}

/// None for no answer at all.
fn answer(query: &Message, name: &str, kind: RecordType) -> Option<Message> {
    let data = match (name.split('.').next().unwrap_or_default(), kind) {
        ("silent", _) => return None,
        ("broken", _) => Err(ResponseCode::ServFail),
        ("refusing", _) => Err(ResponseCode::Refused),
        ("bistro" | "mixed" | "spoofed" | "noise", RecordType::MX) => {
            Ok(Some(RData::MX(MX::new(10, mail()))))
        }
        ("null", RecordType::MX) => Ok(Some(RData::MX(MX::new(0, Name::root())))),
        ("v4", RecordType::A) => Ok(Some(RData::A(A::new(192, 0, 2, 1)))),
        ("v6", RecordType::AAAA) => Ok(Some(RData::AAAA(AAAA::new(
            0x2001, 0xdb8, 0, 0, 0, 0, 0, 1,
        )))),
        ("bistro" | "mixed" | "null" | "v4" | "v6" | "text" | "lame" | "cut", _) => Ok(None),
        _ => Err(ResponseCode::NXDomain),
    };
    let mut answer = query.clone();
    answer.metadata.message_type = MessageType::Response;
    answer.metadata.recursion_available = true;
    answer.additionals.clear();
    match data {
        Ok(data) => {
            let owner = answer.queries[0].name().clone();
            let record = data.map(|data| Record::from_rdata(owner, 300, data));
            answer.answers.extend(record);
        }
        Err(code) => answer.metadata.response_code = code,
    }
    if name.starts_with("lame.") {
        let owner = answer.queries[0].name().clone();
        let referral = Record::from_rdata(owner, 300, RData::NS(NS(mail())));
        answer.authorities.push(referral);
    }
    // More than fits into a packet; nobody listens for TCP here.
    answer.metadata.truncation = name.starts_with("cut.");
    Some(answer)
}

/// What comes before the answer: from somebody else, or no message at all.
fn before(query: &Message, name: &str) -> Vec<Vec<u8>> {
    let mut forged = query.clone();
    forged.metadata.message_type = MessageType::Response;
    forged.metadata.id = query.metadata.id.wrapping_add(1);
    forged.metadata.response_code = ResponseCode::NXDomain;
    match name.split('.').next() {
        Some("spoofed") => vec![forged.to_vec().expect("a message"); 3],
        Some("noise") => vec![vec![0; 3], vec![0xff; 4000], b"not a message".to_vec()],
        _ => Vec::new(),
    }
}

fn mail() -> Name {
    Name::from_ascii("mx.example.").expect("a name")
}
