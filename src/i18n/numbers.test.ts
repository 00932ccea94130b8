import { describe, expect, it } from 'vitest';
import { dayAndTime, dayInWords, decimals, significant, whole, withPlus } from './numbers';

describe('numbers', () => {
  it('has a comma, points from five digits on, and a real minus', () => {
    expect(decimals(1234567.891, 2)).toBe('1.234.567,89');
    expect(decimals(2002, 1)).toBe('2002');
    expect(decimals(-0.5, 2)).toBe('−0,5');
    expect(whole(436809.2)).toBe('436.809');
    expect(whole(999.6)).toBe('1000');
    expect(whole(9999.6)).toBe('10.000');
  });

  it('keeps as many decimals as asked, and no zeros that say nothing', () => {
    expect(decimals(0.5, 2, 2)).toBe('0,50');
    expect(decimals(12.04, 1)).toBe('12');
    expect(decimals(10, 2)).toBe('10');
    expect(significant(0.01234, 2)).toBe('0,012');
    expect(significant(123.4, 2)).toBe('120');
  });

  it('has no sign on what rounds to nothing', () => {
    expect(decimals(-0.001, 2, 2)).toBe('0,00');
    expect(withPlus(decimals(0.001, 2, 2))).toBe('0,00');
    expect(withPlus(decimals(0.84, 2))).toBe('+0,84');
    expect(withPlus(decimals(-0.84, 2))).toBe('−0,84');
  });

  it('says what is no number, or too large to write out', () => {
    expect(decimals(Number.NaN, 2)).toBe('NaN');
    expect(decimals(-Infinity, 2)).toBe('−∞');
    expect(decimals(1.5e21, 2)).toBe('1,5e+21');
  });

  it('writes as the browser’s own tables of Dutch do', () => {
    const table = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 2, useGrouping: 'min2' });
    for (const value of [0, 0.1, 1.25, 99.994, 1234.5, 12345.678, 1e9, -7.5])
      expect(decimals(value, 2)).toBe(table.format(value).replace('-', '−'));
  });

  it('writes a day and a time', () => {
    expect(dayInWords('2026-03-01')).toBe('1 maart 2026');
    expect(dayInWords('2026-11-28T23:30:00Z')).toBe('28 november 2026');
    expect(dayAndTime(new Date(2026, 10, 28, 9, 5))).toBe('28/11/2026 om 09:05');
  });
});
