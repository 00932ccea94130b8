export function sheetsOf(html: string): string[];
export function withOneSheet(html: string, href: string): string;
export function policyHash(text: string): string;
export function withOwnHashes(html: string): string;
export function withoutStrangers(css: string, code: string): string;
