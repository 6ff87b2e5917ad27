### Findings: one message each. Its label and its help are attributes, and so is what is said at
### each further place. A message states a fact, in lower case and without a full stop; a label has
### five words at most; a help says what to do.
###
### Arguments that come from a file are quoted already where their form is not known, and are put
### in without backticks then.


## Reading

toml-syntax = not TOML: { $what }
    .label = here
    .help = { $help }
not-utf8 = the file is not UTF-8: bad byte at offset { $offset }
    .label = not UTF-8 from here
    .help = save the file as UTF-8
not-utf8-utf16 = the file is UTF-16, not UTF-8
    .label = not UTF-8
    .help = save the file as UTF-8
not-utf8-latin = the file is not UTF-8: byte { $byte } at offset { $offset }, which is `{ $latin }` in Latin-1
    .label = not UTF-8 from here
    .help = save the file as UTF-8
file-too-large = the file has { $bytes } bytes, more than 1 MiB
    .label = not read
    .help = split it: one account a file
    .help-recipe = shorten it: keep only what is needed to read the page
symbolic-link = `{ $path }` is a symbolic link, which is not followed
    .label = not read
    .help = put the file or folder itself in its place; a commit with a link among the contacts cannot be synced
    .help-recipe = put the file itself in its place
submodule = `{ $path }` is a submodule or another repository, whose files are not part of this one
    .label = not read
    .help = add its files to this repository instead, or move it out of the contacts; a commit with a submodule among the contacts cannot be synced
    .help-recipe = add its files to this repository instead, or remove it
unread-file-folder = `{ $path }` is a folder, not a file
    .label = not read
    .help = put a file in its place, or rename it
unread-file-special = `{ $path }` is a pipe, a socket or a device, not a file
    .label = not read
    .help = put a file in its place, or remove it
unread-file-twice = `{ $path }` is in its folder twice
    .label = not read
    .help = commit the folder anew, with one file of this name
unread-file-suffix = `{ $path }` is not read: its name does not end in `.toml` in lower case
    .label = not read
    .help = rename it to `{ $new }`
duplicate-key = key { $key } is defined twice in one table
    .label = again
    .first = first here
    .help = remove one of the two
duplicate-table = the header { $table } is there twice
    .label = again
    .first = first here
    .help = put all keys of the table under one of the two
    .help-list = write { $list } at both: one header for each entry
duplicate-key-entry = entry `{ $id }` has a definition already
    .label = second definition
    .first = the first
    .help = remove one of the two, or rename it

secret-in-file = key { $key } holds a secret
    .label = in the repository for ever
    .help = revoke it, then remove it; a portal's token belongs in the variable that `token_env` names
secret-in-file-value = a secret is written in the file
    .label = in the repository for ever
    .help = revoke it, then remove it; a portal's token belongs in the variable that `token_env` names


## Alert contacts and users

alert-outside-production = alert contacts stand under `[{ $table }]`
    .label = not pushed from here
    .counts = the ones that count
    .help = move the key under `[contacts.production]`
    .help-remove = remove this key: `[contacts.production]` has the alert contacts
    .fix = move `alert` under `[contacts.production]`, from where it is pushed
alert-not-a-user = alert contact `{ $address }` is not a user of the account
    .label = not in `[[users]]`
    .help = add `{ $written }` to `[[users]]`, or name somebody who is there
last-administrator = the account has one administrator only
    .label = the only one
    .help = give a second user `role = "administrator"`
last-administrator-none = the account has no administrator
    .label = no administrator
    .help = give a second user `role = "administrator"`


## Merchant contacts

merchant-issues-missing = `merchant_issues` is missing, and the portal asks for it
    .label = no merchant contact
    .shown = the portal shows it
    .help = add `merchant_issues = ["..."]` with who looks after merchants
merchant-issues-missing-empty = `merchant_issues` is empty, and the portal asks for it
    .label = no merchant contact
    .shown = the portal shows it
    .help = write `merchant_issues = ["..."]` with who looks after merchants
merchant-issues-not-available = `merchant_issues` is set, and the portal does not show it for this account
    .label = nowhere to push it
    .hidden = not shown
    .unset = `merchant_issues_field` not set
    .help = remove it, or write `merchant_issues_field = true` under `[account]` if the portal shows it
    .fix = remove `merchant_issues` and its addresses, which are not pushed then


## Addresses

confidential-address-shared = confidential address `{ $address }` is given to users
    .label = confidential
    .public = users see it here
    .help = write another address here, one that is not published
