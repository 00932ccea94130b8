import { ProjectFileError } from '@core/project/file-error';
import type { Engine } from '@engine/types';
import { bar } from '@i18n/lab';
import { fileErrors, importUntouched } from '@i18n/project';
import type { Download } from '../files/project-files';
import { newId } from '../storage';
import { backboneKey } from './backbone-key';
import type { Adding } from './adding.svelte';
import type { Session } from './session.svelte';

/** The code for files comes with the first one. */
const files = () => import('../files/project-files');

/** Gives a file to the reader, to keep on the device. */
function save({ blob, name }: Download): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser needs the address until it has started to write.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Tells why a file was refused; any other error is a fault of ours and goes on. */
function tell(session: Session, error: unknown, ending = ''): void {
  if (!(error instanceof ProjectFileError)) throw error;
  session.notices.error(`${fileErrors[error.code]} ${ending}`.trim());
}

/** Saves the open project with its own pictures as one file. */
export async function exportProject(session: Session): Promise<void> {
  try {
    save(await (await files()).exportProject(session.project, session.store));
  } catch (error) {
    tell(session, error);
  }
}

/** Opens a saved project as a new one, or adds the pictures of a zip of folders. What is there stays, whatever the file. */
export async function importFile(session: Session, adding: Adding, file: Blob): Promise<void> {
  const { importProject, kindOfZip } = await files();
  try {
    if ((await kindOfZip(file)) === 'folders') return await adding.addFolders(file);
    const { project, pictures } = await importProject(file, newId(), Date.now());
    const { name } = await session.take(project, pictures);
    session.notices.info(bar.imported(name));
  } catch (error) {
    tell(session, error, importUntouched);
  }
}

/** Saves the trained head as a TensorFlow.js model. */
export async function exportModel(session: Session, engine: Engine): Promise<void> {
  const { trained } = session.project;
  if (!trained) return;
  const current = await engine.load();
  const backbone = {
    id: trained.backboneId,
    name: backboneKey(current) === trained.backboneId ? current.name : trained.backboneId,
  };
  save(await (await files()).exportModel({ ...session.project, trained }, backbone, Date.now()));
  session.notices.info(bar.modelSaved);
}
