/** How a class hour stands against the plan of its slides. All times in seconds. */
export interface Pace {
  /** Planned for this slide. */
  slide: number;
  /** Planned until the start of this slide. */
  before: number;
  /** Planned for the whole deck. */
  total: number;
  /**
   * How far the hour is behind the plan: positive when this slide should have ended already, negative when the hour
   * has not reached its planned start; 0 while the planned time of this slide runs.
   */
  behind: number;
}

/**
 * Where the hour stands.
 *
 * @param minutes planned per slide, in order
 * @param index the slide on the screen, from 0
 * @param elapsed seconds since the hour began
 * @throws RangeError when there is no such slide
 */
export function paceAt(minutes: readonly number[], index: number, elapsed: number): Pace {
  const planned = minutes[index];
  if (planned === undefined) throw new RangeError(`expected a slide from 0 to ${minutes.length - 1}, found ${index}`);
  const sum = (part: readonly number[]) => part.reduce((total, each) => total + each, 0) * 60;
  const before = sum(minutes.slice(0, index));
  const slide = planned * 60;
  const late = elapsed - (before + slide);
  const early = elapsed - before;
  return { slide, before, total: sum(minutes), behind: late > 0 ? late : Math.min(0, early) };
}

/** 754.9 -> "12:34"; an hour and more -> "1:02:34". */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
