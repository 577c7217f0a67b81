import { useEffect, useRef, useState } from 'react';
import { ApiFout } from '../../../api/client.ts';
import { useIk } from '../../../api/ik.ts';
import type { Zaak } from '../../../api/zaak.ts';
import { nl } from '../../../teksten/nl.ts';
import { Foutlijst, type Veldfout } from '../../../ui/Foutlijst.tsx';
import { Foutmelding } from '../../../ui/Geladen.tsx';
import { Knop } from '../../../ui/Knop.tsx';
import { Uitklap } from '../../../ui/Uitklap.tsx';
import { Veld } from '../../../ui/Veld.tsx';
import { alsZin } from '../../../veldfout.ts';
import { leesFormulier } from '../../handeling/schema.ts';
import { bezwaarTegen, EXTENSIES, grootteVan, mediatypeVan, soortnaamVan } from './bestand.ts';
import { useBrengIn } from './brengIn.ts';

const T = nl.documenten;
const ID = { bestand: 'document-bestand', aard: 'document-aard', partner: 'document-partner' } as const;
/** A consent is for one ketenpartner, and opens nothing for another. */
const TOESTEMMING = 'toestemming';

/** Chooses a file and says what it is. What it may be is said before, and what was chosen after. */
export function Inbrengen({ zaak, sluit }: { zaak: Zaak; sluit: (toegevoegd: boolean) => void }) {
  const { boa } = useIk();
  const [bestand, zetBestand] = useState<File | null>(null);
  const [aard, zetAard] = useState('');
  const [partner, zetPartner] = useState('');
  const [wpg, zetWpg] = useState(false);
  const [mist, zetMist] = useState<readonly Veldfout[]>([]);
  const inbreng = useBrengIn(zaak);
  const fouten = mist.length > 0 ? mist : foutenUit(inbreng.error);
  const fout = (id: string): string | undefined => fouten.find((f) => f.id === id)?.fout;
  const verstuur = (): void => {
    if (inbreng.isPending) return;
    inbreng.reset();
    const nu = ontbrekend(bestand, aard, partner);
    zetMist(nu);
    if (nu.length > 0 || bestand === null) return;
    inbreng.mutate(
      { bestand, aard, ...(aard === TOESTEMMING && { partner }), regime: wpg ? 'WPG' : 'AVG' },
      {
        onSuccess: () => {
          sluit(true);
        },
      },
    );
  };
  return (
    <form
      className="inbrengen"
      noValidate
      onSubmit={(gebeurtenis) => {
        gebeurtenis.preventDefault();
        verstuur();
      }}
    >
      <Fouten fouten={fouten} fout={inbreng.error} opnieuw={verstuur} />
      <Veld label={T.kies} hulp={T.kiesHulp} id={ID.bestand} fout={fout(ID.bestand)} verplicht>
        {(bedrading) => (
          <span className="bestandsknop">
            <input
              {...bedrading}
              ref={naarHier}
              type="file"
              // what a browser shows of it is in the language of the browser
              className="vh"
              accept={EXTENSIES.join()}
              onChange={({ target }) => {
                const gekozen = target.files?.[0] ?? null;
                zetBestand(gekozen);
                zetMist(mist.filter(({ id }) => id !== ID.bestand));
                inbreng.reset();
              }}
            />
            <label htmlFor={ID.bestand} className="nl-button nl-button--secondary knop--klein">
              {T.bladeren}
            </label>
            <span role="status">
              {bestand
                ? T.gekozen(
                    bestand.name,
                    soortnaamVan(mediatypeVan(bestand.name) ?? T.onbekendeSoort),
                    grootteVan(bestand.size),
                  )
                : T.nietsGekozen}
            </span>
          </span>
        )}
      </Veld>
      <Keuze
        label={T.aard}
        id={ID.aard}
        fout={fout(ID.aard)}
        opties={optiesVan(zaak, 'aard')}
        waarde={aard}
        zet={(gekozen) => {
          zetAard(gekozen);
          zetMist(mist.filter(({ id }) => id !== ID.aard));
        }}
      />
      {aard === TOESTEMMING && (
        <Keuze
          label={T.partner}
          hulp={T.partnerHulp}
          id={ID.partner}
          fout={fout(ID.partner)}
          opties={optiesVan(zaak, 'partner')}
          waarde={partner}
          zet={(gekozen) => {
            zetPartner(gekozen);
            zetMist(mist.filter(({ id }) => id !== ID.partner));
          }}
        />
      )}
      {boa && (
        <label className="keuze__optie los">
          <input
            type="checkbox"
            className="utrecht-checkbox"
            checked={wpg}
            onChange={({ target }) => {
              zetWpg(target.checked);
            }}
          />
          <span>
            {T.wpg}
            <small>{T.wpgHulp}</small>
          </span>
        </label>
      )}
      <div className="knoppen">
        <Knop type="submit" soort="primair" aria-disabled={inbreng.isPending}>
          {inbreng.isPending ? T.bezig : T.vastleggen}
        </Knop>
        <Knop
          soort="stil"
          onClick={() => {
            sluit(false);
          }}
        >
          {nl.algemeen.nietDoen}
        </Knop>
      </div>
    </form>
  );
}

