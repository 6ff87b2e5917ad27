### Failures of Git, its history, approvals and the Git host.


## The repository

no-repository = `{ $folder }` is not in a Git repository
    .help = create a repository (`git init`), and commit the contacts
repository-of-another = the repository at `{ $folder }` belongs to another user
    .help = if you trust the repository, run `git config --global --add safe.directory '{ $folder }'`
repository-unopened = cannot open the Git repository at `{ $folder }`
repository-sha256 = the repository at `{ $folder }` uses SHA-256 ids, which are not supported
    .help = run `contactctl check`, which works without history; for other commands, create a SHA-1 copy: `git init --object-format=sha1 ../sha1`, then `git fast-export --all --signed-tags=strip | git -C ../sha1 fast-import`
repository-reftable = the repository at `{ $folder }` stores its references in the reftable format, which is not supported
    .help = convert the repository (`git refs migrate --ref-format=files`, Git 2.48 or later), or work in a clone: `git clone --ref-format=files { $folder } ../clone`
repository-bare = `{ $folder }` is a bare repository
    .help = use a clone with a work tree; only a commit can be checked here: `contactctl check --rev COMMIT`
no-commit-yet = the repository has no commit yet
    .help = commit the contacts first: uncommitted files are never pushed
no-such-commit = `{ $rev }` is not a commit
    .help-name = use a branch, a tag or a commit of this repository
commit-unreadable = cannot read commit { $commit }
    .help = check the repository (`git fsck`), or fetch everything again (`git fetch --refetch`)
commit-files-unreadable = cannot read the files of commit { $commit }
    .help = check the repository (`git fsck`), or fetch everything again (`git fetch --refetch`)
git-file-unreadable = cannot read `{ $path }` from Git
    .help = check the repository (`git fsck`), or fetch everything again (`git fetch --refetch`)
clone-is-partial = fetch what is missing in this partial clone: `git fetch --refetch --no-filter`
git-file-large = file `{ $path }` of commit { $commit } is too large to read
    .help = make the file smaller in a new commit (the limit is 1 MiB)
config-not-in-commit = commit { $commit } has no configuration `{ $path }`
    .help-rev = specify a configuration that this commit has (`--config FILE`), or add the file in a new commit: without it, the default settings would apply
    .help-pushed = use the configuration with which accounts were pushed from this commit (`--config FILE`); or take over these accounts: add `--take-over { $repository }` to the command
    .help-approved = add the file to the approved branch, whose last commit this is, or specify a configuration that this commit has (`--config FILE`)
file-not-regular = `{ $path }` of commit { $commit } is not a regular file, or a folder above it is a link or a submodule
    .help = put the file itself there, and commit it
staged-not-regular = `{ $path }` is not staged as a regular file, or a folder above it is staged as a link or a submodule
    .help = put the file itself there, and stage it: `git{ $at } add { $path }`
commit-without-folder = commit { $commit } has no folder `{ $folder }`
    .help = commit the contacts first (uncommitted files are not read), or choose a commit that has this folder
work-tree-uncompared = cannot compare the work tree with `HEAD`
commits-uncompared = cannot compare the files of two commits
    .help = check the repository (`git fsck`), or fetch everything again (`git fetch --refetch`)
history-unwalked = cannot read the references in `refs/replace/`
history-grafted = `{ $path }` gives commits other parents than their own
    .help = remove that file, so that Git shows the history that was reviewed: `rm { $path }`
history-replaced = references in `refs/replace/` replace objects of the repository with other objects
    .help = delete each replacement, so that Git shows the history that was reviewed: `git replace --list`, then `git replace --delete OBJECT`
object-damaged = object { $object } of the repository is damaged
    .unreadable = cannot read object { $object } of the repository
    .help = see what is wrong (`git fsck`), then use a new clone, or copy the object's file from another clone
objects-damaged = object { $object } and { $others ->
    [one] { $others } other object
   *[other] { $others } other objects
} of the repository are damaged
    .unreadable = cannot read object { $object } and { $others ->
        [one] { $others } other object
       *[other] { $others } other objects
    } of the repository
    .help = see what is wrong (`git fsck`), then use a new clone, or copy the files of the objects from another clone
object-cut = its file ends too early
    .of-several = the file of object { $object } ends too early
object-wrong = its file contains something else
    .of-several = the file of object { $object } contains something else
index-unreadable = cannot read the Git index
    .help = see what Git reports (`git status`), or create the index again from the last commit, with nothing staged: `rm "$(git rev-parse --git-path index)"`, then `git reset`
index-damaged = the index is cut short or damaged
index-unsupported = the index uses `{ $what }`, which is not supported
index-empty = the Git index has no contacts in `{ $folder }`
    .help = stage the contacts (`git{ $at } add { $folder }`), or check the work tree: `contactctl check`
index-unmerged = `{ $path }` is unmerged: the index has several versions of it
    .help = resolve the conflict, then stage the result: `git{ $at } add { $path }`
