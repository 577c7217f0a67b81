/** Rows to try rights on: cases, pupils and meldingen, own and others', of which something is so. */
import { expect } from 'vitest';
import { bewaarTeksten } from '../../api/handelingen/teksten.ts';
import { bewaarMelding } from '../../api/verzuimmeldingen/bewaar.ts';
import { type Verzuimmelding, verzuimmelding } from '../../api/verzuimmeldingen/schemas.ts';
import { dagVan, plusDagen, plusMaanden } from '../../mas/datum.ts';
import { leegDossier, VOUW_VERSIE } from '../../mas/dossier/index.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { protocollen } from './protocollen.ts';
import { melding, meldingsnummer, persoonsnummer } from './bron.ts';
import { Proefgriffie } from './griffie.ts';

export const VANDAAG = dagVan(Date.now());
const [ALKMAAR, ZWOLLE] = ['GM0361', 'GM0193'];
const [SCHOOL, ANDERE_SCHOOL] = ['99XX00', '99YY00'];
/** Fifteen years old on whatever day this runs: his parents ask for him. */
const GEBOREN = plusMaanden(VANDAAG, -15 * 12 - 6);
/** It stands in every address that is made here. */
export const STRAAT = 'Verzonnenstraat';

interface Zaaksoort {
  gemeente: string;
  wpg?: true;
  proef?: true;
  /** A talk is planned at the home of the pupil; his address is secret, or it is not. */
  thuis?: 'geheim' | 'openbaar';
  /** Account that handles it. */
  behandelaar?: string;
}
/** Under the Wpg fall an agreement in it, and the questions for a proces-verbaal. */
export const ZAKEN: Readonly<Record<string, Zaaksoort>> = {
  eigen: { gemeente: ALKMAAR },
  'eigen, wpg': { gemeente: ALKMAAR, wpg: true },
  'eigen, thuis': { gemeente: ALKMAAR, thuis: 'openbaar' },
  'eigen, geheim thuis': { gemeente: ALKMAAR, thuis: 'geheim' },
  'eigen, geheim thuis, lpa behandelt': { gemeente: ALKMAAR, thuis: 'geheim', behandelaar: 'demo-lpa' },
  ander: { gemeente: ZWOLLE },
  'ander, wpg': { gemeente: ZWOLLE, wpg: true },
  proef: { gemeente: ALKMAAR, proef: true },
  'proef, wpg': { gemeente: ALKMAAR, proef: true, wpg: true },
  'proef, geheim thuis': { gemeente: ALKMAAR, proef: true, thuis: 'geheim' },
  'proef, ander': { gemeente: ZWOLLE, proef: true },
};

interface Leerlingsoort {
  gemeente: string;
  geheim?: true;
  proef?: true;
  /** Account that handles an open case. */
  behandelaar?: string;
}
export const LEERLINGEN: Readonly<Record<string, Leerlingsoort>> = {
  eigen: { gemeente: ALKMAAR },
  'eigen, geheim': { gemeente: ALKMAAR, geheim: true },
  'eigen, geheim, lpa behandelt': { gemeente: ALKMAAR, geheim: true, behandelaar: 'demo-lpa' },
  ander: { gemeente: ZWOLLE },
  'ander, geheim': { gemeente: ZWOLLE, geheim: true },
  proef: { gemeente: ALKMAAR, proef: true },
  'proef, geheim': { gemeente: ALKMAAR, proef: true, geheim: true },
  'proef, ander': { gemeente: ZWOLLE, proef: true },
};

interface Meldingsoort {
  gemeente: string;
  vestiging: string;
  geheim?: true;
}
export const MELDINGEN: Readonly<Record<string, Meldingsoort>> = {
  eigen: { gemeente: ALKMAAR, vestiging: SCHOOL },
  'eigen, geheim': { gemeente: ALKMAAR, vestiging: SCHOOL, geheim: true },
  'eigen school, ander': { gemeente: ZWOLLE, vestiging: SCHOOL },
  'andere school, eigen': { gemeente: ALKMAAR, vestiging: ANDERE_SCHOOL },
  ander: { gemeente: ZWOLLE, vestiging: ANDERE_SCHOOL },
  'ander, geheim': { gemeente: ZWOLLE, vestiging: ANDERE_SCHOOL, geheim: true },
};

/** What was caught of a case of these kinds. */
export const OPGEVANGEN = ['eigen', 'eigen, wpg', 'ander', 'proef', 'proef, wpg', 'proef, ander'] as const;

