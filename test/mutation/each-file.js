// Loaded before each file of tests that changed code is asked of: what a file works out while it is loaded is of unchanged code.
if (globalThis.__stryker__ !== undefined) globalThis.__stryker__.activeMutant = undefined;
