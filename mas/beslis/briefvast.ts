/** What goes out is what this person saw, and the days in it count from today. */
import { type Briefstuk, type Exemplaar, type Geadresseerde, GEZAG_ONBEKEND, type Vierogenreden } from '../brieven.ts';
import { type Dag, toonDag } from '../datum.ts';
import { briefVan } from '../dossier/brief.ts';
import type { Dossier } from '../dossier/types.ts';
import type { Gegevens } from '../gebeurtenis.ts';
import type { HandelingVan } from '../handelingen/types.ts';
import type { Weigering } from '../opdracht.ts';
import type { Briefregel, Protocol } from '../protocol.ts';
import { berekenTermijn } from '../termijn/index.ts';
import { type Beslissing, type Briefvoorbeeld, metInhoud, type Omgeving, weiger } from './types.ts';
import { waaromOproepTeLaat } from './verhoor.ts';

type Handeling = HandelingVan<'stel-brief-vast'>;
interface Geweigerd {
  weigering: Weigering;
}

export const VREEMD = weiger('NietMogelijk', 'Deze brief hoort niet bij deze zaak.');
const VIEROGENREDENEN: readonly Vierogenreden[] = ['adres-geheim', 'geblokkeerd', 'protocol'];
const ZONDER_IEMAND = 'Niet iedereen voor wie de brief bedoeld is, krijgt hem: leg uit waarom niet.';
const ZONDER_GEZAG =
  'Niemand met gezag is bekend, dus geen ouder krijgt deze brief. Leg bij de leerling vast wie het gezag heeft, of leg uit waarom de brief nu toch gaat.';

export const stelBriefVast: Beslissing<'stel-brief-vast'> = (d, o, omgeving) => {
  const brief = briefVan(d, o.over);
  if (!brief) return VREEMD;
  const voorbeeld = gezien(o, omgeving);
  if ('weigering' in voorbeeld) return voorbeeld;
  const regel = omgeving.protocol.brieven[brief.brief];
  const bijlagen = voorbeeld.bijlagen.flatMap((id) => bijlageVan(d, id) ?? []);
  const weigering =
    waaromNietAf(voorbeeld, bijlagen, regel) ?? waaromOnverklaard(o, vraagtUitleg(d, o, voorbeeld, omgeving));
  if (weigering) return weigering;
  const gegevens = watVaststaat(d, o.over, voorbeeld, bijlagen, omgeving);
  return [{ soort: 'BriefVastgesteld', gegevens, ...metInhoud(o) }];
};

/** What this person saw of the letter, today. */
function gezien(o: Handeling, { feiten: { voorbeeld }, vandaag, actor }: Omgeving): Briefvoorbeeld | Geweigerd {
  if (voorbeeld?.over !== o.over || actor.soort !== 'account' || voorbeeld.door !== actor.id)
    return weiger(
      'InhoudOnbekend',
      'Dit voorbeeld is niet gevonden, is niet van u, hoort bij een andere brief of is al gebruikt: bekijk de brief opnieuw.',
    );
  if (voorbeeld.dag !== vandaag)
    return weiger(
      'NietMogelijk',
      `De brief is van ${toonDag(voorbeeld.dag)}: bekijk hem opnieuw, want de dagen in de brief tellen vanaf vandaag.`,
    );
  return voorbeeld;
}

/** Only what counts in the case can go along: a document that was voided does not. */
const bijlageVan = ({ documenten }: Dossier, document: string): Briefstuk | undefined => {
  const stand = Object.hasOwn(documenten, document) ? documenten[document] : undefined;
  return stand && { id: stand.id, sha256: stand.sha256 };
};

/** Why there is no such letter yet: nobody gets it, or something is not in it that the protocol asks. */
function waaromNietAf(
  { exemplaren, metAlinea, bijlagen: gevraagd }: Briefvoorbeeld,
  bijlagen: readonly Briefstuk[],
  regel: Briefregel | undefined,
): Geweigerd | null {
  if (exemplaren.length === 0) return weiger('Ongeldig', 'voorbeeld: kies minstens een ontvanger voor deze brief.');
  if (regel?.alinea !== undefined && !metAlinea)
    return weiger('Ongeldig', `alinea: deze brief is niet af zonder uw eigen alinea. ${regel.alinea}`);
  if (bijlagen.length < gevraagd.length)
    return weiger(
      'NietMogelijk',
      'Een bijlage bij deze brief geldt niet meer in de zaak: bekijk de brief opnieuw, zonder die bijlage.',
    );
  if (regel?.bijlageVerplicht !== undefined && bijlagen.length === 0)
    return weiger(
      'Ongeldig',
      `bijlagen: in deze brief staat dat ${regel.bijlageVerplicht} erbij zit. Voeg die toe als document, en bekijk de brief opnieuw met die bijlage.`,
    );
  return null;
}

const isGezagOnbekend = (aan: Geadresseerde): boolean =>
  aan.soort === 'gezag' && GEZAG_ONBEKEND.soort === 'gezag' && aan.id === GEZAG_ONBEKEND.id;

/** What departs from the method in it, as a question to who settles it: who gets none, or gets it too late. */
function vraagtUitleg(d: Dossier, { over }: Handeling, { weggelaten }: Briefvoorbeeld, o: Omgeving): string | null {
  if (weggelaten.length > 0) return weggelaten.some(isGezagOnbekend) ? ZONDER_GEZAG : ZONDER_IEMAND;
  return waaromOproepTeLaat(d, over, o);
}
const waaromOnverklaard = ({ inhoud }: Handeling, vraag: string | null): Geweigerd | null =>
  vraag === null || inhoud?.velden.includes('motivatie') ? null : weiger('MotivatieNodig', vraag);

function watVaststaat(
  d: Dossier,
  over: string,
  { exemplaren }: Briefvoorbeeld,
  bijlagen: Briefstuk[],
  omgeving: Omgeving,
): Gegevens['BriefVastgesteld'] {
  const redenen = new Set<Vierogenreden>(exemplaren.flatMap(({ vierOgen }) => vierOgen));
  if (omgeving.protocol.brieven[briefVan(d, over)?.brief ?? '']?.vierOgen) redenen.add('protocol');
  const zelf = postZelf(d, omgeving.protocol) && exemplaren.some(({ kanaal }) => kanaal === 'post');
  return {
    over,
    exemplaren: exemplaren.map(alsExemplaar),
    ...(bijlagen.length > 0 && { bijlagen }),
    vierOgen: VIEROGENREDENEN.filter((reden) => redenen.has(reden)),
    meldNa: meldNa(d, omgeving),
    ...(zelf && { zelfPosten: true as const }),
  };
}

const alsExemplaar = ({ id, aan, versie, kanaal, document }: Exemplaar): Exemplaar => ({
  id,
  aan,
  versie,
  kanaal,
  document,
});

/** Whether an official of this municipality puts letters in the letter box himself. */
const postZelf = ({ gemeente }: Dossier, { briefpapier }: Protocol): boolean =>
  (briefpapier[gemeente ?? ''] ?? briefpapier.standaard)?.post === 'zelf';

/** The day after which somebody is told that it is not out. */
function meldNa({ vakantieregio }: Dossier, { protocol, vandaag }: Omgeving): Dag {
  const regel = protocol.termijnen['bezorging/brief'];
  if (!regel || vakantieregio === null) throw new Error('het protocol kent termijn bezorging/brief niet');
  return berekenTermijn(regel, vandaag, protocol.kalender, vakantieregio).laatsteDag;
}