const naarHier = (veld: HTMLInputElement | null): void => veld?.focus();

interface Keuzegegevens {
  label: string;
  hulp?: string;
  id: string;
  fout: string | undefined;
  opties: readonly { code: string; naam: string }[];
  waarde: string;
  zet: (waarde: string) => void;
}
const Keuze = ({ opties, waarde, zet, ...veld }: Keuzegegevens) => (
  <Veld {...veld} verplicht>
    {(bedrading) => (
      <Uitklap bedrading={bedrading} waarde={waarde} zet={zet} opties={opties} leeg={nl.handeling.kiesUit} />
    )}
  </Veld>
);

/** What the action itself says that a document can be, and for whom. */
function optiesVan({ mogelijkeHandelingen }: Zaak, naam: string) {
  const { schema } = mogelijkeHandelingen.find(({ handeling }) => handeling === 'voeg-document-toe') ?? {};
  const veld = leesFormulier(schema ?? {}).velden.find((een) => een.naam === naam);
  return veld?.soort === 'keuze' ? veld.opties : [];
}

function ontbrekend(bestand: File | null, aard: string, partner: string): Veldfout[] {
  const bezwaar = bestand === null ? T.kiesEerst : bezwaarTegen(bestand);
  return [
    ...(bezwaar === null ? [] : [{ id: ID.bestand, fout: bezwaar }]),
    ...(aard === '' ? [{ id: ID.aard, fout: T.aardLeeg }] : []),
    ...(aard === TOESTEMMING && partner === '' ? [{ id: ID.partner, fout: T.partnerLeeg }] : []),
  ];
}

/** The API has something against the file itself, or against its name. */
function foutenUit(fout: unknown): Veldfout[] {
  if (!(fout instanceof ApiFout)) return [];
  const [eerste] = (fout.probleem.velden ?? []).filter(({ veld }) => ['bestand', 'Bestandsnaam'].includes(veld));
  return eerste ? [{ id: ID.bestand, fout: alsZin(eerste.fout, T.hetBestand) }] : [];
}

interface Foutgegevens {
  fouten: readonly Veldfout[];
  fout: Error | null;
  opnieuw: () => void;
}
function Fouten({ fouten, fout, opnieuw }: Foutgegevens) {
  const plek = useRef<HTMLDivElement>(null);
  const aantal = fouten.length;
  useEffect(() => {
    if (aantal > 0) plek.current?.focus();
  }, [aantal, fout]);
  if (aantal > 0) return <Foutlijst ref={plek} fouten={fouten} />;
  return fout && <Foutmelding fout={fout} opnieuw={opnieuw} />;
}
