/** How much a file weighs, in words. */
import { regional } from '../../texts/region.ts';

/** In steps of 1,000, as file managers count; never "0 kB". */
export function fileSize(bytes: number, language: string): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  let size = Math.max(1, bytes / 1000);
  let step = 0;
  while (size >= 999.5 && step < units.length - 1) {
    size /= 1000;
    step++;
  }
  const maximumFractionDigits = step > 0 && size < 9.95 ? 1 : 0;
  const unit = units[step] ?? 'gigabyte';
  return formatOf(language, unit, maximumFractionDigits).format(size);
}

/** Kept: to make one takes longer than a hundred sizes. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, unit: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${unit} ${maximumFractionDigits}`;
  const style = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits } as const;
  const format = formats.get(key) ?? new Intl.NumberFormat(regional(language), style);
  formats.set(key, format);
  return format;
}
