/** A route of a case, with what was done in it, what it waits for and what is still to be decided. */
import { z } from 'zod';
import type { Routesoort } from '../../mas/begrippen.ts';
import { BERICHTEN } from '../../mas/berichten.ts';
import type { Dossier, RouteStand } from '../../mas/dossier/types.ts';
import { openAntwoorden } from '../../mas/routes/antwoorden.ts';
import { onbesloten, ONDERDELEN, routeregelVan, ROUTES } from '../../mas/routes/index.ts';
import { STAPPEN } from '../../mas/stappenplan.ts';
import { balkVan, partnerVan, zinVan } from '../../mas/verwoord/routestand.ts';
import { antwoordvelden, dag } from '../http/velden.ts';
import { type Bewaard, toonAntwoord } from '../teksten.ts';
import type { Blik } from './blik.ts';

const verloop = {
  id: z.string(),
  stap: z.enum(STAPPEN),
  ronde: z.int(),
  stand: z.enum(['loopt', 'klaar', 'gestaakt']),
};
const onderdeel = { onderdeel: z.string(), naam: z.string() };

const route = z
  .object({
    ...verloop,
    soort: z.enum(Object.keys(ROUTES) as Routesoort[]),
    naam: z.string(),
    regime: z.enum(['AVG', 'WPG']),
    partner: z.string().nullable().meta({ description: 'Met wie de route wordt uitgevoerd.' }),
    zin: z.string().meta({ description: 'Hoe het er nu mee staat.' }),
    balk: z
      .object({ van: dag, tot: dag, punten: z.array(z.object({ dag, tekst: z.string() })) })
      .nullable()
      .meta({ description: 'Van het begin tot het einde, of tot de laatste dag waarop iets wordt verwacht.' }),
    begonnen: dag,
    geeindigd: dag.nullable(),
    uitkomst: z.object({ code: z.string(), naam: z.string() }).nullable(),
    gedaan: z.array(
      z.object({
        ...onderdeel,
        uitkomst: z.string().nullable(),
        dag,
        datum: dag.nullable().meta({ description: 'Een dag die erbij hoort, zoals die van een zitting.' }),
        antwoord: antwoordvelden.nullable().meta({ description: 'Wat de ketenpartner schreef; null als niets.' }),
      }),
    ),
    wachtOp: z
      .array(z.object({ onderdelen: z.array(z.object(onderdeel)), regel: z.string(), vanaf: dag }))
      .meta({ description: 'Antwoorden die een ketenpartner nog schuldig is, met de onderdelen waarmee dat kan.' }),
    teBesluiten: z.boolean().meta({ description: 'U moet nog besluiten of een proces-verbaal volgt.' }),
    procesverbaal: z
      .enum(['proces-verbaal', 'geen-proces-verbaal'])
      .nullable()
      .meta({ description: 'Wat daarover is besloten.' }),
  })
  .meta({ id: 'Route' });

const afgeschermdeRoute = z
  .object({ ...verloop, afgeschermd: z.literal(true) })
  .meta({ id: 'AfgeschermdeRoute', description: 'Valt onder de Wpg: wat het is en hoe het gaat is niet voor u.' });

export const routebeeld = z.union([route, afgeschermdeRoute]);
type Routebeeld = z.input<typeof routebeeld>;

const noem = (code: string): { onderdeel: string; naam: string } => ({
  onderdeel: code,
  naam: ONDERDELEN[code]?.naam ?? code,
});

type Gedaan = RouteStand['gedaan'][number];
function antwoordVan({ antwoord }: Gedaan, { wpg, protocol }: Blik, teksten: Bewaard) {
  if (!antwoord || (!wpg && BERICHTEN[antwoord.bericht].regime === 'WPG')) return null;
  return toonAntwoord(teksten, antwoord.inhoud, protocol.berichten[antwoord.bericht]);
}

export function toonRoute(d: Dossier, stand: RouteStand, blik: Blik, teksten: Bewaard): Routebeeld {
  const { wpg, vandaag } = blik;
  const { naam, uitkomsten, antwoorden, regime = 'AVG' } = routeregelVan(stand);
  const verloop = { id: stand.id, stap: stand.stap, ronde: stand.ronde, stand: stand.stand };
  if (regime === 'WPG' && !wpg) return { ...verloop, afgeschermd: true };
  const { uitkomst: code } = stand;
  const open = stand.stand === 'loopt' ? openAntwoorden(stand, antwoorden) : [];
  return {
    ...verloop,
    soort: stand.soort,
    naam,
    regime,
    partner: partnerVan(stand),
    zin: zinVan(d, stand, vandaag),
    balk: balkVan(d, stand, vandaag),
    begonnen: stand.begonnen,
    geeindigd: stand.geeindigd,
    uitkomst: code === null ? null : { code, naam: uitkomsten[code]?.naam ?? code },
    gedaan: stand.gedaan.map((g) => ({
      ...noem(g.onderdeel),
      uitkomst: g.uitkomst,
      dag: g.dag,
      datum: g.datum ?? null,
      antwoord: antwoordVan(g, blik, teksten),
    })),
    wachtOp: open.map(({ regel, vanaf, onderdelen }) => ({ onderdelen: onderdelen.map(noem), regel, vanaf })),
    teBesluiten: onbesloten(d).some(({ id }) => id === stand.id),
    procesverbaal: stand.procesverbaal ?? null,
  };
}
