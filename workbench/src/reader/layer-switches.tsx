import { LAYER_LABELS, LAYERS, type LayerName } from "./marks.js";

interface Props {
  readonly counts: ReadonlyMap<LayerName, number>;
  readonly layers: ReadonlySet<LayerName>;
  readonly onChange: (layers: ReadonlySet<LayerName>) => void;
  readonly clutter: boolean;
  readonly onClutter: (shown: boolean) => void;
}

/** Which findings are marked, and whether the page's clutter is shown. */
export function LayerSwitches({ counts, layers, onChange, clutter, onClutter }: Props) {
  const toggle = (layer: LayerName): void => {
    const next = new Set(layers);
    if (!next.delete(layer)) next.add(layer);
    onChange(next);
  };
  return (
    <fieldset className="switches">
      <legend>Show</legend>
      {LAYERS.map((layer) => (
        <label key={layer} className={`switch m-key-${layer}`}>
          <input type="checkbox" checked={layers.has(layer)} onChange={() => toggle(layer)} />
          <span>{LAYER_LABELS[layer]}</span>
          <span className="count">{counts.get(layer) ?? 0}</span>
        </label>
      ))}
      <label className="switch">
        <input type="checkbox" checked={clutter} onChange={(event) => onClutter(event.target.checked)} />
        <span>Page clutter</span>
      </label>
    </fieldset>
  );
}
