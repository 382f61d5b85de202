import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("../dist/workbench", import.meta.url)),
    emptyOutDir: true,
    // Fonts stay files: the page's policy lets nothing in from data addresses but pictures.
    assetsInlineLimit: 0,
  },
});
