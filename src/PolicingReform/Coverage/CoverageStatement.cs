using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// What a study holds of what was said, and whom it cannot speak for: bounds where they follow, never a guess.
/// </summary>
public sealed class CoverageStatement : Result
{
    private readonly bool _closed;

    internal CoverageStatement(Study study, Fieldwork fieldwork)
    {
        Fieldwork = fieldwork;
        Statements = study.Statements.Count;
        (int low, int high) = SpeakerBounds.Of(study.Statements);
        DistinctSpeakers = (low, Math.Min(high, fieldwork.Interviews));

        // How many of the interviewed said what, where and of which gender is theirs to tell, not the table's.
        _closed = fieldwork.Exposure == Exposure.Confidential && study.Settings.ClosesCells;
        StatementsOfWomen = _closed
            ? null
            : study.Statements.Count(statement => statement.Speaker.Gender == Gender.Woman);
        UnheardCategories = _closed ? [] :
        [
            .. fieldwork.Categories.Where(category =>
                !study.Statements.Any(statement => statement.Speaker.Category == category)),
        ];
        SitesWithoutPolice = _closed || study.Statements.Count == 0 ? [] :
        [
            .. study.Places.Where(place => place.IsSite && !study.Statements.Any(statement =>
                statement.SpeakerPlace == place.Id && statement.Speaker.Category.IsPolice)),
        ];
        StatementsBySite = _closed ? [] :
        [
            .. study.Places.Where(place => place.IsSite).Select(site => new SiteStatements(
                site,
                study.Statements.Count(statement => statement.SpeakerPlace == site.Id),
                study.Statements.Count(statement => statement.About == site.Id))),
        ];
    }

    /// <summary>
    /// The categories that were interviewed and of which the study holds no statement; empty where closed.
    /// </summary>
    public ValueList<ParticipantCategory> UnheardCategories { get; }

    /// <summary>The sites where no statement was made by the police; empty where closed.</summary>
    public ValueList<Place> SitesWithoutPolice { get; }

    /// <summary>Who was interviewed, where and when.</summary>
    public Fieldwork Fieldwork { get; }

    /// <summary>How many statements the study holds.</summary>
    public int Statements { get; }

    /// <summary>The fewest and the most persons who can have made them.</summary>
    public (int Low, int High) DistinctSpeakers { get; }

    /// <summary>
    /// How many of the statements are stated to be a woman's; of the others nothing is stated; null where closed.
    /// </summary>
    public int? StatementsOfWomen { get; }

    /// <summary>How many statements were made at each site, and how many are about it.</summary>
    public ValueList<SiteStatements> StatementsBySite { get; }

    private protected override Table Tabulate()
    {
        (int lowWomen, int highWomen) = Fieldwork.WomenAtSites;
        return new Table(
            "What the study holds, and what it does not",
            [new Column("What", HeadsRow: true), new Column("Number", IsNumeric: true)],
            [
                Row("interviews", Numeral.Text(Fieldwork.Interviews)),
                Row("interviews at the sites", Numeral.Text(Fieldwork.AtSites)),
                Row("participants who are women", Numeral.Text(Fieldwork.Women)),
                Row("women among those at the sites", Between(lowWomen, highWomen)),
                Row("statements printed and held here", Numeral.Text(Statements)),
                Row("persons who made them", Between(DistinctSpeakers.Low, DistinctSpeakers.High)),
                Row(
                    "statements stated to be a woman's",
                    StatementsOfWomen is int women ? Numeral.Text(women) : "closed"),
                .. StatementsBySite.Select(each =>
                    Row($"statements made in {each.Site}", Numeral.Text(each.MadeThere))),
            ],
            [.. Notes()]);
    }

    private protected override Picture Draw() => new(
        "What the study holds",
        $"{Numeral.Text(Statements)} statements of {Numeral.Text(Fieldwork.Interviews)} interviews",
        56,
        [
            new LabelMark(12, 16, $"{Numeral.Text(Fieldwork.Interviews)} interviews"),
            new BandMark(12, 22, Picture.Width - 24, 10, Tone.Faint),
            new BandMark(
                12,
                22,
                (Picture.Width - 24) * Math.Min(1, (double)DistinctSpeakers.High / Fieldwork.Interviews),
                10,
                Tone.Medium),
            new LabelMark(12, 48, $"printed statements: {Numeral.Text(Statements)}, by at most so many of them"),
        ]);

    private IEnumerable<string> Notes()
    {
        if (Fieldwork.Coverage == StatementCoverage.AuthorsSelection)
            yield return "The authors chose what to print; nothing here treats the statements as a sample.";
        if (DistinctSpeakers.Low < DistinctSpeakers.High)
        {
            yield return "The fewest persons who can have made the statements follow if everybody is described by " +
                "one office throughout.";
        }

        if (UnheardCategories.Count > 0)
        {
            yield return "Interviewed, and nothing of what they said is held by itself: " +
                $"{string.Join(", ", UnheardCategories.Select(category => category.Label))}.";
        }

        if (SitesWithoutPolice.Count > 0)
            yield return $"No statement by police was made in {string.Join(", ", SitesWithoutPolice)}.";
        if (_closed)
            yield return "The interviews are confidential: statements by site and by gender are closed.";
        foreach (string limit in Fieldwork.Limits)
            yield return limit;
    }

    private static ImmutableArray<Cell> Row(string what, string number) => [what, number];

    private static string Between(int low, int high) =>
        low == high ? Numeral.Text(low) : $"between {Numeral.Text(low)} and {Numeral.Text(high)}";
}

/// <summary>The statements of one site.</summary>
/// <param name="Site">The site.</param>
/// <param name="MadeThere">How many were made by speakers there.</param>
/// <param name="AboutIt">How many are about it.</param>
public sealed record SiteStatements(Place Site, int MadeThere, int AboutIt);
