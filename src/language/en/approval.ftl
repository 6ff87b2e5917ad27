### What shows that a commit is approved, or not, what to do about it, and what else a plan notes.

clone-is-shallow = this clone is shallow: fetch its whole history (`git fetch --unshallow`, or `fetch-depth: 0` in CI)


## branch

branch-local = `{ $name }`, the local default branch: there is no remote
branch-only = `{ $name }`, the only local branch: there is no remote
branch-one-of = `{ $name }`, although there is also `master`: there is no remote
branch-remote = `{ $name }`, the remote's default branch
branch-pinned-by-setting = `{ $name }`, pinned by `contactctl.approvedRef` in Git's configuration
branch-pinned-by-variable = `{ $name }`, pinned by `CONTACTCTL_APPROVED_REF`
branch-yes = commit { $commit } is on { $branch }
branch-no = commit { $commit } is not on { $branch }
branch-merged = commit { $commit } came to `{ $name }` by a merge, and is not itself a state of it
branch-sync-itself = sync `{ $name }` itself: `--rev { $name }`
branch-merge-and-fetch = have it reviewed and merged, then `git fetch`; `{ $name }` is at { $tip }
branch-merge = have it reviewed and merged into `{ $name }`, which is at { $tip }
source-only-merged = commit { $source }, which the portal was pushed from, is on the approved branch only by a merge
    .help = merge the other way round, so that { $source } is reached from { $tip } by first parents, or take over what it pushed: `--take-over { $source-full }`
source-on-another-line = commit { $source }, which the portal was pushed from, is on another line of history than the approved branch
    .help = bring it to the approved branch, which is at { $tip }, or take over what it pushed: `--take-over { $source-full }`
source-unknown = commit { $source }, which the portal was pushed from, is not in this clone
    .help = fetch it (`git fetch --all`); if it is lost, take over what it pushed: `--take-over { $source-full }`
source-elsewhere = the portal is managed from another repository, `{ $repository }`
    .help = if this repository takes its place, look at `contactctl plan --take-over { $repository }` and sync with it
sources-unknown = portal `{ $portal }` does not tell what it was pushed from (`GET /v1/portal`)
    .help = have its operator install a version that does
pushed-before = every account that goes back was pushed from commit { $commit } before


## The scope

scope-link = `{ $path }` is a symbolic link
scope-submodule = `{ $path }` is a submodule
scope-twice = `{ $path }` is there twice
scope-not-utf8 = the name of `{ $path }` is not UTF-8
scope-config = `{ $path }` has errors
scope-no-config = `{ $path }` is not there
scope-unreadable = commit { $commit } cannot be judged: { $why }
    .help = fix it in a commit, and see `contactctl check`
scope-never-readable = no commit up to { $commit } can be judged: the contacts or the policy of each has a link, a submodule or errors
    .help = fix it in a commit, and see `contactctl check`
step-unseen = commit { $commit } puts `{ $path }` in scope, which lay there before, where nobody looked
step-unseen-remedy = add the file in a commit that has its folder in scope (`git mv`), or have the change approved: `contactctl approve { $commit } --base { $commit }^`
remedy-or-repair = { $remedy }; or have the step approved instead, by people in `allowed_signers`: `contactctl approve { $commit } --base { $before }`
older-than-policy = commit { $commit } is older than the policy
older-than-policy-remedy = sync a newer commit, or have this one approved: `contactctl approve --first`
repaired-by = approved by { $by } in place of a proof


## signed

signed-nothing = nothing has changed that needs a signature
signed-all = { $number ->
    [one] the one step is signed, by { $by }
   *[other] all { $number } steps are signed, by { $by }
}
signed-since = { $number ->
    [one] the one step since { $base } is signed, by { $by }
   *[other] all { $number } steps since { $base } are signed, by { $by }
}
signed-not = commit { $commit } is not signed
signed-twice = commit { $commit } has several signatures, and only one can count
signed-not-utf8 = the signature of commit { $commit } is not UTF-8
signed-otherwise = commit { $commit } is signed with { $kind }, and only SSH signatures count
signed-by-openpgp = OpenPGP
signed-by-x509 = X.509
signed-by-unknown = something unknown
signed-badly = the signature of commit { $commit } { $fault }
signers-line-unread = { $reason }; line { $line } of `{ $path }` cannot be read, and lets nobody sign: it { $fault }
signed-evil-merge = merge { $commit } changes contacts or policy itself, and is not signed
signed-sign-step = have the step signed by somebody in `{ $path }`: `git commit --gpg-sign` with `gpg.format = ssh`
signed-sign-merge = sign the merge (`git merge --gpg-sign`), or merge without changing anything in it
signature-not-yet = is by the key { $key }, which counts once its entry in `{ $path }` is pushed
signature-dated-back = is dated back, to when the key of `{ $by }` was still valid: it no longer was when the commits before it were made
signature-of-the-future = is of a commit that is dated later than now


