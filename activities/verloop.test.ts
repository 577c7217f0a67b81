/** Whatever people, schools and clocks do to a case, in whatever order: what always holds afterwards. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { teDoen } from '../mas/bezigheden.ts';
import { canoniek } from '../mas/canoniek.ts';
import { dagVan, plusDagen } from '../mas/datum.ts';
import { openTermijnen } from '../mas/dossier/termijn.ts';
import { mogelijkeHandelingen } from '../mas/handelingen/index.ts';
import type { Veld } from '../mas/handelingen/types.ts';
import { wekkingen } from '../mas/wekkingen.ts';
import { keurStuk, leesStuk } from '../worker/controle-grootboek.ts';
import { beslisEnBoek } from './griffie.ts';
import { EigenGriffie, type Proefzaak } from '../test/opzet/griffie.ts';
import type { Antwoord, Boeking } from './types.ts';

let griffie: EigenGriffie;
beforeAll(async () => {
  griffie = await EigenGriffie.opPostgres();
  const account = { naam: 'Fictief', rol: 'lpa', gemeenten: ['GM0361'] };
  await griffie.prisma.account.createMany({ data: ['a', 'b'].map((id) => ({ ...account, id, subject: id })) });
});
afterAll(async () => {
  await griffie.stop();
});

/** One thing that happens; `keus` picks among what is possible then, `anders` is what makes it go differently. */
interface Gebeuren {
  wat: (typeof WAT)[number];
  keus: number;
  anders: number;
  dagen: number;
}
// what happens often, and what ends a case, seldom: so that there is something to end
const WAT = [
  ...Array.from({ length: 10 }, () => 'handeling' as const),
  ...(['sein', 'sein', 'wekker', 'wekker', 'verricht', 'verricht', 'melding', 'melding', 'herhaling'] as const),
  ...(['wijziging', 'samenvoeging', 'intrekking'] as const),
];
const gebeuren = fc.record({
  wat: fc.constantFrom(...WAT),
  keus: fc.nat(1_000),
  anders: fc.nat(1_000),
  dagen: fc.nat(9),
});
const uit = <T>(lijst: readonly T[], keus: number): T | undefined => lijst[keus % Math.max(1, lijst.length)];

function waarde(veld: Veld, vandaag: string, anders: number): unknown {
  switch (veld.soort) {
    case 'keuze':
      return uit(Object.keys(veld.keuzes), anders) ?? 'geen';
    case 'keuzes':
      return [uit(Object.keys(veld.keuzes), anders), uit(Object.keys(veld.keuzes), anders + (anders % 3))];
    case 'partner':
      return uit(['partner-1', 'bestaat-niet'], anders);
    case 'personen':
      return [uit(['jongere', 'bestaat-niet'], anders)];
    case 'tijd':
      return uit(['09:30', '24:00'], anders);
    case 'dag':
      return plusDagen(vandaag, anders % 60);
    case 'nummer':
      return 1 + (anders % 30);
    case 'verwijzing':
      return uit(['a', 'b', 'bestaat-niet'], anders);
  }
}

/** Also what is not possible is tried: a refusal must do no harm either. */
async function handeling(zaak: Proefzaak, { keus, anders }: Gebeuren): Promise<unknown> {
  const mogelijkheid = uit(mogelijkeHandelingen(await zaak.dossier()), keus);
  if (!mogelijkheid) return { soort: 'noteer' };
  const velden = mogelijkheid.mogelijk ? mogelijkheid.velden : {};
  const ingevuld = Object.entries(velden).map(([naam, veld]) => [naam, waarde(veld, zaak.vandaag, anders)]);
  const dag = anders % 5 === 0 ? { dag: plusDagen(zaak.vandaag, -(anders % 20)) } : {};
  const antwoorden = { verwijtbaarJongere: uit(['ja', 'nee', 'weet-niet', 'misschien'], anders) };
  const inhoud = await zaak.antwoorden(antwoorden, 'motivatie', 'toelichting');
  return { ...mogelijkheid.vast, ...Object.fromEntries(ingevuld), ...dag, inhoud, afwijkreden: 'anders' };
}

