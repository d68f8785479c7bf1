"""A second reader of score files, written from the description of the format alone.

    python3 read_ballots.py KEYS EDITION < paths

KEYS is what `age -d organiser.key` gives (an age identity, the enrolment keys in its comment
lines); EDITION is the edition's signed envelope. Each line of the input is the path of one score
file, each line of the output one JSON object: what the file says, or the kind of its refusal.
Needs Python 3.9 and the `age` command; shares no line with the application.
"""
import hashlib
import hmac
import json
import re
import subprocess
import sys
import unicodedata
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode

LIMIT = 8 * 2**20
BALLOT = 'application/vnd.palmares.ballot.v1+json'
EDITION = 'application/vnd.palmares.edition.v1+json'
CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'


class Refused(Exception):
    """Its only argument is the documented kind."""


# --- JSON in its one spelling (RFC 8785, whole numbers only) -----------------------------------


def spell(value):
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, int):
        if abs(value) > 2**53:
            raise Refused('not-canonical')
        return str(value)
    if isinstance(value, str):
        value.encode('utf-16')  # a lone surrogate has no spelling
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return '[' + ','.join(map(spell, value)) + ']'
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode('utf-16-be'))
        return '{' + ','.join(spell(name) + ':' + spell(value[name]) for name in names) + '}'
    raise Refused('not-canonical')


def read_json(text):
    try:
        value = json.loads(text)
        if spell(value) == text:
            return value
    except (ValueError, RecursionError):
        pass
    raise Refused('not-canonical')


def utf8(data):
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        raise Refused('not-canonical') from None


def plain64(text):
    try:
        data = b64decode(text.encode('ascii'), validate=True)
    except ValueError:
        raise Refused('not-canonical') from None
    if b64encode(data).decode() != text:
        raise Refused('not-canonical')
    return data


def url64(text):
    """The bytes, or None where the text is not exactly how they are written."""
    try:
        data = urlsafe_b64decode(text + '=' * (-len(text) % 4))
    except ValueError:
        return None
    return data if urlsafe_b64encode(data).decode().rstrip('=') == text else None


# --- Ed25519 (RFC 8032) -------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    return ((f - e) * (h - g) % P, (f + e) * (h + g) % P, (h - g) * (h + g) % P, (f - e) * (f + e) % P)


def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        if n & 1:
            total = add(total, point)
        point = add(point, point)
        n >>= 1
    return total


def is_same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point_of(data):
    y = int.from_bytes(data, 'little')
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, 'little'))
NOTHING = (0, 1, 1, 0)


def is_signed(key, signature, message):
    if len(key) != 32 or len(signature) != 64:
        return False
    public, r = point_of(key), point_of(signature[:32])
    s = int.from_bytes(signature[32:], 'little')
    if public is None or r is None or s >= ORDER or is_same(times(8, public), NOTHING):
        return False
    asked = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), 'little')
    left = times(s, BASE)
    right = add(r, times(asked % ORDER, public))
    return is_same(times(8, left), times(8, right))


# --- The envelope (DSSE v1) ---------------------------------------------------------------------


def open_envelope(text, kind):
    envelope = read_json(text)
    if not isinstance(envelope, dict) or set(envelope) != {'payload', 'payloadType', 'signatures'}:
        raise Refused('schema')
    signatures = envelope['signatures']
    if not isinstance(signatures, list) or len(signatures) != 1 or set(signatures[0]) != {'keyid', 'sig'}:
        raise Refused('schema')
    if envelope['payloadType'] != kind:
        raise Refused('schema')
    payload = plain64(envelope['payload'])
    key, signature = url64(signatures[0]['keyid']), plain64(signatures[0]['sig'])
    if key is None:
        raise Refused('not-canonical')
    name = kind.encode()
    signed = b'DSSEv1 %d %s %d %s' % (len(name), name, len(payload), payload)
    if not is_signed(key, signature, signed):
        raise Refused('signature')
    return read_json(utf8(payload)), signatures[0]['keyid'], hashlib.sha256(payload).hexdigest()


# --- What a ballot may say ----------------------------------------------------------------------

