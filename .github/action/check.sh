#!/usr/bin/env bash
# Checks the contacts: annotations, a summary of the job, and a SARIF report for a later step.
# Errors fail the step; a report that cannot be shown does not.
set -euo pipefail

summary=$RUNNER_TEMP/contactctl/summary.md
rm -f -- "$summary" "$REPORT"
arguments=(--format github --output-format "markdown=$summary" --output-format "sarif=$REPORT")
case $SINCE in
all) ;;
auto)
    if [[ -n $BASE ]]; then
        arguments+=(--since "$BASE")
    fi
    ;;
*) arguments+=(--since "$SINCE") ;;
esac
if [[ -n $MAX_WARNINGS ]]; then
    arguments+=(--max-warnings "$MAX_WARNINGS")
fi
status=0
contactctl check "${arguments[@]}" || status=$?
if [[ -s $summary ]]; then
    cat -- "$summary" >>"$GITHUB_STEP_SUMMARY"
fi
if [[ -s $REPORT ]]; then
    printf 'report=%s\n' "$REPORT" >>"$GITHUB_OUTPUT"
fi
exit "$status"
