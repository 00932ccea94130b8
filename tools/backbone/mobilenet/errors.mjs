/** What went wrong while installing, in words for the person at the keyboard: printed without a stack. */
export class InstallError extends Error {}
