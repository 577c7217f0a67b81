/** Loaded only when there is something to draw: a third of the script of this application. */
import 'bpmn-js/dist/assets/diagram-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';

const LETTERS = {
  // quoted, or labels are measured in another letter than they are drawn in
  fontFamily: '"Source Sans 3 Variable", sans-serif',
  fontSize: 14,
  lineHeight: 1.15,
};
const PASSEND = 'fit-viewport';
/** Any point makes it fit around the middle; without one it begins in the corner. */
const MIDDEN = { x: 0, y: 0 };

export interface Tekening {
  /** Larger or smaller by a factor. */
  zoom: (factor: number) => void;
  passend: () => void;
  weg: () => void;
}

/**
 * Draws a BPMN document. It is decoration beside lists that say the same, so nothing in it can be reached with Tab; the mark
 * of bpmn.io stays as its makers draw it (bpmn.io/license).
 * @param klassen of each element that looks different from the rest, by its id
 */
export async function teken(container: HTMLElement, xml: string, klassen: Map<string, string>): Promise<Tekening> {
  const viewer = new NavigatedViewer({
    container,
    textRenderer: { defaultStyle: LETTERS, externalStyle: LETTERS },
    // the wheel scrolls the page
    zoomScroll: { enabled: false },
  });
  await viewer.importXML(xml);
  const canvas = viewer.get<Canvas>('canvas');
  for (const [id, klasse] of klassen) canvas.addMarker(id, klasse);
  for (const bereikbaar of container.querySelectorAll('a, svg, [tabindex]')) bereikbaar.setAttribute('tabindex', '-1');
  const passend = (): void => {
    canvas.zoom(PASSEND, MIDDEN);
  };
  passend();
  return {
    zoom: (factor) => {
      canvas.zoom(canvas.zoom() * factor);
    },
    passend,
    weg: () => {
      viewer.destroy();
    },
  };
}
