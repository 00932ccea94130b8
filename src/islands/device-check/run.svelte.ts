import { verdict } from '@core/device-check/grade';
import type { Engine } from '@engine/types';
import { deviceCheck as words } from '@i18n/device-check';
import type { ServiceWorkerStatus } from '../../offline/protocol';
import { checkWasm, checkWorker } from './checks/browser';
import { checkCamera } from './checks/camera';
import { checkDownload, checkSpeed, checkTraining } from './checks/model';
import { checkOffline, keepPython } from './checks/offline';
import { checkStorage } from './checks/storage';
import type { Finding } from './checks/types';

/** The checks that run by themselves, in this order. */
export const AUTOMATIC = ['wasm', 'worker', 'storage', 'download', 'speed', 'training', 'offline'] as const;
export type CheckName = (typeof AUTOMATIC)[number] | 'camera';

/** One round of checks over a device, and what came out. */
export class DeviceCheckRun {
  findings = $state<Partial<Record<CheckName, Finding>>>({});
  /** The check that runs now. */
  current = $state<CheckName | null>(null);
  /** What the current check says on the way. */
  telling = $state('');
  kept = $state.raw<ServiceWorkerStatus | null>(null);
  python = $state<'none' | 'busy' | 'done' | 'failed'>('none');
  readonly verdict = $derived(verdict(AUTOMATIC.map((name) => this.findings[name]?.grade ?? null)));

  constructor(private readonly engine: () => Engine) {}

  get busy(): boolean {
    return this.current !== null;
  }

  async start(): Promise<void> {
    if (this.busy) return;
    this.findings = this.findings.camera ? { camera: this.findings.camera } : {};
    const engine = this.engine();
    await this.check('wasm', async () => checkWasm());
    await this.check('worker', () => checkWorker(engine));
    await this.check('storage', checkStorage);
    await this.check('download', checkDownload);
    let looked: Awaited<ReturnType<typeof checkSpeed>>['looked'] = [];
    await this.check('speed', async () => {
      const result = await checkSpeed(engine);
      looked = result.looked;
      return result.finding;
    });
    await this.check('training', () => checkTraining(engine, looked));
    await this.check('offline', async () => {
      const { finding, status } = await checkOffline((text) => (this.telling = text));
      this.kept = status;
      this.python = status?.later.missing === 0 ? 'done' : 'none';
      return finding;
    });
  }

  camera(): Promise<void> {
    return this.check('camera', checkCamera);
  }

  async keepPython(): Promise<void> {
    this.python = 'busy';
    this.python = (await keepPython()) ? 'done' : 'failed';
  }

  private async check(name: CheckName, work: () => Promise<Finding>): Promise<void> {
    this.current = name;
    this.telling = words.busy;
    try {
      this.findings[name] = await work();
    } finally {
      this.current = null;
    }
  }
}
