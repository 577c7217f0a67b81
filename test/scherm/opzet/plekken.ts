import { inject, vi } from 'vitest';
import { dagVan, plusDagen } from '../../../mas/datum.ts';
import { Klant } from '../../opzet/klant.ts';
import { maakVoorbeelden } from '../../opzet/voorbeelden.ts';
import { overVan, stelVast, stuurLos, vraagBrief, zetGezag } from '../../opzet/post.ts';
import { GEDULD } from './zaak.ts';

/** The places that screens are looked at: cases and pupils of today, and trial cases on days that stay the same. */

const mens = (naam: string): Promise<Klant> => Klant.als(naam, inject('huis'));

export const zaakPad = (zaakId: string): string => `/zaken/${zaakId}`;
/** The form of an action; what is fixed of it stands in the address. */
export const handelingPad = (zaakId: string, handeling: string, vast: Record<string, string> = {}): string =>
  `${zaakPad(zaakId)}/handelingen/${handeling}?${new URLSearchParams(vast).toString()}`;

/** A trial case that begins on Monday 2 November 2026, of a boy who is fourteen then. */
const VAST = { geboortedatum: '2012-05-05', begindatum: '2026-10-19' };
export const proefzaak = (wie: Klant, anders: Record<string, unknown> = {}): Promise<string> =>
  wie.proefzaak('2026-11-02', { ...VAST, ...anders });

const NAAR_STAP_7 = [
  ['contact-school', 'melding-juist'],
  ['keuze-routekaart', 'A'],
  ['onderzoek', 'ongeoorloofd'],
  ['brief', 'verzonden'],
] as const;
const WIL_HULP = { problematiekJongere: 'ja', hulpBereid: 'ja', hulpInStaat: 'ja' };

export interface Proefplekken {
  /** At its first step. */
  begin: string;
  /** At step 7, with nothing answered yet. */
  stap7: string;
  /** At step 7, answered. */
  beantwoord: string;
  /** With a route that runs, a step that was passed over, and letters. */
  route: string;
  /** In that case: a letter that is due, and one that waits for a colleague because a parent is not to be written to lightly. */
  brief: string;
  ogen: string;
}

/** Trial cases at four points of the method. */
export async function maakProefplekken(): Promise<Proefplekken> {
  const lpa = await mens('lpa');
  const [begin, stap7, beantwoord, route] = await Promise.all([
    proefzaak(lpa),
    proefzaak(lpa),
    proefzaak(lpa),
    proefzaak(lpa),
  ]);
  for (const zaakId of [stap7, beantwoord])
    for (const [stap, uitkomst] of NAAR_STAP_7) await lpa.rondAf(zaakId, stap, uitkomst);
  await lpa.gelukt(beantwoord, {
    handeling: 'vul-vragenlijst-in',
    lijst: 'signaleringsinstrument',
    antwoorden: WIL_HULP,
  });
  await kiesHulp(lpa, route);
  return { begin, stap7, beantwoord, route, ...(await maakBrieven(lpa, route)) };
}

const MOEDER = { rol: 'ouder', naam: 'Fictieve Moeder Voorbeeld' };
const VADER = {
  rol: 'ouder',
  naam: 'Verzonnen Vader Voorbeeld',
  adres: { straat: 'Fictieflaan', huisnummer: '3', postcode: '1811AB', plaats: 'Alkmaar' },
  adresGeheim: true,
  geblokkeerd: true,
};

async function maakBrieven(lpa: Klant, zaakId: string): Promise<Pick<Proefplekken, 'brief' | 'ogen'>> {
  await zetGezag(lpa, zaakId, [{ ...MOEDER, taal: 'uk' }, VADER]);
  await vraagBrief(lpa, zaakId, 'waarschuwing');
  await vraagBrief(lpa, zaakId, 'kennisgevingsbrief');
  const ogen = await stelVast(lpa, zaakId, 'kennisgevingsbrief');
  return { brief: briefPad(zaakId, await overVan(lpa, zaakId, 'waarschuwing')), ogen: briefPad(zaakId, ogen) };
}

const briefPad = (zaakId: string, over: string): string =>
  `${zaakPad(zaakId)}/brief?${new URLSearchParams({ over }).toString()}`;

/** DUO has heard that the melding is dealt with: so that always stands on the same place in the timeline. */
const duoWeet = (lpa: Klant, zaakId: string): Promise<void> =>
  vi.waitFor(async () => {
    const soorten = (await lpa.gebeurtenissen(zaakId)).map(({ soort }) => soort);
    if (!soorten.includes('DuoStatusGemeld')) throw new Error('DUO weet het nog niet');
  }, GEDULD);

