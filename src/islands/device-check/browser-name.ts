/** Browsers by what their user agent says; the first that fits, because most also name the ones they resemble. */
const BROWSERS: [string, RegExp][] = [
  ['Edge', /Edg\/(\d+)/],
  ['Samsung Internet', /SamsungBrowser\/(\d+)/],
  ['Opera', /OPR\/(\d+)/],
  ['Firefox', /(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari/],
];

const SYSTEMS: [string, RegExp][] = [
  ['ChromeOS', /CrOS/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
];

/**
 * Browser and system for people to read on a print; nothing is decided by it.
 *
 * @param userAgent as the browser gives it
 */
export function browserName(userAgent: string): string {
  const [name, pattern] = BROWSERS.find(([, test]) => test.test(userAgent)) ?? ['', /$/];
  const version = pattern.exec(userAgent)?.[1] ?? '';
  const system = SYSTEMS.find(([, test]) => test.test(userAgent))?.[0] ?? '';
  return [name, version, system && `(${system})`].filter(Boolean).join(' ');
}
