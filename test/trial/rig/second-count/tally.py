"""Figures, order, tie ladder and what the rules propose (PRIZE rules 3 to 9)."""

import hashlib
from fractions import Fraction

from ballots import canonical, in_time, left_by, opened, parse, spoken, standing
from methods import BY_ORDER, mean, median, of_marks, rank

VOTES = ("juryVote", "presidentCastingVote")


def split(entries):
    """Groups of equal figures, best first; one group where a figure is missing."""
    if any(figure is None for _, figure in entries):
        return [[one for one, _ in entries]]
    groups = []
    for one, figure in sorted(entries, key=lambda entry: -entry[1]):
        if groups and groups[-1][0] == figure:
            groups[-1][1].append(one)
        else:
            groups.append((figure, [one]))
    return [ids for _, ids in groups]


class Tally:
    def __init__(self, folder):
        self.edition, self.digest = opened(folder / "edition.json")
        self.rules = self.edition["rules"]
        self.choices = parse((folder / "choices.json").read_text("utf-8"))["choices"]
        self.acts = parse((folder / "acts.json").read_text("utf-8"))["acts"]
        ballots = {}
        for path in (folder / "clear").iterdir():
            ballot, digest = opened(path)
            ballots[digest] = ballot
        ballots = in_time(ballots, self.choices)
        self.jurors = [juror["id"] for juror in self.edition["jurors"]]
        self.standings = {
            juror: standing(
                [(d, b) for d, b in ballots.items() if b["juror"] == juror],
                [c for c in self.choices if c.get("juror") == juror],
            )
            for juror in self.jurors
        }
        self.awards = [award["id"] for award in self.edition["awards"]]
        self.top = self.edition["grid"]["scale"]["max"]
        self.method = self.rules["method"]
        self.colleges = [college["id"] for college in self.edition["colleges"]]
        self.read_meeting()
        self.read_marks()
        self.rank_all()

    def merge_code(self):
        counted = sorted(s[1] for s in self.standings.values() if s[0] == "counted")
        recorded = sorted({canonical(c) for c in self.choices if c["kind"] != "closing"})
        covered = canonical(["palmares-merge-v1", self.digest, counted, recorded])
        return spoken(hashlib.sha256(covered.encode("utf-8")).hexdigest())

    def read_meeting(self, acts=None):
        self.here, self.award, self.debate, self.citation = {}, {}, {}, {}
        self.votes, self.tied, self.found, self.read_over = {}, {}, set(), {}
        for act in self.acts if acts is None else acts:
            kind = act["kind"]
            if kind == "presence":
                self.here[act["juror"]] = act["present"]
            elif kind == "award":
                self.award[act["award"]] = act
            elif kind == "debate":
                self.debate[act["award"]] = act["summary"]
            elif kind == "citation":
                self.citation[act["award"]] = act["words"]
            elif kind == "vote":
                self.votes[act["award"], act["dossier"]] = act
            elif kind == "tieVote":
                self.tied[tuple(sorted(act["between"]))] = act
            elif kind == "nameProof":
                self.read_over[act["dossier"]] = act["words"]
            elif kind == "recusal":
                self.found.add((act["juror"], act["dossier"]))

    def read_marks(self):
        criteria = self.edition["grid"]["criteria"]
        college = {juror["id"]: juror["college"] for juror in self.edition["jurors"]}
        out = {(r["juror"], r["dossier"]) for r in self.edition["recusals"]} | self.found
        for juror, one in self.standings.items():
            if one[0] == "counted":
                out |= {(juror, dossier) for dossier in left_by(one[2])}
        drawn = self.edition.get("assignment")
        reads = None if drawn is None else {a["juror"]: a["dossiers"] for a in drawn["jurors"]}
        self.set_aside = []
        self.sheets = {dossier["id"]: [] for dossier in self.edition["dossiers"]}
        for juror, one in self.standings.items():
            if one[0] != "counted":
                continue
            for sheet in one[2]["sheets"]:
                marks = sheet["marks"]
                whole = all(c["weight"] == 0 or c["id"] in marks for c in criteria)
                about = (juror, sheet["dossier"])
                barred = reads is not None and about[1] not in reads.get(juror, [])
                if about in out or barred:
                    self.set_aside += [list(about)] if marks else []
                    continue
                if not whole or not marks:
                    continue
                total = sum(c["weight"] * marks.get(c["id"], 0) for c in criteria)
                self.sheets[sheet["dossier"]].append((juror, college[juror], total, marks))

    def mean_of(self, dossier):
        return mean([total for _, _, total, _ in self.sheets[dossier]])

    def worth_of(self, dossier):
        """What thresholds, pool and gap read: the score where it is of marks, else the mean."""
        if self.method in BY_ORDER:
            return self.mean_of(dossier)
        return of_marks(self.method, self.sheets[dossier], self.colleges)

    def criterion_of(self, dossier, criterion):
        return mean([m[criterion] for _, _, _, m in self.sheets[dossier] if criterion in m])

    def why_not_ranked(self, dossier):
        if dossier["status"] != "eligible":
            return dossier["status"]
        sheets = self.sheets[dossier["id"]]
        least = self.rules["sheets"]
        if len(sheets) < max(1, least["min"]):
            return "too-few-sheets"
        each = max(least["minPerCollege"], 1 if self.method == "college" else 0)
        for college in self.colleges:
            if sum(1 for s in sheets if s[1] == college) < each:
                return "college-without-sheet"
        return None

    def why_not_laureate(self, dossier):
        figure = self.worth_of(dossier)
        rule = self.rules["laureate"]
        if figure is None:
            return "nobody-ranked"
        if figure / self.top < rule["threshold100"]:
            return "below-threshold"
        marked = self.criterion_of(dossier, rule["criterion"])
        if marked is None or marked < rule["minMark"]:
            return "criterion-below-minimum"
        return None

    def may_win(self, dossier):
        return self.why_not_laureate(dossier) is None

    def rank_all(self):
        self.not_ranked, ranked = [], []
        for dossier in self.edition["dossiers"]:
            why = self.why_not_ranked(dossier)
            if why is None:
                ranked.append(dossier["id"])
            else:
                self.not_ranked.append([dossier["id"], why])
        sheets = {one: self.sheets[one] for one in ranked}
        groups, self.score = rank(self.method, sheets, self.colleges)
        steps = self.rules["tieLadder"]
        if self.method != "mean":
            steps = ["mean", *(step for step in steps if step != self.method)]
        self.leaders = groups[0] if groups else []
        self.places, self.waiting = [], {}
        for group in groups:
            at = len(self.places) + 1
            self.climb(group, at, None if at == 1 else self.method, steps, None)

    def at_stake(self, group, rank):
        first = self.rules["commended"]["ranks"][0]
        commends = "commended" in self.awards and (
            self.rules["commended"]["withoutLaureate"] or any(map(self.may_win, self.leaders))
        )
        wins = rank == 1 and any(map(self.may_win, group))
        return wins or (commends and rank <= first < rank + len(group))

    def climb(self, group, rank, by, steps, waits):
        """Places a tied group; `waits` is the first vote that is due and not recorded."""
        if len(group) == 1 or not steps:
            for at, dossier in enumerate(group):
                self.places.append((rank, dossier, by if at == 0 else "shared"))
                self.waiting[dossier] = waits
            return
        step, rest = steps[0], steps[1:]
        if step in VOTES and not self.at_stake(group, rank):
            return self.climb(group, rank, by, rest, waits)
        figures = self.figures(step, group)
        if step in VOTES and waits is None and all(figure is None for figure in figures):
            waits = step
        for at, part in enumerate(split(list(zip(group, figures)))):
            self.climb(part, rank, by if at == 0 else step, rest, waits)
            rank += len(part)

    def figures(self, step, group):
        if step in VOTES:
            return self.vote_figures(step, group)
        if step == "mean":
            return [self.mean_of(one) for one in group]
        if step == "median":
            return [median([s[2] for s in self.sheets[one]]) for one in group]
        if step == "headToHead":
            if len(group) != 2:
                return [None] * len(group)
            a, b = ({s[0]: s[2] for s in self.sheets[one]} for one in group)
            both = a.keys() & b.keys()
            return [sum(a[j] > b[j] for j in both), sum(b[j] > a[j] for j in both)]
        return [self.criterion_of(one, step) for one in group]

    def vote_figures(self, step, group):
        kind = "tieVote" if step == "juryVote" else "castingVote"
        about = [a for a in self.acts if a["kind"] == kind and set(a["between"]) == set(group)]
        if not about:
            return [None] * len(group)
        act = about[-1]
        if kind == "tieVote":
            return [act["counts"].get(one, 0) for one in group]
        if act["reason"].strip() == "" or act["first"] not in group:
            return [None] * len(group)
        return [int(one == act["first"]) for one in group]


    def first_places(self):
        return [one for rank, one, _ in self.places if rank == 1]

    def propose(self):
        self.laureate = [one for one in self.first_places() if self.may_win(one)]
        is_open = len(self.laureate) > 1 and not self.rules["laureate"]["mayBeJoint"]
        commends = "commended" in self.awards and (
            bool(self.laureate) or self.rules["commended"]["withoutLaureate"]
        )
        low, high = self.rules["commended"]["ranks"]
        rest = [(r, d) for r, d, _ in self.places if r >= low and d not in self.laureate]
        best = [d for r, d in rest if r == rest[0][0] <= high]
        self.commended = best if commends and not is_open else []
        pool = self.near((self.laureate or self.first_places() or [None])[0], low, self.laureate)
        needs = []
        open_ties = (("laureate", self.laureate if is_open else []), ("commended", self.commended))
        for award, tied in open_ties:
            if len(tied) > 1 and self.waiting[tied[0]] is not None:
                needs.append([award, tied, self.waiting[tied[0]]])
        return {
            "laureate": self.laureate,
            "commended": self.commended,
            "pool": pool if commends else [],
            "votes": needs,
            "isNarrow": self.is_narrow(),
        }

    def near(self, reference, low, laureates):
        """Those of the declared ranks whose worth is near enough to the reference's."""
        if reference is None:
            return []
        rule = self.rules["commended"]
        floor = self.worth_of(reference) * (100 - Fraction(rule["withinPercent"])) / 100
        return [
            one
            for rank, one, _ in self.places
            if low <= rank <= rule["ranks"][1]
            and one not in laureates
            and self.worth_of(one) >= floor
        ]

    def is_narrow(self):
        if not self.laureate or len(self.places) < 2:
            return False
        first, second = (self.worth_of(one) for _, one, _ in self.places[:2])
        lead = (first - second) / self.top
        if self.places[1][1] in self.leaders:
            lead = min(lead, 0)
        return lead < self.rules["marginGate100"]
