"""Which ballot of each juror counts: files and recorded choices (PRIZE rules 3, 10, 11)."""

import base64
import hashlib
import json
from fractions import Fraction

BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def parse(text):
    return json.loads(text, parse_float=Fraction)


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def opened(path):
    """The payload of an envelope and its SHA-256."""
    payload = base64.b64decode(parse(path.read_text("utf-8"))["payload"])
    return parse(payload.decode("utf-8")), hashlib.sha256(payload).hexdigest()


def spoken(digest):
    bits = int(digest, 16) >> (256 - 60)
    code = "".join(BASE32[(bits >> (55 - 5 * at)) & 31] for at in range(12))
    return " ".join((code[:4], code[4:8], code[8:]))


def in_time(ballots, choices):
    closings = [one for one in choices if one["kind"] == "closing"]
    if not closings:
        return ballots
    kept = set(closings[-1]["ballots"])
    kept |= {one["digest"] for one in choices if one["kind"] == "admission"}
    return {digest: ballot for digest, ballot in ballots.items() if digest in kept}


def newest(ballots):
    top = max(ballot["rev"] for _, ballot in ballots)
    return [one for one in ballots if one[1]["rev"] == top]


def heir(key, finals):
    """Where a laptop handed over to, as far as there is one answer only."""
    seen = {key}
    while True:
        heirs = {b["publicKey"] for _, b in finals if b.get("succession", {}).get("from") == key}
        if len(heirs) != 1 or heirs & seen:
            return key
        key = heirs.pop()
        seen.add(key)


def standing(ballots, choices):
    """('counted', digest, ballot), ('suspended', ballots), ('draft', ballot) or ('missing',)."""
    finals = [one for one in ballots if one[1]["status"] == "final"]
    if not finals:
        if not ballots:
            return ("missing",)
        return ("draft", min(newest(ballots))[1])
    keys = {ballot["publicKey"] for _, ballot in finals}
    givers = {ballot.get("succession", {}).get("from") for _, ballot in finals}
    speaking = (keys - givers) or keys
    if len(speaking) > 1:
        chosen = [
            heir(ballot["publicKey"], finals)
            for choice in choices
            if choice["kind"] == "two-devices"
            for digest, ballot in finals
            if digest == choice["digest"]
        ]
        if not chosen:
            each = [newest([f for f in finals if f[1]["publicKey"] == key]) for key in speaking]
            return ("suspended", [ballot for some in each for _, ballot in some])
        speaking = {chosen[-1]}
    (key,) = speaking
    own = [one for one in finals if one[1]["publicKey"] == key]
    if not own:
        return ("missing",)
    last = newest(own)
    if len(last) == 1:
        return ("counted", *last[0])
    rev = last[0][1]["rev"]
    picked = [
        one
        for choice in choices
        if choice["kind"] == "fork" and choice["rev"] == rev
        for one in last
        if one[0] == choice["digest"]
    ]
    return ("counted", *picked[-1]) if picked else ("suspended", [ballot for _, ballot in last])


def left_by(ballot):
    """Dossiers from which a ballot withdraws its juror."""
    return {i["dossier"] for i in ballot["interests"] if i["kind"] == "recusal"} | {
        s["dossier"] for s in ballot["sheets"] if s["state"] == "recused"
    }
