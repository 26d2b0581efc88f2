"""What lines about each kind of item hold; verify.py holds lines against it.

A kind is (fields of an item, check of an item, fields of a judgment, places of a judgment, check of a judgment). The places are the ids
of the responses as they were painted, with the time that each was looked at. Checks are given the value, what it is, and need(condition, why).
"""
from itertools import zip_longest
from forms import *

def ordered(words, order):
    places = [order(w) for w in words]
    return all(a < b for a, b in zip(places, places[1:]))
def scope_place(scope):  # turns in order, the conversation last
    return LIMIT if scope == "conversation" else int(scope[5:])

# --- comparison: two responses, votes by scope, left and right ---
VOTE = {"bothBad": bool, "preferences": [{"scope": SCOPE, "strength": (0, 3), "favours?": ID}, 0, 1001]}
COMPARISON_ITEM = {**ANY_ITEM, "responses": [RESPONSE], "scopes": [SCOPE]}
COMPARISON_JUDGMENT = {**ANY_JUDGMENT, "blind": VOTE, "afterReveal?": VOTE, "sides": {"left": ID, "right": ID},
                       "display": {**DISPLAY, "dwellLeftMillis": COUNT, "dwellRightMillis": COUNT, "slotfulsLeft": SMALL,
                                   "slotfulsRight": SMALL, "skimsLeft?": SMALL1, "skimsRight?": SMALL1}}

def comparison_item(value, what, need):
    turns = [[t["role"] for t in r["turns"]] for r in value["responses"]]
    need(len({r["id"] for r in value["responses"]}) == 2 == len(turns), what + ": responses")
    need(all(roles[-1:] == ["assistant"] for roles in turns), what + ": turns")
    spoken = min(roles.count("assistant") for roles in turns)
    need(value["scopes"] and ordered(value["scopes"], scope_place), what + ": scopes")
    need(all(scope_place(s) in (*range(1, spoken + 1), LIMIT) for s in value["scopes"]), what + ": scope of no turn")
def comparison_places(value):
    shown = value["display"]
    return [(value["sides"]["left"], shown["dwellLeftMillis"]), (value["sides"]["right"], shown["dwellRightMillis"])]
def comparison_judgment(value, what, need):
    sides, votes = set(value["sides"].values()), [value[v] for v in ("blind", "afterReveal") if v in value]
    for vote in votes:
        given = vote["preferences"]
        need(ordered([p["scope"] for p in given], scope_place), what + ": scopes")
        need(all(("favours" in p) == (p["strength"] > 0) for p in given), what + ": tie")
        need({p["favours"] for p in given if "favours" in p} <= sides, what + ": favours")
        need(not vote["bothBad"] or not any(p["strength"] for p in given), what + ": both bad")
    need(len(votes) == 1 or votes[0]["preferences"] or votes[0]["bothBad"], what + ": nothing before the reveal")

# --- rating: one response, an overall rating ---
RATING_ITEM = {**ANY_ITEM, "response": RESPONSE}
RATING_JUDGMENT = {**ANY_JUDGMENT, "overall?": (1, 7), "shown": ID,
                   "display": {**DISPLAY, "dwellMillis": COUNT, "slotfuls": SMALL, "skims?": SMALL1}}

def rating_item(value, what, need):
    need([t["role"] for t in value["response"]["turns"]][-1:] == ["assistant"], what + ": turns")
def rating_places(value):
    return [(value["shown"], value["display"]["dwellMillis"])]
def rating_judgment(value, what, need):
    need("overall" in value or "not-my-field" in value["findings"]["flags"], what + ": nothing said")

# --- ranking: three to eight responses, an order with ties, places ---
RANKED = ID.pattern
RANKING_ITEM = {**ANY_ITEM, "responses": [RESPONSE, 3, 8]}
RANKING_JUDGMENT = {**ANY_JUDGMENT, "noneAcceptable": bool, "order?": re.compile("%s( [>=] %s){0,7}" % (RANKED, RANKED)), "places": [ID, 3, 8],
                    "display": {**DISPLAY, "panes": [{"dwellMillis": COUNT, "slotfuls": SMALL, "skims?": SMALL1}, 3, 8]}}

def ranking_item(value, what, need):
    turns = [[t["role"] for t in r["turns"]] for r in value["responses"]]
    need(len({r["id"] for r in value["responses"]}) == len(turns), what + ": responses")
    need(all(roles[-1:] == ["assistant"] for roles in turns), what + ": turns")
def ranking_places(value):
    panes = [pane["dwellMillis"] for pane in value["display"]["panes"]]
    return list(zip_longest(value["places"], panes))
def ranking_judgment(value, what, need):
    need(len(value["places"]) == len(value["display"]["panes"]), what + ": panes")
    ranks = [place.split(" = ") for place in value["order"].split(" > ")] if "order" in value else []
    named = [response for tied in ranks for response in tied]
    need(all(tied == sorted(tied) for tied in ranks) and len(set(named)) == len(named), what + ": order")
    need(set(named) <= set(value["places"]), what + ": response")
    handed_on = "not-my-field" in value["findings"]["flags"]
    need(len(named) == len(value["places"]) or handed_on or not named and value["noneAcceptable"], what + ": leaves responses out")

BY_KIND = {
    "comparison": (COMPARISON_ITEM, comparison_item, COMPARISON_JUDGMENT, comparison_places, comparison_judgment),
    "rating": (RATING_ITEM, rating_item, RATING_JUDGMENT, rating_places, rating_judgment),
    "ranking": (RANKING_ITEM, ranking_item, RANKING_JUDGMENT, ranking_places, ranking_judgment),
}
