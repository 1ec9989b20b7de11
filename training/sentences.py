"""Make the tokenizer's reference: sentences, and how the `tokenizers` package cuts them.

    python training/sentences.py vocab.txt encoder/testdata

writes tokens.jsonl.gz and vocab.txt.gz. The sentences are composed here, with a
fixed seed: plain reports, and every kind of character that has ever broken an
offset. A line of the file is {"text", "lowercase", "ids", "spans"}; spans holds
start and end of each token in turn, in code points of the text.
"""

import gzip
import json
import pathlib
import random
import sys

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

PLACES = [
    "Kandahar", "São Tomé", "Diyarbakır", "İzmir", "ISPARTA", "Malmö", "N’Djamena", "Kraków", "Đà Nẵng", "Москва",
    "Αθήνα", "القاهرة", "תל אביב", "北京", "서울", "とうきょう", "ตลาด", "कोलकाता", "Yaoundé", "Al-Ḥasakah",
]
PEOPLE = [
    "José Núñez", "Zoë O’Brien-Müller", "Şükrü Işık", "Søren Ærø", "Jürgen Groß", "Ngô Đình", "Chloé d'Aubigné",
    "Łukasz Żak", "محمد", "Иван Йовович", "GENERAL SMITH", "al‑Baghdadi", "Mr. Ǆemal", "Ōe", "K. Ånström",
]
GROUPS = ["Al-Shabaab", "ELN", "the M23", "F.A.R.C.", "PKK/HPG", "Boko Haram", "“Los Ñetas”", "Ansar al‑Din", "Š-7"]
WORDS = [
    "gunmen", "explosion", "kidnapped", "café", "naïve", "coöperate", "résumé", "unbelievably", "counterinsurgency",
    "ex‐soldiers", "co-op", "3,000", "12.5%", "$1.2m", "€40", "£7", "№5", "½", "x²", "H₂O", "ﬁre", "Ⅷ", "ǅ", "ẞ",
    "STRASSE", "straße", "ΣΊΣΥΦΟΣ", "ОБСЕ", "ёлка", "й", "ИЙ", "اَلسَّلَامُ", "שָׁלוֹם", "नमस्ते", "한국어", "각", "がぎ",
    "ｆｕｌｌ", "ＷＩＤＥ", "🙂", "👩‍👩‍👧", "🇸🇴", "👍🏽", "❤️", "…", "—", "–", "‹quoted›", "«oui»", "„so“", "‘’",
    "don't", "it’s", "rock'n'roll", "e.g.", "http://example.org/a?b=c#d", "a@b.example", "#tag", "@name", "[UNK]x",
    "##ing", "`code`", "~50", "A^B", "{a|b}", "<b>", "C++", "\\n", "§4", "¶", "©", "°C", "µ", "×", "÷", "¿qué?", "¡no!",
]
TEMPLATES = [
    "{who} said {number} {word} were killed in {place} on {day}.",
    "{group} claimed the attack near {place}; {who} denied it.",
    "“{word},” said {who}, “is what {group} wants in {place}.”",
    "{place} ({date}) — At least {number} people, {number} of them {word}, were wounded.",
    "{WORD} {place}: {group} / {group} - {word} {word}",
    "Police in {place} blamed {group}…but {who} — “{word}” — did not.",
    "{who}'s {word} and {who}’s {word}",
    "{word} {word} {odd}{word} {place}{odd} {word}{odd}{word}",
    "{odd}{who}{odd}{odd}{group} {word}",
    "{mixed}",
    "{mixed} {who} {mixed}",
]
ODD = [
    "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "\u2028", "\u0085", "\x0b", "\x0c", "\x00", "\x07", "\x1b", "\x7f",
    "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u2066", "\ufffd", "\ue000", "\U000f0000",
    "\u0301", "\u0307", "\u0308\u0323", "\u0345", "\u20dd", "\ufe0f", "\u093f", "\u0e33", "\u1160", "\u037e", "\u1fef",
    "\u212a", "\u2126", "\u0130", "\u0131", "I\u0307", "i\u0307\u0301", "\uf900", "\u3007", "\U00020000", "\U0002f800", "\u30fb",
    "、", "。", "「", "」", "؟", "،", "।", "\u0378", "\U0001d400", "\U0001f1e6",
]


