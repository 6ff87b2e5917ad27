### Exceptions in comments: `# contactctl: allow(RULE) REASON`.

useless-allow-inline = there is no finding of `{ $rule }` here that this exception could apply to
    .label = not needed
    .help = remove the exception, or move it to the line of the finding or the line before
    .fix = remove the exception
    .fixed = removed the exception
useless-allow-inline-again = every finding of `{ $rule }` here already has another exception
    .label = not needed
    .first = the earlier exception
    .help = remove one of the two exceptions
    .fix = remove the second exception
    .fixed = removed the second exception
expired-allow-inline = this exception from `{ $rule }` ended on { $until }
    .label = no longer in force
    .help = remove the exception and fix its finding, if there still is one, or get a later `until` approved

malformed-allow = this comment looks like an exception, but is not a valid one
    .label = wrong format
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-open = this exception has no closing `)`
    .label = not closed
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-nothing = this exception does not list any rule
    .label = no rule
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-key = key { $key } is not allowed in an exception
    .label = no such key
    .help = write only names of rules and, if the exception should expire, `until = 2027-03-31`
malformed-allow-until = { $until } is not a date
    .label = not a date
    .help = write the exception's last day, such as `until = 2027-03-31`
malformed-allow-until-again = this exception has two dates
    .label = the second
    .first = the first
    .help = keep one of them
malformed-allow-later = this exception comes after other text in the comment, so it has no effect
    .label = no effect
    .help = start the comment with the exception, and use the other text as its reason
malformed-allow-rule = rule { $rule } does not exist
    .label = no such rule
    .help = write a name from the list that `contactctl rules` prints
    .help-near = did you mean `{ $near }`?
malformed-allow-never = exceptions from rule `{ $rule }` are not allowed
    .label = always reported
    .help = remove the exception, and fix the finding if there is one
malformed-allow-reason = this exception has no reason
    .label = reason missing
    .help = write the reason after the `)`
malformed-allow-invisible = the reason of this exception contains invisible characters
    .label = contains invisible characters
    .help = write the reason again, without control characters or other invisible characters
