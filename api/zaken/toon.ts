import { afwijkredenenVoor } from '../../mas/afwijkredenen.ts';
import { VRAGENLIJSTEN } from '../../mas/besluiten.ts';
import type { Dag } from '../../mas/datum.ts';
import { opVolgorde } from '../../mas/dossier/volgorde.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Protocol } from '../../mas/protocol.ts';
import type { Wie } from '../../mas/rechten.ts';
import { STAPPEN, type Stap, stapSleutel } from '../../mas/stappenplan.ts';
import { MDO_AANLEIDINGEN, SLUITREDENEN } from '../../mas/verwoord/namen.ts';
import { fasenVan, stappenOpKaart } from '../../mas/voortgang.ts';
import { zaaknummerVan } from '../../mas/zaaknummer.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { toonAbsoluut } from '../absoluut-verzuim/beeld.ts';
import { toonAanvraag } from '../aanvragen/beeld.ts';
import { toonMogelijk } from '../handelingen/mogelijk.ts';
import type { Partnerkeuze } from '../handelingen/partners.ts';
import type { Bewaard } from '../teksten.ts';
import { toonVrijstelling } from '../vrijstellingen/beeld.ts';
import { toonBijeenkomst, toonVerhoor } from './bijeenkomst.ts';
import { blikVan } from './blik.ts';
import { type Omstandigheden, toonKop } from './kop.ts';
import { toonMelding } from './melding.ts';
import { toonBerichten, toonBrieven } from './post.ts';
import { toonRoute } from './route.ts';
import type { ZaakAntwoord, ZaakOverzicht } from './schemas.ts';
import { toonStap } from './stap.ts';
import { toonTermijnen } from './termijn.ts';
import { toonVerwacht } from './verwacht.ts';
import { toonVerdachten } from './verdachten.ts';
import { waaroverVan } from './zoek.ts';

export const zaakPad = (zaakId: string): string => `/v1/zaken/${zaakId}`;

const velden = (z: Zaak) =>
  ({
    zaakId: z.zaakId,
    zaaknummer: zaaknummerVan(z),
    soort: z.soort as ZaakOverzicht['soort'],
    status: z.status as ZaakOverzicht['status'],
    gemeente: z.gemeente,
    vestiging: z.vestiging,
    behandelaar: z.behandelaar,
    routekaart: z.routekaart,
    fase: z.fase as ZaakOverzicht['fase'],
    stap: z.stap as ZaakOverzicht['stap'],
    ronde: z.ronde,
    geopend: z.geopend,
    gesloten: z.gesloten,
    eersteTermijn: z.eersteTermijn,
  }) satisfies Partial<ZaakOverzicht>;

export const toonOverzicht = (z: Zaak, leerling: ZaakOverzicht['leerling']): ZaakOverzicht => ({
  ...velden(z),
  leerling,
  links: { self: zaakPad(z.zaakId) },
});

/** The texts that a case is shown with. */
export const tekstenBij = (d: Dossier): string[] => [
  ...Object.values(d.bijeenkomsten).flatMap((b) => b.inhoud?.id ?? []),
  ...Object.values(d.verhoren).flatMap((v) => v.plaats?.id ?? []),
  ...Object.values(d.berichten).flatMap((b) => b.antwoord?.inhoud?.id ?? []),
  ...Object.values(d.routes).flatMap(({ gedaan }) => gedaan.flatMap((g) => g.antwoord?.inhoud.id ?? [])),
];

/** What a case is shown with besides its dossier. */
export interface Erbij extends Omstandigheden {
  vandaag: Dag;
  protocol: Protocol;
  teksten: Bewaard;
  partners: readonly Partnerkeuze[];
  /** On what ground all of it was destroyed: the ledger tells that, and the dossier does not. */
  vernietigdOpGrondVan: string | null;
}

