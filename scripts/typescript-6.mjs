import { registerHooks } from 'node:module';

// dependency-cruiser asks for the package "typescript" and needs the JavaScript API, which TypeScript 7 no longer
// has. In its process alone the name leads to TypeScript 6 (docs/decisions/0002-checks.md).
registerHooks({
  resolve(specifier, context, next) {
    const own = specifier === 'typescript' || specifier.startsWith('typescript/');
    return next(own ? specifier.replace('typescript', 'typescript-6') : specifier, context);
  },
});
