### What keeps a run from being done. A message states a fact, lower case and without a full stop; its
### help says what to type.


## The run itself

no-current-folder = cannot tell the current folder
no-such-folder = `{ $folder }` is not a folder
    .help = name an existing folder with `-C DIR`
results-unwritable = cannot write the results
