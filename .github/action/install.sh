#!/usr/bin/env bash
# Installs the release that `checksums.txt` names last, or builds the program from the action's own
# source if there is none for this platform. Leaves the program's path in the output `program`.
set -euo pipefail

folder=$RUNNER_TEMP/contactctl
mkdir -p -- "$folder/bin"

checksum() {
    if command -v sha256sum >/dev/null; then
        sha256sum -- "$1"
    else
        shasum -a 256 -- "$1"
    fi | cut -d ' ' -f 1
}

case $RUNNER_OS-$RUNNER_ARCH in
Linux-X64) target=x86_64-unknown-linux-gnu ;;
Linux-ARM64) target=aarch64-unknown-linux-gnu ;;
macOS-ARM64) target=aarch64-apple-darwin ;;
*) target=none ;;
esac

# Each line: the SHA-256, and the file's name, `contactctl-VERSION-TARGET.tar.gz`.
line=$(grep -E -- "^[0-9a-f]{64}  contactctl-[0-9][0-9a-z.-]*-$target\.tar\.gz$" "$CHECKSUMS" |
    tail -n 1 || true)
if [[ -n $PROGRAM ]]; then
    cp -- "$PROGRAM" "$folder/bin/contactctl"
elif [[ -n $line ]]; then
    wanted=${line%% *} file=${line##* }
    version=${file#contactctl-} version=${version%-"$target".tar.gz}
    curl --fail --silent --show-error --location --proto '=https,file' --proto-redir '=https' \
        --retry 3 --output "$folder/$file" "$RELEASES/v$version/$file"
    found=$(checksum "$folder/$file")
    if [[ $found != "$wanted" ]]; then
        printf '::error::%s has the SHA-256 %s, and not %s: it is not the file that was released\n' \
            "$file" "$found" "$wanted"
        exit 1
    fi
    tar -xzf "$folder/$file" -C "$folder/bin" --strip-components 1
else
    # In the action's folder, so that no file of the caller's repository configures the build.
    cd -- "$SOURCE"
    CARGO_TARGET_DIR=$folder/target cargo install --locked --quiet --path . --root "$folder"
fi
printf '%s\n' "$folder/bin" >>"$GITHUB_PATH"
"$folder/bin/contactctl" --version