index-unmerged-more = `{ $path }` and { $more } more are unmerged: the index has several versions of each
    .help = resolve the conflicts, then stage each result: `git{ $at } add FILE`
shallow-identity = this clone is shallow, so the repository cannot be identified
shallow-steps = this clone is shallow, so it may lack commits since the last push


## Programs

no-ssh-keygen = cannot run `ssh-keygen`, which creates the signature
    .help = install OpenSSH
not-signed-with = `ssh-keygen` cannot sign with `{ $key }`
    .help = choose another key with `--key FILE`; if the key has a passphrase, use a terminal or an agent (`ssh-add`)
no-signature-made = `ssh-keygen` did not create a signature
no-git = cannot run `git`, which is needed to reach the remote
    .help = install Git
said-nothing = no reason was given
no-remote = there is no remote `{ $remote }`
    .help = see the remotes: `git remote --verbose`


## Approval

not-approved = the commit is not approved ({ $reasons })
approval-reason = { $test }: { $evidence }
reference-unpushed = cannot push `{ $reference }` to `{ $remote }`
    .help = fix the cause, then run the same command again, or push only the reference: `git push { $remote } { $reference }`
reference-unfetched = cannot fetch `{ $reference }` from `{ $remote }`
approvals-many = `{ $approvals }` has more than { $most } approvals
    .help = delete the reference here (`git update-ref -d { $approvals }`) and in the remote (`git push REMOTE --delete { $approvals }`), then repeat the approvals that are still needed
reference-unreadable = cannot read `{ $reference }`
reference-unwritten = cannot write `{ $reference }`
reference-moved = `{ $reference }` keeps changing, because others write to it
policy-faulty = `{ $path }` of commit { $commit } has errors, so none of its settings applies
    .help = see them (`contactctl check --rev { $commit }`), and fix them in a new commit
no-approved-branch = the approved branch `{ $name }` is not in this clone
    .help = fetch it: `git fetch`; if the remote renamed its default branch, run `git remote set-head REMOTE --auto`
pinned-branch-missing = this clone does not have the approved branch: { $branch }
    .help = fetch it (`git fetch`), or pin a local branch or a branch of a remote: a tag or a commit is not accepted
unclear-branch-local = it is not clear which branch of this repository is the approved one
    .help = rename the approved branch to `main`: `git branch -m BRANCH main`
unpinned-default = this clone has no record of the default branch of remote `{ $remote }`, so the approved branch must be pinned
unpinned-remotes = this clone has several remotes ({ $names }), so the approved branch must be pinned
unpinned-ref = `[approval] ref` is `{ $name }`, but the default branch is `{ $default }`, so the approved branch must be pinned
pin-the-branch = if `{ $branch }` is the approved branch, run `git config contactctl.approvedRef { $branch }`, or set `CONTACTCTL_APPROVED_REF={ $branch }`
    .unknown = choose the approved branch: run `git config contactctl.approvedRef BRANCH`, or set `CONTACTCTL_APPROVED_REF=BRANCH`
setting-included = `{ $setting }` is set in a file that Git's configuration includes: such a file can come from a commit, so it is not trusted
    .help = set it in Git's configuration itself: `git config { $setting } VALUE`
settings-unread = cannot read Git's configuration
no-allowed-signers = commit { $commit } does not have `{ $path }`, the list of signers of the approval policy
    .help = list in `{ $path }` who may sign, one per line, such as `anna@bistro.example ssh-ed25519 AAAA...`, and get the list approved
successor-unsatisfiable = cannot confirm that anybody could satisfy the new approval policy of commit { $commit }: { $why }
    .help = if the cause cannot be fixed, undo the change to the policy in a new commit; later, change it again with everything that it needs
successor-signers = `{ $path }` lists { $have ->
    [one] { $have } person
   *[other] { $have } people
} who could sign for the namespace `{ $namespace }`, but { $wanted ->
    [one] { $wanted } is required
   *[other] { $wanted } are required
}
no-revoked-keys = commit { $commit } does not have `{ $path }`, which the approval policy requires
    .help = put the revoked public keys into `{ $path }`, one per line, or create it with `ssh-keygen -k -f { $path } KEY.pub`, and commit it
revoked-keys-faulty = cannot use `{ $path }` of commit { $commit }: { $fault }
    .help = put the revoked public keys into `{ $path }`, one per line, or create it with `ssh-keygen -k -f { $path } KEY.pub`, and commit it
changes-nothing = commit { $commit } has neither contacts nor an approval policy
    .help = choose a commit that has contacts: `contactctl approve COMMIT`
changes-nothing-since = commit { $commit } changes neither contacts nor policy since commit { $since }
    .help = specify the commit before the change with `--base REV`
approval-useless = the approval by `{ $by }` would not count: { $fault }
    .help = use your name from `{ $path }` of commit { $commit } (`--as NAME`) and its key (`--key FILE`); if you are not listed, ask a listed person to approve
