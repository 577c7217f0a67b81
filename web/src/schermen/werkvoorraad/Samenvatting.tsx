import { useQuery } from '@tanstack/react-query';
import { nl } from '../../teksten/nl.ts';
import { tellingenVraag } from './vragen.ts';

/** How it stands with one's own cases. */
export function Samenvatting() {
  const { data, isError } = useQuery(tellingenVraag);
  if (!data) return isError ? <p className="onder">{nl.werkvoorraad.tellingWeg}</p> : null;
  const { teLaat, dezeWeek, wacht } = data.samenvatting;
  return (
    <ul className="samen" aria-label={nl.werkvoorraad.samenvatting}>
      <Telling aantal={teLaat} tekst={nl.werkvoorraad.teLaat} toon={teLaat > 0 ? 'fout' : undefined} />
      <Telling aantal={dezeWeek} tekst={nl.werkvoorraad.dezeWeek} toon={dezeWeek > 0 ? 'let' : undefined} />
      <Telling aantal={wacht} tekst={nl.werkvoorraad.wacht(wacht)} toon={undefined} />
    </ul>
  );
}

const Telling = ({ aantal, tekst, toon }: { aantal: number; tekst: string; toon: 'fout' | 'let' | undefined }) => (
  <li className={toon ? `samen__a samen__a--${toon}` : 'samen__a'}>
    <b>{aantal}</b> {tekst}
  </li>
);
