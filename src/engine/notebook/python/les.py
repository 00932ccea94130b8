"""De les in Python: een bestaand model, foto's, tabellen en grafieken."""

import json as _json
from _les import roep as _roep

__all__ = ["laad_model", "fotos", "toon", "tabel", "lijngrafiek", "staafgrafiek", "LesFout", "Foto"]


class LesFout(Exception):
    """Iets van de les is verkeerd gebruikt; de boodschap zegt wat er scheelt."""


def _vraag(naam, *gegevens):
    try:
        tekst = _json.dumps(gegevens)
    except TypeError:
        raise LesFout("Dit kan ik niet gebruiken: " + repr(gegevens)[:80]) from None
    antwoord = _json.loads(_roep(naam, tekst))
    if "fout" in antwoord:
        raise LesFout(antwoord["fout"])
    return antwoord["goed"]


class Foto:
    """Een foto van de les, met naam, soort, categorie en deel ("train" of "test")."""

    def __init__(self, gegevens):
        self.id = gegevens["id"]
        self.naam = gegevens["naam"]
        self.soort = gegevens["soort"]
        self.categorie = gegevens["categorie"]
        self.deel = gegevens["deel"]

    def met_categorie(self, categorie):
        """Geef een kopie van deze foto met een ander label."""
        kopie = Foto(vars(self))
        kopie.categorie = categorie
        return kopie

    def __repr__(self):
        return f"Foto({self.naam!r}, {self.categorie!r})"


fotos = [Foto(_f) for _f in _vraag("fotos")]


def _id(foto):
    if not isinstance(foto, Foto):
        raise LesFout("Ik verwachtte een foto uit de lijst fotos, maar kreeg: " + repr(foto)[:60])
    return foto.id


def _met_label(lijst):
    if isinstance(lijst, Foto) or not hasattr(lijst, "__iter__"):
        raise LesFout("Ik verwachtte een lijst met foto's, maar kreeg: " + repr(lijst)[:60])
    return [{"id": _id(foto), "category": str(foto.categorie)} for foto in lijst]


class Model:
    """Een bestaand model dat 1000 objecttypes kent, waar jij een nieuwe laag op zet."""

    def __init__(self):
        self._nummer = _vraag("laad")

    def wat_ziet(self, foto, aantal=5):
        """Geef de objecttypes die het model op de foto ziet, met hun kans (0 tot 1), de grootste eerst."""
        return [(naam, kans) for naam, kans in _vraag("ziet", self._nummer, _id(foto), aantal)]

    def voeg_laag_toe(self, categorieen):
        """Zet een nieuwe, nog niet getrainde laag op het model, bijvoorbeeld voor ["Papier", "PMD"]."""
        if isinstance(categorieen, str):
            raise LesFout('Geef een lijst, bijvoorbeeld ["Papier", "PMD"].')
        _vraag("laag", self._nummer, list(categorieen))

    def train(self, fotos, epochs=20, learning_rate=0.05, test=()):
        """Train de nieuwe laag op de foto's en toon de score in een grafiek. De oude gewichten blijven bevroren."""
        resultaat = _vraag("train", self._nummer, _met_label(fotos), epochs, learning_rate, _met_label(test))
        return {naam: waarde for naam, waarde in resultaat.items() if waarde is not None}

    def voorspel(self, foto):
        """Geef de voorspelde categorie van een foto en de kans (0 tot 1)."""
        antwoord = _vraag("voorspel", self._nummer, _id(foto))
        return antwoord["category"], antwoord["probability"]

    @property
    def categorieen(self):
        """De categorieën van de nieuwe laag; leeg als er nog geen is."""
        return _vraag("toestand", self._nummer)["categorieen"]

    @property
    def getraind(self):
        """Of de nieuwe laag getraind is."""
        return _vraag("toestand", self._nummer)["getraind"]

    @property
    def aantal_fotos(self):
        """Op hoeveel foto's de nieuwe laag getraind is."""
        return _vraag("toestand", self._nummer)["aantal"]

    def __repr__(self):
        laag = " en ".join(self.categorieen) or "nog geen nieuwe laag"
        return f"Model({laag})"


def laad_model():
    """Laad het bestaande model."""
    return Model()


def toon(foto_of_lijst, bijschrift=None):
    """Toon een foto of een lijst foto's. Met bijschrift=functie kies je de tekst eronder."""
    lijst = [foto_of_lijst] if isinstance(foto_of_lijst, Foto) else list(foto_of_lijst)
    tekst = bijschrift or (lambda foto: foto.naam)
    _vraag("toon", [{"id": _id(foto), "caption": str(tekst(foto))} for foto in lijst])


def tabel(rijen):
    """Toon een lijst van dictionaries als tabel."""
    _vraag("tabel", list(rijen))


def lijngrafiek(titel, reeksen, x_as=""):
    """Teken lijnen: reeksen is een dictionary van naam naar lijst getallen."""
    _vraag("lijnen", titel, {str(naam): list(waarden) for naam, waarden in reeksen.items()}, x_as)


def staafgrafiek(titel, waarden):
    """Teken staven: waarden is een dictionary van naam naar getal."""
    _vraag("staven", titel, {str(naam): waarde for naam, waarde in waarden.items()})
