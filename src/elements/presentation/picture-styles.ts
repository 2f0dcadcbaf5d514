// The look of the map in small beside a step.
import { css } from 'lit';

export const pictureStyles = css`
  aside {
    position: sticky;
    top: 0;
    align-self: start;
    min-width: 0;
  }
  svg.small {
    display: block;
    width: 100%;
    max-height: min(56vh, 640px);
    margin: 0;
  }
  svg.small path {
    fill: none;
    stroke: var(--kind);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
    opacity: 0.35;
    pointer-events: none;
  }
  svg.small path.near {
    stroke-width: 2px;
    opacity: 1;
  }
  svg.small path.attack {
    stroke-dasharray: 4 3;
  }
  svg.small path.undercut {
    stroke-dasharray: 1 3;
  }
  svg.small rect {
    fill: var(--sheet);
    stroke: var(--edge);
    stroke-width: 1px;
    vector-effect: non-scaling-stroke;
    cursor: pointer;
  }
  svg.small rect.on {
    fill: var(--chosen);
    stroke: var(--accent);
  }
  svg.small rect.here {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 5px;
  }
  @media (forced-colors: active) {
    svg.small rect {
      fill: Canvas;
      stroke: CanvasText;
    }
    svg.small rect.on {
      stroke: Highlight;
      stroke-width: 2px;
    }
    svg.small rect.here {
      fill: Highlight;
      stroke: Highlight;
    }
    svg.small path {
      stroke: CanvasText;
    }
  }

  @media (max-width: 900px) {
    aside {
      position: static;
    }
    svg.small {
      max-height: 240px;
    }
  }
`;
