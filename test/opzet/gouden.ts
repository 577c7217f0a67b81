import { createHash, randomUUID } from 'node:crypto';
import type { Lijst } from '../../mas/besluiten.ts';
import type { Dag } from '../../mas/datum.ts';
import type { Stap } from '../../mas/stappenplan.ts';
import { onbeoordeeld } from '../../mas/vrijstelling/leven.ts';
import { type Machines, Proef } from './proef.ts';

/** Kept from before the route of criminal law: its history replays and its ledger folds, and it cannot be played anew. */
export const NIET_MEER_TE_SPELEN: readonly string[] = ['routekaart-b'];

/** The cases that are kept as golden: each plays a finished case and gives it back. Add new ones; leave old ones alone. */
export const GOUDEN: Readonly<Record<string, (machines: Machines) => Promise<Proef>>> = {
  'routekaart-a': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudroutea' });
    await proef.naar('2026-11-23'); // nobody acts: three rungs
    await stap(proef, 'contact-school', 'melding-juist');
    await proef.naar('2026-11-24');
    await stap(proef, 'keuze-routekaart', 'A');
    await stap(proef, 'onderzoek', 'ongeoorloofd');
    await proef.naar('2026-12-01');
    await stap(proef, 'brief', 'verzonden');
    await stap(proef, 'keuze-route', 'geen-vervolgroute');
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await proef.naar('2027-01-11'); // over the Christmas holidays
    await stap(proef, 'evaluatie', 'terug-naar-school');
    return einde(proef);
  },
  'ter-kennisgeving': async (machines) => {
    const proef = await Proef.begin(machines, '2027-03-19', { leerlingId: 'goudkennis' });
    await stap(proef, 'contact-school', 'ter-kennisgeving');
    return einde(proef);
  },
  'afwijken-en-herstellen': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudherste' });
    const motivatie = await proef.tekst({ motivatie: 'verzonnen motivatie' });
    await proef.gelukt({ soort: 'sla-over', stap: 'contact-school', inhoud: motivatie });
    const nr = (await proef.van('StapOvergeslagen'))[0]?.nr ?? 0;
    await proef.gelukt({ soort: 'herstel', nr, inhoud: await proef.tekst({ motivatie: 'verkeerde zaak' }) });
    await proef.naar('2026-11-06');
    const termijn = Object.values((await proef.stand()).dossier.termijnen).find((t) => t.stand === 'open')?.id ?? '';
    await proef.gelukt({
      soort: 'verleng-termijn',
      termijn,
      laatsteDag: '2026-11-30',
      inhoud: await proef.tekst({ motivatie: 'school is dicht' }),
    });
    await proef.handle.signal('handel', {
      sleutel: 'sein',
      actor: { soort: 'account', id: 'proef-lpa' },
      handeling: { soort: 'wijs-toe', behandelaar: 'niemand' },
    });
    await stap(proef, 'contact-school', 'melding-juist', { dag: '2026-11-05' });
    await stap(proef, 'keuze-routekaart', 'A');
    await stap(proef, 'onderzoek', 'geen-ongeoorloofd-verzuim');
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await stap(proef, 'evaluatie', 'terug-naar-stap-7');
    await proef.gelukt({
      soort: 'sla-over',
      stap: 'evaluatie',
      uitkomst: 'legitiem-afwezig',
      inhoud: await proef.tekst({ motivatie: 'verzonnen' }),
    });
    return einde(proef);
  },
  'brief-en-mdo': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudbasis1' });
    await stap(proef, 'contact-school', 'melding-juist');
    await stap(proef, 'keuze-routekaart', 'A');
    await proef.gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
    await proef.gelukt({
      soort: 'leg-onderdeel-vast',
      route: await eerste(proef, 'routes'),
      onderdeel: 'kennisgevingsbrief',
    });
    await proef.gelukt({ soort: 'begin-mdo' });
    const mdo = await eerste(proef, 'mdos');
    await proef.naar('2026-11-20');
    await proef.gelukt({ soort: 'leg-mdo-vast', mdo });
    await proef.naar('2026-12-01'); // the monitor term is over
    await proef.gelukt({ soort: 'rond-route-af', route: await eerste(proef, 'routes'), uitkomst: 'verzuim-gestopt' });
    await proef.gelukt({ soort: 'leg-terugkeer-vast', vervolg: 'gaat-door' });
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await stap(proef, 'evaluatie', 'terug-naar-school');
    return einde(proef);
  },
  'luxe-tot-sepot': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudluxe01', geboortedatum: '2013-05-06' });
    await stap(proef, 'contact-school', 'melding-juist');
    await stap(proef, 'keuze-routekaart', 'B');
    await stap(proef, 'waarschuwing', 'volstaat-niet');
    await stap(proef, 'onderzoek-luxe', 'verwijtbaar');
    await proef.gelukt({ soort: 'roep-op', verdachten: ['jongere'], verhoorOp: '2026-11-18', tijd: '09:30' });
    const verhoor = await eerste(proef, 'verhoren');
    await proef.gelukt({ soort: 'verzet-verhoor', verhoor, verhoorOp: '2026-11-16', tijd: '10:00' });
    await proef.naar('2026-11-16');
    await proef.gelukt({ soort: 'leg-verhoor-vast', verhoor, uitkomst: 'gehouden', cautie: 'gegeven' });
    await stap(proef, 'verhoor', 'gehouden');
    await vulIn(proef, 'procesverbaal', { verwijtbaarOuder: 'ja', artikel5b: 'nee', eerderVeroordeeld: 'ja' });
    await stap(proef, 'keuze-procesverbaal', 'proces-verbaal', { inhoud: await motivatie(proef) });
    await proef.naar('2026-12-20'); // the month after the verhoor is over
    const route = await eerste(proef, 'routes');
    await onderdeel(proef, route, 'pv-opgemaakt', 'ouder');
    await onderdeel(proef, route, 'pv-ingezonden');
    await onderdeel(proef, route, 'afschrift-raad');
    await onderdeel(proef, route, 'om-beslissing', 'sepot');
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await proef.gelukt({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0344', inhoud: await motivatie(proef) });
    return einde(proef);
  },
  'hulp-en-halt': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudhalt01', geboortedatum: '2012-03-05' });
    await totStap7(proef);
    await proef.gelukt({
      soort: 'kies-routes',
      routes: ['vrijwillige-hulp', 'halt'],
      afwijkreden: 'anders',
      inhoud: await motivatie(proef),
    });
    const [hulp = '', halt = ''] = await alle(proef, 'routes');
    await onderdeel(proef, hulp, 'toestemming', 'gegeven');
    await onderdeel(proef, hulp, 'verwezen');
    await onderdeel(proef, halt, 'voorstel');
    await onderdeel(proef, halt, 'instemming-jongere', 'gegeven');
    await onderdeel(proef, halt, 'instemming-ouders', 'gegeven');
    await onderdeel(proef, halt, 'aangemeld');
    await proef.naar('2026-11-20'); // nobody answers: two ladders
    await proef.gelukt({
      soort: 'ga-verder-zonder-antwoord',
      route: hulp,
      onderdeel: 'beantwoord',
      inhoud: await motivatie(proef),
    });
    await onderdeel(proef, hulp, 'intake', 'gehouden');
    await onderdeel(proef, halt, 'afloop', 'negatief');
    await proef.gelukt({
      soort: 'besluit-procesverbaal',
      route: halt,
      keuze: 'geen-proces-verbaal',
      inhoud: await motivatie(proef),
    });
    await onderdeel(proef, hulp, 'terugkoppeling', 'loopt');
    await proef.gelukt({ soort: 'rond-route-af', route: hulp, uitkomst: 'effectief' });
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await stap(proef, 'evaluatie', 'terug-naar-school');
    return einde(proef);
  },
  'civiel-tot-achttien': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudcivi01', geboortedatum: '2009-02-28' });
    await totStap7(proef);
    const inhoud = await motivatie(proef);
    await proef.gelukt({ soort: 'kies-routes', routes: ['dwang-civiel'], afwijkreden: 'anders', inhoud });
    const route = await eerste(proef, 'routes');
    await onderdeel(proef, route, 'zorgmelding-gevraagd');
    await onderdeel(proef, route, 'onderzoek-verzocht');
    await onderdeel(proef, route, 'maatregel-beslist', 'maatregel'); // told before anything that comes before it
    await onderdeel(proef, route, 'onderzoek-intake', 'onderzoek');
    await proef.naar('2027-03-01'); // of age
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await stap(proef, 'evaluatie', 'overige-redenen');
    return einde(proef);
  },
  'over-meer-runs': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudruns01', verderNa: 30 });
    for (let i = 0; i < 8; i += 1) await noteerTot(proef, `n${i}`);
    await proef.naar('2026-11-12');
    for (let i = 8; i < 12; i += 1) await noteerTot(proef, `n${i}`);
    await stap(proef, 'contact-school', 'ter-kennisgeving');
    return einde(proef);
  },
  // hands over after a booking: what is refused at the door keeps a history that is long enough going
  'overdracht-na-boeking': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudboekin', verderNa: 30 });
    for (let i = 0; i < 5; i += 1) {
      await noteerTot(proef, `n${i}`);
      await geweigerd(proef, `w${i}`);
    }
    await proef.naar('2026-11-12'); // a rung comes in between
    await geweigerd(proef, 'w5');
    await noteerTot(proef, 'n5');
    await proef.houdVol({ soort: 'rond-af', stap: 'contact-school', uitkomst: 'ter-kennisgeving' }, 'af');
    return einde(proef);
  },
  'brieven-en-berichten': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudpost01', geboortedatum: '2011-03-05' });
    await stap(proef, 'contact-school', 'melding-juist'); // DUO hears that it is being dealt with
    await vraag(proef, 'inlichtingen-gevraagd');
    await proef.naar('2026-11-12'); // the school does not answer: its ladder reminds it
    const { termijnen, berichten } = (await proef.stand()).dossier;
    const termijn = Object.values(termijnen).find(({ over }) => over.startsWith('bericht/'))?.id ?? '';
    await proef.gelukt({ soort: 'herinner', termijn });
    await proef.totRust();
    const [over = ''] = Object.keys(berichten);
    await proef.gelukt({ soort: 'leg-antwoord-vast', over, antwoord: 'inlichtingen-ontvangen' });
    await stap(proef, 'keuze-routekaart', 'A');
    await stap(proef, 'onderzoek', 'ongeoorloofd');
    await stelVast(proef, machines, 'stap/brief', '2026-11-12');
    await proef.totRust(); // two copies are out, and with them step 6 is done
    await stap(proef, 'keuze-route', 'geen-vervolgroute');
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await proef.naar('2026-12-14');
    await stap(proef, 'evaluatie', 'terug-naar-school');
    return einde(proef);
  },
  'niet-bezorgd-en-nawerk': async (machines) => {
    const vast = { soort: 'samenwerkingsverband', gemeenten: ['GM0361'] };
    for (const id of ['goud-verband-1', 'goud-verband-2'])
      await machines.prisma.ketenpartner.create({ data: { ...vast, id, naam: `Verzonnen Verband ${id}` } });
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudnawerk' });
    await vraag(proef, 'thuiszitter-gemeld'); // which of the two is meant nobody said
    await proef.totRust();
    await stap(proef, 'contact-school', 'ter-kennisgeving');
    await einde(proef);
    const [over = ''] = Object.keys((await proef.stand()).dossier.berichten);
    await proef.naSluiting({ soort: 'leg-bezorging-vast', over, kanaal: 'telefoon' });
    return proef;
  },
  'vrijstelling-verlengd': async (machines) => {
    const kind = { leerlingId: 'goudvrij01', geboortedatum: '2017-05-05' };
    const kennisgeving = { soort: 'ontvang-kennisgeving', grond: 'ongeschikt' } as const;
    const proef = await Proef.openen(machines, '2026-09-10', kind, { ...kennisgeving, dagtekening: '2026-09-08' });
    await oordeel(proef, '2026-09-01');
    await proef.naar('2027-05-03'); // a reminder is due, and nobody wrote it
    await proef.ontvangt('2027-05-03', { ...kennisgeving, dagtekening: '2027-05-01' });
    await oordeel(proef, '2027-04-20');
    await proef.naar('2027-10-04');
    const inhoud = await proef.tekst({ toelichting: 'verzonnen' });
    await proef.gelukt({ soort: 'beeindig-vrijstelling', reden: 'ingeschreven', inhoud });
    return einde(proef);
  },
  'aanvraag-met-bezwaar': async (machines) => {
    const kind = { leerlingId: 'goudaanv01', geboortedatum: '2016-05-05' };
    const proef = await Proef.openen(machines, '2026-03-03', kind, {
      soort: 'ontvang-aanvraag',
      aanvraagsoort: 'verlof',
      van: '2026-06-01',
      totEnMet: '2026-06-19',
      dagen: 15,
    });
    await proef.gelukt({ soort: 'vraag-aanvulling', inhoud: await proef.tekst({ toelichting: 'verzonnen' }) });
    await stelBriefVast(proef, machines, 'verzoek-aanvulling', '2026-03-03');
    await proef.naar('2026-03-09');
    const { aanvraag } = (await proef.stand()).dossier;
    await proef.gelukt({ soort: 'leg-aanvulling-vast', aanvulling: aanvraag?.aanvullingen[0]?.id ?? '' });
    await proef.gelukt({ soort: 'leg-horen-vast', wie: 'hoofd', uitkomst: 'wel-bezwaar' });
    await proef.gelukt({ soort: 'beslis-aanvraag', uitkomst: 'afgewezen', inhoud: await motivatie(proef) });
    await stelBriefVast(proef, machines, 'beschikking-verlof', '2026-03-09');
    await proef.naar('2026-03-20');
    await proef.gelukt({ soort: 'leg-bezwaar-tegen-besluit-vast', commissie: 'nee' });
    await proef.naar('2026-05-06'); // the term to decide on it runs
    const bezwaar = (await proef.stand()).dossier.aanvraag?.bezwaren[0]?.id ?? '';
    await proef.gelukt({ soort: 'trek-bezwaar-in', bezwaar });
    await proef.naar('2027-01-04'); // it is seen whether the leave was taken, and nothing is waited for any more
    return einde(proef);
  },
  'absoluut-ingeschreven': async (machines) => {
    const kind = { leerlingId: 'goudabso01', geboortedatum: '2016-05-05' };
    const gevonden = { soort: 'meld-absoluut', sinds: '2026-10-01', bron: 'lijst' } as const;
    const proef = await Proef.openen(machines, '2026-11-02', kind, gevonden);
    await proef.naar('2026-11-20'); // nobody acts: the ladders of the investigation
    await proef.gelukt({ soort: 'leg-inschrijving-vast', ingeschrevenOp: '2026-11-18', vervolg: 'sluit' });
    return einde(proef);
  },
};

