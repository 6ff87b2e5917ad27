### Suppressions in comments: `# contactctl: allow(RULE) REASON`.

useless-allow-inline = nothing here is a finding of `{ $rule }`
    .label = suppresses nothing
    .help = remove it, or move it to the line of the finding or the one before
    .fix = remove the suppression
useless-allow-inline-again = `{ $rule }` is suppressed here already
    .label = suppresses nothing more
    .first = by this one
    .help = remove one of the two
    .fix = remove the second suppression
expired-allow-inline = suppression of `{ $rule }` ended on { $until }
    .label = no longer in force
    .help = mend what it allowed, or have a later day approved

malformed-allow = this comment begins as a suppression and is none
    .label = no `allow(...)`
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-open = suppression has no `)`
    .label = left open
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-nothing = suppression names no rule
    .label = no rule
    .help = write `# contactctl: allow(rule-name) reason`
malformed-allow-key = { $key } is not known in a suppression
    .label = no such key
    .help = write names of rules and, if it is to expire, `until = 2027-03-31`
malformed-allow-until = { $until } is not a date
    .label = no date
    .help = write the last day on which it holds, such as `until = 2027-03-31`
malformed-allow-until-again = suppression has two last days
    .label = the second
    .first = the first
    .help = keep one of them
malformed-allow-later = a suppression after other text in a comment is not read
    .label = not read
    .help = begin the comment with it, and write the other text as its reason
malformed-allow-rule = rule { $rule } does not exist
    .label = no such rule
    .help = write a name that `contactctl rules` lists
    .help-near = did you mean `{ $near }`?
malformed-allow-never = rule `{ $rule }` cannot be suppressed
    .label = always shown
    .help = mend what it finds
malformed-allow-reason = suppression has no reason
    .label = why is it allowed?
    .help = write the reason behind the `)`
malformed-allow-invisible = reason of the suppression has invisible characters
    .label = not all is seen
    .help = write it anew, without control characters or other invisible ones
