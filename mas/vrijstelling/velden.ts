/** What the LPA reads in the documents, by the ground that parents appeal to. */
import type { Veld } from '../handelingen/types.ts';
import { JA_NEE, VERKLARING_DOOR, type Vrijstellingsgrond } from './gronden.ts';
import type { Beoordeling } from './opdracht.ts';

type Vraag = keyof Omit<Beoordeling, 'kennisgeving' | 'grond' | 'oordeel'>;
type Vragen = Partial<Record<Vraag, Veld>>;

const jaNee = (naam: string): Veld => ({ soort: 'keuze', naam, keuzes: JA_NEE });
const komtWonenOp: Veld = {
  soort: 'dag',
  naam: 'Na het begin van de leerplicht hier komen wonen: op welke dag',
  optioneel: true,
};

const VRAGEN: Readonly<Record<Vrijstellingsgrond, Vragen>> = {
  ongeschikt: {
    verklaringDoor: { soort: 'keuze', naam: 'Wie gaf de verklaring', keuzes: VERKLARING_DOOR },
    verklaringOp: { soort: 'dag', naam: 'Dagtekening van de verklaring', optioneel: true },
    nooitGeschikt: jaNee('De verklaring zegt dat het kind nooit geschikt zal zijn'),
  },
  richting: {
    verklaringBedenkingen: jaNee(
      'De ouders verklaren overwegende bedenkingen tegen de richting van alle scholen in de buurt',
    ),
    geplaatst: jaNee('Het kind stond in het jaar voor de dagtekening op een school van deze richting'),
    komtWonenOp,
  },
  buitenland: {
    verklaringBuitenland: jaNee('Er is een verklaring van de school in het buitenland'),
    komtWonenOp,
  },
  trekkend: {
    inSeizoen: jaNee('De ouders reizen in de maanden maart tot en met oktober'),
    reistMee: jaNee('Het kind reist mee'),
    rijdendeSchool: jaNee('Er is een rijdende school binnen vijf kilometer'),
  },
};

const optioneel = (vragen: Vragen): Record<string, Veld> =>
  Object.fromEntries(Object.entries(vragen).map(([naam, veld]) => [naam, { ...veld, optioneel: true }]));

/** The questions of one ground; as long as nobody said which, those of every one, and none has to be answered. */
export const vragenBij = (grond: unknown): Record<string, Veld> =>
  typeof grond === 'string' && Object.hasOwn(VRAGEN, grond)
    ? VRAGEN[grond as Vrijstellingsgrond]
    : optioneel(Object.assign({}, ...Object.values(VRAGEN)) as Vragen);
