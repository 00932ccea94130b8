"""Dutch descriptions of the pictures, from what the scene was made of. They never name a category."""
import colorsys
import numpy as np

# maker: noun, of the neuter gender or not, and what it looks like
NOUNS = {
    'box': ('doos', False, 'van golfplaat'),
    'printed_box': ('doos', False, 'met opdruk'),
    'flatbox': ('stuk golfplaat', True, 'platgedrukt en gescheurd'),
    'newspaper': ('krant', False, 'met zwarte tekst'),
    'magazine': ('tijdschrift', True, 'met een foto op de voorkant'),
    'flyer': ('folder', False, 'met reclame'),
    'book': ('boek', True, 'met een harde kaft'),
    'notebook': ('schrift', True, 'met ringen'),
    'paper': ('blad', True, 'met tekst, licht gekreukt'),
    'ball': ('prop', False, 'helemaal verfrommeld'),
    'envelope': ('envelop', False, ''),
    'eggs': ('eierdoos', False, 'zonder eieren'),
    'rollcore': ('rolletje', True, 'helemaal leeg'),
    'paperbag': ('zak', False, 'met hoekige plooien'),
    'pizzabox': ('pizzadoos', False, 'zonder vlekken'),
    'wrap': ('vel', True, 'gekreukt, met een feestelijk patroon'),
    'pet': ('fles', False, 'van doorzichtig plastic'),
    'can': ('drankblikje', True, ''),
    'carton': ('drankpak', True, ''),
    'detergent': ('flacon', False, 'met een dop'),
    'tin': ('conservenblik', True, ''),
    'pot': ('potje', True, 'van yoghurt'),
    'bag': ('draagtas', False, 'dun en gekreukt'),
    'foiltray': ('schaaltje', True, 'van glanzend metaal'),
    'film': ('folie', False, 'dun en gekreukt'),
    'tub': ('vlootje', True, 'met een deksel'),
    'tray': ('schaaltje', True, 'van plastic'),
    'caps': ('kroonkurken', None, ''),
    'lids': ('deksels', None, 'van metaal'),
    'chips': ('chipszak', False, ''),
    'spraycan': ('spuitbus', False, ''),
    'glassbottle': ('fles', False, 'van glas'),
    'jar': ('bokaal', False, 'van glas'),
    'dirtypizza': ('pizzadoos', False, 'vol vetvlekken'),
    'battery': ('batterijen', None, ''),
    'tissue': ('zakdoekje', True, 'gebruikt en verfrommeld'),
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
}
LIGHTS = {'sky': 'in de zon', 'overcast': 'bij grijs weer', 'window': 'bij een raam', 'lamp': 'bij lamplicht'}
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
    first = found[0] if neuter else INFLECTED[found[0]]
    if neuter and found[0] in ('roze', 'oranje', 'beige'):
        first = found[0]
    second = f'met {found[1]}' if len(found) > 1 else ''
    parts = [first.capitalize(), noun, looks if not second or len(looks.split()) < 3 else '', second if not looks.startswith('met') else '']
    place = [GROUNDS[note['background']], LIGHTS[note['light']], view(note['camera']['elevation']), extra]
    return ' '.join(' '.join(p for p in parts if p).split()) + ', ' + ' '.join(p for p in place[:2] if p) + ', ' + ', '.join(p for p in place[2:] if p)
