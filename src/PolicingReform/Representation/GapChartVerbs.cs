namespace PolicingReform;

/// <summary>Pictures of gaps beside the one that a table of gaps draws itself.</summary>
public static class GapChartVerbs
{
    /// <summary>
    /// Draws the representation ratios on a scale on which half and twice are equally far from parity.
    /// </summary>
    /// <param name="gaps">The gaps.</param>
    public static GapChart RatioPlot(this ResultTable<RepresentationGap> gaps) =>
        new(Require.NotNull(gaps), PolicingReform.RatioPlot.Of([.. gaps]));

    /// <summary>Draws a small panel for each body, all on one scale: what differs is seen at a glance.</summary>
    /// <param name="gaps">The gaps.</param>
    public static GapChart SmallMultiples(this ResultTable<RepresentationGap> gaps) =>
        new(Require.NotNull(gaps), GapPanels.Of([.. gaps]));
}
