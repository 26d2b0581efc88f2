#!/usr/bin/env python3
"""Asks verify.py about many containers in one process, for the tests.

usage: differential.py BUNDLE_PEM PACK_PEM   reads "KIND SIGNATURE LENGTH" and that many bytes, again and again, and writes a verdict for each

SIGNATURE says what the program under test found of each signature in turn, so that openssl need not be started for each of thousands of
files: "g" for good and "b" for bad are taken for true; "ask", and any signature after the last letter, asks openssl.
"""
import sys
import verify

keys = {"bundle": verify.raw_key(sys.argv[1]), "pack": verify.raw_key(sys.argv[2])}
openssl, told, asked = verify.signature_holds, [], 0


def signature_holds(key, message, signature):
    global asked
    if told:
        return told.pop(0) == "g"
    asked += 1
    return openssl(key, message, signature)


verify.signature_holds = signature_holds
while header := sys.stdin.buffer.readline().decode():
    kind, signatures, length = header.split()
    told = [] if signatures == "ask" else list(signatures)
    try:
        verdict = "accepted " + verify.verify(kind, sys.stdin.buffer.read(int(length)), keys[kind])
    except verify.Refused as why:
        verdict = "refused: %s" % ascii(str(why))
    print(verdict, flush=True)
print("openssl asked %d times" % asked, file=sys.stderr)
