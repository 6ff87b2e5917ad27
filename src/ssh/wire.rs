//! The encoding of SSH (RFC 4251, section 5): numbers in network order, and strings after their
//! length.

use super::SshFault;
use crate::language::{Text, id};

/// A reader that takes one value after the other.
#[derive(Debug, Clone)]
pub(super) struct WireReader<'b> {
    rest: &'b [u8],
}

impl<'b> WireReader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) fn take(&mut self, length: usize) -> Result<&'b [u8], SshFault> {
        let Some((taken, rest)) = self.rest.split_at_checked(length) else {
            return Err(SshFault::new(Text::new(id::FAULT_CUT)));
        };
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], SshFault> {
        let bytes = self.take(N)?;
        Ok(bytes.try_into().expect("it has this length"))
    }

    pub(super) fn byte(&mut self) -> Result<u8, SshFault> {
        Ok(u8::from_be_bytes(self.array()?))
    }

    pub(super) fn u32(&mut self) -> Result<u32, SshFault> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    pub(super) fn u64(&mut self) -> Result<u64, SshFault> {
        Ok(u64::from_be_bytes(self.array()?))
    }

    pub(super) fn string(&mut self) -> Result<&'b [u8], SshFault> {
        let length = usize::try_from(self.u32()?);
        self.take(length.map_err(|_| SshFault::new(Text::new(id::FAULT_CUT)))?)
    }

    /// Reads a string that is UTF-8 and does not contain NUL.
    pub(super) fn text(&mut self) -> Result<&'b str, SshFault> {
        let text = std::str::from_utf8(self.string()?)
            .map_err(|_| SshFault::new(Text::new(id::FAULT_NAME_NOT_UTF8)))?;
        if text.contains('\0') {
            return Err(SshFault::new(Text::new(id::FAULT_NAME_NUL)));
        }
        Ok(text)
    }

    /// Reads a number that is not negative and has the fewest possible bytes, and returns them
    /// without a leading zero.
    pub(super) fn number(&mut self) -> Result<&'b [u8], SshFault> {
        match self.string()? {
            [0x80..=0xff, ..] => Err(SshFault::new(Text::new(id::FAULT_NEGATIVE))),
            [0, low, ..] if *low < 0x80 => Err(SshFault::new(Text::new(id::FAULT_PADDED))),
            [0] => Err(SshFault::new(Text::new(id::FAULT_PADDED))),
            [0, rest @ ..] => Ok(rest),
            bytes => Ok(bytes),
        }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Checks that nothing is left.
    pub(super) fn end(&self) -> Result<(), SshFault> {
        if self.is_at_end() {
            Ok(())
        } else {
            Err(SshFault::new(Text::new(id::FAULT_BYTES_AFTER)))
        }
    }

    /// The bytes that were read since this reader was as `start`.
    pub(super) fn since(&self, start: &Self) -> &'b [u8] {
        &start.rest[..start.left() - self.left()]
    }

    /// How many bytes are left.
    pub(super) fn left(&self) -> usize {
        self.rest.len()
    }
}

/// Appends `bytes` as a string, after its length.
pub(super) fn put_string(out: &mut Vec<u8>, bytes: &[u8]) {
    let length = u32::try_from(bytes.len()).expect("what is signed is short");
    out.extend(length.to_be_bytes());
    out.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ssh::fixture::strings;

    #[test]
    fn a_text_is_utf8_without_nul() {
        for (bytes, text) in [
            (&b"anna"[..], Ok("anna")),
            (b"", Ok("")),
            (b"an\0na", Err(id::FAULT_NAME_NUL)),
            (b"\xff", Err(id::FAULT_NAME_NOT_UTF8)),
        ] {
            let encoded = strings(&[bytes]);
            let read = WireReader::new(&encoded).text();
            assert_eq!(read, text.map_err(|why| SshFault::new(Text::new(why))));
        }
    }

    #[test]
    fn a_number_has_the_fewest_possible_bytes() {
        for (bytes, number) in [
            (&[][..], Ok(&[][..])),
            (&[1], Ok(&[1])),
            (&[0x7f, 0], Ok(&[0x7f, 0])),
            (&[0, 0x80], Ok(&[0x80])),
            (&[0], Err(id::FAULT_PADDED)),
            (&[0, 0x7f], Err(id::FAULT_PADDED)),
            (&[0x80], Err(id::FAULT_NEGATIVE)),
        ] {
            let encoded = strings(&[bytes]);
            let read = WireReader::new(&encoded).number();
            assert_eq!(read, number.map_err(|why| SshFault::new(Text::new(why))));
        }
    }

    #[test]
    fn a_string_that_is_cut_is_refused() {
        let encoded = strings(&["anna"]);
        for length in 0..encoded.len() {
            let read = WireReader::new(&encoded[..length]).string();
            assert_eq!(
                read,
                Err(SshFault::new(Text::new(id::FAULT_CUT))),
                "{length}"
            );
        }
    }
}
