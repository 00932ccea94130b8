import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';

/** Name of the page's function that reports a violation of the content security policy. */
const REPORT = '__reportCspViolation';

/** Watches one browser context for what no page of this site may do. */
export interface Guard {
  /** What went wrong so far, one readable line each. */
  readonly problems: readonly string[];
}

function describeConsole(message: ConsoleMessage): string {
  const { url, lineNumber } = message.location();
  return `console error: ${message.text()} (${url}:${lineNumber})`;
}

/** Runs in the page, before anything else. */
function reportViolations(name: string): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
    const report = (window as unknown as Record<string, (line: string) => void>)[name];
    report?.(`${effectiveDirective} refused ${blockedURI} (${sourceFile})`);
  });
}

/**
 * Starts watching: requests that leave the origin (those of workers too), violations of the policy, errors on the
 * console and errors that nothing caught.
 *
 * @param origin the site's own, such as `http://127.0.0.1:4391`
 */
export async function guardContext(context: BrowserContext, origin: string): Promise<Guard> {
  const problems: string[] = [];
  const watchPage = (page: Page): void => {
    page.on('pageerror', (error) => problems.push(`uncaught error: ${error.message}`));
  };
  context.on('page', watchPage);
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(describeConsole(message));
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = ['blob:', 'data:', 'about:'].includes(url.protocol);
    if (!local && url.origin !== origin) problems.push(`request leaves the site: ${request.url()}`);
  });
  await context.exposeFunction(REPORT, (line: string) => problems.push(`policy violation: ${line}`));
  await context.addInitScript(reportViolations, REPORT);
  return { problems };
}
