/** Equations of Office (ECMA-376, part 1, 22.1: OMML) → TeX. */
import { childNamed, elementsOf, ownText, type XmlElement } from '../xml.ts';

/** What has no equal here; its name is the message. */
export class UnknownMathematics extends Error {}

/**
 * @param math `m:oMath`, or what stands within one
 * @throws UnknownMathematics
 */
export function texOf(math: XmlElement): string {
  return elementsOf(math).map(element).join('').replace(/ {2,}/g, ' ').trim();
}

function element(node: XmlElement): string {
  const write = Object.hasOwn(WRITERS, node.name) ? WRITERS[node.name] : undefined;
  if (write === undefined) throw new UnknownMathematics(node.name);
  return write(node);
}

/** A part of a structure; empty where it is missing. */
function part(node: XmlElement, name: string): string {
  const found = childNamed(node, `m:${name}`);
  return found === undefined ? '' : texOf(found);
}

/** A property by its name, such as `m:chr`; `fallback` where it is not set. */
function property(node: XmlElement, name: string, fallback: string): string {
  const properties = childNamed(node, `${node.name}Pr`);
  const found = childNamed(properties, `m:${name}`);
  return found === undefined ? fallback : (found.attributes['m:val'] ?? '');
}

const isOn = (value: string) => value === 'on' || value === '1' || value === 'true' || value === '';

const NOTHING = () => '';

const WRITERS: Record<string, (node: XmlElement) => string> = {
  'm:r': run,
  'm:f': (node) => {
    const [top, below] = [part(node, 'num'), part(node, 'den')];
    const type = property(node, 'type', 'bar');
    if (type === 'noBar') return `\\genfrac{}{}{0pt}{}{${top}}{${below}}`;
    return type === 'lin' || type === 'skw' ? `{${top}}/{${below}}` : `\\frac{${top}}{${below}}`;
  },
  'm:sSup': (node) => `{${part(node, 'e')}}^{${part(node, 'sup')}}`,
  'm:sSub': (node) => `{${part(node, 'e')}}_{${part(node, 'sub')}}`,
  'm:sSubSup': (node) => `{${part(node, 'e')}}_{${part(node, 'sub')}}^{${part(node, 'sup')}}`,
  'm:sPre': (node) => `{}_{${part(node, 'sub')}}^{${part(node, 'sup')}}{${part(node, 'e')}}`,
  'm:rad': (node) => {
    const degree = part(node, 'deg');
    return degree === '' || isOn(property(node, 'degHide', '0'))
      ? `\\sqrt{${part(node, 'e')}}`
      : `\\sqrt[${degree}]{${part(node, 'e')}}`;
  },
  'm:nary': (node) => {
    const sign = NARY.get(property(node, 'chr', '∫'));
    if (sign === undefined) throw new UnknownMathematics('m:nary');
    const [sub, sup] = [part(node, 'sub'), part(node, 'sup')];
    return `${sign}${sub && `_{${sub}}`}${sup && `^{${sup}}`}{${part(node, 'e')}}`;
  },
  'm:d': (node) => {
    const inner = elementsOf(node)
      .filter(({ name }) => name === 'm:e')
      .map(texOf);
    const separator = escaped(property(node, 'sepChr', '|'));
    return `\\left${fence(property(node, 'begChr', '('))}${inner.join(separator)}\\right${fence(property(node, 'endChr', ')'))}`;
  },
  'm:func': (node) => `${functionName(node)}{${part(node, 'e')}}`,
  'm:limLow': (node) => `\\underset{${part(node, 'lim')}}{${part(node, 'e')}}`,
  'm:limUpp': (node) => `\\overset{${part(node, 'lim')}}{${part(node, 'e')}}`,
  'm:acc': (node) => {
    const accent = ACCENTS.get(property(node, 'chr', '\u0302'));
    if (accent === undefined) throw new UnknownMathematics('m:acc');
    return `${accent}{${part(node, 'e')}}`;
  },
  'm:bar': (node) =>
    `\\${property(node, 'pos', 'bot') === 'top' ? 'overline' : 'underline'}{${part(node, 'e')}}`,
  'm:groupChr': (node) => {
    const isTop = property(node, 'pos', 'bot') === 'top';
    const sign = property(node, 'chr', '⏟');
    if (sign !== '⏟' && sign !== '⏞') throw new UnknownMathematics('m:groupChr');
    return `\\${isTop ? 'overbrace' : 'underbrace'}{${part(node, 'e')}}`;
  },
  'm:m': (node) => {
    const rows = elementsOf(node).filter(({ name }) => name === 'm:mr');
    const lines = rows.map((row) => elementsOf(row).map(texOf).join(' & '));
    return `\\begin{matrix}${lines.join(' \\\\ ')}\\end{matrix}`;
  },
  'm:eqArr': (node) => {
    const lines = elementsOf(node)
      .filter(({ name }) => name === 'm:e')
      .map(texOf);
    return `\\begin{aligned}${lines.join(' \\\\ ')}\\end{aligned}`;
  },
  'm:box': (node) => `{${part(node, 'e')}}`,
  'm:borderBox': (node) => `\\boxed{${part(node, 'e')}}`,
  'm:phant': (node) =>
    isOn(property(node, 'show', '1')) ? `{${part(node, 'e')}}` : `\\phantom{${part(node, 'e')}}`,
  'm:oMath': texOf,
  'w:ins': texOf,
  'w:del': NOTHING,
  ...Object.fromEntries(
    ['m:ctrlPr', 'm:argPr', 'm:oMathParaPr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:proofErr', 'w:r'].map(
      (name) => [name, NOTHING],
    ),
  ),
};

