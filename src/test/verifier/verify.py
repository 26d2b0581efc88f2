#!/usr/bin/env python3
"""Verifies a Touchstone container (pack or bundle, version 1) from the written format alone.
usage: verify.py bundle|pack FILE [PEM]      exit 0 and "accepted DIGEST" with the optional entries that were not read, or exit 1 and "refused: why"
       verify.py --batch bundle|pack PEM     reads file names from stdin, writes one such line for each
Uses the Python standard library, the openssl program and forms.py beside it, and shares no code with the program that writes containers.
"""
import base64, hashlib, json, re, struct, subprocess, sys, tempfile, zlib
from functools import lru_cache
from pathlib import Path
from forms import *
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
class Refused(Exception): pass
def need(condition, why):
    if not condition: raise Refused(why)
# --- ZIP, strict profile ---
def first(data, name):
    """The stored first entry, read before anything is known of the others; unzip finds out whether the directory says the same."""
    head = struct.pack("<IHHHHH", 0x04034B50, 20, 0x800, 0, 0, 0x21)
    need(98 + 2 * len(name) <= len(data) < 0xFFFFFFFF and data[:14] == head and data[26:30 + len(name)] == struct.pack("<HH", len(name), 0) + name.encode(),
         "zip: it does not begin with a statement")
    return data[30 + len(name):30 + len(name) + struct.unpack_from("<I", data, 22)[0]]
def unzip(data, names):
    """Contents by name; every byte outside the contents has one possible value."""
    end, sizes = len(data) - 22, sum(46 + len(n) for n in names)
    start = end - sizes
    need(start >= 0, "zip: too short")
    need(data[end:] == struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(names), len(names), sizes, start, 0), "zip: end record")
    contents, at, directory = {}, 0, start
    for name in names:
        raw = name.encode()
        central = data[directory:directory + 46 + len(raw)]
        method, crc, packed, size = struct.unpack_from("<H4xIII", central, 10)
        need(method == 0 or (method == 8 and at), "zip: method")  # the statement is stored
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
# --- JSON, canonical form ---
def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
def members(pairs):
    names = [name.encode("utf-16-be", "surrogatepass") for name, _ in pairs]
    need(all(a < b for a, b in zip(names, names[1:])) and all(len(n) <= 2 * NAME_LENGTH for n in names), "json: names")
    return dict(pairs)
