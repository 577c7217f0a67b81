/** The MAS as a BPMN drawing, made from the very data that the lists beside it show: pure, so that the two cannot differ. */
import { LABEL, type Lijn, NAAST, REGEL, type Vorm } from './doek.ts';
import { type Schemawoorden, SPLITSING, teken, type Tekenkaart } from './tekening.ts';

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const veilig = (tekst: string): string => tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? teken);
const naamVan = (naam: string): string => (naam === '' ? '' : ` name="${veilig(naam)}"`);

const label = (links: number, boven: number): string =>
  `<bpmndi:BPMNLabel><dc:Bounds x="${links}" y="${boven}" width="${LABEL}" height="${REGEL}"/></bpmndi:BPMNLabel>`;

/** A step holds its name; beside the gateway where ways part, and below anything else, there is room for it. */
function labelVan({ soort, id, naam, x, y, breed, hoog }: Vorm): string {
  if (naam === '' || soort === 'task') return '';
  return id === SPLITSING
    ? label(x + breed / 2 + NAAST, y + hoog + NAAST / 2)
    : label(x + (breed - LABEL) / 2, y + hoog + NAAST);
}

const NAAMRUIMTEN = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
].join(' ');

/** BPMN 2.0 with its diagram, for a viewer to draw. */
export function bpmnXml(kaarten: readonly Tekenkaart[], woorden: Schemawoorden): string {
  const { vormen, lijnen } = teken(kaarten, woorden);
  const alle = [...vormen.values()];
  const lijnId = ({ van, naar }: Lijn): string => `L_${van}_${naar}`;
  const proces = [
    ...alle.map(({ id, soort, naam }) => `<bpmn:${soort} id="${id}"${naamVan(naam)}/>`),
    ...lijnen.map(
      (lijn) =>
        `<bpmn:sequenceFlow id="${lijnId(lijn)}" sourceRef="${lijn.van}" targetRef="${lijn.naar}"${naamVan(lijn.naam)}/>`,
    ),
  ];
  const beeld = [
    ...alle.map(
      (vorm) =>
        `<bpmndi:BPMNShape id="${vorm.id}_b" bpmnElement="${vorm.id}"><dc:Bounds x="${vorm.x}" y="${vorm.y}" width="${vorm.breed}" height="${vorm.hoog}"/>${labelVan(vorm)}</bpmndi:BPMNShape>`,
    ),
    ...lijnen.map(
      (lijn) =>
        `<bpmndi:BPMNEdge id="${lijnId(lijn)}_b" bpmnElement="${lijnId(lijn)}">${lijn.punten
          .map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`)
          .join('')}${lijn.naam === '' ? '' : label(...lijn.label)}</bpmndi:BPMNEdge>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions ${NAAMRUIMTEN} id="MAS" targetNamespace="schakel"><bpmn:process id="P" isExecutable="false">${proces.join('')}</bpmn:process><bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="V" bpmnElement="P">${beeld.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}
