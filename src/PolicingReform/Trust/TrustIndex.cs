namespace PolicingReform;

/// <summary>
/// How those interviewed at a place trust the police in one dimension, from 0 to 100; or why that cannot be said.
/// </summary>
public sealed class TrustIndex : AnalysisResult
{
    internal TrustIndex(
        Place site, Theme dimension, TrustIndexDefinition definition, Estimate index, ValueList<StatementId> statements,
        Study study)
        : base(study.Settings)
    {
        Site = site;
        Dimension = dimension;
        Definition = definition;
        Index = index;
        Statements = statements;
        Row = ResultRow.From(
            index,
            "trust index",
            [
                new RowLabel("site", site.Name, site.Id.Value),
                new RowLabel("dimension", dimension.Label, dimension.Code),
            ],
            [new RowExtra("se", index.StandardError), new RowExtra("df", index.DegreesOfFreedom)]) with
        {
            Notes = [.. TrustTable.DataNotes(study)],
        };
    }

    /// <summary>The site that is asked about.</summary>
    public Place Site { get; }

    /// <summary>The dimension of trust.</summary>
    public Theme Dimension { get; }

    /// <summary>How stances became scores.</summary>
    public TrustIndexDefinition Definition { get; }

    /// <summary>
    /// The index from 0 to 100 with the variation among those interviewed, or the reason why there is none.
    /// </summary>
    public Estimate Index { get; }

    /// <summary>The statements it rests on; empty where there is no index.</summary>
    public ValueList<StatementId> Statements { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    internal override IEnumerable<Id> MadeFrom => Statements;

    private protected override Table Tabulate() => TrustTable.Of("Trust index", [this], Row.Notes);

    private protected override Picture Draw() => TrustPlot.Of([this]);
}
