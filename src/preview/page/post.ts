/** Asks the preview's server for what changes something there. */
export async function post<Answer>(name: string, body: object): Promise<Answer> {
  const response = await fetch(`/preview/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`/preview/${name}: ${response.status}`);
  return (await response.json()) as Answer;
}
