import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TrainingData } from '@core/head/types';
import type { ToWorker, WireFeatures } from '../protocol';
import type { BackboneInfo } from '../types';
import { WorkerEngine } from './engine';
import { FakePort } from './fake-port';

type Call = Extract<ToWorker, { kind: 'call' }>;

const info: BackboneInfo = {
  id: 'klein',
  name: 'Klein',
  parameters: 3,
  lastLayerParameters: 2,
  digest: 'abc',
  cardUrl: 'http://site/c',
  bytes: 9,
  backend: 'wasm-simd',
};
const broken: WireFeatures = {
  error: { kind: 'engine', code: 'picture-unreadable', message: 'x', subject: 'kapot.jpg' },
};

/** Answers like the worker: features whose first value is the length of the picture's address. */
function worker(call: Call, port: FakePort): void {
  const done = (value: Extract<Parameters<FakePort['reply']>[0], { kind: 'done' }>['value']) =>
    port.reply({ kind: 'done', id: call.id, value });
  if (call.name === 'load') {
    port.reply({ kind: 'progress', id: call.id, value: { loaded: 9, total: 9 } });
    done(info);
  } else if (call.name === 'embed') {
    const features = call.request.pictures.map(({ picture, subject }): WireFeatures =>
      subject === 'kapot.jpg'
        ? broken
        : { features: { logits: Float32Array.of(String(picture).length), embedding: new Float32Array(0) } },
    );
    done(features);
  } else if (call.name === 'ping') done(null);
}

let ports: FakePort[];
const engineWith = (answer: (call: Call, port: FakePort) => void) =>
  new WorkerEngine(
    { modelUrl: '../models/klein/model.json' },
    () => ports[ports.push(new FakePort(answer)) - 1]!,
    'http://site/base/les/',
  );
const items = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `p${i}`, source: `p${i}.webp` }));
const callsOf = (name: string) =>
  ports.flatMap(({ sent }) => sent.filter((message) => message.kind === 'call' && message.name === name)) as Call[];

beforeEach(() => {
  ports = [];
});

