#!/usr/bin/env bash
# Writes `plan-PORTAL.md` for each portal to the folder `PLANS`: what a sync of the pull request would
# change, compared with the receipt of the newest sync. No portal is asked, and no token is needed.
set -euo pipefail

export CONTACTCTL_APPROVED_REF=${CONTACTCTL_APPROVED_REF:-origin/$BRANCH}
scripts=$(dirname -- "${BASH_SOURCE[0]}")
rm -rf -- "$PLANS"
mkdir -p -- "$PLANS"
failed=0
for portal in $PORTALS; do
    receipt=$RUNNER_TEMP/contactctl/receipt-$portal.json
    rm -f -- "$receipt"
    PORTAL=$portal RECEIPT=$receipt python3 -Es "$scripts/receipt.py"
    arguments=(--offline --portal "$portal" --rev "$HEAD_SHA" --format markdown)
    if [[ -s $receipt ]]; then
        arguments+=(--receipt "$receipt")
    fi
    plan=$PLANS/plan-$portal.md
    status=0
    contactctl plan "${arguments[@]}" >"$plan" 2>"$plan.why" || status=$?
    cat -- "$plan.why" >&2
    # With 1, the commit has errors, and the plan is a list of them.
    if ((status > 1)) || [[ ! -s $plan ]]; then
        {
            printf '### No plan for portal %s\n\n' "$portal"
            sed 's/^ */- /' "$plan.why"
        } >"$plan"
        if [[ -s $receipt ]]; then
            failed=$status
        else
            printf '::notice::no sync to %s has left a receipt yet, so there is no plan\n' "$portal"
        fi
    fi
    rm -- "$plan.why"
    cat -- "$plan" >>"$GITHUB_STEP_SUMMARY"
done
exit "$failed"
