#!/usr/bin/env python3
"""Verifies a Touchstone container (pack or bundle, version 1) from the written format alone.

usage: verify.py bundle|pack FILE [PEM]      exit 0 and "accepted DIGEST", or exit 1 and "refused: why"
       verify.py --batch bundle|pack PEM     reads file names from stdin, writes one such line for each

Uses the Python standard library and the openssl program, and shares no code with the program that writes containers.
"""
import base64, hashlib, json, re, struct, subprocess, sys, tempfile, zlib
from pathlib import Path

KINDS = {
    "pack": ["study.json", "guidelines.md", "items.jsonl", "quiz.jsonl", "chunks.sha256"],
    "bundle": ["judgments.jsonl", "journal.jsonl", "chunks.sha256"],
}
MIB = 1 << 20
LINE = {"items": 4 * MIB, "judgments": 4 * MIB, "journal": 2 * MIB}
TEXT, NODES, DEPTH, STRING, NAME_UNITS = MIB, 1 << 16, 64, 2 << 20, 256
TURNS, CRITERIA, COUNT = 1000, 100, MIB
LIMIT = (1 << 53) - 1
ZEROS = "0" * 64
HEX64 = re.compile(r"[0-9a-f]{64}\Z")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,127}\Z")
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
# Longest texts, in code points, by the name of the field that holds them.
MOST = {"annotator": 256, "software": 128, "title": 256, "guidelineVersion": 128, "question": 4096, "anchors": 4096, "facts": 4096,
        "domain": 256, "taskType": 256, "language": 256, "rationale": 100_000, "note": 1000}
SIGNED = {}  # (key, envelope digest) -> True once openssl has agreed


class Refused(Exception):
    pass


def need(condition, why):
    if not condition:
        raise Refused(why)

# --- ZIP, strict profile -------------------------------------------------------------------------------------------

def unzip(data, names):
    """Contents by name; every byte outside the contents has one possible value."""
    need(22 <= len(data) < 0xFFFFFFFF, "zip: size")
    end = len(data) - 22
    sizes = sum(46 + len(n) for n in names)
    start = end - sizes
    need(start >= 0, "zip: too short")
    need(data[end:] == struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(names), len(names), sizes, start, 0), "zip: end record")
    contents, at, directory = {}, 0, start
    for name in names:
        raw = name.encode()
        central = data[directory:directory + 46 + len(raw)]
        method, = struct.unpack_from("<H", central, 10)
        crc, packed, size = struct.unpack_from("<III", central, 16)
        need(method in (0, 8), "zip: method")
        shared = struct.pack("<HHHHHIIIHH", 20, 0x800, method, 0, 0x21, crc, packed, size, len(raw), 0)
        need(central == struct.pack("<IH", 0x02014B50, 20) + shared + struct.pack("<HHHII", 0, 0, 0, 0, at) + raw, "zip: directory")
        need(data[at:at + 30 + len(raw)] == struct.pack("<I", 0x04034B50) + shared + raw, "zip: local header")
        at += 30 + len(raw)
        need(at + packed <= start, "zip: overlap")
        body = data[at:at + packed]
        if method == 8:
            inflater = zlib.decompressobj(-15)
            try:
                body = inflater.decompress(body, size + 1)
            except zlib.error:
                raise Refused("zip: deflate")
            need(inflater.eof and not inflater.unused_data and not inflater.unconsumed_tail, "zip: deflate end")
        need(len(body) == size and zlib.crc32(body) == crc, "zip: size or crc")
        contents[name] = body
        at, directory = at + packed, directory + len(central)
    need(at == start, "zip: gap")
    return contents

# --- JSON, canonical form ------------------------------------------------------------------------------------------

def canonical(value):
    if isinstance(value, dict):
        inner = sorted(value.items(), key=lambda m: m[0].encode("utf-16-be"))
        return "{" + ",".join(canonical(k) + ":" + canonical(v) for k, v in inner) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if value is True or value is False:
        return "true" if value else "false"
    need(isinstance(value, int) and abs(value) <= LIMIT, "json: number or null")
    return str(value)