describe('the engine', () => {
  it('starts no worker before the first call', () => {
    expect(engineWith(worker).status.state).toBe('idle');
    expect(ports).toHaveLength(0);
  });

  it('loads once, from the folder as the page sees it, and reports progress', async () => {
    const engine = engineWith(worker);
    const progress = vi.fn();
    await expect(Promise.all([engine.load(progress), engine.load()])).resolves.toEqual([info, info]);
    expect(progress).toHaveBeenCalledWith({ loaded: 9, total: 9 });
    expect(callsOf('load').map(({ request }) => request)).toEqual([{ folderUrl: 'http://site/base/models/klein/' }]);
    expect(engine.status).toMatchObject({ state: 'ready', backend: 'wasm-simd' });
  });

  it('tries again after a failure', async () => {
    let fail = true;
    const engine = engineWith((call, port) => {
      if (!fail) return worker(call, port);
      port.reply({
        kind: 'failed',
        id: call.id,
        error: { kind: 'engine', code: 'weights-missing', message: 'x', subject: 'w.bin' },
      });
    });
    await expect(engine.load()).rejects.toMatchObject({ code: 'weights-missing', subject: 'w.bin' });
    expect(engine.status.state).toBe('failed');
    fail = false;
    await expect(engine.load()).resolves.toEqual(info);
  });

  it('computes each picture once, however often and however close together it is asked', async () => {
    const engine = engineWith(worker);
    const source = 'a.webp';
    const [a, b] = await Promise.all([engine.embed(source, { id: 'a' }), engine.embed(source, { id: 'a' })]);
    await engine.embedAll([{ id: 'a', source }], () => undefined);
    expect(a).toBe(b);
    expect(engine.remembered('a')).toBe(a);
    expect(engine.status.picturesComputed).toBe(1);
    expect(engine.status.picturesPerSecond).toBeGreaterThan(0);
    engine.forget('a');
    await engine.embed(source, { id: 'a' });
    expect(engine.status.picturesComputed).toBe(2);
  });

  it('gives every picture of a large batch its own features, in messages of limited size', async () => {
    const engine = engineWith(worker);
    const got = new Map<string, number>();
    await engine.embedAll(
      items(30),
      (result) => 'features' in result && got.set(result.id, result.features.logits[0]!),
    );
    expect(got.size).toBe(30);
    expect(got.get('p7')).toBe('http://site/base/les/p7.webp'.length);
    expect(got.get('p17')).toBe('http://site/base/les/p17.webp'.length);
    const sizes = callsOf('embed').map((call) => (call.name === 'embed' ? call.request.pictures.length : 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
  });

  it('reports a broken picture by name and goes on with the others', async () => {
    const engine = engineWith(worker);
    const errors: unknown[] = [];
    let good = 0;
    await engine.embedAll([...items(3), { id: 'bad', source: 'kapot.jpg' }], (result) =>
      'error' in result ? errors.push(result) : good++,
    );
    expect(good).toBe(3);
    expect(errors).toMatchObject([{ id: 'bad', error: { code: 'picture-unreadable', subject: 'kapot.jpg' } }]);
    await expect(engine.embed('kapot.jpg')).rejects.toMatchObject({ code: 'picture-unreadable' });
  });

  it('stops when asked, and keeps what was already computed', async () => {
    const engine = engineWith(worker);
    const abort = new AbortController();
    let seen = 0;
    const all = engine.embedAll(items(100), () => ++seen === 5 && abort.abort(), { signal: abort.signal });
    await expect(all).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toBe(5);
    expect(engine.remembered('p0')).toBeDefined();
    expect(engine.remembered('p90')).toBeUndefined();
  });

  it('reports a crash, starts a fresh worker at the next call and still knows the pictures', async () => {
    const engine = engineWith(worker);
    const crashes: string[] = [];
    engine.onCrash((error) => crashes.push(error.name));
    await engine.embed('a.webp', { id: 'a' });
    ports[0]!.die('out of memory');
    expect(crashes).toEqual(['EngineError']);
    expect(ports[0]!.terminated).toBe(true);
    expect(engine.remembered('a')).toBeDefined();
    await engine.embed('b.webp');
    expect(ports).toHaveLength(2);
    expect(callsOf('load')).toHaveLength(2);
  });

  it('ends every waiting call when the worker crashes', async () => {
    const engine = engineWith((call, port) => (call.name === 'load' ? worker(call, port) : port.die('boom')));
    await expect(engine.embedAll(items(20), () => undefined)).rejects.toMatchObject({ code: 'worker-crashed' });
  });

  it('says that its code is missing when the worker never starts', async () => {
    const engine = new WorkerEngine(
      { modelUrl: 'm/' },
      () => {
        const port = new FakePort(() => port.die(''));
        port.reply = () => undefined;
        return port;
      },
      'http://site/',
    );
    await expect(engine.load()).rejects.toMatchObject({ code: 'worker-unavailable' });
  });

  it('tells the worker to stop or cancel a training', async () => {
    const data = {} as TrainingData;
    const engine = engineWith((call, port) => call.name !== 'train' && worker(call, port));
    const cancel = new AbortController();
    const training = engine.train(data, { signal: cancel.signal });
    cancel.abort();
    await expect(training).rejects.toMatchObject({ name: 'AbortError' });
    const stop = new AbortController();
    void engine.train(data, { stop: stop.signal });
    stop.abort();
    expect(ports[0]!.sent.map(({ kind, id }) => [kind, id])).toEqual([
      ['call', 1],
      ['cancel', 1],
      ['call', 2],
      ['stop', 2],
    ]);
  });

  it('refuses after it was disposed', async () => {
    const engine = engineWith(worker);
    await engine.load();
    engine.dispose();
    expect(ports[0]!.terminated).toBe(true);
    await expect(engine.load()).rejects.toMatchObject({ code: 'disposed' });
    await expect(engine.train({} as TrainingData)).rejects.toMatchObject({ code: 'disposed' });
  });
});

describe('a worker that the browser kills without a word', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('counts as crashed after half a minute of silence, not while it still answers', async () => {
    let alive = true;
    const engine = engineWith((call, port) => alive && call.name !== 'train' && worker(call, port));
    const training = engine.train({} as TrainingData);
    const outcome = expect(training).rejects.toMatchObject({ code: 'worker-crashed' });
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ports[0]!.terminated).toBe(false);
    alive = false;
    await vi.advanceTimersByTimeAsync(45_000);
    await outcome;
    expect(ports[0]!.terminated).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
