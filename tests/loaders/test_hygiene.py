"""Text that is valid UTF-8 and wrong: recognised, named, and read as it was meant."""

import pytest

from coopgraph.loaders.files.hygiene.legacy_vietnamese import _TCVN3, _VISCII, _VNI, legacy_reading
from coopgraph.loaders.files.hygiene.syllables import is_syllable, words_of

EDITIONS = "claims/editions"
SENTENCES = [
    "Hội nghị hợp tác giữa các địa phương Việt Nam và Pháp lần thứ mười",
    "Ủy ban nhân dân tỉnh Thừa Thiên Huế đã ký thỏa thuận với vùng",
    "Trường đại học Cần Thơ, bệnh viện Bạch Mai, sở ngoại vụ Quảng Ngãi",
    "nước sạch, vệ sinh môi trường; đào tạo nghề, phát triển du lịch bền vững",
]
FRENCH = [
    "Née à Noël, la coopération décentralisée: où, dès août, goûter l’héroïque maïs à Haïti?",
    "Hué, né en 1960, « Île-de-France », cœur d’Œuvre, où l’on paraît; l’été",
    "Übersetzung für München: Straße, schöne Grüße, año, Ñandú, coração",
    "Lâm Hà, Sapa, Trà Vinh, Hà Nam, bà Hà, cô Lê",
    "N° 12 – 3½ t, 5 µm, ±2 °C, § 4 © 2019",
    "£5 for the façade of the café, naïve déjà-vu",
]


def in_bytes(table: dict[int, str], text: str) -> str:
    """Write a text in an encoding of one byte a letter, and read it as Latin-1."""
    codes = {letter: chr(code) for code, letter in table.items()}
    return "".join(char if char.isascii() else codes[char] for char in text)


def in_vni(text: str) -> str:
    codes = {letter: form for form, letter in sorted(_VNI.items(), reverse=True)}
    return "".join(codes.get(char, char) for char in text)


ENCODERS = {
    "TCVN3": lambda text: in_bytes(_TCVN3, text),
    "VISCII": lambda text: in_bytes(_VISCII, text),
    "VNI": in_vni,
}


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("encoding", ENCODERS)
def test_an_old_encoding_is_recognised(encoding: str, sentence: str):
    if encoding == "TCVN3":
        sentence = sentence.replace("Ủ", "ủ")  # its capitals with marks are a font of their own
    reading = legacy_reading(ENCODERS[encoding](sentence))
    assert reading == (encoding, sentence)


@pytest.mark.parametrize("text", [*SENTENCES, *FRENCH])
def test_what_is_right_is_left_alone(spoilt, text: str):
    assert legacy_reading(text) is None
    spoilt.cells(EDITIONS, 2, venue=text)
    assert spoilt.findings() == []


def test_the_real_tables_are_vietnamese_syllables():
    """The spelling rule knows (nearly) all words of the names of Vietnamese authorities."""
    import csv

    from coopgraph.paths import DATA

    with open(DATA() / "territories/authorities.csv", newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["country"] == "VN"]
    words = [word for row in rows for word in words_of(row["name_vi"]) if not word.isascii()]
    assert len(words) > 100
    assert sum(map(is_syllable, words)) > 0.97 * len(words)


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("Hà Nội".encode().decode("latin-1"), "Hà Nội"),
        ("Hội nghị Đà Nẵng".encode().decode("cp1252", "replace"), None),
        ("Coopération décentralisée".encode().decode("cp1252"), "Coopération décentralisée"),
        ("l’été à Hà Nội".encode().decode("latin-1"), "l’été à Hà Nội"),
    ],
)
def test_text_decoded_twice_is_read_right(spoilt, damaged: str, right: str | None):
    spoilt.cells(EDITIONS, 2, venue=damaged)
    world, findings = spoilt.read()
    if right is None:  # letters are lost for good
        assert set(findings.by_kind()) <= {"lost-letter", "decoded-twice"}
        assert findings.by_kind()["lost-letter"] == 1
        return
    (finding,) = findings
    assert (finding.kind.id, finding.suggestion) == ("decoded-twice", right)
    assert right in {getattr(r, "venues", ("",))[0] for c in world.claims for r in c.records
                     if getattr(r, "venues", ())}  # fmt: skip


@pytest.mark.parametrize("encoding", ENCODERS)
def test_an_old_encoding_is_a_finding_of_its_cell(spoilt, encoding: str):
    spoilt.cells(EDITIONS, 2, venue=SENTENCES[0])
    meant, _ = spoilt.read()
    spoilt.cells(EDITIONS, 2, venue=ENCODERS[encoding](SENTENCES[0]))
    finding = spoilt.only_finding()
    assert spoilt.read()[0] == meant
    assert (finding.kind.id, finding.column, finding.suggestion) == (
        "old-encoding",
        "venue",
        SENTENCES[0],
    )
    assert finding.fields["encoding"] == encoding


