// GraphML as yEd draws it: claims and links where they lie on the map, in the look of the map.
import type { Project } from '../model/project.ts';
import { isImplicit } from '../query/around.ts';
import { pictureOf } from '../layout/picture.ts';
import type { WriteContext } from './format.ts';
import { FORCE_COLOURS, FORCE_WORDS, jointWords, networkOf } from './network.ts';
import { element, xmlText } from './xml-words.ts';

/** The size of a joint, px. */
const JOINT = 24;

export function write(project: Project, { placement }: Pick<WriteContext, 'placement'> = {}): string {
  const { claims, joints, arrows } = networkOf(project);
  const picture = pictureOf(project, placement);
  const cards = new Map(picture.cards.map((card) => [card.claim, card]));
  const signs = new Map(picture.links.map(({ id, sign }) => [id, sign]));
  const { main } = project.about;
  const shape = (key: Readonly<Record<string, string | number>>, ...inside: readonly string[]): string =>
    element('data', { key: 'd0' }, element('y:ShapeNode', key, ...inside));
  const nodes = [
    ...claims.map(({ id, text }) => {
      const { x, y, width, height } = cards.get(id)!;
      return element(
        'node',
        { id },
        shape(
          {},
          element('y:Geometry', { x, y, width, height }),
          element('y:Fill', { color: '#FFFFFF', transparent: 'false' }),
          element('y:BorderStyle', {
            color: '#605B52',
            type: isImplicit(project, id) ? 'dashed' : 'line',
            width: id === main ? 3 : 1,
          }),
          element(
            'y:NodeLabel',
            // Wrapped by yEd to the width of the card.
            { configuration: 'CroppingLabel', autoSizePolicy: 'node_width', fontFamily: 'Dialog', fontSize: 13 },
            xmlText(text),
          ),
          element('y:Shape', { type: 'roundrectangle' }),
        ),
      );
    }),
    ...joints.map((link) => {
      const { x, y } = signs.get(link.id) ?? { x: 0, y: 0 };
      return element(
        'node',
        { id: link.id },
        shape(
          {},
          element('y:Geometry', { x: x - JOINT / 2, y: y - JOINT / 2, width: JOINT, height: JOINT }),
          element('y:Fill', { color: '#FFFFFF', transparent: 'false' }),
          element('y:BorderStyle', { color: '#605B52', type: 'line', width: 1 }),
          element(
            'y:NodeLabel',
            { modelName: 'eight_pos', modelPosition: 'e', fontSize: 11 },
            xmlText(jointWords(link)),
          ),
          element('y:Shape', { type: 'diamond' }),
        ),
      );
    }),
  ];
  const edges = arrows.map(({ id, from, to, part, force }) =>
    element(
      'edge',
      { id, source: from, target: to },
      element(
        'data',
        { key: 'd1' },
        element(
          'y:PolyLineEdge',
          {},
          element('y:LineStyle', {
            color: FORCE_COLOURS[force].toUpperCase(),
            type: force === 'support' ? 'line' : force === 'attack' ? 'dashed' : 'dotted',
            width: 2,
          }),
          element('y:Arrows', { source: 'none', target: part === 'premise' ? 'none' : 'standard' }),
          ...(part === 'premise' ? [] : [element('y:EdgeLabel', {}, FORCE_WORDS[force])]),
        ),
      ),
    ),
  );
  const lines = [
    element('key', { id: 'd0', for: 'node', 'yfiles.type': 'nodegraphics' }),
    element('key', { id: 'd1', for: 'edge', 'yfiles.type': 'edgegraphics' }),
    element('key', { id: 'd2', for: 'graph', 'attr.name': 'title', 'attr.type': 'string' }),
    '<graph id="map" edgedefault="directed">',
    element('data', { key: 'd2' }, xmlText(project.about.title)),
    ...nodes,
    ...edges,
    '</graph>',
  ];
  const spaces =
    'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"';
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<graphml ${spaces}>\n${lines.join('\n')}\n</graphml>\n`;
}
