import type { Dossier, Vouw } from '../dossier/types.ts';
import type { Aanvraaggegevens } from './gebeurtenis.ts';
import type { AanvraagStand, BesluitStand, BezwaarStand } from './stand.ts';

/** What changes of the request; nothing in a case that has none. */
const met = (d: Dossier, wat: (aanvraag: AanvraagStand) => Partial<AanvraagStand>): Partial<Dossier> =>
  d.aanvraag ? { aanvraag: { ...d.aanvraag, ...wat(d.aanvraag) } } : {};

const wijzig = <T extends { id: string }>(rij: readonly T[], id: string, wat: Partial<T>): T[] =>
  rij.map((een) => (een.id === id ? { ...een, ...wat } : een));

const metBesluit = (d: Dossier, wat: Partial<BesluitStand>): Partial<Dossier> =>
  met(d, ({ besluit }) => (besluit ? { besluit: { ...besluit, ...wat } } : {}));

const metBezwaar = (d: Dossier, id: string, wat: Partial<BezwaarStand>): Partial<Dossier> =>
  met(d, ({ bezwaren }) => ({ bezwaren: wijzig(bezwaren, id, wat) }));

const doorWie = (actor: { soort: string; id?: string }): string | null => actor.id ?? null;

/** The bezwaar of an appeal, as it waits for another decision. */
function heropend({ bezwaren, beroepen = [] }: AanvraagStand, beroep: string, id: string | undefined, dag: string) {
  const van = bezwaren.find((een) => een.id === beroepen.find((b) => b.id === beroep)?.bezwaar);
  if (!van || id === undefined) return [];
  const { ontvangenOp, gepostOp, tot, opTijd, commissie, inhoud } = van;
  const weer: BezwaarStand = { id, ontvangenOp, tot, opTijd, commissie, inhoud, opnieuwVanaf: dag };
  return [gepostOp === undefined ? weer : { ...weer, gepostOp }];
}

/** How a request for what is missing ends when nothing comes. */
const ZONDER = { verlopen: 'verlopen', besloten: 'niet-afgewacht' } as const;

