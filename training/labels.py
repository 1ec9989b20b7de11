"""The heads of the model and their labels: what it can say of a word.

A head of kind "spans" gives B-x/I-x/O for each word; one of kind "word" names
something about the first word of a span of another head; one of kind "window"
speaks of the window as a whole and is read at its first token.
"""

KINDS = ["assassination", "armed_assault", "bombing", "hijacking", "hostage_taking", "kidnapping", "facility_attack",
         "unarmed_assault", "unknown", "air_strike", "clash", "raid", "arrest", "surrender"]
STATUSES = ["occurred", "attempted", "foiled", "threatened", "alleged", "denied"]
STANDINGS = ["claimed", "blamed", "suspected", "confirmed", "denied"]
MEASURES = ["killed", "injured", "abducted", "missing", "arrested", "surrendered"]
WHOM = ["total", "civilians", "security_forces", "attackers", "part"]
QUALIFIERS = ["exact", "over", "at_least", "about", "up_to", "under", "between"]
RELATIONS = ["founded", "founded_by", "also_known_as", "part_of", "led_by", "strength", "losses", "operates_in",
             "financed_by", "funds", "allied_with", "rival_of", "aims", "tactics", "targets", "recruits_from",
             "designated_as", "ranked", "attacks"]
STANCES = ["asserted", "hedged", "denied"]
ENTITIES = ["Organisation", "Person", "Location", "Temporal", "Quantity", "Weapon", "MilitaryPlatform",
            "DocumentReference", "Nationality", "Money", "Vehicle"]
INCIDENTS = ["attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage"]
LINK = 64  # width of the two projections whose product says whether two spans are of one incident


def spans(*names):
    return ["O"] + [f"{p}-{n}" for n in names for p in "BI"]


# name -> (kind, labels); the order is the order in the file.
HEADS = {
    "mention": ("spans", spans("org", "per", "loc", "wpn", "time")),
    "trigger": ("spans", spans("trig")),
    "trigger_kind": ("word", KINDS),
    "trigger_status": ("word", STATUSES),
    "role": ("spans", spans("perp", "targ")),
    "standing": ("word", STANDINGS),
    "scene": ("spans", spans("place", "when", "weap")),
    "figure": ("spans", spans("fig")),
    "measure": ("word", MEASURES),
    "who": ("word", WHOM),
    "qualifier": ("word", QUALIFIERS),
    "voice": ("spans", spans("voice")),
    "claim": ("spans", spans("obj")),
    "relation": ("word", RELATIONS),
    "stance": ("word", STANCES),
    "warning": ("spans", spans("warn", "of")),
    "party": ("spans", spans("perp_ind", "perp_org", "target", "victim", "victim_desc", "weapon")),
    "entity": ("spans", spans(*ENTITIES)),
    "toponym": ("spans", spans("toponym")),
    "toponym_kind": ("word", ["literal", "associative"]),
    "incident": ("window", INCIDENTS),
    "link_from": ("link", [str(i) for i in range(LINK)]),
    "link_to": ("link", [str(i) for i in range(LINK)]),
}
