# The same work in numpy, one thread: what the whole process is measured against.
import json
import sys
import time

import numpy as np

found = {}


def timed(part, act):
    began = time.process_time()
    result = act()
    found[part] = time.process_time() - began
    return result


def read():
    kinds = [("juror", "S8"), ("dossier", "S8"), ("criterion", "S8"), ("score", "f8")]
    cells = np.loadtxt(sys.argv[1], dtype=kinds, delimiter=",", skiprows=1)

    def number(names):
        known = {}
        of = (known.setdefault(name, len(known)) for name in names.tolist())
        return np.fromiter(of, np.int64, len(names)), known

    j, jurors = number(cells["juror"])
    d, dossiers = number(cells["dossier"])
    c, criteria = number(cells["criterion"])
    marks = np.full((len(jurors), len(dossiers), len(criteria)), np.nan)
    marks[j, d, c] = cells["score"]
    return marks


def count(marks):
    x = marks.mean(axis=2)
    there = ~np.isnan(x)
    z = (x - np.nanmean(x, axis=1, keepdims=True)) / np.nanstd(x, axis=1, ddof=1, keepdims=True)
    filled = np.where(there, x, 0)
    by_juror, by_dossier = there.sum(axis=1), there.sum(axis=0)
    system = np.diag(by_juror) - (there / by_dossier) @ there.T
    right = filled.sum(axis=1) - (there / by_dossier) @ filled.sum(axis=0)
    severity = np.linalg.lstsq(system, right, rcond=None)[0]
    worth = (filled.sum(axis=0) - severity @ there) / by_dossier
    return x, np.nanmean(x, axis=0), np.nanmean(z, axis=0), worth


def bootstrap(x, replicates):
    jurors, dossiers = x.shape
    there = (~np.isnan(x)).astype(float)
    filled = np.where(there == 1, x, 0)
    rank = np.zeros((dossiers, dossiers))
    draw = np.random.default_rng(1)
    places = np.arange(dossiers)
    for _ in range(replicates // 500):
        times = draw.multinomial(jurors, np.full(jurors, 1 / jurors), 500).astype(float)
        order = np.argsort(-(times @ filled) / (times @ there), axis=1)
        for row in order:
            rank[row, places] += 1 / replicates
    return rank


marks = timed("read", read)
x, *_ = timed("methods", lambda: count(marks))
timed("bootstrap", lambda: bootstrap(x, int(sys.argv[2])))
print(json.dumps({**found, "all": time.process_time()}))
