/** Which letters a request asks for, by what they are about, and what it means that one of them went out. */
import type { Briefsoort } from '../brieven.ts';
import type { Dossier } from '../dossier/types.ts';
import { briefVan } from '../dossier/brief.ts';
import type { Dag } from '../datum.ts';
import type { Protocol } from '../protocol.ts';
import { berekenTermijn } from '../termijn/index.ts';
import type { Aanvraagsoort } from './soorten.ts';

export const OVER_ONTVANGST = 'aanvraag/ontvangst';
export const overAanvullingbrief = (id: string): string => `aanvraag/aanvulling/${id}`;
export const overUitstelbrief = (keer: number): string => `aanvraag/uitstel/${keer}`;
export const overBesluitbrief = (id: string): string => `aanvraag/besluit/${id}`;
export const overBezwaarbrief = (id: string): string => `aanvraag/bezwaar/${id}`;
export const overBezwaaruitstelbrief = (id: string): string => `aanvraag/bezwaaruitstel/${id}`;
export const overDwangsombrief = (id: string): string => `aanvraag/dwangsom/${id}`;

export const BESCHIKKING: Readonly<Record<Aanvraagsoort, Briefsoort>> = {
  'ander-onderwijs': 'beschikking-ander-onderwijs',
  'vervangend-school': 'beschikking-vervangend',
  'vervangend-instelling': 'beschikking-vervangend',
  verlof: 'beschikking-verlof',
};

/** The last day to supply: as an official set it, unless the letter goes so late that it leaves no time; else as the protocol says. */
export function aanvullenUiterlijk(
  { aanvraag, vakantieregio }: Dossier,
  over: string,
  { termijnen, kalender }: Pick<Protocol, 'termijnen' | 'kalender'>,
  verzonden: Dag,
): Dag {
  const tot = aanvraag?.aanvullingen.find(({ id }) => overAanvullingbrief(id) === over)?.tot;
  if (tot !== undefined && tot > verzonden) return tot;
  const regel = termijnen['aanvraag/aanvulling'];
  if (!regel || vakantieregio === null) throw new Error('het protocol kent termijn aanvraag/aanvulling niet');
  return berekenTermijn(regel, verzonden, kalender, vakantieregio).laatsteDag;
}

/** Due, or settled and not gone. */
export function isOpenBrief(d: Dossier, over: string): boolean {
  const brief = briefVan(d, over);
  return brief !== undefined && (brief.stand === undefined || brief.stand === 'vastgesteld');
}

/** The letters with which something begins that have not gone: they may also go out without Schakel. */
export function wachtOpVerzending({ aanvraag }: Dossier): { over: string; naam: string }[] {
  if (!aanvraag) return [];
  const { aanvullingen, besluit, bezwaren } = aanvraag;
  return [
    ...aanvullingen
      .filter(({ stand }) => stand === 'gevraagd' && !besluit)
      .map(({ id }) => ({ over: overAanvullingbrief(id), naam: 'Verzoek om aanvulling' })),
    ...(besluit?.bekendgemaaktOp === null
      ? [{ over: overBesluitbrief(besluit.id), naam: 'Besluit op de aanvraag' }]
      : []),
    ...bezwaren
      .filter(({ beslist, bekendgemaaktOp }) => beslist && bekendgemaaktOp === undefined)
      .map(({ id }) => ({ over: overBezwaarbrief(id), naam: 'Beslissing op bezwaar' })),
  ];
}
