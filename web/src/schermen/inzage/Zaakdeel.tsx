import { middel } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';
import { Paneel } from '../../ui/Paneel.tsx';
import { BREEKT, Dag, Regels, Rijen } from './Deel.tsx';
import type { Inzagezaak } from './vragen.ts';

const T = nl.inzage;
const K = T.kolommen;

/** A case: what happened, what was advised, and what was sent or received. */
export const Zaakdeel = ({ zaak: z }: { zaak: Inzagezaak }) => (
  <Paneel titel={T.zaak(z.zaaknummer, z.soort)}>
    <div className="onderelkaar">
      <p>
        {loopVan(z)} {z.stand !== '' && T.stand(z.stand)}
      </p>
      <Onderdeel
        titel={T.gebeurd}
        kolommen={[K.dag, K.vastgelegd, K.door, K.wat]}
        rijen={z.gebeurtenissen.map((g) => [
          <Dag key="dag" dag={g.dag} />,
          <Dag key="vastgelegd" dag={g.vastgelegd} />,
          g.door,
          <Regels key="wat" regels={woordenVan(g)} />,
        ])}
      />
      <Onderdeel
        titel={T.wegingen}
        kolommen={[K.dag, K.advies, K.uitkomst]}
        rijen={z.wegingen.map((weging) => [
          <Dag key="dag" dag={weging.dag} />,
          weging.naam,
          <Regels key="uitkomst" regels={wegingregels(weging)} />,
        ])}
      />
      <Onderdeel
        titel={T.stukken}
        kolommen={[K.dag, K.naam, K.sha]}
        rijen={z.stukken.map(({ op, naam, sha256 }) => [
          <Dag key="op" dag={op} />,
          naam,
          <code key="sha" style={BREEKT}>
            {sha256}
          </code>,
        ])}
      />
    </div>
  </Paneel>
);

const Onderdeel = (deel: Parameters<typeof Rijen>[0]) =>
  deel.rijen.length === 0 ? null : (
    <div>
      <div className="paneel__kop">
        <h3 className="nl-heading nl-heading--level-5">{deel.titel}</h3>
      </div>
      <Rijen {...deel} />
    </div>
  );

const loopVan = ({ status, geopend, gesloten }: Inzagezaak): string =>
  `${[
    status,
    ...(geopend === null ? [] : [T.geopend(middel(geopend))]),
    ...(gesloten === null ? [] : [T.gesloten(middel(gesloten))]),
  ].join(', ')}.`;

const wegingregels = ({ uitkomst, gekozen, invoer, logica }: Inzagezaak['wegingen'][number]): string[] => [
  uitkomst,
  ...(gekozen === null ? [] : [gekozen]),
  ...logica,
  invoer === null
    ? T.invoerVernietigd
    : T.voorgelegd(invoer.map(({ naam, waarde }) => `${naam}: ${waarde}`).join('; ')),
];

const woordenVan = ({ titel, tekst, teksten, verbeterd, ...g }: Inzagezaak['gebeurtenissen'][number]): string[] => [
  titel,
  ...verbeterd.map(({ op, besluit }) => T.rectificatie[besluit](middel(op))),
  ...(tekst === null ? [] : [tekst]),
  ...(g.afwijking ? [T.afwijking] : []),
  ...(g.afwijkreden === null ? [] : [T.afwijkreden(g.afwijkreden)]),
  ...teksten.map(({ naam, waarde }) => `${naam}: ${waarde}`),
];
