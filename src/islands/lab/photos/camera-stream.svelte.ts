import { canvasOf, encode } from '../files/canvas';
import { inForeignFrame } from '../storage';

/** Of what leaves the camera; it is made smaller, and stored anew, after this. */
const QUALITY = 0.92;

export type Facing = 'user' | 'environment';
export type CameraProblem = 'refused' | 'framed' | 'absent' | 'busy' | 'gone' | 'insecure';

type State =
  | { kind: 'starting' }
  | { kind: 'live'; mirrored: boolean }
  | { kind: 'paused' }
  | { kind: 'failed'; problem: CameraProblem };

/** Whether the site around the frame allows the camera; undefined where the browser does not say. */
function allowedByFrame(): boolean | undefined {
  const { featurePolicy } = document as Document & { featurePolicy?: { allowsFeature(name: string): boolean } };
  return inForeignFrame() ? featurePolicy?.allowsFeature('camera') : true;
}

/** Which of our messages fits an error of getUserMedia. */
export function problemOf(error: unknown): Exclude<CameraProblem, 'gone'> {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return allowedByFrame() ? 'refused' : 'framed';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'absent';
  }
}

/** A camera in a video element. Stops when the tab hides: a camera that nobody watches must not go on. */
export class CameraStream {
  state = $state.raw<State>({ kind: 'starting' });
  #stream: MediaStream | null = null;
  #turn = 0;

  constructor(private readonly video: HTMLVideoElement) {}

  /** Starts, or changes to the other camera. */
  async start(facing: Facing): Promise<void> {
    this.#end();
    const turn = ++this.#turn;
    this.state = { kind: 'starting' };
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices?.getUserMedia) return this.#fail('insecure');
    if (allowedByFrame() === false) return this.#fail('framed');
    try {
      const wanted = { facingMode: facing, width: { ideal: 1280 }, height: { ideal: 960 } };
      const stream = await devices.getUserMedia({ audio: false, video: wanted });
      // Closed, hidden or changed while the reader was asked for permission.
      if (turn !== this.#turn) return stream.getTracks().forEach((track) => track.stop());
      this.#stream = stream;
      const [track] = stream.getVideoTracks();
      track?.addEventListener('ended', () => turn === this.#turn && this.#fail('gone'));
      this.video.srcObject = stream;
      await this.video.play();
      if (turn !== this.#turn) return;
      // A laptop does not say which side its only camera is on: it looks at who sits there.
      const side = track?.getSettings().facingMode;
      this.state = { kind: 'live', mirrored: side === undefined ? facing === 'user' : side === 'user' };
    } catch (error) {
      if (turn === this.#turn) this.#fail(problemOf(error));
    }
  }

  pause(): void {
    if (this.state.kind === 'failed') return;
    this.stop();
    this.state = { kind: 'paused' };
  }

  stop(): void {
    this.#turn += 1;
    this.#end();
  }

  /** What is in view now, as it is and never mirrored: text in a photo must stay readable. */
  async snap(): Promise<Blob | null> {
    const { videoWidth: width, videoHeight: height } = this.video;
    if (this.state.kind !== 'live' || width === 0) return null;
    const { canvas, context } = canvasOf({ width, height });
    context!.drawImage(this.video, 0, 0);
    return encode(canvas, QUALITY);
  }

  #fail(problem: CameraProblem): void {
    this.#end();
    this.state = { kind: 'failed', problem };
  }

  #end(): void {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    this.video.srcObject = null;
  }
}
