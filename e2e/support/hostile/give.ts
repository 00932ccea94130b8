import type { Locator } from '@playwright/test';
import type { TestFile } from '../lab';

/** Gives files to the page in the way of an event, as from another window. */
export async function give(target: Locator, kind: 'drop' | 'paste', files: TestFile[]): Promise<void> {
  const plain = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
  await target.evaluate(
    (element, { kind, plain }) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of plain) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      );
    },
    { kind, plain },
  );
}

/** The same with text of some type instead of files. */
export async function giveText(target: Locator, kind: 'drop' | 'paste', type: string, text: string): Promise<void> {
  await target.evaluate(
    (element, { kind, type, text }) => {
      const data = new DataTransfer();
      data.setData(type, text);
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data }),
      );
    },
    { kind, type, text },
  );
}
