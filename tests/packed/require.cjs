const usePackages = require('./use-packages.cjs');

usePackages(async (name) => require(name));