since-not-here = this clone lacks the common ancestor of `{ $rev }` and commit { $commit }
since-nothing-in-common = `{ $rev }` and commit { $commit } have no common ancestor
    .help = choose a commit or branch with common history, such as the branch that the work started from
nothing-in-common = commit { $commit } has no common ancestor with the approved branch
    .help = specify the commit before the change with `--base REV`


## The Git host

forge-not-asked = the Git host was not asked
    .help = run the command where the Git host can be reached
forge-unknown-commit = the Git host does not have commit { $commit } of `{ $repository }`
    .help = push the commit (`git push`), let the token read the repository, and check `repository` and `forge_url` in `[approval]`
forge-unknown-repository = the Git host at { $url } has no repository `{ $repository }` that the token may read
    .help = let the token read the repository, or check `forge`, `forge_url`, `repository` and `token_env` in `[approval]`
forge-unknown-pusher = the Git host does not report who pushed commits to pull request #{ $number }
    .help = get the change reviewed in a pull request from a new branch, in a repository that the token may read
forge-branch-made-again = the branch of pull request #{ $number } was created again or renamed, so the Git host does not report earlier pushes
    .help = get the change reviewed in a pull request from a new branch, and keep the branch until the merge
forge-pushes-gap = the Git host's list of pushes to the branch of pull request #{ $number } has a gap before commit { $commit }
    .help = get the change reviewed in a pull request from a new branch, with pushes only by people who show their activity at the Git host
forge-nothing-there = the Git host returned nothing for `{ $path }`
    .help = let the token read pull requests, contents and members: without an answer, nothing is approved
forge-list-cut = the Git host's list at `{ $path }` may be incomplete: the link to the next page is missing
    .help = check whether a proxy removes the `Link` header, or split the change into smaller pull requests: without the whole list, nothing is approved
forge-list-limit = the Git host's list at `{ $path }` ends at { $most } entries, so it may be incomplete
    .help = split the change into smaller pull requests
forge-commits-without-head = the Git host's list of commits of pull request #{ $number } lacks its last commit { $commit }
    .help = try again: without an answer, nothing is approved
forge-no-object-id = the Git host's answer contains `{ $id }` instead of the full id of a commit or tree
    .help = check `forge` and `forge_url` in `[approval]`: without a valid answer, nothing is approved
owners-not-plain = line { $line } of `{ $path }` in commit { $commit } has a format that is not supported: `{ $text }`
    .help = use plain paths, and owners such as `@name` and `@organisation/team`; see `docs/approval.md` in the repository of contactctl
forge-folder-cut = the Git host does not list the folder at `{ $path }` in full
    .help = split the folder, or fetch the reviewed commit (`git fetch REMOTE COMMIT`)
forge-without-tls = the Git host's address `{ $url }` must start with `https://`
    .help = use `https://` in `forge_url`; `http://` is allowed for this machine only
forge-many-pages = the Git host's list at `{ $path }` has more than { $most } pages
    .help = split the change into smaller pull requests
forge-page-elsewhere = the address of the next page of the Git host's list has another scheme, host or port, so the token is not sent there
    .help = set `forge_url` in `[approval]` to the address that the API of the Git host has in its own links
forge-answer-odd = the Git host's answer is not what its API describes
    .help = check `forge` and `forge_url` in `[approval]`
forge-unreached = cannot reach the Git host at { $url }
    .help = check the network and `forge_url` in `[approval]`, then try again: without an answer, nothing is approved
forge-no-address = the Git host reports `{ $url }` as the address of the next page, but this is not a full address
    .help = check whether a proxy changes the `Link` header, and whether `forge_url` in `[approval]` is the address of the API
forge-answer-cut = the Git host's answer was cut off
    .help = try again: without an answer, nothing is approved
forge-answer-large = the Git host's answer is too large
    .help = split the change into smaller pull requests
forge-late = the Git host did not answer within { $seconds } s
forge-repository-unknown = the name of this repository at the Git host is not known
    .help = specify the name in `[approval]`: `repository = "owner/name"`
forge-place-unknown = the address of the Git host's API is not known
    .help = specify the address of the API in `[approval]`: `forge_url = "https://..."`
forge-limited = the Git host refused the request ({ $status }): its rate limit is reached
forge-redirects = the Git host refused the request ({ $status }): it redirects to an address to which the token is not sent
    .help = specify the address of the API and the current name of the repository: `forge_url` and `repository` in `[approval]`
forge-token-invalid = the Git host refused the request ({ $status }): the token { $token } is not valid
    .help = replace this token with a valid token of the Git host
forge-token-weak = the Git host refused the request ({ $status }): the token { $token } does not give enough access
    .help = let this token read pull requests, contents and members
forge-no-answer = the Git host answered with status { $status }
    .help = try again, or check `forge` and `forge_url` in `[approval]`: without a usable answer, nothing is approved
