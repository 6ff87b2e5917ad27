#!/usr/bin/env bash
# Generates a contacts repository of any size and times whole commands on it, beside what the
# machine needs at least: `git status` and `cat` of the same files.
#
#     bash benches/repository.sh 10000            # in a new folder under ${TMPDIR:-/tmp}
#     bash benches/repository.sh 10000 DIR        # in DIR, which is made, or used again as it is
#
# Prints, per command, the median of the wall seconds of RUNS runs (default 5), and its ratio to
# `cat`. Nothing is asserted: machines differ.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."

readonly ACCOUNTS=${1:?how many accounts}
readonly RUNS=${RUNS:-5}
DIR=${2:-$(mktemp -d)}
readonly DIR

# One account in a folder of a thousand; every third names the directory; hours in four zones.
generate() {
    mkdir -p "$DIR/contacts"
    awk -v accounts="$ACCOUNTS" -v dir="$DIR/contacts" '
        BEGIN {
            split("Europe/Warsaw America/New_York Asia/Tokyo Australia/Sydney", zone, " ")
            entries = accounts / 50 < 20 ? 20 : (accounts > 100000 ? 2000 : int(accounts / 50))
            for (i = 0; i < entries; i++)
                printf "[oncall-%d]\nkind = \"paging-alias\"\nemail = \"oncall-%d@brand-%d.example\"\nverified_on = 2026-10-01\n\n", \
                    i, i, i > (dir "/directory.toml")
            for (i = 0; i < accounts; i++) {
                folder = dir "/" int(i / 1000)
                if (i % 1000 == 0) system("mkdir -p " folder)
                file = folder "/account-" i ".toml"
                domain = "brand-" i ".example"
                printf "#:schema ../../../schemas/account.schema.json\n\n[account]\nid = \"account-%d\"\nname = \"Account %d\"\nintegration = \"reservations-e2e\"\nlaunched = true\nmerchant_issues_field = true\nbrand_domains = [\"%s\"]\n\n", i, i, domain > file
                printf "[contacts]\ntechnical_emergency = [\"@oncall-%d\", \"noc@%s\"]\ntechnical_non_emergency = [\"api@%s\", \"platform@%s\"]\nmerchant_issues = [\"merchants@%s\"]\noperational_for_google = [\"escalations@%s\"]\noperational_for_users = \"help@%s\"\n\n[contacts.production]\nalert = [\"anna@%s\", \"piotr@%s\"]\n\n", \
                    i % entries, domain, domain, domain, domain, domain, domain, domain, domain > file
                printf "[[operational_support]]\ntime_zone = \"%s\"\ndays = [\"mon\", \"tue\", \"wed\", \"thu\", \"fri\"]\nopens = \"08:00\"\ncloses = \"20:00\"\n\n[[operational_support]]\ntime_zone = \"%s\"\ndays = [\"sat\", \"sun\"]\nopens = \"10:00\"\ncloses = \"18:00\"\n\n", \
                    zone[i % 4 + 1], zone[i % 4 + 1] > file
                printf "[[users]]\nemail = \"anna@%s\"\nrole = \"administrator\"\n\n[[users]]\nemail = \"piotr@%s\"\nrole = \"administrator\"\n\n[[users]]\nemail = \"support@%s\"\nrole = \"read-only\"\n", \
                    domain, domain, domain > file
                close(file)
            }
        }'
    printf '[limits]\nmax_accounts = 1000000\n' >"$DIR/contactctl.toml"
    git -C "$DIR" init --quiet --initial-branch main
    git -C "$DIR" add --all
    git -C "$DIR" -c user.name=bench -c user.email=bench@brand.example commit --quiet --message 'all'
}

# median COMMAND...: wall seconds, after one run that warms the caches.
median() {
    "$@" >/dev/null 2>&1 || true
    local run
    for ((run = 0; run < RUNS; run++)); do
        local from=$EPOCHREALTIME
        "$@" >/dev/null 2>&1 || true
        awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", to - from }'
    done | sort -n | sed -n "$(((RUNS + 1) / 2))p"
}

row() {
    local name=$1
    shift
    local seconds
    seconds=$(median "$@")
    [[ -n ${floor-} ]] || floor=$seconds
    awk -v name="$name" -v seconds="$seconds" -v floor="$floor" \
        'BEGIN { printf "%-28s %9.3f s %8.2f x cat\n", name, seconds, seconds / floor }'
}

[[ -e $DIR/contacts ]] || generate
cargo build --release --locked --quiet
readonly BINARY=$PWD/target/release/contactctl
export RAYON_NUM_THREADS=${RAYON_NUM_THREADS:-}
[[ -n $RAYON_NUM_THREADS ]] || unset RAYON_NUM_THREADS

echo "$ACCOUNTS accounts in $DIR, median of $RUNS runs"
row 'cat of all files' sh -c "find '$DIR/contacts' -name '*.toml' -print0 | xargs -0 cat"
row 'git status' git -C "$DIR" status --porcelain
row 'contactctl check' "$BINARY" -C "$DIR" check
for tool in taplo check-jsonschema; do
    command -v "$tool" >/dev/null || echo "$tool is not installed: not timed"
done
if command -v taplo >/dev/null; then
    row 'taplo lint' taplo lint --schema "file://$PWD/schemas/account.schema.json" "$DIR/contacts/**/*.toml"
fi
if command -v check-jsonschema >/dev/null; then
    row 'check-jsonschema' sh -c "find '$DIR/contacts' -name 'account-*.toml' -print0 | xargs -0 check-jsonschema --schemafile schemas/account.schema.json"
fi
rm -rf "$DIR/.contactctl"
first=$EPOCHREALTIME
"$BINARY" -C "$DIR" sync --yes >/dev/null 2>&1 || echo 'the first sync failed'
awk -v from="$first" -v to="$EPOCHREALTIME" -v accounts="$ACCOUNTS" \
    'BEGIN { printf "%-28s %9.3f s %8.0f accounts/s\n", "first sync, embedded", to - from, accounts / (to - from) }'
row 'plan, nothing to do' "$BINARY" -C "$DIR" plan
