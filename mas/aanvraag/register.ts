/**
 * What the national register and the labour inspectorate hear of what was granted (LPW 3c, 15 lid 3; Leerplichtregeling 5).
 * A message is about a decision and the period that it granted: both stand in what it is about, so that a correction of the
 * decision takes nothing away of what the register has to be told.
 */
import type { Berichtsoort } from '../berichten.ts';
import { type Dag, plusDagen } from '../datum.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Aanvraagbesluit, Toegekend } from './gebeurtenis.ts';
import type { AanvraagStand } from './stand.ts';
import { isVervangend } from './termijnen.ts';

const REGISTER = 'aanvraag/register/';
const ARBEID = 'aanvraag/arbeid/';
const EINDE = '/einde';

/** What was decided, the day of that, and the day on which it was made known. */
interface Vastgesteld {
  id: string;
  genomenOp: Dag;
  dag: Dag;
  besluit: Aanvraagbesluit;
}
interface Geregistreerd {
  id: string;
  genomenOp: Dag;
  toegekend: Toegekend;
}

/** The decision, and what came in its place: on a bezwaar, by the court, or the decision itself when the court annulled that. */
function besluiten({ besluit, bezwaren, beroepen = [] }: AanvraagStand): Vastgesteld[] {
  if (!besluit?.bekendgemaaktOp) return [];
  return [
    { id: besluit.id, genomenOp: besluit.dag, dag: besluit.bekendgemaaktOp, besluit },
    ...bezwaren.flatMap(({ id, beslist, bekendgemaaktOp }) =>
      bekendgemaaktOp !== undefined && beslist?.besluit
        ? [{ id, genomenOp: beslist.dag, dag: bekendgemaaktOp, besluit: beslist.besluit }]
        : [],
    ),
    ...beroepen.flatMap(({ id, uitspraak }) =>
      uitspraak?.besluit ? [{ id, genomenOp: uitspraak.dag, dag: uitspraak.dag, besluit: uitspraak.besluit }] : [],
    ),
  ].sort((a, b) => a.dag.localeCompare(b.dag));
}

/** The exemption or vervangende leerplicht that holds by what was made known; under the decision that first granted it so. */
function geregistreerd(aanvraag: AanvraagStand): Geregistreerd | null {
  if (aanvraag.aanvraagsoort === 'verlof') return null;
  return besluiten(aanvraag).reduce<Geregistreerd | null>((nu, { id, genomenOp, besluit: { toegekend } }) => {
    if (!toegekend) return null;
    const { van, totEnMet } = nu?.toegekend ?? {};
    return van === toegekend.van && totEnMet === toegekend.totEnMet ? nu : { id, genomenOp, toegekend };
  }, null);
}

const alsOver = (begin: string, { id, toegekend: { van, totEnMet } }: Geregistreerd): string =>
  `${begin}${id}/${van}/${totEnMet}`;

/** What the register knows it by. What it was told the end of, by what was corrected later, it hears of anew under another number. */
function inRegister(geldt: Geregistreerd, berichten: Dossier['berichten'], keer = 1): string {
  const over = alsOver(REGISTER, keer === 1 ? geldt : { ...geldt, id: `${geldt.id}-${keer}` });
  return berichten[`${over}${EINDE}`] === undefined ? over : inRegister(geldt, berichten, keer + 1);
}

/**
 * What was granted is registered when it was made known. What holds no more, by a bezwaar, by the court or by a correction, the
 * register hears when it heard of it: so no end comes without a begin. The labour inspectorate hears of vervangende leerplicht
 * at an instelling alone, within two weeks of the decision (T29).
 */
export function aanvraagberichten({
  aanvraag,
  berichten,
}: Dossier): { over: string; bericht: Berichtsoort; vanaf?: Dag }[] {
  if (!aanvraag) return [];
  const geldt = geregistreerd(aanvraag);
  const nu = geldt && inRegister(geldt, berichten);
  return [
    ...(nu === null ? [] : [{ over: nu, bericht: 'vrijstelling-geregistreerd' as const }]),
    ...Object.keys(berichten)
      .filter((over) => over.startsWith(REGISTER) && !over.endsWith(EINDE) && over !== nu)
      .map((over) => ({ over: `${over}${EINDE}`, bericht: 'vrijstelling-geeindigd' as const })),
    ...(geldt && aanvraag.aanvraagsoort === 'vervangend-instelling'
      ? [{ over: alsOver(ARBEID, geldt), bericht: 'vrijstelling-arbeid' as const, vanaf: geldt.genomenOp }]
      : []),
  ];
}

/** The first day of what was granted in this case and registered; undefined when nothing was. */
export const eersteToekenning = ({ aanvraag }: Dossier): Dag | undefined =>
  aanvraag ? geregistreerd(aanvraag)?.toegekend.van : undefined;

/** What a message about a request tells of what was granted; null when it is about nothing of the kind. */
export function toegekendIn(
  { aanvraag }: Dossier,
  over: string,
): { van: Dag; totEnMet: Dag; soort: 'vrijstelling' | 'vervangend' } | null {
  const [, , , van, totEnMet, einde] = over.split('/');
  if (!aanvraag || van === undefined || totEnMet === undefined) return null;
  if (!over.startsWith(REGISTER) && !over.startsWith(ARBEID)) return null;
  // what was taken back never held: its last day is the one before its first
  return {
    van,
    totEnMet: einde === undefined ? totEnMet : plusDagen(van, -1),
    soort: isVervangend(aanvraag) ? 'vervangend' : 'vrijstelling',
  };
}
