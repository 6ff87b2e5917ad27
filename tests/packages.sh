# shellcheck shell=bash
# What tests and generators need that is not in the repository. Scripts source it from the
# repository's folder, with their own name in `program`.
: "${program:?}"

# need PURPOSE HOW COMMAND...: one of the commands has to be there.
need() {
    local purpose=$1 how=$2
    shift 2
    local command
    for command in "$@"; do
        if command -v -- "$command" >/dev/null; then
            return
        fi
    done
    printf '%s: %s is missing: %s\n  %s\n' "$program" "$1" "$purpose" "$how" >&2
    exit 2
}

# Packages live outside the repository, in a folder of their own for each set of them.
cache() {
    local kind=$1 wanted=$2 name
    name=$(cksum <"$wanted")
    printf '%s/contactctl-tests/%s-%s\n' "${XDG_CACHE_HOME:-$HOME/.cache}" "$kind" "${name%% *}"
}

venv() {
    local wanted=$1 folder
    folder=$(cache python "$wanted")
    if [[ ! -e $folder/complete ]]; then
        rm -rf -- "$folder"
        if ! { python3 -c 'import tomllib' && python3 -m venv "$folder" &&
            "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement "$wanted" &&
            touch "$folder/complete"; } >&2; then
            printf '%s: cannot set up Python packages in %s\n  %s\n' "$program" "$folder" \
                'it takes Python 3.11 or later with venv, and PyPI' >&2
            exit 2
        fi
    fi
    printf '%s/bin/python\n' "$folder"
}

node_modules() {
    local wanted=$1 folder
    folder=$(cache node "$wanted/package-lock.json")
    if [[ ! -e $folder/complete ]]; then
        rm -rf -- "$folder"
        if ! { mkdir -p -- "$folder" && cp -- "$wanted"/package{,-lock}.json "$folder" &&
            npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund &&
            touch "$folder/complete"; } >&2; then
            printf '%s: cannot set up npm packages in %s\n  it takes the npm registry\n' \
                "$program" "$folder" >&2
            exit 2
        fi
    fi
    printf '%s/node_modules\n' "$folder"
}

# One file of a package that is large.
github_description() {
    local version=$1 folder
    folder=${XDG_CACHE_HOME:-$HOME/.cache}/contactctl-tests/github-$version
    if [[ ! -e $folder/complete ]]; then
        rm -rf -- "$folder"
        if ! { mkdir -p -- "$folder" &&
            npm pack --silent --pack-destination "$folder" "@octokit/openapi@$version" >/dev/null &&
            tar -xzf "$folder"/*.tgz -C "$folder" --strip-components 2 \
                package/generated/api.github.com.json &&
            rm -f -- "$folder"/*.tgz && touch "$folder/complete"; } >&2; then
            printf "%s: cannot get GitHub's description in %s\n  %s\n" "$program" "$folder" \
                'it takes the npm registry and tar' >&2
            exit 2
        fi
    fi
    printf '%s/api.github.com.json\n' "$folder"
}
