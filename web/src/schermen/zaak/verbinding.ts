import type { UseQueryResult } from '@tanstack/react-query';
import { tijd } from '../../datum.ts';
import { nl } from '../../teksten/nl.ts';

/** Without contact for so long, what is shown may have been overtaken. */
const OUD_MS = 60_000;

/** Of when what is shown is, when it could not be asked again; null as long as there is contact. */
export const oudVan = ({ fetchStatus, dataUpdatedAt, errorUpdatedAt }: UseQueryResult): string | null =>
  fetchStatus === 'paused' || errorUpdatedAt - dataUpdatedAt > OUD_MS
    ? nl.algemeen.geenVerbinding(tijd(dataUpdatedAt))
    : null;
