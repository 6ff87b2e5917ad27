### Findings: one message each. Its label and its help are attributes, and so are the labels of
### further places. A message states a fact, in lower case and without a full stop. A label has at
### most five words. A help is in the imperative. `.fix` is a proposed fix, `.fixed` the one that was
### made, and `.page` describes the same finding in a form of the portal, in sentences.
###
### Arguments from a file whose format was not checked are already quoted, and have no backticks here.


## Reading

toml-syntax = invalid TOML: { $what }
    .label = here
    .help = { $help }
    .fix = { $help }
    .fixed = the error was: { $what }
not-utf8 = the file is not UTF-8: invalid byte at offset { $offset }
    .label = not UTF-8 from here
    .help = save the file as UTF-8
not-utf8-utf16 = the file is UTF-16, not UTF-8
    .label = in UTF-16
    .help = save the file as UTF-8
not-utf8-latin = the file is not UTF-8: byte { $byte } (`{ $latin }` in Latin-1) at offset { $offset }
    .label = not UTF-8 from here
    .help = save the file as UTF-8
file-too-large = the file has { $bytes } bytes; the limit is 1 MiB
    .label = not read
    .help = shorten the file; the entries of `directory.toml` may also be in several files in the folder `directory`
    .help-recipe = shorten the file: keep only what is needed to read the page
symbolic-link = `{ $path }` is a symbolic link; links are not followed
    .label = not read
    .help = replace it with the file or folder itself, or remove it; a commit that contains the link cannot be synced
    .help-recipe = replace it with the file itself, or remove it
submodule = `{ $path }` is a submodule or another repository; its files are not part of this repository
    .label = not read
    .help = add its files to this repository, or move `{ $path }` elsewhere; a commit that contains it here cannot be synced
    .help-recipe = add its files to this repository, or remove `{ $path }`
unread-file-folder = `{ $path }` is a folder, not a file
    .label = not read
    .help = replace it with a file, or rename it
unread-file-special = `{ $path }` is a pipe, a socket or a device, not a file
    .label = not read
    .help = replace `{ $path }` with a file, or remove it
unread-file-twice = `{ $path }` appears twice in its folder
    .label = not read
    .help = commit the folder again, with only one file of this name
unread-file-suffix = `{ $path }` is not read: its name must end in `.toml`, in lower case
    .label = not read
    .help = rename it to `{ $new }`, or remove it
unread-file-project = `{ $path }` is the configuration of another project inside the folder of this project
    .label = not read
    .help = move one of the two projects elsewhere, or set `contacts` to a folder that contains only the contacts of this project
duplicate-key = key { $key } is defined twice in one table
    .label = again
    .first = first here
    .help = remove one of the two
duplicate-table = the table header { $table } appears twice
    .label = again
    .first = first here
    .help = put all keys of the table under one of the two headers, or rename one if two tables are meant
    .help-list = write { $list } in both places: one header for each item
duplicate-key-entry = entry `{ $id }` is defined twice
    .label = another definition
    .first = first definition
    .help = remove or rename one of the two

secret-in-file = the value of key { $key } looks like a secret
    .label = a commit keeps it forever
    .help = revoke the secret, then remove it; put the token of a portal or Git host into the environment variable that `token_env` names
secret-in-file-value = a secret is written here
    .label = a commit keeps it forever
    .help = revoke the secret, then remove it; put the token of a portal or Git host into the environment variable that `token_env` names
    .page = This looks like a password or a token. Remove it from the form, and revoke it where it was issued.


## Alert contacts and users

alert-outside-production = alert contacts are set under `[{ $table }]`, but only those under `[contacts.production]` are pushed
    .label = not pushed from here
    .counts = pushed from here
    .help = move the key under `[contacts.production]`
    .help-remove = remove this key, or move its addresses into `alert` under `[contacts.production]`
    .fix = move `alert` under `[contacts.production]`; once committed and approved, it may be pushed
    .fixed = moved `alert` under `[contacts.production]`; once committed and approved, it may be pushed
alert-not-a-user = alert contact `{ $address }` is not a user of the account
    .label = not in `[[users]]`
    .label-row = not in `users`
    .help = add `{ $written }` with a role to `[[users]]`, or write an address that is already there
    .help-row = add `{ $written }` and a role to `users`, or write an address that is already there
    .page = This address does not belong to a user of the account. An administrator can add it under Users first.
