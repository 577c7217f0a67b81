/** That what is one person's does not get to another by a letter: his address, his name, what he wrote himself. */
import { zegt } from '../../brieven/tekst/index.ts';
import type { Briefopdracht } from '../../brieven/index.ts';
import { canoniek } from '../../mas/canoniek.ts';
import type { Documentaard } from '../../mas/documenten.ts';
import { opsomming } from '../../mas/verwoord/zin.ts';
import { inhoudOngeldig } from '../http/fout.ts';
import { noemtAdres, straatVan } from '../vrijetekst.ts';
import type { Bijlage } from './bijlagen.ts';
import type { Briefbron } from './bron.ts';
import type { Gekozen } from './keuze.ts';
import { type Persoon, wieIs } from './personen.ts';

/**
 * A secret address never stands in the letter to another (`brieven.md` §1.1): not by what somebody typed, and not as the
 * place of a talk.
 */
export function weigerLek(
  { personen }: Pick<Briefbron, 'personen'>,
  { gegevens, alinea }: Pick<Briefopdracht, 'gegevens' | 'alinea'>,
  aan: Persoon,
): void {
  const inhoud = `${canoniek(gegevens)} ${alinea}`;
  if (!personen.some((p) => p.geheim && noemtAdres(inhoud, p, aan))) return;
  throw inhoudOngeldig([
    {
      veld: 'alinea',
      fout: `in de brief aan ${wieIs(aan)} staat een geheim adres van iemand anders. Haal het weg uit de vrije alinea, de afspraken of de plaats van het gesprek.`,
    },
  ]);
}

/** Whether it names the street of who keeps his address secret, to somebody who does not live there. */
const noemtStraat = (inhoud: string, van: Persoon, aan: Persoon): boolean =>
  van.geheim && straatVan(van) !== '' && straatVan(van) !== straatVan(aan) && zegt(inhoud, straatVan(van));

/** Whom one does not speak of to another without need. The letter is about the jongere, so his name is in it. */
const isOmzichtig = ({ aan, geblokkeerd, geheim }: Persoon): boolean =>
  aan.soort === 'gezag' && (geblokkeerd || geheim);

/** What somebody should see before he sends a paragraph of his own to others than whom it is about. */
export function waarschuwingenAlinea(
  { personen }: Pick<Briefbron, 'personen'>,
  alinea: string,
  gekozen: readonly Gekozen[],
): string[] {
  return personen.flatMap((p) => {
    const anderen = gekozen.map(({ persoon }) => persoon).filter((persoon) => persoon !== p);
    const adres = anderen.filter((ander) => noemtAdres(alinea, p, ander));
    const straat = anderen.filter((ander) => noemtStraat(alinea, p, ander) && !adres.includes(ander));
    const naam = isOmzichtig(p) && zegt(alinea, p.naam) ? anderen : [];
    return [
      ...leest(adres, `In de vrije alinea staat het adres van ${wieIs(p)}.`, 'het adres'),
      ...leest(straat, `In de vrije alinea staat de straat van ${wieIs(p)}, van wie het adres geheim is.`, 'de straat'),
      ...leest(
        naam,
        `De vrije alinea noemt ${wieIs(p)}, ${p.geblokkeerd ? 'die geblokkeerd is' : 'van wie het adres geheim is'}.`,
        'de naam',
      ),
    ];
  });
}

const leest = (wie: readonly Persoon[], wat: string, dat: string): string[] =>
  wie.length === 0
    ? []
    : [`${wat} Dat leest ook: ${opsomming(wie.map(wieIs))}. Haal ${dat} weg als dat niet nodig is.`];

const VAN_OUDER: Documentaard = 'brief-ouder';

/** What goes along goes with every copy; which of the parents wrote it nobody recorded. */
export function waarschuwingenBijlagen(
  { personen }: Pick<Briefbron, 'personen'>,
  bijlagen: readonly Bijlage[],
  gekozen: readonly Gekozen[],
): string[] {
  const ouders = gekozen.map(({ persoon }) => persoon).filter(({ aan }) => aan.soort === 'gezag');
  if (ouders.length === 0 || personen.filter(({ aan }) => aan.soort === 'gezag').length < 2) return [];
  return bijlagen
    .filter(({ aard }) => aard === VAN_OUDER)
    .map(
      ({ naam }) =>
        `De bijlage ${naam} komt van een ouder en gaat mee met elk exemplaar, ook aan ${opsomming(ouders.map(wieIs))}. Mag de andere ouder hem niet lezen? Haal hem dan weg, of maak voor ieder een eigen brief.`,
    );
}
