const SVG = 'http://www.w3.org/2000/svg';
/** How a drawing looks, of what the page's styles say of it. */
const LOOKS = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor'];
/** What means something on the page alone. */
const OF_THE_PAGE = /^(class|role|tabindex|id|aria-.*|data-.*)$/;
const MARGIN = 16;
const LINE = 22;
/** About how wide a letter of a title is. */
const LETTER = 8;
/** A picture is drawn finer than the screen shows it: it may be printed. */
const FINENESS = 2;

/** The same drawing with its looks in itself. */
function withLooks(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  [drawing, ...drawing.querySelectorAll('*')].forEach((shown, at) => {
    const looks = getComputedStyle(shown);
    const one = copies[at]!;
    one.getAttributeNames().filter((name) => OF_THE_PAGE.test(name)).forEach((name) => one.removeAttribute(name));
    LOOKS.forEach((look) => {
      const value = looks.getPropertyValue(look);
      if (value) one.setAttribute(look, value);
    });
  });
  return copy;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, String(value)));
  made.textContent = text;
  return made;
}

/** Words in lines of about so many letters. */
function lines(text: string, letters: number): string[] {
  const all: string[] = [];
  for (const word of text.split(' ')) {
    const last = all.at(-1);
    if (last !== undefined && last.length + word.length < letters) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
  }
  return all;
}

/** The first drawing of a figure under its title, with its legend and where it was taken from. */
export function svgOf(figure: HTMLElement, title: string): SVGSVGElement {
  const drawing = figure.querySelector('svg')!;
  const width = Number(drawing.getAttribute('width')) + 2 * MARGIN;
  const { color, fontFamily } = getComputedStyle(figure);
  const whole = element('svg', { xmlns: SVG, width, 'font-family': fontFamily, fill: color, 'font-size': 14 }) as SVGSVGElement;
  let y = MARGIN;
  const write = (text: string, more: Readonly<Record<string, string | number>> = {}): void => {
    y += LINE;
    whole.append(element('text', { x: MARGIN, y: y - 6, ...more }, text));
  };
  const ground = element('rect', { width, fill: getComputedStyle(figure).getPropertyValue('--paper') || 'white' });
  whole.append(ground);
  lines(title, width / LETTER).forEach((line) => write(line, { 'font-weight': 600 }));
  const at = (of: SVGSVGElement, x: number, top: number): void => {
    const copy = withLooks(of);
    copy.setAttribute('x', String(x));
    copy.setAttribute('y', String(top));
    whole.append(copy);
  };
  at(drawing, MARGIN, y);
  y += Number(drawing.getAttribute('height'));
  figure.querySelectorAll('.legend li').forEach((entry) => {
    const mark = entry.querySelector('svg');
    if (mark) at(mark, MARGIN, y + 4);
    write(entry.textContent.trim(), { x: MARGIN + 40 });
  });
  write(decodeURI(location.href), { 'font-size': 11 });
  const height = y + MARGIN;
  ground.setAttribute('height', String(height));
  whole.setAttribute('height', String(height));
  whole.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return whole;
}

/** As a file of its own. */
export async function pictureOf(figure: HTMLElement, title: string, format: 'svg' | 'png'): Promise<Blob> {
  const drawing = svgOf(figure, title);
  const file = new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' });
  if (format === 'svg') return file;
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = FINENESS * image.width;
    canvas.height = FINENESS * image.height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('no picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}
