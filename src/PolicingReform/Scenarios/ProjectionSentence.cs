namespace PolicingReform;

/// <summary>A projection in words.</summary>
internal static class ProjectionSentence
{
    public const string NoForecast =
        "A scenario says what follows from its rates, and not that they will hold: it is no forecast.";

    public static string Of(ParityProjection projection)
    {
        ProjectedYear first = projection.Years[0], last = projection.Years[^1];
        YearOfParity parity = projection.YearOfParity;
        return string.Join(
            "\n",
            [
                $"{projection.Force.Name}, scenario \"{projection.Scenario.Name}\": {projection.Group} " +
                $"{ShareOf(first.Share)} at the end of {Numeral.Text(first.Year)} and, given these rates, " +
                $"{ShareOf(last.Share)} at the end of {Numeral.Text(last.Year)}.",
                $"Parity with {projection.Target.Seen(first.Year)}, given these rates: {Parity(parity)}; reached by " +
                $"{Numeral.Percent(parity.ReachedShare.Value)} of the simulations by the end of " +
                $"{Numeral.Text(parity.Horizon)}.",
                $"Share of hires that would meet {last.Target} at the end of {Numeral.Text(last.Year)}: " +
                $"{projection.RequiredHireShare?.ToString() ?? projection.NoRequiredHireShare!.Sentence}.",
                $"In the long run, given these rates: " +
                $"{projection.SteadyState?.ToString() ?? projection.NoSteadyState!.Sentence}.",
                .. Notes(projection.Force),
            ]);
    }

    /// <summary>A share with its interval: <c>12.3 % (11.2 % to 13.5 %)</c>.</summary>
    public static string ShareOf(Estimate share)
    {
        if (share.Value is not double value)
            return share.NoValue!.Sentence;
        return share.Interval is ConfidenceInterval interval
            ? $"{Numeral.Percent(value)} ({Interval(interval)})"
            : Numeral.Percent(value);
    }

    /// <summary>An interval of shares: <c>11.2 % to 13.5 %</c>.</summary>
    public static string Interval(ConfidenceInterval interval) =>
        $"{Numeral.Percent(interval.Low)} to {Numeral.Percent(interval.High)}";

    /// <summary>
    /// The year with its range: <c>2039; from 2036 to 2043 in the middle 95 % of 10000 simulations</c>.
    /// </summary>
    public static string Parity(YearOfParity parity) =>
        $"{YearAndRange(parity)} in the middle {parity.Level} of {Numeral.Text(parity.Count)} simulations";

    /// <summary>The year, never without its range: <c>2039; from 2036 to 2043</c>.</summary>
    public static string YearAndRange(YearOfParity parity) =>
        $"{(parity.Year is int year ? Numeral.Text(year) : parity.NoYear!.Sentence)}; {parity.Range}";

    public static IEnumerable<string> Notes(ForceStock force)
    {
        yield return NoForecast;
        if (force.Exposure == Exposure.Synthetic)
            yield return "The data are synthetic: invented, with nobody behind them.";
        if (force.Exposure == Exposure.Confidential && !force.Settings.ClosesCells)
            yield return "The closing of small cells of confidential data was switched off.";
    }
}
