### What the portal says: its refusals, and its pages.

portal-with-help = { $message }; { $help }
portal-add-user = { $message }; add them to the account's users first
portal-sandbox-alert = the sandbox has no alert contacts; set them in production alone
portal-required = `{ $key }` ({ $label }) is required
portal-unknown-member = a contact record has no such member
portal-no-directory = the portal has no directory to find `@{ $id }` in
portal-named-twice = `{ $email }` is named twice
portal-last-administrator = `{ $email }` is the last administrator; name another first
portal-alert-contact = `{ $email }` is an alert contact; take it off that list first

## Pages

page-portal = Portal
page-skip = Skip to content
page-accounts = Accounts
page-sign-out = Sign out
page-complete = Complete
page-incomplete = Incomplete
page-empty = empty
page-to-accounts = To your accounts

page-sign-in = Sign in
page-not-signed-in = You are not signed in, or your session has ended.
page-link-used = This link was used before, is too old, or is not from this portal.
page-sign-in-how = Open a sign-in link: whoever runs the portal gets one from “contactctl portal serve” and makes yours with “contactctl portal invite”; an administrator of your account makes one under Users. Each works once.
page-signed-out = You are signed out

page-kept = Your input is kept
page-kept-ended = Your session has ended, and nothing has been saved yet. Leave this page open, sign in by a new link in another tab, then continue here.
page-kept-earlier = This form was filled in during an earlier session. Nothing has been saved yet.
page-continue = Continue
page-typed = What you typed

page-support = Contact support
page-support-what = This portal is run by your own organisation. Ask whoever started it for help: they see what is wrong in its log.

page-of-account = Pages of the account
page-overview = Overview
page-configuration = Configuration
page-contact-information = Contact information
page-users = Users
page-history = History
page-events = Events

page-gate = Complete your contact information
page-gate-why = The rest of the portal opens once everything required is here. If a colleague knows the answers better, give them access under Users.
page-gate-integration = Everything else is here, but the integration { $integration } also asks for “{ $label }”. The rest of the portal opens again once it is filled in.
page-gate-missing = { $number ->
    [one] One field is still missing:
   *[other] { $number } fields are still missing:
}
page-opened = Everything required is here. The rest of the portal is open.

page-search = Search by id or name
page-state = Production record
page-any = Any
page-managed-by = Managed
page-by-repository = from a repository
page-by-hand = by hand
page-nothing-yet = nothing yet
page-filter = Show
page-no-accounts = There are no accounts here.
page-no-such-accounts = No account matches.
page-all-accounts = Show all
page-more-accounts = More accounts
page-account = Account
page-record = Production record

page-account-id = Account ID: { $id }
page-is-production = Environment: Production
page-is-sandbox = Environment: Sandbox
page-environment = Environment
page-production = Production
page-sandbox = Sandbox
page-sandbox-alert = Alert contacts are absent here: automatic alerts are sent for production only, and so that field is in the production form alone.
page-nothing-entered = Nothing has been entered yet.
page-changed = Last changed by { $by } on { $at }.
page-managed = Managed from a repository.
page-managed-what = What you change here is drift: the next sync reports it, and may put the repository's value back. Change the file there instead, if you can.
page-last-push = Last push from commit
page-saved = Saved.
page-saved-part = Saved. The rest can be filled in later.
page-save = Save
page-submit = Submit
page-read-only = Your role, { $role }, may read this and not change it.
page-missing = missing
page-wrong = { $number ->
    [one] One thing is wrong
   *[other] { $number } things are wrong
}
page-nothing-lost = Nothing has been saved. What you typed is still in the form.
page-field = Field
page-audience-public = shown to users
page-audience-confidential = never shown to users
page-one-a-line = One address a line.
page-no-users = The account has no users yet: add one under Users first.
page-alert-users = The users are: { $users }
page-hint-alert = Users of this portal who can fix technical problems in production that are not urgent. Automatic alerts go to them.
page-hint-technical-emergency = Who is told in an emergency, such as a disabled integration. An alias that pages somebody is best.
page-hint-technical-non-emergency = Who gets technical requests, such as an API migration.
page-hint-merchant-issues = Who is told about merchants, such as one that asks to be removed.
page-hint-operational-for-google = Who handles a user's case that needs you, such as a booking that was not honoured.
page-hint-operational-for-users = The support address of your default brand that users are given. Exactly one.
page-hint-operational-support = When you offer user support. Times are HH:MM, and 24:00 ends the day.
page-window = Hours { $number }
page-days = Days
page-opens = Opens
page-closes = Closes
page-zone = Time zone
page-overnight = Closes on the next day
page-remove-hours = Remove these hours on saving
page-add-hours = Add hours
page-mon = Mon
page-tue = Tue
page-wed = Wed
page-thu = Thu
page-fri = Fri
page-sat = Sat
page-sun = Sun

