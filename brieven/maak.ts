/** One letter or dossier, with the engine that is asked for. */
import { createHash } from 'node:crypto';
import { briefdocument } from './document.ts';
import { alsZetsel, type Dossierdocument } from './dossierdocument.ts';
import { keurTekens } from './motor/lettertype.ts';
import type { Zetter } from './motor/types.ts';
import type { Brief, Briefopdracht } from './types.ts';

export async function maakMet(zetter: Zetter, opdracht: Briefopdracht): Promise<Brief> {
  const document = briefdocument(opdracht);
  keurTekens({ ...document, papier: { ...document.papier, logo: '' } });
  const { pdf, bladzijden } = await zetter.zet('brief', JSON.stringify(document));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return { pdf, sha256, motor: zetter.naam, bladzijden, titel: document.titel };
}

export async function maakDossierMet(zetter: Zetter, document: Dossierdocument): Promise<Uint8Array> {
  return (await zetter.zet('dossier', JSON.stringify(alsZetsel(document)))).pdf;
}