last-administrator = the account has only one administrator
    .label = the only one
    .help = give another user `role = "administrator"`, or add one with this role
last-administrator-none = the account has no administrator
    .label = no administrator
    .help = give two users `role = "administrator"`, or add users with this role
tester-outside-ordering = the integration `{ $integration }` has no testers
    .label = not in this integration
    .integration = not an ordering integration
    .help = give the user another role, such as `read-only`
    .page = Only ordering integrations have testers. Choose another role.


## Merchant contacts

merchant-issues-missing = `merchant_issues` is missing, but the portal requires it
    .label = no merchant contact
    .shown = the portal shows the field
    .help = add `merchant_issues = ["..."]` under `[contacts]`, with the address of the team that looks after merchants
    .help-row = add `merchant_issues`, with the address of the team that looks after merchants
merchant-issues-missing-empty = `merchant_issues` is empty, but the portal requires it
    .label = no merchant contact
    .shown = the portal shows the field
    .help = write `merchant_issues = ["..."]` with the address of the team that looks after merchants
merchant-issues-not-available = `merchant_issues` is set, but `merchant_issues_field` of the account is not `true`
    .label = not pushed
    .hidden = the field is not shown
    .unset = `merchant_issues_field` not set
    .help = remove `merchant_issues`, or write `merchant_issues_field = true` under `[account]` if the portal shows the field
    .help-row = remove the value of `merchant_issues`, or set `merchant_issues_field` to `true` if the portal shows the field
    .fix = remove `merchant_issues` and its addresses; they are not pushed
    .fixed = removed `merchant_issues` and its addresses; they were not pushed


## Addresses

confidential-address-shared = confidential address `{ $address }` is also shown to users
    .label = confidential
    .public = users see it here
    .help = write another address here, one that is not published
    .page = This address is confidential, but users also see it. Write another one here.
paging-address-public = emergency address `{ $address }` is also shown to users
    .label = every question pages somebody
    .public = users see it here
    .help = write another address here or in `operational_for_users`; do not publish the one that pages the person on call
    .page = This address is for emergencies, but users also see it. Write another one here.
no-reply-address = nobody reads mail to `{ $address }`
    .label = replies are discarded
    .help = write the address of a mailbox that somebody reads
    .page = Nobody reads mail to this address. Write another one.
email-domain-typo = e-mail domain `{ $domain }` looks like a typo
    .label = looks like a typo
    .own = the account's own domain
    .help = did you mean `{ $meant }`?
    .fix = change it to `{ $meant }`; once committed and approved, it may be pushed
    .fix-entry = change it to `{ $meant }`; once committed and approved, it may be pushed for accounts that get this address from the directory
    .fixed = changed to `{ $meant }`; once committed and approved, it may be pushed
    .fixed-entry = changed to `{ $meant }`; once committed and approved, it may be pushed for accounts that get this address from the directory
reserved-domain = no mail arrives at `{ $address }`: its domain is reserved for tests and examples
    .label = a placeholder
    .help = write a real address
    .page = No mail arrives at this address: its domain is reserved for tests and examples. Write a real address.
no-mail-server = no mail arrives at `{ $address }`: `{ $domain }` has no mail server
    .label = no mail server
    .help = write an address in a domain that accepts mail, or add an MX record for `{ $domain }`
no-mail-server-wanted = no mail arrives at `{ $address }`: `{ $domain }` accepts no mail (null MX record)
    .label = a domain without mail
    .help = write an address in a domain that accepts mail, or replace the null MX record of `{ $domain }` with that of a mail server
free-mail-domain = `{ $address }` is a mailbox at the free provider `{ $domain }`, not in a domain of the business
    .label = free mail provider
    .entry = the entry's address
    .help = write an address in a domain of the business
foreign-domain = address `{ $address }` is shown to users, but is not in a domain of the brand
    .label = not in a brand domain
    .brand = a domain of the brand
    .help = write an address in `{ $brand }`, or add `{ $domain }` to `brand_domains`
duplicate-contact = `{ $list }` contains `{ $address }` twice
    .label = again
    .first = first here
    .help = remove one of the two
    .fix = remove the repetition of the address; what is pushed stays the same
    .fixed = removed the repetition of the address; what is pushed stays the same
    .page = This address is in the list twice. Remove one of the two.
