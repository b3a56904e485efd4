namespace PolicingReform;

/// <summary>The style sheet of a page.</summary>
internal static class StyleSheet
{
    public const string Css = """
        :root { color-scheme: light dark; }
        body { margin: 0; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
        main { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
        p { max-width: 42rem; margin: .5rem 0; }
        .pr-lead { font-size: 1.05rem; }
        figure { margin: 1rem 0; max-width: 36rem; }
        .pr-picture { display: block; width: 100%; height: auto; }
        .pr-scroll { overflow-x: auto; }
        .pr-table { border-collapse: collapse; font-size: .9rem; }
        .pr-table caption { text-align: start; font-weight: 600; padding: .5rem 0; }
        .pr-table th, .pr-table td { text-align: start; vertical-align: top; padding: .35rem .9rem .35rem 0;
          border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
        .pr-table thead th { border-bottom-width: 2px; }
        .pr-table tbody th { font-weight: 500; min-width: 11rem; }
        .pr-table .pr-number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .pr-table .pr-absent { font-style: italic; white-space: normal; }
        .pr-notes { max-width: 42rem; font-size: .9rem; padding-inline-start: 1.2rem; }
        @media print {
          main { max-width: none; padding: 0; }
          figure, tr { break-inside: avoid; }
          figure { max-width: 24rem; }
          h2, caption { break-after: avoid; }
          .pr-scroll { overflow: visible; }
          .pr-table { font-size: 8pt; }
        }

        """;
}
