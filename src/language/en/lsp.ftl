# The language server.

lsp-ended = the language server stopped before the editor had properly ended the session

lsp-no-config = `contactctl lsp` finds the project of each file by itself; run it without `--config`
lsp-no-redact = an editor shows the files as they are, so `contactctl lsp` cannot mask personal data; run it without `--redact`

lsp-unread = contactctl cannot check `{ $root }`: { $error }

# The editor has sent an edit that is not of the protocol.
lsp-lost = contactctl no longer follows `{ $path }`, because the editor sent an edit that cannot be read; close the file and open it again

lsp-rest = { $errors ->
    [one] there is { $errors } error in a file that is not open: `{ $path }`
   *[other] there are { $errors } errors in files that are not open; the first one is in `{ $path }`
}

## Hover

lsp-field = { $label } ({ $audience })
lsp-audience-portal = people who work in the portal see it
lsp-audience-confidential = confidential: users never see it
lsp-audience-public = public: everybody sees it

lsp-entry-email = Address: { $email }
lsp-entry-members = { $people ->
    [one] Members: { $members } ({ $people } person in all)
   *[other] Members: { $members } ({ $people } people in all)
}
lsp-entry-phone = Phone: { $phone }
lsp-entry-language = Language: { $language }
lsp-entry-verified = { $days ->
    [one] Last tested on { $date }, { $days } day ago
   *[other] Last tested on { $date }, { $days } days ago
}
lsp-entry-verified-today = Last tested on { $date }, today
lsp-entry-verified-odd = `verified_on` is { $date }, which is not a date in the past
lsp-entry-never-verified = Never tested: `verified_on` is missing
lsp-last-change = Last change of `{ $path }`: { $date }, { $author }, `{ $commit }` { $summary }

## Inlay hints

lsp-reaches-nobody = reaches nobody
lsp-reaches = { $people ->
    [one] reaches { $people } person
   *[other] reaches { $people } people
}

## Code actions

lsp-allow = Add an exception to `{ $rule }`; then write the reason in it
lsp-use-reference = Replace `{ $address }` with `@{ $id }`

## Rename

lsp-rename-nothing = there is no id to rename here: put the cursor on an `@id`, or on the id of an entry of the directory
lsp-rename-form = { $name } cannot be an id: use 1 to 63 lower-case letters, digits and hyphens, with no hyphen at either end
lsp-rename-taken = `{ $path }` already has an entry `{ $name }`; choose another id
lsp-rename-unknown = the directory has no entry `{ $name }`; write the id of an entry that exists, or add this entry first
lsp-rename-unread = `{ $path }` may use `{ $name }`, but cannot be read as a whole; fix the errors in it first
lsp-rename-escaped = in `{ $path }`, `{ $name }` is written with an escape sequence such as `\u0061`; write it in plain characters first