async function bericht(zaak: Proefzaak, { wat, keus }: Gebeuren): Promise<unknown> {
  const { vandaag: dag, zaakId } = zaak;
  const meldingsnummer = uit(Object.keys((await zaak.dossier()).meldingen), keus) ?? 'geen';
  const mutatietijd = `${dag}T12:00:00.000Z`;
  if (wat === 'intrekking') return { soort: 'trek-melding-in', dag, meldingsnummer, mutatietijd };
  if (wat === 'samenvoeging')
    return { soort: 'voeg-leerling-samen', dag, leerlingId: 'l', metLeerlingId: `l${keus % 3}` };
  if (wat === 'melding') return zaak.meldopdracht(`${zaakId}/${keus % 3}`);
  const { melding, inhoud } = await zaak.meldopdracht(meldingsnummer);
  return { soort: 'wijzig-melding', dag, melding: { ...melding, mutatietijd, laatsteDag: dag }, inhoud };
}

async function alsBoeking(
  zaak: Proefzaak,
  g: Gebeuren,
  eerder: readonly { boeking: Boeking }[],
): Promise<Boeking | undefined> {
  switch (g.wat) {
    case 'handeling':
    case 'sein':
      return zaak.boeking(await handeling(zaak, g), { van: g.wat });
    case 'wekker': {
      const wekking = uit(wekkingen(await zaak.dossier()), g.keus);
      if (!wekking) return undefined;
      zaak.vandaag = [zaak.vandaag, dagVan(wekking.wektOp)].sort()[1] ?? zaak.vandaag;
      return zaak.boeking(wekking.opdracht, { van: 'zaak', sleutel: wekking.sleutel });
    }
    case 'verricht': {
      const bezigheid = uit(teDoen(await zaak.dossier()), g.keus)?.sleutel;
      return bezigheid === undefined ? undefined : zaak.boeking({ soort: 'boek-verricht', bezigheid }, { van: 'zaak' });
    }
    case 'melding':
    case 'wijziging':
    case 'samenvoeging':
    case 'intrekking':
      return zaak.boeking(await bericht(zaak, g), { van: 'postvak' });
    case 'herhaling':
      return uit(eerder, g.keus)?.boeking;
  }
}

async function keur(zaak: Proefzaak): Promise<void> {
  const stuk = await leesStuk(griffie.prisma, zaak.zaakId);
  // chain whole, fold = copy = read model, texts bound, no command twice
  expect(keurStuk(stuk).afwijkingen).toEqual([]);
  const dossier = await zaak.dossier();
  expect(stuk.rijen?.zaak.dossier).toBe(canoniek(dossier));
  // the keys of wake-ups are made of the ids of terms, so no two terms of a case may share one
  const termijnen = (await zaak.gebeurtenissen()).flatMap((g) => (g.soort === 'TermijnGestart' ? [g.gegevens.id] : []));
  expect(new Set(termijnen).size).toBe(termijnen.length);
  const over = openTermijnen(dossier).map((t) => t.over);
  expect(new Set(over).size).toBe(over.length);
  // no open case rests without a next expected event
  if (dossier.status === 'open') expect(openTermijnen(dossier).length).toBeGreaterThan(0);
  else expect(openTermijnen(dossier)).toEqual([]);
}

test('ledger, copy and read model agree after every command, and an open case always waits for something', async () => {
  let nummer = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(gebeuren, { minLength: 1, maxLength: 25, size: 'max' }), async (verloop) => {
      const zaak = griffie.zaak(`v${(nummer += 1)}`);
      await zaak.meld();
      const eerder: { boeking: Boeking; antwoord: Antwoord }[] = [];
      for (const g of verloop) {
        zaak.vandaag = plusDagen(zaak.vandaag, g.dagen);
        const boeking = await alsBoeking(zaak, g, eerder);
        if (!boeking) continue;
        const { antwoord } = await beslisEnBoek(griffie.prisma, griffie.register, boeking, (fout) => {
          throw fout;
        });
        const toen = eerder.find((e) => e.boeking === boeking);
        // what changed nothing for the case itself is not kept, so it may be answered by a later number
        if (toen && boeking.van !== 'zaak') expect(antwoord).toEqual(toen.antwoord);
        eerder.push({ boeking, antwoord });
        await keur(zaak);
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
