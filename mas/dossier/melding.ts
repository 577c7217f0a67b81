import type { Dag } from '../datum.ts';
import type { DuoStatus } from '../duo.ts';
import { zonderWachtende } from './bericht.ts';
import type { Dossier, MeldingStand, Vouw } from './types.ts';

const wijzig = (d: Dossier, nummer: string, wat: Partial<MeldingStand>): Partial<Dossier> => {
  const oud = d.meldingen[nummer];
  return oud ? { meldingen: { ...d.meldingen, [nummer]: { ...oud, ...wat } } } : {};
};
/** Nobody has to tell DUO any more what it did not hear before this. */
const zonderNieuws = (d: Dossier, nummer: string, wat: Partial<MeldingStand>): Partial<Dossier> => {
  const oud = d.meldingen[nummer];
  return oud ? wijzig(d, nummer, { ...wat, ...zonderWachtende(oud) }) : {};
};
const zetStatus = (d: Dossier, nummer: string, status: DuoStatus): Partial<Dossier> => wijzig(d, nummer, { status });

const zonder = (tabel: Record<string, Dag>, sleutel: string): Record<string, Dag> => {
  const { [sleutel]: _, ...rest } = tabel;
  return rest;
};

/** Meldingen of the school, each with a status of its own at DUO. */
export const meldingen: Vouw<
  | 'VerzuimGemeld'
  | 'VervolgmeldingGevoegd'
  | 'MeldingGewijzigd'
  | 'MeldingIngetrokken'
  | 'IntrekkingNagekomen'
  | 'MeldingInBehandelingGenomen'
  | 'MeldingTerKennisgevingAangenomen'
  | 'MeldingHeropend'
  | 'IntrekkingGevraagd'
  | 'VervolgmeldingBekeken'
> = {
  VerzuimGemeld: (_, g) => {
    const { zaaksoort, leerlingId, gemeente, vakantieregio, proef, ...melding } = g.gegevens;
    return {
      status: 'open',
      soort: zaaksoort,
      proef,
      leerlingId,
      gemeente,
      vakantieregio,
      vestiging: melding.vestiging,
      geopend: { dag: g.dag, moment: g.moment },
      meldingen: {
        [melding.meldingsnummer]: {
          ...melding,
          status: 'geregistreerd',
          vervolg: false,
          ingetrokkenOp: null,
          inhoud: g.inhoud,
        },
      },
    };
  },
  VervolgmeldingGevoegd: (d, g) => {
    const { leerlingId: _, ...melding } = g.gegevens;
    const stand: MeldingStand = {
      ...melding,
      status: 'geregistreerd',
      vervolg: true,
      ingetrokkenOp: null,
      inhoud: g.inhoud,
    };
    return { meldingen: { ...d.meldingen, [melding.meldingsnummer]: stand } };
  },
  // a school that corrects its melding has answered the question to withdraw it
  MeldingGewijzigd: (d, g) => ({
    ...wijzig(d, g.gegevens.meldingsnummer, { ...g.gegevens, inhoud: g.inhoud }),
    intrekkingen: zonder(d.intrekkingen, g.gegevens.meldingsnummer),
  }),
  MeldingIngetrokken: (d, g) =>
    zonderNieuws(d, g.gegevens.meldingsnummer, { status: 'ingetrokken', ingetrokkenOp: g.dag }),
  IntrekkingNagekomen: (d, g) => wijzig(d, g.gegevens.meldingsnummer, { ingetrokkenOp: g.dag }),
  MeldingInBehandelingGenomen: (d, g) => zetStatus(d, g.gegevens.meldingsnummer, 'in-behandeling'),
  MeldingTerKennisgevingAangenomen: (d, g) => zetStatus(d, g.gegevens.meldingsnummer, 'ter-kennisgeving'),
  MeldingHeropend: (d, g) => zonderNieuws(d, g.gegevens.meldingsnummer, { status: 'geregistreerd' }),
  IntrekkingGevraagd: (d, g) => ({ intrekkingen: { ...d.intrekkingen, [g.gegevens.meldingsnummer]: g.dag } }),
  VervolgmeldingBekeken: (d, g) => ({ bekeken: { ...d.bekeken, [g.gegevens.meldingsnummer]: g.dag } }),
};
