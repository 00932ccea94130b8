import type { ScormApi } from '@core/scorm/find-api';
import { describe, expect, it, vi } from 'vitest';
import { ScormSession } from './session';

/** A platform that keeps what it is told and writes down every call. */
function platform(kept: Record<string, string> = {}, accepts = 'true') {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...args: string[]) => {
      calls.push([name, ...args.filter(Boolean)].join(' '));
      return accepts;
    };
  const api: ScormApi = {
    LMSInitialize: note('init'),
    LMSGetValue: (element) => kept[element] ?? '',
    LMSSetValue: (element, value) => {
      kept[element] = value;
      return note('set')(element, value);
    },
    LMSCommit: note('commit'),
    LMSFinish: note('finish'),
  };
  return { api, kept, calls };
}

describe('ScormSession', () => {
  it('reports, sends only what changed, and ends once', () => {
    const { api, kept, calls } = platform();
    let now = 0;
    const session = new ScormSession(api, () => now);
    session.add({ kind: 'part-read', part: 'een', index: 0, total: 1 });
    session.save();
    expect(kept['cmi.core.lesson_location']).toBe('een');
    expect(kept['cmi.core.lesson_status']).toBe('incomplete');
    const before = calls.length;
    now = 5000;
    session.add({ kind: 'trained', right: 1, total: 2 });
    session.save();
    expect(calls.slice(before)).toEqual([
      'set cmi.suspend_data 1|een|1||0|1',
      'set cmi.core.session_time 0000:00:05.00',
      'commit',
    ]);
    session.end();
    session.end();
    session.save();
    expect(calls.filter((call) => call === 'finish')).toHaveLength(1);
    expect(calls.at(-1)).toBe('finish');
  });

  it('goes on where an earlier visit ended', () => {
    const { api, kept } = platform({
      'cmi.core.lesson_location': 'een',
      'cmi.suspend_data': '1|een|1||0|1',
      'cmi.core.lesson_status': 'incomplete',
      'cmi.student_data.mastery_score': '60',
    });
    const session = new ScormSession(api, () => 0);
    expect(session.location).toBe('een');
    session.add({ kind: 'answered', question: 0, total: 1, right: true });
    session.save();
    expect(kept['cmi.core.lesson_status']).toBe('passed');
    expect(kept['cmi.core.score.raw']).toBe('100');
  });

  it('says nothing to a platform that refuses to begin, and nothing without one', () => {
    const { api, calls } = platform({}, 'false');
    const session = new ScormSession(api, () => 0);
    session.save();
    session.end();
    expect(calls).toEqual(['init']);
    expect(() => new ScormSession(null, () => 0).end()).not.toThrow();
  });

  it('survives a platform that throws', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { api } = platform();
    api.LMSSetValue = () => {
      throw new Error('connection lost');
    };
    const session = new ScormSession(api, () => 0);
    expect(() => session.save()).not.toThrow();
    expect(warned).toHaveBeenCalled();
    warned.mockRestore();
  });
});
