/** Absolute URL of the backbone's folder, from the folder or its model.json, relative to the page. */
export function folderUrl(modelUrl: string, page: string): string {
  const url = new URL(modelUrl, page);
  url.hash = url.search = '';
  if (url.pathname.endsWith('.json')) return new URL('.', url).href;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** Name of a picture for messages: the file's name, or the last part of its address; '' for a blob without a name. */
export function subjectOf(source: Blob | string): string {
  if (typeof source !== 'string') return 'name' in source && typeof source.name === 'string' ? source.name : '';
  const last = source.split(/[?#]/, 1)[0]!.split('/').at(-1)!;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
