### What shows that a commit is approved, or not, what to do about it, and what else a plan notes.

clone-is-shallow = fetch the whole history, which this clone lacks: `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0`, in GitLab: `GIT_DEPTH: 0`)


## branch

branch-local = `{ $name }`, the local default branch (there is no remote)
branch-only = `{ $name }`, the only local branch (there is no remote)
branch-one-of = `{ $name }` (`master` exists too, and there is no remote)
branch-remote = `{ $name }`, the remote's default branch
branch-pinned-by-setting = `{ $name }`, pinned by `contactctl.approvedRef` in Git's configuration
branch-pinned-by-variable = `{ $name }`, pinned by `CONTACTCTL_APPROVED_REF`
branch-yes = commit { $commit } is on { $branch }
branch-no = commit { $commit } is not on { $branch }
branch-merged = commit { $commit } is on branch `{ $name }` only through a merge: it was never the head of that branch
branch-sync-itself = sync the head of branch `{ $name }`: `contactctl sync --portal { $portal } --rev { $name }`
branch-merge-and-fetch = get the commit reviewed and merged into `{ $name }` (now at commit { $tip }), then run `git fetch`
branch-merge = get the commit reviewed and merged into `{ $name }` (now at commit { $tip })
source-only-merged = commit { $source }, which was pushed to the portal, is on the approved branch only through a merge
    .help = check out commit { $source }, merge the approved branch (`git merge --no-ff { $tip }`), and move that branch to the result; or take over the accounts from { $source }: `contactctl sync --portal { $portal } --take-over { $source-full }`
source-on-another-line = commit { $source }, which was pushed to the portal, is not in the history of the approved branch
    .help = check out commit { $source }, merge commit { $tip } into it, and move the approved branch to the result; or take over the accounts from { $source }: `contactctl sync --portal { $portal } --take-over { $source-full }`
source-unknown = commit { $source }, which was pushed to the portal, is not in this clone
    .help = fetch the commit (`git fetch --all`); if it is lost, take over the accounts pushed from it: `contactctl sync --portal { $portal } --take-over { $source-full }`
source-elsewhere = the portal is managed from another repository, `{ $repository }`
    .help = if this repository replaces that one, add `--take-over { $repository }`: first to `contactctl plan --portal { $portal }`, and then to `contactctl sync --portal { $portal }`
sources-unknown = portal `{ $portal }` does not report which commits were pushed to it (`GET /v1/portal`)
    .help = ask the portal's operator to install a version that reports them
pushed-before = every account that is rolled back was already pushed from commit { $commit }


## The scope

scope-link = `{ $path }` is a symbolic link
scope-submodule = `{ $path }` is a submodule
scope-twice = `{ $path }` occurs twice in its folder
scope-not-utf8 = the name of `{ $path }` is not UTF-8
scope-config = `{ $path }` has errors
scope-no-config = `{ $path }` does not exist
scope-unreadable = commit { $commit } cannot be judged: { $why }
    .help = fix the files, check them (`contactctl check`) and commit the fix; or use a commit without this error
scope-unreadable-before = the approval policies of commit { $commit }, which apply to this sync, cannot be read: { $why }
    .help = no new commit can fix an older one: take over the accounts of this repository, so that only the newest approval policy applies: `contactctl sync --portal { $portal } --take-over { $repository }`
scope-never-readable = no commit up to { $commit } can be judged: each lacks a valid configuration, or has unreadable contacts or policy files, such as symbolic links
    .help = fix the files, check them (`contactctl check`) and commit the fix; if something was already pushed from this repository, also add `--take-over { $repository }` to the command
step-unseen = commit { $commit } adds `{ $path }` to the contacts or policy files, although the file is older and was never reviewed
step-unseen-remedy = undo commit { $commit }, set the path in the configuration, and move the file afterwards (`git mv OLD NEW`); or get the change approved (`contactctl approve { $commit } --base { $commit }^ --portal { $portal } --push`), then fetch approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
    .first = set the path in the configuration, and move the file in a later commit (`git mv OLD NEW`)
    .back = get the rollback approved (`contactctl approve { $commit } --base { $base } --portal { $portal } --push`), then fetch the approval: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
