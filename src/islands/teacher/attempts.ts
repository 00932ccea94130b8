/** Where the count is kept, so that a reload does not start again. */
const KEY = 'leerkracht-pogingen';
const LONGEST = 60;

/** Wrong passphrases so far, and until when a next one has to wait. */
export interface Attempts {
  wrong: number;
  /** Milliseconds since 1970. */
  until: number;
}

const NONE: Attempts = { wrong: 0, until: 0 };

/** Seconds to wait after a number of wrong passphrases: 1, 2, 4 and so on, a minute at most. */
export function waitAfter(wrong: number): number {
  return wrong === 0 ? 0 : Math.min(2 ** (wrong - 1), LONGEST);
}

/** One more wrong passphrase, at a time in milliseconds. */
export function afterWrong({ wrong }: Attempts, now: number): Attempts {
  return { wrong: wrong + 1, until: now + waitAfter(wrong + 1) * 1000 };
}

/** Seconds that are still to wait, rounded up. A clock that was set back does not lock anybody out. */
export function secondsLeft({ wrong, until }: Attempts, now: number): number {
  return Math.max(0, Math.min(Math.ceil((until - now) / 1000), waitAfter(wrong)));
}

/** What was kept; none where nothing can be kept. */
export function loadAttempts(): Attempts {
  try {
    const { wrong, until } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Attempts>;
    return Number.isInteger(wrong) && Number.isFinite(until) ? { wrong: wrong!, until: until! } : NONE;
  } catch {
    return NONE;
  }
}

export function saveAttempts(attempts: Attempts): void {
  try {
    if (attempts.wrong) localStorage.setItem(KEY, JSON.stringify(attempts));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the count lasts as long as the page.
  }
}
