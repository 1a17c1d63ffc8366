/** Reads "16:30", "16h30", "16:30:05" or "16 giờ 30" as a time of day in 24 hours; nothing when it is none. */
export function readTimeOfDay(typed: string): string | undefined {
  const [, hour, minute, second] = /^(\d{1,2})\s*(?:[:hg.]|giờ)\s*(\d{2})(?:\s*[:p.]\s*(\d{2}))?$/i.exec(typed.trim()) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const parts = [hour, minute, second ?? '00'].map(Number);
  return parts[0]! < 24 && parts[1]! < 60 && parts[2]! < 60
    ? parts.map((part) => String(part).padStart(2, '0')).join(':')
    : undefined;
}
