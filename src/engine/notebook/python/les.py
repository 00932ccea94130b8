"""De les in Python: een bestaand model, foto's, tabellen en grafieken."""

import json as _json
from _les import roep as _roep, op_plaats as _op_plaats

__all__ = [
    "laad_model",
    "fotos",
    "mijn_fotos",
    "kies_per_categorie",
    "verdeel",
    "bedek",
    "toon",
    "tabel",
    "lijngrafiek",
    "staafgrafiek",
    "schuif",
    "camera",
    "bestanden",
    "bewaar_project",
    "LesFout",
    "Foto",
]


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
    """Een foto, met naam, soort, categorie, voorwerp en deel ("train", "test" of "vraag")."""

    def __init__(self, gegevens):
        self.id = gegevens["id"]
        self.naam = gegevens["naam"]
        self.soort = gegevens["soort"]
        self.categorie = gegevens["categorie"]
        self.deel = gegevens["deel"]
        self.voorwerp = gegevens["voorwerp"]

    def met_categorie(self, categorie):
        """Geef een kopie van deze foto met een ander label."""
        return Foto({**vars(self), "categorie": categorie})

    def met_deel(self, deel):
        """Geef een kopie van deze foto voor een ander deel: "train", "test" of "vraag"."""
        return Foto({**vars(self), "deel": deel})

    def __repr__(self):
        return f"Foto({self.naam!r}, {self.categorie!r})"


fotos = [Foto(_f) for _f in _vraag("fotos")]
mijn_fotos = [Foto(_f) for _f in _vraag("mijn_fotos")]


def _nieuwe_fotos():
    mijn_fotos[:] = [Foto(f) for f in _vraag("mijn_fotos")]


def _id(foto):
    if not isinstance(foto, Foto):
        raise LesFout("Ik verwachtte een foto uit de lijst fotos, maar kreeg: " + repr(foto)[:60])
    return foto.id


def _lijst(lijst):
    if isinstance(lijst, Foto) or not hasattr(lijst, "__iter__"):
        raise LesFout("Ik verwachtte een lijst met foto's, maar kreeg: " + repr(lijst)[:60])
    lijst = list(lijst)
    for foto in lijst:
        _id(foto)
    return lijst


def _met_label(lijst):
    return [{"id": foto.id, "category": str(foto.categorie)} for foto in _lijst(lijst)]


def _gegevens(lijst):
    return [{**vars(foto), "categorie": str(foto.categorie)} for foto in _lijst(lijst)]


class Model:
    """Een bestaand model dat 1000 objecttypes kent, waar jij een nieuwe laag op zet."""

    def __init__(self):
        self._nummer = _vraag("laad")

    def wat_ziet(self, foto, aantal=5):
        """Geef de objecttypes die het model op de foto ziet, met hun kans (0 tot 1), de grootste eerst."""
        return [(naam, kans) for naam, kans in _vraag("ziet", self._nummer, _id(foto), aantal)]

    def uitvoer(self, foto):
        """Geef de 1000 getallen (logits) die het bestaande model voor de foto geeft."""
        return _vraag("uitvoer", self._nummer, _id(foto))

    def voeg_laag_toe(self, categorieen, laag="objecttypes"):
        """Zet een nieuwe, nog niet getrainde laag op het model, bijvoorbeeld voor ["Papier", "PMD"].

        Met laag="objecttypes" komt ze boven op de 1000 objecttypes, met laag="kenmerken" in de plaats van de
        laatste laag van het bestaande model.
        """
        if isinstance(categorieen, str):
            raise LesFout('Geef een lijst, bijvoorbeeld ["Papier", "PMD"].')
        _vraag("laag", self._nummer, list(categorieen), laag)

    def train(
        self,
        fotos,
        epochs=20,
        learning_rate=0.05,
        test=(),
        methode="gradient descent",
        batch=16,
        streng=1,
        startgetal=7,
    ):
        """Train de nieuwe laag op de foto's en toon de score in een grafiek. De oude gewichten blijven bevroren.

        methode is "gradient descent" (stap voor stap) of "lbfgs" (de snelste weg). streng is hoe streng de
        training is voor grote gewichten.
        """
        opties = {
            "methode": methode,
            "epochs": epochs,
            "learningRate": learning_rate,
            "batch": batch,
            "streng": streng,
            "startgetal": startgetal,
        }
        resultaat = _vraag("train", self._nummer, _met_label(fotos), opties, _met_label(test))
        return {naam: waarde for naam, waarde in resultaat.items() if waarde is not None}

    def voorspel(self, foto):
        """Geef de voorspelde categorie van een foto en de kans (0 tot 1)."""
        antwoord = _vraag("voorspel", self._nummer, _id(foto))
        return antwoord["category"], antwoord["probability"]

    def kansen(self, foto):
        """Geef de kans van elke categorie, als dictionary."""
        antwoord = _vraag("voorspel", self._nummer, _id(foto))
        return dict(zip(self.categorieen, antwoord["probabilities"]))

    def verklaar(self, foto, categorie=None):
        """Geef wat meetelt voor een categorie: begin, balken (objecttype, bijdrage, kans), andere en score."""
        uit = _vraag("verklaar", self._nummer, _id(foto), categorie)
        balken = [
            {"objecttype": balk["name"], "bijdrage": balk["contribution"], "kans": balk["probability"]}
            for balk in uit["bars"]
        ]
        return {"begin": uit["base"], "balken": balken, "andere": uit["others"], "score": uit["score"]}

    def lijkt_op(self, foto, fotos, aantal=5):
        """Geef de foto's uit een lijst die het meest op deze foto lijken, met hun gelijkenis."""
        per_id = {een.id: een for een in _lijst(fotos)}
        gevonden = _vraag("lijkt", self._nummer, _id(foto), [een.id for een in _lijst(fotos)], aantal)
        return [(per_id[een["id"]], een["similarity"]) for een in gevonden]

    def kaart(self, foto, categorie=None):
        """Dek telkens een stukje van de foto af en toon waar de kans op de categorie daalt (groen) of stijgt (rood)."""
        return _vraag("kaart", self._nummer, _id(foto), categorie)

    def bewaar(self, naam="model"):
        """Bied de getrainde laag aan als bestand (TensorFlow.js)."""
        _vraag("bewaar", self._nummer, str(naam))

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