duplicate-contact-in-case = addresses `{ $address }` and `{ $earlier }` in `{ $list }` differ only in case
    .label = nearly always the same mailbox
    .first = first here
    .help = remove one of the two, unless your mail server treats them as two mailboxes
emergency-not-alias = emergency contact `{ $contact }` is one person
    .label = one person
    .directory = according to the directory
    .help = write the address of an alias that pages the person on call
emergency-not-alias-likely = emergency contact `{ $address }` looks like one person's address
    .label = looks like one person's address
    .label-name = looks like a person's name
    .user = a portal user
    .help = write the address of an alias that pages the person on call
single-point-of-failure = `{ $person }` is the only person behind the alert, emergency and non-emergency contacts
    .label = one person
    .second = the same person
    .third = the same person again
    .help = add another person to one of the three fields

# $text is all that is written, $bare the address in it.
email-invalid-reference = { $text } is a reference, but a directory entry needs its own address
    .label = not an address
    .help = write the address itself
email-invalid-empty = an address is empty
    .label = nothing here
    .help = write an address, or remove the item
    .help-one = write an address
    .page = Enter an e-mail address.
email-invalid-space = { $text } starts or ends with a space, a tab or a line break
    .label = spacing at start or end
    .help = write { $bare }
    .help-bare = write only the address
    .fix = change it to { $bare }; once committed and approved, it may be pushed
    .fix-entry = change it to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .fixed = changed to { $bare }; once committed and approved, it may be pushed
    .fixed-entry = changed to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .page = Remove the space before or after the address.
email-invalid-name = { $text } is not a bare address: it also has a name or brackets
    .label = more than the address
    .help = write { $bare }
    .help-bare = write only the address
    .fix = change it to { $bare }; once committed and approved, it may be pushed
    .fix-entry = change it to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .fixed = changed to { $bare }; once committed and approved, it may be pushed
    .fixed-entry = changed to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .page = Write only the address, without a name or brackets.
email-invalid-link = { $text } is a link to an address
    .label = more than the address
    .help = write { $bare }
    .help-bare = write only the address
    .fix = change it to { $bare }; once committed and approved, it may be pushed
    .fix-entry = change it to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .fixed = changed to { $bare }; once committed and approved, it may be pushed
    .fixed-entry = changed to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .page = This is a link. Write only the address.
email-invalid-several = { $text } looks like several addresses
    .label = more than one `@`
    .help = write each address in its own quotes: `"...", "..."`
    .help-one = write only one address
    .page = Write only one address here. In a list, write each address on its own line.
email-invalid-no-at = { $text } is not an address: it has no `@`
    .label = no `@`
    .help = write `name@domain`
    .help-or-id = write `name@domain`, or `@` and the id of a directory entry
    .help-near = did you mean `@{ $near }`?
    .page = This is not an e-mail address. Write an address like name@example.com.
email-invalid-ats = address { $text } has more than one `@`
    .label = more than one `@`
    .help = write `name@domain`
    .page = There is more than one @ in this address. Write an address like name@example.com.
email-invalid-nothing-before = address { $text } has nothing before the `@`
    .label = incomplete
    .help = write `name@domain`
    .page = There is nothing before the @ in this address. Write an address like name@example.com.
email-invalid-nothing-after = address { $text } has nothing after the `@`
    .label = incomplete
    .help = write `name@domain`
    .page = There is nothing after the @ in this address. Write an address like name@example.com.
email-invalid-character-local = address { $text } contains { $character }, which is not allowed before the `@`
    .label = character not allowed
    .help = write the address without this character, exactly as it is set up on the mail server
    .page = The part before the @ contains a character that is not allowed. Check the address.
email-invalid-character-domain = address { $text } contains { $character }, which is not allowed in a domain
    .label = character not allowed
    .help = write the domain without this character
    .help-mixed = write the whole domain in one alphabet: its letters come from several alphabets
    .page = The part after the @ contains a character that is not allowed. Check the address.
email-invalid-international = domain { $domain } of address { $text } is not in its ASCII form
    .label = letters outside ASCII
    .help = write { $bare }
    .fix = change it to { $bare }; once committed and approved, it may be pushed
    .fix-entry = change it to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .fixed = changed to { $bare }; once committed and approved, it may be pushed
    .fixed-entry = changed to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .page = The domain has letters other than a to z. Write it in the form that contains xn--, for example xn--mller-kva.de for müller.de.
