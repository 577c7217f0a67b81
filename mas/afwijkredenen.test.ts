import { expect, test } from 'vitest';
import { protocollen } from '../test/opzet/protocollen.ts';
import { Aanvraagspel } from '../test/opzet/aanvraag.ts';
import { Vrijstellingspel } from '../test/opzet/vrijstelling.ts';
import { afwijkredenenVoor } from './afwijkredenen.ts';
import type { Zaaksoort } from './begrippen.ts';

const protocol = protocollen.voor('GM0361');
const codes = (soort: Zaaksoort): string[] => Object.keys(afwijkredenenVoor({ soort }, protocol));

test('a reason is about what the case is about, and another one always fits', () => {
  expect(codes('regulier')).toContain('verzuim-gestopt');
  expect(codes('absoluut')).toEqual(codes('regulier'));
  expect(codes('regulier').filter((code) => code.includes('/'))).toEqual([]);
  for (const soort of ['vrijstelling', 'aanvraag'] as const) {
    expect(codes(soort)).toContain('anders');
    expect(codes(soort).filter((code) => !code.startsWith(`${soort}/`))).toEqual(['anders']);
    expect(codes(soort).length).toBeGreaterThan(2);
  }
});

test('a protocol of before, without reasons of its own for it, offers all that it has', () => {
  const afwijkredenen = { 'verzuim-gestopt': 'Het verzuim is al gestopt', anders: 'Een andere reden' };
  expect(afwijkredenenVoor({ soort: 'vrijstelling' }, { afwijkredenen })).toEqual(afwijkredenen);
});

test('what is offered is accepted', () => {
  const oordeel = { soort: 'beoordeel-kennisgeving', grond: 'ongeschikt', oordeel: 'voldoet' } as const;
  for (const afwijkreden of codes('vrijstelling')) {
    const spel = Vrijstellingspel.op('2026-11-16').kennisgeving();
    const kennisgeving = Object.keys(spel.dossier.vrijstelling?.kennisgevingen ?? {})[0] ?? '';
    // a verklaring of who treats the child does not meet the Act (LPW 7)
    spel.gelukt({
      ...oordeel,
      ...{ kennisgeving, verklaringDoor: 'behandelaar', verklaringOp: '2026-11-16', nooitGeschikt: 'nee' },
      ...{ inhoud: { id: 't', sha256: 'a'.repeat(64), velden: ['motivatie'] }, afwijkreden },
    });
    expect(spel.van('KennisgevingBeoordeeld')[0]?.gegevens.afwijkreden).toBe(afwijkreden);
  }
  expect(Object.keys(afwijkredenenVoor(Aanvraagspel.ontvangen('2026-03-03').dossier, protocol))).toEqual(
    codes('aanvraag'),
  );
});
