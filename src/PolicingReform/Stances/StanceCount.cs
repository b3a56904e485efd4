namespace PolicingReform;

/// <summary>How the printed statements about one place judge one theme, by distinct speakers.</summary>
/// <remarks>
/// Numbers of speakers are no index: there is no share, no mean, no interval and no comparison, and the row has no
/// value. Speakers who are told apart count once for each stance they take; others count once for each statement.
/// </remarks>
public sealed class StanceCount : AnalysisResult
{
    internal StanceCount(Place place, Theme theme, ValueList<Statement> statements, Study study)
        : base(study.Settings)
    {
        Place = place;
        Theme = theme;
        Statements = statements;
        Favourable = Of(Stance.Favourable);
        Mixed = Of(Stance.Mixed);
        Unfavourable = Of(Stance.Unfavourable);
        NotEvaluating = Of(Stance.NotEvaluating);
        Row = StanceTable.Row(this, study);
    }

    /// <summary>The place that is spoken of.</summary>
    public Place Place { get; }

    /// <summary>The theme that is judged.</summary>
    public Theme Theme { get; }

    /// <summary>The statements that speak of it.</summary>
    public ValueList<Statement> Statements { get; }

    /// <summary>How many of them judge it well, and how many of those speakers are police.</summary>
    public StanceSpeakers Favourable { get; }

    /// <summary>How many of them judge it well in part, and how many of those speakers are police.</summary>
    public StanceSpeakers Mixed { get; }

    /// <summary>How many of them judge it badly, and how many of those speakers are police.</summary>
    public StanceSpeakers Unfavourable { get; }

    /// <summary>How many of them speak of it without judging, and how many of those speakers are police.</summary>
    public StanceSpeakers NotEvaluating { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal override IEnumerable<Id> MadeFrom => Statements.Select(statement => statement.Id);

    private protected override Table Tabulate() => StanceTable.Of("Stances", [this], Row.Notes);

    private protected override Picture Draw() => StanceChart.Of([this]);

    private StanceSpeakers Of(Stance stance)
    {
        Statement[] speakers =
        [
            .. Statements.Where(statement =>
                    statement.Readings.Any(reading => reading.Theme == Theme.Code && reading.Stance == stance))
                .DistinctBy(statement => statement.SpeakerKey, StringComparer.Ordinal),
        ];
        return new StanceSpeakers(speakers.Length, speakers.Count(statement => statement.Speaker.Category.IsPolice));
    }
}

/// <summary>A number of speakers, and how many of them are police.</summary>
/// <param name="All">The number of speakers.</param>
/// <param name="Police">How many of them are police.</param>
public sealed record StanceSpeakers(int All, int Police)
{
    /// <summary>Returns the number, with the police apart: <c>2</c>, <c>2 (1 police)</c>.</summary>
    public override string ToString() =>
        Police == 0 ? Numeral.Text(All) : $"{Numeral.Text(All)} ({Numeral.Text(Police)} police)";
}
