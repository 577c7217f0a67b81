/** What differs in the models of decision tables. */
import type { Waarde } from '../../../mas/beslistabel.ts';
import type { Beslissing, Dmnmodel } from '../../dmn/model.ts';
import { tabelnaam, zin } from '../tabelzin.ts';
import { verschilInTabellen } from './tabellen.ts';
import { isGelijk, onder, verandering, verschilInTabel, verschilInVelden } from './woorden.ts';

/** @param was the models of a protocol by their name */
export const verschilInModellen = (was: Record<string, Waarde>, wordt: Record<string, Waarde>): string[] =>
  verschilInTabel<Waarde>(was, wordt, {
    nieuw: (model, naam) => alsModel(model).beslissingen.flatMap((beslissing) => nieuwe(naam, beslissing)),
    weg: (_, naam) => `Tabel ${naam} vervalt`,
    anders: (een, ander, naam) => verschilInModel(naam, alsModel(een), alsModel(ander)),
  });

const alsModel = (model: Waarde): Dmnmodel => model as unknown as Dmnmodel;

const noem = (model: string, beslissing: Beslissing): string => `Tabel ${tabelnaam(model, beslissing)}`;

function nieuwe(model: string, beslissing: Beslissing): string[] {
  const naam = noem(model, beslissing);
  const { logica } = beslissing;
  if (logica?.soort !== 'tabel') return [`${naam} is nieuw`];
  return [`${naam} is nieuw`, ...logica.regels.map((regel) => `${naam}: regel ${regel.nr}: ${zin(logica, regel)}`)];
}

function verschilInModel(model: string, was: Dmnmodel, wordt: Dmnmodel): string[] {
  const regels = [
    ...verschilInTabel<Beslissing>(opNaam(was.beslissingen), opNaam(wordt.beslissingen), {
      nieuw: (beslissing) => nieuwe(model, beslissing),
      weg: (beslissing) => `${noem(model, beslissing)} vervalt`,
      anders: (een, ander) => verschilInBeslissing(noem(model, ander), een, ander),
    }),
    ...verschilInTabel(opNaam(was.gegevens), opNaam(wordt.gegevens), {
      nieuw: ({ naam }) => `Tabel ${model} vraagt ook naar ${naam}`,
      weg: ({ naam }) => `Tabel ${model} vraagt niet meer naar ${naam}`,
      anders: (een, ander) => onder(`Tabel ${model}, gegeven ${ander.naam}`, verschilInVelden(een, ander, ['id'])),
    }),
    ...verschilInTabel(opNaam(was.typen), opNaam(wordt.typen), {
      nieuw: ({ naam }) => `Tabel ${model}: type ${naam} is nieuw`,
      weg: ({ naam }) => `Tabel ${model}: type ${naam} vervalt`,
      anders: (een, ander) => onder(`Tabel ${model}, type ${ander.naam}`, verschilInVelden(een, ander)),
    }),
    ...verschilInTabel(opNaam(was.kennis), opNaam(wordt.kennis), {
      nieuw: ({ naam }) => `Tabel ${model}: rekenregel ${naam} is nieuw`,
      weg: ({ naam }) => `Tabel ${model}: rekenregel ${naam} vervalt`,
      anders: (_, { naam }) => [`Tabel ${model}: rekenregel ${naam} is anders`],
    }),
  ];
  return regels.length > 0
    ? regels
    : [`Tabel ${model}: de regels zijn gelijk, alleen de opbouw van het model is anders`];
}

function verschilInBeslissing(naam: string, was: Beslissing, wordt: Beslissing): string[] {
  const [een, ander] = [was.logica, wordt.logica];
  const variabele = onder(naam, verschilInVelden(was.variabele, wordt.variabele));
  if (isGelijk(een, ander)) return variabele;
  if (een?.soort === 'tabel' && ander?.soort === 'tabel')
    return [...variabele, ...verschilInTabellen(naam, een, ander)];
  if (een?.soort === 'uitdrukking' && ander?.soort === 'uitdrukking')
    return [...variabele, verandering(naam, een.tekst, ander.tekst)];
  return [...variabele, `${naam} is anders opgebouwd`];
}

const opNaam = <T extends { naam: string }>(dingen: T[]): Record<string, T> =>
  Object.fromEntries(dingen.map((ding) => [ding.naam, ding]));
