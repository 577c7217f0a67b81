/** A request and what is decided on it, as its letters say it (Awb 4:13 and further). */
import type { Aanvraagsoort } from '../../../mas/aanvraag/soorten.ts';
import type { Vullers } from './types.ts';

const WAT: Readonly<Record<Aanvraagsoort, [wat: string, artikel: string]>> = {
  'ander-onderwijs': ['een vrijstelling om ander onderwijs te volgen', 'artikel 15'],
  'vervangend-school': ['vervangende leerplicht', 'artikel 3a'],
  'vervangend-instelling': ['vervangende leerplicht', 'artikel 3b'],
  verlof: ['verlof van meer dan tien schooldagen', 'artikel 11 onder g'],
};

export const aanvraag: Vullers<'aanvraag' | 'besluit' | 'bezwaar' | 'nietTijdig'> = {
  aanvraag: ({ bron: { dossier } }) => {
    const stand = dossier.aanvraag;
    if (!stand) return null;
    const [wat, artikel] = WAT[stand.aanvraagsoort];
    return {
      soort: stand.aanvraagsoort,
      wat,
      artikel,
      ontvangenOp: stand.ontvangenOp,
      beslisUiterlijk: null,
      van: stand.van,
      totEnMet: stand.totEnMet,
      gevraagdeDagen: null,
      ontbreekt: [],
      aanvullenUiterlijk: null,
      gehoordOp: null,
      uitkomst: null,
      toegewezenVan: null,
      toegewezenTot: null,
      toegewezenDagen: null,
      oudUiterlijk: null,
      nieuwUiterlijk: null,
    };
  },
  besluit: () => ({ orgaan: 'college', genomenOp: null }),
  bezwaar: () => null,
  nietTijdig: () => null,
};
