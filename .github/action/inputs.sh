#!/usr/bin/env bash
# Refuses inputs that do not fit.
set -euo pipefail

refuse() {
    printf '::error::%s\n' "$1"
    exit 2
}

case $COMMAND in
check | setup) ;;
plan | comment | drift)
    if [[ ! $PORTALS =~ ^[\ ]*[a-z0-9-]+([\ ]+[a-z0-9-]+)*[\ ]*$ ]]; then
        refuse "the input portals has to name the portals for $COMMAND, with spaces between them"
    fi
    ;;
*) refuse "the input command is none of check, plan, comment, drift and setup" ;;
esac
case $REPORT in
auto | never) ;;
*) refuse "the input report is neither auto nor never" ;;
esac
