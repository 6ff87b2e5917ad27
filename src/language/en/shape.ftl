### What a schema finds in a file, without a word of JSON Schema.


## Keys

missing-key = required key `{ $key }` is missing { $where }
    .label = incomplete
    .help = add `{ $key }`
    .help-such-as = add `{ $key } = { $example }`
    .help-values = add `{ $key }` with one of: { $values }
missing-table = required table `[{ $table }]` is missing
    .label = incomplete
    .help = add `[{ $table }]`
missing-tables = required `[[{ $table }]]` is missing
    .label = incomplete
    .help = add at least one `[[{ $table }]]`
unknown-key = key { $key } is not known { $where }
    .label = no such key
    .help = remove it; known here: { $known }
    .help-near = did you mean `{ $near }`?
    .help-required = did you mean `{ $near }`? it is required and missing
    .help-under = move it under { $header }
    .help-above = move it above the first header
    .fix = rename it to `{ $near }`: what it holds is used then, and pushed
key-too-long = key { $key } has more than { count }
    .label = too long
    .help = give it a name of at most { count }
key-of-bad-format = key { $key } is not { $form }
    .label = another form expected
    .help = name it with { $form }
key-with-dot = `[{ $key }]` is a table within a table, and an entry's id has no dot
    .label = a dot
    .help = write `[{ $id }]`
in-table = in { $table }
at-the-top = at the top of the file


## Values

wrong-type = { $name } takes { type }, not { kind }
    .label = not { type }
    .help = write { type }
    .help-such-as = write { type }, such as { $examples }
    .help-written = write { $written }
    .help-unquoted = write { $written }, without quotes
    .help-header = write { $written } and its keys below
    .fix = write { $written }
wrong-type-of-entry = an entry of { $name } is { kind }, not { type }
    .label = not { type }
    .help = write { type }
    .help-such-as = write { type }, such as { $examples }
    .help-written = write { $written }
    .help-unquoted = write { $written }, without quotes
    .help-header = write { $written } and its keys below
    .fix = write { $written }
not-allowed-value = { $value } is not a value of { $name }
    .label = not in the list
    .help = write one of: { $values }
    .help-near = did you mean `{ $near }`? one of: { $values }
    .fix = write `{ $near }`, which is used then, and pushed
unusable-value = { $value } is not what its key takes
    .label = not allowed here
    .help = write another value
owners-without-reviews = `code_owners` asks nobody while `reviews` is 0
    .label = nobody is asked
    .help = set `reviews` to 1 or more, or `code_owners` to `false`
not-allowed-here = { $value } is not what { $name } takes
    .label = not allowed here
    .help = write another value
    .help-such-as = write another value, such as { $examples }
bad-format = { $value } is not { $form }
    .label = another form expected
    .help = { $write }
    .help-such-as = { $write }, such as { $examples }
    .help-meant = did you mean `{ $meant }`?
    .fix = write `{ $meant }`, which is used then, and pushed
too-few = { $name } needs at least { count }
    .label = too few
    .help = write at least { count }
    .help-such-as = write at least { count }, such as { $examples }
too-many = { $name } takes at most { count }
    .label = too many
    .help = shorten it to { count }
repeated-entry = { $name } has { $value } twice
    .label = again
    .first = first here
    .help = remove one of the two
    .fix = remove the second one; what is pushed stays the same
out-of-range-least = { $name } has to be at least { $limit }
    .label = out of range
    .help = write a number that is at least { $limit }
out-of-range-more = { $name } has to be more than { $limit }
    .label = out of range
    .help = write a number that is more than { $limit }
out-of-range-most = { $name } has to be at most { $limit }
    .label = out of range
    .help = write a number that is at most { $limit }
out-of-range-less = { $name } has to be less than { $limit }
    .label = out of range
    .help = write a number that is less than { $limit }


## Parts of messages

