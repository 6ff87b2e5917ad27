#!/usr/bin/env bash
# Compares each portal with the commit. The plan of one that differs goes to the folder `PLANS`; then
# one issue is opened, updated or closed. If a portal cannot be compared, the issue stays as it is.
set -euo pipefail

export CONTACTCTL_APPROVED_REF=${CONTACTCTL_APPROVED_REF:-origin/$BRANCH}
scripts=$(dirname -- "${BASH_SOURCE[0]}")
rm -rf -- "$PLANS"
mkdir -p -- "$PLANS"
for portal in $PORTALS; do
    plan=$PLANS/$portal.md
    status=0
    contactctl plan --portal "$portal" --format markdown --detailed-exitcode >"$plan" || status=$?
    case $status in
    0) rm -- "$plan" ;;
    3) cat -- "$plan" >>"$GITHUB_STEP_SUMMARY" ;;
    *)
        cat -- "$plan"
        printf '::error::%s cannot be compared: contactctl exited with %d\n' "$portal" "$status"
        exit "$status"
        ;;
    esac
done
exec python3 -Es "$scripts/issue.py"