/** Documents that meet the Act, with a verklaring of this day. */
async function oordeel(proef: Proef, verklaringOp: Dag): Promise<void> {
  const { dossier } = await proef.stand();
  const kennisgeving = onbeoordeeld(dossier)[0]?.id ?? '';
  const stukken = { grond: 'ongeschikt', verklaringDoor: 'arts', verklaringOp, nooitGeschikt: 'nee' } as const;
  await proef.gelukt({ soort: 'beoordeel-kennisgeving', kennisgeving, oordeel: 'voldoet', ...stukken });
}

/** Settles the letter of this kind that is due. */
async function stelBriefVast(proef: Proef, machines: Machines, brief: string, dag: Dag): Promise<void> {
  const { brieven } = (await proef.stand()).dossier;
  const over = Object.keys(brieven).find((o) => brieven[o]?.brief === brief && brieven[o].stand === undefined) ?? '';
  await stelVast(proef, machines, over, dag);
  await proef.totRust();
}

const vraag = async (proef: Proef, bericht: 'inlichtingen-gevraagd' | 'thuiszitter-gemeld') =>
  proef.gelukt({ soort: 'stuur-bericht', bericht, inhoud: await proef.tekst({ toelichting: 'verzonnen' }) });

/** Settles a letter as the screen of this day showed it: one copy for the post, and one that is put in somebody's hands. */
async function stelVast(proef: Proef, { prisma }: Machines, over: string, dag: Dag): Promise<void> {
  const { zaakId } = proef;
  const exemplaren = await Promise.all(
    (['post', 'uitgereikt'] as const).map(async (kanaal) => {
      const bytes = Buffer.from(`%PDF-1.7 verzonnen ${kanaal}`);
      const document = { id: randomUUID(), sha256: createHash('sha256').update(bytes).digest('hex') };
      const vast = { naam: 'brief.pdf', mediatype: 'application/pdf', regime: 'AVG', gemaaktDoor: 'proef-lpa' };
      await prisma.document.create({ data: { ...document, zaakId, soort: 'brief', bytes, ...vast } });
      const wie = { aan: { soort: 'jongere' }, versie: 'jongere', gegevens: '', vierOgen: [] };
      return { id: randomUUID(), kanaal, document, ...wie };
    }),
  );
  const voorbeeld = randomUUID();
  const gezien = { bijlagen: [], exemplaren, weggelaten: [], alinea: 'verzonnen' };
  await prisma.briefvoorbeeld.create({ data: { id: voorbeeld, zaakId, over, accountId: 'proef-lpa', dag, ...gezien } });
  await proef.gelukt({ soort: 'stel-brief-vast', over, voorbeeld });
}

