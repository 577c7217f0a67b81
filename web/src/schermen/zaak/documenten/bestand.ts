import { nl } from '../../../teksten/nl.ts';

/** What may be brought in, by how a file name ends: what a browser makes of a file differs from machine to machine. */
const SOORTEN: Readonly<Record<string, { mediatype: string; naam: string }>> = {
  pdf: { mediatype: 'application/pdf', naam: 'PDF' },
  docx: { mediatype: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', naam: 'Word' },
  jpg: { mediatype: 'image/jpeg', naam: 'JPEG' },
  jpeg: { mediatype: 'image/jpeg', naam: 'JPEG' },
  png: { mediatype: 'image/png', naam: 'PNG' },
  txt: { mediatype: 'text/plain', naam: nl.documenten.tekst },
};
/** For the file dialog. */
export const EXTENSIES = Object.keys(SOORTEN).map((extensie) => `.${extensie}`);

const HOOGSTENS_BYTES = 10 * 1024 * 1024;

export const mediatypeVan = (naam: string): string | undefined =>
  SOORTEN[naam.slice(naam.lastIndexOf('.') + 1).toLowerCase()]?.mediatype;

export const soortnaamVan = (mediatype: string): string =>
  Object.values(SOORTEN).find((soort) => soort.mediatype === mediatype)?.naam ?? mediatype;

const KB = 1024;
/** "312 kB", "2,4 MB". */
export function grootteVan(bytes: number): string {
  if (bytes < KB * KB) return `${Math.max(1, Math.round(bytes / KB))} kB`;
  return `${(bytes / KB / KB).toLocaleString('nl', { maximumFractionDigits: 1 })} MB`;
}

/** What stands in the way of bringing this file in; null when nothing does. The API looks at what is in it as well. */
export function bezwaarTegen({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (mediatypeVan(name) === undefined) return nl.documenten.verkeerdeSoort;
  if (size === 0) return nl.documenten.leeg;
  return size > HOOGSTENS_BYTES ? nl.documenten.teGroot(grootteVan(size)) : null;
}
