import type { Schema } from '../api/client.ts';
import { ouder as T } from '../teksten/ouder.ts';
import type { Veldfout } from '../ui/Foutlijst.tsx';
import { type Stap, STAPPEN } from './stap.ts';

export type Grond = 'ongeschikt' | 'richting' | 'buitenland' | 'trekkend';
export type JaNee = '' | 'ja' | 'nee';

/** What somebody is filling in, as it stands there. Of every ground the answers stay, so that choosing anew loses nothing. */
export interface Invoer {
  /** Idempotency-Key: it goes along with the answers, so that sending again after a reload is the same sending. */
  sleutel: string;
  grond: Grond | '';
  schooljaar: string;
  eerder: JaNee;
  deskundige: string;
  deskundigeNaam: string;
  verklaringVan: string;
  nooitGeschikt: JaNee;
  bedenkingen: boolean;
  richtingVorigJaar: JaNee;
  school: string;
  plaats: string;
  land: string;
  bedrijf: string;
  reisVan: string;
  reisTot: string;
  gezag: string;
  anderen: string;
  akkoord: boolean;
}

export const leeg = (): Invoer => ({
  sleutel: crypto.randomUUID(),
  grond: '',
  schooljaar: '',
  eerder: '',
  deskundige: '',
  deskundigeNaam: '',
  verklaringVan: '',
  nooitGeschikt: '',
  bedenkingen: false,
  richtingVorigJaar: '',
  school: '',
  plaats: '',
  land: '',
  bedrijf: '',
  reisVan: '',
  reisTot: '',
  gezag: '',
  anderen: '',
  akkoord: false,
});

/** Fields that each ground asks for. */
const VELDEN: Readonly<Record<Grond, readonly (keyof Invoer)[]>> = {
  ongeschikt: ['deskundige', 'deskundigeNaam', 'verklaringVan', 'nooitGeschikt'],
  richting: ['bedenkingen', 'richtingVorigJaar'],
  buitenland: ['school', 'plaats', 'land', 'verklaringVan'],
  trekkend: ['bedrijf', 'reisVan', 'reisTot'],
};

const V = T.vragen;
/** What somebody is told who leaves a field out. */
const MIST: Readonly<Partial<Record<keyof Invoer, string>>> = {
  grond: T.grond.kies,
  schooljaar: T.grond.kiesSchooljaar,
  eerder: T.grond.kiesEerder,
  deskundige: V.kiesDeskundige,
  deskundigeNaam: V.vulIn(V.deskundigeNaam),
  verklaringVan: V.datum(V.verklaringVan),
  nooitGeschikt: V.kiesNooit,
  bedenkingen: V.bedenkingenMist,
  richtingVorigJaar: V.kiesRichting,
  school: V.vulIn(V.school),
  plaats: V.vulIn(V.plaats),
  land: V.vulIn(V.land),
  bedrijf: V.vulIn(V.bedrijf),
  reisVan: V.datum(V.reisVan),
  reisTot: V.datum(V.reisTot),
  gezag: T.teken.kiesGezag,
  anderen: T.teken.anderenMist,
  akkoord: T.teken.akkoordMist,
};

function veldenVan(stap: Stap, { grond, gezag }: Invoer): readonly (keyof Invoer)[] {
  if (stap === 'reden') return ['grond', 'schooljaar', 'eerder'];
  if (stap === 'vragen') return grond === '' ? [] : VELDEN[grond];
  if (stap !== 'ondertekenen') return [];
  return ['gezag', ...(gezag === 'samen' ? (['anderen'] as const) : []), 'akkoord'];
}

const isLeeg = (waarde: string | boolean): boolean =>
  waarde === false || (typeof waarde === 'string' && waarde.trim() === '');

/** What is still wrong in one step, in the order of its fields. */
export function foutenIn(stap: Stap, invoer: Invoer, vandaag: string): Veldfout[] {
  const velden = veldenVan(stap, invoer);
  return velden.flatMap((veld) => {
    if (isLeeg(invoer[veld])) return { id: veld, fout: MIST[veld] ?? '' };
    if (veld === 'verklaringVan' && invoer.verklaringVan > vandaag) return { id: veld, fout: V.naVandaag };
    return veld === 'reisTot' && invoer.reisVan !== '' && invoer.reisTot < invoer.reisVan
      ? { id: veld, fout: V.omgekeerd }
      : [];
  });
}

/** The first step that is not done yet, of those before this one: nobody comes past what he did not answer. */
export function eersteOnaf(tot: Stap, invoer: Invoer, vandaag: string): Stap {
  const ervoor = STAPPEN.slice(0, STAPPEN.indexOf(tot));
  return ervoor.find((stap) => foutenIn(stap, invoer, vandaag).length > 0) ?? tot;
}

/** As the API takes it: of the ground that was chosen, and no other. */
export function kennisgevingVan(invoer: Invoer, bestanden: readonly string[]): Schema<'OnlineKennisgeving'> {
  const { grond, gezag, anderen } = invoer;
  const eigen = grond === '' ? [] : VELDEN[grond];
  const antwoorden = Object.fromEntries(eigen.map((veld) => [veld, alsAntwoord(invoer[veld])]));
  return {
    grond,
    schooljaar: invoer.schooljaar,
    eerder: invoer.eerder === 'ja',
    gezag,
    ...(gezag === 'samen' && { anderen: anderen.trim() }),
    akkoord: invoer.akkoord,
    bestanden,
    ...antwoorden,
  } as unknown as Schema<'OnlineKennisgeving'>;
}

function alsAntwoord(waarde: string | boolean): string | boolean {
  if (waarde === 'ja' || waarde === 'nee') return waarde === 'ja';
  return typeof waarde === 'string' ? waarde.trim() : waarde;
}
