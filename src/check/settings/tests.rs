use super::*;

/// Returns the findings in a configuration, each with the text at its place and its help.
fn findings(text: &str) -> Vec<String> {
    let file = SourceFile::new("contactctl.toml", text.as_bytes().to_vec());
    let (_, drafts) = read_config(&file);
    drafts
        .iter()
        .map(|draft| {
            let at = &text[draft.span.start..draft.span.end];
            let help = draft.message.attribute(draft.help);
            format!("`{at}` {}: {} | {help}", draft.rule, draft.message)
        })
        .collect()
}

#[test]
fn a_number_is_an_integer_within_64_bits() {
    let with = |number: &str| findings(&format!("[limits]\nmax_accounts = {number}\n"));
    for good in ["1", "+5", "500", "0x1F4", "1_000", "9223372036854775807"] {
        assert_eq!(with(good), [""; 0], "{good}");
    }
    insta::assert_snapshot!(
        ["5.0", "2e0", "-0.0", "5.5", "1e300", "inf", "nan", "9223372036854775808",
         "-9223372036854775809", "0xffffffffffffffff", "\"5\"", "0"]
            .map(|number| with(number).join("\n"))
            .join("\n"),
        @r#"
    `5.0` wrong-type: `max_accounts` takes a whole number, not a floating-point number | write `5`
    `2e0` wrong-type: `max_accounts` takes a whole number, not a floating-point number | write `2`
    `-0.0` wrong-type: `max_accounts` takes a whole number, not a floating-point number | write `0`
    `-0.0` out-of-range: `max_accounts` must be at least 1 | write a number of at least 1
    `5.5` wrong-type: `max_accounts` takes a whole number, not a floating-point number | write a whole number, such as `500`
    `1e300` wrong-type: `max_accounts` takes a whole number, not a floating-point number | write a whole number, such as `500`
    `inf` wrong-type: `max_accounts` takes a whole number, not a floating-point number | write a whole number, such as `500`
    `nan` wrong-type: `max_accounts` takes a whole number, not a floating-point number | write a whole number, such as `500`
    `9223372036854775808` wrong-type: `max_accounts` takes a whole number, not a number that is too large | write a whole number, such as `500`
    `-9223372036854775809` wrong-type: `max_accounts` takes a whole number, not a number that is too large | write a whole number, such as `500`
    `0xffffffffffffffff` wrong-type: `max_accounts` takes a whole number, not a number that is too large | write a whole number, such as `500`
    `"5"` wrong-type: `max_accounts` takes a whole number, not a string | write a whole number, such as `500`
    `0` out-of-range: `max_accounts` must be at least 1 | write a number of at least 1
    "#
    );
}
