### What shows that a commit is approved, or not, what to do about it, and what else a plan notes.

clone-is-shallow = this clone is shallow; fetch its whole history: `git fetch --unshallow`, or `fetch-depth: 0` in CI


## branch

branch-local = `{ $name }`, the local default branch: there is no remote
branch-only = `{ $name }`, the only local branch: there is no remote
branch-one-of = `{ $name }`, although there is also `master`: there is no remote
branch-remote = `{ $name }`, the remote's default branch
branch-pinned-by-setting = `{ $name }`, pinned by `contactctl.approvedRef` in Git's configuration
branch-pinned-by-variable = `{ $name }`, pinned by `CONTACTCTL_APPROVED_REF`
branch-yes = commit { $commit } is on { $branch }
branch-no = commit { $commit } is not on { $branch }
branch-merged = commit { $commit } came to `{ $name }` by a merge, and was never its head
branch-sync-itself = sync `{ $name }` itself: `contactctl sync --rev { $name }`
branch-merge-and-fetch = get it reviewed and merged, then run `git fetch`; `{ $name }` is at { $tip }
branch-merge = get it reviewed and merged into `{ $name }`, which is at { $tip }
source-only-merged = commit { $source }, which the portal was pushed from, is on the approved branch only through a merge
    .help = merge the other way round, so that { $tip } reaches { $source } by first parents, or take over its values: `contactctl sync --take-over { $source-full }`
source-on-another-line = commit { $source }, which the portal was pushed from, is on another line of history than the approved branch
    .help = merge it into the approved branch, which is at { $tip }, or take over its values: `contactctl sync --take-over { $source-full }`
source-unknown = commit { $source }, which the portal was pushed from, is not in this clone
    .help = fetch it (`git fetch --all`); if it is lost, take over its values: `contactctl sync --take-over { $source-full }`
source-elsewhere = the portal is managed from another repository, `{ $repository }`
    .help = if this repository replaces it, look at `contactctl plan --take-over { $repository }`, then sync with that option
sources-unknown = portal `{ $portal }` does not report what it was pushed from (`GET /v1/portal`)
    .help = ask its operator to install a version that does
pushed-before = every account that is rolled back was pushed from commit { $commit } before


## The scope

scope-link = `{ $path }` is a symbolic link
scope-submodule = `{ $path }` is a submodule
scope-twice = `{ $path }` is there twice
scope-not-utf8 = the name of `{ $path }` is not UTF-8
scope-config = `{ $path }` has errors
scope-no-config = `{ $path }` does not exist
scope-unreadable = commit { $commit } cannot be judged: { $why }
    .help = fix it in a new commit; see the errors: `contactctl check`
scope-never-readable = no commit up to { $commit } can be judged: the contacts or the policy of each contain a link, a submodule or errors
    .help = fix it in a new commit; see the errors: `contactctl check`
step-unseen = commit { $commit } adds `{ $path }` to the checked files, although the file is older and was never reviewed
step-unseen-remedy = add the file in a commit that already includes its folder (`git mv`), or get the change approved: `contactctl approve { $commit } --base { $commit }^`
remedy-or-repair = { $remedy }; or ask people in `allowed_signers` to approve the commit: `contactctl approve { $commit } --base { $before }`
older-than-policy = commit { $commit } is older than the approval policy
older-than-policy-remedy = sync a newer commit, or get this one approved: `contactctl approve --first`
repaired-by = approved by { $by } instead of a signature or review


## signed

signed-nothing = nothing that needs a signature has changed
signed-all = { $number ->
    [one] the only commit is signed, by { $by }
   *[other] all { $number } commits are signed, by { $by }
}
signed-since = { $number ->
    [one] the only commit since { $base } is signed, by { $by }
   *[other] all { $number } commits since { $base } are signed, by { $by }
}
signed-not = commit { $commit } is not signed
signed-twice = commit { $commit } has several signatures, but only one can count
signed-not-utf8 = the signature of commit { $commit } is not UTF-8
signed-otherwise = commit { $commit } is signed with { $kind }, but only SSH signatures count
signed-by-openpgp = OpenPGP
signed-by-x509 = X.509
signed-by-unknown = an unknown format
signed-badly = the signature of commit { $commit } does not count: { $fault }
signers-line-unread = { $reason }; line { $line } of `{ $path }` cannot be read, so it lets nobody sign: { $fault }
signed-evil-merge = merge { $commit } itself changes contacts or policy, and is not signed
signed-sign-step = ask somebody in `{ $path }` to sign the commit: `git -c gpg.format=ssh commit --amend --no-edit --gpg-sign`
signed-sign-merge = sign the merge (`git -c gpg.format=ssh merge --gpg-sign`), or merge without changing anything in it
signature-not-yet = its key { $key } counts only once the entry in `{ $path }` is pushed
signature-dated-back = it is dated back to when the key of `{ $by }` was valid, but that key had expired before the earlier commits
signature-of-the-future = its commit is dated in the future


