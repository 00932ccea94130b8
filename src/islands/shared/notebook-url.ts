import { pageUrl } from '../../site/urls';

/** Address of a notebook; on a page made for frames, of the one made for frames. */
export function notebookUrl(name: string): string {
  const inFrame = typeof document !== 'undefined' && 'embedded' in document.documentElement.dataset;
  return pageUrl(inFrame ? `embed/notebook/${name}/` : `notebooks/${name}/`);
}
