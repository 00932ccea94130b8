/** For svelte-check, which reads TypeScript files that import Astro components but knows no Astro. */
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}