## attested

attested-nothing = nothing that needs an approval has changed
attested-by = approved by { $by }
attested-too-few = commit { $commit } has { $have } of { $wanted } required approvals for `{ $portal }`
attested-unused = { $evidence }; { $why }
attested-approve = ask somebody else to approve it (`contactctl approve --push`), then fetch that: `git fetch origin { $approvals }:{ $approvals }`
attestation-other-repository = the approval by `{ $by }` is for another repository
attestation-other-target = the approval by `{ $by }` is for another portal, `{ $target }`
attestation-no-list = there is no list of signers to check it with
attestation-used = the approval by `{ $by }` was for an earlier change with the same contents
attestations-old = approvals by an earlier version of contactctl do not count: approve again (`contactctl approve`)
attestation-expired = the approval by `{ $by }` expired at { $at }
attestation-bad = the approval by `{ $by }` does not count: { $fault }
attestation-by-author = `{ $by }` may be the author of the change, and an author's approval does not count
attestation-from-elsewhere = the approval by `{ $by }` starts from another commit than the last pushed one
attestation-stale = the approval by `{ $by }` is outdated: contacts or policy were changed after it


## reviewed

reviewed-nothing = nothing that needs a review has changed
reviewed-by = pull request #{ $number }, approved by { $by }
reviewed-and = { $first }; { $second }
reviewed-no-owners = commit { $commit } has no `CODEOWNERS`, so no file has an owner
reviewed-no-request = commit { $commit } did not come from a merged pull request
reviewed-elsewhere = commit { $commit } came from pull request #{ $number }, which was merged to another branch or repository
reviewed-too-few = pull request #{ $number } has { $have } of { $wanted } required approvals
reviewed-no-owner = pull request #{ $number } lacks the approval of { $count ->
    [one] a code owner
   *[other] { $count } code owners
} of `{ $path }`: { $owners }
reviewed-other-change = pull request #{ $number } was approved, but commit { $commit } changes `{ $path }` in another way
reviewed-base-unknown = the Git host does not report the merge base of pull request #{ $number }, so its change to commit { $before } is not known
    .help = get the change reviewed, exactly as it is merged, by somebody who has no part in it
reviewed-compared = pull request #{ $number } was reviewed as a change to commit { $commit }, which is not its merge base
    .help = get the change reviewed, exactly as it is merged, by somebody who has no part in it
reviewed-have-it-reviewed = get the change reviewed, exactly as it is merged, by somebody who has no part in it
reviewed-ask-owner = ask one of the owners, who has no part in the change, to approve it
reviewed-not-asked = try again: no answer counts as not approved
reviewer-opened = `{ $by }` opened the pull request
reviewer-wrote = `{ $by }` wrote a part of the change
reviewer-pushed = `{ $by }` pushed a part of the change
reviewer-no-person = `{ $by }` is a bot
reviewer-of-nothing = `{ $by }` approved a commit that the Git host does not name
reviewer-asks = `{ $by }` requested changes
reviewer-dismissed = the review by `{ $by }` was dismissed
reviewer-may-not-write = `{ $by }` may not write to the repository
reviewer-stale = `{ $by }` approved another commit than the one that was merged
reviewer-retargeted = `{ $by }` approved the pull request before its target branch was changed

several-forges = the approval policies of commit { $commit } and its predecessors specify different Git hosts
    .help = sync the commits one by one, in order: `contactctl sync --rev REV`


## Notes

note-first-sync = first sync to this portal: the approval policy of { $commit } applies
note-goes-back = rolls back from commit { $commit }: { $accounts }
note-takes-back = undoes { $commit } { $summary }
note-takes-back-more = undoes further commits before these
note-as-merged = compared as if it were merged: it left `{ $branch }` at commit { $base }
note-not-pruned = no account is released: a file with errors may be the new file of an account whose old one was deleted
note-uncommitted = `{ $path }` has uncommitted changes, which are not included
note-uncommitted-more = `{ $path }` and { $more } more have uncommitted changes, which are not included
note-override = guard `{ $guard }` lets `{ $account }` through until { $until }: { $reason }
