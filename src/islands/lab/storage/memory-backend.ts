import { blobIdsOf, type StoredPicture } from '@core/project/project-file';
import { nextRevision, type FeatureRecord, type LabBackend, type ProjectRecord } from './backend';

const featureKey = (backboneId: string, pictureId: string) => `${backboneId} ${pictureId}`;

/** Keeps everything until the page closes: for where the browser lets nothing be stored. */
export function memoryBackend(): LabBackend {
  const projects = new Map<string, ProjectRecord>();
  const pictures = new Map<string, StoredPicture & { at: number }>();
  const features = new Map<string, FeatureRecord>();

  return {
    kind: 'memory',
    // Copies, as a database gives: what a caller does to its own must not change what is kept.
    projects: async () => structuredClone([...projects.values()]),
    project: async (id) => structuredClone(projects.get(id)),
    async putProject(project, expected) {
      const { id } = project;
      const revision = nextRevision(projects.get(id), expected);
      projects.set(id, structuredClone({ id, revision, blobs: blobIdsOf(project), project }));
      return revision;
    },
    async deleteProject(id) {
      projects.delete(id);
    },
    async picture(blobId) {
      const found = pictures.get(blobId);
      return found && { blobId, type: found.type, bytes: found.bytes };
    },
    async putPictures(added, at) {
      for (const picture of added) pictures.set(picture.blobId, { ...picture, at });
    },
    async collectGarbage(keep, before) {
      const used = new Set([...projects.values()].flatMap(({ blobs }) => blobs));
      const garbage = [...pictures.values()].filter(
        ({ blobId, at }) => at < before && !used.has(blobId) && !keep.has(blobId),
      );
      const gone = new Set(garbage.map(({ blobId }) => blobId));
      for (const blobId of gone) pictures.delete(blobId);
      for (const [key, { pictureId }] of features) if (gone.has(pictureId)) features.delete(key);
      return gone.size;
    },
    features: async (backboneId, ids) => ids.flatMap((id) => features.get(featureKey(backboneId, id)) ?? []),
    async putFeatures(records) {
      for (const record of records) features.set(featureKey(record.backboneId, record.pictureId), record);
    },
    async clearFeatures() {
      features.clear();
    },
    close: () => {},
  };
}
