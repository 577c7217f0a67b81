import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useRouterState } from '@tanstack/react-router';
import { useId } from 'react';
import { api, type Schema, vraag } from '../api/client.ts';
import { useIk } from '../api/ik.ts';
import { zaakVraag } from '../api/zaak.ts';
import { adresVan, sleutelVan } from '../schermen/zaak/adres.ts';
import { nl } from '../teksten/nl.ts';
import { menuVan } from './menu.ts';
import { useUitgesteld } from './uitgesteld.ts';

/** Fewer letters find everybody. */
const VANAF = 2;
const HOOGSTENS = 8;
const UITSTEL_MS = 200;

const zoekVraag = (zoek: string) =>
  queryOptions({
    queryKey: ['snelzoek', zoek],
    queryFn: ({ signal }) =>
      vraag(
        api.POST('/v1/werkvoorraad', {
          body: { weergave: 'team', status: 'alle', sorteer: 'naam', richting: 'op', aantal: HOOGSTENS, zoek },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

interface Vondst {
  sleutel: string;
  naam: string;
  bij?: string;
  link: LinkProps;
}

/** What can be gone to: actions of the case that is open, cases, screens. */
export function Vondsten({ tekst, sluit }: { tekst: string; sluit: () => void }) {
  const handelingen = useHandelingen(tekst);
  const { zaken, bezig } = useZaken(tekst);
  const schermen = menuVan(useIk())
    .filter(({ naam }) => bevat(naam, tekst))
    .map(({ naar, naam }): Vondst => ({ sleutel: naar, naam, link: { to: naar } }));
  const aantal = handelingen.length + zaken.length + schermen.length;
  return (
    <div className="vondsten">
      <Groep titel={nl.schil.zoekZaken} vondsten={zaken} sluit={sluit} />
      <Groep titel={nl.schil.zoekHandelingen} vondsten={handelingen} sluit={sluit} />
      <Groep titel={nl.schil.zoekSchermen} vondsten={schermen} sluit={sluit} />
      <p role="status" className={aantal === 0 && !bezig ? undefined : 'vh'}>
        {bezig ? '' : aantal === 0 ? nl.schil.zoekLeeg : nl.schil.zoekAantal(aantal)}
      </p>
    </div>
  );
}

const bevat = (naam: string, tekst: string): boolean => naam.toLowerCase().includes(tekst.toLowerCase());

/** The cases of one's municipalities, the closed ones as well. */
function useZaken(tekst: string): { zaken: Vondst[]; bezig: boolean } {
  const { mag } = useIk();
  const zoek = useUitgesteld(tekst, UITSTEL_MS);
  const aan = (mag.handelen || mag.toewijzen) && zoek.length >= VANAF && tekst.length >= VANAF;
  const { data, isFetching } = useQuery({ ...zoekVraag(zoek), enabled: aan });
  const zaken = (aan ? (data?.rijen ?? []) : []).map(
    ({ zaakId, zaaknummer, status, leerling, school }: Schema<'Werkvoorraadrij'>): Vondst => ({
      sleutel: zaakId,
      naam: leerling?.naam ?? zaaknummer,
      bij: [school?.naam, leerling && zaaknummer, status === 'gesloten' && nl.schil.gesloten]
        .filter(Boolean)
        .join(' · '),
      link: { to: '/zaken/$id', params: { id: zaakId } },
    }),
  );
  return { zaken, bezig: aan && (isFetching || zoek !== tekst) };
}

/** What can be done now in the case that is on the screen. */
function useHandelingen(tekst: string): Vondst[] {
  const pad = useRouterState({ select: ({ location }) => location.pathname });
  const id = /^\/zaken\/([^/]+)/.exec(pad)?.[1];
  const { data: zaak } = useQuery({ ...zaakVraag(id ?? ''), enabled: false });
  if (id === undefined || !zaak) return [];
  return zaak.mogelijkeHandelingen
    .filter(({ mogelijk, naam }) => mogelijk && bevat(naam, tekst))
    .map((handeling) => ({
      sleutel: sleutelVan(handeling),
      naam: handeling.naam,
      link: adresVan(zaak, handeling),
    }));
}

function Groep({ titel, vondsten, sluit }: { titel: string; vondsten: readonly Vondst[]; sluit: () => void }) {
  const kopId = useId();
  if (vondsten.length === 0) return null;
  return (
    <section aria-labelledby={kopId}>
      <h3 id={kopId} className="vondsten__kop">
        {titel}
      </h3>
      <ul>
        {vondsten.map(({ sleutel, naam, bij, link }) => (
          <li key={sleutel}>
            <Link {...link} className="vondst" preload={false} onClick={sluit}>
              {naam}
              {bij !== undefined && <small>{bij}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
