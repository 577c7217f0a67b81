import { type Dag, toonDag } from '../datum.ts';
import { isVerstreken } from '../dossier/termijn.ts';
import type { Dossier } from '../dossier/types.ts';
import { isTeLang } from '../periode.ts';
import { opsomming, inZin } from '../verwoord/zin.ts';
import { type Handelingregel, type Handelingregels, nooit, type Velden } from '../handelingen/types.ts';
import type { Handelingsoort } from '../opdracht.ts';
import { beroepHandelingen } from './beroep.ts';
import { bezwaarHandelingen } from './bezwaarhandelingen.ts';
import { HOORPLICHT, nogTeHoren } from './horen.ts';
import type { Aanvraaghandeling } from './opdracht.ts';
import type { AanvraagStand } from './stand.ts';
import { AANVRAAGUITKOMSTEN, HOORUITKOMSTEN, HORENDEN } from './soorten.ts';
import { beslistermijn, bekendgemaakt, buitenBehandelingVanaf, isVervangend, isVoorbij } from './termijnen.ts';
import { toekenningFout, toekenningVelden } from './toekenning.ts';
import { wachtOpVerzending } from './brieven.ts';

/** What goes for almost every action: offered once, and never a departure from the MAS. */
const gewoon = <S extends Handelingsoort>(
  soort: S,
): Pick<Handelingregel<S>, 'motivatie' | 'wijktAf' | 'kandidaten'> => ({
  motivatie: 'bij-afwijking',
  wijktAf: nooit,
  kandidaten: () => [{ soort }] as never,
});

/** Why nothing can be done with the request itself any more; null while it waits for a decision. */
const nietInBehandeling = (d: Dossier): string | null =>
  !d.aanvraag ? 'Deze zaak heeft geen aanvraag.' : d.aanvraag.besluit ? 'Op deze aanvraag is al besloten.' : null;

/** Somebody may only be put off as long as the term runs. */
const termijnVoorbij = (d: Dossier): boolean => {
  const termijn = beslistermijn(d);
  return termijn !== undefined && isVerstreken(termijn);
};

const hoorVelden = (): Velden => ({
  wie: { soort: 'keuze', naam: 'Wie is gehoord', keuzes: HORENDEN },
  uitkomst: { soort: 'keuze', naam: 'Wat vond hij ervan', keuzes: HOORUITKOMSTEN },
});

function nietGehoord(aanvraag: AanvraagStand): string | null {
  const ontbreekt = nogTeHoren(aanvraag);
  if (ontbreekt.length === 0) return null;
  const { bron } = HOORPLICHT[aanvraag.aanvraagsoort];
  return `Hoor eerst ${opsomming(ontbreekt.map((wie) => inZin(HORENDEN[wie])))}: zonder dat kunt u niet besluiten (${bron}).`;
}

function kanBuitenBehandeling(d: Dossier): boolean {
  const weg = d.aanvraag && buitenBehandelingVanaf(d.aanvraag);
  return weg != null && !isVoorbij(d, 'weg', weg.id);
}

const opgenomen = (d: Dossier): string | null => {
  const geldend = d.aanvraag?.besluit?.geldend;
  if (d.aanvraag?.aanvraagsoort !== 'verlof' || !geldend) return 'Er is geen verlof geweigerd.';
  if (geldend.uitkomst === 'buiten-behandeling')
    return 'De aanvraag is niet behandeld: er is geen verlof geweigerd. De school meldt dit verzuim.';
  return geldend.uitkomst === 'toegewezen' ? 'Het verlof is toegewezen.' : null;
};

/** What is wrong with a day that a term is moved to, past the first one that it cannot be. */
const uitstelFout = (tot: Dag, na: Dag, waarom = ''): string | null => {
  if (tot <= na) return `tot: kies een dag na ${toonDag(na)}${waarom}.`;
  return isTeLang(na, tot) ? 'tot: ligt meer dan twee jaar later.' : null;
};

const uitstelVeld = { soort: 'dag', naam: 'Nieuwe laatste dag om te besluiten' } as const;

