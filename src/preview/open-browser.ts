/** Opens the author's browser, where there is one. */
import open from 'open';

/** @param failed is called where no browser opens, also some time later */
export async function openBrowser(address: string, failed: () => void): Promise<void> {
  try {
    const opener = await open(address);
    opener.once('exit', (code) => {
      if (code !== null && code !== 0) failed();
    });
  } catch {
    failed();
  }
}