remedy-or-repair = { $remedy }; or ask people in `allowed_signers` to approve the commit (`contactctl approve { $commit } --base { $before } --portal { $portal } --push`), then fetch the approvals: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
older-than-policy = commit { $commit } is older than the approval policy
older-than-policy-remedy = sync a newer commit, or ask somebody who did not write the changes to approve this one (`contactctl approve { $commit } --first --portal { $portal } --push`), then fetch the approval: `git fetch origin refs/contactctl/approvals:refs/contactctl/approvals`
repaired-by = a missing signature or review is replaced by the approval of { $by }


## signed

signed-nothing = nothing that needs a signature has changed
signed-all = { $number ->
    [one] { $number } commit is signed by { $by }
   *[other] { $number } commits are signed by { $by }
}
signed-since = { $number ->
    [one] { $number } commit since { $base } is signed by { $by }
   *[other] { $number } commits since { $base } are signed by { $by }
}
signed-not = commit { $commit } is not signed
signed-twice = commit { $commit } has several signatures, but only one is allowed
signed-not-utf8 = the signature of commit { $commit } is not UTF-8
signed-otherwise = commit { $commit } has { $kind }, but only SSH signatures count
signed-by-openpgp = an OpenPGP signature
signed-by-x509 = an X.509 signature
signed-by-unknown = a signature in an unknown format
signed-badly = the signature of commit { $commit } does not count: { $fault }
signers-line-unread = { $reason }; line { $line } of `{ $path }` cannot be read ({ $fault }), so the line allows no signer
signed-evil-merge = merge commit { $commit } itself changes contacts or the approval policy, but is not signed
signed-sign-step = ask somebody listed in `{ $path }` to sign the commit; to sign the last commit of a branch, run `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`
signed-sign-merge = repeat the merge with a signature (`git -c gpg.format=ssh merge --gpg-sign BRANCH`), or without changes of its own
signature-not-yet = its key { $key } is valid only for commits that come after the commit that adds the key to `{ $path }`
signature-dated-back = its commit is dated before a commit that was already on the branch, and by that later date the key of `{ $by }` had expired
signature-of-the-future = the commit is dated in the future


## attested

attested-nothing = nothing that needs an approval has changed
attested-by = the change was approved by { $by }
attested-too-few = commit { $commit } has { $have } of { $wanted } required approvals for portal `{ $portal }`
attested-unused = { $evidence }; { $why }
attested-approve = ask somebody who did not write the change to approve it (`contactctl approve { $commit } --base { $base } --portal { $portal } --push`), then fetch the approval: `git fetch origin { $approvals }:{ $approvals }`
attested-approve-first = ask somebody who did not write the contacts to approve them (`contactctl approve { $commit } --first --portal { $portal } --push`), then fetch the approval: `git fetch origin { $approvals }:{ $approvals }`
attestation-other-repository = the approval by `{ $by }` is for another repository
attestation-other-target = the approval by `{ $by }` is for another portal or environment, `{ $target }`
attestation-no-list = there is no list of signers to check it with
attestation-used = the approval by `{ $by }` is for another change with the same contents
attestations-old = approvals that an earlier version of contactctl created do not count
attestation-expired = the approval by `{ $by }` expired at { $at }
attestation-bad = the approval by `{ $by }` does not count: { $fault }
attestation-by-author = the approval by `{ $by }` does not count, because `{ $by }` may be an author of the change
attestation-from-elsewhere = the approval by `{ $by }` is for a change that starts at another point than this one
attestation-stale = the approval by `{ $by }` is for a change that ends with other contacts or another approval policy than this one


## reviewed

