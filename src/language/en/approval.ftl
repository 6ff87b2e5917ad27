### What shows that a commit is approved, or not, what to do about it, and what else a plan notes.

clone-is-shallow = this clone is shallow: fetch its whole history (`git fetch --unshallow`, or `fetch-depth: 0` in CI)


## branch

branch-named = `{ $name }`
branch-local = `{ $name }`, the local default branch: there is no remote
branch-remote = `{ $name }`, the remote's default branch
branch-taken = `{ $name }`, taken as the remote's default branch
branch-yes = commit { $commit } is on { $branch }
branch-no = commit { $commit } is not on { $branch }
branch-merged = commit { $commit } came to `{ $name }` by a merge, and is not itself a state of it
branch-sync-itself = sync `{ $name }` itself: `--rev { $name }`
branch-merge-and-fetch = have it reviewed and merged, then `git fetch`; `{ $name }` is at { $tip }
branch-merge = have it reviewed and merged into `{ $name }`, which is at { $tip }


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
signed-lowered = { $evidence }; the change would lower the policy, which does not count for itself
signed-not = commit { $commit } is not signed
signed-twice = commit { $commit } has several signatures, and only one can count
signed-not-utf8 = the signature of commit { $commit } is not UTF-8
signed-otherwise = commit { $commit } is signed with { $kind }, and only SSH signatures count
signed-by-openpgp = OpenPGP
signed-by-x509 = X.509
signed-by-unknown = something unknown
signed-badly = the signature of commit { $commit } { $fault }
signed-evil-merge = merge { $commit } changes contacts or policy itself, and is not signed
signed-sign-step = have the step signed by somebody in `{ $path }`: `git commit --gpg-sign` with `gpg.format = ssh`
signed-sign-merge = sign the merge (`git merge --gpg-sign`), or merge without changing anything in it
signature-not-yet = is by the key { $key }, which counts once its entry in `{ $path }` is pushed
signature-dated-back = is dated back, to when the key of `{ $by }` still counted: it no longer did at the last push
signature-struck-off = is by the key of `{ $by }`, whom `{ $path }` no longer lists


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
attestation-other-portal = that of `{ $by }` is for the portal `{ $portal }`
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
reviewed-elsewhere = commit { $commit } came by pull request #{ $number }, which was merged to another branch
reviewed-too-few = pull request #{ $number } has { $have } of { $wanted ->
    [one] { $wanted } approval
   *[other] { $wanted } approvals
}
reviewed-no-owner = pull request #{ $number } lacks the approval of { $count ->
    [one] an owner
   *[other] { $count } owners
} of `{ $path }`: { $owners }
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
reviewer-stale = `{ $by }` approved other contacts or another policy than was merged


## Notes

note-first-sync = first sync to this portal: the approval policy is the one at { $commit }
note-goes-back = goes back from commit { $commit }: { $accounts }
note-takes-back = takes back { $commit } { $summary }
note-takes-back-more = takes back further commits before these
note-uncommitted = `{ $path }` has edits that are not committed and not part of this
note-uncommitted-more = `{ $path }` and { $more } more have edits that are not committed and not part of this
note-override = guard `{ $guard }` lets `{ $account }` through until { $until }: { $reason }