# What a message is about when it is no key's value.
the-file = the file
empty-string = an empty string
either = { $first } or { $second }
list-and-more = { $shown } and { $more } more

# What a key takes.
type = { $expected ->
    [array] an array
    [boolean] `true` or `false`
    [integer] an integer
    [number] a number
    [table] a table
   *[string] a string
}

# What is there instead.
kind = { $found ->
    [array] an array
    [boolean] a boolean
    [datetime] a date or time
    [float] a float
    [integer] an integer
    [oversized] an integer over 64 bits
    [table] a table
   *[string] a string
}

# A limit, with what it counts.
count = { $unit ->
    [characters] { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
    [keys] { $limit ->
        [one] { $limit } key
       *[other] { $limit } keys
    }
   *[entries] { $limit ->
        [one] { $limit } entry
       *[other] { $limit } entries
    }
}


## Forms, by their titles in the schemas

form-lower-case-letters-digits-and-inner-hyphens = lower-case letters, digits and inner hyphens
    .write = write lower-case letters, digits and inner hyphens
form-a-domain-name-with-a-dot-without-or-https = a domain name with a dot, without `@` or `https://`
    .write = write a domain name with a dot, without `@` or `https://`
form-a-time-of-day-hh-mm-from-00-00-to-23-59 = a time of day `HH:MM`, from `00:00` to `23:59`
    .write = write a time of day `HH:MM`, from `00:00` to `23:59`
form-a-time-of-day-hh-mm-from-00-00-to-24-00 = a time of day `HH:MM`, from `00:00` to `24:00`
    .write = write a time of day `HH:MM`, from `00:00` to `24:00`
form-a-bcp-47-language-tag = a BCP 47 language tag
    .write = write a BCP 47 language tag
form-a-date = a date, `YYYY-MM-DD`
    .write = write a date, `YYYY-MM-DD`
form-text-on-one-line-without-invisible-characters = text on one line without invisible characters
    .write = write it on one line, without control characters or other invisible ones
form-owner-name = `owner/name`
    .write = write `owner/name`
form-a-path-inside-the-project-without = a path inside the project, without `..`
    .write = write a path inside the project, without `..`
form-a-folder-inside-the-project-such-as-contacts-or-team-contacts = a folder inside the project, such as `contacts` or `team/contacts`
    .write = write a folder inside the project, such as `contacts` or `team/contacts`
form-an-https-address-without-query-http-on-this-machine-only = an `https://` address without query (`http://` on this machine only)
    .write = write an `https://` address without query (`http://` on this machine only)
form-the-name-of-an-environment-variable = the name of an environment variable
    .write = write the name of an environment variable
form-an-https-address-with-account-in-place-of-the-account-s-id = an `https://` address with `{ "{" }account{ "}" }` in place of the account's id
    .write = write an `https://` address with `{ "{" }account{ "}" }` in place of the account's id
form-a-name-with-at-least-one-visible-character = a name with at least one visible character
    .write = write a name with at least one visible character
form-text-as-the-page-shows-it-without-braces = text as the page shows it, without braces
    .write = write text as the page shows it, without braces
form-text-as-the-page-shows-it-with-n-or-m-for-a-number = text as the page shows it, with `{ "{" }n{ "}" }` or `{ "{" }m{ "}" }` for a number
    .write = write text as the page shows it, with `{ "{" }n{ "}" }` or `{ "{" }m{ "}" }` for a number
form-text-as-the-page-shows-it-with-address-n-m-or-any-for-what-differs = text as the page shows it, with `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` or `{ "{" }any{ "}" }` for what differs
    .write = write text as the page shows it, with `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` or `{ "{" }any{ "}" }` for what differs
form-text-as-the-page-shows-it-with-id-for-the-account-s-id = text as the page shows it, with `{ "{" }id{ "}" }` for the account's id
    .write = write text as the page shows it, with `{ "{" }id{ "}" }` for the account's id