paging-address-public = emergency address `{ $address }` is given to users
    .label = pages on every question
    .public = users see it here
    .help = write the address that pages whoever is on call
no-reply-address = nobody reads mail to `{ $address }`
    .label = replies are thrown away
    .help = write an address that somebody reads
email-domain-typo = e-mail domain `{ $domain }` looks like a typo
    .label = looks mistyped
    .own = the account's own domain
    .help = did you mean `{ $meant }`?
    .fix = write `{ $meant }`, which is pushed then
reserved-domain = no mail arrives at `{ $address }`: its domain is reserved
    .label = a placeholder
    .help = write a real address
no-mail-server = no mail arrives at `{ $address }`: `{ $domain }` has no mail server
    .label = nobody takes mail here
    .help = write an address in a domain that takes mail, or have its MX record mended
no-mail-server-wanted = no mail arrives at `{ $address }`: `{ $domain }` says that it takes none
    .label = a domain without mail
    .help = write an address in a domain that takes mail, or have its null MX record removed
free-mail-domain = `{ $address }` is a mailbox at `{ $domain }`, not the business's
    .label = a free mail provider
    .entry = the entry's address
    .help = write an address in a domain of the business
foreign-domain = users are given `{ $address }`, which is in no domain of the brand
    .label = another company's domain
    .brand = the brand's
    .help = write an address such as `{ $suggested }`, or add `{ $domain }` to `brand_domains`
duplicate-contact = `{ $list }` has `{ $address }` twice
    .label = again
    .first = first here
    .help = remove one of the two
    .fix = remove the second one; what is pushed stays the same
duplicate-contact-in-case = `{ $address }` in `{ $list }` differs from `{ $earlier }` in case only
    .label = the same mailbox, nearly always
    .first = first here
    .help = remove one of the two, unless your mail server tells them apart
emergency-not-alias = emergency contact `{ $contact }` is one person
    .label = one person
    .directory = says the directory
    .help = write the address of an alias that pages whoever is on call
emergency-not-alias-likely = emergency contact `{ $address }` looks like one person
    .label = one person
    .label-name = a person's name
    .user = who signs in here
    .help = write the address of an alias that pages whoever is on call
single-point-of-failure = `{ $person }` alone is behind alert, emergency and non-emergency contacts
    .label = one person
    .second = the same one
    .third = and here
    .help = add somebody else to one of the three

# $text is all that is written, $bare the address in it.
email-invalid-reference = { $text } is an `@id`, and an entry has an address of its own
    .label = no address
    .help = write the address itself
email-invalid-empty = an address is empty
    .label = nothing here
    .help = write an address, or remove the entry
email-invalid-space = address { $text } begins or ends with a space
    .label = space around it
    .help = write { $bare }
    .help-bare = write the bare address
    .fix = write { $bare }, which is pushed then
email-invalid-name = { $text } is an address with a name
    .label = more than the address
    .help = write { $bare }
    .help-bare = write the bare address
    .fix = write { $bare }, which is pushed then
email-invalid-link = { $text } is a link to an address
    .label = more than the address
    .help = write { $bare }
    .help-bare = write the bare address
    .fix = write { $bare }, which is pushed then
email-invalid-several = { $text } holds several addresses
    .label = more than one address
    .help = write each as a string of its own: `"...", "..."`
email-invalid-no-at = { $text } is no address: it has no `@`
    .label = no `@`
    .help = write `name@domain`, or `@id` of a directory entry
    .help-near = did you mean `@{ $near }`?
email-invalid-ats = address { $text } has more than one `@`
    .label = one `@` too many
    .help = write `name@domain`
email-invalid-nothing-before = address { $text } has nothing before the `@`
    .label = incomplete
    .help = write `name@domain`
email-invalid-nothing-after = address { $text } has nothing after the `@`
    .label = incomplete
    .help = write `name@domain`
email-invalid-character-local = address { $text } has { $character }, which cannot stand before the `@`
    .label = character not allowed
    .help = write the address without it, as the mail server knows it
email-invalid-character-domain = address { $text } has { $character }, which cannot stand in a domain
    .label = character not allowed
    .help = write the domain without it
    .help-mixed = write the domain in one alphabet: a letter that looks right is from another one
email-invalid-international = domain { $domain } of address { $text } is not in its form for mail
    .label = letters outside ASCII
    .help = write { $bare }
    .fix = write { $bare }, which is pushed then
