import { useQuery } from '@tanstack/react-query';
import { gemeentenVraag } from '../../api/gemeenten.ts';
import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { invoerVan } from './formulier/invoer.ts';
import { regelVan, VELDNAMEN, type Veldnaam } from './formulier/velden.ts';
import type { Verzuimmelding } from './vragen.ts';

const T = nl.meldingen;

/** What each part of the form holds, by the beginning of the names of its fields. */
const DELEN = {
  leerling: [
    'leerling.persoonsnummer',
    'leerling.voornaam',
    'leerling.achternaam',
    'leerling.geboortedatum',
    'leerling.geslacht',
    'leerling.startkwalificatie',
    'telefoon',
  ],
  adres: ['leerling.adres', 'leerling.gemeente'],
  anderAdres: ['afwijkendAdres'],
  verzuim: ['begindatum', 'einddatum', 'alleLessenGemist', 'reden', 'soort'],
  onderwijs: ['naamLeslocatie', 'onderwijsdeelname'],
  melder: ['melder'],
  toelichting: ['ondernomenActie', 'actieGewenst', 'toelichting'],
} as const;
type Deel = keyof typeof DELEN | 'specificatie';
const VOLGORDE: readonly Deel[] = [
  'leerling',
  'adres',
  'anderAdres',
  'verzuim',
  'specificatie',
  'onderwijs',
  'melder',
  'toelichting',
];

/** What was reported, in the parts and under the names of the form. What was left empty is left out. */
export function Gegevens({ melding }: { melding: Verzuimmelding }) {
  const gemeenten = useQuery(gemeentenVraag).data?.gemeenten ?? [];
  return (
    <div className="meldinggegevens">
      {VOLGORDE.map((deel) => {
        const feiten = deel === 'specificatie' ? dagenVan(melding) : veldenVan(DELEN[deel], melding, gemeenten);
        return feiten.length === 0 ? null : (
          <Paneel key={deel} titel={T.groepen[deel]}>
            <dl className="feiten">
              {feiten.map(([wat, waarde]) => (
                <div key={wat}>
                  <dt>{wat}</dt>
                  <dd>{waarde}</dd>
                </div>
              ))}
            </dl>
          </Paneel>
        );
      })}
    </div>
  );
}

type Feit = readonly [wat: string, waarde: string];

const dagenVan = ({ verzuimspecificatie }: Verzuimmelding): Feit[] =>
  verzuimspecificatie.map(({ datum, lesuren }) => [middel(datum), lesuren ? T.dezeLesuren(lesuren) : T.heleDag]);

function veldenVan(delen: readonly string[], melding: Verzuimmelding, gemeenten: readonly Code[]): Feit[] {
  const { velden } = invoerVan(melding);
  const hoortBij = (naam: Veldnaam): boolean => delen.some((deel) => naam === deel || naam.startsWith(`${deel}.`));
  return VELDNAMEN.flatMap((naam) => {
    const waarde = velden[naam] ?? '';
    return waarde === '' || !hoortBij(naam) ? [] : [[T.velden[naam], inWoorden(naam, waarde, gemeenten)] as const];
  });
}

interface Code {
  code: string;
  naam: string;
}
const naamVan = (opties: readonly Code[], code: string): string =>
  opties.find((optie) => optie.code === code)?.naam ?? code;

function inWoorden(naam: Veldnaam, waarde: string, gemeenten: readonly Code[]): string {
  if (naam === 'leerling.gemeente') return naamVan(gemeenten, waarde);
  if (naam === 'soort') return naamVan(T.soorten, waarde);
  if (naam === 'leerling.geslacht') return naamVan(T.geslachten, waarde);
  const { soort } = regelVan(naam);
  if (soort === 'ja-nee') return naamVan(T.jaNee, waarde);
  return soort === 'dag' ? middel(waarde) : waarde;
}
