import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a compiler says of a project; nothing when all is well. One that cannot run says nothing either, and is no proof of it. */
export async function readTypeErrors(compiler: string, project: string): Promise<string> {
  const args = [compiler, '--project', project, '--pretty', 'false'];
  try {
    return (await promisify(execFile)(process.execPath, args)).stdout;
  } catch (error) {
    const said = Object(error).stdout;
    return said === '' ? String(error) : said;
  }
}