const NARY = new Map(
  Object.entries({
    '∫': '\\int',
    '∬': '\\iint',
    '∭': '\\iiint',
    '∮': '\\oint',
    '∑': '\\sum',
    '∏': '\\prod',
    '∐': '\\coprod',
    '⋃': '\\bigcup',
    '⋂': '\\bigcap',
    '⋁': '\\bigvee',
    '⋀': '\\bigwedge',
  }),
);

const ACCENTS = new Map(
  Object.entries({
    '\u0302': '\\hat',
    '^': '\\hat',
    '\u0303': '\\tilde',
    '~': '\\tilde',
    '\u0305': '\\overline',
    '¯': '\\bar',
    '\u0304': '\\bar',
    '\u0307': '\\dot',
    '\u0308': '\\ddot',
    '\u20D7': '\\vec',
    '→': '\\vec',
    '\u030C': '\\check',
    '\u0306': '\\breve',
    '\u0301': '\\acute',
    '\u0300': '\\grave',
    '\u20D6': '\\overleftarrow',
  }),
);

function fence(sign: string): string {
  if (sign === '') return '.';
  const known: Record<string, string> = {
    '{': '\\{',
    '}': '\\}',
    '⟨': '\\langle ',
    '⟩': '\\rangle ',
    '‖': '\\Vert ',
    '⌊': '\\lfloor ',
    '⌋': '\\rfloor ',
    '⌈': '\\lceil ',
    '⌉': '\\rceil ',
  };
  if (Object.hasOwn(known, sign)) return known[sign] ?? '';
  if (/^[()[\]|/]$/.test(sign)) return sign;
  throw new UnknownMathematics('m:d');
}

const FUNCTIONS =
  /^(?:sin|cos|tan|cot|sec|csc|sinh|cosh|tanh|coth|arcsin|arccos|arctan|log|ln|lg|exp|det|dim|gcd|ker|lim|max|min|inf|sup|arg|deg)$/;

/** Upright, as functions are set; a limit below it keeps its place. */
function functionName(node: XmlElement): string {
  const name = part(node, 'fName');
  return name.replace(/(?<![\\A-Za-z])[a-z]+(?![A-Za-z])/g, (word) =>
    FUNCTIONS.test(word) ? `\\${word}` : word,
  );
}

function run(node: XmlElement): string {
  const texts = elementsOf(node).filter(({ name }) => name === 'm:t');
  const text = texts.map(ownText).join('');
  const properties = childNamed(node, 'm:rPr');
  const isText = childNamed(properties, 'm:nor') !== undefined;
  return isText
    ? `\\text{${escaped(text)}}`
    : [...text.replace(ITALIC, (sign) => sign.normalize('NFKC'))].map(symbol).join('');
}

/** Letters that are italic by themselves, as Office writes variables. */
const ITALIC = /[\u{1d400}-\u{1d7ff}ℎ]/gu;

function escaped(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (sign) => ESCAPED[sign] ?? `\\${sign}`);
}

const ESCAPED: Record<string, string> = { '\\': '\\backslash ', '^': '\\hat{}', '~': '\\sim ' };

function symbol(sign: string): string {
  // In an array of equations, it marks where they stand one below the other.
  if (sign === '&') return '&';
  return Object.hasOwn(SYMBOLS, sign) ? `${SYMBOLS[sign]} ` : escaped(sign);
}

const GREEK =
  'α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu ν nu ξ xi π pi ρ rho σ sigma τ tau υ upsilon φ varphi χ chi ψ psi ω omega Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega';
const SIGNS =
  '± pm ∓ mp × times ÷ div ⋅ cdot · cdot ≤ leq ≥ geq ≠ neq ≈ approx ≡ equiv ∼ sim ≅ cong ∝ propto ∞ infty ∂ partial ∇ nabla ∈ in ∉ notin ⊂ subset ⊆ subseteq ⊃ supset ∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists ¬ neg ∧ wedge ∨ vee → to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↦ mapsto … ldots ⋯ cdots ∘ circ ° circ ⊥ perp ∥ parallel ∠ angle ℏ hbar ℓ ell √ surd';

const SYMBOLS: Record<string, string> = (() => {
  const words = `${GREEK} ${SIGNS}`.split(' ');
  return Object.fromEntries(
    words.flatMap((word, at) => (at % 2 === 0 ? [[word, `\\${words[at + 1]}`]] : [])),
  );
})();
