export function compressSite(folder: string): Promise<number>;
