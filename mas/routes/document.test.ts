import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BERICHTEN } from '../berichten.ts';
import { ROUTES } from './index.ts';
import type { Onderdeel, Routeregel } from './types.ts';

const tabel = (koppen: string[], rijen: string[][]): string =>
  [koppen, koppen.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n');

function wat({ uitkomsten, stuurt, ontvangt, weegt, brief, metBrief, door }: Onderdeel): string[] {
  return [
    uitkomsten ? Object.keys(uitkomsten).join(', ') : '',
    stuurt ? `→ ${BERICHTEN[stuurt].partner}` : ontvangt ? `← ${BERICHTEN[ontvangt].partner}` : '',
    [
      door ? `handeling ${door}` : '',
      weegt ? `tabel ${weegt}` : '',
      brief ? `brief ${brief}` : '',
      metBrief ? `door brief ${metBrief}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  ];
}

/** A route as docs/routes.md shows it: its parts, what it is owed, and how it can end. */
function schets({ naam, regime, brief, onderdelen, antwoorden, uitkomsten }: Routeregel): string {
  const delen = Object.entries(onderdelen).map(([code, deel]) => [`\`${code}\``, deel.naam, ...wat(deel)]);
  const schuld = antwoorden.map(({ na, tot, herhaaltTot, regel }) => [
    `\`${regel}\``,
    na === null ? 'het begin' : `\`${na}\``,
    [...tot, ...(herhaaltTot ?? [])].map((deel) => `\`${deel}\``).join(', '),
    herhaaltTot ? 'telkens opnieuw' : '',
  ]);
  const slot = Object.entries(uitkomsten).map(
    ([code, { vraagtBesluit }]) => `\`${code}\`${vraagtBesluit ? ' (dan een besluit over een proces-verbaal)' : ''}`,
  );
  return [
    `## ${naam}${regime ? ' (Wpg)' : ''}`,
    ...(brief ? [`Begint met: brief ${brief}.`] : []),
    tabel(['onderdeel', 'naam', 'uitkomsten', 'bericht', 'ook'], delen),
    ...(schuld.length > 0 ? [tabel(['termijn', 'na', 'tot', 'herhaling'], schuld)] : []),
    `Eindigt als: ${slot.join(', ')}.`,
  ].join('\n\n');
}

const zonderOpmaak = (tekst: string): string => tekst.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

test('docs/routes.md shows every route as it is', () => {
  const document = readFileSync(new URL('../../docs/routes.md', import.meta.url), 'utf8');
  const verwacht = Object.values(ROUTES).map(schets).join('\n\n');
  expect(zonderOpmaak(document), verwacht).toContain(zonderOpmaak(verwacht));
});
