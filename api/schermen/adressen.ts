/** Which addresses are screens: everything that is not one of these, and begins with one slash. */
const GEEN_SCHERM = ['/v1', '/oidc', '/aanmelden', '/afmelden', '/health', '/assets'];

export const isScherm = (pad: string): boolean => !GEEN_SCHERM.some((p) => pad === p || pad.startsWith(`${p}/`));

/** Browsers read `//x` and `/\x` as another host, and leave out tabs and line ends before they look. */
const EIGEN_PAD = /^\/(?![/\\])[^\\\p{Cc}]*$/u;
const LANGSTE_PAD = 2000;

/** Where somebody goes after signing in: to a screen of ours, whatever the address said. */
export function veiligTerug(terug: unknown): string {
  if (typeof terug !== 'string' || terug.length > LANGSTE_PAD || !EIGEN_PAD.test(terug)) return '/';
  return isScherm(new URL(terug, 'http://schakel').pathname) ? terug : '/';
}
