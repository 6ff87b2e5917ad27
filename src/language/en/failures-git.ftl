### What Git, its history, approvals and the forge keep from being done.


## The repository

no-repository = `{ $folder }` is not in a Git repository
    .help = make it one with `git init`, and commit the contacts
repository-of-another = the repository at `{ $folder }` belongs to another user
    .help = if you trust it: `git config --global --add safe.directory { $folder }`
repository-unopened = cannot open the Git repository at `{ $folder }`
repository-sha256 = the repository at `{ $folder }` has SHA-256 ids, which are not supported
    .help = `contactctl check` works without the history; for the rest make a copy with SHA-1 ids: `git init --object-format=sha1 ../sha1`, then `git fast-export --all --signed-tags=strip | git -C ../sha1 fast-import`
repository-reftable = the repository at `{ $folder }` keeps its branches in a reftable, which is not supported
    .help = convert it with `git refs migrate --ref-format=files` (Git 2.48 or later), or work in a clone: `git clone --ref-format=files { $folder } ../clone`
repository-bare = `{ $folder }` is a bare repository
    .help = run in a clone that has a work tree; here only `contactctl check --rev COMMIT` works
no-commit-yet = the repository has no commit yet
    .help = commit the contacts first: only what is committed is pushed
no-such-commit = `{ $rev }` names no commit
    .help-name = name a branch, a tag or a commit of this repository
commit-unreadable = cannot read commit { $commit }
commit-files-unreadable = cannot read the files of commit { $commit }
git-file-unreadable = cannot read `{ $path }` from Git
clone-is-partial = this clone is partial: fetch what it lacks (`git fetch --refetch --no-filter`)
git-file-large = `{ $path }` of commit { $commit } is too large to be read
config-not-in-commit = commit { $commit } has no configuration `{ $path }`
    .help = commit it first: only what is committed counts, and without it the settings would be the defaults
file-not-regular = `{ $path }` of commit { $commit } is a link, a folder or a submodule, and only a file counts
    .help = put the file itself there, in a commit
staged-not-regular = `{ $path }` is staged as a link, a folder or a submodule, and only a file counts
    .help = put the file itself there
commit-without-folder = commit { $commit } has no folder `{ $folder }`
    .help = commit the contacts first: only what is committed is pushed
work-tree-uncompared = cannot compare the work tree with HEAD
commits-uncompared = cannot compare two commits
history-unwalked = cannot walk the history
history-grafted = `{ $path }` gives commits other parents than they have
    .help = remove that file, so that the history is the one that was reviewed
history-replaced = `refs/replace/` gives objects other content than they have
    .help = remove them, so that the history is the one that was reviewed: `git replace --list`, then `git replace --delete`
object-damaged = object { $object } of the repository is damaged
    .help = see what is damaged with `git fsck`; a new clone, or the same file of another one, repairs it
objects-damaged = object { $object } of the repository is damaged, and { $others ->
    [one] { $others } other
   *[other] { $others } others
}
    .help = see what is damaged with `git fsck`; a new clone, or the same file of another one, repairs it
object-cut = its file ends too early
object-wrong = its file does not hold that object
index-unreadable = cannot read the Git index
index-damaged = it is cut off or damaged
index-unsupported = it has `{ $what }`, which is not supported
index-empty = nothing is staged in `{ $folder }`: the index has no `.toml` file there
    .help = stage the contacts with `git add`, or check the work tree without `--staged`
index-unmerged = `{ $path }` is unmerged: the index has several versions of it
    .help = resolve the conflict, and stage the result with `git add`
index-unmerged-more = `{ $path }` and { $more } more are unmerged: the index has several versions of each
    .help = resolve the conflict, and stage the result with `git add`
shallow-identity = a shallow clone does not say which repository it is of
shallow-steps = a shallow clone does not have every step since the last push


## Programs

no-ssh-keygen = cannot run `ssh-keygen`, which makes the signature
    .help = install OpenSSH
not-signed-with = `ssh-keygen` cannot sign with `{ $key }`
    .help = name another key with `--key FILE`; one with a passphrase needs a terminal, or an agent that has it (`ssh-add`)
no-signature-made = `ssh-keygen` made no signature
no-git = cannot run `git`, which talks to the remote
    .help = install Git
said-nothing = it did not say why
no-remote = `{ $remote }` is no remote


## Approval

not-approved = the commit is not approved ({ $reasons })
approval-reason = { $test }: { $evidence }
reference-unpushed = cannot push `{ $reference }` to `{ $remote }`
    .help = it is in this clone: try again with `git push { $remote } { $reference }`
reference-unfetched = cannot fetch `{ $reference }` from `{ $remote }`
approvals-many = `{ $approvals }` has more than { $most } approvals
    .help = begin it anew: approvals that have expired are not needed
reference-unreadable = cannot read `{ $reference }`
reference-unwritten = cannot write `{ $reference }`
reference-moved = `{ $reference }` is written by others all the time
policy-faulty = `{ $path }` of commit { $commit } has faults, so none of its settings counts
    .help = see them with `contactctl check --rev { $commit }`, and mend them in a commit
no-approved-branch = the approved branch `{ $name }` is not in this clone
    .help = fetch it with `git fetch`
pinned-branch-missing = the approved branch is not in this clone: it is { $branch }
    .help = fetch it, or pin a branch of a remote or a local one; a tag or a commit cannot be the approved branch
unclear-branch-local = this repository has no branch that is clearly the approved one
    .help = name it `main`: `git branch -m main`
