/** From the text of the protocol and the data of a case to the blocks of one letter. */
import { LiquidError, UndefinedVariableError } from 'liquidjs';
import { opsomming } from '../../mas/verwoord/zin.ts';
import { BriefFout } from '../fout.ts';
import { type Blok, isAdres, leesMarkdown, type Stuk } from './blokken.ts';
import { LIQUID, metVulling, type Vulling } from './liquid.ts';
import { Opzij } from './opzij.ts';
import { delenVan, isTag, metBlokken } from './sjabloon.ts';
import { alleenGevuld } from './waarde.ts';

export interface Bron {
  tekst: string;
  blokken: Readonly<Record<string, string>>;
  gegevens: Readonly<Record<string, unknown>>;
  alinea: string;
}

export interface Gezet {
  titel: string;
  blokken: Blok[];
}

type Groep = Record<string, unknown>;

/** Puts something at a path, so that the next field that is missing shows. */
function vulAan(gegevens: Groep, [eerste = '', ...rest]: readonly string[]): void {
  if (rest.length === 0) gegevens[eerste] = '';
  else {
    const onder = gegevens[eerste];
    const groep = typeof onder === 'object' && onder !== null ? { ...onder } : {};
    gegevens[eerste] = groep;
    vulAan(groep, rest);
  }
}

function onverwacht(fout: unknown): BriefFout {
  if (fout instanceof BriefFout) return fout;
  if (!LiquidError.is(fout)) throw fout;
  const { originalError } = fout as LiquidError & { originalError?: unknown };
  if (originalError instanceof BriefFout) return originalError;
  return new BriefFout('tekst', `De tekst van de brief klopt niet: ${fout.message}.`);
}

/** The Markdown, with the values aside. Throws one {@link BriefFout} with every field that is missing. */
function markdownVan(tekst: string, gevuld: Groep, vulling: Vulling): string {
  const gegevens = { ...gevuld };
  const leeg: string[] = [];
  for (;;) {
    try {
      const markdown = LIQUID.parseAndRenderSync(tekst, gegevens, { globals: metVulling(vulling) }) as string;
      if (leeg.length === 0) return markdown;
      break;
    } catch (fout) {
      if (!(fout instanceof UndefinedVariableError)) throw onverwacht(fout);
      const veld = fout.token.getText();
      if (leeg.includes(veld)) break; // inside a loop: filling it in at the top does not help
      leeg.push(veld);
      vulAan(gegevens, veld.split('.'));
    }
  }
  throw new BriefFout('veld-leeg', `Voor deze brief ontbreekt: ${opsomming(leeg)}. Vul dit eerst aan.`, leeg);
}

function vulStuk({ t, vet, link }: Stuk, opzij: Opzij): Stuk {
  const stuk: Stuk = { t: opzij.terug(t), ...(vet && { vet }) };
  if (link === undefined) return stuk;
  const adres = opzij.terug(link);
  if (!isAdres(adres))
    throw new BriefFout('tekst', `Een link in de brief gaat naar ${adres}. Zorg dat het adres met https:// begint.`);
  return { ...stuk, link: adres };
}

function vulBlok(blok: Blok, opzij: Opzij): Blok {
  const vul = (stuk: Stuk): Stuk => vulStuk(stuk, opzij);
  if (blok.soort === 'lijst') return { ...blok, items: blok.items.map((item) => item.map(vul)) };
  if (blok.soort === 'bladzijde') return blok;
  if (blok.soort === 'alinea') return { ...blok, tekst: blok.tekst.map(vul) };
  return { ...blok, tekst: opzij.terug(blok.tekst) };
}

export function zetTekst({ tekst, blokken, gegevens, alinea }: Bron): Gezet {
  const bron = metBlokken(tekst, blokken).replaceAll('\r\n', '\n');
  if (alinea.trim() !== '' && !delenVan(bron).some((deel) => isTag(deel) && deel.name === 'alinea'))
    throw new BriefFout('alinea', 'Deze brief heeft geen plaats voor een eigen alinea. Haal de alinea weg.');
  const opzij = new Opzij();
  const gevuld = (alleenGevuld(gegevens) ?? {}) as Groep;
  const gelezen = leesMarkdown(markdownVan(bron, gevuld, { opzij, alinea }));
  const [titel, nogEen] = gelezen.titels;
  const [fout] = gelezen.fouten;
  if (fout) throw new BriefFout('tekst', `De tekst van de brief klopt niet: ${fout.wat}. ${fout.doe}.`);
  if (titel === undefined || nogEen !== undefined)
    throw new BriefFout(
      'tekst',
      'De tekst van de brief heeft geen titel, of meer dan een. Begin hem met # en één titel.',
    );
  return { titel: opzij.terug(titel.tekst), blokken: gelezen.blokken.map((blok) => vulBlok(blok, opzij)) };
}
