import { Link, Route, Switch } from "wouter";
import { ArticlePage } from "./pages/article-page.js";
import { ExchangePage } from "./pages/exchange-page.js";
import { ExchangesPage } from "./pages/exchanges-page.js";
import { ThemeSwitch } from "./theme-switch.js";

export function App() {
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="masthead">
        <Link href="/" className="brand">
          demarche
        </Link>
        <ThemeSwitch />
      </header>
      <main id="main">
        <Switch>
          <Route path="/" component={ExchangesPage} />
          <Route path="/exchange/:a/:b">{({ a, b }) => <ExchangePage key={`${a}/${b}`} a={a} b={b} />}</Route>
          <Route path="/article/:id">{({ id }) => <ArticlePage key={id} id={id} />}</Route>
          <Route>
            <p className="notice">There is no such page.</p>
          </Route>
        </Switch>
      </main>
    </>
  );
}
