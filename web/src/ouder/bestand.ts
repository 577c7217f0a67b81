import { ouder } from '../teksten/ouder.ts';

const T = ouder.bestanden;

/** By how a name ends: what a browser makes of a file differs from machine to machine. */
const SOORTEN: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};
/** For the file dialog. */
export const EXTENSIES = Object.keys(SOORTEN).map((extensie) => `.${extensie}`);

export const mediatypeVan = (naam: string): string | undefined =>
  SOORTEN[naam.slice(naam.lastIndexOf('.') + 1).toLowerCase()];

const MB = 1024 * 1024;
export const grootteVan = (bytes: number): string =>
  bytes < MB
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${(bytes / MB).toLocaleString('nl', { maximumFractionDigits: 1 })} MB`;

/** What stands in the way of sending it, before a byte of it is read. The API looks at what is in it as well. */
export function bezwaarTegen(
  { name, size }: Pick<File, 'name' | 'size'>,
  { bytes, bestanden }: { bytes: number; bestanden: number },
  aantal: number,
): string | null {
  if (aantal >= bestanden) return T.teVeel(bestanden);
  if (mediatypeVan(name) === undefined) return T.soort(name);
  if (size === 0) return T.leeg(name);
  return size > bytes ? T.teGroot(name, grootteVan(size)) : null;
}
