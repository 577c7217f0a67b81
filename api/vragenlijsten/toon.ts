import { type Lijst, VRAGENLIJSTEN } from '../../mas/besluiten.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import type { Protocol, Vraag } from '../../mas/protocol.ts';
import { antwoordkeuzes, opVolgorde } from '../handelingen/antwoorden.ts';
import type { Bewaard } from '../teksten.ts';
import type { Vragenlijstbeeld } from './schemas.ts';

const LIJSTEN = Object.keys(VRAGENLIJSTEN) as Lijst[];

/** The questionnaires of the protocol, with what was answered to them, as far as this person may read them. */
export const toonVragenlijsten = (d: Dossier, protocol: Protocol, teksten: Bewaard, wpg: boolean): Vragenlijstbeeld[] =>
  LIJSTEN.filter((lijst) => wpg || VRAGENLIJSTEN[lijst].regime !== 'WPG').flatMap((lijst) =>
    toonLijst(d, lijst, protocol, teksten),
  );

function toonLijst(d: Dossier, lijst: Lijst, { vragenlijsten }: Protocol, teksten: Bewaard): Vragenlijstbeeld[] {
  const vragenlijst = vragenlijsten[lijst];
  if (!vragenlijst) return [];
  const stand = d.antwoorden[lijst];
  const { antwoorden } = teksten.get(stand?.inhoud?.id ?? '') ?? {};
  const vragen = opVolgorde(vragenlijst);
  return [
    {
      lijst,
      naam: vragenlijst.naam,
      regime: VRAGENLIJSTEN[lijst].regime ?? 'AVG',
      vragen: vragen.map(([code, vraag]) => toonVraag(code, vraag)),
      antwoorden: (antwoorden as Vragenlijstbeeld['antwoorden'] | undefined) ?? null,
      nr: stand?.nr ?? null,
      dag: stand?.dag ?? null,
      open: stand?.open ?? vragen.length,
    },
  ];
}

const toonVraag = (code: string, vraag: Vraag): Vragenlijstbeeld['vragen'][number] => ({
  code,
  tekst: vraag.tekst,
  soort: vraag.soort,
  keuzes: Object.entries(antwoordkeuzes(vraag)).map(([keuze, naam]) => ({ code: keuze, naam })),
  eenheid: vraag.eenheid ?? null,
  groep: vraag.groep,
  bron: vraag.bron,
});
