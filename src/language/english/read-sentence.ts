import type { Span } from "../../core/span.js";
import type { Token } from "../../core/syntax.js";
import type { Shelf } from "../../knowledge/registry.js";
import { Encoder } from "../encode.js";
import { Lemmatizer } from "./lemmatize.js";
import { LinearModel } from "../linear-model.js";
import { featuresOf } from "./morphology.js";
import { Parser, type Tree } from "../parser.js";
import { ParserInput } from "../parser-input.js";
import { coarseTagsOf, Tagger, type Tag } from "../tagger.js";
import { repairAuxiliaries } from "./repair-auxiliaries.js";
import { WordClasses } from "../word-classes.js";

/** Lexicons and models that `SentenceReader` asks for. */
export const READER_NEEDS = ["tagger", "parser", "classes", "lemmas", "verbBases"] as const;

/** Tags and parses the words of one sentence. */
export class SentenceReader {
  private readonly tagger: Tagger;
  private readonly parser: Parser;
  private readonly lemmatizer: Lemmatizer;
  private readonly coarseTags: Int32Array;

  constructor(
    shelf: Pick<Shelf, (typeof READER_NEEDS)[number]>,
    private readonly encoder = new Encoder(new WordClasses(shelf.classes)),
  ) {
    this.tagger = new Tagger(new LinearModel(shelf.tagger));
    this.parser = new Parser(new LinearModel(shelf.parser));
    this.lemmatizer = new Lemmatizer(shelf.lemmas, shelf.verbBases);
    this.coarseTags = coarseTagsOf(this.tagger.tags);
  }

  /** The tokens of the sentence whose words stand at these spans of the text. */
  read(text: string, spans: readonly Span[]): readonly Token[] {
    const forms = spans.map(({ start, end }) => text.slice(start, end));
    const words = forms.map((form) => this.encoder.encode(form));
    const tags = this.tagger.tag(words, forms);
    const tree = this.parser.parse(new ParserInput(words, tags, this.coarseTags));
    const tagOf = (index: number): Tag | undefined => this.tagger.tags[tags[index] ?? 0];
    return repairAuxiliaries(spans.map((span, index) => this.token(span, index, forms, tagOf(index), tree)));
  }

  private token(span: Span, index: number, forms: readonly string[], tag: Tag | undefined, tree: Tree): Token {
    const { upos, xpos } = tag ?? { upos: "X", xpos: "FW" };
    const form = forms[index] ?? "";
    const deprel = this.relation(tree, index);
    const feats = featuresOf(form, upos, xpos, { deprel, ...this.childrenOf(tree, index) });
    return {
      ...{ start: span.start, end: span.end, index, form, lemma: this.lemmatizer.lemma(form, upos, xpos) },
      ...{ upos, xpos, feats, head: tree.heads[index] ?? -1, deprel },
    };
  }

  private relation(tree: Tree, index: number): string {
    return this.parser.relations[tree.labels[index] ?? 0] ?? "dep";
  }

  private childrenOf(tree: Tree, index: number): { passive: boolean; auxiliary: boolean } {
    let passive = false;
    let auxiliary = false;
    for (let child = 0; child < tree.heads.length; child++) {
      if (tree.heads[child] !== index) continue;
      const relation = this.relation(tree, child);
      passive ||= relation.endsWith(":pass") || relation === "obl:agent";
      auxiliary ||= relation === "aux";
    }
    return { passive, auxiliary };
  }
}
