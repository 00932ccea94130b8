/** Shares and sizes as Flemish readers expect them: 92 %, 1,5 MB. */
import { decimals } from './numbers';

/** 0.917 -> "92 %"; what is possible but rounds to nothing is "< 1 %". */
export const percent = (share: number) => (share > 0 && share < 0.005 ? '< 1 %' : `${Math.round(share * 100)} %`);

/** Bytes as megabytes with one decimal. */
export const megabytes = (bytes: number) => `${decimals(bytes / 1e6, 1)} MB`;

/** Room on a disk: in gigabytes from one on. */
export const room = (bytes: number) => (bytes >= 1e9 ? `${decimals(bytes / 1e9, 1)} GB` : megabytes(bytes));
