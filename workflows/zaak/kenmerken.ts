import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { openTermijnen } from '../../mas/dossier/termijn.ts';
import type { Dossier } from '../../mas/dossier/types.ts';
import { type Stap, STAPPENPLAN } from '../../mas/stappenplan.ts';
import { overzichtVan } from '../../mas/voortgang.ts';
import { naamBuiten } from '../../mas/wekkingen.ts';

const GEMEENTE = defineSearchAttributeKey('Gemeente', SearchAttributeType.KEYWORD);
const FASE = defineSearchAttributeKey('Fase', SearchAttributeType.KEYWORD);
const STAP = defineSearchAttributeKey('Stap', SearchAttributeType.KEYWORD);
const ROUTEKAART = defineSearchAttributeKey('Routekaart', SearchAttributeType.KEYWORD);
const STATUS = defineSearchAttributeKey('Status', SearchAttributeType.KEYWORD);
const EERSTE_TERMIJN = defineSearchAttributeKey('EersteTermijn', SearchAttributeType.DATETIME);

/** Under the Wpg no more than the number of a step shows where no rights are checked. */
const stapBuiten = (stap: Stap | null): string | null => {
  const regel = stap && STAPPENPLAN[stap];
  return regel?.regime ? `stap-${regel.nummer}` : stap;
};

/** What an operator may search for in Temporal. Never encrypted there, so: no route, no person (architecture §5). */
const kenmerkenVan = (d: Dossier) => {
  const { stap, ...rest } = overzichtVan(d);
  return { gemeente: d.gemeente, routekaart: d.routekaart, status: d.status, stap: stapBuiten(stap), ...rest };
};

/** Keeps what Temporal's own screens show of the case in step with the dossier; writes only what changed. */
export class Kenmerken {
  private vorige = '';

  volg(d: Dossier): void {
    const nu = kenmerkenVan(d);
    const tekst = JSON.stringify(nu);
    if (tekst === this.vorige) return;
    this.vorige = tekst;
    upsertSearchAttributes([
      { key: GEMEENTE, value: nu.gemeente },
      { key: FASE, value: nu.fase },
      { key: STAP, value: nu.stap },
      { key: ROUTEKAART, value: nu.routekaart },
      { key: STATUS, value: nu.status },
      { key: EERSTE_TERMIJN, value: nu.eersteTermijn === null ? null : new Date(`${nu.eersteTermijn}T00:00:00Z`) },
    ]);
    setCurrentDetails(beschrijving(d));
  }
}

function beschrijving(d: Dossier): string {
  const { stap, fase } = overzichtVan(d);
  const regels = openTermijnen(d).map((t) => `* ${naamBuiten(t)}: uiterlijk ${t.laatsteDag}`);
  const kop = stap ? kopVan(stap) : `Zaak ${d.status}`;
  return [kop, `Ronde ${d.ronde}, fase ${fase ?? 'afgesloten'}`, ...regels].join('\n\n');
}

const kopVan = (stap: Stap): string => {
  const { nummer, naam, regime } = STAPPENPLAN[stap];
  return regime ? `Stap ${nummer}` : `Stap ${nummer}: ${naam}`;
};
