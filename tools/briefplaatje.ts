/**
 * A picture of a letter, small enough to keep: Typst names every character by a long name, gives each its colour, and every
 * place to a millionth of a point.
 */

/** Tenths of a point: more than an eye sees on a screen. */
const rond = (getal: string): string => String(Math.round(Number(getal) * 10) / 10).replace(/^(-?)0\./, '$1.');

/** Names of one or two characters, the same for the same name. */
function kortenaar(): (naam: string) => string {
  const namen = new Map<string, string>();
  return (naam) => {
    const kort = namen.get(naam) ?? namen.size.toString(36);
    namen.set(naam, kort);
    return `g${kort}`;
  };
}

/** The colour of a line of text once, and not at every character. */
function metKleur(begin: string, letters: string): string {
  const kleuren = new Set([...letters.matchAll(/ fill="([^"]*)"/g)].map(([, kleur]) => kleur));
  const [kleur] = kleuren;
  if (kleuren.size !== 1 || kleur === undefined) return begin + letters;
  return `${begin} fill="${kleur}"${letters.replace(/ fill="[^"]*"/g, '')}`;
}

const A4 = { breed: 595.3, hoog: 841.9 };

/** White under all pages, and a line where one ends: Typst lays the white of the second page over the first. */
function ondergrond(svg: string): string {
  const bladzijden = svg.match(/<path fill="#ffffff" d="M0 0v841.9h595.3v-841.9Z"\/>/g) ?? [];
  const randen = bladzijden.map((_, n) => `M0 ${rond(String(n * A4.hoog))}h${A4.breed}`).join('');
  return svg
    .replaceAll(bladzijden[0] ?? '', '')
    .replace(
      '>',
      `><path fill="#fff" d="M0 0h${A4.breed}v${A4.hoog * bladzijden.length}H0z"/><path stroke="#999" d="${randen}"/>`,
    );
}

/** The SVG that Typst makes of a letter, smaller; its pages stand below each other. */
export function alsPlaatje(svg: string): string {
  const kort = kortenaar();
  const klein = svg
    .replace(/>\s+</g, '><')
    .replace(/(id="|#)g([0-9A-F]{32})/g, (_, voor: string, naam: string) => voor + kort(naam))
    // in a picture nothing can be followed
    .replace(/<a [^>]*?(transform="[^"]*")[^>]*>/g, '<g $1>')
    .replaceAll('</a>', '</g>')
    .replaceAll('xlink:href', 'href')
    .replace(/-?\d+\.\d{2,}/g, rond)
    .replace(/ (?:fill-rule="nonzero"|class="[^"]*"|overflow="visible"|[xy]="0"|xmlns:\w+="[^"]*")/g, '')
    .replace(/<symbol (id="\w+")><path([^>]*)><\/symbol>/g, '<path $1$2>')
    .replace(/(<g[^>]*)(>(?:<use [^>]*>)+)(?=<\/g>)/g, (_, begin: string, letters: string) => metKleur(begin, letters))
    .replace(
      / d="([^"]*)"/g,
      (_, pad: string) => ` d="${pad.replace(/ ?([a-zA-Z]) ?/g, '$1').replace(/ (?=-)/g, '')}"`,
    );
  return `${ondergrond(klein)}\n`;
}
