### The page of `contactctl report`, and what is printed about it.

report-wrote = Wrote { $path }: { $accounts }.
report-wrote-pages = Wrote { $path } and { $number ->
    [one] { $number } page
   *[other] { $number } pages
} of accounts beside it: { $accounts }.
report-not-ours = `{ $path }` is not a report of contactctl, so it is not overwritten
    .help = choose another file for the report, or remove that file first
report-many-printed = a report on more than { $most } accounts has several pages, which cannot be printed
    .help = write the report to a file: `contactctl report contacts.html`
report-receipt-unreadable = the receipt `{ $path }` cannot be read


## The page

report-title = Contacts on { $date }
report-of-commit = Commit { $commit } of { $date }.
report-edited = The files have uncommitted changes.
report-no-commit = No commit was found, so the page cannot show since when a problem exists.
report-unread = { $number ->
    [one] { $number } file has no account id, so its account is not on this page.
   *[other] { $number } files have no account id, so their accounts are not on this page.
}
report-masked = Personal data is masked on this page, because the page was made in CI or with `--redact`.
report-contents = On this page
report-filter = Show only accounts with this text
report-filter-count = { $shown } of { $all }
report-parts = The accounts are on pages of their own:
report-part = { $first } to { $last }
report-back = Back to the overview
report-account = Account
report-accounts = Accounts
report-field = Field
report-more = { $number ->
    [one] and { $number } more
   *[other] and { $number } more
}


## What needs attention

report-attention = Needs attention
report-nothing = `contactctl check` finds no problem, and no account of a portal is known to need attention.
report-no-findings = `contactctl check` finds no problem.
report-since-how = “Since” is the day on which this branch got the line with the problem. For a test of an address that is too old, it is the first day on which the test was too old.
report-problem = Problem
report-where = Where
report-since = Since
report-since-commit = { $date }, commit { $commit }
report-since-before = { $date } or earlier
report-since-uncommitted = uncommitted
report-since-unknown = not known
report-more-findings = { $number ->
    [one] There is { $number } more; see it: { $command }
   *[other] There are { $number } more; see them: { $command }
}
report-single-fields = { $number ->
    [one] { $number } field of an account reaches only one person.
   *[other] { $number } fields of accounts reach only one person each.
}
report-portal-needs = Portal `{ $portal }`, { $accounts }: { $state }


## Support hours

report-support = Support hours
report-support-how = Hours of support on each day of the week from { $from } to { $until }, in the time zone that the row shows.
report-week = Week
report-times = Schedule
report-zone = Time zone
report-times-title = Schedule { $number }
report-no-times = no valid support hours
report-times-of = { $zone }, hours in the week: { $hours }, { $accounts }
report-times-caption = Open hours in each part of the day, on the clock of { $zone }
report-day = Day
report-whole-day = Whole day
report-clock-day = { $hours } hours: the clocks change
report-closed = Closed
report-closed-never = never this week
report-all-day = all day
report-later = Weeks with different hours, because of clock changes
report-later-weeks = { $from } to { $until }:
report-later-open = never closed
report-later-closed = closed { $times }
report-clocks = Clock changes in the coming year
report-clock-forward = { $date }: { $minutes } min forward in { $zones }
report-clock-back = { $date }: { $minutes } min back in { $zones }
report-clocks-none = In the time zones of the support hours, no clocks change in the coming year.
report-times-left-out = { $number ->
    [one] For { $number } account, only the column “Closed” shows the schedule, so that the page stays small.
   *[other] For { $number } accounts, only the column “Closed” shows the schedule, so that the page stays small.
}


## Contacts and people

report-contacts = Contacts by account
report-contacts-how = The number is how many people are behind the contacts. With “+” there may be more: the directory does not have an address, or the members of an alias. “?” means that the directory has none of these people.
report-only-one = only 1
report-not-shown = field not in the portal
report-people = People by field
report-people-how = An account whose field reaches one person alone has a single point of failure: while this person is away, nobody is reached.
report-several = Several people
report-one = One person alone
report-people-unknown = Number not known
report-person = Person
report-alone = Fields that reach nobody else
report-people-list = In how many accounts each field reaches the person. The last column counts, over all accounts, the fields that reach nobody else.
report-people-none = No account reaches a person of the directory.


## Tests of addresses

report-ages = Last test of each address
report-ages-none = The directory has no entries.
report-tested = Last test
report-entries = Entries
report-age-stale = more than 365 days ago
report-age-never = never
report-age-year = 181 to 365 days ago
report-age-half = 91 to 180 days ago
report-age-quarter = at most 90 days ago
report-age-future = in the future
report-age-unreadable = not a date


## Portals

report-portals = Portals
report-portals-none = No portal is configured.
report-portal-title = { $name } (`{ $kind }`, { $environment })
report-portal-nothing = Nothing is known of this portal, because `.contactctl/receipts` has no receipt of a sync from this repository to it. The portal was not asked.
report-portal-nothing-manual = Nothing is known of this portal, because its ledger in this clone is empty.
report-portal-receipts = This is what the receipts of syncs show. The newest one is of { $date }, for commit { $commit }. The portal was not asked, so edits made there are not known.
report-portal-ledger = This is what the ledger shows. Edits made in the portal since somebody last looked at its page are not known.
report-portal-asked = The portal was asked, and compared with the commit that is checked out.
report-portal-unreadable = Nothing is known of this portal: { $why }.
report-portal-ask = To ask the portal, run: { $command }
report-state = State
report-seen = Last seen
report-state-drift = edited in the portal
report-state-failed = not written by the last sync, as far as is known
report-state-missing = not found in the portal
report-state-foreign = managed from another repository
report-state-pending = the files have changes that were not pushed yet
report-state-unknown = not known
report-state-partly = the known fields are the same as in the files
report-state-same = the same as in the files
report-state-only-there = only in the portal


## Changes

report-changes = Changes
report-changes-since = Changes since `{ $rev }`
report-changes-base = The files are compared with commit { $commit } of { $date }.
    .merge-base = The files are compared with commit { $commit } of { $date }, the merge base with `{ $rev }`.
report-changes-none = No contacts or support hours have changed.
report-changes-how = To list changes here, specify a tag, a branch or a commit, for example: { $command }
report-new-accounts = New accounts:
report-gone-accounts = Removed accounts:
report-added = Added
report-removed = Removed
