#!/bin/sh
# verify.sh bundle|pack FILE PEM: signature and digests with stock tools (unzip, jq, openssl, sha256sum); says "accepted" or "REFUSED: why".
set -eu; why='not a container'; k=$1 f=$2; d=$(mktemp -d); trap 's=$?; rm -rf "$d"; [ $s = 0 ] || { echo "REFUSED: $why"; exit 1; }' EXIT; key=$(realpath "$3")
unzip -qq -n -P '' "$f" -d "$d" > /dev/null 2>&1; cd "$d"; j() { jq -er "$1" "$2" 2> /dev/null; }; j .payload statement.dsse.json | base64 -d > st
j '.signatures[0].sig' statement.dsse.json | base64 -d > sig; t=$(j .payloadType statement.dsse.json)
{ printf 'DSSEv1 %d %s %d ' ${#t} "$t" "$(wc -c < st)"; cat st; } > pae; why='the signature is not by this key'
openssl pkeyutl -verify -pubin -inkey "$key" -rawin -in pae -sigfile sig > /dev/null 2>&1; why="it is no $k of version 1"
test "$(j .predicateType st)" = "https://touchstone.org/$k/v1"; why='a content is not what was signed'
j '.subject[] | .digest.sha256 + "  " + .name' st | sha256sum -c --strict --quiet > /dev/null 2>&1; why='it holds more or less than was signed'
test "$(j '.subject[].name' st | wc -l)" = "$(ls | grep -vcxE 'st|sig|pae|statement.dsse.json')"; echo accepted
