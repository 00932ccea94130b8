/**
 * Addresses in packages for other platforms, which are unpacked nobody knows where. Scripts and styles get relative
 * addresses from Vite; what Astro renders gets a base path that cannot be mistaken for anything else, and
 * tools/package/relative makes that relative once all pages are there.
 */

/** Stands for the site's root in what is rendered, until it is made relative. */
export const PLACEHOLDER_BASE = '/__site-root__/';

/** Where the site will be, as far as is known: what absolute addresses begin with. */
export const siteOrigin = process.env.SITE_URL ?? 'https://lessen.dwengo.example';

/** Whether this build is for a package. */
export const wantsRelativeUrls = process.env.RELATIVE_URLS === 'on';

/** Vite's `renderBuiltUrl`: from one built file to another, whatever the path of both. */
export const relativeInScripts = (_file, { ssr }) => (ssr ? undefined : { relative: true });