email-invalid-look-alike = address { $text } contains { $name } in place of `{ $ascii }`
    .label = only looks like an address
    .help = write { $bare }
    .fix = change it to { $bare }; once committed and approved, it may be pushed
    .fix-entry = change it to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .fixed = changed to { $bare }; once committed and approved, it may be pushed
    .fixed-entry = changed to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .page = One character in this address only looks like “{ $ascii }”. Type the address again.
email-invalid-invisible = address { $text } contains { $name }, which is invisible
    .label = invisible character
    .help = write { $bare }
    .fix = change it to { $bare }; once committed and approved, it may be pushed
    .fix-entry = change it to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .fixed = changed to { $bare }; once committed and approved, it may be pushed
    .fixed-entry = changed to { $bare }; once committed and approved, it may be pushed for accounts that get this address from the directory
    .page = There is an invisible character in this address. Type the address again.
email-invalid-local-dots = address { $text } has an extra dot in the part before the `@`
    .label = extra dot
    .help = put single dots between the words before the `@`, and none at the start or end
    .page = There is an extra dot in the part before the @. Check the address.
email-invalid-number = address { $text } has { $domain } in place of a domain name
    .label = not a domain name
    .help = write a domain name: it cannot be an IP address or end in a number
    .page = Write a domain name after the @. It cannot be an IP address or end in a number.
email-invalid-no-dot = domain { $domain } of address { $text } has no dot
    .label = not a full domain
    .help = write the full domain, such as `bistro.example`
    .page = The domain after the @ is incomplete. Write an address like name@example.com.
email-invalid-dots = the domain of address { $text } has an extra dot
    .label = extra dot
    .help = put single dots between the parts of the domain, and none at the start or end
    .page = There is an extra dot in the part after the @. Check the address.
email-invalid-hyphen = domain part { $part } of address { $text } starts or ends with a hyphen
    .label = hyphen at start or end
    .help = write the domain without this hyphen
    .page = A part of the domain starts or ends with a hyphen. Check the address.
email-invalid-long = address { $text } is longer than { $limit } bytes
    .label = too long
    .help = write an address of at most { $limit } bytes
    .page = This address is too long. Check it.
email-invalid-long-local = the part of address { $text } before the `@` is longer than { $limit } bytes
    .label = too long
    .help = write an address with at most { $limit } bytes before the `@`
    .page = The part before the @ is too long. Check the address.
email-invalid-long-label = a part of the domain of address { $text } is longer than { $limit } bytes
    .label = too long
    .help = write an address in which each part of the domain has at most { $limit } bytes
    .page = A part of the domain after the @ is too long. Check the address.
email-invalid-long-domain = the domain of address { $text } is longer than { $limit } bytes
    .label = too long
    .help = write an address whose domain has at most { $limit } bytes
    .page = The domain after the @ is too long. Check the address.


## Support hours

unknown-time-zone = time zone { $zone } does not exist
    .label = no such zone
    .help = write an `Area/Location` name from the IANA time zone database, such as `Europe/Warsaw`
    .help-near = did you mean `{ $near }`?
    .help-one-of = write the zone in which the support team works, such as { $zones }
    .fix = change it to `{ $near }`; once committed and approved, it may be pushed
    .fixed = changed to `{ $near }`; once committed and approved, it may be pushed
    .page = Choose a time zone from the list, such as Europe/Warsaw.
unknown-time-zone-empty = the time zone is empty
    .label = nothing here
    .help = write an `Area/Location` name from the IANA time zone database, such as `Europe/Warsaw`
    .page = Choose a time zone from the list, such as Europe/Warsaw.
legacy-time-zone = `{ $zone }` is a legacy name of a time zone
    .label = now `{ $canonical }`
    .help = write `{ $canonical }`
    .help-or = write `{ $canonical }`, or `{ $or }` if the clocks change in spring and autumn where the support team works
    .help-place = write the zone in which the support team works, such as { $zones }; `{ $canonical }` has the same time as `{ $zone }`
    .fix = change it to `{ $canonical }`; once committed and approved, it may be pushed
    .fixed = changed to `{ $canonical }`; once committed and approved, it may be pushed