reviewed-nothing = nothing that needs a review has changed
reviewed-by = pull request #{ $number } was approved by { $by }
reviewed-and = { $first }; { $second }
reviewed-no-owners = commit { $commit } has no `CODEOWNERS`, so no file has an owner
reviewed-no-request = commit { $commit } did not come from a merged pull request
reviewed-elsewhere = commit { $commit } came from pull request #{ $number }, which was merged into another branch or in another repository
reviewed-too-few = pull request #{ $number } has { $have } of { $wanted } required approvals
reviewed-no-owner = pull request #{ $number } lacks the approval of { $count ->
    [one] a code owner
   *[other] { $count } code owners
} of `{ $path }`: { $owners }
reviewed-other-change = pull request #{ $number } was approved, but commit { $commit } changes `{ $path }` in another way
reviewed-base-unknown = the Git host does not report the merge base of pull request #{ $number } and commit { $before }, so the request's changes are not known
    .help = fetch the commits of the pull request (`git fetch origin refs/pull/{ $number }/head`; in GitLab: `git fetch origin refs/merge-requests/{ $number }/head`), then run the same command again
reviewed-compared = pull request #{ $number } was reviewed as a change to commit { $commit }, which is not its merge base
    .help = get the change reviewed, exactly as it is merged, by somebody who has no part in it
reviewed-have-it-reviewed = get the change reviewed, exactly as it is merged, by somebody who has no part in it
reviewed-ask-owner = ask an owner who has no part in the change to approve it
test-not-run = fix the cause, then run the same command again: a test that cannot be run is treated as failed
reviewer-opened = `{ $by }` approved the pull request, but also opened it
reviewer-wrote = `{ $by }` approved the change, but also wrote a part of it
reviewer-pushed = `{ $by }` approved the change, but also pushed a part of it
reviewer-no-person = `{ $by }` approved the change, but is a bot
reviewer-of-nothing = `{ $by }` approved the change, but the Git host does not report which commit
reviewer-asks = `{ $by }` requested changes
reviewer-dismissed = the review by `{ $by }` was dismissed
reviewer-may-not-write = `{ $by }` approved the change, but has no write access to the repository
reviewer-stale = `{ $by }` approved another commit than the one that was merged
reviewer-retargeted = `{ $by }` approved the pull request before its target branch was replaced or force-pushed

several-forges = the approval policies for commit { $commit } and for earlier commits specify different Git hosts, repositories or tokens
    .help = sync the commits one by one, in order: `contactctl sync --portal { $portal } --rev REV`; if this fails at a merge, rebase the merged branch and merge it again


## Notes

offline-receipt = compared with receipt `{ $path }`: the sync of commit { $commit } ended at { $at }
offline-ledger = compared with the ledger of portal `{ $portal }` in this clone
offline-not-asked = portal `{ $portal }` was not asked: edits made there and later syncs are unknown, and `sync` cannot use this plan
offline-interrupted = that sync was interrupted
offline-incomplete = that sync did not complete { $number ->
    [one] { $number } account
   *[other] { $number } accounts
}
offline-reviews = the Git host was not asked for reviews
    .help = run the same `contactctl plan` command without `--offline`
note-first-sync = first sync to this portal: the approval policy of commit { $commit } applies
note-goes-back = accounts that are rolled back from commit { $commit }: { $accounts }
note-takes-back = the rollback undoes commit { $commit }: { $summary }
note-takes-back-more = the rollback also undoes earlier commits
note-as-merged = the commit is compared as if it were merged: it branched off `{ $branch }` at commit { $base }
note-not-pruned = `--prune` has no effect: a file with errors may be the new file of an account whose old file was deleted
note-uncommitted = `{ $path }` has uncommitted changes, which are not included
note-uncommitted-more = `{ $path }` and { $more ->
    [one] { $more } other file
   *[other] { $more } other files
} have uncommitted changes, which are not included
note-override = an override lets account `{ $account }` pass guard `{ $guard }` until { $until }: { $reason }
