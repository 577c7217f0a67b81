/** The chain, and every text and document that an event refers to. */
import { ontvouw, schakelfout, sha256 } from '../../activities/keten.ts';
import { documentenIn } from '../../activities/stukken.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { zoutHash } from '../../platform/gezouten.ts';
import type { Uitvoer } from '../formaat.ts';
import { sha256Van } from '../hash.ts';
import type { Bevinding } from './bevinding.ts';

export interface Grootboekuitslag {
  /** Those that can be read. */
  gebeurtenissen: Gebeurtenis[];
  bevindingen: Bevinding[];
}

export function keurGrootboek({ delen, manifest }: Uitvoer): Grootboekuitslag {
  const bevindingen: Bevinding[] = [];
  const gebeurtenissen: Gebeurtenis[] = [];
  const zaakId = enigeZaak(delen) ?? manifest.zaakId;
  if (zaakId !== manifest.zaakId)
    bevindingen.push({
      ...{ pad: ['manifest', 'zaakId'], aard: 'bron' },
      wat: 'dit is een andere zaak dan die waarvan het grootboek is',
    });
  for (const [i, schakel] of delen.grootboek.entries()) {
    const fout = probeer(() => schakelfout(zaakId, delen.grootboek, i), `gebeurtenis ${schakel.nr} is niet te lezen`);
    if (fout !== null) bevindingen.push({ pad: ['delen', 'grootboek', i], wat: fout, aard: 'bron' });
    else gebeurtenissen.push(ontvouw(schakel));
  }
  if (delen.grootboek.length === 0)
    bevindingen.push({ pad: ['delen', 'grootboek'], wat: 'het grootboek is leeg', aard: 'bron' });
  keurTeksten(delen, gebeurtenissen, bevindingen);
  keurDocumenten(delen, gebeurtenissen, bevindingen);
  bevindingen.push(...keurProtocollen(delen));
  return { gebeurtenissen, bevindingen };
}

/** The case that all events say they are of; null when they do not agree, or one of them cannot be read. */
function enigeZaak({ grootboek }: Uitvoer['delen']): string | null {
  try {
    const zaken = new Set(grootboek.map((schakel) => ontvouw(schakel).zaakId));
    const [zaak] = zaken;
    return zaken.size === 1 && typeof zaak === 'string' ? zaak : null;
  } catch {
    return null;
  }
}

function probeer(doe: () => string | null, anders: string): string | null {
  try {
    return doe();
  } catch {
    return anders;
  }
}

function keurTeksten({ inhoud }: Uitvoer['delen'], gebeurtenissen: readonly Gebeurtenis[], uit: Bevinding[]): void {
  const verwijzingen = new Map(
    gebeurtenissen.flatMap((g) => (g.inhoud ? [[g.inhoud.id, { nr: g.nr, ...g.inhoud }]] : [])),
  );
  for (const [i, { id, nr, zout, tekst, velden }] of inhoud.entries()) {
    const ref = verwijzingen.get(id);
    if (ref?.nr !== nr)
      uit.push({ pad: ['delen', 'inhoud', i], wat: `geen gebeurtenis ${nr} heeft deze tekst`, aard: 'bron' });
    else if (zoutHash(zout, tekst) !== ref.sha256)
      uit.push({
        pad: ['delen', 'inhoud', i, 'tekst'],
        wat: `de tekst van gebeurtenis ${nr} is veranderd`,
        aard: 'bron',
      });
    else if (velden.toSorted().join() !== ref.velden.toSorted().join())
      uit.push({
        pad: ['delen', 'inhoud', i, 'velden'],
        wat: `de tekst van gebeurtenis ${nr} heeft andere velden dan is vastgelegd`,
        aard: 'bron',
      });
  }
}

function keurDocumenten(
  { documenten }: Uitvoer['delen'],
  gebeurtenissen: readonly Gebeurtenis[],
  uit: Bevinding[],
): void {
  const verwijzingen = new Map(
    gebeurtenissen.flatMap((g) => documentenIn(g).map(({ id, sha256: hash }) => [id, { nr: g.nr, hash }])),
  );
  for (const [i, { id, nr, bytes }] of documenten.entries()) {
    const ref = verwijzingen.get(id);
    if (ref?.nr !== nr)
      uit.push({ pad: ['delen', 'documenten', i], wat: `geen gebeurtenis ${nr} heeft dit document`, aard: 'bron' });
    else if (sha256Van(Buffer.from(bytes, 'base64')).toString('hex') !== ref.hash)
      uit.push({
        pad: ['delen', 'documenten', i, 'bytes'],
        wat: `het document van gebeurtenis ${nr} is een ander dan is vastgelegd`,
        aard: 'bron',
      });
  }
}

const keurProtocollen = ({ protocollen }: Uitvoer['delen']): Bevinding[] =>
  protocollen.flatMap(({ hash, naam, document }, i) =>
    sha256(document) === hash
      ? []
      : [
          {
            pad: ['delen', 'protocollen', i, 'document'],
            wat: `het protocol ${naam} is veranderd`,
            aard: 'bron' as const,
          },
        ],
  );