NAME = re.compile(r'[A-Za-z0-9][A-Za-z0-9-]{0,39}')
DIGEST = re.compile(r'[0-9a-f]{64}')
HIDDEN = re.compile('[\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]')


def is_text(value):
    """Emoji joiners are not judged here: the generated files hold none."""
    if not isinstance(value, str):
        raise Refused('schema')
    controls = any(unicodedata.category(c) == 'Cc' and c != '\n' for c in value)
    is_long = len(value.encode('utf-16-le')) // 2 > 4000
    if controls or is_long or HIDDEN.search(value) or unicodedata.normalize('NFC', value) != value:
        raise Refused('text')


def is_name(value):
    return isinstance(value, str) and NAME.fullmatch(value) is not None


def is_whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def need(condition):
    if not condition:
        raise Refused('schema')


def check_sheet(sheet):
    need(isinstance(sheet, dict) and set(sheet) == {'comment', 'dossier', 'marks', 'state'})
    need(is_name(sheet['dossier']) and sheet['state'] in ('marked', 'recused', 'blank'))
    need(isinstance(sheet['marks'], dict))
    need(all(is_name(c) and is_whole(m) for c, m in sheet['marks'].items()))
    is_text(sheet['comment'])


def check_interest(interest):
    need(isinstance(interest, dict) and is_name(interest.get('dossier')))
    wanted = {'none': set(), 'link': {'note'}, 'recusal': {'note', 'why'}}.get(interest.get('kind'))
    need(wanted is not None and set(interest) == wanted | {'dossier', 'kind'})
    if 'why' in interest:
        need(interest['why'] in ('employment', 'financial', 'scientific', 'family', 'other'))
    if 'note' in interest:
        is_text(interest['note'])


KEYS = set('device edition enrol format interests juror prev publicKey rev sheets signedAt status version'.split())


def check_shape(ballot):
    need(isinstance(ballot, dict) and set(ballot) - {'reason', 'succession'} == KEYS)
    need(ballot['format'] == 'palmares-ballot' and ballot['version'] == 1)
    edition = ballot['edition']
    need(isinstance(edition, dict) and set(edition) == {'digest', 'grid', 'id'} and is_name(edition['id']))
    digests = [edition['digest'], edition['grid']] + ([] if ballot['prev'] is None else [ballot['prev']])
    need(all(isinstance(d, str) and DIGEST.fullmatch(d) for d in digests))
    need(is_name(ballot['juror']) and is_whole(ballot['rev']) and ballot['rev'] >= 1)
    need(ballot['status'] in ('draft', 'final'))
    need(isinstance(ballot['sheets'], list) and isinstance(ballot['interests'], list))
    for field in ('publicKey', 'device', 'enrol', 'signedAt'):
        is_text(ballot[field])
    for sheet in ballot['sheets']:
        check_sheet(sheet)
    for interest in ballot['interests']:
        check_interest(interest)
    if 'reason' in ballot:
        is_text(ballot['reason'])


def check_order(ballot):
    need(ballot.get('reason') is None or ballot['reason'].strip() != '')
    for about in (ballot['sheets'], ballot['interests']):
        names = [each['dossier'] for each in about]
        need(all(a < b for a, b in zip(names, names[1:])))
    for sheet in ballot['sheets']:
        has_mark = len(sheet['marks']) > 0
        if sheet['state'] == 'recused':
            need(not has_mark)
        else:
            need((sheet['state'] == 'marked') == (has_mark or sheet['comment'] != ''))


def is_moved(ballot):
    """Whether the laptop that this one says it succeeds signed the move."""
    moved = ballot['succession']
    need(isinstance(moved, dict) and set(moved) == {'from', 'proof'})
    old, proof = url64(moved['from']), url64(moved['proof'])
    if old is None or proof is None or moved['from'] == ballot['publicKey']:
        return False
    said = ['palmares-succession-v1', ballot['edition']['id'], ballot['juror'], moved['from'], ballot['publicKey']]
    return is_signed(old, proof, spell(said).encode())


