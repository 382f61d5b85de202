import type { Mark } from "./marks.js";

/** What lies under the pointer or the keyboard: what it is, by which rule, and why. */
export function WhyPanel({ marks, text }: { readonly marks: readonly Mark[]; readonly text: string }) {
  return (
    <aside className="why-panel" aria-live="polite" aria-label="Why">
      {marks.length === 0 ? (
        <p className="hint">Point at a marked word, or tab to it, to see what it was taken for and why.</p>
      ) : (
        <dl>
          {marks.map((mark) => (
            <div key={mark.id} className={`reason m-key-${mark.layer}`}>
              <dt>{mark.what}</dt>
              <dd>
                <q>{excerpt(text.slice(mark.start, mark.end))}</q>
                <p>{mark.why}</p>
                <code>{mark.rule}</code>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </aside>
  );
}

function excerpt(words: string): string {
  const plain = words.replace(/\s+/g, " ").trim();
  return plain.length <= 140 ? plain : `${plain.slice(0, 139)}…`;
}