def kies_per_categorie(fotos, aantal, startgetal=1):
    """Loot van elke categorie hoogstens zoveel foto's. Met hetzelfde startgetal krijg je dezelfde foto's."""
    gekozen = set(_vraag("trek", _gegevens(fotos), aantal, startgetal))
    return [foto for foto in fotos if foto.id in gekozen]


def verdeel(fotos, deel_test=0.25, startgetal=1):
    """Verdeel foto's over train en test. Foto's van hetzelfde voorwerp blijven bij elkaar."""
    delen = _vraag("verdeel", _gegevens(fotos), deel_test, startgetal)
    return [Foto({**vars(foto), "deel": deel}) for foto, deel in zip(fotos, delen)]


def bedek(foto, links=0.25, boven=0.25, breedte=0.5, hoogte=0.5):
    """Geef een kopie van de foto met een grijze rechthoek erop. Alle getallen zijn een deel van de foto, 0 tot 1."""
    nummer, naam = _vraag("bedek", _id(foto), links, boven, breedte, hoogte)
    return Foto({**vars(foto), "id": nummer, "naam": naam})


def toon(foto_of_lijst, bijschrift=None):
    """Toon een foto of een lijst foto's. Met bijschrift=functie kies je de tekst eronder."""
    lijst = [foto_of_lijst] if isinstance(foto_of_lijst, Foto) else _lijst(foto_of_lijst)
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


_schuiven = {}


def _beweeg(sleutel, waarde):
    functie = _schuiven.get(sleutel)
    if functie is None:
        return
    if waarde == int(waarde):
        waarde = int(waarde)
    fout = []

    def teken():
        try:
            functie(waarde)
        except BaseException as gevangen:
            fout.append(gevangen)

    _op_plaats(sleutel, teken)
    if fout:
        raise fout[0]


def schuif(label, functie, min=0, max=10, stap=1, waarde=None):
    """Toon een schuifregelaar. Bij elke beweging wordt de functie opgeroepen met de nieuwe waarde."""
    if not callable(functie):
        raise LesFout("Geef schuif een functie mee, bijvoorbeeld: schuif('Aantal', toon_types, min=1, max=10)")
    waarde = min if waarde is None else waarde
    sleutel = _vraag("schuif", str(label), min, max, stap, waarde)
    _schuiven[sleutel] = functie
    _beweeg(sleutel, waarde)


def _inbreng(soort, naam, functie, categorie, deel):
    if not callable(functie):
        raise LesFout(f"Geef {naam} een functie mee, bijvoorbeeld: {naam}(toon, categorie='Papier')")
    sleutel = _vraag("inbreng", soort, str(categorie), deel)
    _schuiven[sleutel] = lambda vanaf: functie(mijn_fotos[vanaf:])


def camera(functie=toon, categorie="", deel="train"):
    """Toon een camera. Wat je ermee neemt komt in mijn_fotos, en de functie krijgt de nieuwe foto's als lijst.

    deel is "train" (om van te leren), "test" of "vraag".
    """
    _inbreng("camera", "camera", functie, categorie, deel)


def bestanden(functie=toon, categorie="", deel="train"):
    """Toon een knop om foto's te kiezen. Ze komen in mijn_fotos, en de functie krijgt de nieuwe foto's als lijst.

    deel is "train" (om van te leren), "test" of "vraag". Kies je een project uit het labo, of een zip met een map per
    categorie, dan houden de foto's hun eigen label.
    """
    _inbreng("files", "bestanden", functie, categorie, deel)


def bewaar_project(naam, fotos):
    """Bied een lijst foto's met hun labels aan als bestand, dat je weer kunt openen in het labo."""
    _vraag("project", str(naam), _gegevens(fotos))
