/** Reads numbers and letters from bytes; outside of them it reads 0 or "", so that a cut-off file needs no special care. */
export class Bytes {
  constructor(readonly all: Uint8Array) {}

  get length(): number {
    return this.all.length;
  }

  u8(at: number): number {
    return this.all[at] ?? 0;
  }

  /** Big-endian. */
  u16(at: number): number {
    return (this.u8(at) << 8) | this.u8(at + 1);
  }

  u32(at: number): number {
    return this.u16(at) * 65536 + this.u16(at + 2);
  }

  /** Little-endian. */
  u16le(at: number): number {
    return this.u8(at) | (this.u8(at + 1) << 8);
  }

  u24le(at: number): number {
    return this.u16le(at) | (this.u8(at + 2) << 16);
  }

  u32le(at: number): number {
    return this.u16le(at) + this.u16le(at + 2) * 65536;
  }

  /** Bytes as Latin-1 letters. */
  text(at: number, length: number): string {
    return String.fromCharCode(...this.all.subarray(at, at + length));
  }
}
