import "@fontsource-variable/source-serif-4/index.css";
import "@fontsource-variable/inter/index.css";
import "./styles/page.css";
import "./styles/ladder.css";
import "./styles/brief.css";
import "./styles/reader.css";
import "./styles/print.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
