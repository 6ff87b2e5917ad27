### The portal: its refusals, its pages and its mail. `.page` is what a form shows in place of
### the API's message, in sentences and without keys.

portal-with-help = { $message }; { $help }
portal-add-user = { $message }; add this address to the account's users first
portal-sandbox-alert = the sandbox has no alert contacts; set them in production only
    .page = The sandbox has no alert contacts. Set them in production only.
portal-required = `{ $key }` ({ $label }) is required
    .page = This field is required.
portal-unknown-member = a contact record does not have this field; leave it out
    .page = The form does not have this field.
portal-no-directory = the portal has no directory in which to look up `@{ $id }`; write the address itself
    .page = Write the full address: the portal cannot look up names that start with @.
portal-named-twice = `{ $email }` is in the list more than once; keep it only once
    .page = This address is in the list more than once. Keep it only once.
portal-many-users = an account has at most { $most } users; remove some first
    .page = An account has at most { $most } users. Remove some first.
portal-tester-stays = `{ $email }` is a tester, whom only ordering integrations have; give this user another role first
portal-last-administrator = an account must have an administrator; keep `{ $email }` in this role, or make another user an administrator first
    .page = An account must have an administrator. Keep { $email } in this role, or make another user an administrator first.
portal-alert-contact = `{ $email }` is an alert contact; first remove this address from the alert contacts, or replace it there
    .page = { $email } is an alert contact. First remove this address from the alert contacts, or replace it there.

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
page-link-used = This link has already been used, is too old, is incomplete, is not from this portal, or is for somebody who no longer has access.
page-sign-in-how = Ask for a sign-in link. An administrator of your account can create one under Users; the portal's operator can do so with “contactctl portal invite EMAIL”. Each link works once. The operator's own link is printed when “contactctl portal serve” starts.
page-signed-out = You are signed out

page-kept = Your input is kept
page-kept-ended = Your session has ended, and nothing has been saved yet. Leave this page open, sign in with a new link in another tab, then continue here.
page-kept-earlier = This form is from an earlier session, and nothing has been saved yet. Check it, then choose “Continue” to send it.
page-too-large = A form can have at most { $most } KiB, and nothing has been saved yet. What you typed is below. Shorten it, then choose “Continue” to send it.
page-continue = Continue
page-typed = What the form contains

page-support = Contact support
page-support-what = Ask the operator of this portal for help: the person who runs it. If the portal reported an error, the operator can find the cause in the portal's log.

page-of-account = Pages of the account
page-overview = Overview
page-configuration = Configuration
page-contact-information = Contact information
page-users = Users
page-history = History
page-events = Events

page-gate = Complete your contact information
page-gate-why = The account's other pages open once every required field has a value. If a colleague knows the answers better, an administrator of the account can give them access under Users.
page-gate-ask = Your role lets you read this account, but not fill in its contact information. Ask one of its administrators to do so or to give you another role, or contact support:
page-gate-no-administrator = Your role lets you read this account, but not fill in its contact information. The account has no administrator.
page-gate-integration = All other fields have a value, but the integration { $integration } also requires the field “{ $label }”. The account's other pages open once this field has a value.
page-gate-missing = { $number ->
    [one] One field is still empty:
   *[other] { $number } fields are still empty:
}
page-opened = Every required field has a value. The account's other pages are open.

