/**
 * Numbers as Flemish readers expect them. Not with `Intl`: the first use of it in a page reads the browser's tables of all
 * languages, and holds the main thread for 40 to 60 ms on a laptop, longer than a whole training step (measured).
 */

/** Largest number that JavaScript writes without an exponent. */
const WRITTEN_OUT = 1e21;

/** `1234567.891` with at most two decimals -> "1.234.567,89"; `-0.5` -> "−0,5", with a real minus; four digits stay together: "2002". */
export function decimals(value: number, most: number, least = 0): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
  if (Math.abs(value) >= WRITTEN_OUT) return String(value).replace('.', ',');
  const [digits = '', fraction = ''] = Math.abs(value).toFixed(most).split('.');
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, '.') : digits;
  const kept = fraction.slice(0, Math.max(least, fraction.replace(/0+$/, '').length));
  const zero = !/[1-9]/.test(digits + kept);
  return `${value < 0 && !zero ? '−' : ''}${grouped}${kept && `,${kept}`}`;
}

/** 436809.2 -> "436.809". */
export const whole = (value: number): string => decimals(value, 0);

/** `0.0123` with two digits -> "0,012". */
export function significant(value: number, digits: number): string {
  const places = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  return decimals(Number(value.toPrecision(digits)), Number.isFinite(places) ? Math.min(100, Math.max(0, places)) : 0);
}

/** Puts a plus before what is above zero: "0,84" -> "+0,84". */
export const withPlus = (text: string): string => (/^[^−]*[1-9]/.test(text) ? `+${text}` : text);

const MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

/** A day as a file says it, "2026-11-28" or with a time in UTC: "28 november 2026". */
export function dayInWords(iso: string): string {
  const date = new Date(iso);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A time of day: "09:05". */
export const timeOfDay = (date: Date): string =>
  [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');

/** A day and a time: "28/11/2026 om 09:05". */
export const dayAndTime = (date: Date): string =>
  `${date.getDate()}/${date.getMonth() + 1}/${date.getFullYear()} om ${timeOfDay(date)}`;