def measure(value, level=1):
    """How many values and names there are; refuses what is beyond a limit of the format."""
    if isinstance(value, str):
        need(len(value.encode("utf-16-le", "surrogatepass")) // 2 <= STRING, "json: limit of a string")
        return 1
    if not isinstance(value, (dict, list)):
        return 1
    need(level <= DEPTH, "json: limit of levels")
    if isinstance(value, list):
        return 1 + sum(measure(v, level + 1) for v in value)
    need(all(len(name) <= NAME_UNITS for name in value), "json: limit of a name")
    return 1 + sum(1 + measure(v, level + 1) for v in value.values())


def parse(raw, what):
    """The value of canonical JSON; anything with another byte form is refused."""
    try:
        text = raw.decode("utf-8", "strict")
        value = json.loads(text)
        need(measure(value) <= NODES, what + ": limit of values and names")
        need(canonical(value) == text, what + ": not canonical")
        text.encode("utf-8", "strict")
    except (ValueError, RecursionError):
        raise Refused(what + ": not JSON")
    return value


def fields(value, what, required, optional=""):
    """An object with exactly these fields: name:type, types s(tring) i(nteger) b(oolean) o(bject) l(ist) h(ash)."""
    types = {"s": str, "i": int, "b": bool, "o": dict, "l": list, "h": str}
    wanted = dict(f.split(":") for f in required.split())
    allowed = {**wanted, **dict(f.split(":") for f in optional.split())}
    need(isinstance(value, dict) and set(wanted) <= set(value) <= set(allowed), what + ": fields")
    for name, member in value.items():
        need(type(member) is types[allowed[name]], f"{what}: type of {name}")
        need(allowed[name] != "h" or HEX64.match(member), f"{what}: {name}")
    return value


def limited(value, what, most=None):
    """Refuses texts that are too long, and more than 500 spans or links."""
    need(type(value) is not str or most is None or len(value) <= most, what + " is too long")
    for name, member in value.items() if type(value) is dict else enumerate(value if type(value) is list else ()):
        need(name not in ("spans", "links") or len(member) <= 500, f"{what}: too many {name}")
        limited(member, f"{what}: {name}", most or MOST.get(name))


def lines(raw, what):
    need(not raw or raw.endswith(b"\n"), what + ": last line")
    for line in raw.split(b"\n")[:-1]:
        need(line, what + ": empty line")
        need(len(line) <= LINE[what.split(".")[0]], what + ": long line")
        yield line

# --- Ed25519: the key must be a canonical point of prime order; openssl judges the signature -------------------------

def add(p, q):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = p, q
    a, b = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def sound(key):
    number = int.from_bytes(key, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return False
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    if (v * x * x - u) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (v * x * x - u) % P or (x == 0 and sign):
        return False
    x = P - x if x & 1 != sign else x
    point, result, n = (x, y, 1, x * y % P), (0, 1, 1, 0), L
    small = point
    for _ in range(3):
        small = add(small, small)
    while n:
        result = add(result, point) if n & 1 else result
        point, n = add(point, point), n >> 1
    neutral = lambda p: p[0] % P == 0 and (p[1] - p[2]) % P == 0
    return neutral(result) and not neutral(small)


def signature_holds(key, message, signature):
    known = (key, hashlib.sha256(message + signature).digest())
    if known not in SIGNED:
        with tempfile.TemporaryDirectory() as folder:
            der = bytes.fromhex("302a300506032b6570032100") + key
            for name, content in (("m", message), ("s", signature), ("k", der)):
                Path(folder, name).write_bytes(content)
            run = subprocess.run(
                ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", folder + "/k", "-keyform", "DER", "-rawin", "-in",
                 folder + "/m", "-sigfile", folder + "/s"], capture_output=True)
        SIGNED[known] = run.returncode == 0
    return SIGNED[known]


def unbase64(text):
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        raise Refused("envelope: base64")
    need(base64.b64encode(raw).decode() == text, "envelope: base64")
    return raw


def statement(raw, kind, pinned):
    """The verified statement and its digest: the signature is checked before the payload is looked at."""
    need(len(raw) <= MIB, "envelope: size")
    envelope = fields(parse(raw, "envelope"), "envelope", "payload:s payloadType:s signatures:l")
    need(envelope["payloadType"] == "application/vnd.in-toto+json" and len(envelope["signatures"]) == 1, "envelope: form")
    signature = fields(envelope["signatures"][0], "signature", "keyid:h publicKey:h sig:s")
    key, payload, sig = bytes.fromhex(signature["publicKey"]), unbase64(envelope["payload"]), unbase64(signature["sig"])
    need(hashlib.sha256(key).hexdigest() == signature["keyid"], "envelope: key id")
    need(pinned is None or key == pinned, "another key")
    need(sound(key), "key: unsound")
    message = b"DSSEv1 28 application/vnd.in-toto+json %d " % len(payload) + payload
    need(len(sig) == 64 and signature_holds(key, message, sig), "signature")
    value = fields(parse(payload, "statement"), "statement", "_type:s predicateType:s predicate:o subject:l")
    need(value["_type"] == "https://in-toto.io/Statement/v1", "statement: type")
    need(value["predicateType"] == "https://touchstone.org/%s/v1" % kind, "statement: kind or version")
    need(value["predicate"].get("signer") == signature["keyid"], "statement: signer")
    reader = value["predicate"].get("minReader")
    need(type(reader) is int and reader <= 1, "statement: reader")
    return value, hashlib.sha256(payload).hexdigest()


def check_subjects(value, contents, kind):
    names = [fields(s, "subject", "name:s digest:o annotations:o")["name"] for s in value["subject"]]
    need(names == KINDS[kind], "statement: subjects")
    chunks = ""
    for subject in value["subject"]:
        body = contents[subject["name"]]
        need(subject["annotations"] == {"size": len(body)}, subject["name"] + ": size")
        need(subject["digest"] == {"sha256": hashlib.sha256(body).hexdigest()}, subject["name"] + ": digest")
        if subject["name"] != "chunks.sha256":
            for n, at in enumerate(range(0, len(body), MIB)):
                chunks += f"{hashlib.sha256(body[at:at + MIB]).hexdigest()}  {subject['name']} {n}\n"
    need(chunks.encode() == contents["chunks.sha256"], "chunk list")

# --- what bundles and packs say --------------------------------------------------------------------------------------

def merkle(leaves):
    """RFC 9162 section 2.1.1."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + merkle(leaves[:k]) + merkle(leaves[k:])).digest()


def check_sizes(judgment, what):
    findings = fields(judgment["findings"], what, "criteria:l rationale:s spans:l links:l flags:l", "confidence:i")
    need(len(findings["criteria"]) <= 2 * CRITERIA, what + ": criteria")
    for vote in [judgment["blind"]] + [judgment[v] for v in ("afterReveal",) if v in judgment]:
        need(type(vote.get("preferences")) is list and len(vote["preferences"]) <= TURNS + 1, what + ": preferences")


def check_bundle(predicate, contents):
    known = {k: v for k, v in predicate.items() if k in (
        "study studyVersion studyDigest guidelinesDigest packDigest annotator device sequence previous clock software "
        "journal count merkleRoot").split()}
    fields(known, "predicate", "study:s studyVersion:i studyDigest:h guidelinesDigest:h packDigest:h annotator:s device:s "
           "sequence:i previous:h clock:o software:s journal:o count:i merkleRoot:h")
    journal = fields(known["journal"], "journal", "first:i last:i before:h head:h judgments:i")
    limited(known, "predicate")
    fields(known["clock"], "clock", "exportedAt:i suspect:b")
    need(known["clock"]["exportedAt"] >= 0, "clock: exportedAt")
    need(known["sequence"] >= 1 and (known["sequence"] == 1) == (known["previous"] == ZEROS), "bundle: sequence")
    bodies = list(lines(contents["judgments.jsonl"], "judgments.jsonl"))
    ids = set()
    for n, line in enumerate(bodies, 1):
        what = f"judgment {n}"
        value = fields(parse(line, what), what, "kind:s id:s study:s item:s guidelineVersion:s attempt:i blind:o findings:o "
                       "arm:s sides:o display:o timing:o", "supersedes:s afterReveal:o")
        limited(value, what)
        need(value["kind"] == "comparison" and value["study"] == known["study"], what + ": study or kind")
        need(value["arm"] in ("slot", "plain") and NAME.match(value["item"]) and value["attempt"] >= 1, what + ": arm, item or attempt")
        check_sizes(value, what)
        need(value["id"] not in ids, what + ": duplicate")
        ids.add(value["id"])
    head, seq, entries, paired = journal["before"], journal["first"], 0, 0
    for line in lines(contents["journal.jsonl"], "journal.jsonl"):
        what = f"journal entry {seq}"
        value = parse(line, what)
        limited(value, what)
        judged = isinstance(value, dict) and value.get("kind") == "judgment"
        fields(value, what, "seq:i kind:s at:i prev:h " + ("body:h" if judged else "facts:o"))
        need(value["seq"] == seq and value["prev"] == head, what + ": chain")
        head, seq, entries = hashlib.sha256(line).hexdigest(), seq + 1, entries + judged
        if judged and paired < len(bodies) and value["body"] == hashlib.sha256(bodies[paired]).hexdigest():
            paired += 1
    need(paired == len(bodies) == known["count"] <= COUNT, "bundle: pairing or count")
    need(seq - 1 == journal["last"] and head == journal["head"] and entries == journal["judgments"], "bundle: journal range")
    need(merkle(bodies).hex() == known["merkleRoot"], "bundle: Merkle root")


def check_pack(predicate, contents):
    study = fields(parse(contents["study.json"], "study.json"), "study.json",
                   "id:s title:s version:i guidelineVersion:s seed:h criteria:l requirements:o blinding:o")
    need(max(len(contents[name]) for name in ("study.json", "guidelines.md")) <= TEXT, "pack: long text")
    need(len(study["criteria"]) <= CRITERIA, "study.json: criteria")
    limited(study, "study.json")
    need(predicate.get("study") == study["id"] and predicate.get("studyVersion") == study["version"], "pack: study")
    need(predicate.get("quizItems") == 0 and not contents["quiz.jsonl"], "pack: quiz")
    try:
        contents["guidelines.md"].decode("utf-8", "strict")
    except ValueError:
        raise Refused("pack: guidelines")
    ids = set()
    for n, line in enumerate(lines(contents["items.jsonl"], "items.jsonl"), 1):
        value = fields(parse(line, f"item {n}"), f"item {n}",
                       "kind:s id:s domain:s taskType:s language:s prompt:l responses:l scopes:l")
        need(value["kind"] == "comparison" and NAME.match(value["id"]) and value["id"] not in ids, f"item {n}: id or kind")
        limited({n: value[n] for n in ("domain", "taskType", "language")}, f"item {n}")
        responses = [fields(r, f"item {n}", "id:s turns:l") for r in value["responses"]]
        need(len({r["id"] for r in responses}) == 2 == len(responses), f"item {n}: responses")
        need(max(len(side) for side in [value["prompt"]] + [r["turns"] for r in responses]) <= TURNS, f"item {n}: turns")
        for turn in value["prompt"] + [t for r in responses for t in r["turns"]]:
            fields(turn, f"item {n}", "role:s content:s")
        ids.add(value["id"])
    need(len(ids) == predicate.get("items") and len(ids) <= COUNT, "pack: count")


def verify(kind, file, pinned):
    contents = unzip(Path(file).read_bytes(), ["statement.dsse.json"] + KINDS[kind])
    value, digest = statement(contents["statement.dsse.json"], kind, pinned)
    check_subjects(value, contents, kind)
    (check_bundle if kind == "bundle" else check_pack)(value["predicate"], contents)
    return digest


def raw_key(pem):
    body = re.match(r"-----BEGIN PUBLIC KEY-----\s([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*\Z", Path(pem).read_text())
    return base64.b64decode(body.group(1))[-32:] if body else sys.exit("no public key in " + pem)


if __name__ == "__main__":
    batch = sys.argv[1] == "--batch"
    kind, *rest = sys.argv[2:] if batch else sys.argv[1:]
    key = raw_key(rest[-1]) if len(rest) == (1 if batch else 2) else None
    for file in (sys.stdin.read().splitlines() if batch else rest[:1]):
        try:
            verdict = "accepted " + verify(kind, file, key)
        except Refused as why:
            verdict = "refused: %s" % why
        print(verdict, flush=True)
    sys.exit(0 if batch or verdict.startswith("accepted") else 1)
