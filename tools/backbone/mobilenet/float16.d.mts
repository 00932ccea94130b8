/** Bits of the float16 nearest to `value`, ties to even; what is too large becomes infinite. */
export function toFloat16Bits(value: number): number;
/** Little-endian float32 numbers -> the nearest float16 numbers, little endian. */
export function toFloat16(bytes: Uint8Array): Uint8Array;
