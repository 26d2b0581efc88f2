"""The forms of the values in Touchstone's containers, as the schemas of version 1 give them; verify.py holds values against them.

A form is a pattern, a range of integers, words, [form of each element, least, most], {form of each field, "optional?"}, or a type.
"""
import re

KINDS = {"pack": ["study.json", "guidelines.md", "items.jsonl", "quiz.jsonl", "chunks.sha256"],
         "bundle": ["judgments.jsonl", "journal.jsonl", "chunks.sha256"]}
FIRST, ROTATIONS = "statement.dsse.json", "key-rotations.jsonl"
READ = {"pack": [ROTATIONS], "bundle": []}  # optional entries that are known
READERS = {"pack": 2, "bundle": 2}  # what this version reads of each kind
OPTIONAL = re.compile(r"(?!.{65})[a-z0-9][a-z0-9-]*(\.[a-z0-9]{1,10}){1,2}")  # name of an entry that need not be known
MIB, LIMIT, ZEROS = 1 << 20, (1 << 53) - 1, "0" * 64
LINE, ENTRY_LINE, TEXT, MOST = 4 * MIB, 2 * MIB, MIB, MIB  # bytes of a line, of a journal line, of a text; most lines
DEPTH, NODES, STRING, NAME_LENGTH = 64, 1 << 16, 2 * MIB, 256  # of one JSON value
HEX, ID = re.compile("[0-9a-f]{64}"), re.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")
UUID7 = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
SCOPE, FACT = re.compile("conversation|turn:[1-9][0-9]{0,8}"), re.compile("[a-z][A-Za-z0-9]{0,63}")

def text(most, least=r"[^\t-\r\x1c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]"):
    """A text of at most so many code points; not blank, unless it may be."""
    return re.compile(r"(?s)(?=.*%s).{0,%d}" % (least, most))

WORD, VERSION, TITLE, ASKED, REASON, NOTE, FACT_TEXT = text(256), text(128), text(256), text(4096, ""), text(100_000, ""), text(1000, ""), text(4096, "")
ANY, COUNT, FROM1, INT, SMALL, SMALL1 = (-LIMIT, LIMIT), (0, LIMIT), (1, LIMIT), (-2**31, 2**31 - 1), (0, 2**31 - 1), (1, 2**31 - 1)
SIGNED, ROTATED = "application/vnd.in-toto+json", "application/vnd.touchstone.key-rotation+json"
ENVELOPE = {"payload": str, "payloadType": str, "signatures": [{"keyid": HEX, "publicKey": HEX, "sig": str}]}
STATEMENT = {"_type": "https://in-toto.io/Statement/v1", "predicateType": str, "predicate": dict,
             "subject": [{"name": str, "digest": {"sha256": HEX}, "annotations": {"size": COUNT}}]}
BUNDLE = {"study": ID, "studyVersion": SMALL1, "studyDigest": HEX, "guidelinesDigest": HEX, "packDigest": HEX, "annotator": WORD,
          "device": ID, "sequence": FROM1, "previous": HEX, "clock": {"exportedAt": COUNT, "suspect": bool}, "software": VERSION,
          "journal": {"first": FROM1, "last": COUNT, "before": HEX, "head": HEX, "judgments": COUNT}, "count": COUNT, "merkleRoot": HEX}
PACK = {"study": ID, "studyVersion": SMALL1, "recipient": re.compile("anyone|[0-9a-f]{64}"), "createdAt": COUNT,
        "expiresAt?": FROM1, "leaseUntil?": FROM1, "items": COUNT, "quizItems": (0, 0), "layouts": ["slot plain"],
        "arms": {"plainPerMille": (0, 1000)}}
ROTATION = {"kind": "key-rotation", "newKey": HEX, "rotatedAt": COUNT, "study": ID, "version": (1, 1)}
FLAGS = "unclear-prompt unsafe broken not-my-field"
SPAN = {"number": SMALL1, "response": ID, "turn": SMALL, "start": SMALL, "end": SMALL, "severity": "minor major critical", "note": NOTE,
        "type": "factual-error unsupported padding overconfident agrees-wrongly unsafe contradiction"}
FINDINGS = {"criteria": [{"criterion": str, "level": (1, 7), "response": ID}, 0, 800], "flags": [FLAGS], "spans": [SPAN, 0, 500],
            "links": [{"from": SMALL1, "to": SMALL1}, 0, 500], "rationale": REASON, "confidence?": (50, 100)}
EXPOSURES = "reveal plain outbox skim"
DISPLAY = {"measure": SMALL, "slotLines": SMALL, "grade": "a b c none", "heightRatioPerMille": (0, 10**6), "fillGapPerMille": (0, 1000),
           "fontScalePercent": INT, "windowWidth": SMALL, "windowHeight": SMALL, "peeks": SMALL, "fallback": bool,
           "skimmedThrough?": bool, "unblinded?": [EXPOSURES, 1, 4]}
TIMING = {"activeMillis": COUNT, "correctedMillis?": COUNT, "sessionMinute": SMALL, "decidedAtMillis": ANY, "clockSuspect": bool}
# What all kinds of item share; kinds.py adds what each kind has of its own.
ANY_JUDGMENT = {"kind": str, "id": UUID7, "study": ID, "item": ID, "guidelineVersion": text(128, ""), "supersedes?": UUID7,
                "findings": FINDINGS, "arm": "slot plain", "timing": TIMING}
ENTRY = {"seq": FROM1, "kind": re.compile("[a-z][a-z0-9-]{0,63}"), "at": ANY, "prev": HEX, "body?": HEX, "facts?": dict}
STUDY = {"id": ID, "title": TITLE, "version": SMALL1, "guidelineVersion": VERSION, "seed": HEX,
         "criteria": [{"id": ID, "title": TITLE, "question": ASKED, "anchors": [ASKED, 2, 7]}, 0, 100],
         "requirements": {"rationaleFromStrength": (0, 3), "bothEndsRead": bool, "allCriteria": bool, "spanForUnsafe": bool,
                          "confidence": bool},
         "blinding": {"plainPerMille": (0, 1000), "revealPerMille": (0, 1000), "votesAfterBothEnds": bool}}
TURNS = [{"role": "system user assistant tool", "content": str}, 0, 1000]
RESPONSE = {"id": ID, "turns": TURNS}
ANY_ITEM = {"kind": str, "id": ID, "domain": WORD, "taskType": WORD, "language": WORD, "prompt": TURNS}