/** An action for which the case is not far enough: refused before anything of it is in the history. */
async function geweigerd(proef: Proef, sleutel: string): Promise<void> {
  const uit = await proef.houdVol({ soort: 'rond-af', stap: 'evaluatie', uitkomst: 'terug-naar-school' }, sleutel);
  if (typeof uit === 'number') throw new Error('de evaluatie was niet geweigerd');
}

async function noteerTot(proef: Proef, sleutel: string): Promise<void> {
  const handeling = { soort: 'noteer', inhoud: await proef.tekst({ toelichting: 'verzonnen' }) } as const;
  await proef.houdVol(handeling, sleutel);
}

const stap = async (proef: Proef, naam: Stap, uitkomst: string, extra: object = {}) => {
  // nobody wrote a letter, so these steps have to be explained; and what partners hear may be under way at the end
  const bijna = ['brief', 'terugkoppeling', 'evaluatie'].includes(naam) ? { inhoud: await motivatie(proef) } : {};
  const gestopt = { afwijkreden: 'anders', verzuimGestopt: 'onbekend' as const };
  const waarom = { ...bijna, ...(naam === 'terugkoppeling' && gestopt) };
  return proef.gelukt({ soort: 'rond-af', stap: naam, uitkomst, ...waarom, ...extra });
};

