import { useEffect, useMemo, useRef, useState } from "react";
import type { ArticleAnswer } from "../../../src/server/api-types.js";
import { LAYERS, marksOf, segmentsOf, type LayerName, type Mark } from "./marks.js";
import { LayerSwitches } from "./layer-switches.js";
import { WhyPanel } from "./why-panel.js";

/** What lies around the article's own prose; folded away unless asked for. */
const CLUTTER = new Set(["related", "boilerplate"]);

/** The article with everything that was found in it marked, and its why on hover and on focus. */
export function Reader({ answer }: { readonly answer: ArticleAnswer }) {
  const [layers, setLayers] = useState<ReadonlySet<LayerName>>(new Set(LAYERS.filter((each) => each !== "silences")));
  const [clutter, setClutter] = useState(false);
  const [shown, setShown] = useState<readonly Mark[]>([]);
  const all = useMemo(() => marksOf(answer), [answer]);
  const marks = useMemo(() => all.filter(({ layer }) => layers.has(layer)), [all, layers]);
  const target = useTarget(answer.id);
  const counts = new Map(LAYERS.map((layer) => [layer, all.filter((mark) => mark.layer === layer).length]));
  const { text, blocks, title } = answer.article;
  return (
    <div className="reader">
      <LayerSwitches counts={counts} layers={layers} onChange={setLayers} clutter={clutter} onClutter={setClutter} />
      <div className="page" lang={answer.article.language ?? undefined}>
        {blocks
          .filter((block) => clutter || !CLUTTER.has(block.kind))
          .filter(
            (block) => clutter || block.kind !== "headline" || text.slice(block.start, block.end).trim() !== title,
          )
          .map((block) => (
            <p key={block.start} className={`block ${block.kind}`} data-kind={block.kind}>
              {segmentsOf(block.start, block.end, target === null ? marks : [...marks, target]).map((segment) => (
                <Stretch
                  key={segment.start}
                  text={text.slice(segment.start, segment.end)}
                  marks={segment.marks}
                  start={segment.start}
                  onShow={setShown}
                />
              ))}
            </p>
          ))}
      </div>
      <WhyPanel marks={shown} text={text} />
    </div>
  );
}

interface StretchProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly start: number;
  readonly onShow: (marks: readonly Mark[]) => void;
}

function Stretch({ text, marks, start, onShow }: StretchProps) {
  const element = useRef<HTMLElement>(null);
  const cited = marks.some(({ id }) => id === "target");
  const begins = marks.some((mark) => mark.id === "target" && mark.start === start);
  useEffect(() => {
    if (begins) element.current?.scrollIntoView({ block: "center" });
  }, [begins]);
  const found = marks.filter(({ id }) => id !== "target");
  if (found.length === 0)
    return cited ? (
      <mark ref={element} className="target">
        {text}
      </mark>
    ) : (
      text
    );
  const looks = new Set(found.map(({ layer, look }) => `m-${layer} m-${look}`));
  return (
    <span
      ref={element}
      className={[...looks, "marked", cited ? "target" : ""].join(" ")}
      // Only where something begins, so that the keyboard stops once at each finding.
      tabIndex={found.some((mark) => mark.start === start) ? 0 : undefined}
      role="note"
      aria-label={`${text} — ${found.map(({ what }) => what).join("; ")}`}
      onMouseEnter={() => onShow(found)}
      onFocus={() => onShow(found)}
    >
      {text}
    </span>
  );
}

/** The stretch that the address points to ("#120-245"), as a mark. */
function useTarget(id: string): Mark | null {
  return useMemo(() => {
    const [, start, end] = /^#(\d+)-(\d+)$/.exec(window.location.hash) ?? [];
    if (start === undefined || end === undefined) return null;
    return {
      id: "target",
      layer: "events",
      look: "target",
      start: Number(start),
      end: Number(end),
      what: "cited",
      rule: "",
      why: id,
    };
  }, [id]);
}
