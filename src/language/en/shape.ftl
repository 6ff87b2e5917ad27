### The findings of the schemas, in words that do not need JSON Schema.


## Keys

missing-key = required key `{ $key }` is missing { $where }
    .label = incomplete
    .help = add `{ $key }`
    .help-such-as = add the key, such as `{ $key } = { $example }`
    .help-values = add `{ $key }` with one of: { $values }
missing-table = required table `[{ $table }]` is missing
    .label = incomplete
    .help = add `[{ $table }]`
missing-tables = required table `[[{ $table }]]` is missing
    .label = incomplete
    .help = add at least one table `[[{ $table }]]`
unknown-key = unknown key { $key } { $where }
    .label = no such key
    .help = remove the key, or use an allowed one: { $known }
    .help-remove = remove the key
    .help-near = did you mean `{ $near }`?
    .help-required = did you mean `{ $near }`, which is required but missing?
    .help-under = move it under { $header }
    .help-above = move it above the first table header
    .help-top = write { $header } instead, as a table at the top level of the file
    .fix = rename it to `{ $near }`; once committed and approved, its value may be pushed
    .fixed = renamed to `{ $near }`; once committed and approved, its value may be pushed
    .fix-setting = rename it to `{ $near }`; its value is then no longer ignored
    .fixed-setting = renamed to `{ $near }`; its value is no longer ignored
key-too-long = key { $key } has more than { count }
    .label = too long
    .help = shorten it to at most { count }
key-of-bad-format = key { $key } must { $form }
    .label = wrong format
    .help = rename it, for example to `team-a`
key-with-dot = `[{ $key }]` is a table within a table, but an entry's id cannot contain a dot
    .label = contains a dot
    .help = write `[{ $id }]`
in-table = in { $table }
at-the-top = at the top level of the file


## Values

wrong-type = { $name } takes { type }, not { kind }
    .label = not { type }
    .help = write { type }
    .help-such-as = write { type }, such as { $examples }
    .help-written = write { $written }
    .help-unquoted = write { $written }, without quotes
    .help-header = write { $written }, with its keys below it
    .fix = change it to { $written }
    .fixed = changed to { $written }
    .page = Enter exactly one address.
wrong-type-of-entry = an item of { $name } is { kind }, not { type }
    .label = not { type }
    .help = write { type }
    .help-such-as = write { type }, such as { $examples }
    .help-written = write { $written }
    .help-unquoted = write { $written }, without quotes
    .help-header = write { $written }, with its keys below it
    .fix = change it to { $written }
    .fixed = changed to { $written }
not-allowed-value = { $value } is not an allowed value of { $name }
    .label = not an allowed value
    .help = write an allowed value: { $values }
    .help-near = did you mean `{ $near }`? allowed: { $values }
    .fix = change it to `{ $near }`; once committed and approved, it may be pushed
    .fixed = changed to `{ $near }`; once committed and approved, it may be pushed
    .fix-setting = change it to `{ $near }`
    .fixed-setting = changed to `{ $near }`
    .page = Choose a value from the list.
unusable-value = { $value } is not allowed as the value of this key
    .label = not allowed here
    .help = write another value
owners-without-reviews = `code_owners` has no effect while `reviews` is 0
    .label = no review is required
    .help = set `reviews` to 1 or more, or `code_owners` to `false`
not-allowed-here = { $value } is not allowed as the value of { $name }
    .label = not allowed here
    .help = write another value
    .help-such-as = write another value, such as { $examples }
bad-format = { $value } is not allowed: the value must { $form }
    .label = wrong format
    .help = { $write }
    .help-such-as = write another value, such as { $examples }
    .help-meant = did you mean `{ $meant }`?
    .fix = change it to `{ $meant }`; once committed and approved, it may be pushed
    .fixed = changed to `{ $meant }`; once committed and approved, it may be pushed
    .fix-setting = change it to `{ $meant }`
    .fixed-setting = changed to `{ $meant }`
    .page = Write a time such as 09:00 or 17:30.
too-few = { $name } needs at least { count }
    .label = too few
    .help = write at least { count }
    .help-such-as = write at least { count }, for example { $examples }
    .page = Choose at least one day.
too-many = { $name } takes at most { count }
    .label = too many
    .help = shorten it to at most { count }
    .page = Shorten this to at most { count }.
repeated-entry = { $name } contains { $value } twice
    .label = again
    .first = first here
    .help = remove one of the two occurrences
    .fix = remove the second occurrence; what is pushed stays the same
    .fixed = removed the second occurrence; what is pushed stays the same
    .page = The same value is chosen twice. Remove one of the two.
out-of-range-least = { $name } must be at least { $limit }
    .label = out of range
    .help = write a number of at least { $limit }
out-of-range-more = { $name } must be greater than { $limit }
    .label = out of range
    .help = write a number greater than { $limit }
out-of-range-most = { $name } must be at most { $limit }
    .label = out of range
    .help = write a number of at most { $limit }
out-of-range-less = { $name } must be less than { $limit }
    .label = out of range
    .help = write a number less than { $limit }


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
    [integer] a whole number
    [number] a number
    [table] a table
   *[string] a string
}

