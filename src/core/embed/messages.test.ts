import { expect, it } from 'vitest';
import { parseRequest, PROTOCOL, PROTOCOL_VERSION, sent } from './messages';

const request = { target: PROTOCOL, version: PROTOCOL_VERSION };

it('signs what it sends with its name and version', () => {
  expect(sent({ type: 'resize', height: 300 })).toEqual({
    source: 'dwengo-les',
    version: 1,
    type: 'resize',
    height: 300,
  });
});

it('takes the two requests that can do no harm', () => {
  expect(parseRequest({ ...request, type: 'hello' })).toEqual({ type: 'hello' });
  expect(parseRequest({ ...request, type: 'theme', theme: 'donker', more: 1 })).toEqual({
    type: 'theme',
    theme: 'donker',
  });
});

it.each([
  null,
  undefined,
  'hello',
  7,
  [],
  {},
  { type: 'hello' },
  { ...request, version: 2, type: 'hello' },
  { ...request, target: 'iemand', type: 'hello' },
  { ...request, type: 'eval', code: '1' },
  { ...request, type: 'theme' },
  { ...request, type: 'theme', theme: 'roze' },
  { ...request, type: 'theme', theme: ['donker'] },
])('takes nothing else: %j', (data) => {
  expect(parseRequest(data)).toBeNull();
});
