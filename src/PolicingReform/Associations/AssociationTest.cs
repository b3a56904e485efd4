namespace PolicingReform;

/// <summary>Whether two columns of a survey are related: a chi-squared test by the design of the sample.</summary>
/// <remarks>
/// <para>The second-order correction of Rao and Scott (1984, doi:10.1214/aos/1176346391): F is Pearson's chi-squared
/// over the sum of the design effects of the contrasts, with Satterthwaite's degrees of freedom; the first-order
/// correction divides by their mean. Both covariances are taken at the observed shares, as R's <c>svychisq</c>
/// does.</para>
/// <para>A small p says that the columns are related, not how strongly nor why.</para>
/// </remarks>
public sealed class AssociationTest : AnalysisResult
{
    private readonly AssociationFigures? _figures;

    internal AssociationTest(
        string rows, string columns, Estimate chiSquared, AssociationFigures? figures, ValueList<string> notes,
        AnalysisSettings settings)
        : base(settings)
    {
        (Rows, Columns, ChiSquared, _figures) = (rows, columns, chiSquared, figures);
        Row = ResultRow.From(
            chiSquared,
            "association",
            [new RowLabel("rows", rows, rows), new RowLabel("columns", columns, columns)],
            [
                new RowExtra("f", F),
                new RowExtra("fDf1", FirstDegreesOfFreedom),
                new RowExtra("fDf2", SecondDegreesOfFreedom),
                new RowExtra("pValue", PValue),
                new RowExtra("correctedChiSquared", CorrectedChiSquared),
                new RowExtra("correctedDf", ContrastDegreesOfFreedom),
                new RowExtra("firstOrderP", FirstOrderPValue),
                new RowExtra("meanDesignEffect", MeanDesignEffect),
            ]) with
        {
            Notes = notes,
        };
    }

    /// <summary>The column whose levels are the rows of the table.</summary>
    public string Rows { get; }

    /// <summary>The column whose levels are the columns of the table.</summary>
    public string Columns { get; }

    /// <summary>Pearson's chi-squared of the weighted shares, times n; it has no interval.</summary>
    public Estimate ChiSquared { get; }

    /// <summary>The statistic of the second-order correction, or null where there is no test.</summary>
    public double? F => _figures?.F;

    /// <summary>The first degrees of freedom of <see cref="F"/>, mostly no whole number; or null.</summary>
    public double? FirstDegreesOfFreedom => _figures?.F1;

    /// <summary>The second degrees of freedom of <see cref="F"/>: the first times those of the design; or
    /// null.</summary>
    public double? SecondDegreesOfFreedom => _figures?.F2;

    /// <summary>The p-value of the second-order correction, or null where there is no test.</summary>
    public double? PValue => _figures?.PValue;

    /// <summary>Pearson's chi-squared over the mean design effect, or null.</summary>
    public double? CorrectedChiSquared => _figures?.Corrected;

    /// <summary>The degrees of freedom of <see cref="CorrectedChiSquared"/>, (rows - 1)(columns - 1); or
    /// null.</summary>
    public int? ContrastDegreesOfFreedom => _figures?.Contrasts;

    /// <summary>The p-value of the first-order correction, which is mostly too small; or null.</summary>
    public double? FirstOrderPValue => _figures?.FirstOrderPValue;

    /// <summary>The mean of the design effects of the contrasts, or null.</summary>
    public double? MeanDesignEffect => _figures?.MeanEffect;

    /// <inheritdoc />
    public override ResultRow Row { get; }

    private protected override Table Tabulate() => new(
        $"Association of {Rows} and {Columns}",
        [
            new Column("F", IsNumeric: true, HeadsRow: true),
            new Column("df", IsNumeric: true),
            new Column("p", IsNumeric: true),
            new Column("First-order chi-squared", IsNumeric: true),
            new Column("df", IsNumeric: true),
            new Column("p", IsNumeric: true),
            new Column("n", IsNumeric: true),
            new Column("Mean design effect", IsNumeric: true),
        ],
        [
            [
                SurveyFigure.Number(F, 3),
                FirstDegreesOfFreedom is double df1
                    ? $"{Numeral.Fixed(df1, 2)}, {Numeral.Fixed(SecondDegreesOfFreedom!.Value, 1)}"
                    : Cell.Absent("none"),
                PValue is double p ? Numeral.Probability(p) : Cell.Absent(Why),
                SurveyFigure.Number(CorrectedChiSquared, 3),
                SurveyFigure.Number(ContrastDegreesOfFreedom, 0),
                FirstOrderPValue is double q ? Numeral.Probability(q) : Cell.Absent("none"),
                ChiSquared.Count is int n ? Numeral.Text(n) : Cell.Absent("none"),
                SurveyFigure.Number(MeanDesignEffect, 2),
            ],
        ],
        [.. Row.Notes]);

    private string Why => (ChiSquared.NoValue ?? ChiSquared.NoInterval)!.Sentence;

    // A test has no picture of its own: it is drawn as the share of its distribution beyond it.
    private protected override Picture Draw()
    {
        string text = PValue is double p ? $"p {Numeral.Probability(p)}" : Why;
        return new Picture(
            $"Association of {Rows} and {Columns}",
            $"Association of {Rows} and {Columns}: {text}.",
            40,
            [new LabelMark(12, 24, $"{Rows} and {Columns}: {text}")]);
    }
}
