import { buildKey, fromBase64, masterSecret, open, SealError, type BuildKey, type SealedPage } from '@core/seal';
import { afterWrong, loadAttempts, saveAttempts, secondsLeft, type Attempts } from './attempts';
import { keyLink, takeKeyFromAddress } from './key-link';
import { forget, keepInTab, keptInTab, remember, remembered } from './key-store';
import { show } from './show';

/** Why the page is not open; the words are in i18n. */
export type Refusal = 'wrong' | 'old-key' | 'old-link' | 'damaged' | 'insecure';

/** One exclusive part of a page and how it is opened. */
export class Unlocking {
  phase = $state<'starting' | 'locked' | 'opening' | 'open'>('starting');
  refusal = $state<Refusal>();
  /** Whether this device keeps the key; undefined: it was asked to and could not. */
  kept = $state<boolean | undefined>(false);
  /** Seconds before a next try. */
  wait = $state(0);
  private attempts: Attempts = loadAttempts();

  constructor(
    private readonly page: SealedPage,
    private readonly target: HTMLElement,
  ) {}

  /** Opens with a key that is at hand: in the address, in this tab or on this device. */
  async start(): Promise<void> {
    if (!globalThis.crypto?.subtle) {
      this.refusal = 'insecure';
      return;
    }
    this.count();
    if (await this.fromAddress()) return;
    const master = await keptInTab();
    if (master && (await this.openWith(await buildKey(master)))) return;
    const key = await remembered();
    if (key && (await this.openWith(key))) {
      this.kept = true;
      return;
    }
    if (master || key) {
      await forget();
      if (this.phase !== 'open') this.refusal ??= 'old-key';
    }
    this.phase = 'locked';
  }

  /** Opens with the key in the address bar. @returns whether that worked */
  async fromAddress(): Promise<boolean> {
    const master = takeKeyFromAddress();
    if (!master || this.phase === 'open') return false;
    const key = await buildKey(master).catch(() => undefined);
    if (key && (await this.openWith(key))) {
      await keepInTab(master);
      return true;
    }
    this.refusal ??= 'old-link';
    return false;
  }

  /** Opens with a passphrase that was typed. */
  async withPassphrase(passphrase: string, keep: boolean): Promise<void> {
    this.phase = 'opening';
    this.refusal = undefined;
    const master = await this.master(passphrase);
    if (!master) {
      this.phase = 'locked';
      return;
    }
    const key = await buildKey(master);
    if (!(await this.openWith(key))) {
      this.phase = 'locked';
      return;
    }
    await keepInTab(master);
    if (keep) this.kept = (await remember(key)) || undefined;
    this.target.focus();
  }

  /**
   * A link that opens this page by itself. Asks for the passphrase again, so that nobody makes one on a device that was
   * left open.
   *
   * @returns undefined when the passphrase is wrong
   */
  async link(passphrase: string): Promise<string | undefined> {
    this.refusal = undefined;
    const master = await this.master(passphrase);
    return master && keyLink(location.href, master);
  }

  /** Takes the key from this device and closes the page. */
  async forget(): Promise<void> {
    await forget();
    location.reload();
  }

  /** The secret of a passphrase, undefined when it is not the one of this build: then the next try has to wait. */
  private async master(passphrase: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { salt, rounds, keyId } = this.page;
    const master = await masterSecret(passphrase, fromBase64(salt), rounds);
    const right = (await buildKey(master)).id === keyId;
    this.attempts = right ? { wrong: 0, until: 0 } : afterWrong(this.attempts, Date.now());
    saveAttempts(this.attempts);
    if (!right) this.refusal = 'wrong';
    this.count();
    return right ? master : undefined;
  }

  /** @returns whether this key is the one, and the content is on the page */
  private async openWith({ id, key }: BuildKey): Promise<boolean> {
    if (id !== this.page.keyId) return false;
    try {
      const html = await open(key, this.page.name, fromBase64(this.page.data));
      this.phase = 'open';
      this.refusal = undefined;
      await show(this.target, new TextDecoder().decode(html), key);
      return true;
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      this.refusal = 'damaged';
      return false;
    }
  }

  /** Counts down to the next try. */
  private count(): void {
    this.wait = secondsLeft(this.attempts, Date.now());
    if (this.wait > 0) setTimeout(() => this.count(), 250);
  }
}