page-conflict = Somebody else saved first
page-conflict-what = { $by } saved this on { $at }, while you were typing. Nothing of yours is lost and nothing of theirs was overwritten: look at both, then save again.
page-conflict-same = Both versions say the same.
page-conflict-saved = Saved now
page-conflict-yours = Yours
page-conflict-form = The form has
page-conflict-taken = what is saved: you had not touched it
page-conflict-kept = yours

page-users-what = Alert contacts have to be users. A user who is removed is signed out at once.
page-users-read = Administrators of the account manage its users.
page-address = E-mail address
page-role = Role
page-access = Access
page-alert-contact = alert contact
page-role-of = Role of { $email }
page-change = Change
page-change-role = Change the role of { $email }
page-new-link = New sign-in link
page-new-link-for = New sign-in link for { $email }
page-remove = Remove …
page-remove-user = Remove { $email } …
page-remove-now = Remove { $email }
page-invite = Invite a user
page-invite-what = They get access at once. You get a sign-in link to hand over.
page-invite-now = Invite
page-link = Sign-in link
page-link-what = Hand it over yourself. It works once, within an hour, for this account, and is shown only now.
page-user-invited = { $email } has access.
page-user-changed = The role of { $email } is changed.
page-user-link = { $email } has a new sign-in link.
page-user-removed = { $email } is removed and signed out.
page-roles = What the roles may do
page-role-read-only = read-only
page-role-editor = editor
page-role-administrator = administrator
page-role-tester = tester
page-role-read-only-may = Read.
page-role-editor-may = Read and edit the account, contact information included.
page-role-administrator-may = As editor, and manage users.
page-role-tester-may = Test before launch; ordering integrations only.

page-no-history = Nothing has happened yet.
page-from-commit = commit
page-source-changed = Only what manages it changed.
page-emptied = emptied
page-was = Before:
page-is = Now:
page-older = Older changes

page-events-what = See who would be told of an event, by the production record.
page-event = Event
page-event-at = When
page-event-at-hint = In UTC; now if you leave it empty.
page-event-at-wrong = That is no time: write it like 2026-12-24 18:00.
page-event-show = Show who is told
page-event-production-issue = A technical problem in production that is not urgent
page-event-integration-disabled = The integration was disabled
page-event-technical-request = A technical request, such as an API migration
page-event-merchant-issue = A merchant's request, such as to be removed
page-event-user-escalation = A user's case that needs you
page-event-user-support = A user asks for support
page-event-nobody = Nobody is told.
page-event-told = { $number ->
    [one] One address is told:
   *[other] { $number } addresses are told:
}
page-event-not-sent = This only shows it: nothing was sent.
page-event-send = Send a test
page-event-send-what = Mail goes to everybody who is told of the event now, and says that it is a test.
page-event-no-mail = This portal sends no mail: whoever runs it has not named a mail server with “contactctl portal serve --smtp”. Events that are raised here are noted, and nobody is told.
page-event-editors = Editors and administrators of the account send tests.
page-event-text = Text
page-event-text-hint = It is in the mail as you write it here. You may leave it empty.
page-event-text-long = Shorten it to { $number } characters. Nothing was sent.
page-event-send-now = Send the test
page-event-sent = { $number ->
    [one] The test is on its way to one address. See below what becomes of it.
   *[other] The test is on its way to { $number } addresses. See below what becomes of it.
}
page-event-noted = The event is noted. This portal sends no mail, and nobody is told.
page-event-raised = Raised so far
page-event-none = No event has been raised yet.
page-event-older = Older events
page-event-look-again = Look again
page-event-mail-waits = Mail waits, but this portal sends none at present: whoever runs it has not named a mail server.
page-event-test = test
page-mail-queued = waits
page-mail-sent = sent
page-mail-failed = failed
page-mail-not-sent = not sent: the portal sent no mail then
page-mail-again = { $number ->
    [one] tried once
   *[other] tried { $number } times
}
page-mail-code = the mail server answered { $code }
page-support-open = Support is open
page-support-closed = Support is closed

