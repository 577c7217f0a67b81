import { expect, test } from 'vitest';
import { ApiFout } from '../../api/client.ts';
import { eigenFouten } from './eigen.ts';

const geweigerd = new ApiFout({
  ...{ type: '', title: '', status: 422, detail: '' },
  velden: [
    { veld: 'alinea', fout: '"straf" mag niet in deze brief (alinea 1, zin 1). Haal het weg.' },
    { veld: 'alinea', fout: '"boete" mag niet in deze brief (alinea 1, zin 2). Haal het weg.' },
    { veld: 'bijlagen.0', fout: 'dit document hoort niet bij deze zaak.' },
    { veld: 'aan.1.kanaal', fout: 'kan niet.' },
  ],
});
const gevraagd = { over: 'eigen/1', alinea: 'Straf. Boete. (verzonnen)', bijlagen: ['d1'] };

test('every word that was refused is told at the paragraph, and a document at the documents', () => {
  expect(eigenFouten(geweigerd, gevraagd, { ...gevraagd })).toEqual({
    alinea:
      '"straf" mag niet in deze brief (alinea 1, zin 1). Haal het weg. "boete" mag niet in deze brief (alinea 1, zin 2). Haal het weg.',
    bijlagen: 'Dit document hoort niet bij deze zaak.',
  });
});

test('what was changed since is no longer wrong', () => {
  expect(eigenFouten(geweigerd, gevraagd, { ...gevraagd, alinea: 'Bel mij. (verzonnen)' })).not.toHaveProperty(
    'alinea',
  );
  expect(eigenFouten(null, gevraagd, gevraagd)).toEqual({});
});