email-invalid-look-alike = address { $text } has { $name } in place of `{ $ascii }`
    .label = only looks like an address
    .help = write { $bare }
    .fix = write { $bare }, which is pushed then
email-invalid-invisible = address { $text } has { $name }, which cannot be seen
    .label = invisible character
    .help = write { $bare }
    .fix = write { $bare }, which is pushed then
email-invalid-local-dots = the part before the `@` of address { $text } has a dot too many
    .label = dot too many
    .help = write one dot between the words before the `@`, and none around them
email-invalid-number = address { $text } has { $domain } in place of a domain name
    .label = not a domain name
    .help = write the name of a domain, not an IP address
email-invalid-no-dot = domain { $domain } of address { $text } has no dot
    .label = no full domain
    .help = write the full domain
email-invalid-dots = the domain of address { $text } has a dot too many
    .label = dot too many
    .help = write one dot between the parts of the domain, and none around it
email-invalid-hyphen = { $part } in address { $text } begins or ends with a hyphen
    .label = hyphen at the edge
    .help = write the domain without it
email-invalid-long = the address { $text } is longer than { $limit } bytes
    .label = too long
    .help = write an address that has at most { $limit } bytes
email-invalid-long-local = the part before the `@` of { $text } is longer than { $limit } bytes
    .label = too long
    .help = write an address in which the part before the `@` has at most { $limit } bytes
email-invalid-long-label = a part of the domain of { $text } is longer than { $limit } bytes
    .label = too long
    .help = write an address in which a part of the domain has at most { $limit } bytes
email-invalid-long-domain = the domain of { $text } is longer than { $limit } bytes
    .label = too long
    .help = write an address in which the domain has at most { $limit } bytes


## Support hours

unknown-time-zone = time zone { $zone } does not exist
    .label = no such zone
    .help = write an `Area/Location` name of the IANA time zone database, such as `Europe/Warsaw`
    .help-near = did you mean `{ $near }`?
    .help-one-of = write the zone of the place: { $zones } or another one
    .fix = write `{ $near }`, which is pushed then
legacy-time-zone = time zone `{ $zone }` is a legacy name
    .label = now `{ $canonical }`
    .help = write `{ $canonical }`
    .help-or = write `{ $canonical }`, or `{ $or }` if the clocks change there in spring and autumn
    .help-place = write the zone of the place, such as { $zones }; `{ $canonical }` has the same clock
    .fix = write `{ $canonical }`, which is pushed then
inverted-time-zone = time zone { $zone } is { $offset }: its sign is inverted
    .label = means { $offset }
    .help = write the zone of the place, such as `Europe/Warsaw` or `America/New_York`
ambiguous-hours = support opens and closes at `{ $time }`
    .label = the same time
    .opens = opens here
    .help = write `00:00` and `24:00` for the whole day, or two times that differ
ambiguous-hours-overnight = support that opens at `{ $opens }` and closes at `{ $closes }` of the next day is open for more than a day
    .label = the next day
    .closes = later than it opens
    .help = remove `overnight`, or write a time before it opens
implicit-overnight = support closes at `{ $closes }`, before it opens at `{ $opens }`
    .label = earlier than it opens
    .opens = opens here
    .overnight = not the next day
    .help = add `overnight = true` if it is on the next day, or write a later time
    .help-overnight = write `overnight = true` if it is on the next day, or a later time
    .help-midnight = write `24:00` for the end of the day
    .fix = add `overnight = true`: hours until the next day are pushed then
    .fix-overnight = write `overnight = true`: hours until the next day are pushed then
    .fix-midnight = write `24:00` for the end of the day, which is pushed then
overlapping-hours = support opens at `{ $opens }` on `{ $day }`, while another window is still open
    .label = open already
    .first = open until `{ $closes }`
    .help = merge the two windows, or change one of these times
    .fix = make one window of the two, `{ $from }` to `{ $until }`, which is pushed then
overlapping-hours-touching = support opens at `{ $opens }` on `{ $day }`, as another window closes
    .label = opens as it closes
    .first = closes here
    .help = make one window of the two
    .fix = make one window of the two, `{ $from }` to `{ $until }`, which is pushed then
hours-in-dst-gap = `{ $time }` does not exist in `{ $zone }` on { $date }
    .label = skipped by the clocks
    .zone = clocks go forward here
    .help = write a time before `{ $before }`, or `{ $from }` or later
    .help-before = write a time before `{ $before }`
    .help-before-midnight = write a time before `{ $before }`, or `24:00`
    .help-until-midnight = write `24:00` without `overnight`, or `{ $from }` or later
    .help-after = write `{ $from }` or later
