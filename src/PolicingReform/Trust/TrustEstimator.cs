namespace PolicingReform;

/// <summary>From statements to participants to an index.</summary>
internal sealed class TrustEstimator
{
    private const string Unit = "index";

    private readonly Study _study;
    private readonly TrustIndexDefinition _definition;
    private readonly TrustInterval _interval;
    private readonly ILookup<PlaceId, Statement> _statements;

    public TrustEstimator(Study study, TrustIndexDefinition definition, TrustInterval interval)
    {
        _study = study;
        _definition = definition;
        _interval = interval;
        _statements = study.Statements.ToLookup(statement => statement.About);
    }

    public TrustIndex Index(Place site, Theme dimension)
    {
        Unavailable? without = _study.Fieldwork?.Coverage switch
        {
            null => TrustReasons.NoInterviews,
            StatementCoverage.AuthorsSelection => Unavailable.SelectedStatements,
            StatementCoverage.Unknown => TrustReasons.CoverageUnknown,
            _ => null,
        };
        Statement[] said = without is null
            ? [.. _statements[site.Id].Where(each => Counts(each, dimension))]
            : [];
        double[] scores =
        [
            .. said.GroupBy(each => each.Participant!)
                .Select(group => group.Average(each => Score(each, dimension)!.Value)),
        ];
        without ??= Refusal(scores);
        Estimate index = without is Unavailable reason
            ? Estimate.None(reason, Basis, Unit, Method, scores.Length, [])
            : Estimated(scores, [.. said.Select(each => each.Source).Distinct()]);
        return new TrustIndex(
            site, dimension, _definition, index, without is null ? [.. said.Select(each => each.Id)] : [], _study);
    }

    // People chosen by researchers; or nobody at all.
    private Basis Basis =>
        _study.Fieldwork?.Exposure == Exposure.Synthetic ? Basis.Synthetic : Basis.PurposiveSample;

    private string Method => $"mean of participants' scores, {_definition}";

    private bool Counts(Statement statement, Theme dimension) =>
        statement.Participant is not null && Score(statement, dimension) is not null;

    private double? Score(Statement statement, Theme dimension)
    {
        foreach (StanceReading reading in statement.Readings)
        {
            if (reading.Theme == dimension.Code)
                return _definition.Score(reading.Stance);
        }

        return null;
    }

    private Unavailable? Refusal(double[] scores)
    {
        int participants = scores.Length;
        bool closes = _study.Fieldwork!.Exposure == Exposure.Confidential && _study.Settings.ClosesCells;

        // Where all say the same, the index says it of each of them.
        if (closes && participants > 0
            && (participants < _study.Settings.MinimumCellSize || scores.Min() == scores.Max()))
        {
            return Unavailable.Closed(_study.Settings.MinimumCellSize);
        }

        return participants < AnalysisSettings.EvidenceMinimum ? Unavailable.TooFewPersons(participants) : null;
    }

    private Estimate Estimated(double[] scores, ValueList<Locator> sources)
    {
        (double mean, double error) = MeanOfScores.Moments(scores);
        Unavailable? none = scores.Min() == scores.Max() ? TrustReasons.NoVariation
            : _interval == TrustInterval.BcaBootstrap && scores.Length < TrustReasons.FewestForBootstrap
                ? TrustReasons.TooFewForBootstrap(scores.Length)
                : null;
        return (none is Unavailable reason
            ? Estimate.WithoutInterval(mean, reason, Basis, Unit, Method, scores.Length, sources)
            : Estimate.WithInterval(
                mean, Interval(scores, mean, error), Basis, Unit, Method, scores.Length, sources))
            .WithError(error, scores.Length - 1);
    }

    private ConfidenceInterval Interval(double[] scores, double mean, double error) =>
        _interval == TrustInterval.BcaBootstrap
            ? MeanOfScores.BootstrapInterval(scores, _study.Settings.ConfidenceLevel, _study.Settings.Seed)
            : MeanOfScores.StudentInterval(
                mean,
                error,
                scores.Length,
                _definition.Lowest,
                _definition.Highest,
                _study.Settings.ConfidenceLevel);
}
