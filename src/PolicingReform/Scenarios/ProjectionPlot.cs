using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>Projections as a picture: a fan for each scenario, on one scale.</summary>
internal static class ProjectionPlot
{
    public static Picture Of(ImmutableArray<ParityProjection> projections) => FanPlot.Of(
        $"{projections[0].Group} in {projections[0].Force.Name}: projected shares, given the rates of each scenario",
        string.Join(" ", projections.Select(Describe)),
        [.. projections.Select(Fan)],
        "expected share",
        $"middle {projections[0].Settings.ConfidenceLevel} of {projections[0].Options}, given the rates",
        projections[0].Force.Exposure == Exposure.Synthetic);

    private static Fan Fan(ParityProjection projection) => new(
        projection.Scenario.Name,
        projection.Force.Year,
        [.. projection.Years.Select(year => year.Share.Value)],
        [
            .. projection.Years.Select(year => year.Share.Interval is ConfidenceInterval interval
                ? (interval.Low, interval.High)
                : ((double, double)?)null),
        ],
        [.. projection.Years.Select(year => year.Target.Value)]);

    private static string Describe(ParityProjection projection) =>
        $"{projection.Scenario.Name}: {ProjectionSentence.ShareOf(projection.Years[0].Share)} at the end of " +
        $"{Numeral.Text(projection.Force.Year)}, {ProjectionSentence.ShareOf(projection.Years[^1].Share)} at the end " +
        $"of {Numeral.Text(projection.Years[^1].Year)}, given its rates.";
}
