export const PLACEHOLDER_BASE: string;
export const wantsRelativeUrls: boolean;
export function relativeInScripts(file: string, about: { ssr: boolean }): { relative: true } | undefined;
export const siteOrigin: string;