def size(value, depth=1):
    """Values and names in a value; refuses what no value may hold."""
    need(value is not None and not isinstance(value, float) and (type(value) is not int or abs(value) <= LIMIT), "json: value")
    need(not isinstance(value, str) or len(value) <= STRING // 2 or units(value) <= STRING, "json: string")
    need(not isinstance(value, (dict, list)) or depth <= DEPTH, "json: depth")
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    return 1 + sum(size(v, depth + 1) for v in inner) + (len(inner) if isinstance(value, dict) else 0)
def parse(raw, what, form):
    """The value of canonical JSON in this form; anything with another byte form is refused."""
    try:
        text = raw.decode("utf-8", "strict")
        value = json.loads(text, object_pairs_hook=members)
        need(json.dumps(value, ensure_ascii=False, separators=(",", ":")) == text, what + ": not canonical")
        need(size(value) <= NODES, what + ": too large")
    except (ValueError, RecursionError):
        raise Refused(what + ": not JSON")
    return check(value, form, what)
def check(value, form, what):
    """The value, if it has the form: exactly the fields, the type, a word, the range or the pattern."""
    if isinstance(form, dict):
        need(isinstance(value, dict) and {n for n in form if n[-1] != "?"} <= set(value), what + ": fields")
        for name, member in value.items():
            need(name in form or name + "?" in form, f"{what}: field {name}")
            check(member, form.get(name, form.get(name + "?")), f"{what}.{name}")
    elif isinstance(form, list):
        need(type(value) is list and (len(form) == 1 or form[1] <= len(value) <= form[2]), what)
        for member in value: check(member, form[0], what)
    elif isinstance(form, tuple): need(type(value) is int and form[0] <= value <= form[1], what)
    elif isinstance(form, type): need(type(value) is form, what)
    else: need(isinstance(value, str) and (value in form.split(" ") if isinstance(form, str) else form.fullmatch(value)), what)
    return value
def known(predicate, form):  # a predicate may say more than this version knows
    return check({n: v for n, v in predicate.items() if n in form or n + "?" in form}, form, "predicate")
def lines(raw, what, longest):
    need(not raw or raw.endswith(b"\n"), what + ": last line")
    for line in raw.split(b"\n")[:-1]:
        need(0 < len(line) <= longest, what + ": empty or long line")
        yield line
def ordered(words, order):
    places = [order(w) for w in words]
    return all(a < b for a, b in zip(places, places[1:]))
def place(scope):  # turns in order, the conversation last
    return LIMIT if scope == "conversation" else int(scope[5:])
# --- Ed25519: the key must be a canonical point of prime order; openssl judges the signature -------------------------
def add(p, q):
    (x1, y1), (x2, y2) = p, q
    d = D * x1 * x2 * y1 * y2
    return (x1 * y2 + x2 * y1) * pow(1 + d, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - d, -1, P) % P
@lru_cache
def sound(key):
    number = int.from_bytes(key, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    u, v = (y * y - 1) % P, (D * y * y + 1) % P
    x = u * pow(v, 3, P) * pow(u * pow(v, 7, P), (P - 5) // 8, P) % P
    x = x if (v * x * x - u) % P == 0 else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x == 0 or (v * x * x - u) % P: return False
    point, result, n = (P - x if x & 1 != sign else x, y), (0, 1), L
    while n:
        result = add(result, point) if n & 1 else result
        point, n = add(point, point), n >> 1
    return result == (0, 1)
@lru_cache
def signature_holds(key, message, signature):
    with tempfile.TemporaryDirectory() as folder:
        der = bytes.fromhex("302a300506032b6570032100") + key
        for name, content in (("m", message), ("s", signature), ("k", der)): Path(folder, name).write_bytes(content)
        asked = "openssl pkeyutl -verify -pubin -inkey k -keyform DER -rawin -in m -sigfile s".split()
        return subprocess.run(asked, cwd=folder, capture_output=True).returncode == 0
def unbase64(text):
    need(re.fullmatch("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", text), "envelope: base64")
    need(base64.b64encode(base64.b64decode(text)).decode() == text, "envelope: base64")
    return base64.b64decode(text)
def opened(raw, what, signed, pinned=None):
    """Payload and key of an envelope of this payload type: the signature is checked before the payload is looked at."""
    need(len(raw) <= MIB, what + ": size")
    envelope = parse(raw, what, {**ENVELOPE, "payloadType": signed})
    need(len(envelope["signatures"]) == 1, what + ": signatures")
    signature = envelope["signatures"][0]
    key, payload, sig = bytes.fromhex(signature["publicKey"]), unbase64(envelope["payload"]), unbase64(signature["sig"])
    need(hashlib.sha256(key).hexdigest() == signature["keyid"], what + ": key id")
    need(pinned is None or key == pinned, "another key")
    need(sound(key), "key: unsound")
    message = b"DSSEv1 %d %s %d " % (len(signed), signed.encode(), len(payload)) + payload
    need(len(sig) == 64 and signature_holds(key, message, sig), what + ": signature")
    return payload, key
def statement(raw, kind, pinned):
    """The verified statement, its digest and who signed: kind, version, reader and subjects are checked before anything else is read."""
    payload, key = opened(raw, "envelope", SIGNED, pinned)
    value = parse(payload, "statement", STATEMENT)
    need(value["predicateType"] == "https://touchstone.org/%s/v1" % kind, "statement: kind or version")
    stated = known(value["predicate"], {"signer": HEX, "minReader": (1, READERS[kind])})
    need(stated["signer"] == hashlib.sha256(key).hexdigest(), "statement: signer")
    names, fixed = [s["name"] for s in value["subject"]], KINDS[kind]
    more = names[len(fixed):]
    need(names[:len(fixed)] == fixed and len(more) <= 16 and ordered(more, str), "statement: subjects")
    need(all(OPTIONAL.fullmatch(n) and n not in [FIRST] + fixed for n in more), "statement: optional entries")
    return value, hashlib.sha256(payload).hexdigest(), key
def check_subjects(value, contents, kind):
    chunks = ""
    for subject in value["subject"]:
        need(subject["name"] in KINDS[kind] or subject["annotations"]["size"] <= 16 * MIB, "optional entry: size")
        body = contents[subject["name"]]
        need(subject["annotations"] == {"size": len(body)}, subject["name"] + ": size")
        need(subject["digest"] == {"sha256": hashlib.sha256(body).hexdigest()}, subject["name"] + ": digest")
        if subject["name"] in KINDS[kind][:-1]:
            chunks += "".join(f"{hashlib.sha256(body[at:at + MIB]).hexdigest()}  {subject['name']} {at // MIB}\n"
                              for at in range(0, len(body), MIB))
    need(chunks.encode() == contents["chunks.sha256"], "chunk list")
# --- what bundles and packs say ---
def merkle(leaves):
    """RFC 9162 section 2.1.1."""
    if len(leaves) < 2: return hashlib.sha256(b"\0" + leaves[0] if leaves else b"").digest()
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + merkle(leaves[:k]) + merkle(leaves[k:])).digest()
def check_judgment(value, what):
    sides, shown, found, active = value["sides"], value["display"], value["findings"], value["timing"]["activeMillis"]
    left, right, votes = sides["left"], sides["right"], [value[v] for v in ("blind", "afterReveal") if v in value]
    need(left != right and value["id"] != value.get("supersedes"), what + ": sides or supersedes")
    for vote in votes:
        given = vote["preferences"]
        need(ordered([p["scope"] for p in given], place), what + ": scopes")
        need(all(("favours" in p) == (p["strength"] > 0) for p in given), what + ": tie")
        need(all(p.get("favours", left) in (left, right) for p in given), what + ": favours")
        need(not vote["bothBad"] or not any(p["strength"] for p in given), what + ": both bad")
    need(len(votes) == 1 or votes[0]["preferences"] or votes[0]["bothBad"], what + ": nothing before the reveal")
    need(all(f["response"] in (left, right) for f in found["criteria"] + found["spans"]), what + ": response")
    need(len({(c["criterion"], c["response"]) for c in found["criteria"]}) == len(found["criteria"]), what + ": levels")
    numbers = {s["number"] for s in found["spans"]}
    need(len(numbers) == len(found["spans"]) and all(s["start"] < s["end"] for s in found["spans"]), what + ": spans")
    need(all(k["from"] != k["to"] and {k["from"], k["to"]} <= numbers for k in found["links"]), what + ": links")
    need(ordered(found["flags"], FLAGS.split().index) and ordered(shown.get("unblinded", []), EXPOSURES.split().index), what + ": words")
    plain, fallback, nothing = shown["grade"] == "none", shown["fallback"], shown["windowWidth"] == shown["windowHeight"] == 0
    if "skimmedThrough" in shown: need(shown["skimmedThrough"] and plain, what + ": skimmed"); plain = False
    need((shown["measure"] == 0) == (shown["slotLines"] == 0) == plain and (plain or not fallback), what + ": display")
    need(plain and not fallback if value["arm"] == "plain" else not plain or fallback or nothing, what + ": arm")
    need(shown["dwellLeftMillis"] + shown["dwellRightMillis"] <= active, what + ": timing")
class InForce:  # which judgment of each item is in force, as far as one bundle tells
    def __init__(self, first):
        self.first, self.ids, self.current, self.superseded, self.gone = first, set(), {}, {}, set()
    def earlier(self, judgment):
        return not self.first and judgment not in self.ids and judgment not in self.gone
    def judged(self, item, judgment, revised, what):
        need(judgment not in self.ids and judgment not in self.gone, what + ": duplicate or superseded before")
        self.ids.add(judgment)
        current = self.current.get(item)
        need(revised == current if current else not revised or self.earlier(revised), what + ": supersedes")
        self.current[item] = judgment
        if revised: self.superseded[judgment] = revised
        self.gone.add(revised)
    def withdrawn(self, item, judgment, what):
        current = self.current.get(item)
        need(current == judgment or (not current and self.earlier(judgment)), what + ": withdraws what is not in force")
        self.gone.add(judgment)
        self.current[item] = self.superseded.get(judgment)
        self.gone.discard(self.current[item])
def check_entry(line, what):
    entry = parse(line, what, ENTRY)
    judged, facts = entry["kind"] == "judgment", entry.get("facts", {})
    need(("body" in entry) == judged and ("facts" in entry) != judged and len(facts) <= 64, what + ": body or facts")
    need(all(FACT.fullmatch(n) and (type(f) is int or isinstance(f, str) and FACT_TEXT.fullmatch(f)) for n, f in facts.items()), what + ": facts")
    return entry
def check_bundle(predicate, contents, signer):
    stated = known(predicate, BUNDLE)
    journal, study, first = stated["journal"], stated["study"], stated["sequence"] == 1
    need(first == (stated["previous"] == ZEROS) and stated["count"] <= MOST, "bundle: sequence or count")
    bodies = list(lines(contents["judgments.jsonl"], "judgments.jsonl", LINE))
    head, seq, paired, follows = journal["before"], journal["first"], 0, InForce(first)
    need((seq == 1) == (head == ZEROS), "journal: place 1 alone follows none")
    for line in lines(contents["journal.jsonl"], "journal.jsonl", ENTRY_LINE):
        what = f"journal entry {seq}"
        entry = check_entry(line, what)
        need(entry["seq"] == seq and entry["prev"] == head, what + ": chain")
        need(entry.get("facts", {}).get("study", study) == study, what + ": of another study")
        head, seq = hashlib.sha256(line).hexdigest(), seq + 1
        if entry["kind"] == "withdrawal":
            need(all(isinstance(entry["facts"].get(n), str) for n in ("item", "judgment")), what + ": withdraws nothing")
            follows.withdrawn(entry["facts"]["item"], entry["facts"]["judgment"], what)
        if entry["kind"] == "judgment":
            need(bodies[paired:] and entry["body"] == hashlib.sha256(bodies[paired]).hexdigest(), what + ": pairing")
            what = f"judgment {paired + 1}"
            value = parse(bodies[paired], what, JUDGMENT)
            need(value["study"] == study, what + ": study")
            check_judgment(value, what)
            follows.judged(value["item"], value["id"], value.get("supersedes"), what)
            paired += 1
    need(paired == len(bodies) == stated["count"], "bundle: pairing or count")
    need(seq - 1 == journal["last"] and head == journal["head"] and paired == journal["judgments"], "bundle: journal range")
    need(merkle(bodies).hex() == stated["merkleRoot"], "bundle: Merkle root")
def check_rotations(raw, study, signer):
    """A key that was replaced signs each line; it names the key that signs the next line, and the last one the pack's."""
    keys = []
    for line in lines(raw, "rotations", TEXT):
        payload, old = opened(line, "rotation", ROTATED)
        new = bytes.fromhex((said := parse(payload, "rotation", ROTATION))["newKey"])
        need(said["study"] == study and sound(new) and keys[-1:] in ([], [old]), "rotation: of another study or key")
        keys += ([] if keys else [old]) + [new]
    need(2 <= len(keys) <= 17 and len(raw) <= TEXT // 16 and len(set(keys)) == len(keys) and keys[-1] == signer, "rotations: chain")
def check_pack(predicate, contents, signer):
    stated, ids = known(predicate, PACK), set()
    need(max(len(contents[n]) for n in ("study.json", "guidelines.md")) <= TEXT, "pack: size of a text")
    study = parse(contents["study.json"], "study.json", STUDY)
    need(len({c["id"] for c in study["criteria"]}) == len(study["criteria"]), "study.json: criteria")
    plain = study["blinding"]["plainPerMille"]
    layouts = ["slot"] * (plain < 1000) + ["plain"] * (plain > 0)
    need((stated["study"], stated["studyVersion"], stated["layouts"], stated["arms"]["plainPerMille"])
         == (study["id"], study["version"], layouts, plain), "pack: study, layouts or arms")
    need(not contents["quiz.jsonl"] and stated["items"] <= MOST, "pack: quiz or count")
    need(contents["guidelines.md"].decode("utf-8", "replace").encode() == contents["guidelines.md"], "pack: guidelines")
    if ROTATIONS in contents: check_rotations(contents[ROTATIONS], study["id"], signer)
    for n, line in enumerate(lines(contents["items.jsonl"], "items.jsonl", LINE), 1):
        value = parse(line, f"item {n}", ITEM)
        need(value["id"] not in ids, f"item {n}: duplicate")
        ids.add(value["id"])
        turns = [[t["role"] for t in r["turns"]] for r in value["responses"]]
        need(len({r["id"] for r in value["responses"]}) == 2 == len(turns), f"item {n}: responses")
        need(all(roles[-1:] == ["assistant"] for roles in turns), f"item {n}: turns")
        spoken = min(roles.count("assistant") for roles in turns)
        need(value["scopes"] and ordered(value["scopes"], place), f"item {n}: scopes")
        need(all(place(s) in (*range(1, spoken + 1), LIMIT) for s in value["scopes"]), f"item {n}: scope of no turn")
    need(len(ids) == stated["items"], "pack: count")
def verify(kind, data, pinned):
    value, digest, signer = statement(first(data, FIRST), kind, pinned)
    contents = unzip(data, [FIRST] + [s["name"] for s in value["subject"]])
    check_subjects(value, contents, kind)
    (check_bundle if kind == "bundle" else check_pack)(value["predicate"], contents, signer)
    return " ".join([digest] + ["not-read:" + n for n in contents if n not in [FIRST] + KINDS[kind] + READ[kind]])
def raw_key(pem):
    body = re.match(r"-----BEGIN PUBLIC KEY-----\s([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----\s*\Z", Path(pem).read_text())
    return base64.b64decode(body.group(1))[-32:] if body else sys.exit("no public key in " + pem)
if __name__ == "__main__":
    batch = sys.argv[1:2] == ["--batch"]
    kind, *rest = (sys.argv[2:] if batch else sys.argv[1:]) or [""]
    if kind not in KINDS or len(rest) not in ((0, 1) if batch else (1, 2)): sys.exit(__doc__)
    key = raw_key(rest[-1]) if len(rest) == (1 if batch else 2) else None
    for file in (sys.stdin.read().splitlines() if batch else rest[:1]):
        try:
            verdict = "accepted " + verify(kind, Path(file).read_bytes(), key)
        except Refused as why:
            verdict = "refused: %s" % why
        print(verdict, flush=True)
    sys.exit(0 if batch or verdict.startswith("accepted") else 1)