page-search = Search by id or name
page-state = Production record
page-any = Any
page-managed-by = Managed
page-by-repository = from a repository
page-not-by-repository = not from a repository
page-by-hand = by hand
page-by-sync = by a sync
page-nothing-yet = not yet
page-filter = Show
page-no-accounts = There are no accounts that you have access to. If this portal is new, its operator can create the accounts of the files with “contactctl sync --portal NAME”.
page-no-such-accounts = No account matches your search.
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
page-sandbox-alert = There are no alert contacts here: automatic alerts are sent for production only. Alert contacts are set under Production.
page-nothing-entered = Nothing has been entered yet.
page-changed = Last changed by { $by } on { $at }.
page-managed = This record is managed from a repository.
page-managed-what = If you change a value here, the next sync reports your change and may restore the value from the repository. If you can, change the file in the repository instead.
page-last-push = Last pushed from commit
page-saved = Saved.
page-saved-part = Saved. You can fill in the rest later.
page-save = Save
page-submit = Submit
page-read-only = Your role ({ $role }) lets you read this, but not change it. Editors and administrators of the account can change it.
page-missing = missing
page-wrong = { $number ->
    [one] One problem
   *[other] { $number } problems
}
page-problem = “{ $value }”: { $problem }
page-not-accepted = This value cannot be saved. Check it.
page-nothing-lost = Nothing has been saved. What you typed is still in the form.
page-field = Field
page-audience-public = shown to users
page-audience-confidential = never shown to users
page-one-a-line = Write each address on its own line.
page-no-users = The account has no users yet: add one under Users first.
page-alert-users = Choose from the account's users.
page-alert-more = Other users
page-not-a-user = not a user of the account
page-english-labels = English names of the fields
page-error = Error: { $title }
page-day-of-month = { $day } { $month ->
    [jan] Jan
    [feb] Feb
    [mar] Mar
    [apr] Apr
    [may] May
    [jun] Jun
    [jul] Jul
    [aug] Aug
    [sep] Sep
    [oct] Oct
    [nov] Nov
   *[dec] Dec
}
page-moment = { $day } { $month ->
    [jan] January
    [feb] February
    [mar] March
    [apr] April
    [may] May
    [jun] June
    [jul] July
    [aug] August
    [sep] September
    [oct] October
    [nov] November
   *[dec] December
} { $year }, { $clock } UTC
page-hint-alert = Portal users who can fix non-urgent technical problems in production. Automatic alerts go to them.
page-hint-technical-emergency = Who is notified in an emergency, such as a disabled integration. An alias that pages the person on call is best.
page-hint-technical-non-emergency = Who gets technical requests, such as an API migration.
page-hint-merchant-issues = Who is notified about merchants, for example when a merchant asks to be removed.
page-hint-operational-for-google = Who handles a user's case that needs your help, such as a booking that was not honoured.
page-hint-operational-for-users = The support address of your default brand, which users see. Enter exactly one.
page-hint-operational-support = When you offer user support. Write times as HH:MM; 24:00 is the end of the day.
page-window = Hours { $number }
page-days = Days
page-opens = Opens
page-closes = Closes
page-zone = Time zone
page-overnight = Closes on the next day
page-remove-hours = Remove these hours when saving
page-hours-of = { $days } { $opens }-{ $closes } { $zone }
page-hours-of-overnight = { $days } { $opens }-{ $closes } (next day) { $zone }
page-add-hours = Add hours
page-hours-most = There is no room for more hours: an account has at most { $most }.
page-mon = Mon
page-tue = Tue
page-wed = Wed
page-thu = Thu
page-fri = Fri
page-sat = Sat
page-sun = Sun

page-conflict = Another version was saved first
page-conflict-what = { $by } saved the other version on { $at }, while you were editing. Nothing was lost or overwritten: compare both versions, then save again.
page-conflict-same = Both versions are the same: everything you entered is already saved.
page-conflict-saved = Saved version
page-conflict-yours = Your version
page-conflict-form = The form contains
page-conflict-taken = the saved value (you did not change this field)
page-conflict-kept = your value

page-users-what = Alert contacts must be users. A user who is removed loses access to this account at once.
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
page-remove = Remove…
page-remove-user = Remove { $email }…
page-remove-now = Remove { $email }
page-invite = Invite a user
page-invite-what = The user gets access at once. You get a sign-in link to pass on.
page-invite-now = Invite
page-link = Sign-in link
page-link-what = Pass this link on yourself: the portal does not send it. The link works once, within an hour, for this account only. It is not shown again.
page-user-invited = { $email } has access.
page-user-changed = The role of { $email } was saved.
page-user-link = A new sign-in link for { $email } was created.
page-user-removed = { $email } was removed and no longer has access to this account.
page-user-gone = { $email } is no longer a user of this account. Nothing was changed.
page-roles = What each role may do
page-role-read-only = read-only
page-role-editor = editor
page-role-administrator = administrator
page-role-tester = tester
page-role-read-only-may = Read the account.
page-role-editor-may = Read the account, edit its contact information, and send test events.
page-role-administrator-may = Do what an editor may do, and manage users.
page-role-tester-may = Read the account, and test before launch (in ordering integrations only).

