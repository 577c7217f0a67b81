import { expect, test } from 'vitest';
import { maakLog } from './log.ts';

const metLog = (schrijf: (log: ReturnType<typeof maakLog>) => void): string[] => {
  const regels: string[] = [];
  schrijf(maakLog('proef', 'info', { write: (regel) => void regels.push(regel) }));
  return regels;
};

test('a record is one line of JSON with the process, the level by name and a time', () => {
  const regels = metLog((log) => {
    log.debug('te zacht');
    log.info({ zaakId: 'verzuim-1' }, 'geboekt\nen klaar');
  });
  expect(regels).toHaveLength(1);
  expect(regels[0]?.trim().split('\n')).toHaveLength(1);
  const record = JSON.parse(regels[0] ?? '') as { time: string };
  expect(record).toMatchObject({ level: 'info', proces: 'proef', zaakId: 'verzuim-1', msg: 'geboekt\nen klaar' });
  expect(record.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test('what can be about a person is cut out, at every depth that is logged', () => {
  const [regel] = metLog((log) => {
    log.info({
      bsn: '999990019',
      leerling: { naam: 'Geheim', geboortedatum: '2010-01-01' },
      verzoek: { headers: { authorization: 'Bearer geheim' }, body: { motivatie: 'geheim' } },
    });
  });
  expect(regel).not.toMatch(/geheim|999990019|2010-01-01/i);
  expect(regel).toContain('[weggelaten]');
});

test('of an error only kind, code, message and place are told, not the fields that hang on it', () => {
  const fout = Object.assign(new Error('bezet'), {
    code: 'P2002',
    meta: { waarde: 'geheim' },
    response: { data: 'geheim' },
  });
  const [regel] = metLog((log) => {
    log.error({ err: fout }, 'mislukt');
  });
  expect(JSON.parse(regel ?? '')).toMatchObject({ err: { type: 'Error', code: 'P2002', message: 'bezet' } });
  expect(regel).not.toContain('geheim');
});

test('an error that quotes what could not be read does not bring it into the log', () => {
  const kapot = (): unknown => JSON.parse('kapot {"naam":"geheim"}');
  const [regel] = metLog((log) => {
    try {
      kapot();
    } catch (fout) {
      log.error({ fout }, 'mislukt');
    }
  });
  expect(regel).not.toMatch(/kapot \{|geheim/);
  expect(JSON.parse(regel ?? '')).toMatchObject({
    fout: { type: 'SyntaxError', stack: expect.stringContaining('log.test') as string },
  });
});
