import { parseHTML } from "linkedom";
import { shaped } from "./page-source.js";

/** The little of the DOM that reading a page needs; the project is built without the browser's types. */
export interface PageNode {
  readonly nodeType: number;
  readonly parentNode: PageElement | null;
  readonly childNodes: Iterable<PageNode> & { readonly length: number };
  readonly nextSibling: PageNode | null;
  readonly textContent: string;
  remove(): void;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly className: string;
  readonly id: string;
  readonly firstElementChild: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  readonly previousElementSibling: PageElement | null;
  readonly children: Iterable<PageElement> & { readonly length: number };
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  closest(selector: string): PageElement | null;
  replaceWith(...nodes: (PageNode | string)[]): void;
  append(...nodes: (PageNode | string)[]): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
}

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

/** Builds the tree of a page; nothing in it runs and nothing is fetched. */
export function parsePage(html: string): PageDocument {
  const window = parseHTML(shaped(html)) as unknown as { readonly document: PageDocument };
  return window.document;
}
