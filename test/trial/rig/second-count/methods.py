"""Every method that an edition may declare official, from its definition alone (PRIZE rule 5).

`sheets` holds, for each ranked dossier, its counted sheets: (juror, college, total, marks).
A method gives the groups it ties, best first, and the figure of each dossier. Nothing here is
quick: each is written as a jury would do it on paper.
"""

from fractions import Fraction
from functools import cmp_to_key
from itertools import combinations
from math import lcm

BY_ORDER = ("borda_norm", "copeland", "ranked_pairs_margin")


def mean(figures):
    return Fraction(sum(figures), len(figures)) if figures else None


def median(figures):
    if not figures:
        return None
    row = sorted(figures)
    return Fraction(row[(len(row) - 1) // 2] + row[len(row) // 2], 2)


def trimmed(figures):
    return median(figures) if len(figures) <= 2 else mean(sorted(figures)[1:-1])


def college_mean(sheets, colleges):
    means = [mean([total for _, c, total, _ in sheets if c == college]) for college in colleges]
    return None if any(one is None for one in means) else Fraction(sum(means), len(means))


def groups_of(figures):
    """Equal figures together, highest first."""
    return [
        [one for one, own in figures.items() if own == figure]
        for figure in sorted(set(figures.values()), reverse=True)
    ]


def majority(sheets):
    """Majority judgment by taking medians away, on as many copies as make the sheets equal."""
    rows = {one: sorted(total for _, _, total, _ in own) for one, own in sheets.items()}
    figures = {one: row[(len(row) - 1) // 2] for one, row in rows.items()}

    def compare(a, b):
        size = lcm(len(rows[a]), len(rows[b]))
        left = [t for t in rows[a] for _ in range(size // len(rows[a]))]
        right = [t for t in rows[b] for _ in range(size // len(rows[b]))]
        while left:
            ours, theirs = (row.pop((len(row) - 1) // 2) for row in (left, right))
            if ours != theirs:
                return theirs - ours
        return 0

    groups = []
    for one in sorted(rows, key=cmp_to_key(compare)):
        if groups and compare(groups[-1][0], one) == 0:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups, figures


def borda(sheets):
    """Mean place: the share of the juror's other dossiers that one is above, an equal one for half."""
    points = {one: [] for one in sheets}
    for juror, own in by_juror(sheets).items():
        for one, total in own.items():
            others = [t for other, t in own.items() if other != one]
            above = sum(Fraction(1 if total > t else 0) + Fraction(total == t) / 2 for t in others)
            points[one].append(above / len(others) if others else Fraction(1, 2))
    return {one: mean(own) for one, own in points.items()}


def by_juror(sheets):
    jurors = {}
    for one, own in sheets.items():
        for juror, _, total, _ in own:
            jurors.setdefault(juror, {})[one] = total
    return jurors


def duels(sheets):
    """How many jurors put the first above the second, for every pair of dossiers."""
    won = {(a, b): 0 for a in sheets for b in sheets if a != b}
    for own in by_juror(sheets).values():
        for a, b in combinations(own, 2):
            if own[a] != own[b]:
                won[(a, b) if own[a] > own[b] else (b, a)] += 1
    return won


def copeland(sheets):
    won = duels(sheets)
    return {
        a: sum(
            Fraction(1) if won[a, b] > won[b, a] else Fraction(won[a, b] == won[b, a]) / 2
            for b in sheets
            if b != a
        )
        for a in sheets
    }


def reaches(edges, start):
    """Every dossier that arrows lead to."""
    seen, wait = set(), [start]
    while wait:
        here = wait.pop()
        for a, b in edges:
            if a == here and b not in seen:
                seen.add(b)
                wait.append(b)
    return seen


def ranked_pairs(sheets):
    """Duels by margin, then by the fewer votes against; those of a class that would close a
    circle with what is locked and with their own class are all left out."""
    won = duels(sheets)
    strength = {
        (a, b): (won[a, b] - won[b, a], -won[b, a])
        for a, b in won
        if won[a, b] > won[b, a]
    }
    locked = set()
    for class_ in sorted(set(strength.values()), reverse=True):
        tried = {pair for pair, own in strength.items() if own == class_}
        edges = locked | tried
        locked |= {(a, b) for a, b in tried if a not in reaches(edges, b)}
    return {a: Fraction(len(reaches(locked, a))) for a in sheets}


def rank(method, sheets, colleges):
    """Groups that tie, best first, and the figure of each dossier."""
    if not sheets:
        return [], {}
    if method == "majority_judgment":
        return majority(sheets)
    if method in BY_ORDER:
        count = {"borda_norm": borda, "copeland": copeland, "ranked_pairs_margin": ranked_pairs}
        figures = count[method](sheets)
    else:
        figures = {one: of_marks(method, own, colleges) for one, own in sheets.items()}
    return groups_of(figures), figures


def of_marks(method, sheets, colleges):
    """The figure of one dossier by a method of marks."""
    totals = [total for _, _, total, _ in sheets]
    if method == "college":
        return college_mean(sheets, colleges)
    if method == "majority_judgment":
        return Fraction(sorted(totals)[(len(totals) - 1) // 2]) if totals else None
    return {"mean": mean, "median": median, "trimmed1": trimmed}[method](totals)
