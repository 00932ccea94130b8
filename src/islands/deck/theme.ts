export type RoomTheme = 'light' | 'dark';

const KEY = 'deck-theme';

/** Storage can be switched off; then the device decides each time. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** What the room was set to the last time, else what the device prefers. */
export function chosenTheme(): RoomTheme {
  const kept = stored();
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function showTheme(theme: RoomTheme): void {
  document.documentElement.dataset.theme = theme;
}

/** Remembers the choice for the next time. */
export function keepTheme(theme: RoomTheme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Not kept: the theme itself works.
  }
}
