import { nl } from '../../teksten/nl.ts';
import { Bericht } from '../../ui/Bericht.tsx';
import { type Advies, namenVan } from './advies.ts';
import { isAfwijking, type Oordeel } from './keuze.ts';

interface Eigenschappen {
  oordeel: Oordeel;
  advies: Advies | null;
  keuze: readonly string[];
}

/** Following or departing, in words. */
export function Stand({ oordeel, advies, keuze }: Eigenschappen) {
  if (oordeel === 'volgt')
    return (
      <Bericht toon="goed">
        <p>{nl.signalering.volgt}</p>
      </Bericht>
    );
  if (!isAfwijking(oordeel)) return null;
  const legUit = advies?.routes.filter(({ route }) => keuze.includes(route)).flatMap((route) => route.legUit) ?? [];
  const zinnen = {
    'wijkt-af': nl.signalering.wijktAf(namenVan(advies?.advies ?? [])),
    'zonder-advies': nl.signalering.zonderAdvies,
    vooruit: nl.signalering.vooruit,
  };
  return (
    <Bericht toon="let">
      <p>{zinnen[oordeel as keyof typeof zinnen]}</p>
      {legUit.length > 0 && (
        <>
          <p>{nl.signalering.legUit}</p>
          <ul className="gevolg__punten">
            {legUit.map(({ code, tekst }) => (
              <li key={code}>{tekst}</li>
            ))}
          </ul>
        </>
      )}
    </Bericht>
  );
}
