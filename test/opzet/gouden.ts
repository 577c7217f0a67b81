import type { Machines } from './proef.ts';
import { Proef } from './proef.ts';

/** The cases that are kept as golden: each plays a finished case and gives it back. Add new ones; leave old ones alone. */
export const GOUDEN: Readonly<Record<string, (machines: Machines) => Promise<Proef>>> = {
  'routekaart-a': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudroutea' });
    await proef.naar('2026-11-23'); // nobody acts: three rungs
    await stap(proef, 'contact-school', 'melding-juist');
    await proef.naar('2026-11-24');
    await stap(proef, 'keuze-routekaart', 'A');
    await stap(proef, 'onderzoek', 'ongeoorloofd');
    await proef.naar('2026-12-01');
    await stap(proef, 'brief', 'verzonden');
    await stap(proef, 'keuze-route', 'geen-vervolgroute');
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await proef.naar('2027-01-11'); // over the Christmas holidays
    await stap(proef, 'evaluatie', 'terug-naar-school');
    return einde(proef);
  },
  'ter-kennisgeving': async (machines) => {
    const proef = await Proef.begin(machines, '2027-03-19', { leerlingId: 'goudkennis' });
    await stap(proef, 'contact-school', 'ter-kennisgeving');
    return einde(proef);
  },
  'afwijken-en-herstellen': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudherste' });
    const motivatie = await proef.tekst({ motivatie: 'verzonnen motivatie' });
    await proef.gelukt({ soort: 'sla-over', stap: 'contact-school', inhoud: motivatie });
    const nr = (await proef.van('StapOvergeslagen'))[0]?.nr ?? 0;
    await proef.gelukt({ soort: 'herstel', nr, inhoud: await proef.tekst({ motivatie: 'verkeerde zaak' }) });
    await proef.naar('2026-11-06');
    const termijn = Object.values((await proef.stand()).dossier.termijnen).find((t) => t.stand === 'open')?.id ?? '';
    await proef.gelukt({
      soort: 'verleng-termijn',
      termijn,
      laatsteDag: '2026-11-30',
      inhoud: await proef.tekst({ motivatie: 'school is dicht' }),
    });
    await proef.handle.signal('handel', {
      sleutel: 'sein',
      actor: { soort: 'account', id: 'proef-lpa' },
      handeling: { soort: 'wijs-toe', behandelaar: 'niemand' },
    });
    await stap(proef, 'contact-school', 'melding-juist', { dag: '2026-11-05' });
    await stap(proef, 'keuze-routekaart', 'A');
    await stap(proef, 'onderzoek', 'geen-ongeoorloofd-verzuim');
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await stap(proef, 'evaluatie', 'terug-naar-stap-7');
    await proef.gelukt({
      soort: 'sla-over',
      stap: 'evaluatie',
      uitkomst: 'legitiem-afwezig',
      inhoud: await proef.tekst({ motivatie: 'verzonnen' }),
    });
    return einde(proef);
  },
  'over-meer-runs': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudruns01', verderNa: 30 });
    for (let i = 0; i < 8; i += 1) await noteerTot(proef, `n${i}`);
    await proef.naar('2026-11-12');
    for (let i = 8; i < 12; i += 1) await noteerTot(proef, `n${i}`);
    await stap(proef, 'contact-school', 'ter-kennisgeving');
    return einde(proef);
  },
};

async function noteerTot(proef: Proef, sleutel: string): Promise<void> {
  const handeling = { soort: 'noteer', inhoud: await proef.tekst({ toelichting: 'verzonnen' }) } as const;
  await proef.houdVol(handeling, sleutel);
}

const stap = (
  proef: Proef,
  naam: 'contact-school' | 'keuze-routekaart' | 'onderzoek' | 'brief' | 'keuze-route' | 'terugkoppeling' | 'evaluatie',
  uitkomst: string,
  extra: object = {},
) => proef.gelukt({ soort: 'rond-af', stap: naam, uitkomst, ...extra });

async function einde(proef: Proef): Promise<Proef> {
  await proef.handle.result();
  return proef;
}
