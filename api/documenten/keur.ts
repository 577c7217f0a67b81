/** Whether a file is what its sender says: by what is in it, and by its name. */
import { fileTypeFromBuffer } from 'file-type';
import { inhoudOngeldig, ongeldig } from '../http/fout.ts';
import { bestandsnaam } from './schemas.ts';
import { SOORTEN } from './soorten.ts';

const NAAM = 200;

export interface Bestand {
  naam: string;
  mediatype: string;
  bytes: Uint8Array;
}

/**
 * Nothing is unpacked or carried out to find out what it is: the library looks at the first bytes, and of an archive at the
 * names in it and at no more than 1 MB of one entry.
 * @param toegestaan media types that may be sent in its place
 */
export async function keurBestand(
  { naam, mediatype, bytes }: Bestand,
  toegestaan: readonly string[] = Object.keys(SOORTEN),
): Promise<void> {
  const soort = SOORTEN[mediatype];
  if (!soort) throw new Error(`geen soort bestand van Schakel: ${mediatype}`);
  if (bytes.length === 0) throw inhoudOngeldig([{ veld: 'bestand', fout: 'is leeg.' }]);
  const gevonden = await soortVan(bytes);
  if (gevonden !== mediatype)
    throw inhoudOngeldig([
      {
        veld: 'bestand',
        fout: `is geen ${soort.naam}-bestand. Sla het opnieuw op als ${soortnamen(toegestaan)}, en stuur het dan.`,
      },
    ]);
  const extensie = naam.slice(naam.lastIndexOf('.') + 1).toLowerCase();
  if (!soort.extensies.includes(extensie))
    throw inhoudOngeldig([
      {
        veld: 'Bestandsnaam',
        fout: `past niet bij een ${soort.naam}-bestand: eindig op .${soort.extensies.join(' of .')}.`,
      },
    ]);
}

const soortnamen = (soorten: readonly string[]): string => {
  const namen = soorten.map((soort) => SOORTEN[soort]?.naam ?? soort);
  return `${namen.slice(0, -1).join(', ')} of ${namen.at(-1) ?? ''}`;
};

/** The media type by the bytes; null for what is none that is known. */
async function soortVan(bytes: Uint8Array): Promise<string | null> {
  const gevonden = await fileTypeFromBuffer(bytes);
  return gevonden ? gevonden.mime : isTekst(bytes) ? 'text/plain' : null;
}

/** UTF-8, with no control characters but those of lines and tabs. */
function isTekst(bytes: Uint8Array): boolean {
  try {
    // eslint-disable-next-line no-control-regex -- those are what it looks for
    return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return false;
  }
}

/** The name in the header `Bestandsnaam`: no path, and nothing in it that reads as something else than it is. */
export function leesBestandsnaam(kop: string | undefined): string {
  const weiger = (fout: string) => ongeldig([{ veld: 'Bestandsnaam', fout }]);
  const gelezen = bestandsnaam.safeParse(kop);
  if (!gelezen.success)
    throw weiger('deze kop is verplicht: de naam van het bestand, met procenten gecodeerd (UTF-8).');
  const naam = ontcijfer(gelezen.data);
  if (naam === null || naam.length > NAAM || /[\p{C}/\\]/u.test(naam) || !/^[^.\s].*\.\w+$/u.test(naam))
    throw weiger(`geef een naam van hoogstens ${NAAM} tekens, zonder map en met een extensie, zoals verslag.pdf.`);
  return naam;
}

function ontcijfer(kop: string): string | null {
  try {
    return decodeURIComponent(kop);
  } catch {
    return null;
  }
}