page-first = First page
page-newest = Newest
page-search-users = Search by address
page-users-found = { $number ->
    [one] { $number } user
   *[other] { $number } users
}
page-no-such-users = No user matches your search.
page-more-users = More users
page-no-history = There are no changes yet.
page-from-commit = commit
page-source-changed = No value was changed, only the repository, the commit or the configuration file that the record comes from.
page-released = No value was changed, but the record is no longer managed from a repository.
page-emptied = removed
page-was = Before:
page-is = After:
page-older = Older changes

page-events-what = See who would be notified of an event, according to the production record.
page-event = Event
page-event-at = When
page-event-at-hint = Enter the time in UTC. An empty field means now.
page-event-at-wrong = This is not a date and time. Enter them like this: 2026-12-24 18:00.
page-event-show = Show who is notified
page-event-production-issue = A non-urgent technical problem in production
page-event-integration-disabled = The integration was disabled
page-event-technical-request = A technical request, such as an API migration
page-event-merchant-issue = A merchant's request, for example to be removed
page-event-user-escalation = A user's case that needs your help
page-event-user-support = A user asks for support
page-event-nobody = Nobody is notified. The account has no contact for this event.
    .then = Nobody was notified. The account had no contact for this event.
page-event-told = { $number ->
    [one] One address is notified:
   *[other] { $number } addresses are notified:
}
page-event-not-sent = This is a preview: nothing was sent.
page-event-send = Send a test
page-event-send-what = Everybody who would be notified of the chosen event gets an e-mail that is marked as a test.
page-event-no-mail = This portal does not send mail: its operator has not set up a mail server (options “--smtp” and “--smtp-from” of “contactctl portal serve”). Events are recorded here, but nobody is notified.
page-event-editors = Editors and administrators of the account can send tests.
page-event-text = Text
page-event-text-hint = The e-mail contains this text exactly as you write it. You may leave this field empty.
page-event-send-now = Send the test
page-event-sent = { $number ->
    [one] The test is on its way to one address. Its progress is shown below.
   *[other] The test is on its way to { $number } addresses. Its progress is shown below.
}
page-event-noted = The event was recorded. This portal does not send mail, so nobody is notified.
page-event-raised = Events so far
page-event-none = There are no events yet.
page-event-older = Older events
page-event-look-again = Refresh
page-event-mail-waits = Mail is waiting, but this portal does not send any. Ask the portal's operator to set up a mail server.
page-event-test = test
page-mail-queued = waiting
page-mail-sent = sent
page-mail-failed = failed
page-mail-not-sent = not sent: the portal did not send mail at that time
page-mail-again = { $number ->
    [one] tried once
   *[other] tried { $number } times
}
page-mail-code = the mail server answered { $code }
page-support-open = Support is open
    .then = When this event was raised, support was open.
page-support-closed = Support is closed
    .then = When this event was raised, support was closed.

page-told = Who is notified
page-hours = Support hours
page-week = This week, in the time zone { $zone }
page-day = Day
page-hours-open = Open
page-chart = Hours as bars
page-closed = closed
page-your-zone = Your time zone
page-zone-show = Show the week
page-zone-unknown = The time zone “{ $zone }” does not exist. Choose one from the list, such as Europe/Warsaw.
page-windows = Hours as entered

## Mail about events

