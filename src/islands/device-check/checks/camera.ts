import { deviceCheck } from '@i18n/device-check';
import { problemOf } from '../../lab/photos/camera-stream.svelte';
import type { Finding } from './types';

/** Asks for the camera, looks at one frame's size, and lets go of it at once. */
export async function checkCamera(): Promise<Finding> {
  const { camera: words } = deviceCheck;
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices?.getUserMedia) return { grade: 'mind', text: words.insecure };
  try {
    const stream = await devices.getUserMedia({ audio: false, video: true });
    const { width = 0, height = 0 } = stream.getVideoTracks()[0]?.getSettings() ?? {};
    stream.getTracks().forEach((track) => track.stop());
    return { grade: 'good', text: words.good(width, height) };
  } catch (error) {
    return { grade: 'mind', text: words[problemOf(error)] };
  }
}
