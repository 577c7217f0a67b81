import type { Machines } from './proef.ts';
import type { Stap } from '../../mas/stappenplan.ts';
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
  'brief-en-mdo': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudbasis1' });
    await stap(proef, 'contact-school', 'melding-juist');
    await stap(proef, 'keuze-routekaart', 'A');
    await proef.gelukt({ soort: 'begin-route', stap: 'kennisgevingsbrief' });
    await proef.gelukt({
      soort: 'leg-onderdeel-vast',
      route: await eerste(proef, 'routes'),
      onderdeel: 'kennisgevingsbrief',
    });
    await proef.gelukt({ soort: 'begin-mdo' });
    const mdo = await eerste(proef, 'mdos');
    await proef.naar('2026-11-20');
    await proef.gelukt({ soort: 'leg-mdo-vast', mdo });
    await proef.naar('2026-12-01'); // the monitor term is over
    await proef.gelukt({ soort: 'rond-route-af', route: await eerste(proef, 'routes'), uitkomst: 'verzuim-gestopt' });
    await proef.gelukt({ soort: 'leg-terugkeer-vast', vervolg: 'gaat-door' });
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await stap(proef, 'evaluatie', 'terug-naar-school');
    return einde(proef);
  },
  'routekaart-b': async (machines) => {
    const proef = await Proef.begin(machines, '2026-11-02', { leerlingId: 'goudrouteb' });
    await stap(proef, 'contact-school', 'melding-juist');
    await stap(proef, 'keuze-routekaart', 'B');
    await stap(proef, 'waarschuwing', 'volstaat-niet');
    await stap(proef, 'onderzoek-luxe', 'verwijtbaar');
    await proef.gelukt({ soort: 'roep-op', verhoorOp: '2026-11-16' });
    await proef.naar('2026-11-16');
    await proef.gelukt({ soort: 'leg-verhoor-vast', verhoor: await eerste(proef, 'verhoren'), uitkomst: 'gehouden' });
    await stap(proef, 'verhoor', 'gehouden');
    const inhoud = await proef.tekst({ motivatie: 'verzonnen motivatie' });
    await stap(proef, 'keuze-procesverbaal', 'proces-verbaal', { inhoud });
    await proef.naar('2026-12-20'); // the month after the verhoor is over
    const route = await eerste(proef, 'routes');
    await proef.gelukt({ soort: 'leg-onderdeel-vast', route, onderdeel: 'opgemaakt' });
    await proef.gelukt({ soort: 'leg-onderdeel-vast', route, onderdeel: 'ingezonden' });
    await stap(proef, 'terugkoppeling', 'teruggekoppeld');
    await proef.gelukt({ soort: 'draag-over-aan-gemeente', gemeente: 'GM0344' });
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

const stap = (proef: Proef, naam: Stap, uitkomst: string, extra: object = {}) =>
  proef.gelukt({ soort: 'rond-af', stap: naam, uitkomst, ...extra });

const eerste = async (proef: Proef, deel: 'routes' | 'mdos' | 'verhoren'): Promise<string> =>
  Object.keys((await proef.stand()).dossier[deel])[0] ?? '';

async function einde(proef: Proef): Promise<Proef> {
  await proef.handle.result();
  return proef;
}