## attested

attested-nothing = nothing has changed that needs an approval
attested-by = approved by { $by }
attested-too-few = { $have } of { $wanted ->
    [one] { $wanted } person
   *[other] { $wanted } people
} approved commit { $commit } for `{ $portal }`
attested-unused = { $evidence }; { $why }
attested-approve = have it approved (`contactctl approve --push`), then `git fetch origin { $approvals }:{ $approvals }`
attestation-other-repository = that of `{ $by }` is for another repository
attestation-other-target = that of `{ $by }` is for another target, `{ $target }`
attestation-no-list = has no list of signers to be held to
attestation-used = that of `{ $by }` was for an earlier change with the same contents
attestations-old = approvals of an earlier version do not count: approve again (`contactctl approve`)
attestation-expired = that of `{ $by }` expired at { $at }
attestation-bad = that of `{ $by }` { $fault }
attestation-by-author = `{ $by }` may be its author, who does not count
attestation-from-elsewhere = that of `{ $by }` is of a change from another state than the one pushed last
attestation-stale = that of `{ $by }` is stale: contacts or policy were changed after it


## reviewed

reviewed-nothing = nothing has changed that needs a review
reviewed-by = pull request #{ $number }, approved by { $by }
reviewed-and = { $first }; { $second }
reviewed-no-owners = commit { $commit } has no `CODEOWNERS`: nobody owns a file
reviewed-no-request = commit { $commit } came by no merged pull request
reviewed-elsewhere = commit { $commit } came by pull request #{ $number }, which was merged to another branch or repository
reviewed-too-few = pull request #{ $number } has { $have } of { $wanted ->
    [one] { $wanted } approval
   *[other] { $wanted } approvals
}
reviewed-no-owner = pull request #{ $number } lacks the approval of { $count ->
    [one] an owner
   *[other] { $count } owners
} of `{ $path }`: { $owners }
reviewed-other-change = pull request #{ $number } was approved, but its change is not what commit { $commit } does to `{ $path }`
reviewed-base-unknown = it is not known which change to commit { $before } pull request #{ $number } makes: the forge names no merge base in its history
    .help = have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
reviewed-compared = pull request #{ $number } was reviewed as a change to commit { $commit }, which is not its merge base
    .help = have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
reviewed-have-it-reviewed = have the change reviewed in a pull request, as it is merged, by somebody who has no part in it
reviewed-ask-owner = have one of them approve it, who has no part in it
reviewed-not-asked = what cannot be asked is not approved
reviewer-opened = `{ $by }` opened it
reviewer-wrote = `{ $by }` wrote a part of it
reviewer-pushed = `{ $by }` pushed a part of it
reviewer-no-person = `{ $by }` is no person
reviewer-of-nothing = `{ $by }` approved a state that the forge does not name
reviewer-asks = `{ $by }` asks for changes
reviewer-dismissed = `{ $by }` gave a review that was dismissed
reviewer-may-not-write = `{ $by }` may not write to the repository
reviewer-stale = `{ $by }` approved another commit than the head that was merged
reviewer-retargeted = `{ $by }` approved it before its target branch was changed

several-forges = commit { $commit } would have to be asked about at several forges: its states name different ones


## Notes

note-first-sync = first sync to this portal: the approval policy is the one at { $commit }
note-goes-back = goes back from commit { $commit }: { $accounts }
note-takes-back = takes back { $commit } { $summary }
note-takes-back-more = takes back further commits before these
note-as-merged = compared as if it were merged: it and `{ $branch }` part at commit { $base }
note-not-pruned = nothing is released: a file with errors may be the new file of an account whose old one is gone
note-uncommitted = `{ $path }` has edits that are not committed and not part of this
note-uncommitted-more = `{ $path }` and { $more } more have edits that are not committed and not part of this
note-override = guard `{ $guard }` lets `{ $account }` through until { $until }: { $reason }
