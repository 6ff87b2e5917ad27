//! "Did you mean": the nearest of the words that are known.

/// How alike two words have to be (Jaro-Winkler, 0 to 1) for one to be suggested for the other.
const ALIKE: f64 = 0.85;

/// The word of `known` that `word` was most likely meant to be; the first of equals.
pub fn suggest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let word = word.to_lowercase().replace(['_', ' '], "-");
    known
        .into_iter()
        .map(|candidate| {
            let plain = candidate.to_lowercase().replace('_', "-");
            (
                candidate,
                strsim::jaro_winkler(&word, &plain),
                strsim::damerau_levenshtein(&word, &plain),
            )
        })
        .filter(|(candidate, alike, distance)| *alike >= ALIKE && *distance * 2 <= candidate.len())
        .min_by(|a, b| a.2.cmp(&b.2).then(b.1.total_cmp(&a.1)))
        .map(|(candidate, ..)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_near_words_are_suggested() {
        let known = ["technical_emergency", "technical_non_emergency", "alert"];
        assert_eq!(
            suggest("technical_emergancy", known),
            Some("technical_emergency")
        );
        assert_eq!(
            suggest("technical-non-emergency", known),
            Some("technical_non_emergency")
        );
        assert_eq!(suggest("Alerts", known), Some("alert"));
        assert_eq!(suggest("phone", known), None);
        assert_eq!(suggest("", known), None);
    }
}
