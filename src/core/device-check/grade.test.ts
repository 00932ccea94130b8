import { describe, expect, it } from 'vitest';
import { gradeDownload, gradeRoom, gradeSpeed, verdict } from './grade';

describe('grades', () => {
  it('know fast from slow', () => {
    expect([gradeSpeed(10), gradeSpeed(9.9)]).toEqual(['good', 'mind']);
    expect([gradeDownload(5), gradeDownload(5.1)]).toEqual(['good', 'mind']);
  });

  it('take little room for a remark, and silence about it for nothing', () => {
    expect([gradeRoom(199e6), gradeRoom(200e6), gradeRoom(undefined)]).toEqual(['mind', 'good', 'good']);
  });
});

describe('verdict', () => {
  it('is the worst of all', () => {
    expect(verdict(['good', 'good'])).toBe('good');
    expect(verdict(['good', 'mind'])).toBe('mind');
    expect(verdict(['mind', 'fails', 'good'])).toBe('fails');
  });

  it('waits for every check, unless one failed already', () => {
    expect(verdict(['good', null])).toBe('busy');
    expect(verdict(['mind', null])).toBe('busy');
    expect(verdict(['fails', null])).toBe('fails');
    expect(verdict([])).toBe('good');
  });
});
