"""Prints the number plans of all countries, as `src/rules/phone/plan.txt` has them.

They are those of the installed `phonenumbers`, which has the version and the metadata of a release
of Google's libphonenumber.
"""

import phonenumbers

# Every kind of number, in the order of the metadata's schema. What can be dialled within the
# country only is not a kind: those numbers are among the others.
KINDS = [
    "fixed_line",
    "mobile",
    "pager",
    "toll_free",
    "premium_rate",
    "shared_cost",
    "personal_number",
    "voip",
    "uan",
    "voicemail",
]

HEADER = """\
# The number plan of each country: its calling code, its region and what the rest of a number
# looks like, as a regular expression for the whole of it. Sorted by code, the main
# region first. Region 001 is no country's.
#
# Made by tests/generate/phone_plan.py from the metadata of Google's libphonenumber {release}:
# the patterns of every kind of number of a territory, joined.
# Copyright (C) The Libphonenumber Authors, Apache License 2.0.
"""


def pattern(code, region):
    """The patterns of all kinds of number of a region, each once."""
    plan = phonenumbers.PhoneMetadata.metadata_for_region_or_calling_code(code, region)
    kinds = [getattr(plan, kind) for kind in KINDS]
    patterns = [kind.national_number_pattern for kind in kinds if kind]
    return "|".join(dict.fromkeys(filter(None, patterns)))


def main():
    print(HEADER.format(release=phonenumbers.__version__), end="")
    # The main region of a code is the first of its list.
    codes = phonenumbers.COUNTRY_CODE_TO_REGION_CODE
    for code in sorted(codes, key=str):
        for region in codes[code]:
            print(code, region, pattern(code, region))


if __name__ == "__main__":
    main()
