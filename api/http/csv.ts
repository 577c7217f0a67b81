/**
 * Comma separated values as RFC 4180 has them, read and written. Dutch spreadsheets put a semicolon between the fields and a
 * byte order mark in front, so both are taken as well.
 */

export interface Csvregel {
  /** Number of the line in the file on which it begins, from 1: what people see in their spreadsheet. */
  regel: number;
  velden: string[];
}

/** Where reading stopped: a field in quotes that is not closed, or with something after its closing quote. */
export interface Csvfout {
  regel: number;
  fout: string;
}

const BOM = '\uFEFF';

/** The sign between the fields: whichever of the two comes first in the heading. */
const scheidingIn = (tekst: string): ';' | ',' => {
  const [kop = ''] = tekst.split(/\r\n|\n|\r/, 1);
  const [komma, punt] = [kop.indexOf(','), kop.indexOf(';')];
  return punt >= 0 && (komma < 0 || punt < komma) ? ';' : ',';
};

/** Reads every line but the empty ones. Goes through the text once: it may be large, and anything may be in it. */
export function leesCsv(bestand: string): { regels: Csvregel[]; fout: Csvfout | null } {
  const tekst = bestand.startsWith(BOM) ? bestand.slice(BOM.length) : bestand;
  const scheiding = scheidingIn(tekst);
  const regels: Csvregel[] = [];
  let op = 0;
  let regel = 1;
  while (op < tekst.length) {
    const begin = regel;
    const velden: string[] = [];
    for (let klaar = false; !klaar;) {
      const veld = leesVeld(tekst, op, scheiding);
      if (veld === null) return { regels, fout: { regel: begin, fout: GEEN_EINDE } };
      velden.push(veld.waarde);
      regel += veld.regels;
      op = veld.tot;
      klaar = tekst[op] !== scheiding;
      if (!klaar) op += 1;
    }
    op += tekst.startsWith('\r\n', op) ? 2 : 1;
    regel += 1;
    if (velden.some((waarde) => waarde.trim() !== '')) regels.push({ regel: begin, velden });
  }
  return { regels, fout: null };
}

const GEEN_EINDE =
  'een veld tussen aanhalingstekens is niet goed afgesloten. Zet om het hele veld aanhalingstekens, en verdubbel die erin.';

interface Veld {
  waarde: string;
  /** Where it ends: at the sign between the fields, at the end of the line, or at that of the text. */
  tot: number;
  /** Line ends in it. */
  regels: number;
}

/** Null when it begins with a quote and does not end with one. */
function leesVeld(tekst: string, op: number, scheiding: string): Veld | null {
  if (tekst[op] !== '"') {
    const einde = new RegExp(`[${scheiding}\\r\\n]`, 'g');
    einde.lastIndex = op;
    const tot = einde.exec(tekst)?.index ?? tekst.length;
    return { waarde: tekst.slice(op, tot), tot, regels: 0 };
  }
  const delen: string[] = [];
  for (let van = op + 1; ;) {
    const tot = tekst.indexOf('"', van);
    if (tot < 0) return null;
    delen.push(tekst.slice(van, tot));
    if (tekst[tot + 1] !== '"') return afgesloten(tekst, tot + 1, delen.join('"'), scheiding);
    van = tot + 2;
  }
}

function afgesloten(tekst: string, tot: number, waarde: string, scheiding: string): Veld | null {
  const na = tekst[tot];
  if (na !== undefined && ![scheiding, '\r', '\n'].includes(na)) return null;
  return { waarde, tot, regels: waarde.split(/\r\n|\n|\r/).length - 1 };
}

/** A spreadsheet would take what begins so for a formula, and carry it out. */
const FORMULE = /^[=+\-@\t\r]/;

const schrijfVeld = (waarde: string): string => {
  const veilig = FORMULE.test(waarde) ? `'${waarde}` : waarde;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
};

/** For a Dutch spreadsheet: UTF-8 with a mark, semicolons, and nothing in it that is carried out. */
export const schrijfCsv = (rijen: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(BOM + rijen.map((rij) => `${rij.map(schrijfVeld).join(';')}\r\n`).join(''));
