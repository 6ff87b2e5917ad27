### New account files, from a file with many accounts or a template, and the list of all.


## A file with many accounts

row-no-header = the file is empty
    .label = no header
    .help = write the names of the columns in the first line: `{ $columns }`
row-columns-missing = { $number ->
    [one] the header lacks the column `{ $columns }`
   *[other] the header lacks the columns `{ $columns }`
}
    .label = header
    .help = { $number ->
        [one] add the column to the header and its value to each row
       *[other] add the columns to the header and their values to each row
    }
row-column-unknown = `{ $column }` is not an allowed name here
    .label = unknown name
    .help = { $near ->
        [none] remove it, or use one of these names: `{ $columns }`
       *[other] write `{ $near }`
    }
row-column-unnamed = this name is empty
    .label = empty name
    .help = remove this column or key, or use one of these names: `{ $columns }`
row-column-twice = `{ $column }` occurs twice
    .label = second time
    .help = remove one of the two
row-separator = { $separator ->
    [tab] the columns are separated by tabs instead of commas
   *[other] the columns are separated by semicolons instead of commas
}
    .label = not a comma
    .help = export the file again with commas between the columns; semicolons separate the items of a list
row-length = this row has { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
}, but the header has { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
    .label = wrong number of cells
    .help = give each row a cell for each column (it may be empty); put a value that contains a comma in double quotes
row-hours = `{ $value }` does not have the format of support hours: days, times and a time zone
    .label = not support hours
    .help = write support hours as in `mon-fri 09:00-17:00 Europe/Warsaw`, with `overnight` before the time zone if they end on the next day
row-user = `{ $value }` does not have the format of a user: an address and a role
    .label = not a user
    .help = write a user as in `anna@bistro.example administrator`
row-several = `{ $value }` contains several addresses
    .label = more than one address
    .help = separate the addresses with `;`
row-account-twice = account `{ $id }` is already in line { $line }
    .label = the same account again
    .help = give this account its own id, or merge the two accounts into one
row-account-there = account `{ $id }` already has the file `{ $path }`
    .label = has a file
    .help = remove the account here; to change the account, edit its own file
row-path-taken = the file of account `{ $id }` would be `{ $path }`, which already exists
    .label = path is taken
    .help = rename the existing file, then run the same command again
row-none = the file has no accounts
    .label = no account after this
    .help = add the accounts, then run the same command again
row-unclosed = this double quote is never closed
    .label = begins here
    .help = add the closing quote, or write a double quote inside a value twice
row-not-list = the file does not contain a list of accounts
    .label = not a list
    .help = write a list with an object for each account: `[{"{"} "id": "bistro" {"}"}]`
row-not-object = this item of the list is not an object
    .label = not an object
    .help = write an object for each account: `{"{"} "id": "bistro" {"}"}`
row-no-value = this account has no `{ $column }`
    .label = no value
    .help = add a value for `{ $column }`
row-not-text = the value of `{ $column }` is not a string
    .label = not a string
    .help = write the value as a string, in double quotes
row-not-flag = the value of `{ $column }` is neither `true` nor `false`
    .label = not a boolean
    .help = write `true` or `false`, without quotes
row-not-texts = the value of `{ $column }` is not a list of strings
    .label = wrong type of value
    .help = write a list of strings, as in `["first", "second"]`


## new

new-id-invalid = `{ $id }` is not an account id
    .help = write the id as in the portal: 1 to 63 lower-case letters, digits and hyphens, with no hyphen at either end
new-account-there = account `{ $id }` already has the file `{ $path }`
    .help = edit that file, or remove it first
new-input-unreadable = `{ $path }` cannot be read
new-input-large = `{ $path }` is larger than { $most } MiB
    .help = split the file into several files, then run the command for each of them
new-input-not-utf8 = `{ $path }` is not UTF-8
    .help = export the file again as UTF-8
new-input-not-json = `{ $path }` is not valid JSON (line { $line }, column { $column })
created-ignored = Git ignores `{ $path }`, so contactctl would not read this file: nothing was written
    .help = see which pattern ignores it: `git{ $at } check-ignore --verbose { $path }`, and change that pattern
created-elsewhere = `{ $path }` would be in another Git repository inside the project, so contactctl would not read it: nothing was written
    .help = move that repository out of the project
new-faults = `{ $path }` has { $number ->
    [one] { $number } error
   *[other] { $number } errors
}: nothing was written
    .help = fix the file, then run the same command again
new-created = { $path }: created
new-would-create = { $path }: would be created
new-fill-in = Fill in the empty values of `{ $path }`, then check them: `contactctl check`
new-summary = { $number ->
    [one] { $number } account file created
   *[other] { $number } account files created
}
new-summary-dry = { $number ->
    [one] { $number } account file would be created
   *[other] { $number } account files would be created
}
new-unchanged = , { $number ->
    [one] { $number } already there
   *[other] { $number } already there
}
new-warnings = note: { $number ->
    [one] { $number } warning about the new files; see it: `contactctl check`
   *[other] { $number } warnings about the new files; see them: `contactctl check`
}


## list

list-account = ACCOUNT
list-name = NAME
list-integration = INTEGRATION
list-launched = LAUNCHED
list-file = FILE
list-yes = yes
list-no = no
list-nothing = the project has no account files
    .help = see what is there instead: `contactctl check`
list-unknown = { $number ->
    [one] { $paths } has no account id, so its account is not in the list
   *[other] { $paths } have no account id, so their accounts are not in the list
}
    .help = see what is wrong: `contactctl check`


## init

init-ask-portal = Which kind of portal? [e]mbedded: built in, to try everything; [h]ttp: with an API; [m]anual: without an API:
init-ask-url = URL of the portal's API:
init-kind-unknown = `{ $answer }` is not a kind of portal
    .help = answer `e`, `h` or `m`, or choose the kind in the command: `contactctl init --portal embedded`
init-no-url = a portal of kind `http` needs the URL of its API
    .help = specify the URL: `contactctl init --portal http --url https://portal.example.com`
init-url-needless = only a portal of kind `http` has a URL
    .help = remove `--url`, or choose that kind: `contactctl init --portal http --url https://portal.example.com`
init-url-invalid = `{ $url }` is not a URL of a portal: it must begin with `https://` (`http://` for this machine only) and have no user, query or fragment
    .help = specify the URL of the portal's API, for example `contactctl init --portal http --url https://portal.example.com`
init-repository = created a Git repository with the branch `{ $branch }`
init-created = created { $path }
init-kept = { $path } already exists and is left as it is
init-next = Next:
repository-unmade = no Git repository could be created in `{ $folder }`
