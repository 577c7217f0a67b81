/** Browsers read `//x` and `/\\x` as another host, and leave out tabs and line ends before they look. */
const EIGEN_PAD = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/** Where somebody goes back to, when that is an address of ours; an address can say anything. */
export const eigenPad = (terug: string | undefined): string | undefined =>
  terug !== undefined && EIGEN_PAD.test(terug) ? terug : undefined;
