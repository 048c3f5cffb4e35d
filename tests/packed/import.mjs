import usePackages from './use-packages.cjs';

await usePackages((name) => import(name));
