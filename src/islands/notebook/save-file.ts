/** Gives a file to the reader, to keep on the device. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser needs the address until it has started to write.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
