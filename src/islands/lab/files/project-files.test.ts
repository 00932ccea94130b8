import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { applyCommand } from '@core/project/apply';
import { exampleProject, START } from '@core/project/fixture';
import { packHead } from '@core/project/head-text';
import { ownPicture } from '@core/project/new-project';
import type { Project, TrainedRecord } from '@core/project/types';
import { LabStore } from '../storage/lab-store';
import { memoryBackend } from '../storage/memory-backend';
import { contentId } from './content-id';
import { exportModel, exportProject, fileName, importProject, kindOfZip } from './project-files';

it('writes a name that every file system takes', () => {
  expect(fileName('Groente & fruit: één!')).toBe('groente-fruit-een');
  expect(fileName('???')).toBe('project');
});

async function withPicture(): Promise<{ store: LabStore; project: Project }> {
  const store = new LabStore({ backend: memoryBackend(), reason: null });
  const bytes = new Uint8Array(
    await sharp({ create: { width: 9, height: 7, channels: 3, background: '#123' } })
      .jpeg()
      .toBuffer(),
  );
  const blobId = await contentId(bytes);
  const own = ownPicture({ blobId, name: 'fles', alt: 'Eigen foto fles', category: 'pmd', role: 'train' });
  const project = await store.create({ ...exampleProject(0, 0), pictures: [own] }, [
    { blobId, type: 'image/jpeg', bytes },
  ]);
  return { store, project };
}

it('takes a project out of one store and into another, beside what is there', async () => {
  const { store, project } = await withPicture();
  const { blob, name } = await exportProject(project, store);
  expect(name).toBe('proef.dwengo-labo.zip');
  expect(await kindOfZip(blob)).toBe('project');

  const other = new LabStore({ backend: memoryBackend(), reason: null });
  await other.create(exampleProject(1, 1));
  const { project: imported, pictures } = await importProject(blob, 'nieuw', START + 5);
  const kept = await other.create(imported, pictures);
  expect(kept).toEqual({ ...project, id: 'nieuw', name: 'Proef (2)', updatedAt: START + 5 });
  const [own] = project.pictures;
  expect(await other.picture(own!.id)).toEqual(await store.picture(own!.id));
  expect(await other.list()).toHaveLength(2);
});

it('changes nothing when a file is refused', async () => {
  const { store, project } = await withPicture();
  const { blob } = await exportProject(project, store);
  await expect(importProject(blob.slice(0, blob.size - 9), 'nieuw', START)).rejects.toMatchObject({
    code: 'truncated',
  });
  expect(await store.list()).toHaveLength(1);
});

it('exports the model under the names that the categories have now', async () => {
  const { project } = await withPicture();
  const head = packHead({
    layer: 'embedding',
    categories: ['Papier', 'PMD'],
    dimension: 256,
    mean: new Float32Array(256),
    scale: new Float32Array(256).fill(1),
    weights: new Float32Array(512),
    bias: new Float32Array(2),
    l2: 0.1,
    examples: 2,
  });
  const latest = { categories: project.categories } as TrainedRecord['latest'];
  const trained: TrainedRecord = { head, backboneId: 'klein', latest, previous: null };
  const renamed = applyCommand(project, { kind: 'rename-category', id: 'pmd', name: 'Plastic' }, START).project;
  const { blob, name } = await exportModel({ ...renamed, trained }, { id: 'klein', name: 'Klein' }, START);
  expect(name).toBe('proef-model.zip');
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(JSON.parse(strFromU8(files['labels.json']!))).toEqual(['Papier', 'Plastic']);
});
