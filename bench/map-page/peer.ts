// The map drawn by cytoscape, with every position given: cards as labelled rectangles, junctions as points, links as arrows.
import cytoscape from 'cytoscape';
import type { Placement } from '../../src/layout/graph.ts';
import type { Project } from '../../src/model/project.ts';

/** Draws it; resolves when the library says that it is ready. */
export async function drawByCytoscape(host: HTMLElement, project: Project, placement: Placement): Promise<void> {
  const elements: object[] = placement.nodes.map(({ id, x, y, width, height }) => ({
    data: { id, label: project.claims.get(id)!.text, width, height },
    position: { x: x + width / 2, y: y + height / 2 },
  }));
  const junctions = new Set(placement.links.filter(({ junction }) => junction !== null).map(({ id }) => id));
  for (const { id, junction } of placement.links)
    if (junction) elements.push({ data: { id, label: '', width: 8, height: 8 }, position: { ...junction } });
  for (const { id, legs } of placement.links) {
    const { to, role } = project.links.get(id)!;
    const meet = junctions.has(id) ? id : to;
    legs.forEach(({ premise }, at) =>
      elements.push({ data: { id: `${id} ${at}`, source: premise, target: meet, role } }),
    );
    if (junctions.has(id)) elements.push({ data: { id: `${id} trunk`, source: id, target: to, role } });
  }
  const graph = cytoscape({
    container: host,
    elements,
    layout: { name: 'preset' },
    style: [
      {
        selector: 'node',
        style: {
          shape: 'rectangle',
          width: 'data(width)',
          height: 'data(height)',
          label: 'data(label)',
          'font-size': 15,
          'text-wrap': 'wrap',
          'text-max-width': '200px',
          'text-valign': 'center',
          'background-color': '#ffffff',
          'border-width': 1,
          'border-color': '#8b857a',
        },
      },
      {
        selector: 'edge',
        style: { width: 1.6, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'line-color': '#00624a' },
      },
      { selector: 'edge[role = "attack"]', style: { 'line-style': 'dashed', 'line-color': '#a63c06' } },
    ],
  });
  await new Promise<void>((done) => graph.ready(() => done()));
}
