using System.Collections.Immutable;

namespace PolicingReform;

/// <summary>
/// How far people at a place trust the police in one dimension, from 0 to 100; or why that cannot be said.
/// </summary>
/// <remarks>
/// This version gives no index: it states for each site and dimension why there is none. An index needs interviews that
/// were all coded (<see cref="StatementCoverage.Complete"/>), or a survey.
/// </remarks>
public sealed class TrustIndex : AnalysisResult
{
    internal TrustIndex(Place site, Theme dimension, Estimate index, AnalysisSettings settings)
        : base(settings)
    {
        Site = site;
        Dimension = dimension;
        Index = index;
        Row = ResultRow.From(
            index,
            "trust index",
            [
                new RowLabel("site", site.Name, site.Id.Value),
                new RowLabel("dimension", dimension.Label, dimension.Code),
            ],
            []);
    }

    /// <summary>The site that is asked about.</summary>
    public Place Site { get; }

    /// <summary>The dimension of trust.</summary>
    public Theme Dimension { get; }

    /// <summary>The index from 0 to 100, or the reason why there is none.</summary>
    public Estimate Index { get; }

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => Of("Trust index", [this]);

    private protected override Picture Draw() => Picture([this]);

    internal static Table Of(string caption, ImmutableArray<TrustIndex> indices) => new(
        caption,
        [new Column("Site", HeadsRow: true), new Column("Dimension"), new Column("Index", IsNumeric: true)],
        [
            .. indices.Select(each => ImmutableArray.Create<Cell>(
                each.Site.Name, each.Dimension.Label, Cell.Absent(each.Index.NoValue!.Sentence))),
        ],
        []);

    // An empty scale says that there is nothing to draw, and that this was looked at.
    internal static Picture Picture(ImmutableArray<TrustIndex> indices)
    {
        string text = indices.Length == 0 ? "no sites" : indices[0].Index.NoValue!.Sentence;
        return new Picture("Trust index", text, 60, [
            new LabelMark(12, 16, "No trust index is given:"),
            .. TextLines.Wrap(text, 60).Select((line, i) => new LabelMark(12, 32 + (14 * i), line, Tone: Tone.Medium)),
        ]);
    }
}