coverage-gap = support is not always open: nobody answers from { $from } to { $until } in `{ $zone }` ({ $utc-from } to { $utc-until } in UTC); { $often }
    .label = does not hold
    .first = the hours begin here
    .help = add hours that cover it, or write `always_open = false`
coverage-gap-days = { $days ->
    [one] { $days } day of the coming year has a hole
   *[other] { $days } days of the coming year have a hole
}
coverage-gap-daily = every day of the coming year has a hole


## Directory

phone-invalid = phone number { $number } is not in E.164
    .label = another form
    .help = write `+`, the country's code and the number, such as `+48221234567`
    .help-normalised = write `{ $normalised }`
    .fix = write `{ $normalised }`
phone-invalid-digits = phone number { $number } has { $digits } digits, more than any number
    .label = too long
    .help = write `+`, the country's code and the number, such as `+48221234567`
    .help-normalised = write `{ $normalised }`
    .fix = write `{ $normalised }`
phone-invalid-code = phone number { $number } begins with no country's code
    .label = no such country
    .help = write `+`, the country's code and the number, such as `+48221234567`
    .help-normalised = write `{ $normalised }`
    .fix = write `{ $normalised }`
phone-invalid-plan = phone number { $number } does not exist in the plan of +{ $code } ({ $region })
    .label = no such number
    .help = write `+`, the country's code and the number, such as `+48221234567`
    .help-normalised = write `{ $normalised }`
    .fix = write `{ $normalised }`
unknown-reference = { $reference } is not in the directory
    .label = no such entry
    .help = write `@` and the id of a directory entry, or the address itself
    .help-add = add { $header } to the directory, or write the address itself
    .help-near = did you mean `@{ $near }`?
reference-cycle = the members of { $entries } lead in a circle
    .label = back to `@{ $id }`
    .first = where it began
    .help = remove `@{ $id }` here, or the member that leads here
reference-cycle-itself = `@{ $id }` is a member of itself
    .label = back to `@{ $id }`
    .first = where it began
    .help = remove `@{ $id }` here, or the member that leads here
unused-entry = nobody names `@{ $id }`
    .label = not used
    .help = remove `[{ $id }]`, or name `@{ $id }` where it belongs
duplicate-directory-email = `@{ $id }` has the same address as `@{ $earlier }`
    .label = the same address
    .first = the first
    .help = remove one of the two, and name `@{ $earlier }` everywhere
stale-contact = `@{ $id }` was last verified { $days } days ago
    .label = over { $limit } days ago
    .help = send it a message, and write the day on which somebody answered
stale-contact-future = `@{ $id }` was verified on { $date }, a day still to come
    .label = in the future
    .help = send it a message, and write the day on which somebody answered
never-verified = nobody has verified that `@{ $id }` reaches people
    .label = no `verified_on`
    .help = send it a message, and add `verified_on` with the day on which somebody answered


## Between files

duplicate-account = account `{ $id }` has a file already: `{ $path }`
    .label = second file for it
    .first = the first
    .help = give this account an id of its own, or merge the two files


## Suppressions and overrides

useless-allow = account `{ $account }` has no finding of `{ $rule }` to suppress
    .label = suppresses nothing
    .help = remove it
    .fix = remove the suppression
useless-allow-again = suppression of `{ $rule }` for `{ $account }` stands twice
    .label = the second
    .first = the first
    .help = remove one of the two
    .fix = remove the second
blank-reason = `reason` says nothing
    .label = no letter or digit
    .help = write why, for whoever reviews it
expired-allow = suppression of `{ $rule }` for `{ $account }` ended on { $until }
    .label = no longer in force
    .help = mend what it allowed, or have a later day approved
useless-override = no account has the id `{ $account }`
    .label = lets nothing through
    .help = remove it
    .help-near = did you mean `{ $near }`?
useless-override-again = override of `{ $guard }` for `{ $account }` stands twice
    .label = the second
    .first = the first
    .help = remove one of the two
expired-override = override of `{ $guard }` for `{ $account }` ended on { $until }
    .label = no longer in force
    .help = remove it, or have a later day approved
more-findings = { $number ->
    [one] { $number } more finding
   *[other] { $number } more findings
} of `{ $rule }` in this file
    .label = from here on
    .help = fix those that are listed, and check again
