//! Random ids.

use std::fmt::Write as _;

use super::fault::StoreFault;

/// Returns a random UUID (RFC 9562, version 4).
pub(super) fn random() -> Result<String, StoreFault> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| StoreFault::Failed(error.to_string().into()))?;
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut id = String::with_capacity(36);
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            id.push('-');
        }
        let _ = write!(id, "{byte:02x}");
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::is_uuid;

    #[test]
    fn an_id_is_random_and_a_uuid_of_version_4() {
        let ids: Vec<_> = (0..64).map(|_| random().expect("an id")).collect();
        for id in &ids {
            assert!(is_uuid(id), "{id}");
            assert_eq!(&id[14..15], "4", "{id}");
            assert!("89ab".contains(&id[19..20]), "{id}");
        }
        assert_ne!(ids[0], ids[1]);
    }
}
