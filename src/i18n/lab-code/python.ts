import type { ProjectSettings } from '@core/project/types';
import { PARTS, quoted, type LabCode, type LabFacts } from './facts';

const layerOf = (settings: ProjectSettings) => (settings.layer === 'object-types' ? 'objecttypes' : 'kenmerken');
const drawn = ({ perCategory, seed }: ProjectSettings) =>
  perCategory === null ? 'leer_fotos' : `kies_per_categorie(leer_fotos, ${perCategory}, ${seed})`;

function method({ method: how, l2, seed }: ProjectSettings): string {
  if (how.kind === 'lbfgs') return `    methode="lbfgs",\n    streng=${l2},`;
  return [
    `    methode="gradient descent",`,
    `    epochs=${how.epochs},`,
    `    learning_rate=${how.learningRate},`,
    `    batch=${how.batchSize},`,
    `    streng=${l2},`,
    `    startgetal=${seed},`,
  ].join('\n');
}

const chosen = ({ category }: LabFacts) => (category === null ? '' : `, ${quoted(category)}`);

/** The cells of the lab in Python. */
export const pythonCode: LabCode = {
  camera: ({
    category,
    role,
  }) => `# De pagina neemt de foto: code in een notebook kan zelf niet bij de camera. Je foto's komen in mijn_fotos.
camera(toon, categorie=${quoted(category ?? '')}, deel=${quoted(PARTS[role])})`,
  files: ({ category, role }) => `# Je kiest de foto's zelf, op dit toestel. Ze komen in mijn_fotos.
bestanden(toon, categorie=${quoted(category ?? '')}, deel=${quoted(PARTS[role])})`,
  categories: ({
    categories: [first = '', second = first],
  }) => `# Een categorie is het label van een foto. Elke regel maakt een nieuwe lijst: mijn_fotos blijft zoals ze is.
from collections import Counter

hernoemd = [
    foto.met_categorie("Andere naam") if foto.categorie == ${quoted(first)} else foto
    for foto in mijn_fotos
]
verplaatst = [foto.met_categorie(${quoted(second)}) for foto in mijn_fotos[:1]] + mijn_fotos[1:]
om_te_testen = [foto.met_deel("test") for foto in mijn_fotos[:1]] + mijn_fotos[1:]
foto_weg = mijn_fotos[1:]
zonder = [foto for foto in mijn_fotos if foto.categorie != ${quoted(second)}]

def telling(fotos):
    return dict(Counter(foto.categorie for foto in fotos))

print("Nu:", telling(mijn_fotos))
print("Hernoemd:", telling(hernoemd))
print("De eerste foto verplaatst:", telling(verplaatst))
print("De eerste foto om te testen:", [foto.deel for foto in om_te_testen[:1]])
print("De eerste foto weg:", telling(foto_weg))
print("Een categorie weg:", telling(zonder))
# Een categorie erbij: zet haar naam in de lijst van voeg_laag_toe, en geef foto's dat label.
# Ongedaan maken: gebruik weer mijn_fotos.`,
  undo: () => `# Elke wijziging geeft een nieuwe lijst. Wie de vorige bewaart, kan terug.
nu = list(mijn_fotos)
vroeger = []
later = []

def wijzig(nieuw):
    global nu
    vroeger.append(nu)
    later.clear()
    nu = nieuw

def maak_ongedaan():
    global nu
    if vroeger:
        later.append(nu)
        nu = vroeger.pop()

def doe_opnieuw():
    global nu
    if later:
        vroeger.append(nu)
        nu = later.pop()

print("Eerst:", len(nu))
wijzig(nu[1:])
print("Een foto weg:", len(nu))
maak_ongedaan()
print("Ongedaan gemaakt:", len(nu))
doe_opnieuw()
print("Opnieuw gedaan:", len(nu))
# Terug naar het begin is ook een wijziging: wijzig(fotos) neemt de foto's van de les.`,
  save: ({ project }) => `# Bewaar je foto's met hun labels als een bestand dat je in het labo weer opent.
bewaar_project(${quoted(project)}, mijn_fotos)

# Open zo'n bestand, of een zip met een map per categorie: de foto's komen in mijn_fotos met hun eigen labels.
def toon_nieuwe(nieuwe):
    print("Erbij:", len(nieuwe))
    toon(nieuwe[:12], lambda foto: foto.categorie)

bestanden(toon_nieuwe)`,
  projects: ({ project }) => `# Een project is een naam met een lijst foto's.
projecten = [{"naam": ${quoted(project)}, "fotos": list(mijn_fotos)}]
# Nieuw: met de foto's van de les, of leeg.
projecten.append({"naam": "Met de foto's van de les", "fotos": fotos})
projecten.append({"naam": "Leeg", "fotos": []})
# Kopiëren en hernoemen.
kopie = {**projecten[0], "naam": projecten[0]["naam"] + " (kopie)"}
projecten.append(kopie)
kopie["naam"] = "Mijn kopie"
# Weghalen.
projecten = [een for een in projecten if een["naam"] != "Leeg"]
# Openen: train daarna met deze foto's.
geopend = [een for een in projecten if een["naam"] == "Mijn kopie"][0]
tabel(
    [
        {"naam": een["naam"], "fotos": len(een["fotos"]), "geopend": "ja" if een is geopend else ""}
        for een in projecten
    ]
)`,
  photos: ({ settings }) => `# De foto's van je project in het labo staan in mijn_fotos.
leer_fotos = [foto for foto in mijn_fotos if foto.deel == "train" and foto.categorie != ""]
train_fotos = ${drawn(settings)}
test_fotos = [foto for foto in mijn_fotos if foto.deel == "test" and foto.categorie != ""]
toon(train_fotos[:12], lambda foto: foto.categorie)
print("Om van te leren:", len(train_fotos), "- om te testen:", len(test_fotos))`,
  split: ({
    settings: { seed },
  }) => `# Een kwart van de voorwerpen gaat naar de test. Een ander getal achteraan verdeelt ze anders.
gesorteerd = [foto for foto in mijn_fotos if foto.deel != "vraag" and foto.categorie != ""]
verdeeld = verdeel(gesorteerd, 0.25, ${seed})
train_fotos = [foto for foto in verdeeld if foto.deel == "train"]
test_fotos = [foto for foto in verdeeld if foto.deel == "test"]
print("Om van te leren:", len(train_fotos), "- om te testen:", len(test_fotos))`,
  train: (facts) => `model = laad_model()
model.voeg_laag_toe([${facts.categories.map(quoted).join(', ')}], laag="${layerOf(facts.settings)}")
resultaat = model.train(
    train_fotos,
    test=test_fotos,
${method(facts.settings)}
)`,
  results: () => `def juist(fotos):
    return len([foto for foto in fotos if model.voorspel(foto)[0] == foto.categorie])

print("Testfoto's juist:", juist(test_fotos), "van", len(test_fotos))
print("Trainingsfoto's juist:", juist(train_fotos), "van", len(train_fotos))`,
  compare: ({ categories, settings, previous }) => {
    const before = previous ?? settings;
    return `# De training van daarvoor nog eens, met de foto's van nu.
vorig_model = laad_model()
vorig_model.voeg_laag_toe([${categories.map(quoted).join(', ')}], laag="${layerOf(before)}")
vorig_resultaat = vorig_model.train(
    ${drawn(before)},
    test=test_fotos,
${method(before)}
)

def is_juist(een, foto):
    return een.voorspel(foto)[0] == foto.categorie

def tel_juist(een):
    return len([foto for foto in test_fotos if is_juist(een, foto)])

tabel(
    [
        {"training": "vorige", "juist": tel_juist(vorig_model), "testfotos": len(test_fotos)},
        {"training": "nu", "juist": tel_juist(model), "testfotos": len(test_fotos)},
    ]
)
beter = [foto for foto in test_fotos if not is_juist(vorig_model, foto) and is_juist(model, foto)]
slechter = [foto for foto in test_fotos if is_juist(vorig_model, foto) and not is_juist(model, foto)]
print("Eerst fout, nu juist:", len(beter))
if beter:
    toon(beter)
print("Eerst juist, nu fout:", len(slechter))
if slechter:
    toon(slechter)`;
  },
  confusion: () => `rijen = []
for echt in model.categorieen:
    rij = {"hoort bij": echt}
    for gezegd in model.categorieen:
        rij["model zegt " + gezegd] = len(
            [foto for foto in test_fotos if foto.categorie == echt and model.voorspel(foto)[0] == gezegd]
        )
    rijen.append(rij)
tabel(rijen)`,
  answer: ({ picture }) => `foto = ${
    picture === null ? 'test_fotos[0]' : `[een for een in mijn_fotos if een.id == ${quoted(picture)}][0]`
  }
toon(foto)
tabel([model.kansen(foto)])`,
  waterfall: (facts) => `uitleg = model.verklaar(foto${chosen(facts)})
tabel(uitleg["balken"])
tabel([{"begin": uitleg["begin"], "alle andere samen": uitleg["andere"], "score": uitleg["score"]}])`,
  similar: () => `buren = model.lijkt_op(foto, train_fotos, 5)
gelijkenis = {een.id: hoeveel for een, hoeveel in buren}
toon([een for een, hoeveel in buren], lambda een: f"{een.categorie}, lijkt {round(100 * gelijkenis[een.id])} %")`,
  occlusion: (facts) => `# Er wordt telkens een stukje van de foto afgedekt.
kaart = model.kaart(foto${chosen(facts)})
print("Grootste daling van de kans:", round(max(kaart), 3))`,
  cover: () => `# Links, boven, breedte en hoogte zijn een deel van de foto, van 0 tot 1.
bedekt = bedek(foto, links=0.25, boven=0.25, breedte=0.5, hoogte=0.5)
toon([foto, bedekt])
tabel([model.kansen(foto), model.kansen(bedekt)])`,
  export: ({ project }) => `model.bewaar(${quoted(project)})`,
};