mail-subject = [{ $account }] { $event }
mail-subject-test = [{ $account }] Test: { $event }
mail-test = This is a test. Nothing has happened, and you do not need to do anything.
mail-what = Account: { $name } ({ $account }). Event { $number }, { $at }.
mail-why = You get this e-mail because your address is in the field “{ $label }” of the account's contact information.

## Pages in place of another one

refusal-malformed-request = The portal cannot read this request
    .what = If you followed a link, check that its address is complete. If you sent a form, go back and try again.
refusal-malformed-body = The form cannot be read
    .what = Go back and try again.
refusal-unauthenticated = Sign in
    .what = Open a sign-in link.
refusal-forbidden = You do not have permission
    .what = Your role in the account does not allow this, or the form came from another site. Nothing was changed. Ask an administrator of the account for another role, or fill in the form on this portal's own page.
refusal-not-found = Page not found
    .what = Check the address, or follow the link “contactctl portal” at the top of this page.
refusal-no-account = Account not found
    .what = There is no account with this id, or you have no access to it. If you need access, ask an administrator of the account or the portal's operator.
refusal-no-record = There is no record yet
    .what = Nothing has been entered yet. Fill in the account's contact information first.
refusal-method-not-allowed = This action is not possible here
    .what = Go back, and use the links and buttons of the page.
refusal-too-slow = The request took too long to arrive
    .what = Reload this page to send the form again. Nothing was changed.
refusal-account-exists = The account already exists
    .what = Choose another id.
refusal-contact-information-required = Complete the contact information first
    .what = Fill in the missing fields.
refusal-changed = Somebody else changed this
    .what = Open the page again to see the change.
refusal-body-too-large = The form is too large
    .what = Go back and shorten what you typed. Nothing was changed.
refusal-wrong-media-type = The form has the wrong format
    .what = Fill in the form on this portal's own page, and send it from there. Nothing was changed.
refusal-wrong-host = Wrong address
    .what = Ask the portal's operator for the right address.
refusal-body-refused = The form does not have the expected fields
    .what = Open the page again, and fill in its form. Nothing was changed.
refusal-record-refused = The contact information was not saved
    .what = Some values are invalid. Nothing was changed. Go back and correct them.
refusal-profile-refused = The account was not saved
    .what = Some values are invalid. Nothing was changed. Go back and correct them.
refusal-users-refused = The users were not saved
    .what = A value of the account itself is no longer valid. Nothing was changed. Ask the portal's operator to correct the account.
refusal-idempotency-key-reused = This form was already sent
    .what = Open the page again to send another test. Nothing was sent this time.
refusal-precondition-required = The request cannot be handled
    .what = Go back and try again. Nothing was changed.
refusal-too-many-requests = Too many attempts
    .what = Wait a moment and try again. After too many invalid sign-in links, wait ten minutes, and ask an administrator of the account or the portal's operator for a new link.
refusal-internal = An error occurred in the portal
    .what = You did nothing wrong. Open the page again. If you sent a form, check whether your input was saved. If the error occurs again, tell the portal's operator, who can find the cause in the portal's log.
refusal-busy = The portal is busy
    .what = Try again in a moment. Nothing was changed.
refusal-unwritable = The portal cannot save data
    .what = The portal's disk is full or broken, or its database is read-only. Tell the portal's operator, who can find the cause in the portal's log. Nothing was changed. If you sent a form, do not close this page: reload it later to send the form again.

## Refusals of the API: the title of each kind

problem-malformed-request = The request is malformed
problem-malformed-body = The body is not JSON
problem-unauthenticated = A valid token is required
problem-forbidden = The token does not allow this
problem-not-found = There is nothing at this address
problem-no-account = The account does not exist
problem-no-record = There is no record yet
problem-method-not-allowed = The method is not allowed here
problem-too-slow = The request took too long to arrive
problem-account-exists = The account already exists
problem-contact-information-required = The contact information must be completed first
problem-changed = The precondition is not met
problem-body-too-large = The body is too large
problem-wrong-media-type = The body is not declared as JSON
problem-wrong-host = The request is for another host
problem-body-refused = The body does not fit the API's schema
problem-record-refused = The record is refused
problem-profile-refused = The account's profile is refused
problem-users-refused = The users are refused
problem-idempotency-key-reused = The idempotency key was used for another request
problem-precondition-required = Exactly one of `If-Match` and `If-None-Match` is required
problem-too-many-requests = There were too many requests
problem-internal = An error occurred in the portal
problem-busy = The portal is busy
problem-unwritable = The portal cannot save data

