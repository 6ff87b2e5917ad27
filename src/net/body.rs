//! The body of an answer, read up to a limit, so that a server that sends without end fills no memory.

/// The reason why a body could not be read.
#[derive(Debug)]
pub(crate) enum BodyError {
    /// It has more bytes than the limit.
    TooLarge,
    /// The connection ended or timed out before the body did.
    Broken(reqwest::Error),
}

/// Reads the body of `response`, of at most `limit` bytes.
pub(crate) async fn read_body(
    mut response: reqwest::Response,
    limit: usize,
) -> Result<Vec<u8>, BodyError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(BodyError::Broken)? {
        if body.len() + chunk.len() > limit {
            return Err(BodyError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}
