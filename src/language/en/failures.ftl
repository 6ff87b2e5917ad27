### What keeps a run from being done. A message states a fact, lower case and without a full stop; its
### help says what to type.


## The run itself

no-current-folder = cannot tell the current folder
no-such-folder = `{ $folder }` is not a folder
    .help = name an existing folder with `-C DIR`
results-unwritable = cannot write the results

smtp-no-server = what `--smtp` is given names no mail server
smtp-write-url = write it like `smtps://mail.example.com` or `smtp://mail.example.com:587`
smtp-secrets-elsewhere = give user and password by `CONTACTCTL_SMTP_USER` and `CONTACTCTL_SMTP_PASSWORD`, not in the URL
smtp-no-sender = mail cannot come from `{ $from }`
    .help = write it like `Portal <portal@example.com>`
smtp-no-certificates = the system's certificates cannot be read
smtp-half-signed-in = `{ $set }` is set, and `{ $missing }` is not
    .help = set both, or none for a mail server that asks for none

portal-database-read-only = the portal's database `{ $path }` may only be read
    .help = let contactctl write to the file and to its folder, or name another file with `--database`
