#!/bin/sh
# verify.sh bundle|pack FILE PEM: signature and digests with stock tools (unzip, jq, openssl, sha256sum). Silent means good.
set -eu; k=$1 f=$2 key=$(realpath "$3"); d=$(mktemp -d); trap 'rm -rf "$d"' EXIT; unzip -qq -n -P '' "$f" -d "$d"; cd "$d"
jq -r .payload statement.dsse.json | base64 -d > st; jq -r '.signatures[0].sig' statement.dsse.json | base64 -d > sig
t=$(jq -r .payloadType statement.dsse.json); { printf 'DSSEv1 %d %s %d ' ${#t} "$t" "$(wc -c < st)"; cat st; } > pae
openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in pae -sigfile sig > /dev/null
test "$(jq -r .predicateType st)" = "https://touchstone.org/$k/v1"
jq -r '.subject[] | .digest.sha256 + "  " + .name' st | sha256sum -c --strict --quiet
test "$(jq -r '.subject[].name' st | wc -l)" = "$(ls | grep -vcxE 'st|sig|pae|statement.dsse.json')"
