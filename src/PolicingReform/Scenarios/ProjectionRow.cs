namespace PolicingReform;

/// <summary>The flat row of a projection.</summary>
internal static class ProjectionRow
{
    public static ResultRow Of(ParityProjection projection)
    {
        YearOfParity parity = projection.YearOfParity;
        ProjectedYear last = projection.Years[^1];
        return ResultRow.From(
            last.Share,
            "projected share",
            [
                new RowLabel("scenario", projection.Scenario.Name, null),
                new RowLabel("force", projection.Force.Name, null),
                new RowLabel("group", projection.Group.Label, projection.Group.Code),
            ],
            [
                new RowExtra("startYear", projection.Force.Year),
                new RowExtra("startShare", projection.Years[0].Share.Value),
                new RowExtra("endYear", last.Year),
                new RowExtra("targetShare", last.Target.Value),
                new RowExtra("parityYear", parity.Year),
                new RowExtra("parityYearLow", parity.Low),
                new RowExtra("parityYearHigh", parity.High),
                new RowExtra("parityYearBeyond", parity.LaterYear),
                new RowExtra("reachedShare", parity.ReachedShare.Value),
                new RowExtra("steadyStateShare", projection.SteadyState?.Value),
                new RowExtra("requiredHireShare", projection.RequiredHireShare?.Value),
                new RowExtra("simulations", projection.Options.Simulations),
            ]) with
        {
            Notes = [.. ProjectionSentence.Notes(projection.Force)],
        };
    }
}