def mixed(rng):
    """A run of characters from here and there in Unicode, with some ASCII between."""
    blocks = [
        (0x20, 0x7F), (0xA0, 0x250), (0x250, 0x370), (0x370, 0x530), (0x5D0, 0x5EB), (0x600, 0x6FF), (0x905, 0x970),
        (0xE01, 0xE5C), (0x1100, 0x11FF), (0x1E00, 0x2070), (0x20A0, 0x20C0), (0x2100, 0x2190), (0x3041, 0x3100),
        (0x4E00, 0x4F00), (0xAC00, 0xAE00), (0xFB00, 0xFB50), (0xFE30, 0xFF60), (0x1F600, 0x1F650),
    ]
    first, behind = rng.choice(blocks)
    letters = []
    for _ in range(rng.randint(3, 30)):
        low, high = (first, behind) if rng.random() < 0.7 else rng.choice(blocks)
        letter = chr(rng.randrange(low, high))
        if letter != "\u061d":  # punctuation since Unicode 14, which the reference does not know yet
            letters.append(letter)
        if rng.random() < 0.15:
            letters.append(rng.choice(["\u0301", "\u0327", " ", "\u200d", "a", "ing"]))
    return "".join(letters)


def sentence(rng):
    def filled(name):
        return {
            "who": lambda: rng.choice(PEOPLE), "place": lambda: rng.choice(PLACES), "group": lambda: rng.choice(GROUPS),
            "word": lambda: rng.choice(WORDS), "WORD": lambda: rng.choice(WORDS).upper(), "odd": lambda: rng.choice(ODD),
            "number": lambda: rng.choice(["two", "17", "1,200", "٣", "十", "४", "a dozen"]), "day": lambda: rng.choice(["Friday", "2 May", "۱۴۰۲"]),
            "date": lambda: rng.choice(["2019-03-15", "15/3/2019", "15.III.2019"]), "mixed": lambda: mixed(rng),
        }[name]()

    text = rng.choice(TEMPLATES)
    while "{" in text:
        before, rest = text.split("{", 1)
        name, after = rest.split("}", 1)
        text = before + filled(name).replace("{", "\x01").replace("}", "\x02") + after
    return text.replace("\x01", "{").replace("\x02", "}")


def extremes():
    """Texts at the edge: nothing, one character, words about as long as BERT allows."""
    yield from ["", " ", "\u200b", "\u0301", "a", ".", "\n\n", "\ufeff\ufeff", "[CLS] [SEP] [PAD]", "\u0301a", ".\u0301."]
    for length in (99, 100, 101, 300):
        yield "a" * length
        yield "é" * length + " end"
        yield "e\u0301" * length
        yield "각" * (length // 3) + " end"
        yield "begin " + "supercalifragilistic" * (length // 20) + "."
    for odd in ODD:
        yield from [odd, f"a{odd}b", f"{odd}word", f"word{odd}", f"un{odd}believ{odd}ably", f"(X{odd}{odd}Y)"]


def main(vocabulary, folder):
    vocab = vocabulary.read_text(encoding="utf-8").splitlines()
    tokenizers = {}
    for lowercase in (True, False):
        tokenizer = Tokenizer(WordPiece({word: i for i, word in enumerate(vocab)}, unk_token="[UNK]", max_input_chars_per_word=100))
        tokenizer.normalizer = BertNormalizer(clean_text=True, handle_chinese_chars=True, strip_accents=None, lowercase=lowercase)
        tokenizer.pre_tokenizer = BertPreTokenizer()
        tokenizers[lowercase] = tokenizer

    rng = random.Random(1984)
    cases = [(text, True) for text in extremes()]
    cases += [(sentence(rng), i % 8 != 0) for i in range(1600)]
    lines = []
    for text, lowercase in cases:
        cut = tokenizers[lowercase].encode(text, add_special_tokens=False)
        spans = [edge for span in cut.offsets for edge in span]
        lines.append(json.dumps({"text": text, "lowercase": lowercase, "ids": cut.ids, "spans": spans}, ensure_ascii=False, separators=(",", ":")))
    pack(folder / "tokens.jsonl.gz", lines)
    pack(folder / "vocab.txt.gz", vocab)


def pack(path, lines):
    """Write lines compressed, without a name or time that would change from run to run."""
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write("".join(line + "\n" for line in lines).encode())


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