interface Berichtinsoort {
  gemeenten: string[];
  wpg?: true;
  /** The case that it speaks of. */
  zaak?: string;
}
/** Messages of partners that fitted nothing. */
export const ONGEPLAATST: Readonly<Record<string, Berichtinsoort>> = {
  eigen: { gemeenten: [ALKMAAR] },
  'eigen, wpg': { gemeenten: [ALKMAAR], wpg: true },
  'afzender werkt voor beide': { gemeenten: [ALKMAAR, ZWOLLE] },
  'afzender werkt voor beide, zaak van ander': { gemeenten: [ALKMAAR, ZWOLLE], zaak: 'ander' },
  ander: { gemeenten: [ZWOLLE] },
};

export const nieuweMelding = (anders: Record<string, unknown> = {}): Verzuimmelding =>
  verzuimmelding.parse(melding(plusDagen(VANDAAG, -1), anders));

let teller = 0;
export const nieuweNaam = (): string => `n${(teller += 1)}`;

/** Makes such rows; those that somebody changes are new each time, so that nobody finds what another did. */
export class Rechtenrijen {
  /** Number of the receipt of a decision, by kind of case and decision. */
  readonly bonnen = new Map<string, string>();
  private readonly zaken = new Map<string, string>();
  /** Id of a document that was added, by kind of case: under the Wpg where the case is. */
  private readonly documenten = new Map<string, string>();
  private readonly prisma: PrismaClient;

  constructor(prisma: PrismaClient) {
    this.prisma = prisma;
  }

  async legZakenNeer(): Promise<void> {
    const griffie = new Proefgriffie(this.prisma, protocollen);
    for (const [naam, soort] of Object.entries(ZAKEN)) this.zaken.set(naam, await this.zaak(griffie, naam, soort));
  }

  zaakId(over: string): string {
    return this.zaken.get(over) ?? '';
  }

  documentId(over: string): string {
    return this.documenten.get(over) ?? '';
  }

  async leerlingId(over: string): Promise<string> {
    const { gemeente, geheim = false, proef = false, behandelaar } = LEERLINGEN[over] ?? { gemeente: '' };
    const id = await this.maakLeerling(gemeente, { adresGeheim: geheim, proef });
    if (behandelaar !== undefined) {
      const zaakId = `verzuim-${id}-regulier-1`;
      await this.prisma.zaak.create({
        data: { zaakId, nr: 1, status: 'open', leerlingId: id, gemeente: ALKMAAR, behandelaar },
      });
    }
    return id;
  }

  /** A case of a child that is enrolled nowhere, from that day on. */
  async legAbsoluutNeer(geopend: string): Promise<void> {
    const leerlingId = await this.maakLeerling(ALKMAAR, {});
    const zaakId = `verzuim-${leerlingId}-absoluut-1`;
    const dossier = JSON.stringify(leegDossier(zaakId));
    const zaak = { zaakId, nr: 1, status: 'open', soort: 'absoluut', leerlingId, gemeente: ALKMAAR, geopend };
    await this.prisma.zaak.create({ data: { ...zaak, dossier, vouw: VOUW_VERSIE } });
  }

  /** Leave of one day that the head of the school refused. */
  async geweigerdVerlof(leerlingId: string, dag: string): Promise<string> {
    const id = nieuweNaam();
    const wat = { vestiging: SCHOOL, grond: 'anders', van: dag, totEnMet: dag, dagen: 1, besluit: 'geweigerd' };
    await this.prisma.verlof.create({ data: { id, leerlingId, ...wat, beslotenOp: dag, door: 'demo-lpa' } });
    return id;
  }

  async meldingsnummer(over: string): Promise<string> {
    const { gemeente, vestiging, geheim } = MELDINGEN[over] ?? { gemeente: '', vestiging: '' };
    const leerling = { ...nieuweMelding().leerling, gemeente };
    const bericht = nieuweMelding({ meldingsnummer: meldingsnummer(), vestiging, leerling });
    await bewaarMelding(this.prisma, bericht, 'noord', { proef: false, accountId: 'demo-school' });
    if (geheim) {
      const { persoonsnummer: van } = leerling;
      await this.prisma.leerling.updateMany({ where: { persoonsnummer: van }, data: { adresGeheim: true } });
    }
    return bericht.meldingsnummer;
  }

  async opvangId(over: string): Promise<string> {
    const { gemeente, wpg, proef = false } = ZAKEN[over] ?? { gemeente: '' };
    const id = nieuweNaam();
    const zaakId = this.zaakId(over);
    const vast = { kanaal: 'e-mail', aan: 'ouder@example.invalid', onderwerp: 'Verzonnen', koppen: {}, tekst: '' };
    await this.prisma.opvang.create({
      data: { id, sleutel: id, zaakId, gemeente, proef, regime: wpg ? 'WPG' : 'AVG', ...vast, bijlagen: [] },
    });
    return id;
  }

