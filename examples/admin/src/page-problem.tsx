/** What is shown in place of everything when the page could not begin, or broke. */
export function PageProblem({ problem }: { readonly problem: unknown }) {
  return (
    <main className="page-problem">
      <h1>This page cannot be shown</h1>
      <p role="alert">{problem instanceof Error ? problem.message : String(problem)}</p>
      <p>
        Where the API is, <code>config.json</code> beside this page tells, or <code>?api=</code> in its
        address. The demo needs https, or localhost.
      </p>
      <button type="button" onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}
