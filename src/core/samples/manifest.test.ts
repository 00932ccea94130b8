import { describe, expect, it } from 'vitest';
import { sampleImage, sampleKind, sampleManifest } from './fixture';
import { parseKinds, parseManifest, parseOpening } from './manifest';

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
