const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.csv': 'text/csv',
};

/** Media type of a file by the end of its name. @param extension with its dot */
export const mediaType = (extension: string): string => TYPES[extension.toLowerCase()] ?? 'application/octet-stream';
