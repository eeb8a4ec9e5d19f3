"""Believable names of towns that do not exist, and the forms in which documents write them."""

from random import Random

from synthetic.vocabulary import words
from synthetic.wording import without_marks

_FRENCH_FORMS = (
    "{words}", "Ville {de}{x}", "ville {de}{x}", "Mairie {de}{x}", "Commune {de}{x}",
    "commune {de}{x}", "Municipalité {de}{x}", "municipalité {de}{x}", "Conseil municipal {de}{x}",
    "conseil municipal {de}{x}", "City of {x}", "{x} City", "Town of {x}", "{x} City Council",
    "thành phố {x}", "Thành phố {x}", "TP {x}", "TP. {x}", "Tòa thị chính {x}", "{plain}",
)  # fmt: skip
_GROUPED_FORMS = (
    "{words}", "Communauté d’agglomération {de}{x}", "communauté d'agglomération {de}{x}",
    "Communauté {de}{x}", "Métropole {de}{x}", "{x} Agglomération", "{x} agglomération", "CA {x}",
    "Agglo {de}{x}", "{x} Agglomeration", "Khối cộng đồng {x}", "Vùng đô thị {x}", "{plain}",
)  # fmt: skip
_VIETNAMESE_FORMS = (
    "{t} {x}", "{T} {x}", "UBND {t} {x}", "HĐND {t} {x}", "Ủy ban nhân dân {t} {x}",
    "Uỷ ban nhân dân {t} {x}", "Hội đồng nhân dân {t} {x}", "{F} de {plain}", "{f} de {plain}",
    "{F} de {x}", "{f} de {x}", "Comité populaire de {plain}", "Comité populaire de {x}",
    "Comité populaire {du} de {plain}", "Comité populaire {du} de {x}", "{plain} {E}",
    "{plain} {e}", "{E} of {plain}", "{x} {E}", "People's Committee of {plain} {E}",
    "{plain} {E} People's Committee", "{x} {E} People's Committee", "{dashed}", "{joined}",
)  # fmt: skip
_VIETNAMESE_KINDS = {
    "district": ("huyện", "district", "du district", "district"),
    "provincial-city": ("thành phố", "ville", "de la ville", "city"),
    "town": ("thị xã", "ville", "de la ville", "town"),
    "commune-vn": ("xã", "commune", "de la commune", "commune"),
}


def french_name(random: Random) -> str:
    """Return the name of a French town, e.g. Saint-Brieuc-sur-Vienne or Montigny-en-Bocage."""
    saint = random.random() < 0.3
    name = (
        f"Saint-{random.choice(words('france', 'saints'))}"
        if saint
        else random.choice(words("france", "roots")) + random.choice(words("france", "endings"))
    )
    turn = random.random()
    if turn < 0.5:
        return f"{name}-sur-{random.choice(words('france', 'rivers'))}"
    if turn < 0.75 or saint:
        return f"{name}-{random.choice(words('france', 'surroundings'))}"
    return name


def vietnamese_name(random: Random) -> str:
    """Return a name of two syllables, e.g. Phú Lộc."""
    first = random.choice(words("vietnam", "first"))
    rest = [word for word in words("vietnam", "second") if word != first]
    return f"{first} {random.choice(rest)}"


def written_forms(kind: str, name: str) -> list[str]:
    """Return the other forms in which documents write the authority, without repetition."""
    plain = without_marks(name)
    holes = {"x": name, "plain": plain, "words": name.replace("-", " ")}
    if kind in _VIETNAMESE_KINDS:
        type_, french, of_french, english = _VIETNAMESE_KINDS[kind]
        holes |= {"t": type_, "T": type_.capitalize(), "f": french, "F": french.capitalize()}
        holes |= {"du": of_french, "e": english, "E": english.capitalize()}
        holes |= {"dashed": plain.replace(" ", "-"), "joined": plain.replace(" ", "").capitalize()}
        forms: tuple[str, ...] = _VIETNAMESE_FORMS
    else:
        holes["de"] = "d'" if plain[0] in "AEIOUYH" else "de "
        forms = _GROUPED_FORMS if kind in {"epci", "syndicat"} else _FRENCH_FORMS
    found = dict.fromkeys(form.format(**holes) for form in forms)
    return [form for form in found if form != name]
