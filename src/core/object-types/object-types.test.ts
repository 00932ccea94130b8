import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseObjectTypes } from './object-types';

const file = new URL('../../../content/data/object-types.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const types = parseObjectTypes(JSON.parse(text));

/** English words with a second meaning or a Dutch look-alike, which a careless translation gets wrong. */
const traps: [index: number, en: string, nl: string][] = [
  [7, 'cock', 'haan'],
  [10, 'brambling', 'keep'],
  [21, 'kite', 'wouw'],
  [27, 'eft', 'watersalamander op het land'],
  [70, 'harvestman', 'hooiwagen'],
  [78, 'tick', 'teek'],
  [97, 'drake', 'woerd'],
  [101, 'tusker', 'olifant met slagtanden'],
  [134, 'crane', 'kraanvogel'],
  [138, 'bustard', 'trap (vogel)'],
  [141, 'redshank', 'tureluur'],
  [246, 'Great Dane', 'Duitse dog'],
  [248, 'Eskimo dog', 'poolhond'],
  [254, 'pug', 'mopshond'],
  [263, 'Pembroke', 'welsh corgi pembroke'],
  [264, 'Cardigan', 'welsh corgi cardigan'],
  [299, 'meerkat', 'stokstaartje'],
  [321, 'admiral', 'admiraalvlinder'],
  [322, 'ringlet', 'zandoogje'],
  [336, 'marmot', 'marmot'],
  [338, 'guinea pig', 'cavia'],
  [339, 'sorrel', 'vospaard'],
  [370, 'guenon', 'meerkat (aap)'],
  [377, 'marmoset', 'penseelaapje'],
  [389, 'barracouta', 'snoekmakreel'],
  [392, 'rock beauty', 'hertogsvis'],
  [416, 'balance beam', 'evenwichtsbalk'],
  [419, 'Band Aid', 'pleister'],
  [422, 'barbell', 'lange halter'],
  [425, 'barn', 'schuur'],
  [429, 'baseball', 'honkbal'],
  [436, 'beach wagon', 'stationwagen'],
  [439, 'bearskin', 'berenmuts'],
  [452, 'bonnet', 'kapothoed'],
  [456, 'bow', 'boog'],
  [458, 'brass', 'gedenkplaat'],
  [468, 'cab', 'taxi'],
  [474, 'cardigan', 'gebreid vest'],
  [492, 'chest', 'kist'],
  [502, 'clog', 'klomp'],
  [517, 'crane', 'hijskraan'],
  [519, 'crate', 'krat'],
  [542, 'drumstick', 'drumstok'],
  [544, 'Dutch oven', 'gietijzeren kookpot'],
  [553, 'file', 'archiefkast'],
  [608, 'jean', 'jeans'],
  [618, 'ladle', 'pollepel'],
  [638, 'maillot', 'dansmaillot'],
  [639, 'maillot', 'badpak'],
  [656, 'minivan', 'monovolume'],
  [658, 'mitten', 'wanten'],
  [660, 'mobile home', 'stacaravan'],
  [666, 'mortar', 'vijzel'],
  [667, 'mortarboard', 'afstudeerhoed'],
  [673, 'mouse', 'computermuis'],
  [676, 'muzzle', 'muilkorf'],
  [677, 'nail', 'spijker'],
  [680, 'nipple', 'speen'],
  [681, 'notebook', 'kleine laptop'],
  [687, 'organ', 'orgel'],
  [692, 'packet', 'pakje'],
  [705, 'passenger car', 'treinrijtuig'],
  [714, 'pick', 'plectrum'],
  [718, 'pier', 'wandelpier'],
  [725, 'pitcher', 'schenkkan'],
  [726, 'plane', 'houtschaaf'],
  [733, 'pole', 'paal'],
  [748, 'purse', 'portemonnee'],
  [752, 'racket', 'racket'],
  [757, 'recreational vehicle', 'mobilhome'],
  [758, 'reel', 'vismolen'],
  [769, 'rule', 'meetlat'],
  [771, 'safe', 'brandkast'],
  [778, 'scale', 'weegschaal'],
  [800, 'slot', 'gokautomaat'],
  [805, 'soccer ball', 'voetbal'],
  [824, 'stole', 'stola'],
  [827, 'stove', 'kachel'],
  [836, 'sunglass', 'zonnebrilglas'],
  [837, 'sunglasses', 'zonnebril'],
  [843, 'swing', 'schommel'],
  [862, 'torch', 'fakkel'],
  [884, 'vault', 'gewelf'],
  [908, 'wing', 'vliegtuigvleugel'],
  [923, 'plate', 'bord met eten'],
  [926, 'hot pot', 'hotpot'],
  [928, 'ice cream', 'roomijs'],
  [968, 'cup', 'kopje'],
  [976, 'promontory', 'kaap'],
  [982, 'groom', 'bruidegom'],
  [989, 'hip', 'rozenbottel'],
  [990, 'buckeye', 'paardenkastanje'],
  [998, 'ear', 'maïskolf'],
];

describe('the file content/data/object-types.json', () => {
  it.each(traps)('%i %s is %s', (index, en, nl) => {
    expect(types[index]).toMatchObject({ index, en, nl });
  });

  it('keeps one object type per line, so that a change to one name is a change to one line', () => {
    const lines = text.trimEnd().split('\n').slice(1, -1);
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(types);
  });

  it('uses the Dutch alphabet only, and no name for a people that the people rejects', () => {
    for (const { nl } of types) {
      expect(nl).toMatch(/^[A-Za-zçéèëïö' ()-]+$/);
      expect(nl).not.toMatch(/eskimo/i);
    }
  });
});
