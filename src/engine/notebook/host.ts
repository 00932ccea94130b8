import { trustedHtml } from '../../site/trusted';
import { frameDocument, STARTER } from './boot';
import type { FromKernel, KernelBoot, ToKernel } from './protocol';

export interface HostOptions {
  boot: KernelBoot;
  /** Text of the kernel's one file. */
  code: string;
  /** Hash of the bootstrap, as the page's policy names it. */
  hash: string;
  onMessage: (message: FromKernel) => void;
}

/** A running kernel, in a sandboxed frame of its own. */
export interface Host {
  send(message: ToKernel): void;
  /** Ends it at once, whatever it is doing. Nothing is heard of it after this. */
  end(): void;
}

/**
 * Starts a kernel: a hidden frame with an origin of its own, in it a worker. The frame gets all it needs by message
 * and can request nothing.
 */
export function startKernel({ boot, code, hash, onMessage }: HostOptions): Host {
  const channel = new MessageChannel();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.hidden = true;
  frame.title = 'Kernel';
  let ended = false;
  const listen = ({ source, data }: MessageEvent<{ kind?: string; message?: string }>) => {
    if (source !== frame.contentWindow) return;
    if (data.kind === 'frame-ready') {
      frame.contentWindow?.postMessage({ starter: STARTER, code, boot }, '*', [channel.port2]);
    } else if (data.kind === 'worker-failed' && !ended) {
      onMessage({ kind: 'failed', message: String(data.message) });
    }
  };
  channel.port1.onmessage = ({ data }: MessageEvent<FromKernel>) => {
    if (!ended) onMessage(data);
  };
  window.addEventListener('message', listen);
  frame.srcdoc = trustedHtml(frameDocument(hash));
  document.body.append(frame);
  return {
    send: (message) => channel.port1.postMessage(message),
    end: () => {
      ended = true;
      window.removeEventListener('message', listen);
      channel.port1.close();
      frame.remove();
    },
  };
}
