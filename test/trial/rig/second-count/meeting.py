"""What the meeting decided, or what still blocks the seal (PRIZE rules 1, 2, 6 to 9)."""

from fractions import Fraction

from ballots import left_by
from methods import BY_ORDER
from tally import Tally


class Meeting(Tally):
    def quorum(self, acts):
        here = {}
        for act in acts:
            if act["kind"] == "presence":
                here[act["juror"]] = act["present"]
        voters = [j for j in self.edition["jurors"] if j["voting"] and here.get(j["id"])]
        rule = self.rules["quorum"]
        return len(voters) >= rule["minVoting"] and all(
            sum(v["college"] == c["id"] for v in voters) >= rule["minPerCollege"]
            for c in self.edition["colleges"]
        )

    def voters(self, dossiers):
        out = {(r["juror"], r["dossier"]) for r in self.edition["recusals"]} | self.found
        for juror, one in self.standings.items():
            known = {"counted": one[2:], "draft": one[1:]}.get(one[0], ())
            for ballot in one[1] if one[0] == "suspended" else known:
                out |= {(juror, dossier) for dossier in left_by(ballot)}
        return sum(
            1
            for j in self.edition["jurors"]
            if j["voting"]
            and self.here.get(j["id"])
            and not any((j["id"], dossier) in out for dossier in dossiers)
        )

    def majority(self, award, dossier):
        vote = self.votes.get((award, dossier))
        if vote is None:
            return ["vote-missing"]
        yes, no = vote["counts"]["for"], vote["counts"]["against"]
        reasoned = (vote["casting"] or "").strip() != ""
        if yes == no and yes > 0:
            return [] if reasoned else ["casting-missing"]
        return [] if yes > no else ["vote-lost"]

    def chosen(self, award):
        return self.award[award]["dossiers"] if award in self.award else []

    def unreasoned(self, award):
        written = award in self.award and self.award[award]["reason"].strip() != ""
        return [] if written else [["reason-missing", award, ""]]

    def unranked(self, award):
        ranked = {one for _, one, _ in self.places}
        return [["not-ranked", award, d] for d in self.chosen(award) if d not in ranked]

    def blocks(self):
        found = []
        ends = {a["award"]: at + 1 for at, a in enumerate(self.acts) if a["kind"] == "award"}
        moments = [self.acts[: ends[w]] for w in self.awards if w in ends] or [self.acts]
        if not all(map(self.quorum, moments)):
            found.append(["quorum-not-reached", "", ""])
        waiting = [j for j, one in self.standings.items() if one[0] == "suspended"]
        found += [["fork-unsettled", "", juror] for juror in waiting]
        found += self.laureate_blocks() + self.commended_blocks() + self.mention_blocks()
        for (award, dossier), vote in self.votes.items():
            about = [] if dossier is None else [dossier]
            if award in self.awards and sum(vote["counts"].values()) > self.voters(about):
                found.append(["votes-exceed-voters", award, dossier or ""])
        for act in self.tied.values():
            cast = sum(act["counts"].values()) + act["abstain"]
            if act["award"] in self.awards and cast > self.voters(act["between"]):
                found.append(["votes-exceed-voters", act["award"], act["between"][0]])
        found += [["name-unproofed", "", one] for one in self.names_not_read_over()]
        for award in self.awards:
            if award != "mention" and self.chosen(award):
                words = self.citation.get(award, {"fr": "", "en": ""})
                lacking = [one for one in ("fr", "en") if not words[one].strip()]
                found += [["citation-missing", award, one] for one in lacking]
        return sorted(found)

    def names_not_read_over(self):
        winners = {dossier for act in self.award.values() for dossier in act["dossiers"]}
        return [
            one["id"]
            for one in self.edition["dossiers"]
            if one["id"] in winners
            and not one.get("nameConfirmed", True)
            and self.read_over.get(one["id"]) != f"{one['company']} · {one['product']}"
        ]

    def typed_papers(self):
        """Counted sheets typed from paper: cells settled, the total written, the sum of marks."""
        lines = []
        for juror, one in self.standings.items():
            if one[0] != "counted" or "paper" not in one[2]:
                continue
            typed = one[2]["paper"]
            marks = [mark for sheet in one[2]["sheets"] for mark in sheet["marks"].values()]
            lines.append([juror, len(typed["settled"]), typed["checkTotal"], sum(marks)])
        return lines

    def laureate_blocks(self):
        debated = self.debate.get("laureate", "").strip() != ""
        is_blocked = self.is_narrow() and not debated
        narrow = [["margin-needs-debate", "laureate", ""]] if is_blocked else []
        if "laureate" not in self.award:
            return [["laureate-undecided", "", ""], *narrow]
        chosen = self.chosen("laureate")
        if not chosen:
            if not self.laureate:
                return []
            lost = [[k, "laureate", ""] for k in self.majority("laureate", None)]
            return lost + self.unreasoned("laureate")
        if self.unranked("laureate"):
            return self.unranked("laureate")
        found = []
        if len(chosen) > 1 and not self.rules["laureate"]["mayBeJoint"]:
            found.append(["joint-not-allowed", "laureate", ""])
        found += [["below-threshold", "", one] for one in chosen if not self.may_win(one)]
        first = self.first_places()
        for one in chosen:
            vote = self.votes.get(("laureate", one))
            if one not in first:
                found += self.departure(one, vote)
            elif vote is not None or len(chosen) < len(first):
                found += [[k, "laureate", one] for k in self.majority("laureate", one)]
        return found + narrow

    def departure(self, one, vote):
        part, whole = self.rules["departure"]
        if vote is None:
            return [["vote-missing", "laureate", one], *self.unreasoned("laureate")]
        yes = vote["counts"]["for"]
        cast = yes + vote["counts"]["against"]
        enough = cast > 0 and Fraction(yes, cast) >= Fraction(part, whole)
        short = [] if enough else [["ranking-left-without-two-thirds", "laureate", one]]
        return short + self.unreasoned("laureate")

    def commended_blocks(self):
        if "commended" not in self.awards:
            return []
        laureates, chosen = self.chosen("laureate"), self.chosen("commended")
        decided = "laureate" in self.award
        if decided and not laureates and not self.rules["commended"]["withoutLaureate"]:
            return [["commended-without-laureate", "", ""]] if chosen else []
        first = self.first_places()
        in_order = bool(laureates) and sorted(laureates) == sorted(first)
        low = self.rules["commended"]["ranks"][0] if in_order else 1
        reference = laureates[0] if laureates else (first or [None])[0]
        known = reference if reference is not None and self.worth_of(reference) is not None else None
        pool = self.near(known, low, laureates)
        if "commended" not in self.award:
            return [] if decided and not pool else [["commended-undecided", "", ""]]
        if not chosen:
            if not pool:
                return []
            lost = [[k, "commended", ""] for k in self.majority("commended", None)]
            return lost + self.unreasoned("commended")
        if self.unranked("commended"):
            return self.unranked("commended")
        if len(chosen) > 1:
            return [["joint-not-allowed", "commended", ""]]
        (one,) = chosen
        if one in laureates:
            return [["awarded-twice", "", one]]
        if one not in pool:
            return [["commended-outside-pool", "", one]]
        rest = [(r, d) for r, d, _ in self.places if d not in laureates]
        best = [d for r, d in rest if r == rest[0][0]]
        if best == [one] and ("commended", one) not in self.votes:
            return []
        return [[k, "commended", one] for k in self.majority("commended", one)]

    def mention_blocks(self):
        eligible = {d["id"] for d in self.edition["dossiers"] if d["status"] == "eligible"}
        elsewhere = self.chosen("laureate") + self.chosen("commended")
        found = []
        for one in self.chosen("mention"):
            if one not in eligible:
                found.append(["not-ranked", "mention", one])
            elif one in elsewhere:
                found.append(["awarded-twice", "", one])
            else:
                found += [[k, "mention", one] for k in self.majority("mention", one)]
        return found

    def decided(self):
        first = self.first_places()
        lines = []
        for award in self.awards:
            chosen = self.chosen(award)
            vote = self.votes.get((award, chosen[0] if chosen else None))
            counts = None
            if award in self.award and vote is not None:
                counts = [vote["counts"][side] for side in ("for", "against", "abstain")]
            left = award == "laureate" and any(one not in first for one in chosen)
            lines.append([award, chosen, left, counts])
        return lines

    def line(self, rank, dossier, by):
        figure = self.score[dossier]
        others = len(self.places) - 1
        if self.method == "borda_norm":
            score = figure * 100
        elif self.method in BY_ORDER:
            score = figure * 100 / others if others else Fraction(100)
        else:
            score = figure / self.top
        hundredths = (score * 100 + Fraction(1, 2)).__floor__()
        exact = f"{figure.numerator}/{figure.denominator}"
        shown = f"{hundredths // 100}.{hundredths % 100:02d}"
        return [rank, dossier, len(self.sheets[dossier]), exact, shown, by]

    def outcome(self):
        proposal = self.propose()
        blocks = self.blocks()
        return {
            "mergeCode": self.merge_code(),
            "standings": {j: one[one[0] == "counted"] for j, one in self.standings.items()},
            "ranking": [self.line(*place) for place in self.places],
            "notRanked": self.not_ranked,
            "setAside": sorted(self.set_aside),
            "papers": self.typed_papers(),
            "proposal": proposal,
            "blocks": blocks,
            "decided": None if blocks else self.decided(),
        }
