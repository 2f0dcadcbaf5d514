// What the bench uses of cytoscape, which is installed for the measurement alone.
declare module 'cytoscape' {
  export default function cytoscape(options: object): { ready(done: () => void): void };
}
