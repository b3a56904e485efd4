namespace PolicingReform;

/// <summary>Gaps in another picture than their table's own: the table, and the picture that was asked for.</summary>
public sealed class GapChart : Result
{
    private readonly ResultTable<RepresentationGap> _gaps;
    private readonly Picture _picture;

    internal GapChart(ResultTable<RepresentationGap> gaps, Picture picture) => (_gaps, _picture) = (gaps, picture);

    private protected override Table Tabulate() => _gaps.AsTable();

    private protected override Picture Draw() => _picture;
}
