"""Dutch descriptions of the pictures, from what the scene was made of. They never name a category."""
import colorsys
import numpy as np

# maker: noun, of the neuter gender or not, and what it looks like
NOUNS = {
    'box': ('doos', False, ''),
    'printed_box': ('doos', False, 'met opdruk'),
    'flatbox': ('plaat', False, 'van een platte doos'),
    'newspaper': ('krant', False, 'met foto'),
    'magazine': ('tijdschrift', True, 'met een foto op de voorkant'),
    'flyer': ('folder', False, 'met reclame'),
    'book': ('boek', True, 'met een harde kaft'),
    'notebook': ('schrift', True, 'met ringen'),
    'paper': ('blad', True, 'met tekst'),
    'ball': ('prop', False, 'stevig verfrommeld'),
    'envelope': ('envelop', False, ''),
    'eggs': ('eierdoos', False, 'zonder eieren'),
    'rollcore': ('rolletje', True, 'helemaal leeg'),
    'paperbag': ('zak', False, 'met hoekige plooien'),
    'pizzabox': ('pizzadoos', False, 'zonder vlekken'),
    'wrap': ('vel', True, 'met een feestelijk patroon'),
    'pet': ('fles', False, ''),
    'can': ('drankblikje', True, ''),
    'carton': ('drankpak', True, ''),
    'detergent': ('flacon', False, 'met een dop'),
    'tin': ('conservenblik', True, ''),
    'pot': ('potje', True, ''),
    'bag': ('draagtas', False, 'dun en gekreukt'),
    'foiltray': ('schaaltje', True, 'met ribbels'),
    'film': ('folie', False, 'helemaal gekreukt'),
    'tub': ('vlootje', True, ''),
    'tray': ('schaaltje', True, 'met rand'),
    'caps': ('kroonkurken', None, ''),
    'lids': ('deksels', None, 'met rand'),
    'chips': ('chipszak', False, ''),
    'spraycan': ('spuitbus', False, ''),
    'glassbottle': ('fles', False, ''),
    'jar': ('bokaal', False, ''),
    'dirtypizza': ('pizzadoos', False, 'vol vetvlekken'),
    'battery': ('batterijen', None, ''),
    'tissue': ('zakdoekje', True, 'helemaal verfrommeld'),
    'receipt': ('kassaticket', True, ''),
    'banana': ('bananenschil', False, ''),
    'applecore': ('klokhuis', True, 'van een appel'),
    'toothbrush': ('tandenborstel', False, ''),
    'pen': ('balpen', False, ''),
}
GROUNDS = {
    'grass': 'in het gras',
    'concrete': 'op beton',
    'tiles': 'op tegels',
    'klinkers': 'op klinkers',
    'asphalt': 'op asfalt',
    'wood': 'op een houten vloer',
    'cloth': 'op een tafelkleed',
    'stone': 'op een stenen blad',
    'laminate': 'op een gladde tafel',
    'board': 'op een witte tafel',
}
LIGHTS = {'sky': 'in de zon', 'overcast': 'bij grijs weer', 'window': 'bij een raam', 'lamp': 'bij lamplicht'}
# What reflects or lets through its surroundings is not named by the colours measured on it.
SEEN_AS = {'pet': 'doorzichtige', 'film': 'doorschijnende', 'tin': 'glanzend', 'foiltray': 'glanzend', 'glassbottle': 'glazen', 'jar': 'glazen', 'lids': 'ronde'}
LIVELY = {'rood', 'oranje', 'geel', 'groen', 'blauw', 'paars', 'roze'}
INFLECTED = {'wit': 'witte', 'grijs': 'grijze', 'zwart': 'zwarte', 'bruin': 'bruine', 'rood': 'rode', 'oranje': 'oranje', 'geel': 'gele', 'groen': 'groene', 'blauw': 'blauwe', 'paars': 'paarse', 'roze': 'roze', 'beige': 'beige'}


def colour_name(r, g, b):
    """Dutch name of an sRGB colour, 0..255."""
    h, s, v = colorsys.rgb_to_hsv(r / 255, g / 255, b / 255)
    h *= 360
    if v < 0.2:
        return 'zwart'
    if s < 0.16:
        return 'wit' if v > 0.66 else 'grijs' if v > 0.26 else 'zwart'
    if 14 <= h < 50 and s < 0.62:
        return 'beige' if v > 0.7 and s < 0.42 else 'bruin'
    if h < 14 or h >= 345:
        return 'roze' if s < 0.45 and v > 0.6 else 'rood'
    for limit, name in ((40, 'oranje'), (68, 'geel'), (165, 'groen'), (255, 'blauw'), (292, 'paars'), (345, 'roze')):
        if h < limit:
            return name
    return 'rood'


def colours(rgb, mask):
    """Colours of the object, most frequent first, each at least 12 % of it."""
    inside = rgb[mask]
    names, counts = np.unique([colour_name(*p) for p in inside[:: max(1, len(inside) // 1500)]], return_counts=True)
    order = np.argsort(-counts)
    return [str(names[i]) for i in order if counts[i] >= 0.12 * counts.sum()] or ['grijs']


def view(elevation):
    return 'van bovenaf' if elevation > 50 else 'schuin van boven' if elevation > 38 else 'van opzij'


def describe(note, found, extra=''):
    """Description in 5 to 15 words. note: as main.py writes it; found: `colours`; extra: to tell two alike pictures apart."""
    noun, neuter, looks = NOUNS[note['maker']]
    first, rest = found[0], found[1:]
    if note['maker'] in SEEN_AS:  # shiny and clear things show the colours of their surroundings
        adjective, rest = SEEN_AS[note['maker']], [c for c in found if c in LIVELY]
    else:
        adjective = first if neuter else INFLECTED[first]
    about = looks or (f'met {rest[0]}' if rest else '')
    if looks.startswith('met') or not looks:
        link = ' '
    else:
        link = ' ' if looks.split()[0] in ('van', 'zonder', 'vol') else ', '
    thing = f'{adjective} {noun}{link if about else ""}{about}'
    thing = thing[0].upper() + thing[1:]
    ground, light, seen = GROUNDS[note['background']], LIGHTS[note['light']], view(note['camera']['elevation'])
    tries = [[thing, f'{ground} {light}', seen, extra], [thing, ground, seen, extra], [thing, ground, extra or seen]]
    texts = [', '.join(p for p in t if p) for t in tries]
    return next((t for t in texts if len(t.split()) <= 15), texts[-1])