## Refusals of the API: what is wrong with this request

refused-no-route = the portal has no path `{ $path }`
refused-method = `{ $path }` does not accept { $method }
refused-too-long-to-answer = the portal did not finish the request in time; it may still save a change, so read the current state before you try again
refused-read-again = the current state is not the expected one; read it, then decide again
refused-nothing-yet = there is no record yet; create one with `If-None-Match: *`
refused-no-precondition = send `If-Match` with the entity tag that you read, or `If-None-Match: *` if nothing exists yet
refused-two-preconditions = send either `If-Match` or `If-None-Match`, not both
refused-none-match = the only allowed value of `If-None-Match` is `*`
refused-header-text = the header `{ $name }` is not ASCII text
refused-body-late = the body did not arrive in time
refused-body-broken = the connection ended before the whole body arrived
refused-body-size = the body has more than { $limit } bytes
refused-not-json-type = send `Content-Type: application/json`
refused-key-length = `Idempotency-Key` must have 1 to { $limit } visible ASCII characters
refused-body-encoding = the body is not UTF-8: its first invalid byte is at offset { $offset }
refused-nothing-changed = the portal did not save the data, so nothing was changed
refused-read-only = the portal cannot write to its database, so nothing was changed; tell the portal's operator
refused-disk-full = the portal's disk is full, so nothing was changed; tell the portal's operator
refused-id-encoding = the account's id is not UTF-8 text
refused-query = the query cannot be read: { $reason }
refused-scope = the token `{ $name }` has the scope `{ $scope }`, but this request requires `{ $required }`
refused-other-account = the token `{ $name }` is not for the account `{ $account }`
refused-not-all = token `{ $name }` is for listed accounts, but this request needs one for all accounts
refused-no-token = send `Authorization: Bearer` with a token
refused-not-bearer = the header `Authorization` must contain `Bearer`, a space and the token
refused-token = the token is unknown, revoked or expired
refused-public-host = send the request to `{ $host }`, the host of this portal
refused-local-host = send the request to `localhost` or a loopback address, such as `127.0.0.1`; this portal does not answer any other `Host` header
refused-new-key = use a new `Idempotency-Key` for another request
refused-account-there = there is already an account `{ $account }`
refused-page-size = `page_size` must be from 1 to { $limit }
refused-page-token = `page_token` must be the `next_page_token` of an earlier page
refused-text-length = the text must have at most { $most } characters
    .page = Shorten the text to at most { $most } characters. Nothing was sent.
refused-text-characters = the text must not contain control characters, other than tabs and line breaks
    .page = The text contains a control character, which mail cannot carry. Type the text again. Nothing was sent.
refused-key-twice = the member `{ $key }` is there more than once; keep it only once
refused-record-missing = account `{ $account }` has no { $environment } record
refused-fields-missing = the account has no production value for { $fields }
refused-rate = the limit of requests per second is { $limit }; wait a moment and try again
refused-action = the form has no such action
refused-role = the role `{ $role }` does not allow this
refused-event = this event does not exist
refused-form-sent = this form was already sent with other values
refused-language = the portal is not available in this language
refused-cross-site = the form was sent from a page of another site
refused-form-type = send the form as `application/x-www-form-urlencoded`
refused-links = too many invalid sign-in links were opened
refused-no-such-account = there is no account with the id `{ $account }`
    .help = check the id; if the account has a file, a sync to this portal creates the account: `contactctl sync --portal NAME`
refused-not-your-error = the portal failed because of an error of its own, not because of the request; the cause is in the portal's log
refused-database-locked = another process keeps the database locked; try again
