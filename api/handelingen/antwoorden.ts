/** The answers to a questionnaire, by the questions of the protocol: what may be answered, and what is wrong with it. */
import { z } from 'zod';
import { dagVan } from '../../mas/datum.ts';
import type { Handeling } from '../../mas/opdracht.ts';
import type { Vraag, Vragenlijst } from '../../mas/protocol.ts';
import type { Zaak } from '../../prisma/generated/client.ts';
import { inhoudOngeldig } from '../http/fout.ts';
import { keuzeschema } from '../http/velden.ts';
import { veldfouten } from '../http/vertaal.ts';
import { type Huis, protocolOp } from '../huis.ts';
import { momentVan } from '../proefzaken/moment.ts';
import type { Teksten } from './teksten.ts';

const WEET_NIET = { 'weet-niet': 'Weet niet' };
const JA_NEE = { ja: 'Ja', nee: 'Nee' };

/** The questions with their names, in the order in which they are asked. */
export const opVolgorde = ({ vragen, volgorde }: Vragenlijst): [string, Vraag][] =>
  volgorde.flatMap((code): [string, Vraag][] => {
    const vraag = vragen[code];
    return vraag ? [[code, vraag]] : [];
  });

/** The answers that are a choice, by code, as a person reads them. A number can be unknown too. */
export const antwoordkeuzes = ({ soort, keuzes = {} }: Vraag): Record<string, string> => ({
  ...{ 'ja-nee': JA_NEE, keuze: keuzes, aantal: {} }[soort],
  ...WEET_NIET,
});

const aantal = z.union([z.int().min(0), z.enum(Object.keys(WEET_NIET))], {
  error: 'geef een heel getal van 0 of meer, of weet-niet',
});

/** A question may be left open: until somebody answers it, it counts as not known. */
const antwoordschema = (vraag: Vraag): z.ZodType =>
  (vraag.soort === 'aantal' ? aantal : keuzeschema(antwoordkeuzes(vraag))).optional().meta({ title: vraag.tekst });

/** The answers to one questionnaire, question by question. */
export const antwoordenschema = (vragenlijst: Vragenlijst) =>
  z.strictObject(Object.fromEntries(opVolgorde(vragenlijst).map(([code, vraag]) => [code, antwoordschema(vraag)])));

/** What answers look like before it is known to which questions. */
export const losseAntwoorden = z
  .record(z.string(), z.union([z.string().max(100), z.number()], { error: 'geef een code of een getal' }))
  .meta({
    description:
      'Per vraag een code of een getal; een vraag die u overslaat telt als weet-niet. De vragen staan bij de zaak onder vragenlijsten.',
  });

/** Refuses answers that the questionnaire does not have, each by its question: before anything of them is kept. */
export async function keurAntwoorden(huis: Huis, zaak: Zaak, handeling: Handeling, teksten: Teksten): Promise<void> {
  if (!('lijst' in handeling) || !teksten.antwoorden) return;
  const dag = handeling.dag ?? dagVan(await momentVan(huis, zaak));
  const { vragenlijsten } = await protocolOp(huis, zaak.gemeente, dag);
  const vragenlijst = vragenlijsten[handeling.lijst];
  if (!vragenlijst)
    throw inhoudOngeldig([{ veld: 'lijst', fout: 'het protocol van deze gemeente heeft deze vragenlijst niet.' }]);
  const gelezen = antwoordenschema(vragenlijst).safeParse(teksten.antwoorden);
  if (gelezen.success) return;
  throw inhoudOngeldig(veldfouten(gelezen.error).map(({ veld, fout }) => ({ veld: `antwoorden.${veld}`, fout })));
}