inverted-time-zone = time zone { $zone } means { $offset }: its sign is inverted
    .label = means { $offset }
    .help = write the zone in which the support team works, such as `Europe/Warsaw` or `America/New_York`
    .page = This time zone means { $offset }: its sign is inverted. Choose a zone such as Europe/Warsaw.
ambiguous-hours = support opens and closes at the same time: `{ $time }`
    .label = the same time
    .opens = opens here
    .help = write `00:00` and `24:00` without `overnight` for the whole day, or two different times
    .page = Support opens and closes at the same time. For the whole day, write 00:00 and 24:00, with “Closes on the next day” unticked.
ambiguous-hours-overnight = support from `{ $opens }` to `{ $closes }` on the next day lasts more than a day
    .label = the next day
    .closes = later than the opening time
    .help = remove `overnight`, or write a closing time before the opening time
    .page = These hours last more than a day. Untick “Closes on the next day”, or choose a closing time before the opening time.
implicit-overnight = support closes at `{ $closes }`, before it opens at `{ $opens }`
    .label = earlier than the opening time
    .opens = opens here
    .overnight = not on the next day
    .help = add `overnight = true` if support closes on the next day, or write a later closing time
    .help-row = write `overnight` before the time zone if support closes on the next day, or write a later closing time
    .help-overnight = write `overnight = true` if support closes on the next day, or write a later closing time
    .help-midnight = write `24:00` for the end of the day
    .fix = add `overnight = true`; once committed and approved, hours that end on the next day may be pushed
    .fix-overnight = change `overnight = false` to `overnight = true`; once committed and approved, hours that end on the next day may be pushed
    .fix-midnight = change the closing time to `24:00`, the end of the day; once committed and approved, it may be pushed
    .fixed = added `overnight = true`; once committed and approved, hours that end on the next day may be pushed
    .fixed-overnight = changed `overnight = false` to `overnight = true`; once committed and approved, hours that end on the next day may be pushed
    .fixed-midnight = changed the closing time to `24:00`, the end of the day; once committed and approved, it may be pushed
    .page = Support closes before it opens. Tick “Closes on the next day”, or write a later closing time.
overlapping-hours = support opens at `{ $opens }` on `{ $day }`, while another window is open
    .label = open already
    .first = open until `{ $closes }`
    .help = merge the two windows, or change one of these times; days with other hours need a window of their own
    .fix = merge the two windows into one, from `{ $from }` to `{ $until }`; once committed and approved, it may be pushed
    .fixed = merged the two windows into one, from `{ $from }` to `{ $until }`; once committed and approved, it may be pushed
    .page = These hours overlap with other support hours. Merge the two, or change one of the times.
overlapping-hours-touching = support opens at `{ $opens }` on `{ $day }`, exactly when another window closes
    .label = opens as the other closes
    .first = closes here
    .help = merge the two windows; days with other hours need a window of their own
    .fix = merge the two windows into one, from `{ $from }` to `{ $until }`; once committed and approved, it may be pushed
    .fixed = merged the two windows into one, from `{ $from }` to `{ $until }`; once committed and approved, it may be pushed
hours-in-dst-gap = `{ $time }` does not exist in `{ $zone }` on { $date }
    .label = skipped by the clocks
    .zone = the clocks change here
    .help = write a time before `{ $before }`, or a time from `{ $from }` on
    .help-before = write a time before `{ $before }`
    .help-before-midnight = write a time before `{ $before }`, or `24:00`
    .help-until-midnight = write `24:00` without `overnight`, or a time from `{ $from }` on
    .help-after = write a time from `{ $from }` on
coverage-gap = support is not always open: it is closed from { $from } to { $until } in `{ $zone }` ({ $utc-from } to { $utc-until } in UTC); { $often }
    .label = not true of these hours
    .first = the first support hours
    .help = add hours that fill every gap, or write `always_open = false`
coverage-gap-days = { $days ->
    [one] { $days } day of the coming year has a gap
   *[other] { $days } days of the coming year have a gap
}
coverage-gap-daily = every day of the coming year has a gap


## Directory

phone-invalid = phone number { $number } is not in the E.164 format
    .label = not E.164
    .help = write `+`, the country code and the number, such as `+48221234567`
    .help-normalised = write `{ $normalised }`
    .fix = change it to `{ $normalised }`
    .fixed = changed to `{ $normalised }`
