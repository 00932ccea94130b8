import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { offline, statedSizes } from './tools/offline/integration.mjs';
import { lightPages } from './tools/pages/integration.mjs';
import { siteVersion } from './tools/offline/version.mjs';
import { teacherPages } from './tools/teacher/integration.mjs';
import { PLACEHOLDER_BASE, relativeInScripts, siteOrigin, wantsRelativeUrls } from './tools/vite/relative-urls.mjs';
import { chooseBackbone } from './tools/vite/backbone.mjs';
import { devKernel } from './tools/vite/dev-kernel.mjs';
import { lazyStyles } from './tools/vite/lazy-styles.mjs';
import { slimTfjs } from './tools/vite/slim-tfjs.mjs';
import { trustedSvelte } from './tools/vite/trusted-svelte.mjs';

/** Absolute folder for a path relative to this file. */
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

const version = siteVersion();
/** Pages that keep themselves for offline use; packages for other platforms are built without. */
const withOffline = process.env.OFFLINE !== 'off';

export default defineConfig({
  site: siteOrigin,
  base: wantsRelativeUrls ? PLACEHOLDER_BASE : (process.env.BASE_PATH ?? '/'),
  // Pages link with a slash; 'always' would also ask it of files when developing.
  trailingSlash: 'ignore',
  // After one another when all is built: the last one lists what is there.
  integrations: [
    mdx(),
    svelte(),
    lightPages(),
    teacherPages(),
    statedSizes(),
    ...(withOffline ? [offline(version)] : []),
  ],
  // Colours by class, not by style attribute: the content security policy allows no inline styles.
  markdown: { syntaxHighlight: 'prism' },
  // Nothing may be rendered that the page's policy would then refuse, so all styles are files.
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  security: {
    csp: {
      // The engine's worker starts from a blob so that it inherits this policy: a worker started from a URL has
      // its own, and on a static host without headers that means none at all.
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "object-src 'none'",
      ],
      // WebAssembly needs its own permission; it does not allow eval of JavaScript.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    define: {
      'import.meta.env.BACKBONE': JSON.stringify(chooseBackbone()),
      'import.meta.env.SITE_VERSION': JSON.stringify(version),
      'import.meta.env.OFFLINE': JSON.stringify(withOffline),
      'import.meta.env.RELATIVE_URLS': JSON.stringify(wantsRelativeUrls),
    },
    experimental: wantsRelativeUrls ? { renderBuiltUrl: relativeInScripts } : {},
    plugins: [slimTfjs(), devKernel(), trustedSvelte(), lazyStyles()],
    worker: {
      format: 'es',
      plugins: () => [slimTfjs()],
      // As the pages name theirs: what both use is then one file.
      rolldownOptions: { output: { assetFileNames: '_astro/[name].[hash][extname]' } },
    },
    resolve: {
      alias: {
        '@core': folder('./src/core'),
        '@engine': folder('./src/engine'),
        '@islands': folder('./src/islands'),
        '@i18n': folder('./src/i18n'),
        '@content': folder('./content'),
      },
    },
    build: {
      assetsInlineLimit: 0,
      target: 'es2022',
      rolldownOptions: {
        // Svelte does not say of itself that its parts do nothing until they are used: without this, every page gets
        // custom elements, and each part that any island uses.
        treeshake: { moduleSideEffects: [{ test: /svelte\/src\/(?!internal\/(flags|disclose))/, sideEffects: false }] },
        output: {
          codeSplitting: {
            groups: [
              // What nearly every island uses of Svelte, with what that needs, and what nearly every page uses of ours:
              // two files instead of some twenty, each of which would be packed and asked for apart.
              {
                name: 'svelte',
                test: /svelte\/src\/.*\/(each|if|snippet|this|attributes|class|events|index-client)\.js$|shared\/mounted/,
              },
              {
                name: 'frame',
                test: /src\/(offline\/(start|protocol)|site\/(urls|progress)|islands\/shared\/(highlight)|components\/lesson\/follow)/,
              },
            ],
          },
        },
      },
    },
  },
});