# What is there instead.
kind = { $found ->
    [array] an array
    [boolean] a boolean
    [datetime] a date or time
    [float] a floating-point number
    [integer] a whole number
    [oversized] a number that is too large
    [table] a table
   *[string] a string
}

# A limit, with what it counts.
count = { $unit ->
    [characters] { $limit ->
        [one] { $limit } character
       *[other] { $limit } characters
    }
    [item-characters] { $limit ->
        [one] { $limit } character per item
       *[other] { $limit } characters per item
    }
    [keys] { $limit ->
        [one] { $limit } key
       *[other] { $limit } keys
    }
   *[entries] { $limit ->
        [one] { $limit } item
       *[other] { $limit } items
    }
}


## Forms, by their titles in the schemas

form-lower-case-letters-digits-and-inner-hyphens = consist of lower-case letters from `a` to `z`, digits and hyphens, with no hyphen at either end
    .write = write lower-case letters from `a` to `z`, digits and hyphens, with no hyphen at either end
form-a-domain-name-with-a-dot-without-or-https = be a domain name with a dot, in ASCII, without `@` or `https://`
    .write = write a domain name with a dot, in ASCII, without `@` or `https://`
form-a-time-of-day-hh-mm-from-00-00-to-23-59 = be a time of day in the format `HH:MM`, from `00:00` to `23:59`
    .write = write a time of day in the format `HH:MM`, from `00:00` to `23:59`
form-a-time-of-day-hh-mm-from-00-00-to-24-00 = be a time of day in the format `HH:MM`, from `00:00` to `24:00`
    .write = write a time of day in the format `HH:MM`, from `00:00` to `24:00`
form-a-bcp-47-language-tag = be a language tag such as `en` or `en-GB` (BCP 47)
    .write = write a language tag such as `en` or `en-GB` (BCP 47)
form-a-date = be an existing date in the format `YYYY-MM-DD`
    .write = write an existing date in the format `YYYY-MM-DD`
form-text-on-one-line-without-invisible-characters = be text on one line, not blank, without invisible characters
    .write = write text on one line, not blank, without control characters or other invisible characters
form-owner-name = have the format `owner/name`, of ASCII letters, digits, `.`, `_`, `-` and `/` only
    .write = write `owner/name`, of ASCII letters, digits, `.`, `_`, `-` and `/` only
form-a-path-inside-the-project-without = be a path inside the project, without `./`, `..` or a final `/`, of ASCII letters, digits, `.`, `_`, `-` and `/` only
    .write = write a path inside the project, without `./`, `..` or a final `/`, of ASCII letters, digits, `.`, `_`, `-` and `/` only
form-a-folder-inside-the-project-such-as-contacts-or-for-the-project-s-own-folder = be a folder inside the project, such as `contacts` (no `/` at the end, no dot or space at the ends of names), or `.`
    .write = write a folder inside the project, such as `contacts` (no `/` at the end, no dot or space at the ends of names), or `.`
form-an-https-address-without-query-http-on-this-machine-only = be an `https://` URL without a user, query or fragment (`http://` for this machine only)
    .write = write an `https://` URL without a user, query or fragment (`http://` for this machine only)
form-the-name-of-an-environment-variable = be the name of an environment variable: ASCII letters, digits and `_`, with no digit at the start
    .write = write the name of an environment variable: ASCII letters, digits and `_`, with no digit at the start
form-an-https-address-http-on-this-machine-only-with-account-in-place-of-the-account-s-id = be an `https://` URL (`http://` for this machine only) with `{ "{" }account{ "}" }` in place of the account's id
    .write = write an `https://` URL (`http://` for this machine only) with `{ "{" }account{ "}" }` in place of the account's id
form-a-name-with-at-least-one-visible-character = be a name with at least one visible character
    .write = write a name with at least one visible character
form-text-as-the-page-shows-it-without-braces = be text as the page shows it, without braces or invisible characters
    .write = write text as the page shows it, without braces or invisible characters
form-text-as-the-page-shows-it-with-n-or-m-for-a-number = be text as the page shows it, with no invisible characters, and no braces except `{ "{" }n{ "}" }` or `{ "{" }m{ "}" }` for a number
    .write = write text as the page shows it, with no invisible characters, and no braces except `{ "{" }n{ "}" }` or `{ "{" }m{ "}" }` for a number
form-text-as-the-page-shows-it-with-address-n-m-or-any-for-what-differs = be text as the page shows it, with no invisible characters, and no braces except `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` or `{ "{" }any{ "}" }` for the parts that vary
    .write = write text as the page shows it, with no invisible characters, and no braces except `{ "{" }address{ "}" }`, `{ "{" }n{ "}" }`, `{ "{" }m{ "}" }` or `{ "{" }any{ "}" }` for the parts that vary
form-text-as-the-page-shows-it-with-id-for-the-account-s-id = be text as the page shows it, with `{ "{" }id{ "}" }` exactly once, in place of the account's id
    .write = write text as the page shows it, with `{ "{" }id{ "}" }` exactly once, in place of the account's id
