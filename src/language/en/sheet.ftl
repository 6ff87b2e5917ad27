### The page for entering changes by hand, and what is printed about it.

sheet-wrote = Wrote { $path }: { $accounts }, { $steps }.
sheet-steps = { $number ->
    [one] { $number } step
   *[other] { $number } steps
}
sheet-then = Open the page in a browser next to the portal. The confirmation code is at the end of the page; hand the code over with: `contactctl attest --from - --portal { $portal }`
sheet-nothing = No page was created: there is nothing to enter.
sheet-of-api = portal `{ $portal }` has an API, so nothing needs to be entered by hand
    .help = push the changes: run the same command without `--sheet`, for example `contactctl sync --portal { $portal }`


## The page

sheet-title = Changes to enter by hand: { $portal }
sheet-heading = Changes to enter by hand
sheet-skip = Skip to the first account
sheet-portal = Portal:
sheet-environment = Environment:
sheet-made = Created on:
sheet-mark = Sheet:
sheet-how = How to work with this page
sheet-how-beside = Keep the portal open next to this page, and work from top to bottom. This order is safe: no account is left without a contact at any time.
sheet-how-change = Make the change in the portal, and save it there.
sheet-how-answer = Choose “Entered and saved” only once you see the new value in the portal.
sheet-how-differs = Does the portal show a value other than the one that this page expects? Do not change that value. Choose “Skipped”, and let contactctl read the portal's page: `contactctl attest --paste --portal { $portal }`
sheet-how-code = At the end, hand the confirmation code to contactctl. This page sends nothing anywhere.
sheet-no-script = This browser does not run the page's script: there are no copy buttons and no confirmation code. You can still read the page, print it and tick the boxes by pen. To record what you entered, run this in a terminal: `contactctl sync --portal { $portal }` (add `--first` for the first sync)
sheet-on-paper = Tick “Entered and saved” once the portal shows the change, or “Skipped” if you leave the step out. To record what you entered, open this page again in a browser and choose the same answers there.
sheet-not-kept = This browser does not keep your answers. Copy or save the confirmation code before you close or reload this page.
sheet-contents = Accounts
sheet-progress = Answered:
sheet-count = { $done } of { $all }
sheet-next = Next unanswered step
sheet-to-code = Go to the code


## An account

sheet-users-page = Users
sheet-users-page-open = Open the users page
sheet-contact-page = Contact information
sheet-contact-page-open = Open the contact page
sheet-new-tab = (opens in a new tab)
sheet-users-save = Only an administrator of the account can change its users. Check that the portal's list of users shows each change.
sheet-contact-save = Now save the page in the portal, and check that it shows what you entered.
sheet-user-add = Add a user
sheet-user-role = Change a user's role
sheet-user-remove = Remove a user
sheet-address = Address
sheet-role-give = Role: `{ $new }`
sheet-role-change = Role: from `{ $old }` to `{ $new }`
sheet-add = Add
sheet-remove = Remove
sheet-whole = The list after the change
sheet-exactly = Enter exactly this
sheet-now = Replace this
sheet-gone = Remove this
sheet-new = With this
sheet-enter = Enter this
sheet-hours-now = Replace these hours
sheet-hours-gone = Remove these hours
sheet-hours-new = With these hours
sheet-hours-enter = Enter these hours
sheet-hours-hint = Set the days and times by hand; the text is only for comparison.
sheet-empty-now = The field is empty now.
sheet-empty-then = Leave the field empty.
sheet-not-known = The current value is not known. Replace whatever is there.
sheet-copy = Copy
sheet-copy-all = Copy all
sheet-copy-what = Copy { $value }
sheet-copy-all-what = Copy all of { $field }
sheet-answer = Your answer: { $step }
sheet-confirmed = Entered and saved: the portal shows this
sheet-skipped = Skipped
sheet-not-yet = Not yet
sheet-rest = Mark the rest as entered and saved
sheet-undo = Undo
sheet-marked = Marked as entered and saved: { $done }
sheet-undone = Undone.
sheet-cleared = All answers were cleared.
sheet-as-is = Fields that stay as they are: { $count }
sheet-paste = Compare with the portal
sheet-paste-how = On the account's contact page in the portal, select all and copy. Paste the text here, then choose “Compare”. This page neither sends nor keeps the text.
sheet-paste-label = Text of the portal's page
sheet-paste-read = Compare


## The code

sheet-code = Confirmation code
sheet-code-what = The code contains your answers, and no addresses other than those of portal users. Hand the code to contactctl in the clone in which this page was created.
sheet-code-sum = Answers in the code: { $done } of { $all } (entered and saved: { $confirmed }, skipped: { $skipped })
sheet-code-none = Choose an answer above, and the code appears here.
sheet-code-copy = Copy the code
sheet-code-save = Save as a file
sheet-code-paste = Run this, paste the code and press Enter:
sheet-code-file = Or save the code as a file, move the file into the clone, and run this there:
sheet-code-long = The code is long, and some terminals cut long lines. Save the code as a file.
sheet-clear = Clear all answers
sheet-clear-sure = Clear all answers on this page?
sheet-copied = Copied:
sheet-copied-code = Copied.
sheet-saved = Saved:
sheet-by-hand = Copy by hand
sheet-by-hand-how = This browser does not let the page copy. The text is selected: press Ctrl+C (on a Mac ⌘C), then close this box.
sheet-close = Close
sheet-paste-large = too much text was pasted: copy only the text of the page
sheet-paste-not-text = this is not copied text: in the portal, select all and copy
