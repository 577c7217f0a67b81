/** On which line of its XML a part of a model begins: what a message about it points to. */

const OPENING = /<(?:[\w.-]+:)?(rule|decision)\s((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/** The line, from 1, on which a rule (by its id) or else a decision (by its name) begins; 1 when there is neither. */
export function regelnummer(xml: string, wie: string): number {
  // what stands in a comment is not there; the lines stay where they are
  const zichtbaar = xml.replaceAll(/<!--.*?-->/gs, (commentaar) => commentaar.replaceAll(/[^\n]/g, ' '));
  const openingen = [...zichtbaar.matchAll(OPENING)];
  const zoek = (element: string, attribuut: string) =>
    openingen.find(([, naam, attributen]) => naam === element && waardeVan(attributen ?? '', attribuut) === wie);
  const opening = zoek('rule', 'id') ?? zoek('decision', 'name');
  return opening === undefined ? 1 : zichtbaar.slice(0, opening.index).split('\n').length;
}

function waardeVan(attributen: string, naam: string): string | undefined {
  const [, dubbel, enkel] = new RegExp(`(?<![\\w:.-])${naam}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributen) ?? [];
  return (dubbel ?? enkel)?.replaceAll(/&(#x?[\da-f]+|\w+);/gi, leesTeken);
}

const TEKENS = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }));

const leesTeken = (heel: string, teken: string): string =>
  teken.startsWith('#')
    ? String.fromCodePoint(Number(teken.replace('#', '0').replace(/^0(?=\d)/, '')))
    : (TEKENS.get(teken) ?? heel);
