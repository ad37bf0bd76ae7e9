/** The validators of a built-in provider. They are not in the repository: `npm run build` and `npm run generate` write them into `dist/`. */
declare module '#validators/*' {
  export const validators: import('./compiling/precompiled.ts').Precompiled
}