/** A case in full: every step of the method, every term with how it was reached, and what this person may do now. */
export function toonZaak(zaak: Zaak, d: Dossier, erbij: Erbij, wie: Wie): ZaakAntwoord {
  const { vandaag, protocol, teksten, partners, leerling, school, behandelaarNaam, verbonden } = erbij;
  const self = zaakPad(zaak.zaakId);
  const blik = blikVan(wie, zaak, erbij);
  const { wpg } = blik;
  return {
    ...velden(zaak),
    ...toonKop(d, protocol, vandaag),
    leerling,
    school,
    behandelaarNaam,
    verbonden,
    nr: zaak.nr,
    proef: zaak.proef,
    leerlingId: d.leerlingId,
    ookBekendAls: d.ookBekendAls,
    sluitreden: d.gesloten?.reden ?? null,
    sluitredenNaam: d.gesloten && SLUITREDENEN[d.gesloten.reden],
    vernietigdOp: (d.vernietigingen ?? []).find(({ deel }) => deel === 'geheel')?.dag ?? null,
    vernietigdOpGrondVan: erbij.vernietigdOpGrondVan,
    fasen: fasenVan(d),
    stappen: STAPPEN.filter((stap) => hoortErbij(d, stap)).flatMap((stap) => toonStap(d, stap, wpg)),
    routes: opVolgorde(Object.values(d.routes)).map((route) => toonRoute(d, route, blik, teksten)),
    verhoren: wpg ? opVolgorde(Object.values(d.verhoren)).map((v) => toonVerhoor(v, teksten)) : [],
    mdos: opVolgorde(Object.values(d.mdos)).map((mdo) => ({
      ...mdo,
      aanleidingNaam: MDO_AANLEIDINGEN[mdo.aanleiding],
    })),
    afspraken: opVolgorde(Object.values(d.afspraken)).filter(({ regime }) => wpg || regime !== 'WPG'),
    bijeenkomsten: opVolgorde(Object.values(d.bijeenkomsten)).map((b) => toonBijeenkomst(b, teksten)),
    antwoorden: toonAntwoorden(d, wpg),
    berichten: toonBerichten(d, wpg, erbij),
    proeftijd: wpg ? d.proeftijd : null,
    brieven: toonBrieven(d, wpg),
    verzuim: d.verzuim,
    plicht: d.plicht,
    vrijstelling: toonVrijstelling(d, vandaag),
    aanvraag: toonAanvraag(d, vandaag),
    absoluut: toonAbsoluut(d),
    termijnen: toonTermijnen(d, blik),
    verwacht: toonVerwacht(d, wpg),
    meldingen: Object.values(d.meldingen).map((m) => toonMelding(d, m)),
    mogelijkeHandelingen: toonMogelijk(
      d,
      { protocol, vandaag, verdachten: toonVerdachten(d, erbij), partners },
      wie,
      waaroverVan(zaak),
    ),
    afwijkredenen: Object.entries(afwijkredenenVoor(d, protocol)).map(([code, naam]) => ({ code, naam })),
    links: {
      self,
      tijdlijn: `${self}/tijdlijn`,
      gebeurtenissen: `${self}/gebeurtenissen`,
      handelingen: `${self}/handelingen`,
      vragenlijsten: `${self}/vragenlijsten`,
      advies: `${self}/advies`,
      beslisbonnen: `${self}/beslisbonnen`,
      brieven: `${self}/brieven`,
      documenten: `${self}/documenten`,
      ...(d.leerlingId !== null && { leerling: `/v1/leerlingen/${d.leerlingId}` }),
    },
  };
}

/** The questionnaires that were filled in; what was answered stands with the questions. */
const toonAntwoorden = (d: Dossier, wpg: boolean): ZaakAntwoord['antwoorden'] =>
  Object.values(d.antwoorden)
    .filter(({ lijst }) => wpg || VRAGENLIJSTEN[lijst].regime !== 'WPG')
    .map(({ lijst, nr, dag, open }) => ({ lijst, naam: VRAGENLIJSTEN[lijst].naam, nr, dag, open }));

/** The steps of this routekaart, and what was done on the other before that was chosen. */
const hoortErbij = (d: Dossier, stap: Stap): boolean =>
  stappenOpKaart(d).includes(stap) || d.stappen[stapSleutel(stap, d.ronde)] !== undefined;
