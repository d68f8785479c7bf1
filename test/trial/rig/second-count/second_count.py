"""A second count of a ledger, from its files, by the rules alone: no code of the application.

    python3 second_count.py FOLDER    one line of JSON for each folder inside, by name

A folder holds `edition.json` and `clear/*.json` (DSSE envelopes), `choices.json`, `acts.json`.
Signatures are not checked here: what is counted is. Every figure is an exact fraction.
"""

import pathlib
import sys

from ballots import canonical
from meeting import Meeting

for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    print(f"{folder.name} {canonical(Meeting(folder).outcome())}")
