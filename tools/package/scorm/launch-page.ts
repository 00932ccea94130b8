import { packageWords as words } from '@i18n/package';

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * The page that a platform opens.
 *
 * @param title of the lesson
 * @param lesson way from this page to the lesson's page
 */
export function launchPage(title: string, lesson: string): string {
  return `<!doctype html>
<html lang="nl-BE">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="content-security-policy" content="${POLICY}" />
    <title>${escapeHtml(title)}</title>
    <link rel="stylesheet" href="./launch.css" />
    <script defer src="./launch.js"></script>
  </head>
  <body>
    <noscript><p>${escapeHtml(words.noScript)} <a href="${lesson}">${escapeHtml(words.open)}</a>.</p></noscript>
    <iframe title="${escapeHtml(`${words.lesson}: ${title}`)}" data-src="${lesson}" allow="camera; fullscreen" allowfullscreen></iframe>
  </body>
</html>
`;
}

export const LAUNCH_STYLES = `html,
body,
iframe {
  display: block;
  box-sizing: border-box;
  width: 100%;
  height: 100%;
  margin: 0;
  border: 0;
}
`;