phone-invalid-digits = phone number { $number } has { $digits } digits, more than any phone number has
    .label = too long
    .help = check the digits, and write one complete number, such as `+48221234567`
    .help-normalised = write `{ $normalised }`
    .fix = change it to `{ $normalised }`
    .fixed = changed to `{ $normalised }`
phone-invalid-code = phone number { $number } does not start with a country code
    .label = no country code
    .help = write `+`, the country code and the number, such as `+48221234567`
    .help-normalised = write `{ $normalised }`
    .fix = change it to `{ $normalised }`
    .fixed = changed to `{ $normalised }`
phone-invalid-plan = phone number { $number } is not valid for country code +{ $code } ({ $region })
    .label = no such number
    .help = check the country code and the other digits, and write the complete number, such as `+48221234567`
    .help-normalised = write `{ $normalised }`
    .fix = change it to `{ $normalised }`
    .fixed = changed to `{ $normalised }`
unknown-reference = { $reference } is not in the directory
    .label = no such entry
    .help = write `@` and the id of a directory entry, or the address itself
    .help-add = add { $header } with `kind` and `email` to the directory, or write the address itself
    .help-near = did you mean `@{ $near }`?
    .page = Write the full address: the portal cannot look up names that start with @.
reference-cycle = entries { $entries } form a cycle through their members
    .label = back to `@{ $id }`
    .first = the cycle starts here
    .help = remove `@{ $id }` here, or break the cycle in another of these entries
reference-cycle-itself = `@{ $id }` is a member of itself
    .label = back to `@{ $id }`
    .first = the cycle starts here
    .help = remove `@{ $id }` from its own members
unused-entry = `@{ $id }` is not used anywhere
    .label = not used
    .help = remove `[{ $id }]`, or use `@{ $id }` where it belongs
duplicate-directory-email = `@{ $id }` has the same address as `@{ $earlier }`
    .label = the same address
    .first = the first entry
    .help = remove `@{ $id }` and use `@{ $earlier }` everywhere, or write another address here
stale-contact = `@{ $id }` was last verified { $days } days ago
    .label = over { $limit } days ago
    .help = send a test message to this address, then set `verified_on` to the date on which somebody answers
stale-contact-future = the `verified_on` date of `@{ $id }` is { $date }, which is in the future
    .label = in the future
    .help = correct the date, or send a test message to this address and set `verified_on` to the date on which somebody answers
never-verified = there is no record of a test that mail to `@{ $id }` reaches people
    .label = no `verified_on`
    .help = send a test message to this address, then add `verified_on` with the date on which somebody answers


## Between files

duplicate-account = account `{ $id }` is also defined in `{ $path }`
    .label = another file for the account
    .first = first file
    .help = give this account its own id, or merge the two files


## Exceptions and overrides

useless-allow = account `{ $account }` has no finding of `{ $rule }` that this exception could apply to
    .label = exception not needed
    .help = remove the exception, or correct its `rule` or `account`
    .fix = remove the exception
    .fixed = removed the exception
useless-allow-again = the exception to rule `{ $rule }` for account `{ $account }` is defined twice
    .label = again
    .first = first here
    .help = remove one of the two
    .fix = remove the repetition of the exception
    .fixed = removed the repetition of the exception
blank-reason = `reason` contains no letter or digit
    .label = no reason
    .help = write a reason that a reviewer can judge
expired-allow = the exception to rule `{ $rule }` for account `{ $account }` ended on { $until }
    .label = no longer in force
    .help = remove the exception and fix the findings that it hid, or get a later `until` approved
useless-override = no account has the id `{ $account }`, so this override has no effect
    .label = applies to nothing
    .help = remove this override, or correct its `account`
    .help-near = did you mean `{ $near }`?
useless-override-again = the override of guard `{ $guard }` for account `{ $account }` is defined twice
    .label = again
    .first = first here
    .help = remove one of the two
expired-override = the override of guard `{ $guard }` for account `{ $account }` ended on { $until }
    .label = no longer in force
    .help = remove the override, or get a later `until` approved
more-findings = this file has { $number ->
    [one] { $number } more finding
   *[other] { $number } more findings
} of `{ $rule }`
    .label = from here on
    .help = fix the findings that are listed for this file, then check again
