interface Policy {
  insertDirective: (directive: "require-trusted-types-for 'script'" | `trusted-types ${string}`) => void;
}

/**
 * Lets a page take markup and addresses of code from two named policies only: ours (`trusted.ts`) and Svelte's, for its
 * templates. More than once, because the part for offline use is a program of its own and brings ours again. Not for the page of a deck: reveal.js writes markup as text in some twenty places.
 */
export function requireTrustedTypes(csp: Policy | undefined): void {
  csp?.insertDirective("require-trusted-types-for 'script'");
  csp?.insertDirective("trusted-types dwengo svelte-trusted-html 'allow-duplicates'");
}