  async berichtId(over: string): Promise<string> {
    const { gemeenten, wpg, zaak } = ONGEPLAATST[over] ?? { gemeenten: [] };
    const id = nieuweNaam();
    const type = 'nl.leerplicht.verzonnen.v1';
    const gebeurtenis = JSON.stringify({ specversion: '1.0', id, source: 'urn:verzonnen', type, data: {} });
    const wat = { bron: 'urn:verzonnen', gebeurtenisId: id, ketenpartnerId: 'demo-raad-alkmaar', type, gebeurtenis };
    const stand = { stand: 'ongeplaatst', reden: 'Verzonnen.', zaakId: zaak === undefined ? null : this.zaakId(zaak) };
    await this.prisma.berichtIn.create({ data: { id, ...wat, ...stand, gemeenten, regime: wpg ? 'WPG' : 'AVG' } });
    return id;
  }

  async weergaveId(accountId: string): Promise<string> {
    const id = nieuweNaam();
    await this.prisma.weergave.create({ data: { id, accountId, naam: id, gemeenten: [], vraag: {} } });
    return id;
  }

  private async maakLeerling(
    gemeenteCode: string,
    anders: { proef?: boolean; adresGeheim?: boolean },
  ): Promise<string> {
    const vast = { voornaam: 'Fictief', achternaam: 'Voorbeeld', geboortedatum: GEBOREN, geslacht: 'O' };
    const id = nieuweNaam();
    // of a name of his own: who shares a parent is a brother or a sister
    const ouder = { id: `ouder-${id}`, rol: 'ouder', naam: `Fictieve Ouder ${id}` };
    await this.prisma.leerling.create({
      data: {
        ...{ id, persoonsnummer: persoonsnummer(), gemeenteCode, straat: STRAAT, gezag: { create: ouder } },
        ...{ ...vast, ...anders },
      },
    });
    return id;
  }

  private async document(zaakId: string, regime: string): Promise<string> {
    const id = nieuweNaam();
    const bestand = {
      naam: 'verzonnen.txt',
      mediatype: 'text/plain',
      bytes: new Uint8Array([65]),
      sha256: 'a'.repeat(64),
    };
    const data = { id, zaakId, soort: 'bijlage', regime, gemaaktDoor: 'demo-boa', nr: 1, ...bestand };
    await this.prisma.document.create({ data });
    return id;
  }

  private async zaak(griffie: Proefgriffie, naam: string, soort: Zaaksoort): Promise<string> {
    const { gemeente, wpg = false, proef = false, thuis, behandelaar } = soort;
    const leerlingId = await this.maakLeerling(gemeente, { proef, adresGeheim: thuis === 'geheim' });
    const zaak = griffie.zaak(leerlingId, proef ? 'proef' : 'verzuim');
    zaak.vandaag = VANDAAG;
    const opdracht = await zaak.meldopdracht();
    const luxe = { ...opdracht.melding, eersteDag: plusDagen(VANDAAG, -3), duoSoort: 'L' };
    const meld = { ...opdracht, melding: luxe, zaaksoort: 'luxe', leerlingId, gemeente, proef };
    await gelukt(zaak.uit(meld, { van: 'postvak' }));
    if (wpg) {
      const evaluatieOp = plusDagen(VANDAAG, 14);
      const afspraak = { soort: 'leg-afspraak-vast', met: 'ouder', evaluatieOp, regime: 'WPG' };
      await gelukt(zaak.uit({ ...afspraak, inhoud: await zaak.tekst('toelichting') }));
      const inhoud = await zaak.antwoorden({ verwijtbaarJongere: 'ja' });
      await gelukt(zaak.uit({ soort: 'vul-vragenlijst-in', lijst: 'procesverbaal', inhoud }));
    }
    if (thuis) {
      const inhoud = await bewaarTeksten(this.prisma, zaak.zaakId, 'thuis', { plaats: `${STRAAT} 1` }, 'AVG');
      const gesprek = { aard: 'gesprek', met: 'ouder', op: plusDagen(VANDAAG, 7), tijd: '10:00' };
      await gelukt(zaak.uit({ soort: 'plan-bijeenkomst', ...gesprek, inhoud }));
    }
    if (behandelaar !== undefined)
      await this.prisma.zaak.update({ where: { zaakId: zaak.zaakId }, data: { behandelaar } });
    this.documenten.set(naam, await this.document(zaak.zaakId, wpg ? 'WPG' : 'AVG'));
    for (const { nr, soort: wat, gegevens } of await zaak.gebeurtenissen())
      if (wat === 'BeslissingGewogen') this.bonnen.set(`${naam}/${gegevens.besluit}`, String(nr));
    return zaak.zaakId;
  }
}

const gelukt = async (boeking: Promise<number | string>): Promise<void> => {
  expect(await boeking).toBeTypeOf('number');
};