/** How a request comes to stand as it does. */
export const aanvragen: Vouw<keyof Aanvraaggegevens> = {
  AanvraagOntvangen: (_, g) => ({
    aanvraag: {
      ...g.gegevens,
      ontvangenOp: g.dag,
      inhoud: g.inhoud,
      aanvullingen: [],
      opschortingen: [],
      verdagingen: [],
      gehoord: [],
      bezwaren: [],
      ingebrekestellingen: [],
      opgenomen: [],
    },
  }),
  AanvullingGevraagd: (d, { dag, inhoud, gegevens: { aanvulling: id, tot } }) =>
    met(d, ({ aanvullingen }) => ({
      aanvullingen: [
        ...aanvullingen,
        { id, gevraagdOp: dag, inhoud, stand: 'gevraagd', ...(tot !== undefined && { tot }) },
      ],
    })),
  BeslistermijnOpgeschort: (d, { gegevens: { opschorting: id, aanvulling, ...rest } }) =>
    met(d, ({ opschortingen, aanvullingen }) => ({
      opschortingen: [
        ...opschortingen,
        { id, ...rest, totEnMet: null, door: null, ...(aanvulling !== undefined && { aanvulling }) },
      ],
      aanvullingen: wijzig(aanvullingen, aanvulling ?? '', { stand: 'loopt' }),
    })),
  OpschortingGeeindigd: (d, { gegevens: { opschorting: id, totEnMet, door } }) =>
    met(d, ({ opschortingen, aanvullingen }) => {
      const aanvulling = opschortingen.find((een) => een.id === id)?.aanvulling ?? '';
      return {
        opschortingen: wijzig(opschortingen, id, { totEnMet, door }),
        aanvullingen: door === 'aangevuld' ? aanvullingen : wijzig(aanvullingen, aanvulling, { stand: ZONDER[door] }),
      };
    }),
  AanvullingOntvangen: (d, { dag, gegevens: { aanvulling } }) =>
    met(d, ({ aanvullingen }) => ({
      aanvullingen: wijzig(aanvullingen, aanvulling, { stand: 'aangevuld', aangevuldOp: dag }),
    })),
  AanvraagVerdaagd: (d, { dag, inhoud, gegevens: { tot } }) =>
    met(d, ({ verdagingen }) => ({ verdagingen: [...verdagingen, { tot, dag, inhoud }] })),
  AanvraagGehoord: (d, { dag, inhoud, gegevens }) =>
    met(d, ({ gehoord }) => ({ gehoord: [...gehoord, { ...gegevens, dag, inhoud }] })),
  AanvraagBesloten: (d, { dag, inhoud, actor, gegevens: { besluit: id, toets: _, ...geldend } }) =>
    met(d, () => ({
      besluit: { id, ...geldend, dag, door: doorWie(actor), inhoud, bekendgemaaktOp: null, geldend },
    })),
  AanvraagbesluitBekendgemaakt: (d, { dag }) => metBesluit(d, { bekendgemaaktOp: dag }),
  AfschriftVerzonden: (d, { dag }) => metBesluit(d, { afschriftOp: dag }),
  BezwaarIngediend: (d, { dag, inhoud, gegevens: { bezwaar: id, ...rest } }) =>
    met(d, ({ bezwaren }) => ({ bezwaren: [...bezwaren, { id, ...rest, ontvangenOp: dag, inhoud }] })),
  BezwaarbeslissingVerdaagd: (d, { gegevens: { bezwaar, tot } }) => metBezwaar(d, bezwaar, { verdaagdTot: tot }),
  BezwaarIngetrokken: (d, { dag, gegevens: { bezwaar } }) => metBezwaar(d, bezwaar, { ingetrokkenOp: dag }),
  BezwaarBeslist: (d, { dag, inhoud, actor, gegevens: { bezwaar, uitkomst, besluit } }) =>
    met(d, (aanvraag) => ({
      bezwaren: wijzig(aanvraag.bezwaren, bezwaar, {
        beslist: { uitkomst, dag, door: doorWie(actor), inhoud, ...(besluit && { besluit }) },
      }),
      ...(besluit && aanvraag.besluit && { besluit: { ...aanvraag.besluit, geldend: besluit } }),
    })),
  BezwaarbeslissingBekendgemaakt: (d, { dag, gegevens: { bezwaar } }) =>
    metBezwaar(d, bezwaar, { bekendgemaaktOp: dag }),
  BeroepIngesteld: (d, { dag, inhoud, gegevens: { beroep: id, ...rest } }) =>
    met(d, ({ beroepen = [] }) => ({ beroepen: [...beroepen, { id, ...rest, ingesteldOp: dag, inhoud }] })),
  BeroepAfgelopen: (d, { dag, inhoud, gegevens: { beroep: id, uitkomst, besluit, opnieuw } }) =>
    met(d, (aanvraag) => ({
      beroepen: wijzig(aanvraag.beroepen ?? [], id, {
        uitspraak: { uitkomst, dag, inhoud, ...(besluit && { besluit }) },
      }),
      bezwaren: [...aanvraag.bezwaren, ...heropend(aanvraag, id, opnieuw, dag)],
      ...(besluit && aanvraag.besluit && { besluit: { ...aanvraag.besluit, geldend: besluit } }),
    })),
  IngebrekestellingOntvangen: (d, { dag, gegevens: { ingebrekestelling: id, ...rest } }) =>
    met(d, ({ ingebrekestellingen }) => ({
      ingebrekestellingen: [...ingebrekestellingen, { id, ...rest, ontvangenOp: dag }],
    })),
  DwangsomVastgesteld: (d, { dag, gegevens: { ingebrekestelling, dagen, bedrag } }) =>
    met(d, ({ ingebrekestellingen }) => ({
      ingebrekestellingen: wijzig(ingebrekestellingen, ingebrekestelling, { vastgesteld: { dagen, bedrag, dag } }),
    })),
  GeweigerdVerlofOpgenomen: (d, { dag, gegevens: { opgenomen: id, van, totEnMet } }) =>
    met(d, ({ opgenomen }) => ({ opgenomen: [...opgenomen, { id, van, totEnMet, dag }] })),
  VerlofNaWeigeringGemeld: (d, { dag, gegevens }) => ({
    geweigerdVerlof: [...(d.geweigerdVerlof ?? []), { ...gegevens, dag }],
  }),
};
