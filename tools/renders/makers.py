"""Every maker by name: a function of a random stream that gives the parts of one object, in dm, standing on z = 0."""
import items
import more_items as more
import neither_items as neither

PAPIER = {
    'magazine': ('magazine', more.magazine),
    'box': ('box', items.box),
    'ball': ('ball', more.ball),
    'flyer': ('flyer', items.flyer),
    'newspaper': ('newspaper', items.newspaper),
    'wrap': ('wrap', more.wrap),
    'paper': ('paper', more.paper),
    'printed_box': ('box', more.printed_box),
    'book': ('book', items.book),
    'envelope': ('envelope', items.envelope),
    'flatbox': ('flatbox', items.flatbox),
    'notebook': ('notebook', more.notebook),
    'eggs': ('eggs', items.eggs),
    'rollcore': ('rollcore', items.rollcore),
    'paperbag': ('paperbag', items.paperbag),
    'pizzabox': ('pizzabox', more.pizza_box),
}
PMD = {
    'pet': ('pet', items.pet),
    'can': ('can', items.can),
    'carton': ('carton', items.carton),
    'detergent': ('detergent', items.detergent),
    'tin': ('tin', items.tin),
    'pot': ('pot', items.pot),
    'bag': ('bag', more.carrier_bag),
    'foiltray': ('foiltray', more.foil_tray),
    'film': ('film', more.film_wrap),
    'tub': ('tub', more.tub),
    'tray': ('tray', items.tray),
    'caps': ('caps', more.crown_caps),
    'lids': ('lids', more.metal_lids),
    'chips': ('chips', items.chips),
    'spraycan': ('spraycan', more.spray_can),
}
NEITHER = {
    'glassbottle': ('glassbottle', neither.glass_bottle),
    'jar': ('jar', neither.jar),
    'dirtypizza': ('dirtypizza', more.dirty_pizza),
    'battery': ('battery', neither.batteries),
    'tissue': ('tissue', neither.tissue),
    'receipt': ('receipt', neither.receipt),
    'banana': ('banana', neither.banana),
    'applecore': ('applecore', neither.apple_core),
    'toothbrush': ('toothbrush', neither.toothbrush),
    'pen': ('pen', neither.pens),
}
MAKERS = {name: make for table in (PAPIER, PMD, NEITHER) for name, (_, make) in table.items()}