/** What an official does with a request until it is decided, and what he records after that. */
export const aanvraagHandelingen: Handelingregels<Aanvraaghandeling['soort']> = {
  ...bezwaarHandelingen,
  ...beroepHandelingen,
  'trek-aanvraag-in': {
    ...gewoon('trek-aanvraag-in'),
    naam: () => 'De aanvraag is ingetrokken',
    uitleg: () => 'U legt vast dat de aanvrager zijn aanvraag intrekt; de zaak sluit.',
    velden: () => ({}),
    waaromNiet: nietInBehandeling,
  },
  'vraag-aanvulling': {
    ...gewoon('vraag-aanvulling'),
    naam: () => 'Om aanvulling vragen',
    uitleg: () =>
      'U vraagt de aanvrager om wat ontbreekt. Schrijf bij toelichting precies wat dat is. Vanaf de dag na verzending staat de beslistermijn stil.',
    velden: () => ({ tot: { soort: 'dag', naam: 'Aanvullen tot en met', optioneel: true } }),
    toelichtingNodig: true,
    waaromNiet: (d) =>
      nietInBehandeling(d) ??
      (d.aanvraag?.aanvullingen.some(({ stand }) => stand === 'gevraagd' || stand === 'loopt')
        ? 'U hebt al om aanvulling gevraagd. Leg vast wat er kwam, of wacht tot de termijn voorbij is.'
        : null),
    waaromVeldenNiet: (_, { tot }, vandaag) => (tot === undefined ? null : uitstelFout(tot, vandaag, ', vandaag')),
  },
  'leg-aanvulling-vast': {
    ...gewoon('leg-aanvulling-vast'),
    naam: () => 'De aanvraag is aangevuld',
    uitleg: () => 'U legt vast op welke dag de aanvulling kwam. Vanaf die dag loopt de beslistermijn weer.',
    velden: () => ({ aanvulling: { soort: 'verwijzing', naam: 'Verzoek om aanvulling' } }),
    kandidaten: (d) =>
      (d.aanvraag?.aanvullingen ?? [])
        .filter(({ stand }) => stand !== 'aangevuld' && stand !== 'niet-afgewacht')
        .map(({ id }) => ({ soort: 'leg-aanvulling-vast', aanvulling: id })),
    waaromNiet: (d, { aanvulling }) => {
      const stand = d.aanvraag?.aanvullingen.find(({ id }) => id === aanvulling)?.stand;
      if (stand === undefined) return 'Dit verzoek om aanvulling hoort niet bij deze zaak.';
      return stand === 'aangevuld' ? 'Deze aanvulling is al vastgelegd.' : nietInBehandeling(d);
    },
    vroegst: (d, { aanvulling }) => ({
      dag: d.aanvraag?.aanvullingen.find(({ id }) => id === aanvulling)?.gevraagdOp ?? d.geopend?.dag ?? '',
      waarom: 'de dag waarop u om aanvulling vroeg',
    }),
  },
  'leg-instemming-uitstel-vast': {
    ...gewoon('leg-instemming-uitstel-vast'),
    naam: () => 'De aanvrager stemt in met uitstel',
    uitleg: () =>
      'U legt vast dat de aanvrager er schriftelijk mee instemt dat u later besluit. Tot en met die dag staat de beslistermijn stil.',
    velden: () => ({ tot: { soort: 'dag', naam: 'Uitstel tot en met' } }),
    waaromNiet: (d) =>
      nietInBehandeling(d) ??
      (termijnVoorbij(d) ? 'De beslistermijn is al voorbij: zij kan niet meer stilstaan.' : null),
    waaromVeldenNiet: (_, { tot, dag }, vandaag) => uitstelFout(tot, dag ?? vandaag),
  },
  'stel-buiten-behandeling': {
    ...gewoon('stel-buiten-behandeling'),
    naam: () => 'De aanvraag niet behandelen',
    uitleg: () =>
      'U besluit de aanvraag niet te behandelen, omdat de aanvrager hem niet of niet genoeg heeft aangevuld.',
    velden: () => ({}),
    motivatie: 'altijd',
    waaromNiet: (d) =>
      nietInBehandeling(d) ??
      (kanBuitenBehandeling(d)
        ? null
        : 'Dit kan alleen binnen vier weken nadat de aanvrager aanvulde, of de tijd daarvoor voorbijging (Awb 4:5 lid 4).'),
  },
  verdaag: {
    ...gewoon('verdaag'),
    naam: () => 'Het besluit uitstellen',
    uitleg: () =>
      'U laat de aanvrager weten dat u later besluit, en op welke dag uiterlijk. Doet u dat voor een tweede keer, geef dan een nieuwe reden.',
    velden: () => ({ tot: uitstelVeld }),
    motivatie: 'altijd',
    waaromNiet: (d) =>
      nietInBehandeling(d) ??
      (termijnVoorbij(d) ? 'De beslistermijn is al voorbij: uitstel moet u daarbinnen laten weten (Awb 4:14).' : null),
    waaromVeldenNiet: (d, { tot }) => {
      const huidig = beslistermijn(d)?.laatsteDag;
      return huidig === undefined ? null : uitstelFout(tot, huidig, ', de laatste dag nu');
    },
  },
  'leg-horen-vast': {
    ...gewoon('leg-horen-vast'),
    naam: ({ wie }) => (wie === undefined ? 'Vastleggen wie is gehoord' : `Gehoord: ${inZin(HORENDEN[wie])}`),
    uitleg: () => 'U legt vast wie over de aanvraag is gehoord, op welke dag, en wat hij ervan vond.',
    velden: hoorVelden,
    kandidaten: (d) =>
      d.aanvraag && !d.aanvraag.besluit ? nogTeHoren(d.aanvraag).map((wie) => ({ soort: 'leg-horen-vast', wie })) : [],
    waaromNiet: nietInBehandeling,
  },
  'beslis-aanvraag': {
    ...gewoon('beslis-aanvraag'),
    naam: () => 'Op de aanvraag besluiten',
    uitleg: () => 'U besluit op de aanvraag, met een motivering. Verstuur daarna de beschikking: dan is zij bekend.',
    velden: () => ({
      uitkomst: {
        soort: 'keuze',
        naam: 'Uw besluit',
        keuzes: {
          toegewezen: AANVRAAGUITKOMSTEN.toegewezen,
          deels: AANVRAAGUITKOMSTEN.deels,
          afgewezen: AANVRAAGUITKOMSTEN.afgewezen,
        },
      },
      ...toekenningVelden,
    }),
    motivatie: 'altijd',
    waaromNiet: (d) => nietInBehandeling(d) ?? (d.aanvraag ? nietGehoord(d.aanvraag) : null),
    waaromVeldenNiet: (d, o) => (d.aanvraag ? toekenningFout(d.aanvraag, o.uitkomst, o) : null),
  },
  'leg-bekendmaking-vast': {
    ...gewoon('leg-bekendmaking-vast'),
    naam: ({ over }, d) =>
      `Buiten Schakel verstuurd: ${inZin((d ? wachtOpVerzending(d) : []).find((brief) => brief.over === over)?.naam ?? 'brief')}`,
    uitleg: () =>
      'U legt vast op welke dag de brief buiten Schakel om is verstuurd. Vanaf die dag tellen de termijnen.',
    velden: () => ({ over: { soort: 'verwijzing', naam: 'Brief' } }),
    kandidaten: (d) => wachtOpVerzending(d).map(({ over }) => ({ soort: 'leg-bekendmaking-vast', over })),
    waaromNiet: (d, { over }) => {
      if (!wachtOpVerzending(d).some((brief) => brief.over === over)) return 'Deze brief wacht niet op verzending.';
      return d.brieven[over ?? '']?.stand === 'vastgesteld'
        ? 'Deze brief is in Schakel vastgesteld en gaat vanzelf weg. Neem hem eerst terug.'
        : null;
    },
  },
  'leg-afschrift-vast': {
    ...gewoon('leg-afschrift-vast'),
    naam: () => 'Afschrift van het besluit verzonden',
    uitleg: () => 'U legt vast dat de school of instelling een afschrift van het besluit kreeg.',
    velden: () => ({}),
    kandidaten: (d) =>
      d.aanvraag && isVervangend(d.aanvraag) && d.aanvraag.besluit?.afschriftOp === undefined && d.aanvraag.besluit
        ? [{ soort: 'leg-afschrift-vast' }]
        : [],
    waaromNiet: (d) => {
      if (!d.aanvraag?.besluit || !isVervangend(d.aanvraag)) return 'Er is geen besluit over vervangende leerplicht.';
      return d.aanvraag.besluit.afschriftOp === undefined ? null : 'Het afschrift is al verzonden.';
    },
  },
  'leg-opgenomen-verlof-vast': {
    ...gewoon('leg-opgenomen-verlof-vast'),
    naam: () => 'Het geweigerde verlof is toch opgenomen',
    uitleg: () => 'U legt vast op welke dagen de leerling toch weg was. Er begint dan een zaak over luxeverzuim.',
    velden: () => ({
      van: { soort: 'dag', naam: 'Eerste dag' },
      totEnMet: { soort: 'dag', naam: 'Laatste dag' },
    }),
    kandidaten: (d) => (opgenomen(d) === null ? [{ soort: 'leg-opgenomen-verlof-vast' }] : []),
    waaromNiet: (d) =>
      opgenomen(d) ??
      (d.aanvraag && bekendgemaakt(d.aanvraag) === null ? 'Het besluit is nog niet bekendgemaakt.' : null),
    waaromVeldenNiet: (d, { van, totEnMet }, vandaag) => {
      if (totEnMet < van) return `totEnMet: kies een dag vanaf ${toonDag(van)}.`;
      if (totEnMet > vandaag) return `totEnMet: kies een dag tot en met vandaag (${toonDag(vandaag)}).`;
      if (d.aanvraag && (van < d.aanvraag.van || totEnMet > d.aanvraag.totEnMet))
        return `van: gevraagd is verlof van ${toonDag(d.aanvraag.van)} tot en met ${toonDag(d.aanvraag.totEnMet)}. Verzuim op andere dagen meldt de school.`;
      const geweigerdOp = d.aanvraag ? bekendgemaakt(d.aanvraag) : null;
      if (geweigerdOp !== null && van < geweigerdOp)
        return `van: het verlof is geweigerd met de brief van ${toonDag(geweigerdOp)}; kies een dag vanaf dan. Verzuim daarvoor meldt de school.`;
      const dubbel = d.aanvraag?.opgenomen.some((een) => een.van <= totEnMet && van <= een.totEnMet);
      return dubbel === true ? 'van: een van deze dagen is al vastgelegd.' : null;
    },
  },
};
