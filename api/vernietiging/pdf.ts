/** The certificate as people read it: made of what was signed, so equal bytes whenever it is asked for. */
import { maakBrief } from '../../brieven/index.ts';
import type { Zaaksoort } from '../../mas/begrippen.ts';
import { BELETSELS } from '../../mas/bewaren/beletsels.ts';
import { WEGLAATREDENEN } from '../../mas/bewaren/lijst.ts';
import { VERNIETIGDELEN } from '../../mas/bewaren/regels.ts';
import type { Verklaring } from '../../mas/bewaren/verklaring.ts';
import { dagVan, toonDatum } from '../../mas/datum.ts';
import type { Vernietigaantallen } from '../../mas/gebeurtenis.ts';
import { type Huis, protocolOp } from '../huis.ts';

/** A line for each kind and ground: nobody counts cases in JSON. */
const TEKST = `# Verklaring van vernietiging

De gemeente {{ afzender.gemeente }} heeft op {{ lijst.uitgevoerd }} gegevens vernietigd. Het gaat om {{ lijst.deel }}, van {{ lijst.aantal }}.

## Wat is vernietigd

{% for groep in groepen %}- {{ groep.tekst }}
{% endfor %}

In totaal zijn {{ lijst.teksten }}, {{ lijst.documenten }} en {{ lijst.berichten }} vernietigd. {% if lijst.sleutels %}Van elke zaak is ook de sleutel vernietigd. Daardoor is niet meer te lezen wat het verwerkingssysteem en het archief ervan bewaarden.{% endif %}

Het grootboek blijft staan. Daarin staat wat er wanneer gebeurde, zonder namen en zonder teksten.

## Wie besliste

- Voorgesteld door {{ lijst.voorgesteldDoor }}, op {{ lijst.voorgesteldOp }}.
- Goedgekeurd door {{ lijst.goedgekeurdDoor }}, op {{ lijst.goedgekeurdOp }}.

{% if blijft %}
## Wat is niet vernietigd

{% for reden in blijft %}- {{ reden.tekst }}
{% endfor %}
{% endif %}

## Hoe u dit nagaat

Deze verklaring is er ook als bestand, met de zaken en de hashes van het grootboek van voor en na de vernietiging. Dat bestand is ondertekend met sleutel {{ lijst.vingerafdruk }}. De handtekening staat hieronder in groepen van 16 tekens; de spaties horen er niet bij.

{{ lijst.handtekening }}
`;

const ZAAKSOORTEN: Readonly<Record<string, string>> = {
  regulier: 'regulier verzuim',
  luxe: 'luxeverzuim',
  absoluut: 'absoluut verzuim',
  vrijstelling: 'vrijstelling',
  aanvraag: 'aanvraag',
} satisfies Record<Zaaksoort, string>;

const tel = (aantal: number, een: string, meer: string): string => `${aantal} ${aantal === 1 ? een : meer}`;
const dagUit = (op: string): string => dagVan(Date.parse(op));

/** "2 zaken: …" for each that is said in the same words. */
function groepen(zinnen: readonly string[]): { tekst: string }[] {
  const aantallen = new Map<string, number>();
  for (const zin of zinnen) aantallen.set(zin, (aantallen.get(zin) ?? 0) + 1);
  return [...aantallen].map(([zin, aantal]) => ({ tekst: `${tel(aantal, 'zaak', 'zaken')}: ${zin}` }));
}

const waaromNiet = ({ weggelaten, nietVernietigd }: Verklaring): string[] => [
  ...weggelaten.map(({ reden }) => WEGLAATREDENEN[reden]),
  ...nietVernietigd.map(({ beletsels }) => beletsels.map((beletsel) => BELETSELS[beletsel]).join(' ')),
];

/** A line breaks between words only: in one piece it would run off the paper. */
const inGroepen = (tekens: string): string => tekens.replace(/.{16}(?=.)/g, '$& ');

/** @param handtekening over the very text that this was read from */
export async function maakPdf(
  huis: Pick<Huis, 'prisma' | 'register'>,
  verklaring: Verklaring,
  handtekening: string,
): Promise<Uint8Array> {
  const { gemeente, lijst, voorgesteld, goedgekeurd, uitgevoerdOp, sleutel } = verklaring;
  const dag = dagUit(uitgevoerdOp);
  const { briefpapier } = await protocolOp(huis, gemeente, dag);
  const papier = briefpapier[gemeente] ?? briefpapier.standaard;
  if (!papier) throw new Error(`het protocol kent geen briefpapier voor ${gemeente}`);
  const accounts = await huis.prisma.account.findMany({ where: { id: { in: [voorgesteld.door, goedgekeurd.door] } } });
  const naam = (id: string): string => accounts.find((account) => account.id === id)?.naam ?? id;
  const { pdf } = await maakBrief({
    tekst: TEKST,
    blokken: {},
    gegevens: {
      afzender: { gemeente: papier.gemeente },
      lijst: {
        ...veldenVan(verklaring),
        voorgesteldDoor: naam(voorgesteld.door),
        goedgekeurdDoor: naam(goedgekeurd.door),
        vingerafdruk: sleutel,
        handtekening: inGroepen(handtekening),
      },
      groepen: groepen(
        verklaring.zaken.map(({ soort, grondslag }) => `${ZAAKSOORTEN[soort] ?? soort}, op grond van ${grondslag}.`),
      ),
      blijft: groepen(waaromNiet(verklaring)),
    },
    alinea: '',
    papier,
    versie: 'ouder',
    kop: { ontvanger: ['Archief', papier.naam], datum: dag, kenmerk: lijst },
    ondertekening: {
      namens: `namens burgemeester en wethouders van ${papier.gemeente}`,
      naam: naam(goedgekeurd.door),
      functie: 'keurde de vernietiging goed',
      contact: [papier.email],
    },
    bijlagen: [],
  });
  return pdf;
}

function veldenVan({ zaken, deel, voorgesteld, goedgekeurd, uitgevoerdOp }: Verklaring): Record<string, unknown> {
  const totaal = (wat: keyof Vernietigaantallen): number => zaken.reduce((n, { aantallen }) => n + aantallen[wat], 0);
  return {
    uitgevoerd: toonDatum(dagUit(uitgevoerdOp)),
    deel: VERNIETIGDELEN[deel],
    aantal: tel(zaken.length, 'zaak', 'zaken'),
    teksten: tel(totaal('teksten'), 'tekst', 'teksten'),
    documenten: tel(totaal('documenten'), 'document', 'documenten'),
    berichten: tel(totaal('berichten'), 'bericht', 'berichten'),
    sleutels: deel === 'geheel' && zaken.length > 0,
    voorgesteldOp: toonDatum(dagUit(voorgesteld.op)),
    goedgekeurdOp: toonDatum(dagUit(goedgekeurd.op)),
  };
}