@pytest.mark.parametrize(
    "text", ["H?i ngh?", "T?nh Th?a Thiên", "Huế\ufffd", "\uf0b7 Nantes", "th? tr?n"]
)
def test_a_lost_letter_is_a_finding(spoilt, text: str):
    spoilt.cells(EDITIONS, 2, venue=text)
    assert spoilt.only_finding().kind.id == "lost-letter"


@pytest.mark.parametrize(
    "text", ["Quel avenir ? Un débat", "Pourquoi? Comment?", "https://a.fr/x?y=z", "Vraiment?"]
)
def test_a_question_is_no_lost_letter(spoilt, text: str):
    spoilt.cells(EDITIONS, 2, note=text)
    assert spoilt.findings() == []


@pytest.mark.parametrize(
    "cell", ["N/A", " N/A ", "n/a", "-", "–", "néant", "Không có", "...", "?", "null", "sans objet"]
)
def test_a_placeholder_is_no_fact(spoilt, cell: str):
    spoilt.cells(EDITIONS, 2, venue="")
    empty, _ = spoilt.read()
    spoilt.cells(EDITIONS, 2, venue=cell)
    world, findings = spoilt.read()
    assert findings.by_kind() == {"placeholder": 1}
    assert world == empty


@pytest.mark.parametrize(
    "cell", ["#REF!", "\u00a0#REF!", "#N/A", "#DIV/0!", "#NOM?", "#VALEUR!", "Err:502"]
)
def test_an_error_of_a_spreadsheet_is_no_fact(spoilt, cell: str):
    spoilt.cells(EDITIONS, 2, venue="")
    empty, _ = spoilt.read()
    spoilt.cells(EDITIONS, 2, venue=cell)
    world, findings = spoilt.read()
    assert findings.by_kind() == {"error-cell": 1}
    assert world == empty


@pytest.mark.parametrize("cell", ["N/A | N/A", "không có | -", "?|?"])
def test_a_list_of_placeholders_is_no_fact(spoilt, cell: str):
    spoilt.cells(EDITIONS, 2, venue="")
    empty, _ = spoilt.read()
    spoilt.cells(EDITIONS, 2, venue=cell)
    world, findings = spoilt.read()
    assert findings.by_kind() == {"placeholder": 1}
    assert world == empty


def test_a_placeholder_among_items_is_left_out(spoilt):
    themes = "water-sanitation | environment-climate"
    spoilt.cells("claims/workshops", 2, themes=themes)
    whole, _ = spoilt.read()
    spoilt.cells("claims/workshops", 2, themes=themes.replace("|", "| N/A |"))
    world, findings = spoilt.read()
    (found,) = [f for f in findings if f.kind.id == "placeholder"]
    assert (found.line, found.column, found.suggestion) == (2, "themes", themes)
    assert world == whole


def test_a_hyphen_among_the_ids_of_bodies_is_no_placeholder(spoilt):
    spoilt.cells("claims/projects", 2, operator_as_written="Nobody known", operator_ids="-")
    assert spoilt.findings() == []
    two = {"operator_as_written": "Nobody known | No one", "operator_ids": "- | -"}
    spoilt.cells("claims/projects", 2, **two)
    assert "placeholder" not in {finding.kind.id for finding in spoilt.findings()}


@pytest.mark.parametrize(
    ("cell", "meant"),
    [("Ðà Nẵng", "Đà Nẵng"), ("Ɖồng Nai", "Đồng Nai"), ("ðồng", "đồng"), ("Nаntes", "Nantes")],
)
def test_a_look_alike_letter_is_a_finding(spoilt, cell: str, meant: str):
    spoilt.cells(EDITIONS, 2, venue=cell)
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.suggestion) == ("look-alike-letter", meant)


def test_other_alphabets_are_left_alone(spoilt):
    spoilt.cells(EDITIONS, 2, note="Москва, Αθήνα, 河内, α-tocophérol")
    assert spoilt.findings() == []


@pytest.mark.parametrize("char", ["\uffff", "\ufffe", "\ufdd0", "\U0001ffff", "\x0b", "\u2066"])
def test_what_xml_forbids_is_left_out(spoilt, char: str):
    before, _ = spoilt.read()
    spoilt.bytes(
        "territories/authorities",
        lambda c: c.replace(b"Toulouse", b"Toul%sse" % ("ou" + char).encode()),
    )
    world, findings = spoilt.read()
    assert findings.by_kind() == {"invisible-character": 1}
    assert [a.names[0].value.replace(" ", "") for a in world.authorities] == [
        a.names[0].value.replace(" ", "") for a in before.authorities
    ]


def test_a_broken_line_between_words_becomes_a_space(spoilt):
    spoilt.cells(EDITIONS, 2, note="Le Quartz\u2028grande salle")
    world, _ = spoilt.read()
    assert any((claim.note or "") == "Le Quartz grande salle" for claim in world.claims)