/** The questionnaires, the routes and their parts. */
const vulIn = async (proef: Proef, lijst: Lijst, antwoorden: Record<string, string | number>) =>
  proef.gelukt({ soort: 'vul-vragenlijst-in', lijst, inhoud: await proef.tekst({ antwoorden }) });
const motivatie = (proef: Proef) => proef.tekst({ motivatie: 'verzonnen motivatie' });
const onderdeel = (proef: Proef, route: string, naam: string, uitkomst?: string) =>
  proef.gelukt({ soort: 'leg-onderdeel-vast', route, onderdeel: naam, ...(uitkomst !== undefined && { uitkomst }) });

async function totStap7(proef: Proef): Promise<void> {
  await stap(proef, 'contact-school', 'melding-juist');
  await stap(proef, 'keuze-routekaart', 'A');
  await stap(proef, 'onderzoek', 'ongeoorloofd');
  await stap(proef, 'brief', 'verzonden');
  await vulIn(proef, 'signaleringsinstrument', { problematiekJongere: 'ja', verwijtbaarJongere: 'ja', teLaat: 14 });
}

const alle = async (proef: Proef, deel: 'routes' | 'mdos' | 'verhoren'): Promise<string[]> =>
  Object.keys((await proef.stand()).dossier[deel]).sort(
    (a, b) => Number(a.split('-').at(-1)) - Number(b.split('-').at(-1)),
  );
const eerste = async (proef: Proef, deel: 'routes' | 'mdos' | 'verhoren'): Promise<string> =>
  (await alle(proef, deel))[0] ?? '';

async function einde(proef: Proef): Promise<Proef> {
  await proef.handle.result();
  return proef;
}
