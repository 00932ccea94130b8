import { expect, it } from 'vitest';
import { checkSamples } from './check';
import { sampleImage, sampleKind, sampleManifest } from './fixture';

const pet = sampleImage();
const can = sampleImage({ id: 'pmd_can_010', file: 'pmd_can_010.webp', object: 'can_010', kind: 'can', split: 'test' });
const kinds = [sampleKind(), sampleKind({ id: 'can', name: 'drankblikje' })];
const opening = { images: [pet.id] };

const check = (images = [pet, can], changedKinds = kinds, changedOpening = opening) => {
  return () => checkSamples(sampleManifest(images), changedKinds, changedOpening);
};

it('accepts files that agree', () => {
  expect(check()).not.toThrow();
});

it('refuses a kind that does not exist', () => {
  expect(check([pet, { ...can, kind: 'cam' }])).toThrow(
    /"pmd_can_010": verwacht een soort uit kinds\.json, gevonden "cam"/,
  );
});

it('refuses a picture whose category is not that of its kind', () => {
  expect(check([pet, { ...can, category: 'papier' }])).toThrow(
    /soort "can" hoort in kinds\.json bij "pmd", gevonden "papier"/,
  );
});

it.each([
  ['picture', check([pet, can, { ...can, file: 'other.webp' }]), /foto "pmd_can_010" staat er meer dan één keer/],
  ['file', check([pet, can, { ...can, id: 'other' }]), /bestand "pmd_can_010\.webp" staat er meer dan één keer/],
  ['kind', check([pet, can], [...kinds, kinds[0]!]), /soort "pet" staat er meer dan één keer/],
  ['opening picture', check([pet, can], kinds, { images: [pet.id, pet.id] }), /opening\.json: foto "pmd_pet_010"/],
])('refuses the same %s twice', (_, run, message) => {
  expect(run).toThrow(message);
});

it('lets several views share an object', () => {
  expect(check([pet, can, { ...pet, id: 'view_2', file: 'view_2.webp' }])).not.toThrow();
});

it('refuses an object on both sides of the split', () => {
  const view = { ...pet, id: 'view_2', file: 'view_2.webp', split: 'test' as const };
  expect(check([pet, can, view])).toThrow(
    /voorwerp "pet_010": foto "view_2" heeft split "test", maar foto "pmd_pet_010" heeft "train"/,
  );
});

it('refuses an object of two kinds', () => {
  expect(check([pet, can, { ...pet, id: 'view_2', file: 'view_2.webp', kind: 'can' }])).toThrow(
    /foto "view_2" heeft kind "can"/,
  );
});

it.each([
  ['an unknown picture', 'weg', kinds, /foto "weg" staat niet in manifest\.json/],
  ['a test picture', can.id, kinds, /"pmd_can_010" hoort bij "test"/],
  ['a doubtful kind', pet.id, [sampleKind({ doubtful: true }), kinds[1]!], /twijfelgeval \(pet\)/],
])('refuses %s in the opening exercise', (_, id, changedKinds, message) => {
  expect(check([pet, can], changedKinds, { images: [id] })).toThrow(message);
});

it('reports all faults at once', () => {
  expect(
    check([
      { ...pet, kind: 'x' },
      { ...can, kind: 'y' },
    ]),
  ).toThrow(/gevonden "x"[^]*gevonden "y"/);
});
