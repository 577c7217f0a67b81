/** The absence itself, the duty that it breaks, and what somebody is suspected of. */
import { aantal, antwoord, omvang, verzuimdagen } from '../../../mas/beslis/gegevens.ts';
import { dagVan, type Dag } from '../../../mas/datum.ts';
import { isZelfVerantwoordelijk, kwalificatieplicht } from '../../../mas/leeftijd.ts';
import { gemistPerDag, totTerugkeer } from '../../../mas/verzuim/opgave.ts';
import { kaartVan } from '../../../mas/voortgang.ts';
import type { Briefbron } from '../bron.ts';
import type { Vullers, Waarden } from './types.ts';
import { procesverbaalTegen } from './verloop.ts';

export const verzuim: Vullers<'verzuim' | 'norm' | 'feit'> = {
  verzuim: ({ bron }) => {
    const meldingen = staande(bron);
    const van = meldingen.map(({ eersteDag }) => eersteDag).sort()[0];
    if (van === undefined) return null;
    return {
      van,
      tot: eindeVan(bron),
      uren: omvang(bron.dossier, bron.kennis)?.uren ?? null,
      teLaat: aantal(bron.kennis, 'teLaat'),
      meldingsdatum: eersteMelddag(bron),
      dagen: dagenVan(bron),
    };
  },
  norm: ({ bron, persoon }) => {
    if (persoon.rol === 'school') return null;
    return { artikel: artikelVoor(bron, persoon.rol === 'jongere' ? 'jongere' : 'ouder') };
  },
  feit: ({ bron, persoon }) => {
    if (staande(bron).length === 0) return null;
    const verdachte = procesverbaalTegen({ bron, persoon }) ?? verdachteIn(bron);
    const { eerste, laatste } = verzuimdagen(bron.dossier, bron.kennis);
    return { artikel: artikelVoor(bron, verdachte), omschrijving: FEITEN[verdachte], van: eerste, tot: laatste };
  },
};

type Plichtige = 'jongere' | 'ouder';

/** In the words of the Leerplichtwet, after "verdachte van". */
const FEITEN: Readonly<Record<Plichtige, string>> = {
  jongere: 'het niet geregeld bezoeken van de school',
  ouder: 'het niet zorgen dat de jongere de school geregeld bezoekt',
};

/** LPW 2 for the leerplicht, 4a and 4c for the kwalificatieplicht. */
const ARTIKELEN: Readonly<Record<Plichtige, Readonly<Record<'leerplicht' | 'kwalificatieplicht', string>>>> = {
  ouder: { leerplicht: 'artikel 2, eerste lid', kwalificatieplicht: 'artikel 4a, eerste lid' },
  jongere: { leerplicht: 'artikel 2, derde lid', kwalificatieplicht: 'artikel 4c' },
};

/** The duty as it was when the absence began. */
function artikelVoor({ dossier, kennis, leerling }: Briefbron, wie: Plichtige): string {
  const { eerste } = verzuimdagen(dossier, kennis);
  const plicht = kwalificatieplicht(leerling);
  return ARTIKELEN[wie][plicht && plicht.van <= eerste ? 'kwalificatieplicht' : 'leerplicht'];
}

/** Luxeverzuim is the parents'; otherwise who is to blame as the BOA answered, and a jongere from twelve when nobody did. */
export function verdachteIn({ dossier, kennis, leerling, dag }: Briefbron): Plichtige {
  if (kaartVan(dossier) === 'B' || !isZelfVerantwoordelijk(leerling.geboortedatum, dag)) return 'ouder';
  const alleenOuder = antwoord(kennis, 'verwijtbaarOuder') === 'ja' && antwoord(kennis, 'verwijtbaarJongere') !== 'ja';
  return alleenOuder ? 'ouder' : 'jongere';
}

const staande = ({ dossier }: Briefbron) =>
  Object.values(dossier.meldingen).filter(({ ingetrokkenOp }) => ingetrokkenOp === null);

/** The last day that was reported, or that on which the pupil came back; null as long as it lasts. */
function eindeVan(bron: Briefbron): Dag | null {
  const meldingen = staande(bron);
  const open = meldingen.some(({ laatsteDag }) => laatsteDag === null);
  if (open && bron.dossier.verzuim.aaneengeslotenVanaf !== null) return null;
  return (
    meldingen
      .flatMap(({ laatsteDag }) => laatsteDag ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function eersteMelddag({ dossier, teksten }: Briefbron): Dag | null {
  const dagen = Object.values(dossier.meldingen).flatMap(({ inhoud }) => {
    const gemeld = teksten.get(inhoud?.id ?? '')?.melddatumtijd;
    return typeof gemeld === 'string' ? [dagVan(Date.parse(gemeld))] : [];
  });
  return dagen.sort()[0] ?? dossier.geopend?.dag ?? null;
}

function dagenVan({ dossier, kennis }: Briefbron): NonNullable<Waarden<'verzuim'>['dagen']> {
  const opgaven = totTerugkeer(kennis.feiten.opgaven ?? [], dossier.verzuim.terugOp);
  const gemist = gemistPerDag(opgaven, kennis.vandaag, kennis.protocol.kalender, dossier.vakantieregio ?? 'midden');
  return [...gemist].map(([dag, wat]) => ({ dag, wat: wat === 'hele-dag' ? 'de hele dag' : lesuren(wat.size) }));
}

const lesuren = (aantal: number): string => (aantal === 1 ? '1 lesuur' : `${aantal} lesuren`);
