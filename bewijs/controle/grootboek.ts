/** The chain, and every text and document that an event refers to. */
import { createHash } from 'node:crypto';
import { ontvouw, schakelfout, sha256 } from '../../activities/keten.ts';
import { documentenIn } from '../../activities/stukken.ts';
import type { Gebeurtenis } from '../../mas/gebeurtenis.ts';
import { zoutHash } from '../../platform/gezouten.ts';
import type { Uitvoer } from '../formaat.ts';
import type { Bevinding } from './bevinding.ts';

export interface Grootboekuitslag {
  /** Those that can be read. */
  gebeurtenissen: Gebeurtenis[];
  bevindingen: Bevinding[];
}

export function keurGrootboek({ delen, manifest: { zaakId } }: Uitvoer): Grootboekuitslag {
  const bevindingen: Bevinding[] = [];
  const gebeurtenissen: Gebeurtenis[] = [];
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
    else if (createHash('sha256').update(bytes, 'base64').digest('hex') !== ref.hash)
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