page-told = Who is told
page-hours = Support hours
page-week = This week, on the clocks of { $zone }
page-day = Day
page-hours-open = Open
page-chart = Hours as bars
page-closed = closed
page-your-zone = Your time zone
page-zone-show = Show the week
page-zone-unknown = There is no time zone “{ $zone }”.
page-windows = As it was entered

## Mail about events

mail-subject = [{ $account }] { $event }
mail-subject-test = [{ $account }] Test: { $event }
mail-test = This is a test. Nothing has happened, and there is nothing to do.
mail-what = Account: { $name } ({ $account }). Event { $number }, { $at }.
mail-why = You get this because the account's contact information names this address under “{ $label }”.

## Pages in place of another one

refusal-malformed-request = The request is malformed
    .what = Go back and try again.
refusal-malformed-body = The form cannot be read
    .what = Go back and try again.
refusal-unauthenticated = Sign in
    .what = Open a sign-in link.
refusal-forbidden = You may not do that
    .what = Your role in the account does not reach this far, or the form came from another site. Nothing was changed.
refusal-not-found = There is nothing here
    .what = The address leads nowhere.
refusal-no-account = There is no such account
    .what = There is none of this id, or you have no access to it.
refusal-no-record = There is no record yet
    .what = Nothing has been entered yet.
refusal-method-not-allowed = Another method is needed
    .what = Go back and try again.
refusal-too-slow = The request came too slowly
    .what = Try again.
refusal-account-exists = The account is there already
    .what = Choose another id.
refusal-contact-information-required = The contact information has to be completed first
    .what = Fill in what is missing.
refusal-changed = It was changed by somebody else
    .what = Look at it again.
refusal-body-too-large = The form is too large
    .what = Shorten it. Nothing was changed.
refusal-wrong-media-type = The form was sent in another way than by this portal
    .what = Go back and try again.
refusal-wrong-host = This is another host
    .what = Open the portal by the address that it prints.
refusal-body-refused = The form has another shape
    .what = Go back and try again.
refusal-record-refused = The record is refused
    .what = Nothing was changed.
refusal-profile-refused = The profile is refused
    .what = Nothing was changed.
refusal-users-refused = The users are refused
    .what = Nothing was changed.
refusal-idempotency-key-reused = The key was used before
    .what = Nothing was changed.
refusal-precondition-required = A precondition is needed
    .what = Nothing was changed.
refusal-too-many-requests = There were too many attempts
    .what = Wait a moment and try again. After too many links that did not work, wait ten minutes and ask for a new one.
refusal-internal = The portal failed
    .what = It was not your fault, and nothing was changed. Whoever runs the portal finds the reason in its log.
refusal-busy = The portal is busy
    .what = Try again in a moment. Nothing was changed.
refusal-unwritable = The portal cannot save
    .what = Its disk is full, fails or may only be read: whoever runs the portal sees why in its log. Nothing was changed. Go back, and your input is still in the form.
