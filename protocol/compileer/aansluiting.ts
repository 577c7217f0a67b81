/**
 * Whether the tables, the questions and the settings of a finished protocol fit each other and the code: each may be right
 * by itself and yet a case would stop, or act as if a table had said nothing.
 */
import { BESLUITEN, type Besluitregel, type Besluitsoort, VRAGENLIJSTEN } from '../../mas/besluiten.ts';
import { invoerVoor } from '../../mas/beslis/invoer.ts';
import type { Omgeving } from '../../mas/beslis/types.ts';
import { leegDossier } from '../../mas/dossier/index.ts';
import type { Protocol } from '../../mas/protocol.ts';
import { kolomtype } from '../dmn/kolomtype.ts';
import type { Beslissing, Dmnmodel } from '../dmn/model.ts';
import { waardenIn } from '../dmn/ontleed.ts';
import { toetsAntwoorden } from './antwoorden.ts';
import type { Bevinding } from './fout.ts';
import type { Protocolmap } from './protocolmap.ts';
import type { Tabelmodel, Tabelmodellen } from './tabellen.ts';
import { KEUZES, UITKOMSTEN } from './verwacht.ts';

/** @param protocol one in which every part is right by itself */
export const toetsAansluiting = (protocol: Protocol, tabellen: Tabelmodellen, map: Protocolmap): Bevinding[] => [
  ...toetsBesluiten(protocol, tabellen, map),
  ...toetsUitkomsten(tabellen),
  ...toetsAntwoorden(protocol, tabellen, map),
  ...toetsLijsten(protocol, map),
  ...toetsKeuzes(protocol, map),
];

const besluiten = Object.entries(BESLUITEN) as [Besluitsoort, Besluitregel][];

/** Every decision that the code asks is there, and is given all that it rests on. */
function toetsBesluiten(protocol: Protocol, tabellen: Tabelmodellen, map: Protocolmap): Bevinding[] {
  return besluiten.flatMap(([besluit, { naam, model, beslissingen }]) => {
    const tabel = tabellen[model];
    if (!tabel) return [ontbrekendModel(map, model, naam)];
    const gegeven = gegevenAan(besluit, protocol);
    const gevraagd = beslissingen.map((beslissing) => vind(tabel.model, beslissing));
    const nodig = new Set(gevraagd.flatMap((beslissing) => (beslissing ? gegevensVan(tabel.model, beslissing) : [])));
    return [
      ...beslissingen
        .filter((_, n) => !gevraagd[n])
        .map((beslissing) =>
          tabel.bestand.bevinding(
            '',
            `de beslissing ${beslissing} ontbreekt, en Schakel vraagt ernaar («${naam}»)`,
            `Zet haar erbij, of herstel haar naam`,
          ),
        ),
      ...[...nodig]
        .filter((wat) => !gegeven.has(wat))
        .map((wat) =>
          tabel.bestand.bevinding(
            wat,
            `Schakel geeft dit gegeven niet aan dit besluit («${naam}»)`,
            `Haal het uit de eisen, of kies uit ${[...gegeven].sort().join(', ')}`,
          ),
        ),
    ];
  });
}

const ontbrekendModel = (map: Protocolmap, model: string, naam: string): Bevinding => ({
  bestand: `${map.naam}/beslissingen/${model}.dmn`,
  regel: 1,
  sleutel: '',
  wat: `deze tabel ontbreekt, en Schakel vraagt ernaar («${naam}»)`,
  doe: 'Zet haar op deze plaats',
});

const vind = ({ beslissingen }: Dmnmodel, naam: string): Beslissing | undefined =>
  beslissingen.find((beslissing) => beslissing.naam === naam);

/** The input data that a decision needs, also through the decisions that it rests on. */
function gegevensVan(model: Dmnmodel, { vereist }: Beslissing): string[] {
  const nodig = new Set(vereist);
  // a set that grows while it is walked
  for (const id of nodig)
    for (const verder of model.beslissingen.find((beslissing) => beslissing.id === id)?.vereist ?? [])
      nodig.add(verder);
  return model.gegevens.filter(({ id }) => nodig.has(id)).map(({ naam }) => naam);
}

/** The names of what the code gives with a decision: the same for every case, so that an empty one will do. */
const gegevenAan = (besluit: Besluitsoort, protocol: Protocol): ReadonlySet<string> =>
  new Set([...Object.keys(invoerVoor(besluit, leegDossier('x'), leeg(protocol), null)), 'tegen']);

const DAG = '2026-01-01';

const leeg = (protocol: Protocol): Omgeving => ({
  moment: 0,
  vandaag: DAG,
  dag: DAG,
  protocol,
  weeg: () => [],
  code: '',
  feiten: {},
  sleutel: '',
  actor: { soort: 'zaak' },
});

/** The outcomes that the code acts on are outcomes that the table can give. */
function toetsUitkomsten(tabellen: Tabelmodellen): Bevinding[] {
  return UITKOMSTEN.flatMap(({ besluit, beslissing, codes }) => {
    const tabel = tabellen[BESLUITEN[besluit].model];
    const gevonden = tabel && vind(tabel.model, beslissing);
    if (!gevonden) return [];
    const kan = uitkomstenVan(tabel, gevonden);
    const weg = codes.filter((code) => !kan.includes(code));
    if (weg.length === 0) return [];
    const wat = `Schakel rekent op de uitkomst ${weg.join(', ')}, en die staat niet bij de toegestane waarden`;
    return [tabel.bestand.bevinding(beslissing, wat, 'Zet haar erbij, of herstel de naam')];
  });
}

function uitkomstenVan({ model }: Tabelmodel, { logica, variabele }: Beslissing): unknown[] {
  const kolom = logica?.soort === 'tabel' ? logica.uitvoer[0] : undefined;
  const type = kolom?.type ?? variabele.type;
  const toegestaan = kolom?.toegestaan ?? (type === null ? null : kolomtype(model, type)?.toegestaan);
  return waardenIn(toegestaan ?? '');
}

/** The questionnaires that the code offers. */
const toetsLijsten = ({ vragenlijsten }: Protocol, map: Protocolmap): Bevinding[] =>
  Object.entries(VRAGENLIJSTEN)
    .filter(([lijst]) => !Object.hasOwn(vragenlijsten, lijst))
    .map(([lijst, { naam }]) =>
      map.bevinding(
        'vragenlijsten.yaml',
        [],
        `de vragenlijst ${lijst} ontbreekt, en Schakel biedt haar aan («${naam}»)`,
        'Zet haar erbij, of herstel haar naam',
      ),
    );

/** A choice that the code does not know would be read as another one. */
function toetsKeuzes({ instellingen }: Protocol, map: Protocolmap): Bevinding[] {
  return Object.entries(KEUZES).flatMap(([sleutel, bekend]) => {
    const codes = Object.keys(instellingen[sleutel]?.keuzes ?? {});
    const meld = (pad: string[], wat: string) =>
      map.bevinding('instellingen.yaml', [sleutel, 'keuzes', ...pad], wat, `De keuzes zijn ${bekend.join(', ')}`);
    return [
      ...codes.filter((code) => !bekend.includes(code)).map((code) => meld([code], 'deze keuze kent Schakel niet')),
      ...bekend.filter((code) => !codes.includes(code)).map((code) => meld([], `de keuze ${code} ontbreekt`)),
    ];
  });
}