async function kiesHulp(lpa: Klant, zaakId: string): Promise<void> {
  await lpa.rondAf(zaakId, 'contact-school', 'melding-juist');
  await duoWeet(lpa, zaakId);
  await lpa.rondAf(zaakId, 'keuze-routekaart', 'A');
  const uitleg = { motivatie: 'De school deed dit onderzoek al. (verzonnen)', afwijkreden: 'anders' };
  await lpa.gelukt(zaakId, { handeling: 'sla-over', stap: 'onderzoek', ...uitleg });
  await lpa.rondAf(zaakId, 'brief', 'verzonden');
  await lpa.gelukt(zaakId, {
    handeling: 'kies-routes',
    routes: ['vrijwillige-hulp'],
    motivatie: 'Ouders vragen zelf om hulp. (verzonnen)',
    afwijkreden: 'anders',
  });
}

/** Trial cases of the other kinds: an exemption that waits for a judgement, and a request that stands still. */
export interface Soortplekken {
  vrijstelling: string;
  aanvraag: string;
}
export async function maakSoortplekken(): Promise<Soortplekken> {
  const lpa = await mens('lpa');
  const kind = async (): Promise<string> => {
    const zaakId = await proefzaak(lpa);
    await zetGezag(lpa, zaakId, [MOEDER]);
    return (await lpa.zaak(zaakId)).leerling?.id ?? '';
  };
  const open = async (pad: string, lichaam: object): Promise<string> =>
    (await lpa.post<{ zaakId: string }>(pad, { leerlingId: await kind(), ontvangenOp: '2026-11-02', ...lichaam }))
      .lichaam.zaakId;
  const periode = { van: '2027-02-01', totEnMet: '2027-02-19', vestiging: '99XX00' };
  const [vrijstelling, aanvraag] = await Promise.all([
    open('/v1/kennisgevingen', { grond: 'ongeschikt', dagtekening: '2026-11-02' }),
    open('/v1/aanvragen', { aanvraagsoort: 'verlof', verlof: 'g', ...periode }),
  ]);
  const instemming = { handeling: 'leg-instemming-uitstel-vast', tot: '2026-11-09' };
  await lpa.gelukt(aanvraag, instemming);
  return { vrijstelling, aanvraag };
}

export interface Plekken extends Proefplekken, Soortplekken {
  /** Of the example cases, by the first name of the pupil. */
  zaken: Readonly<Record<string, string>>;
  leerling: string;
  /** A pupil whose address is secret to all but who handles the case. */
  geheim: string;
  meldingsnummer: string;
  /** A trial case that goes on while somebody fills in a form. */
  veranderlijk: string;
  /** A letter as it would have gone. */
  opgevangen: string;
}

/** The example cases of today, the trial cases, a pupil whose address is secret, and a melding. */
export async function maakPlekken(): Promise<Plekken> {
  const [school, lpa, boa] = await Promise.all([mens('school'), mens('lpa'), mens('boa')]);
  const vandaag = dagVan(Date.now());
  const [proef, soorten, veranderlijk, zaken] = await Promise.all([
    maakProefplekken(),
    maakSoortplekken(),
    proefzaak(lpa),
    maakVoorbeelden({ school, lpa, boa }, vandaag, (dagen) => plusDagen(vandaag, -dagen)),
  ]);
  const [open, geheim] = await Promise.all([lpa.zaak(zaken.Daan ?? ''), lpa.zaak(zaken.Amina ?? '')]);
  const geheimId = geheim.leerling?.id ?? '';
  await lpa.vraag('PUT', `/v1/leerlingen/${geheimId}/adresgeheim`, { geheim: true });
  const post = await maakPost(lpa, zaken.Daan ?? '');
  return {
    ...proef,
    ...soorten,
    ...post,
    zaken,
    veranderlijk,
    leerling: open.leerling?.id ?? '',
    geheim: geheimId,
    meldingsnummer: open.meldingen[0]?.meldingsnummer ?? '',
  };
}

/** A letter went out, and a partner sent something that fits nothing. */
async function maakPost(lpa: Klant, zaakId: string): Promise<Pick<Plekken, 'opgevangen'>> {
  await zetGezag(lpa, zaakId, [MOEDER]);
  await vraagBrief(lpa, zaakId, 'waarschuwing');
  await stelVast(lpa, zaakId, 'waarschuwing');
  await stuurLos();
  const opvang = await vi.waitFor(async () => {
    const [gevangen, ongeplaatst] = await Promise.all([
      lpa.haal<{ opvang: { id: string }[] }>(`/v1/opvang?zaakId=${zaakId}`),
      lpa.haal<{ berichten: unknown[] }>('/v1/berichten/ongeplaatst'),
    ]);
    const [eerste] = gevangen.lichaam.opvang;
    if (!eerste || ongeplaatst.lichaam.berichten.length === 0) throw new Error('nog onderweg');
    return eerste;
  }, GEDULD);
  return { opgevangen: opvang.id };
}

/** A colleague does something in a case at the same moment. */
export async function collegaRondtAf(zaakId: string, stap: string, uitkomst: string): Promise<void> {
  await (await mens('boa')).rondAf(zaakId, stap, uitkomst);
}
