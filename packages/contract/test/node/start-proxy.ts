import { runCommand } from './run-command.ts';

/** A proxy before a server, as the command starts it. */
export async function startProxy(target: string) {
  let said = '';
  let tell: (url: string) => void = () => undefined;
  const started = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const command = runCommand(
    ['proxy', '--target', target, '--port', '0', '--reporter', 'json'],
    {},
    {
      err: (text) => {
        said += text;
        const [, url] = /Watching (\S+) →/.exec(said) ?? [];
        if (url !== undefined) tell(url);
      },
    },
  );
  const url = await started;
  return {
    url,
    said: () => said,
    stop: async () => {
      command.stop();
      const { code, out } = await command;
      return { code, ...JSON.parse(out) };
    },
  };
}