# --- Held against the edition -------------------------------------------------------------------


def is_enrolled(ballot, secret):
    said = ['palmares-enrol-v1', ballot['edition']['id'], ballot['juror'], ballot['publicKey'], ballot['device']]
    proof = hmac.new(secret, spell(said).encode(), hashlib.sha256).digest()
    return hmac.compare_digest(urlsafe_b64encode(proof).decode().rstrip('='), ballot['enrol'])


def check_against(ballot, edition, digest, secrets):
    if ballot['edition']['id'] != edition['id']:
        raise Refused('other-edition')
    grid = edition['grid']
    if ballot['edition']['grid'] != hashlib.sha256(spell(grid).encode()).hexdigest():
        raise Refused('other-grid')
    juror = ballot['juror']
    if juror not in [each['id'] for each in edition['jurors']]:
        raise Refused('unknown-juror')
    if juror not in secrets or not is_enrolled(ballot, secrets[juror]):
        others = [of for of, secret in secrets.items() if of != juror and is_enrolled(ballot, secret)]
        raise Refused('code-reused' if others else 'key-not-enrolled')
    known = {each['id'] for each in edition['dossiers']}
    if any(each['dossier'] not in known for each in ballot['sheets'] + ballot['interests']):
        raise Refused('unknown-dossier')
    need(ballot['edition']['digest'] != digest or len(ballot['sheets']) == len(known))
    criteria = {each['id'] for each in grid['criteria']}
    for sheet in ballot['sheets']:
        for criterion, mark in sheet['marks'].items():
            if criterion not in criteria or not grid['scale']['min'] <= mark <= grid['scale']['max']:
                raise Refused('mark-off-scale')


def total_of(sheet, grid):
    """The weighted sum in grid steps, or None where a weighted criterion has no mark."""
    asked = [c for c in grid['criteria'] if c['weight'] > 0]
    if sheet['state'] == 'recused' or any(c['id'] not in sheet['marks'] for c in asked):
        return None
    return sum(c['weight'] * sheet['marks'][c['id']] for c in asked)


def receipt_of(digest):
    bits = bin(int(digest, 16))[2:].zfill(256)
    code = ''.join(CROCKFORD[int(bits[at : at + 5], 2)] for at in range(0, 60, 5))
    return ' '.join(code[at : at + 4] for at in (0, 4, 8))


def read_ballot(path, keys, edition, edition_digest, secrets):
    with open(path, 'rb') as file:
        data = file.read(LIMIT + 1)
    if not data:
        raise Refused('empty')
    if len(data) > LIMIT:
        raise Refused('too-big')
    if not data.startswith(b'age-encryption.org/v1\n'):
        raise Refused('closed')
    opened = subprocess.run(['age', '-d', '-i', keys, path], capture_output=True, check=False)
    if opened.returncode != 0:
        raise Refused('closed')
    ballot, signer, digest = open_envelope(utf8(opened.stdout), BALLOT)
    check_shape(ballot)
    if ballot['publicKey'] != signer:
        raise Refused('key-mismatch')
    if 'succession' in ballot and not is_moved(ballot):
        raise Refused('signature')
    check_order(ballot)
    check_against(ballot, edition, edition_digest, secrets)
    totals = {sheet['dossier']: total_of(sheet, edition['grid']) for sheet in ballot['sheets']}
    said = {name: ballot[name] for name in ('juror', 'rev', 'status')}
    return {**said, 'digest': digest, 'receipt': receipt_of(digest), 'totals': totals}


def main(keys, edition_path):
    with open(keys, encoding='utf-8') as file:
        lines = re.findall(r'^# enrolment (\S+): (\S+)$', file.read(), re.M)
    secrets = {juror: url64(secret) for juror, secret in lines}
    with open(edition_path, 'rb') as file:
        edition, _, digest = open_envelope(utf8(file.read()), EDITION)
    for line in sys.stdin:
        try:
            said = read_ballot(line.rstrip('\n'), keys, edition, digest, secrets)
        except Refused as refusal:
            said = {'refused': refusal.args[0]}
        print(json.dumps(said), flush=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
