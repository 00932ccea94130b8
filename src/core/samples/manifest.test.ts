import { describe, expect, it } from 'vitest';
import { sampleImage, sampleKind, sampleManifest } from './fixture';
import { parseKinds, parseManifest, parseNeither, parseNeitherKinds, parseOpening } from './manifest';

describe('parseManifest', () => {
  it('returns a correct manifest as it is', () => {
    const data = sampleManifest([sampleImage()]);
    expect(parseManifest(data)).toEqual(data);
  });

  it.each([
    ['category', 'restafval', /verwacht "papier" of "pmd"; gevonden: "restafval"/],
    ['split', 'validation', /verwacht "train" of "test"; gevonden: "validation"/],
    ['file', '../secret.webp', /verwacht de naam van een WebP of AVIF/],
    ['id', 'PET 10', /verwacht kleine letters/],
    ['width', 0, /width/],
    ['background', 'maan', /verwacht een ondergrond: grass, concrete/],
    ['light', 'kaars', /verwacht een soort licht: sky/],
    ['camera', { elevation: 120, azimuth: 0, fill: 0.8, lens: 42 }, /camera\.elevation/],
    ['seed', -1, /seed/],
    ['alt', '', /verwacht een tekst/],
    ['alt', 'Een lege PMD-fles in het gras', /verraadt de categorie/],
    ['alt', 'Een verkreukt papiertje in het gras', /verraadt de categorie/],
    ['alt', 'Een fles', /5 tot 15 woorden; gevonden: "Een fles"/],
  ])('says what is wrong when %s is %j', (field, value, message) => {
    const data = sampleManifest([sampleImage(), { ...sampleImage({ id: 'tweede' }), [field]: value }]);
    const parse = () => parseManifest(data);
    expect(parse).toThrow(message);
    expect(parse).toThrow(`content/samples/manifest.json klopt niet`);
    expect(parse).toThrow(`images[1].${field}`);
  });

  it('names the picture at fault', () => {
    const data = {
      ...sampleManifest([]),
      images: [sampleImage(), { ...sampleImage({ id: 'tweede' }), height: 'hoog' }],
    };
    expect(() => parseManifest(data)).toThrow(/images\[1\]\.height \("tweede"\): .*; gevonden: "hoog"/);
  });

  it('says that a field is missing', () => {
    const { alt: _, ...withoutAlt } = sampleImage();
    const data = { ...sampleManifest([]), images: [withoutAlt] };
    expect(() => parseManifest(data)).toThrow(/images\[0\]\.alt .*; gevonden: niets/);
  });

  it('names a field that does not exist', () => {
    const data = { ...sampleManifest([]), images: [{ ...sampleImage(), colour: 'blauw' }] };
    expect(() => parseManifest(data)).toThrow(/images\[0\] \("pmd_pet_010"\): .*colour/);
  });

  it.each([[null], ['tekst'], [[]], [{}]])('refuses %j', (data) => {
    expect(() => parseManifest(data)).toThrow(/klopt niet/);
  });
});

describe('parseKinds', () => {
  const file = (kinds: unknown[]) => ({ version: 1, note: 'Algemene kennis.', kinds });

  it('returns the kinds', () => {
    expect(parseKinds(file([sampleKind()]))).toEqual([sampleKind()]);
  });

  it('asks a sentence as reason', () => {
    const parse = () => parseKinds(file([sampleKind({ why: 'omdat het zo is' })]));
    expect(parse).toThrow('content/samples/kinds.json');
    expect(parse).toThrow(/kinds\[0\]\.why \("pet"\): verwacht één zin.*gevonden: "omdat het zo is"/);
  });
});

describe('parseOpening', () => {
  const eight = Array.from({ length: 8 }, (_, i) => `foto_${i}`);

  it('returns eight pictures in their order', () => {
    expect(parseOpening({ images: eight }).images).toEqual(eight);
  });

  it.each([[eight.slice(1)], [[...eight, 'foto_8']]])('refuses another number than eight', (images) => {
    expect(() => parseOpening({ images })).toThrow(/verwacht acht foto's/);
  });
});

describe('things of neither category', () => {
  const neither = () => {
    const { category: _c, split: _s, ...image } = sampleImage();
    return { ...sampleManifest([]), images: [image] };
  };

  it('have pictures without a category', () => {
    expect(parseNeither(neither())).toEqual(neither());
    expect(() => parseNeither(sampleManifest([sampleImage()]))).toThrow(/category/);
  });

  it('have kinds without a category', () => {
    const { category: _, ...kind } = sampleKind();
    expect(parseNeitherKinds({ version: 1, note: 'Kennis.', kinds: [kind] })).toEqual([kind]);
    expect(() => parseNeitherKinds({ version: 1, note: 'Kennis.', kinds: [sampleKind()] })).toThrow(
      'content/samples/neither/kinds.json',
    );
  });
});