unpinned-default = this clone does not know the default branch of remote `{ $remote }`, so the approved branch has to be pinned
unpinned-remotes = this clone has several remotes ({ $names }), so the approved branch has to be pinned
unpinned-ref = `[approval] ref` names `{ $name }`, which is not the default branch `{ $default }`, so the approved branch has to be pinned
pin-the-branch = if `{ $branch }` is the approved branch: `git config contactctl.approvedRef { $branch }`, or set `CONTACTCTL_APPROVED_REF={ $branch }`
setting-included = `{ $setting }` is set in a file that Git's configuration includes, which can be a file of a commit
    .help = set it in Git's configuration itself: `git config { $setting } VALUE`
settings-unread = cannot read Git's configuration
no-allowed-signers = commit { $commit }, whose policy counts, has no file `{ $path }` of allowed signers
    .help = list who may sign in `{ $path }`, in the format of `ssh-keygen(1)`, and have it approved
successor-unsatisfiable = nobody could satisfy the policy that commit { $commit } brings, and no later change would come through: { $why }
    .help = put it right and have both approved together: once pushed, no change can mend it
successor-signers = `{ $path }` lists { $have ->
    [one] { $have } person
   *[other] { $have } people
} who could sign for `{ $namespace }`, and it takes { $wanted }
no-revoked-keys = `{ $path }` of commit { $commit } is not there, and the policy names it
    .help = list the revoked public keys in `{ $path }`, one on a line, or make it with `ssh-keygen -k`
revoked-keys-faulty = `{ $path }` of commit { $commit } { $fault }
    .help = list the revoked public keys in `{ $path }`, one on a line, or make it with `ssh-keygen -k`
changes-nothing = commit { $commit } changes neither contacts nor policy
    .help = name the commit before the change with `--base REV`
changes-nothing-since = commit { $commit } changes neither contacts nor policy since { $since }
    .help = name the commit before the change with `--base REV`
approval-useless = the approval of `{ $by }` would not count: it { $fault }
    .help = say who you are in `{ $path }` of commit { $commit } with `--as NAME`, or name another key with `--key FILE`
since-not-here = this clone does not have the commit that `{ $rev }` and the files come from
since-nothing-in-common = `{ $rev }` has no commit in common with what is compared with it
    .help = name a commit that it comes from
nothing-in-common = commit { $commit } has nothing in common with the approved branch
    .help = name the commit before the change with `--base REV`


## The forge

forge-not-asked = the forge was not asked
forge-unknown-commit = the forge knows no commit { $commit } of `{ $repository }`
    .help = push it, and give the token the right to read the repository
forge-unknown-repository = the forge at { $url } has no repository `{ $repository }` that the token may read
    .help = see `forge`, `forge_url`, `repository` and `token_env` in `[approval]`
forge-unknown-pusher = the forge does not say who pushed pull request #{ $number }
    .help = have the change reviewed in a pull request from a branch that is made for it, in a repository that the token may read
forge-branch-made-again = the branch of pull request #{ $number } was made more than once, or renamed: the forge does not say who pushed before
    .help = have the change reviewed in a pull request from a branch that is made for it and kept until the merge
forge-pushes-gap = the forge's list of pushes to the branch of pull request #{ $number } has a gap before commit { $commit }
    .help = have the change reviewed in a pull request from a branch that is made for it; an account with hidden activity must not push to it
forge-nothing-there = the forge has no answer at `{ $path }`
    .help = give the token the right to read pull requests, contents and members; what cannot be asked is not approved
forge-list-cut = the forge's list at `{ $path }` ends after a full page, without a next one
    .help = what cannot be asked is not approved; see whether a proxy removes the `Link` header
forge-list-limit = the forge's list at `{ $path }` ends at { $most } entries: more may be missing
    .help = split the change into smaller pull requests
forge-commits-without-head = the forge's list of commits of pull request #{ $number } lacks its head { $commit }
    .help = what cannot be asked is not approved; try again
forge-no-object-id = the forge's answer has `{ $id }` where the full id of a commit or tree has to be
    .help = what cannot be asked is not approved
owners-not-plain = line { $line } of `{ $path }` in commit { $commit } is not read: `{ $text }`
    .help = write the file with plain paths and with owners such as `@name` and `@organisation/team`: see `docs/approval.md`
forge-folder-cut = the forge does not list a folder in full
    .help = split it, or fetch the head that was reviewed
forge-without-tls = the forge at `{ $url }` is not reached by TLS
    .help = use `https://` in `forge_url`; `http://` is for this machine only
forge-many-pages = the forge's list at `{ $path }` has more than { $most } pages
forge-page-elsewhere = the forge's next page is on another host
forge-answer-odd = the forge's answer is not what its API describes
forge-unreached = cannot reach the forge at { $url }
    .help = what cannot be asked is not approved; try again
forge-no-address = `{ $url }` is not the address of a forge
forge-answer-cut = the forge's answer was cut off
forge-answer-large = the forge's answer is too large
forge-late = the forge has not answered everything in { $seconds } s
forge-repository-unknown = it is not known which repository this is at the forge
    .help = say it in `[approval]`: `repository = "owner/name"`
forge-place-unknown = it is not known where the forge is
    .help = say it in `[approval]`: `forge_url = "https://..."`
forge-limited = the forge refused the question ({ $status }): its limit of requests is reached
forge-redirects = the forge refused the question ({ $status }): it leads elsewhere, where the token does not go
    .help = name the address of the forge's API, and the repository as it is called now
forge-token-invalid = the forge refused the question ({ $status }): the token is not valid
    .help = give the variable that `token_env` names a token of the forge
forge-token-weak = the forge refused the question ({ $status }): the token may not read this
    .help = give the token the right to read pull requests, contents and members
forge-no-answer = the forge refused the question ({ $status }): it has no answer
    .help = what cannot be asked is not approved; try again
