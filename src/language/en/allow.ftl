### Suppressions in comments: `# contactctl: allow(RULE) REASON`.

useless-allow-inline = there is no finding of `{ $rule }` here
    .label = suppresses nothing
    .help = remove it, or move it to the line of the finding or the line before
    .fix = remove the suppression
    .fixed = removed the suppression
useless-allow-inline-again = `{ $rule }` is already suppressed here
    .label = suppresses nothing more
    .first = by this one
    .help = remove one of the two
    .fix = remove the second suppression
    .fixed = removed the second suppression
expired-allow-inline = suppression of `{ $rule }` ended on { $until }
    .label = no longer in force
    .help = fix the finding and remove the suppression, or get a later `until` approved

malformed-allow = this comment looks like a suppression but is not a valid one
    .label = no `allow(...)`
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-open = this suppression has no closing `)`
    .label = not closed
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-nothing = this suppression lists no rule
    .label = no rule
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-key = { $key } is not allowed in a suppression
    .label = no such key
    .help = write names of rules and, to let it expire, `until = 2027-03-31`
malformed-allow-until = { $until } is not a date
    .label = not a date
    .help = write its last day, such as `until = 2027-03-31`
malformed-allow-until-again = this suppression has two dates
    .label = the second
    .first = the first
    .help = keep one of them
malformed-allow-later = this suppression comes after other text of the comment, so it has no effect
    .label = no effect
    .help = start the comment with it, and use the other text as its reason
malformed-allow-rule = rule { $rule } does not exist
    .label = no such rule
    .help = write a name from the list that `contactctl rules` prints
    .help-near = did you mean `{ $near }`?
malformed-allow-never = rule `{ $rule }` cannot be suppressed
    .label = always reported
    .help = fix the finding, and remove the suppression
malformed-allow-reason = this suppression has no reason
    .label = reason missing
    .help = write the reason after the `)`
malformed-allow-invisible = the reason of this suppression contains invisible characters
    .label = contains invisible characters
    .help = write it again, without control characters or other invisible characters
