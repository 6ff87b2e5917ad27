//! What a text in another form was meant to be: times of day, domains and ids as people write them.

/// Returns the text that `written` was most likely meant to be. `None` unless it `fits` the form.
pub(super) fn meant(written: &str, fits: impl Fn(&str) -> bool) -> Option<String> {
    let lower = written.trim().to_lowercase();
    let candidates = [time(&lower), domain(&lower), Some(slug(&lower))];
    let mut likely = candidates.into_iter().flatten();
    likely.find(|candidate| !candidate.is_empty() && candidate != written && fits(candidate))
}

/// Reads `9:00`, `9.00`, `0900`, `9h00`, `9`, `5 pm` and the like.
fn time(text: &str) -> Option<String> {
    let (clock, shift) = match text {
        _ if text.ends_with("am") => (&text[..text.len() - 2], Some(0)),
        _ if text.ends_with("pm") => (&text[..text.len() - 2], Some(12)),
        _ => (text, None),
    };
    let clock = clock.trim();
    let (hour, minute) = match clock.split_once([':', '.', 'h', ',']) {
        Some((hour, "")) => (hour, "00"),
        Some((hour, minute)) => (hour, minute),
        None if clock.len() == 4 => (clock.get(..2)?, clock.get(2..)?),
        None => (clock, "00"),
    };
    let minute = minute.split(':').next()?;
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hour) || !is_number(minute) || minute.len() != 2 {
        return None;
    }
    let hour: u32 = hour.parse().ok()?;
    let hour = match shift {
        None => hour,
        Some(shift) if (1..=12).contains(&hour) => hour % 12 + shift,
        Some(_) => return None,
    };
    Some(format!("{hour:02}:{minute}"))
}

/// Takes the domain out of an address of a page or of mail.
fn domain(text: &str) -> Option<String> {
    let host = match text.split_once("://") {
        Some((_, rest)) => rest,
        None => text,
    };
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let host = host.split(['/', '?', '#', ':']).next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let host = host.trim_matches('.');
    host.contains('.').then(|| host.to_owned())
}

/// Writes hyphens for spaces, underscores and dots.
fn slug(text: &str) -> String {
    let parts = text.split([' ', '_', '.']).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_time(text: &str) -> bool {
        matches!(text.as_bytes(), [b'0'..=b'2', _, b':', b'0'..=b'5', _])
    }

    #[test]
    fn times_domains_and_ids_are_known_in_other_forms() {
        for (written, time) in [
            ("9:00", "09:00"),
            ("09.00", "09:00"),
            ("0900", "09:00"),
            ("9", "09:00"),
            ("5 pm", "17:00"),
            ("12am", "00:00"),
            ("12:30 PM", "12:30"),
            ("17:00:00", "17:00"),
            ("9h00", "09:00"),
        ] {
            assert_eq!(meant(written, is_time).as_deref(), Some(time), "{written}");
        }
        for written in ["", "noon", "13 pm", "9:0", "nine"] {
            assert_eq!(meant(written, is_time), None, "{written}");
        }
        for written in [" ", "...", "_"] {
            assert_eq!(meant(written, |_| true), None, "{written}");
        }
        let is_domain = |text: &str| text.ends_with(".example");
        for written in [
            "https://www.bistro.example/menu",
            "@bistro.example",
            "help@bistro.example",
            "bistro.example.",
        ] {
            let domain = meant(written, is_domain);
            assert_eq!(domain.as_deref(), Some("bistro.example"), "{written}");
        }
        let is_slug = |text: &str| text == "bistro-praga";
        assert_eq!(
            meant("Bistro Praga", is_slug).as_deref(),
            Some("bistro-praga")
        );
    }
}
